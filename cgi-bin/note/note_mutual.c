/* note_mutual.c - see note_mutual.h. */
#include "note_mutual.h"
#include "note_list.h"
#include "note_tie.h"
#include "note_whom.h"

#include <string.h>

/* "my old boss karen": behind the word for the tie stands a name. */
static void name_described(const char *text, char *out, size_t cap)
{
    static const char *const ties[] = {
        "boss",    "friend", "colleague", "brother",   "sister",   "wife",      "husband",
        "manager", "mentor", "cousin",    "professor", "teacher",  "neighbour", "neighbor",
        "uncle",   "aunt",   "coach",     "partner",   "roommate", "flatmate",  "dad",
        "mum",     "mom",    "son",       "daughter",  "mate",     "buddy",     NULL};
    size_t at = 0;
    bool behind = false;
    out[0] = '\0';
    for (const char *w = text; *w != '\0'; w = note_text_next(w)) {
        size_t n = note_text_word(w);
        bool name = behind && note_text_case(w, n) == NOTE_CASE_LOWER && note_length(w, n) > 2 &&
                    !note_text_in(w, n, (const char *const[]){"and", "from", "the", "who", NULL});
        if (at + n + 8 > cap)
            return;
        if (at > 0)
            out[at++] = ' ';
        at += name ? note_text_name_case(w, n, out + at, cap - at)
                   : note_text_copy(out + at, cap - at, w, n);
        behind = (behind && name) || note_text_in(w, n, ties);
    }
}

/* "12 mutual connections": LinkedIn's words for people one knows. */
static bool read_count(const char *text, struct note_mutual *out)
{
    static const char *const people[] = {"mutual connections",
                                         "mutual contacts",
                                         "mutual friends",
                                         "connections",
                                         "contacts",
                                         "people",
                                         "mutuals",
                                         "shared connections",
                                         NULL};
    static const char *const many[] = {"lots", "loads", "many", "several", "tons", "plenty", NULL};
    char count[8];
    size_t lots = note_text_starts_any(text, many);
    lots += lots == 0 ? 0 : note_tie_marks(text + lots);
    text += text[lots] == '\0' ? 0 : lots;
    size_t n = strspn(text, "0123456789");
    bool alone = lots != 0 && n > 0 && text[n + (text[n] == ')')] == '\0'; /* "loads, 31" */
    bool told = n > 0 && text[n] == ' ' && note_text_in(text + n + 1, strlen(text + n + 1), people);
    if ((!alone && !told) || note_text_copy(count, sizeof count, text, n) == 0 ||
        strcmp(count, "1") == 0)
        return false;
    (void)note_text_join(out->tie, sizeof out->tie, "we have ", count, " people in common");
    return note_text_join(out->people, sizeof out->people, "the same ", count, " people");
}

/* Where the names begin in "7 people incl. Ana, Tom"; `count` gets "seven", or "" when the number
 * is not told. NULL when it does not begin so. */
static const char *counted(const char *text, char *count, size_t cap)
{
    static const char *const numbers[] = {"two",   "three", "four", "five",   "six",   "seven",
                                          "eight", "nine",  "ten",  "eleven", "twelve"};
    static const char *const many[] = {"two",     "three",   "four",  "five",  "six",     "lots",
                                       "several", "many",    "loads", "a few", "various", "plenty",
                                       "some",    "a bunch", "tons",  NULL};
    static const char *const people[] = {"of people",
                                         "mutual connections",
                                         "mutual contacts",
                                         "mutual friends",
                                         "connections",
                                         "contacts",
                                         "people",
                                         "mutuals",
                                         "shared connections",
                                         "friends",
                                         "of friends",
                                         "in common",
                                         "people in common",
                                         NULL};
    static const char *const marks[] = {"incl.", "incl", "including", "inc.", "e.g.",       "e.g",
                                        "eg",    "eg.",  "such as",   "like", "among them", NULL};
    size_t n = strspn(text, "0123456789"), k;
    count[0] = '\0';
    if (n > 3 || (n > 0 && text[n] != ' '))
        return NULL;
    unsigned value = 0;
    for (size_t i = 0; i < n; i++)
        value = value * 10 + (unsigned)(text[i] - '0');
    const char *at = n > 0 ? text + n + 1 : text + note_text_starts_any(text, many);
    if (at == text || (n > 0 && value < 2))
        return NULL;
    while ((k = note_text_starts_any(at, people)) != 0)
        at += k;
    bool marked = at > text && strchr(":,", at[-1]) != NULL;
    size_t skipped = note_tie_marks(at);
    at += skipped;
    const char *names = at + note_text_starts_any(at, marks);
    names += strspn(names, ". :");
    bool told = names > at || marked || skipped > 0;
    if (n > 0 && value <= 12)
        (void)note_text_copy(count, cap, numbers[value - 2], strlen(numbers[value - 2]));
    else if (n > 0)
        (void)note_text_copy(count, cap, text, n);
    return *names == '\0' || !told ? NULL : names;
}

