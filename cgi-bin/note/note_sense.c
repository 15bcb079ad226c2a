/* note_sense.c - see note_sense.h. */
#include "note_sense.h"
#include "note_text.h"

#include <string.h>
#include <utf8proc.h>

static bool has_content(const char *s)
{
    for (size_t n = 1; *s != '\0'; s += n) {
        n = 1;
        if ((unsigned char)*s < 128) {
            if (note_text_is_letter(*s) || note_text_is_digit(*s))
                return true;
            continue;
        }
        int32_t c = note_text_codepoint(s, &n);
        utf8proc_category_t category = utf8proc_category(c);
        if ((category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
            (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO))
            return true;
    }
    return false;
}

/* "and", "the", "at the": a slip of the hand, not a fact. */
static bool only_small_words(const char *s)
{
    static const char *const small[] = {"and",   "or", "the",  "a",  "an",  "at",
                                        "in",    "on", "of",   "to", "for", "with",
                                        "about", "by", "from", "&",  NULL};
    enum { LONGEST = 5 };
    for (; *s != '\0'; s = note_text_next(s)) {
        size_t n = note_text_word(s);
        /* "A", "An", "The": a capital makes a name possible. */
        if (n > LONGEST || (*s >= 'A' && *s <= 'Z') || !note_text_in(s, n, small) ||
            (*s != '&' && (note_text_case(s, n) != NOTE_CASE_LOWER || n == 1)))
            return false;
    }
    return true;
}

static bool is_placeholder(const char *s)
{
    static const char *const nothing[] = {"null",          "undefined",  "n/a",      "none",
                                          "tbd",           "tba",        "unknown",  "(null)",
                                          "object object", "nothing",    "not sure", "idk",
                                          "i don't know",  "don't know", NULL};
    size_t n = strlen(s);
    bool bracketed = n > 2 && s[0] == '(' && s[n - 1] == ')';
    return note_text_in(s + bracketed, n - 2u * bracketed, nothing) || only_small_words(s);
}

bool note_sense_is_slot(const char *s)
{
    static const char *const slots[] = {
        "name",        "first name", "firstname",  "last name", "full name",    "recipient",
        "sender",      "event",      "event name", "company",   "company name", "school",
        "school name", "role",       "job title",  "title",     "topic",        "reason",
        "place",       "city",       "date",       "your name", "first_name",   "last_name",
        "event_name",  NULL};
    if (note_text_is_letter((unsigned char)*s))
        return false;
    size_t lead = strspn(s, " {[<%$("), n = strlen(s);
    while (n > lead && strchr(" }]>%)", s[n - 1]) != NULL)
        n--;
    return lead > 0 && note_text_in(s + lead, n - lead, slots);
}

/* Groups of scripts that people write together inside a word: Latin with Greek, Chinese, Japanese
 * and Korean (as for a Japanese web firm). 0: no letter. */
static int script(int32_t c)
{
    static const struct {
        int32_t first, last;
        int group;
    } ranges[] = {{0x0400, 0x052F, 2}, {0x0530, 0x058F, 3}, {0x0590, 0x05FF, 4},
                  {0xFB1D, 0xFB4F, 4}, {0x0600, 0x08FF, 5}, {0xFB50, 0xFDFF, 5},
                  {0xFE70, 0xFEFC, 5}, {0x0900, 0x0DFF, 6}, {0x0E00, 0x0EFF, 7},
                  {0x10A0, 0x10FF, 8}, {0x1200, 0x137F, 9}, {0x1780, 0x17FF, 10}};
    if (!note_text_is_letter(c) || utf8proc_category(c) >= UTF8PROC_CATEGORY_MN)
        return 0;
    for (size_t i = 0; i < sizeof ranges / sizeof ranges[0]; i++)
        if (c >= ranges[i].first && c <= ranges[i].last)
            return ranges[i].group;
    return 1;
}

/* Scripts by turns, or one stray letter among others, and no space between. A word with
 * the ending of another script (an Arabic article before a brand) changes once and is long. */
static bool is_mixed_run(size_t letters, size_t changes)
{
    return changes > 1 || (changes == 1 && letters <= 4);
}

/* What a cat on the keyboard types: no fact can be read from it. */
static bool is_soup(const char *s)
{
    size_t letters = 0, changes = 0, sense = 0, marks = 0, n = 1;
    int before = 0;
    for (; *s != '\0'; s += n) {
        n = 1;
        int32_t c = (unsigned char)*s;
        if (c >= 128)
            c = note_text_codepoint(s, &n);
        int own = c < 128 ? note_text_is_letter(c) : script(c);
        bool part = own != 0 || (c >= '0' && c <= '9') || (c >= 128 && note_text_is_letter(c));
        sense += part;
        marks += !part && c != ' ';
        if (!part) {
            if (is_mixed_run(letters, changes))
                return true;
            letters = changes = 0;
            before = 0;
        } else if (own != 0) {
            changes += before != 0 && own != before;
            before = own;
            letters++;
        }
    }
    return is_mixed_run(letters, changes) || (marks > sense && marks > 3);
}

bool note_sense_is_none(const char *s, bool plain)
{
    return !has_content(s) || is_placeholder(s) || (!plain && is_soup(s));
}
