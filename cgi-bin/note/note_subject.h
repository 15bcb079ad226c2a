/* note_subject.h - what the note is about: the slots of a topic, of a work, of a job.
 *
 * Owns: which of the things read from these three inputs may be said in this relationship.
 * Must not know: how each is read (note_topic.h, note_work.h, note_role.h), phrases.
 */
#ifndef CONNOTE_NOTE_SUBJECT_H
#define CONNOTE_NOTE_SUBJECT_H

#include "note_fact.h"

/* Each reads one clean text and fills its slots. */
void note_subject_topic(const struct note_form *form, const char *text, struct note_facts *f);
void note_subject_work(const struct note_form *form, const char *text, struct note_facts *f);
void note_subject_role(enum note_side side, const char *text, struct note_facts *f);

#endif