/* "5 people incl. Ana and that guy", "lots, e.g. Mia": the names among them. */
static bool read_some(const char *text, struct note_mutual *out)
{
    char count[16], first[48], names[NOTE_TEXT_BYTES];
    const char *from = counted(text, count, sizeof count);
    if (from == NULL || note_list_people(from, names, sizeof names) == 0)
        return false;
    (void)note_text_join(first, sizeof first, "we have ", count, " people in common, ");
    if (count[0] != '\0' && strpbrk(names, ",") == NULL)
        (void)note_text_join(out->tie, sizeof out->tie, first, names, " among them");
    else if (count[0] != '\0')
        (void)note_text_join(out->tie, sizeof out->tie, first, "among them ", names);
    return note_text_join(out->people, sizeof out->people, names, "",
                          count[0] == '\0' && strstr(names, " and ") == NULL ? " and others" : "");
}

/* What an acquaintance is to either. False when nothing is left to read. */
static bool read_tie(char *core, struct note_mutual *out)
{
    switch (note_tie_read(core, out->tie, sizeof out->tie)) {
    case NOTE_TIE_DEED:
        memcpy(out->clause, out->tie, sizeof out->clause);
        out->tie[0] = '\0';
        return false;
    case NOTE_TIE_UNSAID:
        out->tie[0] = '\0';
        return false;
    case NOTE_TIE_CLAUSE:
        return core[0] != '\0';
    case NOTE_TIE_NONE:
        break;
    }
    return true;
}

/* "rita told me about you": a name that was typed small. */
static void name_teller(const char *text, char *out, size_t cap)
{
    static const char *const no_names[] = {"my",  "your", "our", "a",    "an",   "the", "his",
                                           "her", "some", "he",  "she",  "they", "we",  "i",
                                           "you", "it",   "one", "both", NULL};
    size_t n = note_text_word(text), k;
    bool small = text[0] >= 'a' && text[0] <= 'z' && !note_text_in(text, n, no_names);
    if (!small || (k = note_text_name_case(text, n, out, cap)) == 0 ||
        note_text_copy(out + k, cap - k, text + n, strlen(text + n)) == 0)
        (void)note_text_copy(out, cap, text, strlen(text));
}

/* "My cousin Tom" is whom the other knows, "your sister" whom the sender knows. */
static void claim(struct note_mutual *out)
{
    bool mine = note_text_starts(out->people, "my") != 0;
    if (out->tie[0] == '\0' && (mine || note_text_starts(out->people, "your") != 0))
        (void)note_text_join(out->tie, sizeof out->tie, mine ? "I think you know " : "I know ",
                             out->people, "");
}

/* "Jo's mum, Helen": one person, not two. In place. */
static void join_relative(char *text)
{
    static const char *const kin[] = {
        "mum",    "mom",  "dad",      "mother", "father",  "sister", "brother", "wife",   "husband",
        "cousin", "boss", "daughter", "son",    "partner", "aunt",   "uncle",   "friend", NULL};
    char *comma = strchr(text, ',');
    if (comma == NULL || strchr(comma + 1, ',') != NULL || strstr(comma, " and ") != NULL ||
        comma[1] != ' ' || strstr(text, "'s ") == NULL || strstr(text, "'s ") > comma)
        return;
    const char *last = comma;
    while (last > text && last[-1] != ' ')
        last--;
    if (note_text_in(last, (size_t)(comma - last), kin))
        memmove(comma, comma + 1, strlen(comma + 1) + 1);
}

