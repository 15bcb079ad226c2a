/* note_receiver.c - see note_receiver.h. */
#include "note_receiver.h"
#include "note_address.h"
#include "note_asked.h"
#include "note_clause.h"
#include "note_fill.h"
#include "note_formal.h"
#include "note_jotting.h"
#include "note_noun.h"
#include "note_tact.h"

#include <string.h>

void note_receiver_topic(char *topic)
{
    /* A deed has somebody who did it. */
    static const char *const deeds[] = {"fixed",     "did",    "made",     "built",    "painted",
                                        "installed", "sold",   "bought",   "repaired", "delivered",
                                        "worked",    "helped", "supplied", "replaced", "cleaned",
                                        "printed",   "wired",  "catered",  "serviced", "owes",
                                        "wants",     "asked",  "sent",     NULL};
    /* What an inviter is not reminded of. */
    static const char *const debts[] = {"invoice", "unpaid", "typo",   "open",   "overdue",
                                        "wrong",   "late",   "broken", "refund", "never",
                                        "still",   "not",    NULL};
    char *comma = strstr(topic, ", ");
    char *tail = comma == NULL ? NULL : comma + 2;
    bool list = tail != NULL && (strchr(tail, ',') != NULL || note_text_find(tail, "and") != NULL);
    bool remark =
        tail != NULL &&
        (note_text_is_digit(*tail) || note_text_find_any(tail, debts) ||
         note_text_find_any(tail, (const char *const[]){"my", "very", "nice", "i", NULL}));
    if (comma != NULL && remark && !list)
        *comma = '\0';
    if (note_text_word_in(topic, deeds) || note_clause_is(topic))
        topic[0] = '\0';
    topic[note_noun_sure(topic)] = '\0';
}

bool note_receiver_denies(const char *reason)
{
    static const char *const denials[] = {"not even there", "wasn't there",
                                          "was not there",  "never been there",
                                          "didn't go",      "did not go",
                                          "wasn't at",      "was not at",
                                          "wasn't me",      "was not me",
                                          "not me",         "not mine",
                                          "isn't mine",     "didn't write",
                                          "did not write",  "only the guest",
                                          "my brother",     "my sister",
                                          "wrong person",   "someone else",
                                          "somebody else",  "my namesake",
                                          "never worked",   "never went",
                                          "never studied",  NULL};
    return note_text_find_any(reason, denials);
}

/* Nobody asks "was it there that we met" who was not there. */
static void deny(enum note_relationship relationship, char clean[][NOTE_TEXT_BYTES])
{
    static const enum note_input facts[] = {NOTE_IN_EVENT, NOTE_IN_PLACE, NOTE_IN_WHEN,
                                            NOTE_IN_WORK};
    bool stands = relationship == NOTE_EVENT || relationship == NOTE_CONTENT;
    if (!stands || !note_receiver_denies(clean[NOTE_IN_REASON]))
        return;
    for (size_t i = 0; i < sizeof facts / sizeof facts[0]; i++)
        clean[facts[i]][0] = '\0';
}

void note_receiver_name(char *name)
{
    static const char *const unnamed[] = {"not given",     "not said", "not named",
                                          "name withheld", "unnamed",  "in dispute",
                                          "exes",          "my ex",    NULL};
    static const char *const says[] = {" is ",   " are ",  " was ", " were ",
                                       " owes ", ", put ", NULL};
    name[strcspn(name, ";")] = '\0';
    (void)note_text_trim(name);
    bool told = note_text_find_any(name, unnamed);
    for (size_t i = 0; says[i] != NULL; i++)
        told = told || strstr(name, says[i]) != NULL;
    if (told)
        name[0] = '\0';
}

/* "is you": "is she" was turned before its verb. In place; `text` has room. */
static void mend_turned(char *text)
{
    static const char *const pairs[][2] = {{"is you", "are you"},
                                           {"was you", "were you"},
                                           {"has you", "have you"},
                                           {"does you", "do you"}};
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
        const char *at = note_text_find(text, pairs[i][0]);
        size_t n = strlen(pairs[i][0]), k = strlen(pairs[i][1]);
        if (at == NULL || strlen(text) + 2 > NOTE_TEXT_BYTES)
            continue;
        char *to = text + (at - text);
        memmove(to + k, to + n, strlen(to + n) + 1);
        memcpy(to, pairs[i][1], k);
    }
}

/* "well done! were you in the pink hat": cleaning took the mark that parts two thoughts, so a stop
 * takes its place. `out` has `cap` bytes. */
static void restore_stops(const char *typed, char *out, size_t cap)
{
    for (const char *mark = strchr(typed, '!'); mark != NULL; mark = strchr(mark + 1, '!')) {
        const char *from = mark, *next = mark + strspn(mark, "! ");
        while (from > typed && from[-1] != ' ' && mark - from < 24)
            from--;
        size_t n = (size_t)(mark - from), k = strcspn(next, " !?.,");
        char pair[64];
        if (n == 0 || k == 0 || n + k + 2 > sizeof pair)
            continue;
        memcpy(pair, from, n);
        pair[n] = ' ';
        memcpy(pair + n + 1, next, k);
        pair[n + 1 + k] = '\0';
        char *at = strstr(out, pair);
        if (at == NULL || strlen(out) + 2 > cap)
            continue;
        memmove(at + n + 1, at + n, strlen(at + n) + 1);
        at[n] = '.';
    }
}

