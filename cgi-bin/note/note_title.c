/* note_title.c - see note_title.h. */
#include "note_title.h"

#include <string.h>

static const char *const titles[] = {"dr",
                                     "dr.",
                                     "prof",
                                     "prof.",
                                     "professor",
                                     "sir",
                                     "dame",
                                     "rev",
                                     "sr",
                                     "rev.",
                                     "doctor",
                                     "doktor",
                                     "judge",
                                     "rabbi",
                                     "capt.",
                                     "captain",
                                     "col.",
                                     "sgt.",
                                     "lt.",
                                     "gen.",
                                     "hon.",
                                     "fr.",
                                     "ing.",
                                     "mag.",
                                     "mag",
                                     "dra.",
                                     "dra",
                                     "dott.",
                                     "sheikh",
                                     "sheikha",
                                     "dj",
                                     "father",
                                     "pastor",
                                     "imam",
                                     "lord",
                                     "lady",
                                     "senator",
                                     "justice",
                                     "ambassador",
                                     "major",
                                     "admiral",
                                     "commander",
                                     "dipl.-ing.",
                                     "hab",
                                     "hab.",
                                     "h.c.",
                                     "mult.",
                                     "dr.-ing.",
                                     "emeritus",
                                     "emerita",
                                     "dott.ssa",

                                     "bishop",
                                     "archbishop",
                                     "sister",
                                     "sr.",
                                     "mother",
                                     "brother",
                                     "coach",
                                     "baroness",
                                     "ir.",
                                     "drs.",
                                     "univ.-prof.",
                                     "eng.",
                                     "em.",
                                     "cllr",
                                     "cllr.",
                                     "councillor",
                                     "lt",
                                     "capt",
                                     "sgt",
                                     "cpl.",
                                     "colonel",
                                     "lieutenant",
                                     "sergeant",
                                     "brigadier",
                                     "officer",
                                     "detective",
                                     "inspector",
                                     "constable",
                                     "reverend",
                                     "rev'd",
                                     "revd",
                                     "canon",
                                     "msgr.",
                                     "deacon",
                                     "engr",
                                     "engr.",
                                     "arc.",
                                     "arch.",
                                     "barr.",
                                     "avv.",
                                     "lic.",
                                     "bc.",
                                     "mgr.",
                                     "judr.",
                                     "mudr.",
                                     "phdr.",
                                     "rndr.",
                                     "doc.",
                                     "hj.",
                                     "dato'",
                                     "dato",
                                     "datuk",
                                     "datin",
                                     "fr",
                                     "hon'ble",
                                     "cmdr",
                                     "cmdr.",
                                     "cdr.",

                                     "ma\xC3\xAEtre",
                                     "p\xC3\xA8re",
                                     "ven.",
                                     "kapt.",
                                     "kpt.",
                                     "adv.",
                                     "mstr.",
                                     NULL};
/* Ranks of two words: "Lt Col", "Wing Commander". */
static const char *const rank_heads[] = {
    "lt",        "lt.",   "lieutenant", "maj",    "maj.", "major",    "brig", "brig.",
    "brigadier", "vice",  "rear",       "wing",   "sqn",  "squadron", "flt",  "flight",
    "staff",     "group", "gunnery",    "master", "tan",  "dato'",    "dato", "datuk",
    "lord",      "lady",  "mr",         "mrs",    "ms",   "chief",    NULL};
static const char *const rank_tails[] = {
    "col",       "col.", "colonel", "gen",   "gen.",   "general", "admiral",    "adm",     "adm.",
    "commander", "cdr",  "cdr.",    "ldr",   "leader", "lt",      "lieutenant", "captain", "capt",
    "sergeant",  "sgt",  "cmdr",    "cmdr.", "sgt.",   "sri",     "justice",    NULL};
