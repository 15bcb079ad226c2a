/* note_whom.h - what people type where a contact of both is asked for: "he has Kirsty Bain in
 * common with me", "Oksana, volunteer at the hub", "her dad lol".
 *
 * Owns: leaving of such a remark whom it names. Must not know: how names are said (note_list.h),
 * what an acquaintance did (note_tie.h).
 */
#ifndef CONNOTE_NOTE_WHOM_H
#define CONNOTE_NOTE_WHOM_H

#include "note_text.h"

/* Write what can be read as people to `out` (cap bytes); `text` is clean. Returns the bytes, 0 when
 * it names nobody or does not fit. */
size_t note_whom_take(const char *text, char *out, size_t cap);

#endif
