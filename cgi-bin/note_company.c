/* note_company.c - see note_company.h. */
#include "note_company.h"
#include "note_brief.h"

#include <string.h>

/* "here", "(confidential)", "freelance": it names nobody. */
static bool is_no_name(const char *text)
{
    static const char *const none[] = {"here",
                                       "there",
                                       "same",
                                       "the same",
                                       "same company",
                                       "same place",
                                       "the same place",
                                       "this company",
                                       "the company",
                                       "our company",
                                       "my company",
                                       "company",
                                       "undisclosed",
                                       "confidential",
                                       "undisclosed",
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
                                       NULL};
    size_t n = strlen(text);
    bool bracketed = n > 2 && text[0] == '(' && text[n - 1] == ')';
    return note_text_in(text + bracketed, n - 2 * (size_t)bracketed, none);
}

/* "stealth startup", "small law firm": common words alone, in small letters. Names in small letters
 * hold a word that is none of these. */
static bool is_description(const char *text)
{
    static const char *const kinds[] = {
        "startup",    "start-up",     "scaleup",     "bank",       "agency",      "consultancy",
        "hospital",   "school",       "firm",        "restaurant", "bakery",      "shop",
        "university", "charity",      "ngo",         "nonprofit",  "clinic",      "studio",
        "lab",        "factory",      "supermarket", "hotel",      "caf\xC3\xA9", "cafe",
        "pub",        "bar",          "warehouse",   "bookshop",   "consulate",   "insurer",
        "company",    "manufacturer", "retailer",    "unicorn",    "corporation", NULL};
    static const char *const marks[] = {"stealth",       "stealth-mode",
                                        "early-stage",   "small",
                                        "large",         "big",
                                        "tiny",          "local",
                                        "german",        "french",
                                        "swiss",         "dutch",
                                        "british",       "american",
                                        "european",      "tech",
                                        "fintech",       "biotech",
                                        "software",      "ai",
                                        "law",           "private",
                                        "family",        "global",
                                        "international", "fast-growing",
                                        "growing",       "boutique",
                                        "regional",      "leading",
                                        "major",         "well-known",
                                        "marketing",     "digital",
                                        "media",         "design",
                                        "advertising",   "web",
                                        "recruitment",   "recruiting",
                                        "staffing",      "energy",
                                        "consulting",    "insurance",
                                        "engineering",   "games",
                                        "gaming",        "crypto",
                                        "series",        "climate",
                                        "health",        "edtech",
                                        "public",        "state",
                                        "primary",       "secondary",
                                        "high",          "investment",
                                        "commercial",    "call",
                                        "coffee",        NULL};
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

/* Companies that one says with an article although they do not show it. */
static bool is_articled_name(const char *name)
{
    static const char *const names[] = {"world bank",
                                        "european central bank",
                                        "european commission",
                                        "united nations",
                                        "federal reserve",
                                        "red cross",
                                        "home office",
                                        "foreign office",
                                        "civil service",
                                        "met office",
                                        "post office",
                                        "royal navy",
                                        "british army",
                                        "national trust",
                                        "open university",
                                        "british council",
                                        "british library",
                                        "british museum",
                                        "financial times",
                                        "new york times",
                                        "washington post",
                                        "economist",
                                        "guardian",
                                        "gates foundation",
                                        NULL};
    return note_text_in(name, strlen(name), names);
}

static const char *const quantifiers[] = {
    "several", "various", "many",        "multiple", "different", "two",         "three",
    "four",    "a few",   "a couple of", "some",     "other",     "a number of", NULL};

static bool is_several(const char *text)
{
    size_t n = note_text_starts_any(text, quantifiers);
    return n != 0 && text[n] != '\0' && text[strlen(text) - 1] == 's' &&
           note_text_case(text, strlen(text)) == NOTE_CASE_LOWER;
}

/* "Bolt (formerly Nut & Sons), ..." loses what stands in brackets, "Lumeno until the end" what
 * stands behind. In place. */
static void cut_history(char *text)
{
    static const char *const brackets[] = {" (formerly", " (ex ",      " (ex-",
                                           " (now ",     " (fka ",     " (previously",
                                           " (until ",   " (acquired", NULL};
    static const char *const behind[] = {" until ", " till ",      " before ",    " during ",
                                         " while ", " back when ", ", formerly ", " (formerly",
                                         ", now ",  " formerly ",  " when ",      NULL};
    for (size_t i = 0; brackets[i] != NULL; i++) {
        char *open = strstr(text, brackets[i]), *close = open == NULL ? NULL : strchr(open, ')');
        if (close != NULL && open > text)
            memmove(open, close + 1, strlen(close + 1) + 1);
    }
    for (size_t i = 0; behind[i] != NULL; i++) {
        char *at = strstr(text, behind[i]);
        if (at != NULL && at > text)
            *at = '\0';
    }
}

/* "Acme, Wolverhampton Branch", "Tesco (Swansea branch)": colleagues know which. In place. */
static void cut_branch(char *text)
{
    static const char *const bracketed[] = {" branch)",   " Branch)", " office)", " Office)",
                                            " division)", " team)",   NULL};
    char *open = strstr(text, " (");
    for (size_t i = 0; bracketed[i] != NULL && open != NULL && open > text; i++)
        if (strstr(open, bracketed[i]) != NULL)
            *open = '\0';
    char *dash = strstr(text, " - ");

    static const char *const parts[] = {"branch", "office", "division",     "department", "dept",
                                        "dept.",  "site",   "headquarters", "hq",         NULL};
    char *comma = strrchr(text, ','), *last = strrchr(text, ' ');
    if (comma != NULL && comma > text && last > comma &&
        note_text_in(last + 1, strlen(last + 1), parts))
        *comma = '\0';
    else if (dash != NULL && dash > text && last > dash + 2 &&
             note_text_in(last + 1, strlen(last + 1), parts))
        *dash = '\0';
}

/* "ex-Google", "formerly Nortel": where they both were. */
static const char *behind_former(const char *text)
{
    static const char *const former[] = {"formerly", "previously", "ex", NULL};
    size_t n = strncmp(text, "ex-", 3) == 0 ? 3 : note_text_starts_any(text, former);
    return n != 0 && text[n] != '\0' && text[0] >= 'a' ? text + n : text;
}

/* "startup (fintech)": a remark in small letters. In place. */
static void cut_remark(char *text)
{
    char *open = strstr(text, " ("), *close = open == NULL ? NULL : strchr(open, ')');
    if (close != NULL && open > text && close[1] == '\0' &&
        note_text_case(open, strlen(open)) == NOTE_CASE_LOWER)
        *open = '\0';
}

/* "the old call centre, Swansea": common words and where it was. In place; `cap` is the room. */
static void join_town(char *text, size_t cap)
{
    char first[NOTE_PROPER_BYTES];
    char *comma = strchr(text, ',');
    size_t n = comma == NULL ? 0 : (size_t)(comma - text);
    if (n == 0 || comma[1] != ' ' || strchr(comma + 1, ',') != NULL ||
        !note_proper_is_determined(text) || note_text_case(text, n) != NOTE_CASE_LOWER ||
        note_text_case(comma + 2, 1) != NOTE_CASE_UPPER ||
        note_text_copy(first, sizeof first, text, n) == 0)
        return;
    char town[NOTE_PROPER_BYTES];
    if (note_text_copy(town, sizeof town, comma + 2, strlen(comma + 2)) != 0 &&
        n + strlen(town) + 5 < cap)
        (void)note_text_join(text, cap, first, " in ", town);
}

/* "European Bank for Reconstruction" takes "the"; "Bank of America" does not. */
static bool is_bank_for(const char *name)
{
    const char *bank = note_text_find(name, "bank for");
    return bank != NULL && bank > name && note_text_starts(name, "the") == 0;
}

static bool takes_the(const char *name)
{
    static const char *const offices[] = {
        "city",       "ministry",   "department", "town",        "state",   "embassy",
        "university", "office",     "museum",     "institute",   "council", "agency",
        "society",    "federation", "commission", "association", "centre",  "center",
        "bureau",     "school",     "academy",    "hospital",    "uni",     NULL};
    /* Spelled letter by letter, and always with its article. */
    static const char *const lettered[] = {"nhs", "bbc", "un",   "eu",  "imf", "who", "oecd", "fbi",
                                           "cia", "ecb", "rnli", "mod", "dwp", "abc", "cbc",  NULL};
    return note_proper_takes_the(name, offices) || is_bank_for(name) || is_articled_name(name) ||
           note_text_in(name, strlen(name), lettered);
}

/* In its right case, without what makes it a legal person. */
static void name_company(const char *core, struct note_proper *out)
{
    char cased[NOTE_PROPER_BYTES];
    bool described = note_proper_is_determined(core) || is_several(core);
    if (described && note_text_case(core, strlen(core)) == NOTE_CASE_LOWER)
        (void)note_text_copy(cased, sizeof cased, core, strlen(core));
    else
        note_recase(core, cased);
    note_brief_drop_legal_form(cased);
    /* "The BBC" is the BBC in a sentence; "The Hour Glass" is a name. */
    if (note_text_starts(cased, "the") == 4 &&
        note_text_case(cased + 4, strlen(cased + 4)) == NOTE_CASE_UPPER)
        note_proper_low_first(cased);
    note_proper_set_name(cased, takes_the(cased), out);
    note_brief_drop_legal_form(out->brief);
}

void note_company_read(const char *text, struct note_proper *out)
{
    static const char *const lead[] = {"in",           "at",        "from",       "for",
                                       "with",         "i work at", "i work for", "working at",
                                       "we worked at", NULL};
    char core[NOTE_PROPER_BYTES], described[NOTE_PROPER_BYTES];
    memset(out, 0, sizeof *out);
    size_t n = note_text_starts_any(text, lead);
    const char *typed = behind_former(text[n] != '\0' ? text + n : text);
    if (strlen(text) >= NOTE_PROPER_BYTES - 8 || is_no_name(text) || is_no_name(typed) ||
        note_text_copy(core, sizeof core, typed, strlen(typed)) == 0)
        return;
    cut_history(core);
    cut_remark(core);
    cut_branch(core);
    join_town(core, sizeof core - 8);
    if (is_description(core) &&
        note_text_join(described, sizeof described, note_text_article(core), " ", core))
        name_company(described, out);
    else
        name_company(core, out);
    note_proper_set_within(out, "at");
}

/* Put `front` in place of the first n bytes of the name. */
static void change_front(struct note_proper *company, const char *front, size_t n)
{
    char name[NOTE_PROPER_BYTES];
    if (!note_text_join(name, sizeof name, front, company->name + n, ""))
        return;
    memcpy(company->name, name, sizeof name);
    company->brief[0] = '\0';
    note_proper_set_within(company, "at");
}

void note_company_known(struct note_proper *company)
{
    static const char *const articles[] = {"a", "an", NULL};
    size_t n = note_text_starts_any(company->name, articles);
    if (n != 0 && company->name[0] == 'a' && !is_several(company->name))
        change_front(company, "the ", n);
}

void note_company_single(struct note_proper *company)
{
    if (is_several(company->name))
        change_front(company, "one of ", 0);
}
