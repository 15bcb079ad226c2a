/* note_reason.c - see note_reason.h. */
#include "note_reason.h"
#include "note_activity.h"
#include "note_answer.h"
#include "note_apostrophe.h"
#include "note_clause.h"
#include "note_midst.h"
#include "note_common.h"
#include "note_deed.h"
#include "note_effect.h"
#include "note_ellipsis.h"
#include "note_joint.h"
#include "note_jotting.h"
#include "note_nominal.h"
#include "note_noun.h"
#include "note_policy.h"
#include "note_reply.h"
#include "note_request.h"
#include "note_splice.h"
#include "note_strict.h"
#include "note_telegram.h"
#include "note_trade.h"
#include "note_unsaid.h"
#include "note_wish.h"
#include "note_worn.h"

#include <string.h>

/* "St. Mary's", "Dr. Hall", "J. Smith": the stop at `p` ends no sentence. */
static bool is_abbreviation(const char *p)
{
    return note_text_find(p - 3, "st") == p - 2 || note_text_find(p - 3, "dr") == p - 2 ||
           p[-2] == ' ' || p[-2] == '.';
}

/* Only the first sentence is kept: the rest would break every frame. */
static void first_sentence(char *s)
{
    enum { SHORTEST = 9 };
    for (char *p = s; *p != '\0'; p++) {
        bool stop = (*p == '.' || *p == ';' || *p == '?') && p[1] == ' ' && p - s >= SHORTEST;
        if (stop && !is_abbreviation(p)) {
            *p = '\0';
            return;
        }
    }
}

static bool take_interest(const char *text, struct note_reason *out)
{
    static const char *const interests[] = {
        "i'm interested in", "i am interested in", "interested in",         "my interest in",
        "i'm curious about", "curious about",      "i have an interest in", NULL};
    size_t n = note_text_starts_any(text, interests);
    if (n == 0 || text[n] == '\0')
        return false;
    bool gerund = note_clause_is_gerund(text + n);
    out->shape = gerund ? NOTE_SHAPE_GERUND : NOTE_SHAPE_NOUN;
    (void)note_midst_write(text + n, gerund ? out->gerund : out->noun, NOTE_REASON_BYTES);
    return true;
}

static void take_gerund(const char *text, struct note_reason *out)
{
    /* "running a shelter is hard" is a sentence about it; "recruiting season buddy" says who. */
    bool hires = note_text_word_in(text, (const char *const[]){"recruiting", "hiring", NULL});
    if (note_noun_sure(text) == 0 || (hires && !note_strict_is(note_text_next(text))))
        return;
    char verb[40];
    size_t n = note_text_word(text);
    out->shape = NOTE_SHAPE_GERUND;
    (void)note_midst_write(text, out->gerund, sizeof out->gerund);
    size_t k = note_clause_verb(text, n, verb, sizeof verb);
    if (k == 0 || k + strlen(text + n) + 1 > sizeof out->infinitive)
        return;
    char joined[NOTE_REASON_BYTES];
    memcpy(joined, verb, k);
    memcpy(joined + k, text + n, strlen(text + n) + 1);
    (void)note_midst_write(joined, out->infinitive, sizeof out->infinitive);
}

/* "visa runs out in May", "phone died": one of them wants its article, and whose is not known. */
static bool is_bare_thing(const char *text)
{
    static const char *const things[] = {
        "visa",    "phone",    "boiler",     "contract", "company", "boss",    "tender",
        "office",  "press",    "dog",        "cat",      "car",     "laptop",  "website",
        "kitchen", "house",    "flat",       "landlord", "manager", "teacher", "doctor",
        "client",  "customer", "supervisor", "thesis",   "book",    "talk",    "article",
        "post",    "lease",    "job",        "roof",     "profile", "photo",   "school",
        "course",  "exam",     "train",      "flight",   "project", "team",    "policy",
        "budget",  "lawyer",   "agent",      "factory",  "shop",    NULL};
    return text[0] >= 'a' && text[0] <= 'z' && note_text_word_in(text, things);
}

static void take_clause(const char *text, enum note_shape shape, struct note_reason *out)
{
    if (is_bare_thing(text) || note_strict_lacks_article(text))
        return;
    enum note_shape by_subject = note_clause_is_mine(text) ? NOTE_SHAPE_FIRST : NOTE_SHAPE_THIRD;
    out->shape = shape != NOTE_SHAPE_NONE ? shape : by_subject;
    (void)note_midst_write(text, out->clause, sizeof out->clause);
}

