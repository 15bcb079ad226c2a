/* note_given.c - see note_given.h. */
#include "note_given.h"

#include <string.h>

enum { FOLDED_BYTES = 32 };

/* The commonest families of China, Hong Kong, Korea, Singapore and Vietnam, as Latin letters write
 * them. Sorted by nothing: the first letter decides quickly enough. */
static const char *const families[] = {
    "wang",  "li",     "zhang", "liu",    "chen",  "yang", "huang",  "zhao",  "wu",     "zhou",
    "xu",    "sun",    "ma",    "zhu",    "hu",    "guo",  "he",     "lin",   "luo",    "zheng",
    "liang", "xie",    "tang",  "feng",   "deng",  "cao",  "peng",   "zeng",  "xiao",   "tian",
    "dong",  "pan",    "yuan",  "cai",    "jiang", "yu",   "du",     "ye",    "cheng",  "su",
    "lu",    "ding",   "ren",   "yao",    "gao",   "jin",  "shen",   "song",  "tsai",   "hsu",
    "ng",    "tan",    "lim",   "wong",   "chan",  "chow", "cheung", "kwok",  "leung",  "lau",
    "ong",   "goh",    "chua",  "koh",    "teo",   "lee",  "yip",    "tse",   "lam",    "kwan",
    "kim",   "park",   "choi",  "jung",   "kang",  "cho",  "yoon",   "jang",  "hwang",  "jeong",
    "seo",   "kwon",   "bae",   "nguyen", "tran",  "le",   "pham",   "hoang", "phan",   "vu",
    "vo",    "dang",   "bui",   "do",     "ho",    "ngo",  "duong",  "ly",    "huynh",  "dinh",
    "trinh", "qin",    "qiu",   "wei",    "xue",   "fan",  "fu",     "jia",   "tsang",  "xi",
    "mao",   "qi",     "shi",   "meng",   "hou",   "kong", "cui",    "fung",  "cheong", "shin",
    "hong",  "moon",   "baek",  "tiang",  "teh",   "tay",  "chong",  "chin",  "khoo",   "loh",
    "ooi",   "quek",   "seah",  "soh",    "toh",   "yap",  "yeo",    "yong",  "chew",   "gan",
    "hsieh", "chiang", "chiu",  "chang",  "mok",   "poon", "yeung",  "yuen",  "thich",  NULL};
static const char *const vietnamese[] = {
    "nguyen", "tran", "le",  "pham",  "hoang", "phan",  "vu",   "vo",    "dang", "bui",
    "do",     "ho",   "ngo", "duong", "ly",    "huynh", "dinh", "trinh", NULL};
static const char *const compounds[] = {"abdul", "abd", "abu", "abdel", "abdal", "umm", NULL};

static const char *const particles[] = {
    "van", "von", "der", "den", "de",  "del",   "della", "di",    "da",    "dos", "das",   "du",
    "la",  "le",  "el",  "al",  "bin", "ibn",   "bint",  "ben",   "ter",   "ten", "zu",    "zum",
    "zur", "af",  "av",  "y",   "e",   "degli", "dei",   "delle", "dello", "dal", "dalla", NULL};

/* Given names that people say together. */
static const char *const doubles[][2] = {
    {"anne", "marie"},    {"anne", "sophie"},  {"anne", "laure"},     {"anne", "claire"},
    {"ann", "marie"},     {"anna", "maria"},   {"anna", "lena"},      {"ana", "maria"},
    {"ana", "paula"},     {"ana", "luisa"},    {"ana", "clara"},      {"ana", "beatriz"},
    {"eva", "maria"},     {"mary", "ann"},     {"mary", "anne"},      {"mary", "kate"},
    {"billy", "ray"},     {"billy", "joe"},    {"bobby", "joe"},      {"john", "paul"},
    {"mary", "jane"},     {"mary", "beth"},    {"mary", "lou"},       {"mary", "jo"},
    {"mary", "ellen"},    {"maria", "jose"},   {"maria", "luisa"},    {"maria", "elena"},
    {"maria", "teresa"},  {"maria", "clara"},  {"maria", "fernanda"}, {"maria", "eduarda"},
    {"marie", "claire"},  {"marie", "louise"}, {"marie", "france"},   {"marie", "christine"},
    {"marie", "pierre"},  {"jean", "paul"},    {"jean", "luc"},       {"jean", "pierre"},
    {"jean", "claude"},   {"jean", "michel"},  {"jean", "francois"},  {"jean", "marc"},
    {"jean", "baptiste"}, {"jean", "jacques"}, {"jean", "louis"},     {"pierre", "yves"},
    {"marc", "andre"},    {"juan", "carlos"},  {"juan", "pablo"},     {"juan", "manuel"},
    {"juan", "jose"},     {"jose", "luis"},    {"jose", "maria"},     {"jose", "antonio"},
    {"jose", "manuel"},   {"jose", "miguel"},  {"luis", "miguel"},    {"luis", "fernando"},
    {"miguel", "angel"},  {"joao", "pedro"},   {"joao", "paulo"},     {"hans", "peter"},
    {"karl", "heinz"},    {"sarah", "jane"},   {"lee", "ann"},        {"jo", "ann"}};