static const char *const knightly[] = {"sir", "dame", "lord", "lady", NULL};
/* Said before a title and not instead of one. */
static const char *const styles[] = {"h.e.",   "h.e",   "hrh",       "excellency", "pd",
                                     "assoc.", "asst.", "associate", "assistant",  "hon.",
                                     "hon",    "rt",    "rt.",       "notaire",    "chief",
                                     "pan",    "most",  "very",      NULL};
/* Of what somebody is a doctor: "Dr. med. vet." */
static const char *const faculties[] = {
    "med.",   "vet.",  "rer.", "nat.", "phil.", "jur.", "iur.", "oec.", "pol.", "techn.", "habil.",
    "theol.", "dent.", "sc.",  "med",  "vet",   "rer",  "nat",  "phil", "jur",  NULL};
/* Everybody has one of these: a title that was earned goes before it. */
static const char *const civil[] = {"mr",
                                    "mr.",
                                    "mrs",
                                    "mrs.",
                                    "ms",
                                    "ms.",
                                    "mx",
                                    "mx.",
                                    "miss",
                                    "herr",
                                    "frau",
                                    "madame",
                                    "monsieur",
                                    "mme",
                                    "mme.",
                                    "sra.",
                                    "srta.",
                                    "se\xC3\xB1or",
                                    "se\xC3\xB1ora",
                                    "shri",
                                    "smt",
                                    "smt.",
                                    "pak",
                                    "bapak",
                                    "ibu",
                                    "sig.",
                                    "sig.ra",
                                    "do\xC3\xB1\x61",
                                    "pani",
                                    "fru",
                                    "meneer",
                                    "mevrouw",
                                    "dhr.",
                                    "mevr.",
                                    "signor",
                                    "signora",
                                    "signore",
                                    "signorina",
                                    "hr.",
                                    "mademoiselle",
                                    "mlle",
                                    "mlle.",
                                    NULL};
/* They follow another title and are none alone. */
static const char *const tails[] = {"em.",   "hab",      "hab.",    "h.c.",
                                    "mult.", "emeritus", "emerita", NULL};
bool note_title_is(const char *word, size_t n)
{
    return note_text_in(word, n, titles) || note_text_in(word, n, civil);
}

bool note_title_is_no_name(const char *word, size_t n)
{
    static const char *const names[] = {"dj",   "major", "judge", "justice", "bishop", "lord",
                                        "lady", "miss",  "mag",   "frau",    "inc",    NULL};
    if (note_text_in(word, n, names))
        return false;
    return note_title_is(word, n) || note_title_is_job(word, n) ||
           (n > 2 && note_title_is_credential(word, n));
}

bool note_title_stays(const char *title)
{
    static const char *const kept[] = {
        "sheikh",  "sheikha", "father", "pastor",  "imam",           "sister",
        "brother", "mother",  "sir",    "dame",    "lord",           "lady",
        "pak",     "bapak",   "ibu",    "dato'",   "dato",           "datuk",
        "datin",   "fr",      "fr.",    "tan sri", "do\xC3\xB1\x61", "p\xC3\xA8re",
        NULL};
    return note_text_in(title, strlen(title), kept);
}

bool note_title_is_earned(const char *title)
{
    static const char *const crafts[] = {
        "engr", "engr.", "arc.", "arch.", "barr.", "avv.",       "lic.", "bc.",  "mgr.", "hj.",
        "dj",   "coach", "ing.", "mag",   "mag.",  "dipl.-ing.", "ir.",  "drs.", "eng.", NULL};
    size_t n = strlen(title);
    return n > 0 && !note_text_in(title, n, civil) && !note_text_in(title, n, crafts);
}

bool note_title_is_civil(const char *title)
{
    return note_text_in(title, strlen(title), civil);
}

