/* note_tenure.c - see note_tenure.h. */
#include "note_tenure.h"
#include "note_midst.h"
#include "note_noun.h"
#include "note_shorthand.h"

#include <string.h>

/* Bytes of "14 yrs", "10+ years" at `text`, with `said` in words; else 0. */
static size_t years_at(const char *text, char *said, size_t cap)
{
    static const char *const units[] = {"years", "yrs", "year", "yr", "yrs.", NULL};
    char typed[40];
    size_t digits = strspn(text, "0123456789"), n = digits + (text[digits] == '+');
    n += text[n] == ' ';
    size_t unit = note_text_word(text + n);
    while (unit > 0 && text[n + unit - 1] == ',')
        unit--;
    if (digits == 0 || digits > 2 || !note_text_in(text + n, unit, units) ||
        note_text_copy(typed, sizeof typed, text, n + unit) == 0 ||
        note_shorthand_spell(typed, said, cap) == 0)
        return 0;
    return n + unit;
}

/* A thing that one can have experience with, in mid-sentence; "" when it is none. */
static bool is_thing(const char *text, char *out, size_t cap)
{
    return note_midst_write(text, out, cap) != 0 && strchr(out, ',') == NULL &&
           note_noun_sure(out) == strlen(out);
}

bool note_tenure_say(const char *text, char *out, size_t cap)
{
    static const char *const with[] = {"on", "with", "at", "doing", NULL};
    static const char *const of[] = {"of", "in", "as", NULL};
    char years[40], thing[NOTE_TEXT_BYTES], front[80];
    out[0] = '\0';
    size_t n = years_at(text, years, sizeof years);
    const char *rest = text + n + (n != 0 && text[n] == ' ');
    if (n != 0 && note_text_word_in(rest, of))
        return is_thing(note_text_next(rest), thing, sizeof thing) &&
               note_text_copy(front, sizeof front, rest, note_text_word(rest)) != 0 &&
               note_text_join(out, cap, years, " ", rest);
    if (n != 0 && note_text_word_in(rest, with))
        return is_thing(note_text_next(rest), thing, sizeof thing) &&
               note_text_join(out, cap, years, " of experience ", rest);
    const char *comma = strstr(text, ", ");
    char head[NOTE_TEXT_BYTES];
    if (comma == NULL || (n = years_at(comma + 2, years, sizeof years)) == 0 ||
        comma[2 + n] != '\0' ||
        note_text_copy(head, sizeof head, text, (size_t)(comma - text)) == 0 ||
        !is_thing(head, thing, sizeof thing))
        return false;
    return note_text_join(front, sizeof front, years, " of experience with ", "") &&
           note_text_join(out, cap, front, thing, "");
}
