/* note_mutual.c - see note_mutual.h. */
#include "note_mutual.h"
#include "note_list.h"

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
    size_t n = strspn(text, "0123456789");
    char count[8];
    if (n == 0 || text[n] != ' ' || !note_text_in(text + n + 1, strlen(text + n + 1), people) ||
        note_text_copy(count, sizeof count, text, n) == 0 || strcmp(count, "1") == 0)
        return false;
    return note_text_join(out->people, sizeof out->people, "the same ", count, " people");
}

/* The users' words for people one knows: verbatim when they are not names. */
void note_mutual_read(const char *text, struct note_mutual *out)
{
    memset(out, 0, sizeof *out);
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
    static const char *const common[] = {
        "my",    "our",  "a",       "an",      "the",     "some",      "several",   "many",
        "a few", "lots", "various", "half",    "most of", "everyone",  "everybody", "your",
        "his",   "her",  "their",   "friends", "people",  "plenty of", NULL};
    static const char *const deeds[] = {"suggested", "introduced", "told",    "recommended",
                                        "said",      "mentioned",  "thought", "referred",
                                        "pointed",   "gave",       "says",    "thinks",
                                        "suggests",  "asked",      NULL};
    static const char *const nobody[] = {"no idea", "not sure", "idk", "none", "nobody",
                                         "no one",  "unknown",  "n/a", "no",   NULL};
    size_t n = note_text_starts_any(text, lead);
    const char *core = text[n] != '\0' ? text + n : text;
    if (note_text_in(core, strlen(core), nobody) || read_count(core, out))
        return;
    const char *who = strstr(core, ", who ");
    if (who != NULL && note_text_find_any(who, deeds)) { /* "Tom, who introduced us" */
        char name[NOTE_TEXT_BYTES];
        (void)note_text_copy(name, sizeof name, core, (size_t)(who - core));
        (void)note_text_join(out->clause, sizeof out->clause, name, " ", who + 6);
        return;
    }
    if (note_text_find_any(core, deeds)) {
        (void)note_text_copy(out->clause, sizeof out->clause, core, strlen(core));
        return;
    }
    /* "the Ana and Ben": two names after all. */
    if (note_text_starts(core, "the") == 4 && core[4] >= 'A' && core[4] <= 'Z' &&
        strstr(core, " and ") != NULL)
        core += 4;
    if (note_text_starts_any(core, common) != 0 || note_text_is_digit(core[0])) {
        name_described(core, out->people, sizeof out->people);
        /* "my aunt Bea (Beatrix Krause, PMP)": said once. */
        char *again = strstr(out->people, " (");
        if (again != NULL && again > out->people && again[strlen(again) - 1] == ')')
            *again = '\0';
        return;
    }
    (void)note_list_people(core, out->people, sizeof out->people);
}

bool note_mutual_says(const char *text, const char *people)
{
    static const char *const who[] = {"he", "she", "they", NULL};
    static const char *const says[] = {"said",      "says",     "thinks",      "thought",
                                       "suggested", "suggests", "told",        "mentioned",
                                       "mentions",  "asked",    "recommended", "reckons",
                                       "reckoned",  "insisted", "insists",     NULL};
    const char *verb = note_text_next(text);
    bool one = people[0] != '\0' && strstr(people, " and ") == NULL && strchr(people, ',') == NULL;
    return one && note_text_in(text, note_text_word(text), who) &&
           note_text_in(verb, note_text_word(verb), says) && note_text_next(verb)[0] != '\0';
}
