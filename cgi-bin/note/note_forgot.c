/* note_forgot.c - see note_forgot.h. */
#include "note_forgot.h"

#include <stddef.h>

const char *note_forgot_what(const char *reason)
{
    static const char *const blanks[] = {"can't remember", "cant remember", "cannot remember",
                                         "don't remember", "dont remember", "can't recall",
                                         "cant recall",    "cannot recall", "don't recall",
                                         "dont recall",    "forgot",        "forgotten",
                                         "no memory of",   "can't place",   "cant place",
                                         "no idea",        "not sure",      NULL};
    static const char *const wheres[] = {"where we met", "where we've met", "where we have met",
                                         "where it was", "where from",      NULL};
    static const char *const hows[] = {"how we know each other", "how we met", "how we know", NULL};
    if (!note_text_find_any(reason, blanks))
        return NULL;
    if (note_text_find_any(reason, wheres))
        return "where we met";
    return note_text_find_any(reason, hows) ? "how we know each other" : NULL;
}

const char *note_forgot_of(const struct note_form *form, const char *reason)
{
    bool asks = form->relationship == NOTE_UNKNOWN && form->direction == NOTE_SEND;
    return asks ? note_forgot_what(reason) : NULL;
}
