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

static enum page_fate too_long(const struct note_form *form, const struct note_draft *draft)
{
    return page_fate_room(form, draft) > 0 ? PAGE_FATE_TOO_LONG : PAGE_FATE_NO_ROOM;
}

/* Why a field that was understood is not said beside this draft. */
static enum page_fate crowded(const struct note_form *form, const struct note_draft *draft,
                              const char *value)
{
    if (note_length(value, strlen(value)) + WORDS_AROUND <= form->limit - draft->length)
        return PAGE_FATE_UNSUITED;
    return too_long(form, draft);
}

static enum page_fate clash(const struct note_form *form)
{
    if (!form->met)
        return PAGE_FATE_PAST;
    return form->relationship == NOTE_EVENT ? PAGE_FATE_SPAN : PAGE_FATE_NO_END;
}

static enum page_fate left_out(const struct note_form *form, const struct note_set *set,
                               const struct note_draft *draft, enum note_input input)
{
    const char *value = form->text[input];
    switch (set->cause[input]) {
    case NOTE_CAUSE_EMPTY:
        return PAGE_FATE_NO_WORDS;
    case NOTE_CAUSE_KIND:
        return PAGE_FATE_KIND;
    case NOTE_CAUSE_LONG:
        return too_long(form, draft);
    case NOTE_CAUSE_CLASH:
        return clash(form);
    case NOTE_CAUSE_UNREAD:
        if (input != NOTE_IN_WHEN)
            return PAGE_FATE_UNREAD;
        return in_figures(value) ? PAGE_FATE_NO_DAY : PAGE_FATE_NO_TIME;
    default:
        return crowded(form, draft, value);
    }
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
    return said_elsewhere(set, input) ? PAGE_FATE_ELSEWHERE : left_out(form, set, d, input);
}

int page_fate_room(const struct note_form *form, const struct note_draft *draft)
{
    const int left = form->limit - draft->length - WORDS_AROUND;
    const int room = left < NOTE_VALUE_UNITS ? left : NOTE_VALUE_UNITS;
    return room < ROOM_LEAST ? 0 : room / ROUND_TO * ROUND_TO;
}
