/* note_list.h - several people in one field: "Tom Reyes, ana ruiz & Li" as one would say it.
 *
 * Owns: splitting, dropping doubles, joining with "and".
 * Must not know: what the list is for.
 */
#ifndef CONNOTE_NOTE_LIST_H
#define CONNOTE_NOTE_LIST_H

#include "note_text.h"

/* `text` is clean; writes "A", "A and B" or "A, B and C" to `out`. At most four people; the rest
 * are left out. Returns the bytes written. */
size_t note_list_people(const char *text, char *out, size_t cap);

#endif
