/* note_recase.c - see note_recase.h. */
#include "note_recase.h"
#include "note_acronym.h"

#include <string.h>

static const char *const small_words[] = {
    "of",   "the", "and", "for", "in",  "on", "at",  "to",         "a",    "an",  "by",
    "with", "de",  "du",  "la",  "und", "&",  "or",  "from",       "into", "but", "as",
    "des",  "et",  "del", "dos", "das", "di", "der", "f\xC3\xBCr", "les",  NULL};

/* Names whose letters are their own, in the order of their small letters, to be halved. */
static const char *const spelled[] = {
    "3M",         "AAAI",     "ABC",      "ABN",        "ACL",      "ACM",         "AG",
    "AGM",        "AGU",      "AMRO",     "ANU",        "ASML",     "AstraZeneca", "AXA",
    "BBC",        "BBQ",      "BBVA",     "BITS",       "BMW",      "BSides",      "BT",
    "BV",         "BYU",      "CBS",      "CERN",       "CES",      "CHI",         "CHIJ",
    "CNN",        "CppCon",   "CSCW",     "CSIRO",      "CUNY",     "CVPR",        "DCU",
    "DeepMind",   "DEF",      "DevConf",  "DevOpsDays", "DHL",      "droidcon",    "DrupalCon",
    "DWP",        "EAFIT",    "eBay",     "EDF",        "EDHEC",    "EGU",         "ElixirConf",
    "EMBA",       "EMNLP",    "EPFL",     "EPN",        "ESA",      "ESADE",       "ESCP",
    "ESMT",       "ESPOL",    "ESSEC",    "ETH",        "EU",       "EuroPython",  "ExxonMobil",
    "EY",         "FAO",      "FedEx",    "FH",         "FHNW",     "FIFA",        "FOSDEM",
    "FUTA",       "GDC",      "GE",       "GitHub",     "GmbH",     "GopherCon",   "GSK",
    "HackZurich", "HEC",      "HKU",      "HKUST",      "HMCS",     "HMRC",        "HMS",
    "HP",         "HSBC",     "HTL",      "HTW",        "HubSpot",  "HWR",         "IBM",
    "IBMEC",      "ICLR",     "ICML",     "ICRA",       "ICRC",     "IEEE",        "IESE",
    "IFRC",       "II",       "III",      "IIM",        "IISc",     "IIT",         "IKEA",
    "ILO",        "ING",      "INSEAD",   "IOC",        "IROS",     "ISO",         "IT",
    "ITV",        "JPMorgan", "JSConf",   "KAIST",      "KNUST",    "KPMG",        "KTH",
    "KU",         "KubeCon",  "LA",       "LBS",        "LinkedIn", "LLC",         "LSE",
    "LSU",        "LUMS",     "LVMH",     "McKinsey",   "MIT",      "MoD",         "MozFest",
    "MSF",        "MV",       "MWC",      "NAACL",      "NASA",     "NATO",        "NBA",
    "NBC",        "NeurIPS",  "NFL",      "NHL",        "NIT",      "NPR",         "NTU",
    "NUS",        "NUST",     "NV",       "NVIDIA",     "NYC",      "NYU",         "O2",
    "OAU",        "OECD",     "OpenAI",   "OWASP",      "parkrun",  "PayPal",      "POSTECH",
    "PUC",        "PwC",      "PyCon",    "PyData",     "QCon",     "QUT",         "RAF",
    "RailsConf",  "RBS",      "RCA",      "re:Invent",  "RISD",     "RMIT",        "RMS",
    "RNLI",       "RSPCA",    "RustConf", "RWTH",       "SA",       "SaaStr",      "SFU",
    "SIGGRAPH",   "SKF",      "SMU",      "SNCF",       "SOAS",     "SUNY",        "SXSW",
    "TechCrunch", "TED",      "TEDx",     "TU",         "TUI",      "TUM",         "UBC",
    "UBS",        "UC",       "UCD",      "UCL",        "UCLA",     "UCSB",        "UCSD",
    "UCSF",       "UCT",      "UEA",      "UEFA",       "UIUC",     "ULB",         "UN",
    "UNAM",       "UNC",      "UNESCO",   "UNESP",      "UNHCR",    "UNIBEN",      "UNICAMP",
    "UNICEF",     "UNILAG",   "UNILORIN", "UNN",        "UNSW",     "UPenn",       "UPS",
    "UQAM",       "US",       "USC",      "USS",        "UT",       "UTS",         "UvA",
    "UWE",        "UXLx",     "VCU",      "VIT",        "VW",       "WFP",         "WHO",
    "WHU",        "WordCamp", "YMCA",     "YouTube",    "ZHAW"};

