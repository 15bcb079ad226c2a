/* note_nameless.c - see note_nameless.h. */
#include "note_nameless.h"
#include "note_text.h"

#include <string.h>

static const char *const none[] = {"here",
                                   "there",
                                   "same",
                                   "the same",
                                   "same company",
                                   "same place",
                                   "same place as you",
                                   "same company as you",
                                   "same as me",
                                   "the same place",
                                   "this company",
                                   "the company",
                                   "our company",
                                   "my company",
                                   "company",
                                   "undisclosed",
                                   "confidential",
                                   "secret",
                                   "private",
                                   "anonymous",
                                   "unknown",
                                   "none",
                                   "n/a",
                                   "na",
                                   "tbd",
                                   "tba",
                                   "tbc",
                                   "nda client",
                                   "nda",
                                   "under nda",
                                   "can't say",
                                   "cannot say",
                                   "self-employed",
                                   "self employed",
                                   "freelance",
                                   "freelancer",
                                   "unemployed",
                                   "retired",
                                   "student",
                                   "same as you",
                                   "same as mine",
                                   "same as theirs",
                                   "the same company",
                                   "between jobs",
                                   "various",
                                   "multiple",
                                   "several",
                                   "many",
                                   "see profile",
                                   "same as above",
                                   "not sure",
                                   "me",
                                   "myself",
                                   "own business",
                                   "my own business",
                                   "old job",
                                   "my old job",
                                   "last job",
                                   "previous job",
                                   "previous employer",
                                   "old employer",
                                   "former employer",
                                   "my old firm",
                                   "my old company",
                                   "old company",
                                   "old firm",
                                   "stealth",
                                   "day job",
                                   "a company",
                                   "some company",
                                   "various companies",
                                   NULL};

bool note_nameless_is(const char *text)
{
    static const char *const own[] = {"freelance",  "freelancing", "self-employed", "self employed",
                                      "freelancer", "unemployed",  "retired",       NULL};
    size_t n = strlen(text);
    if (note_text_starts_any(text, own) != 0)
        return true;
    bool bracketed = n > 2 && text[0] == '(' && text[n - 1] == ')';
    return note_text_in(text + bracketed, n - 2 * (size_t)bracketed, none);
}

bool note_nameless_is_kind(const char *text)
{
    static const char *const kinds[] = {
        "startup",    "start-up",     "scaleup",     "bank",       "agency",      "consultancy",
        "hospital",   "school",       "firm",        "restaurant", "bakery",      "shop",
        "university", "charity",      "ngo",         "nonprofit",  "clinic",      "studio",
        "lab",        "factory",      "supermarket", "hotel",      "caf\xC3\xA9", "cafe",
        "pub",        "bar",          "warehouse",   "bookshop",   "consulate",   "insurer",
        "business",   "garage",       "salon",       "gallery",    "theatre",     "miner",
        "utility",    "brewery",      "nursery",     "practice",   "biotech",     "fintech",
        "company",    "manufacturer", "retailer",    "unicorn",    "corporation", NULL};
    static const char *const marks[] = {
        "stealth",       "stealth-mode", "early-stage", "small",      "large",      "big",
        "tiny",          "local",        "german",      "french",     "swiss",      "dutch",
        "british",       "american",     "european",    "tech",       "fintech",    "biotech",
        "software",      "ai",           "law",         "private",    "family",     "global",
        "international", "fast-growing", "growing",     "boutique",   "regional",   "leading",
        "major",         "well-known",   "marketing",   "digital",    "media",      "design",
        "advertising",   "web",          "recruitment", "recruiting", "staffing",   "energy",
        "consulting",    "insurance",    "engineering", "games",      "gaming",     "crypto",
        "series",        "climate",      "health",      "edtech",     "public",     "state",
        "primary",       "secondary",    "high",        "investment", "commercial", "call",
        "coffee",        "listed",       "care",        "vet",        "dental",     "housing",
        "mining",        "retail",       "logistics",   "shipping",   "pharma",     "medical",
        "construction",  "old",          "new",         "mode",       "stage",      NULL};
    if (note_text_case(text, strlen(text)) != NOTE_CASE_LOWER)
        return false;
    for (const char *w = text; *w != '\0'; w = note_text_next(w)) {
        size_t n = note_text_word(w);
        if (note_text_next(w)[0] == '\0')
            return note_text_in(w, n, kinds);
        if (!note_text_in(w, n, marks))
            return false;
    }
    return false;
}

/* "(a listed miner, can't say)", ", a leading insurer": the words up to the next mark, when they
 * tell the kind of company; "" when not. */
static void tell_kind(const char *rest, char *out, size_t cap)
{
    static const char *const articles[] = {"a", "an", "one of", NULL};
    rest += strspn(rest, " (,:;-");
    while (strncmp(rest, "\xE2\x80", 2) == 0)
        rest += 3 + strspn(rest + 3, " ");
    size_t n = strcspn(rest, ",();:?");
    if (note_text_copy(out, cap, rest, n) == 0)
        out[0] = '\0';
    (void)note_text_trim(out);
    if (note_text_starts_any(out, articles) != 0 || note_nameless_is_kind(out))
        return;
    /* "Series B fintech" */
    const char *last = strrchr(out, ' ');
    char told[NOTE_TEXT_BYTES];
    if (last == NULL || !note_nameless_is_kind(last + 1) ||
        !note_text_join(told, sizeof told, note_text_article(out), " ", out) ||
        note_text_copy(out, cap, told, strlen(told)) == 0)
        out[0] = '\0';
}

static const char *const heads[] = {"confidential client",
                                    "confidential company",
                                    "confidential employer",
                                    "confidential",
                                    "undisclosed client",
                                    "undisclosed company",
                                    "undisclosed",
                                    "unnamed",
                                    "under nda",
                                    "nda client",
                                    "nda",
                                    "my client",
                                    "our client",
                                    "a client of ours",
                                    "a client of mine",
                                    "client of ours",
                                    "client of mine",
                                    "anonymous",
                                    "secret",
                                    "can't say",
                                    "can't name",
                                    "cannot name",
                                    "can't tell",
                                    "can't disclose",
                                    "cannot disclose",
                                    "not allowed to",
                                    "not disclosed",
                                    "to be disclosed",
                                    "won't say",
                                    "don't want to say",
                                    NULL};

void note_nameless_tell(const char *text, char *out, size_t cap)
{
    size_t n = note_text_starts_any(text, heads);
    (void)note_text_copy(out, cap, text, strlen(text));
    if (n == 0) {
        /* "Stealth Startup" */
        if (note_text_starts(text, "stealth") != 0)
            (void)note_text_lower(text, strlen(text), out, cap);
        return;
    }
    bool mine =
        note_text_starts_any(text, (const char *const[]){"my client", "client of mine", NULL}) != 0;
    bool client =
        mine || note_text_starts_any(text, (const char *const[]){"our client", "client of ours",
                                                                 "a client of", NULL}) != 0;
    if (text[n] != '\0')
        tell_kind(text + n, out, cap);
    else
        out[0] = '\0';
    if (out[0] == '\0' && client)
        (void)note_text_join(out, cap, "a client of ", mine ? "mine" : "ours", "");
}
