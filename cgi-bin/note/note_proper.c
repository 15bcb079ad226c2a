/* note_proper.c - see note_proper.h. */
#include "note_proper.h"
#include "note_brief.h"

#include <string.h>

static const char *const determiners[] = {"the",  "a",   "an",    "my",     "our",  "your",
                                          "his",  "her", "their", "this",   "that", "last",
                                          "some", "one", "both",  "either", NULL};

bool note_proper_is_determined(const char *text)
{
    size_t n = note_text_starts_any(text, determiners);
    return n != 0 && text[n] != '\0';
}

static void with_article(const char *text, bool article, char *out)
{
    (void)note_text_join(out, NOTE_PROPER_BYTES, article ? "the " : "", text, "");
}

/* The head: the last word before a preposition or a comma, years left aside. */
const char *note_proper_head(const char *text, size_t *n)
{
    static const char *const stops[] = {"of",      "in",        "at",        "on",     "for",
                                        "with",    "by",        "near",      "about",  "from",
                                        "outside", "opposite",  "behind",    "beside", "hosted",
                                        "to",      "organised", "organized", NULL};
    const char *found = text;
    *n = note_text_word(text);
    for (const char *w = text; *w != '\0'; w = note_text_next(w)) {
        size_t k = note_text_word(w);
        if (w != text && note_text_in(w, k, stops))
            break;
        bool comma = k > 1 && w[k - 1] == ',';
        if (!note_text_is_digit(w[0]) && w[0] != '(') {
            found = w;
            *n = comma ? k - 1 : k;
        }
        if (comma)
            break;
    }
    return found;
}

/* Names longer than this go by the acronym that was typed behind them, in UTF-16 units. */
enum { SAID_IN_FULL = 32 };

/* Fill name and brief from a name in its right case; "the" goes before it when `article` says so.
 */
void note_proper_set_name(char *cased, bool article, struct note_proper *out)
{
    note_brief_take_acronym(cased, out->brief, sizeof out->brief);
    with_article(cased, article, out->name);
    if (out->brief[0] != '\0' && note_length(out->name, strlen(out->name)) > SAID_IN_FULL)
        memcpy(out->name, out->brief, sizeof out->name);
    if (out->brief[0] == '\0')
        note_brief_cut(out->name, out->brief, sizeof out->brief);
}

void note_proper_set_within(struct note_proper *out, const char *preposition)
{
    (void)note_text_join(out->within, sizeof out->within, preposition, " ", out->name);
}

void note_proper_low_first(char *s)
{
    size_t n = note_text_word(s);
    for (size_t i = 0; i < n; i++)
        s[i] = note_text_low(s[i]);
}

/* "University of Leeds", "London School of Economics": an institution of something takes "the". */
bool note_proper_takes_the(const char *name, const char *const *institutions)
{
    static const char *const of[] = {"of", "for", NULL};
    if (note_text_starts(name, "the") != 0)
        return false;
    for (const char *w = name; *w != '\0' && *w != '(' && w[note_text_word(w) - 1] != ',';
         w = note_text_next(w))
        if (note_text_in(w, note_text_word(w), institutions) &&
            note_text_starts_any(note_text_next(w), of) != 0)
            return true;
    const char *in = note_text_find(name, "university in"); /* "American University in Cairo" */
    if (in != NULL && in > name)
        return true;
    return false;
}