/* "miss the laughs", "love your posts": nobody hopes to do that, the sender does it. */
static bool take_state(const char *core, struct note_reason *out)
{
    static const char *const states[] = {
        "miss", "love",       "like",   "enjoy", "admire", "appreciate", "respect", "remember",
        "live", "agree with", "manage", "teach", "own",    "study",      "belong",  NULL};
    size_t n = note_text_starts_any(core, states);
    if (n == 0 || core[n] == '\0' || strlen(core) + 3 > sizeof out->clause)
        return false;
    memcpy(out->clause, "I ", 2);
    (void)note_midst_write(core, out->clause + 2, sizeof out->clause - 2);
    out->clause[2] = note_text_low(out->clause[2]);
    out->shape = NOTE_SHAPE_FIRST;
    return true;
}

/* "exchange of seismic data": the name of a deed. */
static bool take_nominal(const char *core, struct note_reason *out)
{
    char deed[NOTE_REASON_BYTES];
    if (!note_nominal_take(core, deed, sizeof deed))
        return false;
    note_wish_set(out, deed, NOTE_SHAPE_BARE);
    out->together = true;
    return true;
}

/* "happy to help": the subject was left out. */
static bool take_offer(const char *core, struct note_reason *out)
{
    static const char *const offers[] = {"happy to", "glad to", "more than happy to", NULL};
    char rest[NOTE_REASON_BYTES];
    size_t n = note_text_starts_any(core, offers);
    if (n == 0)
        return false;
    if (core[n] == '\0' || note_worn_is(core + n) ||
        note_midst_write(core, rest, sizeof rest - 4) == 0)
        return true;
    out->shape = NOTE_SHAPE_FIRST;
    (void)note_text_join(out->clause, sizeof out->clause, "I'm ", rest, "");
    return true;
}

static void parse_core(const char *core, bool because, enum note_direction direction,
                       struct note_reason *out)
{
    static const char *const maybe[] = {"maybe", "perhaps", "probably", "possibly", NULL};
    if (direction == NOTE_REPLY && note_policy_take(core, out))
        return;
    if (note_worn_is_nothing(core))
        return;
    if (note_deed_is_led(core) || note_deed_is_kin(core)) {
        take_clause(core, NOTE_SHAPE_NONE, out);
        return;
    }
    if (because && note_text_starts(core, "of") != 0) {
        note_request_noun(core, because, out);
        return;
    }
    if (note_text_starts(core, "to be honest") != 0 || take_offer(core, out) ||
        note_wish_is_empty(core) || note_wish_purpose(core, out) || take_nominal(core, out) ||
        note_request_question(core, out) || note_wish_take(core, out) ||
        note_request_preposition(core, out))
        return;
    if (note_common_take(core, out) || take_interest(core, out) || note_worn_is(core))
        return;
    if (note_effect_tells(core)) {
        take_clause(core, because ? NOTE_SHAPE_BECAUSE : NOTE_SHAPE_NONE, out);
        return;
    }
    if (note_activity_take(core, out->clause, sizeof out->clause)) {
        out->shape = NOTE_SHAPE_GERUND;
        return;
    }
    /* "hearing what the team is doing" holds a clause and is none. */
    if (note_clause_is_gerund(core))
        take_gerund(core, out);
    else if (!note_noun_is_torn(core) && note_clause_is(core))
        take_clause(core, because ? NOTE_SHAPE_BECAUSE : NOTE_SHAPE_NONE, out);
    else if (take_state(core, out))
        return;
    else if (!note_text_word_in(core, maybe) && note_clause_is_bare_infinitive(core))
        note_wish_set(out, core, NOTE_SHAPE_BARE);
    else
        note_request_noun(core, because, out);
}

