/* text.h - what the shell needs to know about text: is it UTF-8, how long is it, is it a date.
 *
 * Owns: validation only. Cleaning and normalising belong to the drafter (note_text.h).
 * Must not know: fields, languages.
 */
#ifndef CONNOTE_TEXT_H
#define CONNOTE_TEXT_H

#include <stdbool.h>
#include <stddef.h>

struct text_date {
    int year, month, day;
};

/* Valid UTF-8: shortest forms only, no surrogates, nothing above U+10FFFF (RFC 3629). */
bool text_is_utf8(const char *text, size_t bytes);

/* UTF-16 code units in valid UTF-8 after NFC would be at most this; a newline counts one, as a
 * browser's maxlength counts it, though a form sends CR LF. */
int text_units(const char *text, size_t bytes);

/* Read YYYY-MM-DD, a day that exists in the Gregorian calendar from year 1900 to 2200. */
bool text_read_date(const char *text, struct text_date *date);

/* Today by the machine's clock, in UTC. */
struct text_date text_today(void);

#endif