static size_t put(char *out, size_t at, const char *text, size_t n)
{
    if (at + n + 1 > NOTE_RECASE_BYTES)
        return at;
    memcpy(out + at, text, n);
    out[at + n] = '\0';
    return at + n;
}

static const char *own_spelling(const char *word, size_t n)
{
    const char *own = note_acronym_search(spelled, sizeof spelled / sizeof spelled[0], word, n);
    return own != NULL ? own : note_acronym_spell(word, n);
}

/* Three capitals among capitals are an initialism (BMW), unless a vowel makes them a word (WEB). */
static bool is_said_as_word(const char *low, size_t n)
{
    static const char *const words[] = {
        "st",  "mt",  "oil", "air", "ice", "eye", "use", "one", "age", "art", "ink", "ore",
        "our", "out", "own", "two", "new", "all", "sea", "tea", "zoo", "bay", "end", "are",
        "ask", "any", "via", "why", "how", "who", "you", "off", "old", "its", "is",  "my",
        "we",  "do",  "be",  "no",  "so",  "up",  "he",  "me",  "go",  "if",  "i",   NULL};
    bool middle = n == 3 && strchr("aeiou", low[1]) != NULL && strchr("aeiou", low[0]) == NULL &&
                  strchr("aeiou", low[2]) == NULL;
    return middle || note_text_in(low, n, small_words) || note_text_in(low, n, words);
}

/* Bytes of a word before the stop of its domain; all of it when it has none. */
static size_t before_domain(const char *word, size_t n)
{
    static const char *const domains[] = {"com", "org", "net", "io",  "ai",  "co", "eu",
                                          "de",  "uk",  "dev", "app", "edu", NULL};
    size_t stop = n;
    while (stop > 0 && word[stop - 1] != '.')
        stop--;
    return stop > 1 && note_text_in(word + stop, n - stop, domains) ? stop - 1 : n;
}

/* "rwth", "hbs": three or four small letters and no vowel. */
static bool is_spelled_out(const char *word, size_t n)
{
    static const char *const words[] = {"mrs", "ltd", "bros", "mph", "nth", "vs.", NULL};
    for (size_t i = 0; i < n; i++)
        if (word[i] < 'a' || word[i] > 'z' || strchr("aeiouy", word[i]) != NULL)
            return false;
    return (n == 3 || n == 4) && !note_text_in(word, n, words);
}

/* Bytes of "d'" or "l'" before a word, else 0. */
static size_t elision(const char *word, size_t n)
{
    char c = note_text_low(word[0]);
    if (n < 5 || (c != 'd' && c != 'l'))
        return 0;
    return word[1] == '\'' ? 2 : memcmp(word + 1, "\xE2\x80\x99", 3) == 0 ? 4 : 0;
}

/* "icml'24": the letters before the mark decide. Their spelling, or NULL; *n gets their bytes. */
static const char *own_stem(const char *word, size_t bytes, size_t *n)
{
    *n = 0;
    while (*n < bytes && note_text_is_letter((unsigned char)word[*n]))
        ++*n;
    return *n < bytes && word[*n] == '\'' ? own_spelling(word, *n) : NULL;
}

/* A whole word's own spelling, or NULL when it has none where it stands. */
static const char *own_word(const char *word, size_t n, bool first)
{
    static const char *const words[] = {"it", "us", "la", "sa", "who", NULL};
    const char *own = own_spelling(word, n);
    if (own == NULL)
        return NULL;
    /* "pycon us": at the end of a name a country. */
    bool country = !first && word[n] == '\0' && note_text_is(word, n, "us");
    return country || !note_text_in(word, n, words) ? own : NULL;
}

/* "h&m", "at&t": letters round the sign. */
static bool is_joined_by_sign(const char *word, size_t n)
{
    return n <= 5 && n > 2 && memchr(word + 1, '&', n - 2) != NULL &&
           note_text_case(word, n) == NOTE_CASE_LOWER;
}

/* A short word, its letters as capitals. */
static size_t put_letters(char *out, size_t at, const char *word, size_t n)
{
    char high[8];
    for (size_t i = 0; i < n; i++)
        high[i] = word[i] >= 'a' && word[i] <= 'z' ? (char)(word[i] - 'a' + 'A') : word[i];
    return put(out, at, high, n);
}

