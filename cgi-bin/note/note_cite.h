/* note_cite.h - a work as people jot it down: what of it is title, and what is a remark.
 *
 * Owns: remarks behind a title, whose the work is, descriptions by the kind of thing it is.
 * Must not know: quotation marks, topics, phrases.
 */
#ifndef CONNOTE_NOTE_CITE_H
#define CONNOTE_NOTE_CITE_H

#include "note_text.h"

/* Can it have been read or heard by the sender, and is it the recipient's? "Worm Atlas (not out
 * yet)" and "my thesis, which you examined" are not. */
bool note_cite_is_open(const char *text);

/* Cut from `text`, in place, what says something about the work: "(tr.)", ", 2nd ed.", " -
 * Guardian, 3 Nov", ".pdf"; of a title in two languages one stays. Empty when nobody knows the
 * title. */
void note_cite_trim(char *text);

/* "Guardian article on worms", "talk at Slush", "ep 34": write it as something of theirs ("your
 * talk at Slush"). False, and "", when it is a title. `text` is trimmed. */
bool note_cite_describe(const char *text, enum note_work_kind kind, char *out, size_t cap);

/* "newsletter: Worm Weekly", "blog post \"On worms\"": bytes before the title, and what kind of
 * thing it is ("blog post"). 0 when it does not begin so. */
size_t note_cite_label(const char *text, char *kind, size_t cap);

#endif
