/* page_fate.c - what became of a field in a draft; see page_fate.h. */
#include "page_fate.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum {
    WORD_LEAST = 4,    /* bytes: shorter words change with the sentence, longer ones seldom do */
    WORDS_AROUND = 10, /* UTF-16 units that lead up to a fact: " about", " at" */
    ROUND_TO = 10,
    ROOM_LEAST = 60,  /* UTF-16 units: with less, other facts filled the note */
    FIGURES_MOST = 10 /* "10/11/2026" */
};

/* A note greets with one name of several, calls a company by its short name and puts a day in its
 * own words. */
static const uint32_t never_in_part = 1u << NOTE_IN_RECIPIENT | 1u << NOTE_IN_SENDER |
                                      1u << NOTE_IN_WHEN | 1u << NOTE_IN_MUTUAL |
                                      1u << NOTE_IN_COMPANY | 1u << NOTE_IN_MY_COMPANY;

static bool is_letter(char c)
{
    return isalnum((unsigned char)c) || (unsigned char)c >= 0x80;
}

/* The last word that is long enough and plain ASCII, for others may be spelt in two ways; its
 * length in bytes, 0 without one. */
static size_t last_word(const char *text, const char **word)
{
    const char *end = text + strlen(text);
    while (end > text) {
        while (end > text && !is_letter(end[-1]))
            end--;
        const char *start = end;
        bool plain = true;
        while (start > text && is_letter(start[-1]))
            plain = (unsigned char)*--start < 0x80 && plain;
        if (plain && end - start >= WORD_LEAST) {
            *word = start;
            return (size_t)(end - start);
        }
        end = start;
    }
    return 0;
}

static bool holds(const char *text, const char *word, size_t len)
{
    for (; *text; text++)
        if (strncasecmp(text, word, len) == 0)
            return true;
    return false;
}

static bool in_part(const char *value, const struct note_draft *draft, enum note_input input)
{
    const char *word = value;
    const size_t len = never_in_part & 1u << input ? 0 : last_word(value, &word);
    return len > 0 && !holds(draft->text, word, len);
}

static bool said_elsewhere(const struct note_set *set, enum note_input input)
{
    for (size_t i = 0; i < set->count; i++)
        if (set->draft[i].uses & 1u << input)
            return true;
    return false;
}

static bool in_figures(const char *value)
{
    const size_t len = strlen(value);
    return len <= FIGURES_MOST && strspn(value, "0123456789./- ") == len && strpbrk(value, "./-");
}

enum page_fate page_fate_of(const struct note_form *form, const struct note_set *set, size_t draft,
                            enum note_input input)
{
    const struct note_draft *d = &set->draft[draft];
    const char *value = form->text[input];
    if (d->uses & 1u << input)
        return value && in_part(value, d, input) ? PAGE_FATE_PART : PAGE_FATE_WHOLE;
    if (!(d->omitted & 1u << input) || !value)
        return PAGE_FATE_EMPTY;
    if (said_elsewhere(set, input))
        return PAGE_FATE_ELSEWHERE;
    if (input == NOTE_IN_WHEN && in_figures(value))
        return PAGE_FATE_NO_DAY;
    return note_length(value, strlen(value)) + WORDS_AROUND > form->limit - d->length
               ? PAGE_FATE_TOO_LONG
               : PAGE_FATE_UNSUITED;
}

int page_fate_room(const struct note_form *form, const struct note_draft *draft)
{
    const int room = form->limit - draft->length - WORDS_AROUND;
    return room < ROOM_LEAST ? 0 : room / ROUND_TO * ROUND_TO;
}