/* Signs for "and" in words, an afterthought off, shouting calmed. In place: `s` has cap bytes. */
static void settle(char *s, size_t cap)
{
    static const char *const signs[] = {" & ", " / ", " + ", NULL};
    static const char *const after[] = {", maybe", ", perhaps", " maybe",
                                        " please", ", please",  NULL};
    char out[NOTE_REASON_BYTES];
    for (size_t i = 0; signs[i] != NULL; i++)
        for (char *at; (at = strstr(s, signs[i])) != NULL && strlen(s) + 3 < cap;) {
            memmove(at + 5, at + 3, strlen(at + 3) + 1);
            memcpy(at, " and ", 5);
        }
    for (size_t i = 0; after[i] != NULL; i++) {
        size_t n = strlen(s), k = strlen(after[i]);
        if (n > k && strcmp(s + n - k, after[i]) == 0)
            s[n - k] = '\0';
    }
    if (note_text_case(s, strlen(s)) == NOTE_CASE_UPPER &&
        note_midst_write(s, out, sizeof out) != 0)
        (void)note_text_copy(s, cap, out, strlen(out));
}

/* Two sentences in one, asides, and things that are none: what is left can stand in a frame. */
static void mend(struct note_reason *out)
{
    note_splice_clause(out->clause, sizeof out->clause);
    note_splice_deed(out->infinitive, sizeof out->infinitive);
    note_splice_deed(out->gerund, sizeof out->gerund);
    out->noun[note_noun_sure(out->noun)] = '\0';
    /* "translator": one, or one wanted? */
    char trade[NOTE_REASON_BYTES] = "";
    if (strchr(out->noun, ' ') == NULL)
        note_trade_take(out->noun, trade, sizeof trade);
    if (trade[0] != '\0')
        out->noun[0] = '\0';
}

/* Write the sentence of `text` that tells the reason to `s`. False when it has none that may be
 * said: who is "she"? The note names nobody who could be meant. */
static bool take_sentence(const char *text, enum note_direction direction, char *s, size_t cap)
{
    bool unsaid =
        direction == NOTE_SEND ? note_unsaid_is_reason(text) : note_unsaid_is_machine(text);
    if (text[0] == '\0' || unsaid || note_worn_is(text) || note_apostrophe_mend(text, s, cap) == 0)
        return false;
    first_sentence(s);
    return note_text_starts_any(s, (const char *const[]){"he", "she", "they", NULL}) == 0;
}

/* "because", "cuz": what follows, and whether there was such a word. */
static const char *behind_because(const char *core, bool *because)
{
    static const char *const becauses[] = {"because", "since", "cause", "cuz",
                                           "'cause",  "bc",    NULL};
    size_t n = note_deed_is_led(core) ? 0 : note_text_starts_any(core, becauses);
    /* "since 2019" tells a time. */
    n = note_text_is_digit(core[n]) ? 0 : n;
    *because = n != 0;
    if (core[n] != '\0')
        core += n;
    /* "as we both coach": the same, when a clause follows. */
    size_t as = note_text_starts(core, "as");
    if (as == 0 || !note_clause_is(core + as))
        return core;
    *because = true;
    return core + as;
}

void note_reason_parse(const char *text, enum note_direction direction, struct note_reason *out)
{
    char s[NOTE_REASON_BYTES], full[NOTE_REASON_BYTES], more[NOTE_REASON_BYTES];
    char beside[NOTE_REASON_BYTES];
    bool because;
    memset(out, 0, sizeof *out);
    if (direction == NOTE_REPLY)
        text = note_answer_open(text, out, beside);
    if (!take_sentence(text, direction, s, sizeof s))
        return;
    note_jotting_spell(s, sizeof s);
    note_jotting_drop_brackets(s);
    settle(s, sizeof s);
    const char *core = behind_because(s, &because);
    if (direction == NOTE_REPLY && note_policy_is_reproach(core))
        return;
    if (direction == NOTE_SEND && note_ellipsis_reason(core, full, sizeof full))
        core = full;
    if (direction == NOTE_SEND && note_telegram_expand(core, more, sizeof more))
        core = more;
    if (direction == NOTE_REPLY) {
        note_reply_read(core, out, full, sizeof full);
        core = full;
    }
    if (core[0] == '\0' || note_worn_is(core))
        return;
    parse_core(core, because, direction, out);
    mend(out);
    if (direction == NOTE_REPLY) {
        note_policy_keep(out);
        note_policy_soften(core, out);
    }
    /* "stay in touch and keep in touch": it is a wish of its own. */
    out->together = (out->together || note_joint_is_together(out->infinitive)) &&
                    note_text_find(out->infinitive, "in touch") == NULL;
}
