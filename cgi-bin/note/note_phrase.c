/* note_phrase.c - filling a variant: may it stand here, how long is it, what does it say.
 *
 * Owns: everything done with the bank after it was read. note_bank.c reads it.
 * Must not know: scores.
 */
#include "note_phrase.h"
#include "note_text.h"

#include <string.h>

int note_phrase_units(const struct note_variant *v, const struct note_value *values)
{
    int units = v->units;
    for (size_t i = 0; i < v->count; i++) {
        if (v->piece[i].slot < 0)
            continue;
        const struct note_value *value = &values[v->piece[i].slot];
        if (value->text == NULL)
            return -1;
        units += value->units;
    }
    return units;
}

/* Does a new sentence start behind these words of the bank? "Acme, Inc." ends none. */
static bool ends_sentence(const struct note_piece *p)
{
    size_t n = p->bytes;
    return p->slot < 0 && n >= 2 && p->text[n - 1] == ' ' && strchr(".?!", p->text[n - 2]) != NULL;
}

/* "I", "I'd", "LinkedIn" keep their capital wherever they stand. */
static bool keeps_capital(const char *s)
{
    return (s[0] == 'I' && (s[1] == ' ' || s[1] == '\'')) || strncmp(s, "LinkedIn", 8) == 0;
}

static bool put(const char *text, size_t n, bool capital, bool low, char *out, size_t cap,
                size_t *at)
{
    if (*at + n + 8 > cap)
        return false;
    if (capital) {
        char word[NOTE_INPUT_BYTES + 8];
        size_t k = note_text_capital(text, n, word, sizeof word);
        if (k == 0 || *at + k + 1 > cap)
            return false;
        memcpy(out + *at, word, k);
        *at += k;
        return true;
    }
    memcpy(out + *at, text, n);
    if (low && !keeps_capital(text))
        out[*at] = note_text_low(out[*at]);
    *at += n;
    return true;
}

/* "at the army" is "in the army". */
static void set_preposition(char *out, size_t n, const struct note_value *value)
{
    if (value->at[0] != '\0' && n > 3 && memcmp(out + n - 4, " at ", 4) == 0)
        memcpy(out + n - 3, value->at, sizeof value->at);
}

bool note_phrase_write(const struct note_variant *v, const struct note_value *values, bool low,
                       char *out, size_t cap, size_t *n)
{
    if (v->joins && *n > 0 && out[*n - 1] == ' ')
        --*n;
    if (v->joins && *n > 0 && out[*n - 1] == '.')
        --*n;
    for (size_t i = 0; i < v->count; i++) {
        const struct note_piece *p = &v->piece[i];
        bool slot = p->slot >= 0;
        const char *text = slot ? values[p->slot].text : p->text;
        size_t bytes = slot ? values[p->slot].bytes : p->bytes;
        bool capital = slot && (i == 0 ? !low : ends_sentence(p - 1));
        if (slot)
            set_preposition(out, *n, &values[p->slot]);
        if (!put(text, bytes, capital, i == 0 && low && !slot, out, cap, n))
            return false;
    }
    out[*n] = '\0';
    return true;
}