/* The same where any of the first ones goes with any of the second ones. */
static const struct {
    const char *first[16], *second[56];
} pairs[] = {
    {{"ana", "maria", "juan", "jose", "luis", "carlos", "rosa", "luz", "miguel", "victor", "pedro",
      "joao", "antonio", "francisco", NULL},
     {"lucia",     "sofia",    "isabel",   "carolina",  "belen",    "laura",   "elena",
      "cristina",  "victoria", "fernanda", "alejandra", "gabriela", "beatriz", "luisa",
      "clara",     "paula",    "maria",    "teresa",    "jose",     "david",   "pablo",
      "carlos",    "andres",   "diego",    "sebastian", "felipe",   "camilo",  "ignacio",
      "manuel",    "antonio",  "luis",     "miguel",    "angel",    "alberto", "enrique",
      "eduardo",   "fernando", "daniel",   "marina",    "linda",    "pedro",   "paulo",
      "esther",    "ines",     "eugenia",  "mercedes",  "pilar",    "dolores", "jesus",
      "guadalupe", "grazia",   "pia",      "rita",      NULL}},
    {{"jean", "marie", "anne", "marc", NULL},
     {"philippe", "therese", "francois",  "claude",     "luc",     "marc",   "michel",
      "pierre",   "louis",   "baptiste",  "paul",       "jacques", "yves",   "andre",
      "sophie",   "laure",   "claire",    "christine",  "france",  "noelle", "helene",
      "charles",  "noel",    "sebastien", "christophe", "cecile",  "line",   NULL}},
    {{"mary", "ann", "anne", "billy", "bobby", "betty", "peggy", "jo", "jim", "norma", NULL},
     {"ann",   "anne",   "beth",    "lou",      "jo",    "ellen", "kate", "jane",
      "grace", "sue",    "lee",     "agnes",    "ray",   "bob",   "joe",  "pat",
      "rose",  "claire", "frances", "margaret", "alice", "clare", NULL}},
    {{"fatima", "fatma", NULL}, {"zahra", "ezzahra", "zohra", "zahrae", NULL}},
    {{"pier", "gian", NULL}, {"paolo", "carlo", "luca", "luigi", "franco", "marco", NULL}},
    {{"john", NULL}, {"mark", "paul", NULL}},
    {{"nur", "noor", "mohd", "muhd", "mohd.", NULL}, {NULL}}};

/* The word without its accents, or "" when it is no word of letters. */
static size_t folded(const struct note_words *w, size_t i, char *out)
{
    return w->n[i] >= FOLDED_BYTES ? 0 : note_text_fold(w->at[i], w->n[i], out, FOLDED_BYTES);
}

static bool is_vowel(char c)
{
    return c != '\0' && strchr("aeiouy", c) != NULL;
}

/* Bytes of the longest of `list` at `s`. */
static size_t longest(const char *s, const char *const *list)
{
    size_t best = 0;
    for (; *list != NULL; list++) {
        size_t k = note_text_begins(s, *list) ? strlen(*list) : 0;
        best = k > best ? k : best;
    }
    return best;
}

static bool is_syllables(const char *s, size_t left, bool alone);

/* What follows the vowels: nothing, or one of few consonants; then perhaps one syllable more. */
static bool ends_syllable(const char *s, size_t left, bool alone)
{
    static const char *const codas[] = {"ng", "nh", "ch", "n", "m", "p", "t",
                                        "k",  "c",  "l",  "h", "w", ""};
    if (alone && strcmp(s, "r") == 0)
        return true; /* "Kar-wai" */
    for (size_t i = 0; i < sizeof codas / sizeof codas[0]; i++) {
        if (!note_text_begins(s, codas[i]))
            continue;
        size_t k = strlen(codas[i]);
        if ((s[k] == '\0' || (left > 1 && is_syllables(s + k, left - 1, false))))
            return true;
    }
    return false;
}

/* Could `s` be one to `left` syllables of Chinese, Korean or Vietnamese? "Xiaoming" could,
 * "Johnson" could not. */
