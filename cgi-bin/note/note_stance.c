/* note_stance.c - see note_stance.h. */
#include "note_stance.h"
#include "note_clause.h"
#include "note_policy.h"
#include "note_reason.h"

#include <string.h>

static bool ends(const char *word, size_t n, const char *suffix)
{
    size_t k = strlen(suffix);
    n -= n > 0 && word[n - 1] == ',';
    return n > k + 2 && memcmp(word + n - k, suffix, k) == 0;
}

static const char *const states[] = {"very busy",
                                     "really busy",
                                     "busy",
                                     "swamped",
                                     "snowed under",
                                     "on leave",
                                     "on maternity",
                                     "on paternity",
                                     "on parental",
                                     "on holiday",
                                     "on sabbatical",
                                     "off sick",
                                     "retired",
                                     "just retired",
                                     "semi-retired",
                                     "away",
                                     "travelling",
                                     "keeping",
                                     "happily",
                                     "happy in my",
                                     "only here",
                                     "looking for",
                                     "quite happy",
                                     "very happy",
                                     "not interested",
                                     "not hiring",
                                     "not buying",
                                     "not looking",
                                     "not taking",
                                     "no longer",
                                     "about to",
                                     "between jobs",
                                     "not on here",
                                     "not here much",
                                     "not really looking",
                                     "changing jobs",
                                     "tied to",
                                     "under contract",
                                     "under offer",
                                     "bound by",
                                     "committed to",
                                     "on parental leave",
                                     NULL};

/* "busy", "on leave until May", "leaving soon", "not relocating": how one is. */
static bool is_state(const char *core)
{
    static const char *const no_deed[] = {"during",     "nothing", "anything", "something",
                                          "everything", "being",   NULL};
    size_t n = note_text_word(core);
    const char *next = note_text_next(core);
    bool doing = *next != '\0' && ends(core, n, "ing") && !note_text_in(core, n, no_deed);
    bool not_doing = note_text_word_in(core, (const char *const[]){"not", NULL}) &&
                     ends(next, note_text_word(next), "ing");
    return doing || not_doing || note_text_starts_any(core, states) != 0;
}

/* "already have a supplier", "started a new job": what one does or did. */
static bool is_deed(const char *core)
{
    static const char *const deeds[] = {
        "already have", "already work",    "already use",     "hardly use",
        "hardly ever",  "rarely use",      "seldom",          "can't",
        "won't",        "couldn't",        "left in",         "left the",
        "moved to",     "changed careers", "work in",         "don't use",
        "keep this",    "keep it",         "have a supplier", "have an agent",
        "would rather", "'d rather",       "use this",        NULL};
    /* "delighted once it is settled": one is so. */
    static const char *const felt[] = {
        "delighted", "pleased", "interested", "honoured", "honored", "flattered", "retired",
        "swamped",   "worried", "based",      "employed", "tired",   "excited",   "surprised",
        "married",   "engaged", "supposed",   "allowed",  "need",    "indeed",    "concerned",
        "obliged",   "bound",   "limited",    NULL};
    bool past = note_text_next(core)[0] != '\0' && ends(core, note_text_word(core), "ed") &&
                !note_text_word_in(core, felt);
    return past || note_text_starts_any(core, deeds) != 0;
}

/* "no budget before April", "no time until May": what is lacking, and whom it is lacking. */
static const char *const lacks_ours[] = {"no budget",   "no vacancies", "no vacancy",
                                         "no openings", "no positions", "no capacity",
                                         "no funds",    "no funding",   NULL};
static const char *const lacks_mine[] = {"no time",      "no plans", "no spare time",
                                         "no free time", "no room",  NULL};

/* The words before `core` that make it a sentence, or NULL; *skip bytes of it are in them. */
static const char *lead_of(const char *core, size_t *skip)
{
    size_t trying = note_text_starts(core, "trying to"), busy = note_text_starts(core, "too busy");
    const char *next = note_text_next(core);
    *skip = trying + busy;
    if (note_policy_is_rule(core))
        return NULL;
    if (*skip != 0)
        return trying != 0 ? "I try to " : "I'm very busy ";
    if (note_text_starts_any(core, lacks_ours) != 0)
        return "We have ";
    if (note_text_starts_any(core, lacks_mine) != 0)
        return "I have ";
    if (is_state(core))
        return "I'm ";
    if (note_text_word_in(core, (const char *const[]){"just", NULL}) &&
        ends(next, note_text_word(next), "ed"))
        return "I've ";
    return is_deed(core) ? "I " : NULL;
}

void note_stance_tell(char *core, size_t cap)
{
    char told[NOTE_REASON_BYTES];
    size_t skip;
    const char *lead = lead_of(core, &skip);
    if (lead == NULL || !note_text_join(told, sizeof told, lead, core + skip, ""))
        return;
    told[strlen(lead)] = note_text_low(told[strlen(lead)]);
    size_t n = note_text_trim(told);
    (void)note_text_copy(core, cap, told, n);
}

/* "remote only", "only jobs in Denmark": of a candidate, what he looks for. */
static void tell_search(char *core, size_t cap)
{
    static const char *const jobs[] = {"jobs", "job",       "roles",     "role",
                                       "work", "positions", "contracts", NULL};
    static const char *const kinds[] = {"remote", "part time", "part-time", "freelance",
                                        "hybrid", "full-time", "full time", NULL};
    char told[NOTE_REASON_BYTES];
    size_t only = note_text_starts(core, "only");
    const char *what = core + only;
    bool kind = note_text_in(what, strlen(what), kinds);
    if (only == 0 || note_text_find(what, "contacts") != NULL ||
        !(kind || note_text_find_any(what, jobs)) || note_text_find(what, "people") != NULL ||
        note_text_find(what, "with") != NULL || note_text_starts(what, "here") != 0)
        return;
    if (note_text_join(told, sizeof told, "I'm only looking for ", what, kind ? " work" : ""))
        (void)note_text_copy(core, cap, told, strlen(told));
}

/* "family only" is "only family". */
void note_stance_turn_only(char *core, size_t cap)
{
    size_t n = strlen(core), k = strlen(" only");
    char told[NOTE_REASON_BYTES];
    bool last = n > k && strcmp(core + n - k, " only") == 0 && !note_clause_is_mine(core);
    core[last ? n - k : n] = '\0';
    if (last && note_text_join(told, sizeof told, "only ", core, ""))
        (void)note_text_copy(core, cap, told, strlen(told));
    tell_search(core, cap);
}
