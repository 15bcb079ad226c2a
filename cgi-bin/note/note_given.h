/* note_given.h - which words of a name a friend would say.
 *
 * Owns: the order of family and given names, by closed lists and by the shape of syllables; given
 * names of two words. Must not know: titles, letter case, tones. In doubt the answer is the whole
 * name, which is never wrong.
 */
#ifndef CONNOTE_NOTE_GIVEN_H
#define CONNOTE_NOTE_GIVEN_H

#include "note_text.h"

enum { NOTE_NAME_WORDS = 12 };

/* A name taken apart; borrows the text. */
struct note_words {
    size_t count;
    const char *at[NOTE_NAME_WORDS];
    size_t n[NOTE_NAME_WORDS];
};

enum note_order {
    NOTE_ORDER_GIVEN_FIRST, /* "Maria Silva" */
    NOTE_ORDER_WHOLE,       /* "Wang Xiaoming": the family's name stands first, or may */
    NOTE_ORDER_GIVEN_LAST,  /* a Vietnamese name */
    NOTE_ORDER_CAPITALS     /* "SILVA Maria": capitals mark the family's */
};

/* The order of the words from `start` on. */
enum note_order note_given_order(const struct note_words *w, size_t start);

/* How many words from `start` on are the given name, when it stands first: "Anne Marie", "Abdul
 * Rahman". */
size_t note_given_words(const struct note_words *w, size_t start);

/* "Maria del Carmen", "Maria de la Luz": words of such a name with a family's behind it, 0 when it
 * is none. */
size_t note_given_virgin_words(const struct note_words *w, size_t start);

/* Is it a family name that stands first where it comes from ("Ng", "Li")? */
bool note_given_is_eastern_family(const char *word, size_t n);

/* A small word that a family name may begin with: "van", "de", "ibn". */
bool note_given_is_particle(const char *word, size_t n);

/* Does the word open a family name and keep its capital: "Te Aho", "Ní Dhomhnaill", "St. Clair"? */
bool note_given_is_prefix(const char *word, size_t n);

#endif