/* "via Ana", "we both know Ana": who is meant. */
static const char *behind_lead(const char *text)
{
    static const char *const lead[] = {"we both know",
                                       "you and i both know",
                                       "both know",
                                       "we know",
                                       "we share",
                                       "mutual friend",
                                       "via",
                                       "through",
                                       "our mutual friend",
                                       "our mutual connection",
                                       "i think",
                                       "maybe",
                                       "probably",
                                       "perhaps",
                                       "possibly",
                                       NULL};
    size_t n = note_text_starts_any(text, lead);
    return text[n] != '\0' ? text + n : text;
}

static bool is_nobody(const char *core)
{
    static const char *const nobody[] = {"no idea", "not sure", "idk", "none", "nobody",
                                         "no one",  "unknown",  "n/a", "no",   NULL};
    return note_text_in(core, strlen(core), nobody);
}

/* People by their names, or verbatim when that is not what these are. */
static void read_people(char *core, struct note_mutual *out)
{
    static const char *const common[] = {
        "my",    "our",  "a",       "an",      "the",     "some",      "several",   "many",
        "a few", "lots", "various", "half",    "most of", "everyone",  "everybody", "your",
        "his",   "her",  "their",   "friends", "people",  "plenty of", NULL};
    const char *people = core;
    /* "the Ana and Ben": two names after all. */
    if (note_text_starts(core, "the") == 4 && core[4] >= 'A' && core[4] <= 'Z' &&
        strstr(core, " and ") != NULL)
        people += 4;
    if (note_text_starts_any(people, common) != 0) {
        name_described(people, out->people, sizeof out->people);
        claim(out);
        return;
    }
    join_relative(core);
    if (!note_text_is_digit(people[0]))
        (void)note_list_people(people, out->people, sizeof out->people);
}

/* The users' words for people one knows. */
void note_mutual_read(const char *text, struct note_mutual *out)
{
    static const char *const deeds[] = {"suggested", "introduced", "told",    "recommended",
                                        "said",      "mentioned",  "thought", "referred",
                                        "pointed",   "gave",       "says",    "thinks",
                                        "suggests",  "asked",      NULL};
    char core[NOTE_TEXT_BYTES];
    memset(out, 0, sizeof *out);
    char whom[NOTE_TEXT_BYTES];
    if (note_whom_take(behind_lead(text), whom, sizeof whom) == 0)
        return;
    text = behind_lead(whom);
    if (note_text_copy(core, sizeof core, text, strlen(text)) == 0 || is_nobody(core) ||
        read_count(core, out) || read_some(core, out))
        return;
    /* "Tom, who introduced us" */
    char *who = strstr(core, ", who ");
    if (who != NULL && note_text_find_any(who, deeds))
        memmove(who, who + 5, strlen(who + 5) + 1);
    if (!read_tie(core, out))
        return;
    if (note_text_find_any(core, deeds))
        name_teller(core, out->clause, sizeof out->clause);
    else
        read_people(core, out);
}

bool note_mutual_says(const char *text, const char *people)
{
    static const char *const who[] = {"he", "she", "they", NULL};
    static const char *const says[] = {"said",      "says",     "thinks",      "thought",
                                       "suggested", "suggests", "told",        "mentioned",
                                       "mentions",  "asked",    "recommended", "reckons",
                                       "reckoned",  "insisted", "insists",     NULL};
    const char *verb = note_text_next(text);
    bool they = note_text_word_in(text, (const char *const[]){"they", NULL});
    bool one = they || (people[0] != '\0' && strstr(people, " and ") == NULL &&
                        strchr(people, ',') == NULL);
    return one && people[0] != '\0' && note_text_in(text, note_text_word(text), who) &&
           note_text_in(verb, note_text_word(verb), says) && note_text_next(verb)[0] != '\0';
}
