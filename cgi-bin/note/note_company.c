/* note_company.c - see note_company.h. */
#include "note_company.h"
#include "note_aside.h"
#include "note_brief.h"
#include "note_nameless.h"
#include "note_site.h"

#include <stdio.h>
#include <string.h>

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
    for (size_t i = 0; note_text_may_hold(text, brackets) && brackets[i] != NULL; i++) {
        char *open = strstr(text, brackets[i]), *close = open == NULL ? NULL : strchr(open, ')');
        if (close != NULL && open > text)
            memmove(open, close + 1, strlen(close + 1) + 1);
    }
    note_text_cut(text, behind);
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
    static const char *const own[] = {"department", "bureau", "secretariat", "judiciary", NULL};
    const char *last = strrchr(name, ' ');
    if (last != NULL && note_text_in(last + 1, strlen(last + 1), own) &&
        note_text_starts(name, "the") == 0)
        return true;
    static const char *const offices[] = {
        "city",       "ministry",    "department", "town",        "state",  "embassy", "university",
        "office",     "museum",      "institute",  "council",     "agency", "society", "federation",
        "commission", "association", "centre",     "center",      "bureau", "school",  "academy",
        "hospital",   "uni",         "diocese",    "archdiocese", NULL};
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

/* "Shell -> BP", "Shell, then BP", "Acme, later both at Bolt": one after the other. In place; `cap`
 * is the room. */
static void join_career(char *text, size_t cap)
{
    static const char *const links[][2] = {{", and later both at ", " and later "},
                                           {", later both at ", " and later "},
                                           {", then both at ", " and then "},
                                           {", both later at ", " and later "},
                                           {", later at ", " and later "},
                                           {", then at ", " and then "},
                                           {", and then ", " and then "},
                                           {", later ", " and later "},
                                           {", then ", " and then "},
                                           {" then ", " and then "},
                                           {" -> ", " and then "},
                                           {" \xE2\x86\x92 ", " and then "},
                                           {"; ", " and "}};
    for (size_t i = 0; i < sizeof links / sizeof links[0]; i++) {
        char *at = strstr(text, links[i][0]), rest[NOTE_PROPER_BYTES];
        if (at == NULL || at == text || strstr(text, " and then ") != NULL)
            continue;
        const char *behind = at + strlen(links[i][0]);
        if ((size_t)(at - text) + strlen(links[i][1]) + strlen(behind) + 1 > cap ||
            note_text_copy(rest, sizeof rest, behind, strlen(behind)) == 0)
            return;
        (void)snprintf(at, cap - (size_t)(at - text), "%s%s", links[i][1], rest);
        return;
    }
}

/* "Infosys - Wipro", "Vodafone maybe", "same place as you, Arriva": the part that is sure. In
 * place.
 */
static void keep_sure(char *text)
{
    static const char *const doubts[] = {" maybe",      " perhaps", " probably", " i think",
                                         " or similar", " I think", NULL};
    char *dash = strstr(text, " - "), first[NOTE_PROPER_BYTES];
    if (dash != NULL && dash > text)
        *dash = '\0';
    size_t n = strlen(text);
    for (size_t i = 0; doubts[i] != NULL; i++) {
        size_t k = strlen(doubts[i]);
        if (n > k && strcmp(text + n - k, doubts[i]) == 0)
            text[n -= k] = '\0';
    }
    char *comma = strstr(text, ", ");
    if (comma != NULL && note_text_copy(first, sizeof first, text, (size_t)(comma - text)) != 0 &&
        note_nameless_is(first))
        memmove(text, comma + 2, strlen(comma + 2) + 1);
}

/* "Google via Adecco": who sent one there is not where one was. In place. */
static void cut_agency(char *text)
{
    char *via = strstr(text, " via ");
    if (via != NULL && via > text)
        *via = '\0';
}

