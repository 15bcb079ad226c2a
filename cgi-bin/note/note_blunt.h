/* note_blunt.h - questions that are not put to somebody who wrote first.
 *
 * Owns: the words of suspicion and of bare curiosity. Must not know: how a question is found.
 */
#ifndef CONNOTE_NOTE_BLUNT_H
#define CONNOTE_NOTE_BLUNT_H

#include <stdbool.h>

/* What an invitation that says nothing is asked anyhow, and what is no question but a reproach. */
bool note_blunt_is(const char *question);

#endif
