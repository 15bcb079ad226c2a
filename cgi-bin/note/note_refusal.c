/* note_refusal.c - see note_refusal.h. */
#include "note_refusal.h"
#include "note_reason.h"

#include <string.h>

/* "not connecting with anyone from there for now": that is no, whoever asks. */
static bool is_closed(const char *head)
{
    static const char *const closed[] = {"not connecting",      "not accepting",
                                         "not adding",          "no longer connecting",
                                         "no longer accepting", NULL};
    static const char *const whom[] = {"strangers", "unknown", "unless", "until",  "know", "met",
                                       "without",   "before",  "if",     "people", NULL};
    return note_text_find_any(head, closed) && !note_text_find_any(head, whom);
}

/* Nobody who writes so would be glad of a question about it. */
static bool is_sore(const char *text)
{
    static const char *const sore[] = {"not a happy time", "bad memories", "bad terms", "fell out",
                                       "don't want",       "do not want",  NULL};
    return note_text_find_any(text, sore);
}

bool note_refusal_is(const char *policy)
{
    static const char *const refusals[] = {"don't connect",
                                           "do not connect",
                                           "don't accept",
                                           "do not accept",
                                           "cannot accept",
                                           "can't accept",
                                           "never accept",
                                           "never connect",
                                           "cannot connect",
                                           "can't connect",
                                           "don't add",
                                           "do not add",
                                           "never add",
                                           "prefer not to connect",
                                           "rather not connect",
                                           "prefer not to accept",
                                           NULL};
    /* A rule of the house is no question of whom one knows. */
    static const char *const rules[] = {"not to be in contact", "advised not",
                                        "no contact",           "may not accept",
                                        "may not connect",      "not allowed to",
                                        "not permitted",        "on facebook",
                                        "against the rules",    "against policy",
                                        "off linkedin",         "on whatsapp",
                                        "not permitted to",     NULL};
    static const char *const open[] = {
        "strangers", "unknown",   "unless",     "until",  "know",    "met", "without", "before",
        "people i",  "people we", "people who", "anyone", "anybody", "i",   "if",      NULL};
    static const char *const own[] = {"i",     "we",     "don't", "do", "never",
                                      "sorry", "cannot", "can't", NULL};
    /* What stands behind a comma opens nothing. */
    char head[NOTE_REASON_BYTES];
    if (note_text_copy(head, sizeof head, policy, strcspn(policy, ",;")) == 0)
        return false;
    if (is_closed(head) || is_sore(policy))
        return true;
    bool refuses = note_text_find_any(policy, refusals);
    bool open_to = note_text_find_any(note_text_next(head), open);
    return note_text_find_any(policy, rules) ||
           (refuses && (!open_to || !note_text_word_in(policy, own)));
}
