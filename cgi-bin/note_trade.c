/* note_trade.c - see note_trade.h. */
#include "note_trade.h"

#include <string.h>

enum { HEAD_WORDS = 5 };

static const char *const trades[] = {"teacher",
                                     "nurse",
                                     "midwife",
                                     "doctor",
                                     "surgeon",
                                     "engineer",
                                     "analyst",
                                     "scientist",
                                     "researcher",
                                     "designer",
                                     "developer",
                                     "programmer",
                                     "architect",
                                     "lawyer",
                                     "solicitor",
                                     "barrister",
                                     "accountant",
                                     "bookkeeper",
                                     "beekeeper",
                                     "potter",
                                     "painter",
                                     "artist",
                                     "illustrator",
                                     "photographer",
                                     "writer",
                                     "author",
                                     "editor",
                                     "journalist",
                                     "translator",
                                     "interpreter",
                                     "librarian",
                                     "archivist",
                                     "curator",
                                     "historian",
                                     "economist",
                                     "psychologist",
                                     "therapist",
                                     "physiotherapist",
                                     "coach",
                                     "trainer",
                                     "consultant",
                                     "manager",
                                     "founder",
                                     "co-founder",
                                     "farmer",
                                     "gardener",
                                     "baker",
                                     "chef",
                                     "cook",
                                     "brewer",
                                     "builder",
                                     "carpenter",
                                     "joiner",
                                     "plumber",
                                     "electrician",
                                     "mechanic",
                                     "technician",
                                     "driver",
                                     "pilot",
                                     "sailor",
                                     "fireman",
                                     "firefighter",
                                     "paramedic",
                                     "pharmacist",
                                     "dentist",
                                     "vet",
                                     "biologist",
                                     "chemist",
                                     "physicist",
                                     "geologist",
                                     "botanist",
                                     "ecologist",
                                     "mathematician",
                                     "statistician",
                                     "musician",
                                     "singer",
                                     "composer",
                                     "conductor",
                                     "actor",
                                     "director",
                                     "producer",
                                     "filmmaker",
                                     "dancer",
                                     "weaver",
                                     "tailor",
                                     "student",
                                     "lecturer",
                                     "professor",
                                     "tutor",
                                     "recruiter",
                                     "planner",
                                     "surveyor",
                                     "auditor",
                                     "fundraiser",
                                     "organiser",
                                     "organizer",
                                     "volunteer",
                                     "campaigner",
                                     "calligrapher",
                                     "blogger",
                                     "printer",
                                     "restorer",
                                     "conservator",
                                     "ranger",
                                     "diver",
                                     "climber",
                                     "rower",
                                     "cyclist",
                                     "sculptor",
                                     "activist",
                                     "social worker",
                                     "civil servant",
                                     "headteacher",
                                     "facility manager",
                                     "caretaker",
                                     "clerk",
                                     "physio",
                                     "carer",
                                     "conductor",
                                     "shepherd",
                                     "goldsmith",
                                     "blacksmith",
                                     "optician",
                                     "radiographer",
                                     "anaesthetist",
                                     "cardiologist",
                                     "hydrologist",
                                     "geneticist",
                                     "linguist",
                                     "sociologist",
                                     "anthropologist",
                                     "archaeologist",
                                     "astronomer",
                                     "cartographer",
                                     "choreographer",
                                     "playwright",
                                     "poet",
                                     "novelist",
                                     "columnist",
                                     "broadcaster",
                                     "podcaster",
                                     "comedian",
                                     "entomologist",
                                     "epidemiologist",
                                     "oncologist",
                                     "paediatrician",
                                     "glassblower",
                                     "luthier",
                                     "bookbinder",
                                     "upholsterer",
                                     "thatcher",
                                     "stonemason",
                                     "welder",
                                     "roofer",
                                     "decorator",
                                     "florist",
                                     "barista",
                                     "sommelier",
                                     "butcher",
                                     "fishmonger",
                                     "cheesemaker",
                                     "winemaker",
                                     "welfare officer",
                                     "police officer",
                                     "trader",
                                     "administrator",
                                     "coordinator",
                                     "scholar",
                                     NULL};

/* What may stand before a trade and is no name: it loses its capital. */
static const char *const kinds[] = {
    "senior",    "junior",      "retired",   "former",        "freelance",   "data",
    "software",  "lead",        "chief",     "community",     "primary",     "secondary",
    "business",  "product",     "project",   "science",       "maths",       "art",
    "music",     "marine",      "civil",     "structural",    "electrical",  "mechanical",
    "clinical",  "legal",       "financial", "urban",         "rural",       "street",
    "wedding",   "self-taught", "part-time", "full-time",     "night",       "school",
    "care",      "social",      "youth",     "environmental", "digital",     "graphic",
    "web",       "research",    "policy",    "public",        "medical",     "independent",
    "choir",     "dog",         "horse",     "tax",           "piano",       "bridge",
    "sound",     "water",       "energy",    "charity",       "museum",      "insurance",
    "security",  "network",     "systems",   "mental",        "theatre",     "dance",
    "drama",     "marketing",   "sales",     "finance",       "operations",  "account",
    "executive", "principal",   "assistant", "associate",     "deputy",      "managing",
    "hr",        "general",     "technical", "phd",           "backend",     "frontend",
    "machine",   "learning",    "quality",   "customer",      "support",     "event",
    "events",    "office",      "regional",  "programme",     "documentary", "landscape",
    "wildlife",  "hospital",    "district",  "nursing",       "building",    NULL};