/* "not connecting with anyone from there": where that is. In place, within NOTE_TEXT_BYTES. */
static void name_there(char *reason, const char *name)
{
    enum { MOST_BYTES = 40 };
    char told[NOTE_TEXT_BYTES];
    const char *at = note_text_find(reason, "from there");
    size_t n = strlen(name), there = strlen("from ");
    if (at == NULL || n == 0 || n > MOST_BYTES || name[0] < 'A' || name[0] > 'Z' ||
        strpbrk(name, ",;(") != NULL || strlen(reason) + n >= sizeof told)
        return;
    there += (size_t)(at - reason);
    memcpy(told, reason, there);
    memcpy(told + there, name, n);
    const char *rest = reason + there + strlen("there");
    memcpy(told + there + n, rest, strlen(rest) + 1);
    memcpy(reason, told, strlen(told) + 1);
}

void note_receiver_settle(enum note_relationship relationship, char clean[][NOTE_TEXT_BYTES])
{
    if (clean[NOTE_IN_MUTUAL][0] == '\0')
        (void)note_address_turn(clean[NOTE_IN_REASON], NOTE_TEXT_BYTES, true);
    mend_turned(clean[NOTE_IN_REASON]);
    note_receiver_topic(clean[NOTE_IN_TOPIC]);
    note_receiver_name(clean[NOTE_IN_COMPANY]);
    note_receiver_name(clean[NOTE_IN_MUTUAL]);
    note_receiver_name(clean[NOTE_IN_SCHOOL]);
    name_there(clean[NOTE_IN_REASON],
               clean[relationship == NOTE_SCHOOL ? NOTE_IN_SCHOOL : NOTE_IN_COMPANY]);
    note_jotting_spell(clean[NOTE_IN_EVENT], NOTE_TEXT_BYTES);
    deny(relationship, clean);
    note_asked_name(clean[NOTE_IN_REASON], NOTE_TEXT_BYTES, clean[NOTE_IN_MUTUAL]);
}

void note_receiver_event(const struct note_form *form, const char *event, struct note_facts *facts)
{
    static const char *const own[] = {"a", "an", "my", "our", "your", NULL};
    static const char *const solemn[] = {"funeral", "memorial", "wedding", "burial",   "wake",
                                         "shiva",   "vigil",    "party",   "birthday", NULL};
    if (form->direction != NOTE_REPLY || form->met == false)
        return;
    if (note_text_starts_any(event, own) == 0 && !note_text_find_any(event, solemn))
        return;
    for (size_t i = 0; i < NOTE_FORMS; i++)
        facts->slot[i][NOTE_SLOT_EVENT].text = NULL;
}

const char *note_receiver_reason(const struct note_form *form, const char *text, char *out)
{
    const char *typed = form->text[NOTE_IN_REASON];
    size_t n = typed == NULL ? 0 : strlen(typed);
    while (n > 0 && strchr(" \n\r\t.!)", typed[n - 1]) != NULL)
        n--;
    bool marked = n > 0 && typed[n - 1] == '?';
    if (!note_text_join(out, NOTE_TEXT_BYTES, text, marked ? "?" : "", ""))
        return text;
    restore_stops(typed == NULL ? "" : typed, out, NOTE_TEXT_BYTES);
    return out;
}

void note_receiver_answer(const struct note_form *form, const struct note_reason *reason,
                          struct note_facts *facts)
{
    /* "Did she give you my name?" needs her name before it. */
    bool named = form->relationship == NOTE_MUTUAL && facts->slot[0][NOTE_SLOT_MUTUAL].text != NULL;
    bool said = named || !note_asked_is_of_others(reason->asked);
    char full[NOTE_REASON_BYTES];
    bool formal =
        form->tone == NOTE_FORMAL && note_formal_spell(reason->asked, full, sizeof full) != 0;
    note_fill_half(facts, NOTE_SLOT_QUESTION, !said ? "" : formal ? full : reason->asked);
    bool open = reason->once[0] != '\0' && reason->answer == NOTE_ACCEPTS;
    /* "I accept all alumni": that is a yes; "anyone who keeps bees" remains to be seen. */
    static const char *const all[] = {"all", "every", "everyone", "everybody", "always", NULL};
    static const char *const terms[] = {"who", "that", "if", "once", "with", NULL};
    bool yes = reason->answer == NOTE_INVITES && reason->asked[0] == '\0' &&
               note_text_find_any(reason->welcome, all) &&
               !note_text_find_any(reason->welcome, terms);
    facts->answer = open ? NOTE_INVITES : yes ? NOTE_ACCEPTS : reason->answer;
}

void note_receiver_policy(const struct note_form *form, const struct note_reason *reason, bool mine,
                          struct note_facts *facts)
{
    char kept[NOTE_REASON_BYTES] = "", full[NOTE_REASON_BYTES];
    const char *said = mine || reason->rule ? reason->clause : kept;
    if (form->direction != NOTE_REPLY)
        return;
    note_tact_tell(form, facts);
    /* Who says no does not go on to ask or to accept with the ground of it. */
    if (reason->answer == NOTE_DECLINES && mine)
        return;
    if (reason->once[0] != '\0' && said == kept && reason->noun[0] != '\0')
        (void)note_text_join(kept, sizeof kept, "I keep this network to ", reason->noun, "");
    bool formal = form->tone == NOTE_FORMAL && note_formal_spell(said, full, sizeof full) != 0;
    enum note_slot slot = note_tact_slot(form->relationship, reason->once, said);
    note_fill_half(facts, slot, formal ? full : said);
    if (slot == NOTE_SLOT_WELCOME && mine)
        note_tact_no(formal ? full : said, facts);
}
