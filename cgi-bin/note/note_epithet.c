/* note_epithet.c - see note_epithet.h. */
#include "note_epithet.h"
#include "note_nobody.h"
#include "note_title.h"

static const char *const trades[] = {"recruiter", "headhunter", "ceo",    "cto",     "cfo",
                                     "coo",       "founder",    "crypto", "bitcoin", "nft",
                                     "web3",      "forex",      NULL};
static const char *const fields[] = {"growth",  "sales",    "marketing", "seo",      "linkedin",
                                     "tech",    "data",     "crypto",    "forex",    "fitness",
                                     "life",    "business", "executive", "career",   "leadership",
                                     "content", "brand",    "yoga",      "wellness", NULL};
static const char *const ranks[] = {"queen",  "king",   "guru",  "ninja",    "wizard",     "boss",
                                    "hacker", "expert", "coach", "marketer", "strategist", NULL};
/* Before a trade: "former CEO". */
static const char *const former[] = {"former", "ex", "retired", NULL};

static bool is_any(const struct note_words *w, size_t i, const char *const *list)
{
    return i < w->count && note_text_in(w->at[i], w->n[i], list);
}

/* Could the word at `i` begin a name? */
static bool may_be_name(const struct note_words *w, size_t i)
{
    return i < w->count && note_text_case(w->at[i], w->n[i]) != NOTE_CASE_NONE &&
           !note_nobody_is_handle(w->at[i]) && !note_title_is_job(w->at[i], w->n[i]) &&
           !is_any(w, i, ranks) && !is_any(w, i, fields);
}

size_t note_epithet_words(const struct note_words *w, size_t start)
{
    size_t i = start + (is_any(w, start, former) && is_any(w, start + 1, trades));
    if (is_any(w, i, fields) && is_any(w, i + 1, ranks))
        i += 2;
    else if (is_any(w, i, trades))
        i++;
    return may_be_name(w, i) ? i - start : 0;
}

bool note_epithet_is_department(const char *word, size_t n)
{
    static const char *const departments[] = {
        "hr",         "marketing", "growth", "product",     "recruiting", "recruitment",
        "ops",        "it",        "legal",  "engineering", "operations", "procurement",
        "accounting", "payroll",   "design", NULL};
    return note_text_in(word, n, departments);
}