/* Bytes of the words that say what one is: up to where, for whom, or an "and". */
static size_t head_bytes(const char *s)
{
    static const char *const ends[] = {" in ",     " of ",   " at ", " for ", " from ",
                                       " and ",    " with ", " by ", " who ", " & ",
                                       " turned ", ", ",     " on ", NULL};
    return note_text_before_any(s, ends, 0);
}

static bool ends_in_trade(const char *s, size_t n)
{
    size_t words = 1;
    for (size_t i = 0; i < n; i++)
        words += s[i] == ' ';
    for (size_t i = 0; trades[i] != NULL && words <= HEAD_WORDS; i++) {
        size_t k = strlen(trades[i]);
        bool last = k == n || (k < n && s[n - k - 1] == ' ');
        if (last && note_text_is(s + n - k, k, trades[i]))
            return true;
    }
    return false;
}

/* "open-data lead for the city of Vienna": a post, of which there is one. */
static bool take_post(const char *text, size_t n, char *out, size_t cap)
{
    static const char *const posts[] = {"lead",
                                        "head",
                                        "director",
                                        "chair",
                                        "chairman",
                                        "chairwoman",
                                        "editor",
                                        "dean",
                                        "president",
                                        "treasurer",
                                        "secretary",
                                        "chief",
                                        "vice president",
                                        "ceo",
                                        "cto",
                                        "cfo",
                                        "coo",
                                        "managing director",
                                        "team lead",
                                        "chief executive",
                                        NULL};
    static const char *const behind[] = {"of", "for", "at", NULL};
    const char *last = text;
    for (const char *w = text; w < text + n; w = note_text_next(w))
        last = w;
    size_t k = (size_t)(text + n - last);
    if (text[n] != ' ' || note_text_starts_any(text + n + 1, behind) == 0 ||
        (!note_text_in(last, k, posts) && note_text_starts(text, "chief") == 0) ||
        note_text_copy(out, cap, text, strlen(text)) == 0)
        return false;
    bool lone = last == text && note_text_case(text, k) != NOTE_CASE_UPPER;
    bool titled = last != text && note_text_case(note_text_next(text), 1) == NOTE_CASE_UPPER;
    if (lone || (!titled && note_text_in(text, note_text_word(text), kinds)))
        out[0] = note_text_low(out[0]);
    return true;
}

static size_t bare(const char *word)
{
    size_t n = note_text_word(word);
    while (n > 0 && word[n - 1] == ',')
        n--;
    return n;
}

static bool is_known(const char *word)
{
    size_t n = bare(word);
    return note_text_in(word, n, trades) || note_text_in(word, n, kinds);
}

/* "Senior Data Engineer" is no name when each of its words is known; "Beekeeper in Hull" neither.
 */
static void lower_head(char *word, size_t n)
{
    const char *second = note_text_next(word), *end = word + n;
    bool all = true, titled = second < end && note_text_case(second, 1) == NOTE_CASE_UPPER;
    for (const char *w = word; w < end; w = note_text_next(w))
        all = all && is_known(w);
    for (char *w = word; w < end; w = (char *)(uintptr_t)note_text_next(w)) {
        bool spelled = note_text_word(w) > 1 && note_text_case(w, bare(w)) == NOTE_CASE_UPPER;
        if ((all || (w == word && !titled && is_known(w))) && !spelled &&
            !note_text_in(w, bare(w), (const char *const[]){"phd", NULL}))
            *w = note_text_low(*w);
    }
}

/* "student, King's College" is one there; "engineer, dad, Leeds fan" is told by the first. */
static void settle_comma(char *s, size_t cap)
{
    static const char *const houses[] = {
        "university", "college", "school",  "institute", "hospital",   "ltd", "inc",
        "gmbh",       "trust",   "academy", "museum",    "foundation", NULL};
    static const char *const privately[] = {
        "dad",   "mum",    "mom",         "father",      "mother", "husband",    "wife", "fan",
        "lover", "parent", "grandmother", "grandfather", "human",  "enthusiast", NULL};
    char *comma = strstr(s, ", ");
    if (comma == NULL)
        return;
    if (note_text_find_any(comma, privately)) {
        *comma = '\0';
    } else if (strchr(comma + 1, ',') == NULL && note_text_find_any(comma, houses) &&
               strlen(s) + 3 < cap) {
        memmove(comma + 4, comma + 2, strlen(comma + 2) + 1);
        memcpy(comma, " at ", 4);
    }
}

/* "choir conductor & HR": a department is nothing that one is. */
static void drop_department(char *s)
{
    static const char *const departments[] = {"hr",  "it",    "pr",        "qa",      "ux", "ai",
                                              "r&d", "sales", "marketing", "finance", NULL};
    static const char *const joins[] = {" & ", " and ", ", ", " / ", NULL};
    for (size_t i = 0; joins[i] != NULL; i++) {
        char *at = strstr(s, joins[i]);
        const char *rest = at == NULL ? "" : at + strlen(joins[i]);
        if (rest[0] != '\0' && note_text_in(rest, strlen(rest), departments))
            *at = '\0';
    }
}

void note_trade_take(const char *text, char *out, size_t cap)
{
    static const char *const no_article[] = {"a", "an", "the", "your", "my", "our", NULL};
    size_t n = head_bytes(text), first = note_text_word(text);
    out[0] = '\0';
    if (strpbrk(text, "\"?!:()|") != NULL || note_text_in(text, first, no_article) ||
        take_post(text, n, out, cap) || !ends_in_trade(text, n))
        return;
    if (!note_text_join(out, cap, note_text_article(text), " ", text))
        return;
    char *word = out + (strlen(out) - strlen(text));
    lower_head(word, n);
    drop_department(word);
    settle_comma(word, cap - (size_t)(word - out));
}
