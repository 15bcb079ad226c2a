/* note_score.h - how good a draft is: facts first, then style.
 *
 * Owns: every weight and penalty, with the source of each number.
 * Must not know: how candidates are found or written.
 */
#ifndef CONNOTE_NOTE_SCORE_H
#define CONNOTE_NOTE_SCORE_H

#include "note_phrase.h"

/* Weights of all sets of inputs, as two tables so that a set costs two look-ups. */
struct note_weights {
    int low[256];
    int high[256];
};

/* How much each input matters for this form. A higher fact outweighs all lower ones together, so
 * that adding a fact never pushes out a more important one. */
void note_score_weights(const struct note_form *form, struct note_weights *out);

static inline int note_score_facts(const struct note_weights *w, uint32_t uses)
{
    return w->low[uses & 255] + w->high[uses >> 8 & 255];
}

/* What one wording costs by itself. */
int note_score_variant(const struct note_variant *v);

/* What the words cost that stand on both sides. */
int note_score_stems(uint64_t a, uint64_t b);

/* What two wordings cost for following each other. */
int note_score_pair(const struct note_variant *a, const struct note_variant *b);

/* What a note of this many UTF-16 units costs for being long or bare. `lean`: the draft that aims
 * to be the short one of the set. */
int note_score_length(int units, int limit, bool lean);

/* The input that says who the sender is to the recipient, and all that can do so. */
enum note_input note_score_anchor(enum note_relationship relationship);
uint32_t note_score_ties(enum note_relationship relationship);

/* What it costs when the anchor ends after `units`, beyond what a list of invitations shows. */
int note_score_preview(int units);

/* What it costs that nothing says who the sender is until `units`, though the note could. */
int note_score_late(int units);

/* The least fact weight that must not be lost for want of a shorter form. */
enum { NOTE_SCORE_MATTERS = 3200 };

#endif
