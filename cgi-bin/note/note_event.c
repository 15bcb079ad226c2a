/* note_event.c - see note_event.h. */
#include "note_event.h"
#include "note_acronym.h"
#include "note_aside.h"
#include "note_billing.h"
#include "note_kind.h"
#include "note_occasion.h"
#include "note_titled.h"

#include <string.h>

/* "Women in Tech dinner": behind the preposition of a name there can be a second, lower-case head.
 */
static const char *event_head(const char *core, size_t *n)
{
    static const char *const where[] = {"downtown", "uptown", "online", NULL};
    const char *last = core;
    bool comma = false;
    for (const char *w = core; *w != '\0' && !comma && !note_text_word_in(w, where);
         w = note_text_next(w)) {
        last = w;
        comma = w[note_text_word(w) - 1] == ',';
    }
    size_t k = note_text_word(last) - comma;
    bool kind = note_kind_is(last, k) || note_kind_is_house(last, k);
    if (kind && note_text_case(last, k) == NOTE_CASE_LOWER &&
        note_text_case(core, strlen(core)) == NOTE_CASE_MIXED) {
        *n = k;
        return last;
    }
    return note_proper_head(core, n);
}

/* "Funeral of Professor Ada Whitlock", "Book Launch of X": an occasion, and no name of its own.
 * Bytes before its "of", else 0. */
static size_t occasion(const char *core)
{
    static const char *const occasions[] = {
        "funeral",    "launch",   "opening",      "birthday",    "wedding", "retirement",
        "unveiling",  "burial",   "inauguration", "christening", "baptism", "engagement",
        "marriage",   "premiere", "graduation",   "memorial",    "closing", "presentation",
        "screening",  "reading",  "anniversary",  "farewell",    "leaving", "agm",
        "ordination", NULL};
    static const char *const beside[] = {"book",  "grand",   "official", "private",  "press",
                                         "party", "drinks",  "dinner",   "ceremony", "service",
                                         "night", "product", "surprise", "memorial", NULL};
    bool found = false;
    for (const char *w = core; *w != '\0'; w = note_text_next(w)) {
        size_t n = note_text_word(w);
        if (w != core && note_text_in(w, n, (const char *const[]){"of", "for", NULL}))
            return found ? (size_t)(w - core) : 0;
        bool one = note_text_in(w, n, occasions);
        if (!one && !note_text_in(w, n, beside))
            return 0;
        found = found || one;
    }
    return 0;
}

/* "Wedding", "AGM": one common word with a capital is no name. "Congress" and "Forum" may be. */
static bool is_common_alone(const char *core)
{
    static const char *const commons[] = {
        "wedding",   "funeral",    "conference", "workshop", "meetup",   "launch",   "graduation",
        "webinar",   "party",      "training",   "seminar",  "retreat",  "offsite",  "kick-off",
        "kickoff",   "hackathon",  "interview",  "reunion",  "barbecue", "bbq",      "agm",
        "reception", "roundtable", "exhibition", "townhall", "course",   "memorial", NULL};
    return note_text_in(core, strlen(core), commons);
}

/* Bytes of common words in front that take no capital, else 0. */
static size_t common_front(const char *core)
{
    size_t n = is_common_alone(core) ? strlen(core) : note_titled_before_subject(core);
    return n != 0 ? n : occasion(core);
}

/* Whose are anybody's. */
static const char *const common_owners[] = {"women's",
                                            "men's",
                                            "children's",
                                            "people's",
                                            "today's",
                                            "mother's",
                                            "father's",
                                            "parent's",
                                            "parents'",
                                            "teacher's",
                                            "ladies'",
                                            "girls'",
                                            "yesterday's",
                                            "driver's",
                                            "kid's",
                                            "mayor's",
                                            "president's",
                                            "dean's",
                                            "chairman's",
                                            "principal's",
                                            "governor's",
                                            "bishop's",
                                            "director's",
                                            "founder's",
                                            "minister's",
                                            "king's",
                                            "queen's",
                                            "captain's",
                                            "chair's",
                                            "provost's",
                                            "ambassador's",
                                            "lord-lieutenant's",
                                            "vice-chancellor's",
                                            "headteacher's",
                                            NULL};