size_t note_title_in_full(const char *name, char *out, size_t cap)
{
    static const char *const full[][2] = {
        {"prof", "Professor"}, {"capt", "Captain"}, {"cpt", "Captain"},   {"col", "Colonel"},
        {"gen", "General"},    {"maj", "Major"},    {"sgt", "Sergeant"},  {"lt", "Lieutenant"},
        {"cmdr", "Commander"}, {"adm", "Admiral"},  {"amb", "Ambassador"}};
    size_t n = note_text_word(name), k = n > 0 && name[n - 1] == '.' ? n - 1 : n;
    if (name[n] != ' ' || k < 2)
        return 0;
    /* "Lt. Col. Hughes" is of a rank with two words: half of it in full is none. */
    const char *next = note_text_next(name);
    if (note_text_in(next, note_text_word(next), rank_tails))
        return 0;
    for (size_t i = 0; i < sizeof full / sizeof full[0]; i++)
        if (note_text_is(name, k, full[i][0]))
            return note_text_join(out, cap, full[i][1], name + n, "") ? strlen(out) : 0;
    return 0;
}

/* "dr" is Dr, "dipl.-ing." Dipl.-Ing. */
static void spell(const char *typed, size_t n, char *title)
{
    /* "Dr.-Ing." is a degree; whom it was given to is addressed as Dr. */
    static const char *const own[][2] = {{"dj", "DJ"},           {"dott.ssa", "Dott.ssa"},
                                         {"dr.-ing.", "Dr."},    {"univ.-prof.", "Prof."},
                                         {"judr.", "JUDr."},     {"mudr.", "MUDr."},
                                         {"phdr.", "PhDr."},     {"rndr.", "RNDr."},
                                         {"hon'ble", "Hon'ble"}, {"rev'd", "Rev'd"},
                                         {"sig.ra", "Sig.ra"},   {"dato'", "Dato'"}};
    char low[NOTE_TITLE_BYTES];
    title[0] = '\0';
    for (size_t i = 0; i < sizeof own / sizeof own[0]; i++)
        if (note_text_is(typed, n, own[i][0])) {
            (void)note_text_copy(title, NOTE_TITLE_BYTES, own[i][1], strlen(own[i][1]));
            return;
        }
    size_t k = note_text_lower(typed, n, low, sizeof low);
    (void)note_text_name_case(low, k, title, NOTE_TITLE_BYTES);
}

/* "PD Dr. Meier"; "Pd" alone may be a name. */
static bool is_before_title(const struct note_words *w, size_t i)
{
    static const char *const right[] = {"rt", "rt.", NULL};
    if (i > 0 && note_text_in(w->at[i - 1], w->n[i - 1], right))
        return true; /* "Rt Hon Jane Doe" */
    return i + 1 < w->count && (note_title_is(w->at[i + 1], w->n[i + 1]) ||
                                note_text_in(w->at[i + 1], w->n[i + 1], styles));
}

bool note_title_is_short_given(const char *word, size_t n)
{
    static const char *const short_given[] = {"chas.", "thos.", "alex.",  "mohd.", "muhd.", "fred.",
                                              "benj.", "robt.", "chris.", "theo.", "chr.",  "geo.",
                                              "jos.",  "edw.",  "sam.",   "dan.",  "matt.", NULL};
    return note_text_in(word, n, short_given);
}

/* "Dipl.-Kffr. Ute Ahlers", "Kpt. Jan Berg": what else could be cut short before two names? */
static bool is_abbreviation(const struct note_words *w, size_t i)
{
    size_t n = w->n[i];
    if (i + 2 >= w->count || n < 4 || w->at[i][n - 1] != '.' ||
        note_title_is_short_given(w->at[i], n))
        return false;
    for (size_t k = 0; k + 1 < n; k++) {
        bool inner = k > 0 && w->at[i][k - 1] != '-'; /* no "PatMx." */
        if (inner && w->at[i][k] >= 'A' && w->at[i][k] <= 'Z')
            return false;
        if (!note_text_is_letter((unsigned char)w->at[i][k]) && w->at[i][k] != '-' &&
            !(w->at[i][k] == '.' && w->at[i][k + 1] == '-'))
            return false;
    }
    return true;
}