static bool is_syllables(const char *s, size_t left, bool alone)
{
    static const char *const onsets[] = {
        "b",  "c",  "ch", "d",  "f",  "g",  "gh", "gy", "gw",  "h",  "hy", "hw", "hs", "j", "k",
        "kh", "ky", "kw", "l",  "m",  "my", "n",  "ng", "ngh", "nh", "p",  "ph", "py", "q", "r",
        "s",  "sh", "t",  "th", "tr", "ts", "tz", "v",  "w",   "x",  "y",  "z",  "zh", NULL};
    s += longest(s, onsets);
    for (size_t vowels = 1; vowels <= 3 && is_vowel(s[vowels - 1]); vowels++)
        if (ends_syllable(s + vowels, left, alone))
            return true;
    return false;
}

/* Hyphens part syllables: "Min-jun". */
static bool is_eastern_word(const char *word, size_t n)
{
    char part[FOLDED_BYTES];
    for (size_t i = 0, k; i < n; i += k + 1) {
        const char *hyphen = memchr(word + i, '-', n - i);
        k = hyphen == NULL ? n - i : (size_t)(hyphen - word) - i;
        if (k >= sizeof part || note_text_fold(word + i, k, part, sizeof part) == 0 ||
            !is_syllables(part, 2, true))
            return false;
    }
    return true;
}

bool note_given_is_eastern_family(const char *word, size_t n)
{
    char low[FOLDED_BYTES];
    return n < sizeof low && note_text_in(low, note_text_fold(word, n, low, sizeof low), families);
}

/* With its accents, or with "Thi" or "Van" in the middle, such a name cannot be taken for anything
 * else: it ends with the name people are called by. */
static bool is_vietnamese(const struct note_words *w, size_t start)
{
    static const char *const middles[] = {"thi", "van", NULL};
    char first[FOLDED_BYTES], second[FOLDED_BYTES];
    if (!note_text_in(first, folded(w, start, first), vietnamese))
        return false;
    for (size_t i = start; i < w->count; i++)
        for (size_t k = 0; k < w->n[i]; k++)
            if ((unsigned char)w->at[i][k] >= 128)
                return true;
    return w->count - start > 2 && note_text_in(second, folded(w, start + 1, second), middles);
}

/* "SILVA Maria", "LE GOFF Maëlys": capitals mark the family name where it stands first. */
static bool is_capital_family(const struct note_words *w, size_t start)
{
    size_t last = w->count - 1;
    for (size_t i = start; i < last; i++)
        if (w->n[i] < 2 || memchr(w->at[i], '.', w->n[i]) != NULL ||
            note_text_case(w->at[i], w->n[i]) != NOTE_CASE_UPPER)
            return false;
    bool long_enough = last - start > 1 || w->n[start] >= 3;
    return last - start <= 3 && long_enough &&
           note_text_case(w->at[last], w->n[last]) == NOTE_CASE_MIXED;
}

/* "Li Na Tan": families that are written so where the given name comes first, and are no part of
 * one. */
static bool is_southern_last(const struct note_words *w, size_t start)
{
    static const char *const southern[] = {"tan",  "lim",  "ng",   "goh",  "ong",    "koh", "teo",
                                           "chua", "wong", "chan", "lau",  "yip",    "toh", "soh",
                                           "seah", "quek", "yeo",  "khoo", "loh",    "ooi", "tay",
                                           "chow", "teh",  "chew", "kwok", "cheung", "yap", NULL};
    enum { WORDS = 3 };
    return w->count - start == WORDS &&
           note_text_in(w->at[w->count - 1], w->n[w->count - 1], southern) &&
           !note_text_in(w->at[start], w->n[start], southern) &&
           is_eastern_word(w->at[start], w->n[start]) &&
           is_eastern_word(w->at[start + 1], w->n[start + 1]);
}

enum note_order note_given_order(const struct note_words *w, size_t start)
{
    if (w->count - start < 2)
        return NOTE_ORDER_GIVEN_FIRST;
    if (is_capital_family(w, start))
        return NOTE_ORDER_CAPITALS;
    if (!note_given_is_eastern_family(w->at[start], w->n[start]))
        return NOTE_ORDER_GIVEN_FIRST;
    for (size_t i = start + 1; i < w->count; i++)
        if (!is_eastern_word(w->at[i], w->n[i]))
            return NOTE_ORDER_GIVEN_FIRST; /* "Kim Johnson" */
    if (is_southern_last(w, start))
        return NOTE_ORDER_GIVEN_FIRST;
    return is_vietnamese(w, start) ? NOTE_ORDER_GIVEN_LAST : NOTE_ORDER_WHOLE;
}

