/* note_firm.c - see note_firm.h. */
#include "note_firm.h"
#include "note_billing.h"

#include <string.h>

static bool is_capital(const char *text)
{
    return text[0] >= 'A' && text[0] <= 'Z';
}

/* "private client (do not name)", "newlyweds, not a company", "me, sailmaker": nobody to name. */
static bool is_unnamed(const char *text)
{
    static const char *const near[] = {"do not name", "don't name", "dont name",  "not a company",
                                       "no company",  "keep vague", "not a firm", NULL};
    static const char *const me[] = {"me", "myself", "just me", "only me", NULL};
    size_t n = note_text_starts_any(text, me);
    return note_text_find_any(text, near) ||
           (n != 0 && (text[n] == '\0' ||
                       (text[n] == ',' && text[n + 1] == ' ' && !is_capital(text + n + 2))));
}

/* "Infosys -> then Cognizant, both places", "Polarbrod? or the parent": the first is sure. */
static void keep_first(char *text)
{
    static const char *const marks[] = {" \xE2\x86\x92 ", " -> ",    " => ",  "? or ",
                                        ", both ",        ", then ", " but ", NULL};
    note_text_cut(text, marks);
    char *slash = strstr(text, " / "), *last = strrchr(text, ' ');
    static const char *const later[] = {"after", "later", "then", "before", "now", NULL};
    if (slash != NULL && slash != text && note_text_in(last + 1, strlen(last + 1), later))
        *slash = '\0';
}

/* "seasonal, Apata packhouse", "now Fairly Ltd": how or when is no part of the name. */
static void drop_manner(char *text)
{
    static const char *const manners[] = {
        "seasonal",  "us",        "we",       "me",         "freelance", "temp",         "temping",
        "part-time", "part time", "contract", "summer job", "volunteer", "volunteering", NULL};
    static const char *const when[] = {"now", "currently", "still", "then", NULL};
    size_t n = note_text_starts_any(text, manners), k = note_text_starts_any(text, when);
    char *rest = text + n;
    if (n != 0 && rest[0] == ',' && rest[1] == ' ' && is_capital(rest + 2))
        memmove(text, rest + 2, strlen(rest + 2) + 1);
    else if (k != 0 && is_capital(text + k))
        memmove(text, text + k, strlen(text + k) + 1);
}

/* "Geek Squad, the Tulsa one", "Netto, the till": which one goes without saying. */
static void drop_which(char *text)
{
    char *comma = strstr(text, ", the ");
    if (comma == NULL || comma == text)
        return;
    size_t n = strlen(comma);
    bool one = strstr(comma, " one,") != NULL || (n > 5 && strcmp(comma + n - 4, " one") == 0);
    if (one || note_text_case(comma, n) == NOTE_CASE_LOWER)
        *comma = '\0';
}

/* "same firm, other floor (PwC)": the name is in the brackets. */
static void take_bracket(char *text)
{
    static const char *const same[] = {"same firm",   "same company",  "same place", "same bank",
                                       "same office", "the same firm", NULL};
    char *open = strchr(text, '('), *close = open == NULL ? NULL : strchr(open, ')');
    if (close == NULL || !is_capital(open + 1) || note_text_starts_any(text, same) == 0)
        return;
    *close = '\0';
    memmove(text, open + 1, strlen(open + 1) + 1);
}

/* "we were both let go from Klarna same day": the name in the sentence. */
static void take_from_clause(char *text)
{
    static const char *const who[] = {"we", "i", "both", "you", "we've", "i've", NULL};
    static const char *const verbs[] = {"were", "was",    "worked", "met",  "both", "had", "got",
                                        "used", "joined", "left",   "work", "are",  NULL};
    static const char *const where[] = {" from ", " at ", " for ", " with ", NULL};
    size_t n = note_text_starts_any(text, who);
    if (n == 0 || !note_text_word_in(text + n, verbs) || text[n] < 'a')
        return;
    for (size_t i = 0; where[i] != NULL; i++) {
        const char *name = strstr(text, where[i]);
        name = name == NULL ? NULL : name + strlen(where[i]);
        if (name == NULL || !is_capital(name))
            continue;
        const char *end = name;
        while (is_capital(end))
            end = note_text_next(end);
        memmove(text, name, strlen(name) + 1);
        text[end - name] = '\0';
        (void)note_text_trim(text);
        return;
    }
    text[0] = '\0';
}

/* "Translated as \"White Crow\" agency": what is quoted is the name. */
static void take_quoted(char *text)
{
    char *open = strchr(text, '"'), *close = open == NULL ? NULL : strchr(open + 1, '"');
    if (close == NULL || close == open + 1 || open == text)
        return;
    *close = '\0';
    memmove(text, open + 1, strlen(open + 1) + 1);
}

void note_firm_mend(char *text)
{
    if (is_unnamed(text)) {
        text[0] = '\0';
        return;
    }
    note_billing_correct(text);
    keep_first(text);
    drop_manner(text);
    drop_which(text);
    take_from_clause(text);
    take_quoted(text);
    take_bracket(text);
    char *own = strstr(text, "your own ");
    if (own != NULL)
        memmove(own + 5, own + 9, strlen(own + 9) + 1);
}
