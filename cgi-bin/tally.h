/* tally.h - published rounds of one kind added up, and the shares that people read from them.
 *
 * Owns: which cells make up the numbers that pages compare: who says they send a custom note, who
 * would rather receive one, who took one. Pure functions.
 * Must not know: pages, charts, wording.
 */
#ifndef CONNOTE_TALLY_H
#define CONNOTE_TALLY_H

#include "release.h"
#include "share.h"

/* All published rounds of one kind, or one round, or none. */
struct tally {
    struct round round;
    int rounds;
};

/* All rounds of `kind` from `newest` down; a single one. */
struct tally tally_all(const struct release *newest, enum survey_kind kind);
struct tally tally_one(const struct round *round);

/* How many gave an answer to the question of `table`: all ballots, or, where a cell counts those
 * who gave none, about how many, for that count has noise. From 0 to the ballots. */
long tally_answered(const struct tally *tally, enum survey_table_id table);

/* The count of a cell of `table`, and its share of those who gave an answer to its question. */
long tally_count(const struct tally *tally, enum survey_table_id table, size_t cell);
struct share tally_share(const struct tally *tally, enum survey_table_id table, size_t cell);

/* Of an opinion tally: who says they send a custom note; who would rather receive one. */
struct share tally_send(const struct tally *opinion);
struct share tally_receive(const struct tally *opinion);

/* Of a choice tally: who took a note with a draft before them, however they know each other. */
struct share tally_took(const struct tally *choice);

/* What a round is about in one number: who sends a custom note, or who took one. */
struct share tally_headline(const struct round *round);

#endif
