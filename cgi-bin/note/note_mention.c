/* note_mention.c - see note_mention.h. */
#include "note_mention.h"
#include "note_clause.h"
#include "note_midst.h"
#include "note_strict.h"
#include "note_trade.h"

#include <string.h>

static bool is_person(const char *text)
{
    static const char *const persons[] = {"father",     "mother", "mum",     "mom",    "dad",
                                          "husband",    "wife",   "fan",     "lover",  "addict",
                                          "enthusiast", "geek",   "nerd",    "parent", "leader",
                                          "expert",     "guru",   "speaker", NULL};
    char trade[NOTE_TEXT_BYTES];
    note_trade_take(text, trade, sizeof trade);
    return trade[0] != '\0' || note_text_find_any(text, persons);
}

static bool is_thing(const char *text)
{
    static const char *const not_first[] = {
        "i",         "we",      "my",  "our", "ex", "not",  "always", "never", "from",
        "with",      "at",      "in",  "for", "to", "by",   "on",     "now",   "open to",
        "available", "looking", "ask", "all", "no", "just", "more",   "the",   NULL};
    return strpbrk(text, "\"?!:()|;@") == NULL && note_text_starts_any(text, not_first) == 0 &&
           !note_clause_is(text) && !note_clause_is_bare_infinitive(text) &&
           !note_clause_is_gerund(text) && !is_person(text);
}

/* "Wetland repair": nobody can tell whether the capital is a name's. */
static bool is_doubtful(const char *text)
{
    size_t n = note_text_word(text);
    return note_text_case(text, 1) == NOTE_CASE_UPPER &&
           note_text_case(text + 1, n - 1) != NOTE_CASE_UPPER &&
           note_text_case(note_text_next(text), 1) != NOTE_CASE_UPPER;
}

void note_mention_take(const char *snippet, char *out, size_t cap)
{
    out[0] = '\0';
    if (snippet[0] == '\0')
        return;
    if (!is_thing(snippet) || note_text_is_digit(snippet[0]) || strchr(snippet, ',') != NULL ||
        !note_strict_is(snippet) || note_midst_write(snippet, out, cap) == 0 || is_doubtful(out))
        (void)note_text_join(out, cap, "\"", snippet, "\"");
}
