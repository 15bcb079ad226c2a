/* note_titled.c - see note_titled.h. */
#include "note_titled.h"
#include "note_acronym.h"

#include <string.h>

/* Kinds of event that have a subject or a title behind them. */
static const char *const titled[] = {
    "webinar",   "panel",      "talk",     "workshop",   "session",     "seminar",      "lecture",
    "course",    "keynote",    "training", "roundtable", "masterclass", "class",        "meetup",
    "screening", "livestream", "webcast",  "briefing",   "symposium",   "consultation", NULL};

/* "Webinar on GDPR": a common word and its subject. Bytes of the word, else 0. */
size_t note_titled_before_subject(const char *core)
{
    static const char *const subject[] = {"on", "about", NULL};
    size_t n = note_text_word(core);
    return note_text_in(core, n, titled) && note_text_starts_any(note_text_next(core), subject) != 0
               ? n
               : 0;
}

/* "webinar: better sleep" is the webinar on better sleep, "Panel \"Who Pays?\"" the panel "Who
 * Pays?". False when nothing of the kind stands there. */
bool note_titled_take(const char *core, struct note_proper *out)
{
    size_t n = strcspn(core, ":\""), last = 0;
    char kind[NOTE_PROPER_BYTES], title[NOTE_PROPER_BYTES];
    const char *rest = core + n + strspn(core + n, ":\" ");
    if (core[n] == '\0' || rest[0] == '\0' || note_text_copy(kind, sizeof kind, core, n) == 0 ||
        (core[n] == ':' && core[n + 1] != ' ') || note_text_trim(kind) == 0)
        return false;
    for (const char *w = kind; *w != '\0'; w = note_text_next(w))
        last = (size_t)(w - kind);
    if (!note_text_in(kind + last, note_text_word(kind + last), titled))
        return false;
    size_t k = strcspn(rest, "\"");
    bool behind = rest[k] == '"' && rest[k + 1] != '\0';
    if (behind || note_text_copy(title, sizeof title, rest, k) == 0)
        return false;
    bool quoted = title[0] < 'a' || title[0] > 'z';
    char said[NOTE_PROPER_BYTES];
    note_proper_low_first(kind);
    bool the = !note_proper_is_determined(kind);
    (void)note_text_join(out->brief, sizeof out->brief, the ? "the " : "", kind, "");
    if (!quoted)
        note_acronym_raise(title);
    if (!note_text_join(said, sizeof said, quoted ? " \"" : " on ", title, quoted ? "\"" : "") ||
        !note_text_join(out->name, sizeof out->name, out->brief, said, ""))
        return false;
    note_proper_set_within(out, "at");
    return true;
}
