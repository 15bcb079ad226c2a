/* note_title.c - see note_title.h. */
#include "note_title.h"

#include <string.h>

static const char *const titles[] = {
    "dr",        "dr.",        "prof",   "prof.",   "professor", "mr",         "mr.",     "mrs",
    "mrs.",      "ms",         "ms.",    "mx",      "mx.",       "miss",       "sir",     "dame",
    "rev",       "rev.",       "doctor", "judge",   "rabbi",     "capt.",      "captain", "col.",
    "sgt.",      "lt.",        "gen.",   "hon.",    "fr.",       "ing.",       "mag.",    "mag",
    "dra.",      "dra",        "dott.",  "sheikh",  "sheikha",   "dj",         "father",  "pastor",
    "imam",      "lord",       "lady",   "senator", "justice",   "ambassador", "major",   "admiral",
    "commander", "dipl.-ing.", "herr",   "frau",    NULL};
static const char *const credentials[] = {
    "phd",      "ph.d", "ph.d.", "md",    "m.d.", "mba",  "cpa",  "pmp",   "jd",    "j.d.",
    "esq",      "esq.", "cfa",   "pe",    "p.e.", "rn",   "bsn",  "msc",   "m.sc.", "bsc",
    "b.sc.",    "ma",   "m.a.",  "ba",    "b.a.", "dds",  "dvm",  "cissp", "csm",   "shrm-cp",
    "shrm-scp", "phr",  "sphr",  "jr",    "jr.",  "sr",   "sr.",  "ii",    "iii",   "iv",
    "frcs",     "facs", "faia",  "aia",   "leed", "ccna", "acca", "ca",    "cfp",   "llm",
    "ll.m.",    "llb",  "edd",   "ed.d.", "psyd", "mph",  "msw",  "lcsw",  "meng",  "beng",
    "ceng",     "obe",  "mbe",   "cbe",   "mp",   "phd.", "mba.", "dba",   "do",    "np",
    "cma",      "cipd", "fcipd", "kbe",   "dbe",  "frs",  "frsa", "kc",    "qc",    "om",
    "kcb",      "frcp", "six",   "sigma", NULL};
static const char *const jobs[] = {
    "ceo",        "cto",      "cfo",     "coo",       "cmo",        "vp",       "founder",
    "co-founder", "director", "manager", "engineer",  "developer",  "designer", "head",
    "lead",       "chief",    "senior",  "recruiter", "consultant", "inc",      "inc.",
    "ltd",        "llc",      "gmbh",    "president", "partner",    "author",   NULL};

bool note_title_is(const char *word, size_t n)
{
    return note_text_in(word, n, titles);
}

bool note_title_is_job(const char *word, size_t n)
{
    return note_text_in(word, n, jobs);
}

bool note_title_is_credential(const char *word, size_t n)
{
    /* "Ma", "Do" and "Ba" are names, "MA" and "DO" after one are degrees. */
    if (n == 2 && note_text_case(word, n) != NOTE_CASE_UPPER &&
        !note_text_in(word, n, (const char *const[]){"jr", "sr", NULL}))
        return false;
    return note_text_in(word, n, credentials);
}

void note_title_take(const struct note_words *w, size_t *start, char *title)
{
    title[0] = '\0';
    while (*start + 1 < w->count && note_text_in(w->at[*start], w->n[*start], titles)) {
        if (title[0] == '\0')
            (void)note_text_copy(title, NOTE_TITLE_BYTES, w->at[*start], w->n[*start]);
        ++*start;
    }
    if (title[0] == '\0')
        return;
    char low[NOTE_TITLE_BYTES], out[NOTE_TITLE_BYTES];
    size_t n = note_text_lower(title, strlen(title), low, sizeof low);
    if (note_text_capital(low, n, out, sizeof out) != 0)
        (void)note_text_copy(title, NOTE_TITLE_BYTES, out, strlen(out));
}
