/* note_search.h - over-generation: which wordings make the best notes for these facts.
 *
 * Owns: the candidates: gathering wordings, pairing them, keeping the best few with their scores.
 * Must not know: the sequence of drafts, how a candidate is written down.
 */
#ifndef CONNOTE_NOTE_SEARCH_H
#define CONNOTE_NOTE_SEARCH_H

#include "note_best.h"
#include "note_phrase.h"
#include "note_score.h"

enum {
    NOTE_PARTS = 256,   /* wordings of one move that are looked at */
    NOTE_FINALISTS = 8, /* candidates that are written out until one passes the gate */
    NOTE_USED_LINES = 96,
    NOTE_JITTER = 130 /* near ties: a style point or two; never as much as a fact */
};

/* A wording with the facts of this form in it. */
struct note_part {
    const struct note_variant *v;
    int units;      /* UTF-16, with the space before it */
    int anchor_end; /* where the first fact that says who the sender is ends, or else any */
    bool tied;      /* it has such a fact */
    uint8_t wants;  /* as the wording's */
    uint8_t allows;
    int merit;         /* its own style and its share in breaking ties */
    int facts;         /* the weight of what it says, less what an anchor costs that comes late */
    int score;         /* merit, less what repeating an earlier draft costs */
    uint32_t uses;     /* inputs it says */
    uint32_t all_uses; /* and those whose words stand within these */
    uint32_t line;     /* see note_search_line() */
    uint32_t likeness; /* as the wording's */
    uint64_t stems;    /* of its words and of the facts in it */
};

struct note_parts {
    size_t count;
    struct note_best best; /* the rank of each is its score and its facts */
    size_t ranked;         /* how many lines were used when they were ranked; SIZE_MAX: never */
    size_t opened;         /* and how many drafts had opened */
    bool opens;            /* a note begins with one of these */
    struct note_part at[NOTE_PARTS];
};

enum note_place {
    NOTE_GREET,
    NOTE_ANCHOR,
    NOTE_SPECIFIC,
    NOTE_INVITE,
    NOTE_OUT,
    NOTE_SIGN,
    NOTE_PLACES
};

struct note_candidate {
    const struct note_variant *v[NOTE_PLACES]; /* NULL: nothing stands there */
    int score;
};

struct note_opening {
    const struct note_part *a, *s;
    int units, style;
    uint8_t allows; /* which beginnings may follow it */
    int tie_end;    /* where the first fact ends that says who the sender is; 0: there is none */
    uint32_t uses, all_uses;
    uint64_t stems;
};

/* One search and what it must remember of the drafts before it. Filled by note_compose.c. */
struct note_search {
    const struct note_bank *bank;
    const struct note_form *form;
    const struct note_facts *facts;
    const struct note_value *values; /* the form of the facts in use */
    const enum note_move *moves;     /* anchor, specific, invitation, what follows it */
    uint64_t fillable;               /* bit per slot that has a value */
    uint32_t anchor_bit; /* the input that says best who sends an invitation; 0: there is none */
    struct note_weights weights;
    uint32_t salt;
    uint32_t lot;     /* the hash of the form, to which each wording adds its line */
    uint32_t holders; /* inputs that hold another's words */
    uint32_t given;   /* what may be spoken of by wordings that do not say it */
    bool lean;
    int sentences_before; /* of the draft before; 0 when there is none */
    bool greeted_before;
    uint64_t
        used_marks; /* a bit for what hashes alike: most lines are seen to be new at a glance */
    size_t used_count;
    uint32_t used[NOTE_USED_LINES];
    size_t opened_count; /* by the drafts of this set, and how */
    uint16_t opened[NOTE_DRAFTS];
    const struct note_part *greeting; /* the best of all */
    int greeting_gain;                /* the most that one adds to the style */
    int greeting_units;               /* about what a greeting takes of the preview */
    struct note_parts part[NOTE_PLACES];
    struct note_parts wholes; /* they pair with nothing, and so crowd nothing out */
    struct note_best openings;
    struct note_opening opening[NOTE_KEPT];
    size_t finalists;
    struct note_candidate finalist[NOTE_FINALISTS];
    long looked_at;
};

/* What all wordings of a form have in common, to be worked out before the first move. */
void note_gather_begin(struct note_search *s);

/* Gather the wordings of one move into `out`, behind those already there (note_gather.c). */
void note_gather(const struct note_search *s, enum note_move move, struct note_parts *out);

/* The greeting for an opening that does not name the recipient itself, in at most `room` units,
 * saying nothing of `said` again; NULL for none. note_greeting_begin() comes first, once the
 * greetings are gathered (note_greeting.c). */
void note_greeting_begin(struct note_search *s);
const struct note_part *note_greeting(const struct note_search *s, int room, uint32_t said);

/* Gather the wordings that can stand in this note, with the facts in full (0) or in short (1). */
void note_search_gather(struct note_search *s, const enum note_move moves[4], int form);

/* Pair what was gathered; the finalists come out sorted, best first. */
void note_search_run(struct note_search *s);

/* The line of the bank a wording comes from, as one number. */
static inline uint32_t note_search_line(const struct note_variant *v)
{
    return (uint32_t)v->file << 16 | v->line;
}

/* The drafts of a set remember each other (note_rank.c). Before the first of them. */
void note_search_begin(struct note_search *s);

/* Remember that a draft has this wording; and that it opens with it. */
void note_search_remember(struct note_search *s, const struct note_variant *v);
void note_search_opened(struct note_search *s, const struct note_variant *v);

/* What it costs that earlier drafts have this line: more each time, but never as much as a fact
 * that matters. */
int note_search_again(const struct note_search *s, uint32_t line);

/* Keep the best of a move, in order, for the draft at hand. `opens`: a note begins with it. */
void note_search_rank(struct note_search *s, struct note_parts *list, bool opens);

/* The easy way out, or of a reply the open door, that goes with the sentence before it, in at most
 * `room` units, saying nothing of `not_uses` again; NULL for none. */
const struct note_part *note_search_out(const struct note_search *s, int room,
                                        const struct note_variant *last, uint32_t not_uses);

/* The signature, in at most `room` units, saying nothing of `not_uses`; NULL for none. */
const struct note_part *note_search_sign(const struct note_search *s, int room, uint32_t not_uses);

int note_search_sentences(const struct note_candidate *c);

#endif
