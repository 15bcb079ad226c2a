/* note_title.h - what stands round a name: titles before it, degrees and jobs behind it.
 *
 * Owns: those words, and how a title is spelled.
 * Must not know: names. It never guesses a title.
 */
#ifndef CONNOTE_NOTE_TITLE_H
#define CONNOTE_NOTE_TITLE_H

#include "note_given.h"

enum { NOTE_TITLE_BYTES = 24 };

bool note_title_is(const char *word, size_t n);

/* A given name cut short: "Mohd.", "Chas." */
bool note_title_is_short_given(const char *word, size_t n);

/* A degree, an order or a suffix: "PhD", "OBE", "Jr." */
bool note_title_is_credential(const char *word, size_t n);

/* A word of somebody's job: "CEO", "Recruiter". */
bool note_title_is_job(const char *word, size_t n);

/* Standing alone, does it name nobody? "Dr.", "PhD" and "CEO" do not; "Major" and "Do" may. */
bool note_title_is_no_name(const char *word, size_t n);

/* A title that took work or an office: somebody one does not know is glad to see it. */
bool note_title_is_earned(const char *title);

/* A title that everybody has: "Mr", "Frau". */
bool note_title_is_civil(const char *title);

/* How a letter writes a name whose title is cut short: "Prof. Li" is Professor Li. Returns the
 * bytes, 0 when it is not. */
size_t note_title_in_full(const char *name, char *out, size_t cap);

/* Does even a friend keep it before the given name ("Sheikh Ahmed")? */
bool note_title_stays(const char *title);

/* Pass over the titles that begin at *start; `title` (NOTE_TITLE_BYTES) gets the one to say, or "":
 * the first that was earned, else the first ("Herr Dr. Weber" is Dr. Weber). A title with nothing
 * behind it is taken for a name. */
void note_title_take(const struct note_words *w, size_t *start, char *title);

#endif
