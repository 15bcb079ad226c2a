/* note_credential.c - what stands behind a name: degrees, orders, jobs. Declared in note_title.h.
 */
#include "note_title.h"

#include <string.h>

static const char *const credentials[] = {
    "phd",      "ph.d",   "ph.d.", "md",     "m.d.",  "mba",  "cpa",   "pmp",   "jd",     "j.d.",
    "esq",      "esq.",   "cfa",   "pe",     "p.e.",  "rn",   "bsn",   "msc",   "m.sc.",  "bsc",
    "b.sc.",    "ma",     "m.a.",  "ba",     "b.a.",  "dds",  "dvm",   "cissp", "csm",    "shrm-cp",
    "shrm-scp", "phr",    "sphr",  "jr",     "jr.",   "sr",   "sr.",   "ii",    "iii",    "iv",
    "frcs",     "facs",   "faia",  "aia",    "leed",  "ccna", "acca",  "ca",    "cfp",    "llm",
    "ll.m.",    "llb",    "edd",   "ed.d.",  "psyd",  "mph",  "msw",   "lcsw",  "meng",   "beng",
    "ceng",     "obe",    "mbe",   "cbe",    "mp",    "phd.", "mba.",  "dba",   "do",     "np",
    "cma",      "cipd",   "fcipd", "kbe",    "dbe",   "frs",  "frsa",  "kc",    "qc",     "om",
    "ra",       "cec",    "cd",    "mbbs",   "fwacp", "fcca", "aca",   "mrcgp", "mrcp",   "mrcs",
    "fhea",     "riba",   "mrics", "frics",  "ret'd", "retd", "rtd",   "ret.",  "bcom",   "bed",
    "mfa",      "bfa",    "med",   "mphil",  "dphil", "pgce", "rgn",   "sj",    "op",     "osb",
    "csc.",     "csc",    "aprn",  "dpt",    "rd",    "rdn",  "lmft",  "lpc",   "pharmd", "ccie",
    "btech",    "b.tech", "mtech", "m.tech", "hons",  "itil", "cspo",  "psm",   "usn",    "raf",
    "kcb",      "frcp",   "six",   "sigma",  "kcmg",  "gcmg", "cmg",   "dcmg",  "kcvo",   "cvo",
    "lvo",      "mvo",    "gbe",   "dso",    "sc",    "llb.", "ll.b.", "ml.",   "ml",     "ofm",
    "osa",      "osf",    "rsm",   "ocd",    "ocso",  "cssr", "sdb",   "ocarm", "ofmcap", NULL};
static const char *const jobs[] = {
    "ceo",        "cto",      "cfo",     "coo",       "cmo",        "vp",       "founder",
    "co-founder", "director", "manager", "engineer",  "developer",  "designer", "head",
    "lead",       "chief",    "senior",  "recruiter", "consultant", "inc",      "inc.",
    "ltd",        "llc",      "gmbh",    "president", "partner",    "author",   NULL};

bool note_title_is_job(const char *word, size_t n)
{
    return note_text_in(word, n, jobs);
}

/* "Pr.Eng", "B.Tech": parts of a degree, of which one is more than an initial; "St.Clair" is none.
 */
static bool is_dotted_degree(const char *word, size_t n)
{
    enum { LONGEST_PART = 4 };
    const char *dot = memchr(word, '.', n);
    size_t first = dot == NULL ? 0 : (size_t)(dot - word);
    size_t last = first == 0 ? 0 : n - first - 1;
    return last > 0 && last <= LONGEST_PART && first <= 2 && first + last > 3 && dot[1] >= 'A' &&
           dot[1] <= 'Z' && memchr(dot + 1, '.', last) == NULL && last > 1 &&
           !note_text_is(word, first, "st");
}

bool note_title_is_credential(const char *word, size_t n)
{
    if (is_dotted_degree(word, n))
        return true;
    /* "Ma", "Do" and "Ba" are names, "MA" and "DO" after one are degrees. */
    if (n == 2 && note_text_case(word, n) != NOTE_CASE_UPPER &&
        !note_text_in(word, n, (const char *const[]){"jr", "sr", "ml", NULL}))
        return false;
    return note_text_in(word, n, credentials);
}
