/* note_phrase.h - the phrase bank: whole sentences with {slots}, read once, then only looked at.
 *
 * Owns: the file format (told in templates/notes/en/greetings.phrases), and what each variant
 * needs. Must not know: what is in a form, or which variant is best.
 */
#ifndef CONNOTE_NOTE_PHRASE_H
#define CONNOTE_NOTE_PHRASE_H

#include "note_fact.h"

enum note_move {
    NOTE_MOVE_GREET,
    NOTE_MOVE_ANCHOR,
    NOTE_MOVE_SPECIFIC,
    NOTE_MOVE_INVITE,
    NOTE_MOVE_WHOLE, /* anchor and invitation in one */
    NOTE_MOVE_OUT,
    NOTE_MOVE_SIGN,
    NOTE_MOVE_THANK,
    NOTE_MOVE_ASK,
    NOTE_MOVE_ACCEPT,
    NOTE_MOVE_DECLINE,
    NOTE_MOVE_OPEN,
    NOTE_MOVE_SPEND,
    NOTE_MOVE_SAVE,
    NOTE_MOVE_FIND,
    NOTE_MOVES
};

enum { NOTE_PIECES = 16, NOTE_SENTENCES = 4 };

struct note_piece {
    int16_t slot; /* -1: words of the bank */
    uint16_t bytes;
    const char *text;
};

/* A slot of a wording, and the UTF-16 units of its own words that stand before it. */
struct note_gap {
    uint8_t slot, input; /* NOTE_INPUTS: it says none */
    uint16_t before;
};

/* A sentence of its own; ", and I'd like to", which wants a plain statement before it; ", but",
 * which wants one that denies something. */
enum note_beginning { NOTE_BEGINS_ANEW = 1, NOTE_BEGINS_AND = 2, NOTE_BEGINS_BUT = 4 };

/* What keeps a wording out of a note, close together: the wordings themselves lie far apart in
 * memory, and nearly all are out for any one form. */
struct note_entry {
    uint64_t slots;
    uint32_t with, without;
    uint32_t never; /* where it may not stand: see note_phrase_stands() */
    uint16_t at;    /* its place in the bank */
};

/* The wordings of one move that a relationship and a tone allow. */
struct note_index {
    size_t count;
    uint32_t uses; /* inputs that some of them say */
    struct note_entry *entry;
};

struct note_variant {
    enum note_move move;
    /* Where it may stand: bit sets over the enumerations of note.h; all bits when not said. */
    uint16_t relationships;
    uint8_t tones, sides, kinds, tenses, directions;
    uint32_t with, without; /* inputs that must, or must not, be given */
    uint64_t slots;         /* bit per enum note_slot it fills in */
    uint32_t uses;          /* bit per input those say */
    uint64_t stems;         /* words one would not repeat within a note */
    uint8_t sentences, i_openings;
    uint16_t opens;      /* a hash of its first words, as they stand in the bank */
    char first, last;    /* what its first and last sentence open with, as a small code */
    bool joins;          /* continues the sentence before it: its text starts with a comma */
    bool joinable;       /* its last sentence may be so continued */
    bool but;            /* ... with ", but": only after a sentence that denies something */
    bool denies, asks;   /* its last sentence has a "not"; ends with a question mark */
    bool soft;           /* has its own easy way out ("if you're open to it") */
    bool asked;          /* an easy way out that answers a question: only after one */
    bool plain;          /* correct but dull: taken when no better one fits */
    bool best;           /* what one would write oneself: taken before the others */
    uint8_t wants;       /* how it begins, and which beginnings may follow it: bits of enum */
    uint8_t allows;      /* note_beginning */
    uint32_t likeness;   /* the same for those that would crowd each other out */
    int worth;           /* see note_score_variant() */
    bool exclaims;       /* has an exclamation mark: a note has one at most */
    bool invites;        /* asks to connect, to stay in touch, or to go on talking */
    uint16_t units;      /* UTF-16 units of its own words */
    uint16_t file, line; /* variants of one line are one wording with parts left out */
    uint8_t part;        /* which optional parts of the line are in: a bit each */
    uint8_t gaps, count;
    struct note_gap gap[NOTE_PIECES];
    struct note_piece piece[NOTE_PIECES];
};

struct note_bank {
    size_t count, room;
    struct note_variant *variant;
    size_t texts, texts_room;
    char **text;                                /* the lines the pieces point into */
    size_t first[NOTE_MOVES], last[NOTE_MOVES]; /* variants are sorted by move */
    struct note_index index[NOTE_MOVES][NOTE_RELATIONSHIPS][NOTE_TONES];
    struct note_entry *entries;         /* what all of them point into */
    uint32_t asked[NOTE_RELATIONSHIPS]; /* inputs that some wording says, or depends on */
};

/* The names of the files, in reading order; ends with NULL. */
extern const char *const note_phrase_files[];

/* Four bit sets as one, a byte each. */
static inline uint32_t note_phrase_stands(unsigned sides, unsigned kinds, unsigned tenses,
                                          unsigned directions)
{
    return (sides & 255) | (kinds & 255) << 8 | (tenses & 255) << 16 | (directions & 255) << 24;
}

/* May this variant stand in a note for this form? (Not: can its slots be filled.) */
static inline bool note_phrase_fits(const struct note_variant *v, const struct note_form *form,
                                    uint32_t given, enum note_time time)
{
    return (v->relationships >> form->relationship & 1) != 0 && (v->tones >> form->tone & 1) != 0 &&
           (v->sides >> form->side & 1) != 0 && (v->kinds >> form->work_kind & 1) != 0 &&
           (v->directions >> form->direction & 1) != 0 && (v->tenses >> time & 1) != 0 &&
           (v->with & ~given) == 0 && (v->without & given) == 0;
}

/* UTF-16 units once filled in, or -1 when a slot has no value. */
int note_phrase_units(const struct note_variant *v, const struct note_value *values);

/* Append to `out` (cap bytes, *n used), in mid-sentence when `low`. A joining variant first takes
 * back the full stop before it. False when it does not fit. */
bool note_phrase_write(const struct note_variant *v, const struct note_value *values, bool low,
                       char *out, size_t cap, size_t *n);

#endif
