/* note_thing.h - what kind of thing a subject is, where a phrase has to know.
 *
 * Owns: which subjects one studies, which groups one is in, what a client is given.
 * Must not know: how a subject is read (note_topic.h), phrases, slots.
 */
#ifndef CONNOTE_NOTE_THING_H
#define CONNOTE_NOTE_THING_H

#include "note_text.h"

/* Write what two did at one school to `out`: "doing geography", "in the hiking club"; when `formal`
 * with its verb, "studied geography", "was in the hiking club". "" when `noun` is neither a subject
 * by a name we know nor a group, or does not fit in `cap` bytes. */
void note_thing_joined(const char *noun, bool formal, char *out, size_t cap);

/* May a client say "thanks for" it: "the new boiler", "the roof repairs"? Not of "the data
 * migration", nor of "our website", which is theirs already. */
bool note_thing_is_delivered(const char *noun);

/* Will it be used for long, so that a vendor may ask how it goes: "the new website", "the warehouse
 * racking"? Not so "the audit", which is over. */
bool note_thing_is_lasting(const char *noun);

/* Write the passage of a work that `noun` names to `out`: "chapter 7", "the footnotes on dialect".
 * One likes it, and nothing that is said about it. "" when it is none, or does not fit. */
void note_thing_passage(const char *noun, char *out, size_t cap);

/* Is it a plain common noun that two can be interested in: "hockey", and not "Kuti Hall"? */
bool note_thing_is_interest(const char *noun);

#endif