/* "army", "RAF Lossiemouth", "2nd Battalion": one was in it. */
static bool is_service(const char *name)
{
    static const char *const services[] = {
        "army",         "navy",         "air force",   "marines",     "raf",           "regiment",
        "battalion",    "brigade",      "bundeswehr",  "idf",         "police",        "forces",
        "armed forces", "marine corps", "coast guard", "peace corps", "civil service", "legion",
        "squadron",     "scouts",       "para",        "paras",       "rifles",        "guards",
        "commando",     "dragoons",     NULL};
    size_t n = 0;
    const char *core = name + note_text_starts(name, "the"), *head = note_proper_head(core, &n);
    bool fire = note_text_find(name, "fire brigade") != NULL || note_text_find(name, "salvation");
    return !fire &&
           (note_text_in(head, n, services) || note_text_in(core, strlen(core), services) ||
            note_text_starts(core, "raf") != 0);
}

/* "army", "navy", "ge": small letters that are no name yet. In place; `cap` is the room. */
static void mend_short(char *text, size_t cap)
{
    static const char *const articled[] = {"army",
                                           "navy",
                                           "air force",
                                           "marines",
                                           "police",
                                           "council",
                                           "raf",
                                           "forces",
                                           "armed forces",
                                           "civil service",
                                           "fire service",
                                           "fire brigade",
                                           "coast guard",
                                           "bundeswehr",
                                           "idf",
                                           "church",
                                           NULL};
    char rest[NOTE_PROPER_BYTES];
    size_t n = strlen(text);
    if (note_text_in(text, n, articled) && n + 5 < cap &&
        note_text_copy(rest, sizeof rest, text, n) != 0)
        (void)note_text_join(text, cap, "the ", rest, "");
    else if (n == 2 && note_text_case(text, n) == NOTE_CASE_LOWER)
        for (size_t i = 0; i < n; i++)
            text[i] = text[i] >= 'a' && text[i] <= 'z' ? (char)(text[i] - 'a' + 'A') : text[i];
}

/* One is "at" a company, "in" the army and "on" a ship. */
static const char *preposition_of(const char *name)
{
    return note_site_is_ship(name) ? "on" : is_service(name) ? "in" : "at";
}

void note_company_read(const char *text, struct note_proper *out)
{
    static const char *const lead[] = {"in",           "at",        "from",       "for",
                                       "with",         "i work at", "i work for", "working at",
                                       "we worked at", NULL};
    enum { GROWS = 24 };
    char core[NOTE_PROPER_BYTES], told[NOTE_PROPER_BYTES], described[NOTE_PROPER_BYTES];
    memset(out, 0, sizeof *out);
    size_t n = note_text_starts_any(text, lead);
    const char *typed = behind_former(text[n] != '\0' ? text + n : text);
    if (strlen(text) >= NOTE_PROPER_BYTES - GROWS ||
        (note_nameless_is(text) && strchr(text, ',') == NULL))
        return;
    note_nameless_tell(typed, told, sizeof told);
    typed = told;
    if (note_nameless_is(typed) || note_text_copy(core, sizeof core, typed, strlen(typed)) == 0)
        return;
    cut_history(core);
    join_career(core, sizeof core);
    note_aside_cut(core);
    keep_sure(core);
    cut_agency(core);
    cut_branch(core);
    join_town(core, sizeof core - 8);
    mend_short(core, sizeof core - 8);
    if (note_nameless_is_kind(core) &&
        note_text_join(described, sizeof described, note_text_article(core), " ", core))
        name_company(described, out);
    else
        name_company(core, out);
    note_proper_set_within(out, preposition_of(out->name));
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

void note_company_known(struct note_proper *company, const char *article)
{
    static const char *const articles[] = {"a", "an", NULL};
    size_t n = note_text_starts_any(company->name, articles);
    if (n != 0 && company->name[0] == 'a' && !is_several(company->name))
        change_front(company, article, n);
}

void note_company_single(struct note_proper *company)
{
    if (is_several(company->name))
        change_front(company, "one of ", 0);
}
