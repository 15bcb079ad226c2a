/* note_text.h - text as typed and text as sent: UTF-8, cleaning, measuring, letter case, marks.
 *
 * Owns: everything that is true of any text whatever its field. Works in the caller's buffers.
 * Must not know: fields, facts, phrases, tones.
 */
#ifndef CONNOTE_NOTE_TEXT_H
#define CONNOTE_NOTE_TEXT_H

#include "note.h"

enum {
    /* Composing can lengthen a few rare letters; a text that outgrows this counts as absent. */
    NOTE_TEXT_BYTES = 2 * NOTE_INPUT_BYTES
};

/* Clean `in` (valid UTF-8, at most NOTE_INPUT_BYTES) into `out` (at least NOTE_TEXT_BYTES):
 * entities decoded, tags, URLs, controls, pictographs gone, one kind of space, NFC, outer quotes
 * and trailing marks stripped. Returns the bytes written; 0 when no letter or digit is left. */
size_t note_text_clean(const char *in, char *out);

/* The last filter over a finished note, in place: one space, none before a mark, one final mark.
 * Returns the bytes left. Never lengthens. */
size_t note_text_tidy(char *text);

/* Take off the quotation marks round the whole text, in place. False when there were none. */
bool note_text_unquote(char *text);

/* Drop quotation marks and brackets that have no partner, in place. */
void note_text_balance(char *text);

/* Strip spaces and trailing marks . , ; : ! ? - at both ends, in place. A full stop that belongs to
 * an abbreviation ("Inc.") is kept. Returns the bytes left. */
size_t note_text_trim(char *text);

/* Does `text` begin with `word` (lower-case ASCII, any case in the text), followed by no letter or
 * digit? Returns the bytes of the word and the spaces after it, else 0. */
size_t note_text_starts(const char *text, const char *word);

/* As note_text_starts, over a NULL-terminated list; the first that fits. */
size_t note_text_starts_any(const char *text, const char *const *words);

/* Does `text` contain `word` as a whole word, whatever the case? NULL when not. */
const char *note_text_find(const char *text, const char *word);

/* Does `text` contain any entry of the NULL-terminated, lower-case list as whole words? */
bool note_text_find_any(const char *text, const char *const *list);

/* Are these the first bytes of `text`? */
static inline bool note_text_begins(const char *text, const char *bytes)
{
    while (*bytes != '\0' && *text == *bytes) {
        text++;
        bytes++;
    }
    return *bytes == '\0';
}

/* Bytes before the mark of the NULL-terminated list that stands first, or all bytes of `text`. No
 * mark begins with a letter or digit. One that stands before `least` bytes does not count, nor does
 * it when it comes again. */
size_t note_text_before_any(const char *text, const char *const *marks, size_t least);

/* May `text` contain any of the marks of the NULL-terminated list? False: it does not; worth asking
 * before they are looked for one by one. None begins with an ASCII letter or digit. */
bool note_text_may_hold(const char *text, const char *const *marks);

/* End `text` before each of these marks in turn that it contains, unless it begins with it. */
void note_text_cut(char *text, const char *const *marks);

/* Is `word` (n bytes) the other one, whatever the case of both? */
bool note_text_is(const char *word, size_t n, const char *other);

/* Is `word` (n bytes) one of the NULL-terminated list, whatever its case? The list is in lower-case
 * ASCII and has no "". */
bool note_text_in(const char *word, size_t n, const char *const *list);

enum note_case { NOTE_CASE_NONE, NOTE_CASE_LOWER, NOTE_CASE_UPPER, NOTE_CASE_MIXED };

/* The case of the letters in n bytes; NONE when no letter has a case. */
enum note_case note_text_case(const char *text, size_t n);

/* Write n bytes of `text` in lower case, or with the first letter raised, to `out` (cap bytes,
 * always terminated). Return the bytes written, 0 when they do not fit. */
size_t note_text_lower(const char *text, size_t n, char *out, size_t cap);
size_t note_text_capital(const char *text, size_t n, char *out, size_t cap);

/* The letters of a word without their marks, in small ASCII ("Léa" gives "lea"); what has no
 * such letter is dropped. Returns the bytes written, 0 when they do not fit. */
size_t note_text_fold(const char *word, size_t n, char *out, size_t cap);

/* One word in name case: a capital at the start, after a hyphen, a full stop, "O'", "Mc". */
size_t note_text_name_case(const char *word, size_t n, char *out, size_t cap);

/* Write `lead` and what follows it, whose first letter becomes small unless its first word is in
 * capitals. False when nothing follows, or, and "", when they do not fit. */
bool note_text_lead(char *out, size_t cap, const char *lead, const char *rest);

/* Copy with the end of the buffer respected. Returns the bytes copied, 0 when they do not fit. */
size_t note_text_copy(char *out, size_t cap, const char *text, size_t n);

/* Write three texts one after the other, none of them in `out`. False, and "", when they do not
 * fit. */
bool note_text_join(char *out, size_t cap, const char *a, const char *b, const char *c);

/* Bytes of the word at `text` (up to the next space), and the start of the word after it. */
size_t note_text_word(const char *text);
const char *note_text_next(const char *text);

/* Is the first word of `text` one of the list? See note_text_in. */
static inline bool note_text_word_in(const char *text, const char *const *list)
{
    return note_text_in(text, note_text_word(text), list);
}

/* "a" or "an" by the sound of what follows. */
const char *note_text_article(const char *text);

/* Nothing but white space of whatever kind? */
bool note_text_is_blank(const char *text);

/* Letters of every script, and the marks on them. */
bool note_text_is_wide_letter(int32_t codepoint);

static inline bool note_text_is_letter(int32_t c)
{
    return c < 128 ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') : note_text_is_wide_letter(c);
}

static inline bool note_text_is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* ASCII alone: no locale has a say. */
static inline char note_text_low(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Of a letter, a digit or anything beyond ASCII? A word goes on there. Asked of nearly every byte,
 * again and again: hence the table. */
extern const bool note_text_word_bytes[256];

static inline bool note_text_is_word_byte(char c)
{
    return note_text_word_bytes[(unsigned char)c];
}

/* One code point at `text`; *n gets its bytes (1 for a stray byte). */
int32_t note_text_wide_codepoint(const char *text, size_t *n);

static inline int32_t note_text_codepoint(const char *text, size_t *n)
{
    *n = 1;
    return (unsigned char)text[0] < 128 ? text[0] : note_text_wide_codepoint(text, n);
}

#endif
