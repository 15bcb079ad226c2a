/* note_check.h - a look at the phrase bank itself: what can never be said, what never is.
 *
 * Owns: the bank's own lint, for note_cli --check.
 * Must not know: forms of real users.
 */
#ifndef CONNOTE_NOTE_CHECK_H
#define CONNOTE_NOTE_CHECK_H

#include "note_phrase.h"

/* Called with one sentence a finding. */
typedef void note_check_report(void *context, const char *finding);

/* Report lines of the bank that no form can reach, lines that no draft of a made-to-measure form
 * ever uses, and relationships that cannot do without facts. Returns the number of findings. */
size_t note_check(const struct note_bank *bank, note_check_report *report, void *context);

/* The lines of the bank. */
size_t note_check_lines(const struct note_bank *bank);

#endif