/* "bob's memorial": whose it is has a capital, but "women's breakfast" is anybody's. In place. */
static bool raise_owner(char *core)
{
    const char *mark = strstr(core, "'s ");
    if (mark == NULL)
        return false;
    const char *word = mark;
    while (word > core && word[-1] != ' ')
        word--;
    if (note_text_in(word, note_text_word(word), common_owners))
        return false;
    for (char *w = core; w < mark && !note_proper_is_determined(core); w += note_text_word(w) + 1)
        if (w[0] >= 'a' && w[0] <= 'z' &&
            !note_text_in(w, note_text_word(w), (const char *const[]){"and", NULL}))
            w[0] = (char)(w[0] - 'a' + 'A');
    return true;
}

static void name_event(const char *core, struct note_proper *out)
{
    size_t n;
    const char *h = event_head(core, &n);
    bool lower = note_text_case(core, strlen(core)) == NOTE_CASE_LOWER;
    bool kind = note_kind_is(h, n) || note_kind_is_house(h, n);
    bool generic = kind && note_text_case(h, n) == NOTE_CASE_LOWER;
    bool named = note_kind_is_named(h, n) && h != core;
    char cased[NOTE_PROPER_BYTES], *owned = cased;
    (void)note_text_copy(cased, sizeof cased, core, strlen(core));
    bool owner = raise_owner(owned) || strstr(core, "\xE2\x80\x99s ") != NULL;
    bool determined = note_proper_is_determined(core) || owner;
    if (!lower || !(generic || determined))
        note_recase(core, cased);
    size_t low = common_front(core);
    bool agm = note_text_starts(core, "agm") != 0 ||
               (core[0] >= 'a' && core[0] <= 'z' && note_text_find(core, "agm") != NULL);
    low = agm ? 0 : low;
    for (size_t i = 0; i < low; i++)
        cased[i] = note_text_low(cased[i]);
    if (lower)
        note_acronym_raise(cased); /* "the european forum" */
    if (note_proper_is_determined(core))
        note_proper_low_first(cased);
    /* "11th Annual Ball": a count makes it one of a series. */
    bool counted = note_text_is_digit(core[0]) &&
                   note_text_is_letter((unsigned char)core[note_text_word(core) - 1]);
    size_t roman = strspn(core, "IVX"); /* "IX Congresso de Direito" */
    counted = counted || (roman > 1 && core[roman] == ' ');
    bool call = n == 4 && note_text_in(h, n, (const char *const[]){"call", NULL});
    if (call && !determined) {
        (void)note_text_join(out->name, sizeof out->name, note_text_article(cased), " ", cased);
        return;
    }
    note_proper_set_name(cased, !determined && (generic || named || counted || agm || low != 0),
                         out);
}

/* What one is on and not at: "Slack", "a Zoom call". */
static bool is_channel(const char *core)
{
    static const char *const channels[] = {"zoom",   "slack",     "teams", "discord", "twitter",
                                           "reddit", "clubhouse", "skype", "call",    NULL};
    const char *space = strrchr(core, ' ');
    const char *last = space == NULL ? core : space + 1;
    size_t n;
    const char *head = note_proper_head(core, &n);
    return note_text_in(core, strlen(core), channels) || note_text_starts(last, "call") == 4 ||
           note_text_is(head, n, "call");
}

/* "not an event really, bus stop": what stands behind the comma, or nothing. "call w/ sales 12/11"
 * has a word for the sign, and its day belongs elsewhere. In place; nothing grows by more than the
 * sign. */