/* A word whose case follows from where it stands. */
static size_t put_word(char *out, size_t at, const char *word, size_t n, bool first, bool upper)
{
    char low[NOTE_RECASE_BYTES], high[NOTE_RECASE_BYTES + 8];
    size_t k = note_text_lower(word, n, low, sizeof low);
    if (k == 0)
        return put(out, at, word, n);
    if (!first && note_text_in(low, k, small_words))
        return put(out, at, low, k);
    if (upper && n <= 3 && !is_said_as_word(low, k))
        return put(out, at, word, n);
    /* "booking.com" is Booking.com, not Booking.Com. */
    size_t name = before_domain(low, k);
    size_t h = note_text_name_case(low, name, high, sizeof high);
    at = put(out, at, high, h);
    return put(out, at, low + name, k - name);
}

static size_t recase_word(const char *word, size_t n, bool first, bool upper, char *out, size_t at)
{
    /* "(ICASSP)" is what the long name is called, "(SAUDI ARAMCO)" is a name of its own. */
    if (n > 1 && word[0] == '(') {
        if (upper && word[n - 1] == ')')
            return put(out, at, word, n);
        return recase_word(word + 1, n - 1, true, upper, out, put(out, at, "(", 1));
    }
    /* "école d'art": the particle has lost its vowel. */
    size_t elided = first ? 0 : elision(word, n);
    if (elided != 0) {
        char low[8];
        size_t k = note_text_lower(word, elided, low, sizeof low);
        return recase_word(word + elided, n - elided, true, upper, out, put(out, at, low, k));
    }
    size_t letters;
    const char *own = own_stem(word, n, &letters);
    if (own != NULL) {
        at = put(out, at, own, strlen(own));
        return put(out, at, word + letters, n - letters);
    }
    own = own_word(word, n, first);
    if (own != NULL)
        return put(out, at, own, strlen(own));
    if (note_text_is_digit(word[0]))
        return put(out, at, word, n);
    if (is_joined_by_sign(word, n) || is_spelled_out(word, n))
        return put_letters(out, at, word, n);
    return put_word(out, at, word, n, first, upper);
}

/* One short word in capitals, a year beside it or not ("ETAPS 2025"): letters, unless it is known
 * to be a word. */
static bool is_lone_acronym(const char *text)
{
    static const char *const shouted[] = {
        "yale", "duke", "rice", "brown", "keio", "tufts", "emory", "acme",  "meta",  "uber", "visa",
        "lego", "sony", "ford", "audi",  "nike", "shell", "apple", "tesla", "intel", NULL};
    /* "UNIZIK", "UNIPORT": what many universities call themselves. */
    static const char *const words[] = {"united",    "union",  "unilever", "uniqlo",
                                        "universal", "unison", "unique",   NULL};
    size_t n = strcspn(text, " ");
    bool uni = n > 4 && n <= 8 && strncmp(text, "UNI", 3) == 0 && !note_text_in(text, n, words);
    bool dated = n > 2 && note_text_is_digit(text[n - 1]); /* "SHRM26" */
    return (uni || dated || note_length(text, n) <= 5) &&
           strspn(text + n, " 0123456789'") == strlen(text + n) && !note_text_in(text, n, shouted);
}

void note_recase(const char *text, char *out)
{
    /* "the CHULALONGKORN UNIVERSITY": the article does not make it a name in mixed case. */
    size_t article = note_text_starts(text, "the");
    if (article != 0 && text[0] == 't' &&
        note_text_case(text + article, strlen(text + article)) == NOTE_CASE_UPPER) {
        char rest[NOTE_RECASE_BYTES];
        note_recase(text + article, rest);
        (void)note_text_join(out, NOTE_RECASE_BYTES, "the ", rest, "");
        return;
    }
    enum note_case all = note_text_case(text, strlen(text));
    bool letters = all == NOTE_CASE_UPPER && is_lone_acronym(text);
    bool keep = all == NOTE_CASE_MIXED || all == NOTE_CASE_NONE || letters;
    out[0] = '\0';
    if (keep) {
        (void)note_text_copy(out, NOTE_RECASE_BYTES, text, strlen(text));
        return;
    }
    size_t at = 0;
    for (const char *w = text; *w != '\0';) {
        size_t n = strcspn(w, " /"); /* "ieee/acm": each by itself */
        at = recase_word(w, n, w == text, all == NOTE_CASE_UPPER, out, at);
        size_t mark = strspn(w + n, " /");
        at = put(out, at, w + n, mark);
        w += n + mark;
    }
}
