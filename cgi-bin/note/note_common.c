/* note_common.c - see note_common.h. */
#include "note_common.h"
#include "note_midst.h"

#include <string.h>

/* "same surname", "same birthday": both have it. */
static bool take_same(const char *thing, struct note_reason *out)
{
    static const char *const had[] = {
        "surname",     "last name", "first name", "name",       "birthday",  "hometown",
        "home town",   "job",       "title",      "hobby",      "hobbies",   "problem",
        "boss",        "dentist",   "dog",        "accent",     "taste",     "initials",
        "family name", "diagnosis", "condition",  "alma mater", "landlord",  "commute",
        "mentor",      "teacher",   "teachers",   "tutor",      "job title", "interests",
        NULL};
    char core[NOTE_REASON_BYTES];
    if (note_text_starts_any(thing, had) == 0 || note_text_find(thing, "as") != NULL ||
        note_midst_write(thing, core, sizeof core - 24) == 0)
        return false;
    core[0] = note_text_low(core[0]);
    out->shape = NOTE_SHAPE_FIRST;
    return note_text_join(out->clause, sizeof out->clause, "we have the same ", core, "");
}

/* "same field", "shared interest in rowing": a fact about both, so a clause about both. */
bool note_common_take(const char *text, struct note_reason *out)
{
    static const char *const same[] = {"same", "the same", "in the same", "working in the same",
                                       NULL};
    static const char *const places[] = {"field", "industry", "sector",   "space", "city", "area",
                                         "town",  "region",   "business", "boat",  NULL};
    static const char *const interests[] = {
        "shared interest",   "shared interests",    "common interest",
        "common interests",  "mutual interest",     "mutual interests",
        "similar interests", "our shared interest", NULL};
    char core[NOTE_REASON_BYTES];
    size_t n = note_text_starts_any(text, same);
    if (n != 0 && note_text_word_in(text + n, places) &&
        note_midst_write(text + n, core, sizeof core - 24) != 0) {
        memcpy(out->clause, "we're in the same ", 18);
        memcpy(out->clause + 18, core, strlen(core) + 1);
        out->shape = NOTE_SHAPE_FIRST;
        return true;
    }
    if (n != 0 && take_same(text + n, out))
        return true;
    n = note_text_starts_any(text, interests);
    if (n == 0)
        return false;
    const char *in = text + n;
    out->shape = NOTE_SHAPE_FIRST;
    bool named = note_text_starts(in, "in") != 0 && in[note_text_starts(in, "in")] != '\0';
    if (strlen(text) + 32 > sizeof out->clause)
        return false;
    memcpy(out->clause, named ? "we share an interest " : "we share interests", named ? 22 : 19);
    if (named)
        memcpy(out->clause + 21, in, strlen(in) + 1);
    return true;
}