static bool holds(const char *const *list, const char *word)
{
    for (; *list != NULL; list++)
        if (list[0][0] == word[0] && strcmp(*list, word) == 0)
            return true;
    return false;
}

static bool is_pair(const char *first, const char *second)
{
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
        if (holds(pairs[i].first, first) &&
            (pairs[i].second[0] == NULL || holds(pairs[i].second, second)))
            return true;
    return false;
}

size_t note_given_virgin_words(const struct note_words *w, size_t start)
{
    static const char *const maria[] = {"maria", "mar\xC3\xAD\x61", "ana", NULL};
    static const char *const articles[] = {"la", "los", "las", NULL};
    size_t at = start + 1;
    if (at + 1 >= w->count || !note_text_in(w->at[start], w->n[start], maria))
        return 0;
    if (note_text_in(w->at[at], w->n[at], (const char *const[]){"del", NULL}))
        at += 2;
    else if (note_text_in(w->at[at], w->n[at], (const char *const[]){"de", NULL}) &&
             note_text_in(w->at[at + 1], w->n[at + 1], articles))
        at += 3;
    else
        return 0;
    /* "Maria del Valle" alone has a family name. */
    return at < w->count ? at - start : 0;
}

/* "Anh Thư Nguyễn": the family last, as others write theirs; its marks tell it from any other. */
static bool is_vietnamese_turned(const struct note_words *w, size_t start)
{
    static const char *const middles[] = {"thi", "van", NULL};
    enum { WORDS = 3 };
    char family[FOLDED_BYTES], middle[FOLDED_BYTES];
    if (w->count - start != WORDS)
        return false;
    size_t last = w->count - 1, n = folded(w, last, family);
    if (n == 0 || n == w->n[last] || !note_text_in(family, n, vietnamese))
        return false;
    return !note_text_in(middle, folded(w, start + 1, middle), middles) &&
           is_eastern_word(w->at[start], w->n[start]) &&
           is_eastern_word(w->at[start + 1], w->n[start + 1]);
}

size_t note_given_words(const struct note_words *w, size_t start)
{
    char first[FOLDED_BYTES], second[FOLDED_BYTES];
    if (note_given_is_eastern_family(w->at[start], w->n[start]) && is_southern_last(w, start))
        return 2;
    if (w->count - start < 2)
        return w->count - start;
    if (note_text_in(w->at[start], w->n[start], compounds))
        return w->count - start > 2 ? 2 : 1;
    size_t virgin = note_given_virgin_words(w, start);
    if (virgin != 0)
        return virgin;
    if (is_vietnamese_turned(w, start))
        return 2;
    if (memchr(w->at[start], '-', w->n[start]) != NULL || folded(w, start, first) == 0 ||
        folded(w, start + 1, second) == 0)
        return 1;
    for (size_t i = 0; i < sizeof doubles / sizeof doubles[0]; i++)
        if (first[0] == doubles[i][0][0] && strcmp(first, doubles[i][0]) == 0 &&
            strcmp(second, doubles[i][1]) == 0)
            return 2;
    /* "Mei Ling" is one name as well. */
    static const char *const eastern[] = {"mei",  "siew", "swee",  "yoke", "kah",  "poh", "siok",
                                          "chee", "boon", "choon", "hock", "teck", "bee", NULL};
    if (holds(eastern, first) && is_eastern_word(w->at[start + 1], w->n[start + 1]) &&
        !note_given_is_eastern_family(w->at[start + 1], w->n[start + 1]))
        return 2;
    if (strcmp(first, "mc") == 0)
        return 2;
    /* "Noor ul Ain" is one name. */
    static const char *const bonds[] = {"ul", "un", "us", "uz", "ur", "ud", NULL};
    if (w->count - start > 2 && note_text_in(second, strlen(second), bonds))
        return 3;
    /* "Ann Lee" has a family name, "Lee Ann" and "Sue Lee Park" have two given ones. */
    bool named = w->count - start == 2 && note_text_in(second, strlen(second), families);
    return is_pair(first, second) && !named ? 2 : 1;
}

bool note_given_is_prefix(const char *word, size_t n)
{
    static const char *const prefixes[] = {"te",        "n\xC3\xAD", "nic", "nig", "\xC3\xB3",
                                           "u\xC3\xAD", "ua",        "mac", "st",  "st.",
                                           "\xC3\x93",  "n\xC3\x8D", NULL};
    return note_text_case(word, n) != NOTE_CASE_LOWER && note_text_in(word, n, prefixes);
}

bool note_given_is_particle(const char *word, size_t n)
{
    return note_text_in(word, n, particles);
}