static void keep_event(char *core)
{
    static const char *const none[] = {"not an",   "not a",   "not really", "no event",  "no idea",
                                       "don't",    "can't",   "forget",     "forgot",    "the one",
                                       "the ones", "dunno",   "unsure",     "something", "not sure",
                                       "no name",  "nothing", NULL};
    if (note_text_starts_any(core, none) != 0) {
        const char *comma = strstr(core, ", ");
        size_t n = comma == NULL ? 0 : strlen(comma + 2);
        memmove(core, n == 0 ? core + strlen(core) : comma + 2, n + 1);
    }
    char *with = strstr(core, " w/ "), *last = strrchr(core, ' ');
    if (last != NULL && strchr(last, '/') != NULL &&
        strspn(last + 1, "0123456789/") == strlen(last + 1))
        *last = '\0';
    if (with != NULL) {
        memmove(with + 6, with + 4, strlen(with + 4) + 1);
        memcpy(with, " with ", 6);
    }
}

/* "career fair @ TU Delft", "meetup / pizza night", "Slush (the afterparty)": the part that is
 * sure. Bytes written. */
static size_t take_core(const char *text, char *core, size_t cap)
{
    size_t n = strlen(text);
    const char *slash = strstr(text, " / ");
    if (slash != NULL && slash > text)
        n = (size_t)(slash - text);
    if (note_text_copy(core, cap - 8, text, n) == 0)
        return 0;
    note_billing_mend(core, cap - 8);
    note_aside_cut(core);
    keep_event(core);
    char *at = strstr(core, " @ ");
    if (at != NULL) {
        memmove(at + 4, at + 3, strlen(at + 3) + 1);
        memcpy(at, " at ", 4);
    }
    return strlen(core);
}

/* Where people are in confidence: no invitation names it. */
static bool is_delicate(const char *text)
{
    static const char *const delicate[] = {
        "aa meeting", "aa meetings", "na meeting",  "al-anon",       "rehab",     "chemo",
        "hospice",    "grief",       "bereavement", "support group", "detox",     "psychiatric",
        "oncology",   "alcoholics",  "narcotics",   "therapy",       "probation", NULL};
    return note_text_find_any(text, delicate);
}

void note_proper_event(const char *text, struct note_proper *out)
{
    static const char *const lead[] = {"we met at", "met at", "meeting at", "at",     "during",
                                       "from",      "after",  "attending",  "event:", NULL};
    static const char *const own[] = {"on", "in", "over", NULL};
    memset(out, 0, sizeof *out);
    char kept[NOTE_PROPER_BYTES];
    text = note_occasion_behind_clause(text);
    if (text[0] == '\0' || strlen(text) >= NOTE_PROPER_BYTES - 8 || is_delicate(text) ||
        take_core(text, kept, sizeof kept) == 0)
        return;
    size_t n = note_text_starts_any(kept, lead);
    const char *core = kept[n] != '\0' ? kept + n : kept;
    char preposition[8] = "at";
    size_t p = note_text_starts_any(core, own);
    if (p != 0 && core[p] != '\0') {
        (void)note_text_lower(core, note_text_word(core), preposition, sizeof preposition);
        core += p;
    } else if (note_occasion_take(core, out) || note_titled_take(core, out)) {
        return;
    } else if (is_channel(core)) {
        memcpy(preposition, "on", 3);
    }
    name_event(core, out);
    note_proper_set_within(out, preposition);
}

bool note_event_is_online(const struct note_proper *event)
{
    static const char *const online[] = {"webinar", "webcast", "livestream", "stream", NULL};
    return note_text_find_any(event->name, online);
}

bool note_event_is_kind(const char *text)
{
    static const char *const houses[] = {
        "gym",      "pub",    "playground",   "park",    "market",    "desk",    "gate",  "gates",
        "stop",     "booth",  "stand",        "club",    "group",     "clinic",  "camp",  "thing",
        "thingy",   "do",     "pickup",       "pick-up", "playgroup", "service", "sale",  "day",
        "workshop", "class",  "classes",      "lesson",  "count",     "strike",  "final", "mic",
        "coffee",   "drive",  "opening",      "play",    "tea",       "choir",   "clean", "pick",
        "giving",   "supper", "presentation", NULL};
    size_t n;
    const char *h = event_head(text, &n);
    return note_text_case(h, n) == NOTE_CASE_LOWER && note_kind_is(h, n) &&
           !note_text_in(h, n, houses);
}
