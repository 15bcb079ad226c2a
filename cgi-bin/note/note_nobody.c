/* note_nobody.c - see note_nobody.h. */
#include "note_nobody.h"
#include "note_brief.h"

#include <string.h>

static bool is_group(const char *text)
{
    static const char *const starts[] = {"the",
                                         "my",
                                         "our",
                                         "all",
                                         "everyone",
                                         "everybody",
                                         "hiring manager",
                                         "team",
                                         "sir or madam",
                                         "whom it may concern",
                                         "somebody",
                                         "someone",
                                         "whoever",
                                         "not sure",
                                         "unsure",
                                         "unknown",
                                         "can't remember",
                                         "don't know",
                                         "no idea",
                                         NULL};
    static const char *const wholes[] = {
        "test",      "tester",          "user",        "admin",        "me",          "you",
        "recipient", "your excellency", "madam chair", "mr president", "mr chairman", NULL};
    static const char *const groups[] = {"team",  "department", "dept",  "dept.",   "recruiting",
                                         "staff", "crew",       "group", "support", NULL};
    /* "Sam from the design team" */
    static const char *const of_one[] = {"from", "at", "in", NULL};
    /* "Amal Said, the minister's Chief of Staff" is one person. */
    size_t n = strcspn(text, ","), last = n;
    while (last > 0 && text[last - 1] != ' ')
        last--;
    /* "Claire or Clara": one of them would read a wrong name. */
    const char *either = note_text_find(text, "or");
    if (either != NULL && either > text && memchr(text, '(', (size_t)(either - text)) == NULL &&
        strncmp(either, "or ", 3) == 0)
        return true;
    return note_text_starts_any(text, starts) != 0 || note_text_in(text, n, wholes) ||
           (last > 0 && note_text_in(text + last, n - last, groups) &&
            !note_text_find_any(text, of_one));
}

/* "example.com": a lone word with a domain. */
static bool is_domain(const char *name)
{
    static const char *const domains[] = {"com", "org", "net", "io", "co.uk", NULL};
    const char *stop = strchr(name, '.');
    return stop != NULL && strchr(name, ' ') == NULL && strchr(name, '@') == NULL &&
           note_text_in(stop + 1, strlen(stop + 1), domains);
}

/* "Acme GmbH": who has a legal form has no given name. */
static bool is_firm(const char *text)
{
    const char *last = strrchr(text, ' ');
    return last != NULL && note_brief_is_legal_form(last + 1, strlen(last + 1)) &&
           strpbrk(text, ",|(") == NULL;
}

/* "crypto guy with the boat", "Sir/Madam", "M/s", "Procurement Dept Jindal": somebody described. */
static bool is_described(const char *text)
{
    static const char *const starts[] = {
        "sir/madam",     "madam/sir", "dear sir",       "dear madam",   "m/s",
        "messrs",        "sirs",      "no name",        "name unknown", "linkedin member",
        "linkedin user", "anonymous", "tech recruiter", "recruiter at", NULL};
    static const char *const people[] = {"guy",  "girl",   "lady",  "bloke",    "chap",    "rep",
                                         "reps", "person", "photo", "somebody", "someone", NULL};
    static const char *const who[] = {"who", "whose", "whom", NULL};
    static const char *const parts[] = {"dept", "dept.", "department", NULL};
    bool low = *text >= 'a' && *text <= 'z';
    if (note_text_starts_any(text, starts) != 0 || (low && note_text_starts(text, "some") != 0))
        return true;
    for (const char *w = note_text_next(text); *w != '\0'; w = note_text_next(w)) {
        size_t n = note_text_word(w), mark = n;
        if (strchr("(|,-", *w) != NULL ||
            note_text_in(w, n, (const char *const[]){"from", "at", "of", NULL}))
            return false;
        while (mark > 1 && strchr("?!,.", w[mark - 1]) != NULL)
            mark--;
        if ((*w >= 'a' && note_text_in(w, mark, people)) || (low && note_text_in(w, n, who)) ||
            note_text_in(w, n, parts))
            return true;
    }
    return false;
}

bool note_nobody_is(const char *text)
{
    return is_group(text) || is_described(text) || is_domain(text) || is_firm(text);
}

/* "Sales Director", "Head of Talent": every word of it is work. */
static bool is_job(const char *name)
{
    static const char *const heads[] = {
        "manager",     "director", "officer",   "executive", "assistant", "engineer",
        "developer",   "designer", "analyst",   "lead",      "recruiter", "consultant",
        "coordinator", "founder",  "president", "owner",     "resources", "acquisition",
        "recruitment", "office",   "reception", "support",   "success",   "talent",
        "sales",       "hr",       NULL};
    static const char *const work[] = {
        "sales",      "marketing",   "product",  "hr",          "finance",     "it",
        "operations", "engineering", "head",     "of",          "talent",      "acquisition",
        "manager",    "director",    "lead",     "officer",     "executive",   "assistant",
        "senior",     "junior",      "chief",    "recruiter",   "recruitment", "recruiting",
        "developer",  "engineer",    "designer", "analyst",     "consultant",  "coordinator",
        "account",    "project",     "office",   "customer",    "success",     "business",
        "technical",  "software",    "data",     "general",     "regional",    "vice",
        "president",  "founder",     "owner",    "ceo",         "cto",         "cfo",
        "vp",         "&",           "and",      "information", "human",       "resources",
        "people",     "the",         "hiring",   "managing",    "reception",   "support",
        NULL};
    const char *last = strrchr(name, ' ');
    if (last == NULL || !note_text_in(last + 1, strlen(last + 1), heads))
        return false;
    for (const char *w = name; *w != '\0'; w = note_text_next(w))
        if (!note_text_in(w, note_text_word(w), work))
            return false;
    return true;
}

/* "Crypto King 88", "jsmith42", "xX Gamer Xx": nobody is addressed so. */
bool note_nobody_is_handle(const char *name)
{
    enum { INITIAL = 2 }; /* "A1" may stand for somebody */
    static const char *const words[] = {"crypto", "gamer",     "bitcoin", "nft",  "official",
                                        "xx",     "dude",      "ninja",   "web3", "trader",
                                        "fanboy", "anonymous", NULL};
    if (name[0] == '\0')
        return false;
    bool latin = note_text_is_letter((unsigned char)name[0]) && (unsigned char)name[0] < 128;
    for (const char *w = name; *w != '\0' && latin; w = note_text_next(w)) {
        size_t n = note_text_word(w);
        bool counted = note_text_is_digit(w[n - 1]) && strlen(name) > INITIAL;
        if ((counted && (w != name || w[n] == '\0')) || note_text_in(w, n, words))
            return true;
    }
    return is_job(name);
}