/* "Lt Col Sarah Hughes": two words before a name that are one rank? */
static bool is_rank(const struct note_words *w, size_t i)
{
    return i + 2 < w->count && note_text_in(w->at[i], w->n[i], rank_heads) &&
           note_text_in(w->at[i + 1], w->n[i + 1], rank_tails);
}

static void spell_rank(const struct note_words *w, size_t i, char *title)
{
    char head[NOTE_TITLE_BYTES], tail[NOTE_TITLE_BYTES];
    spell(w->at[i], w->n[i], head);
    spell(w->at[i + 1], w->n[i + 1], tail);
    (void)note_text_join(title, NOTE_TITLE_BYTES, head, " ", tail);
}

/* "M. Étienne St-Onge": before a French given name that is Monsieur and no initial. */
static bool is_monsieur(const struct note_words *w, size_t i)
{
    static const char *const given[] = {
        "alain",   "andre",  "antoine", "arnaud",  "benoit",   "bernard", "bruno",   "christophe",
        "claude",  "denis",  "didier",  "emile",   "eric",     "etienne", "fabrice", "francois",
        "gerard",  "gilles", "guy",     "henri",   "herve",    "jacques", "jean",    "jerome",
        "laurent", "louis",  "luc",     "marc",    "marcel",   "mathieu", "michel",  "nicolas",
        "olivier", "pascal", "patrice", "paul",    "philippe", "pierre",  "raymond", "remi",
        "rene",    "serge",  "thierry", "vincent", "xavier",   "yann",    "yves",    NULL};
    enum { GIVEN_BYTES = 24 };
    char low[GIVEN_BYTES];
    if (w->n[i] != 2 || w->at[i][0] != 'M' || w->at[i][1] != '.' || i + 2 >= w->count)
        return false;
    const char *dash = memchr(w->at[i + 1], '-', w->n[i + 1]);
    size_t n = dash == NULL ? w->n[i + 1] : (size_t)(dash - w->at[i + 1]);
    return n < sizeof low &&
           note_text_in(low, note_text_fold(w->at[i + 1], n, low, sizeof low), given);
}

/* Is the title at `i` the one to say, after the one that was chosen? */
static bool goes_before(const struct note_words *w, size_t i, size_t chosen)
{
    if (note_text_in(w->at[i], w->n[i], styles) || note_text_in(w->at[i], w->n[i], tails))
        return false;
    static const char *const learned[] = {"dr",     "dr.", "prof", "prof.",  "professor",
                                          "doctor", "rev", "rev.", "bishop", NULL};
    if (chosen == w->count)
        return true;
    /* "Frau Dipl.-Ing. Köhler" is Frau Köhler: a craft is no title to be called by. */
    if (note_text_in(w->at[chosen], w->n[chosen], civil)) {
        char title[NOTE_TITLE_BYTES];
        return note_text_copy(title, sizeof title, w->at[i], w->n[i]) == 0 ||
               note_title_is_earned(title);
    }
    return note_text_in(w->at[i], w->n[i], knightly) &&
           !note_text_in(w->at[chosen], w->n[chosen], learned);
}

void note_title_take(const struct note_words *w, size_t *start, char *title)
{
    size_t chosen = w->count;
    for (; *start + 1 < w->count; ++*start) {
        const char *word = w->at[*start];
        size_t n = w->n[*start];
        if (chosen < w->count && note_text_in(word, n, faculties))
            continue;
        bool style = note_text_in(word, n, styles) && is_before_title(w, *start);
        bool rank = is_rank(w, *start);
        if (!note_title_is(word, n) && !style && !rank && !is_abbreviation(w, *start) &&
            !is_monsieur(w, *start))
            break;
        if (goes_before(w, *start, chosen))
            chosen = *start;
        *start += rank;
    }
    title[0] = '\0';
    if (chosen < w->count && is_rank(w, chosen))
        spell_rank(w, chosen, title);
    else if (chosen < w->count)
        spell(w->at[chosen], w->n[chosen], title);
}
