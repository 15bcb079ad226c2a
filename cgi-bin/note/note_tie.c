/* note_tie.c - see note_tie.h. Closed lists: what is not in them stays as it was typed. */
#include "note_tie.h"

#include <string.h>

/* Verbs of an acquaintance's doing, as they stand behind "he" or a name. */
static const char *const deeds[] = {
    "fixed", "taught", "coached", "trained", "hired",  "built",    "painted",    "is",
    "are",   "was",    "were",    "works",   "worked", "plays",    "played",     "knows",
    "knew",  "lives",  "lived",   "goes",    "went",   "sings",    "sang",       "runs",
    "ran",   "sits",   "sat",     "shares",  "share",  "shared",   "studied",    "studies",
    "play",  "work",   "go",      "live",    "sing",   "mentored", "supervised", "married",
    "rents", "cuts",   "looks",   "looked",  "minds",  "met",      "used",       "helped",
    "helps", "serves", "served",  "rows",    "rowed",  NULL};

/* What is between the two, or against somebody, stays there. */
static const char *const private_matters[] = {
    "doesn't know", "don't tell", "does not know", "not told", "hates",    "hated",   "fell out",
    "owes",         "owed",       "fired",         "sued",     "suing",    "divorce", "divorced",
    "affair",       "sacked",     "quarrel",       "argued",   "dumped",   "left me", "broke up",
    "cheated",      "dated",      "slept",         "court",    "arrested", "rehab",   "hospital",
    "cancer",       "ill",        "sick",          "dying",    NULL};

static const char *const dead[] = {"rip",       "r.i.p", "deceased", "died",       "passed away",
                                   "passed on", "late",  "dead",     "sadly gone", NULL};

size_t note_tie_marks(const char *text)
{
    for (size_t n = 0;;) {
        if (text[n] != '\0' && strchr(" ,(;:-", text[n]) != NULL)
            n++;
        else if (strncmp(text + n, "\xE2\x80\x93", 3) == 0 ||
                 strncmp(text + n, "\xE2\x80\x94", 3) == 0)
            n += 3;
        else
            return n;
    }
}

/* Bytes before the remark that follows a name, and where the remark itself begins. */
static size_t head_bytes(const char *text, const char **remark)
{
    static const char *const seams[] = {" (",      " - ",   " \xE2\x80\x93 ", " \xE2\x80\x94 ",
                                        ", who ",  " who ", ", whose ",       ", now ",
                                        " whose ", ", he ", ", she ",         NULL};
    size_t end = strlen(text);
    *remark = text + end;
    if (!note_text_may_hold(text, seams))
        return end;
    for (size_t i = 0; seams[i] != NULL; i++) {
        const char *at = strstr(text, seams[i]);
        if (at == NULL || at == text || (size_t)(at - text) >= end)
            continue;
        end = (size_t)(at - text);
        *remark = at + note_tie_marks(at);
    }
    return end;
}

static void drop_bracket(char *text)
{
    size_t n = strlen(text);
    if (n > 0 && text[n - 1] == ')' && strchr(text, '(') == NULL)
        text[n - 1] = '\0';
}

/* "ex-wife Dana", "my ex": the name alone, or nobody. In place; false when there is no such word.
 */
static bool forget_ex(char *text)
{
    static const char *const exes[] = {"ex",
                                       "ex-wife",
                                       "ex-husband",
                                       "ex-partner",
                                       "ex-boyfriend",
                                       "ex-girlfriend",
                                       "exwife",
                                       "ex-fianc\xC3\xA9",
                                       "exhusband",
                                       "ex-fianc\xC3\xA9\x65",
                                       NULL};
    static const char *const whose[] = {"my", "your", "his", "her", NULL};
    const char *word = text + note_text_starts_any(text, whose);
    bool former = note_text_starts(word, "former") != 0;
    word = former ? note_text_next(word) : word;
    static const char *const spouses[] = {"wife",      "husband", "girlfriend",
                                          "boyfriend", "partner", NULL};
    if (word == text || !note_text_word_in(word, former ? spouses : exes))
        return false;
    const char *name = note_text_next(word);
    if (note_text_word_in(word, (const char *const[]){"ex", NULL}) &&
        note_text_word_in(name, spouses))
        name = note_text_next(name);
    bool named = *name >= 'A' && *name <= 'Z';
    memmove(text, name, named ? strlen(name) + 1 : 0);
    if (!named)
        text[0] = '\0';
    return true;
}

/* "I'm her landlord", "I was his student": what the sender is to the one in `head`. */
static bool say_mine(const char *head, const char *remark, char *out, size_t cap)
{
    static const char *const am[] = {"i'm", "i am", "im", NULL};
    static const char *const was[] = {"i was", NULL};
    static const char *const whose[] = {"her", "his", "their", NULL};
    static const char *const close[] = {"therapist",  "doctor",    "psychiatrist", "counsellor",
                                        "oncologist", "lawyer",    "solicitor",    "gp",
                                        "bailiff",    "lover",     "stalker",      "ex",
                                        "landlord's", "boyfriend", "girlfriend",   NULL};
    size_t now = note_text_starts_any(remark, am), then = note_text_starts_any(remark, was);
    const char *noun = remark + now + then;
    size_t the = now + then == 0 ? 0 : note_text_starts_any(noun, whose);
    if (the == 0 || note_text_find_any(noun, close) || strpbrk(noun + the, ",.;:!?") != NULL)
        return false;
    char first[NOTE_TEXT_BYTES];
    return note_text_join(first, sizeof first, now != 0 ? "I'm " : "I was ", head, "'s ") &&
           note_text_join(out, cap, first, noun + the, "");
}

/* "he fixed my boiler", "who works with you": the head did it. */
static bool say_theirs(const char *head, const char *remark, char *out, size_t cap)
{
    static const char *const they[] = {"he", "she", "they", "who", NULL};
    static const char *const us[] = {"you", "your", "me", "my", "us", "our", "hi", "hello", NULL};
    static const char *const says[] = {"says", "said", NULL};
    size_t n = note_text_starts_any(remark, they);
    const char *verb = remark + n;
    if (n == 0 || (!note_text_word_in(verb, deeds) && !note_text_word_in(verb, says)) ||
        !note_text_find_any(verb, us) || strpbrk(verb, ",.;:!?()") != NULL)
        return false;
    return note_text_join(out, cap, head, " ", verb);
}

/* "Ken Lo, who trained me": of the reader it says nothing, so both know him. */
static bool say_mine_only(const char *head, const char *said, char *out, size_t cap)
{
    static const char *const yours[] = {"you", "your", "us", "our", "hi", "hello", NULL};
    static const char *const who[] = {"who", "he", "she", NULL};
    char deed[NOTE_TEXT_BYTES], first[NOTE_TEXT_BYTES];
    size_t n = note_text_starts_any(said, who);
    if (n == 0 || head[0] < 'A' || head[0] > 'Z' || note_text_find_any(said, yours) ||
        note_text_word_in(head, (const char *const[]){"my", "your", "our", NULL}) ||
        !say_theirs("who", said, deed, sizeof deed))
        return false;
    return note_text_join(first, sizeof first, "we both know ", head, ", ") &&
           note_text_join(out, cap, first, deed, "");
}

/* "Lord Ashcombe (my godfather)", "Ole, my neighbour with the goats": known to the sender as that.
 */
static bool say_apposed(char *text, size_t n, const char *said, char *out, size_t cap)
{
    enum { LONGEST = 40 };
    static const char *const mine[] = {"my", "our", NULL};
    char head[NOTE_TEXT_BYTES], first[NOTE_TEXT_BYTES];
    const char *comma = strchr(text, ',');
    if (n == strlen(text) && comma != NULL && comma > text && comma[1] == ' ') {
        n = (size_t)(comma - text);
        said = comma + 2;
        for (const char *w = said; *w != '\0'; w++)
            if (*w >= 'A' && *w <= 'Z')
                return false; /* ", my old boss Kay" is one more */
    }
    bool one = note_text_copy(head, sizeof head, text, n) != 0 && head[0] >= 'A' &&
               head[0] <= 'Z' && strpbrk(head, ",;/&") == NULL && strstr(head, " and ") == NULL;
    if (!one || note_text_starts_any(said, mine) == 0 || strlen(said) > LONGEST ||
        strpbrk(said, ",;:.!?()/") != NULL || strstr(said, " and ") != NULL ||
        !note_text_join(first, sizeof first, "I think you know ", head, ", ") ||
        !note_text_join(out, cap, first, said, ""))
        return false;
    text[n] = '\0';
    return true;
}

/* "my neighbour is your aunt", "your dad coached me": a sentence as it stands. */
static bool is_sentence(const char *text)
{
    enum { SUBJECT = 6 };
    static const char *const starts[] = {"my", "your", "our", NULL};
    static const char *const joins[] = {"and", "or", "who", "that", "which", "from", "at", NULL};
    const char *w = note_text_next(text);
    if (note_text_starts_any(text, starts) == 0 || strpbrk(text, "?()") != NULL)
        return false;
    for (size_t i = 0; i < SUBJECT && *w != '\0'; i++, w = note_text_next(w)) {
        if (i > 0 && note_text_word_in(w, deeds))
            return note_text_next(w)[0] != '\0';
        if (note_text_word_in(w, joins) && !note_text_word_in(w, (const char *const[]){"at", NULL}))
            return false;
    }
    return false;
}

/* "introduced by Ken Lo", "intro from Ken Lo": who did what. */
static bool say_passive(const char *text, char *out, size_t cap)
{
    static const char *const ways[][2] = {{"introduced by", " introduced us"},
                                          {"introduction from", " introduced us"},
                                          {"introduction by", " introduced us"},
                                          {"intro from", " introduced us"},
                                          {"intro by", " introduced us"},
                                          {"intro via", " introduced us"},
                                          {"put in touch by", " put us in touch"},
                                          {"recommended by", " recommended you"},
                                          {"recommendation from", " recommended you"},
                                          {"referred by", " referred me to you"},
                                          {"referral from", " referred me to you"},
                                          {"suggested by", " suggested I write"},
                                          {"sent by", " sent me"}};
    for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++) {
        size_t n = note_text_starts(text, ways[i][0]);
        const char *who = text + n;
        if (n == 0 || *who < 'A' || *who > 'Z')
            continue;
        char name[NOTE_TEXT_BYTES];
        size_t k = strcspn(who, "(,;:");
        const char *at = strstr(who, " at ");
        k = at != NULL && (size_t)(at - who) < k ? (size_t)(at - who) : k;
        if (note_text_copy(name, sizeof name, who, k) == 0)
            return false;
        (void)note_text_trim(name);
        return note_text_join(out, cap, name, ways[i][1], "");
    }
    return false;
}

/* "friend of Ken's": what the sender is. */
static bool say_friend(const char *text, char *out, size_t cap)
{
    static const char *const one[] = {"friend of", "colleague of", "student of",  "cousin of",
                                      "pupil of",  "neighbour of", "neighbor of", "nephew of",
                                      "niece of",  "client of",    NULL};
    text += note_text_starts(text, "a");
    size_t n = note_text_starts_any(text, one);
    return n != 0 && text[n] >= 'A' && text[n] <= 'Z' && strpbrk(text, ",;:?()") == NULL &&
           note_text_join(out, cap, "I'm a ", text, "");
}

/* "someone called Ivy": what is left is a name. In place. */
static void take_called(char *text)
{
    static const char *const who[] = {"someone",   "somebody", "a guy",    "a woman",
                                      "a man",     "a person", "some guy", "that guy",
                                      "a certain", "this guy", NULL};
    static const char *const called[] = {"called", "named", NULL};
    size_t n = note_text_starts_any(text, who);
    size_t k = n == 0 ? 0 : note_text_starts_any(text + n, called);
    if (k != 0)
        memmove(text, text + n + k, strlen(text + n + k) + 1);
}

/* No person at all, or one of two. */
static bool is_nobody(const char *text)
{
    static const char *const starts[] = {
        "nobody",     "no one",     "noone",        "none",
        "2nd degree", "3rd degree", "she's",        "he's",
        "they're",    "she is",     "he is",        "same people",
        "kids in",    "our kids",   "our children", "our daughters",
        "our sons",   "our dogs",   "our wives",    "our husbands",
        "our mums",   "our dads",   "our parents",  "friend of a",
        "either",     NULL};
    return note_text_starts_any(text, starts) != 0 || note_text_find(text, "or") != NULL;
}

/* "our dentist": the two have the same one. */
static bool say_shared(const char *text, char *out, size_t cap)
{
    static const char *const roles[] = {
        "dentist",       "landlord",  "boss",      "old boss", "coach",       "teacher",
        "accountant",    "agent",     "editor",    "barber",   "hairdresser", "supervisor",
        "mentor",        "publisher", "neighbour", "neighbor", "childminder", "trainer",
        "piano teacher", "vet",       "plumber",   NULL};
    size_t n = note_text_starts(text, "our");
    return n != 0 && note_text_in(text + n, strlen(text + n), roles) &&
           note_text_join(out, cap, "we have the same ", text + n, "");
}

static enum note_tie say_dead(char *text, size_t head, char *out, size_t cap)
{
    text[head] = '\0';
    /* A death in the reader's family is theirs to speak of. */
    if (note_text_starts(text, "your") != 0)
        return NOTE_TIE_UNSAID;
    bool mine = note_text_starts(text, "my") != 0;
    if (!note_text_join(out, cap, mine ? "I think you knew " : "we both knew ", text, ""))
        return NOTE_TIE_UNSAID;
    text[0] = '\0';
    return NOTE_TIE_CLAUSE;
}

/* "Ken Lo plays five-a-side with you", "Ken Lo doesn't know I'm writing": the verb behind a name.
 * NULL when there is none. */
static const char *named_verb(const char *text)
{
    static const char *const not_[] = {"doesn't", "does",  "hates", "owes", "fired", "sued",
                                       "has",     "isn't", "wants", "says", "said",  NULL};
    const char *w = text;
    while (*w >= 'A' && *w <= 'Z')
        w = note_text_next(w);
    bool verb =
        *w >= 'a' && *w <= 'z' && (note_text_word_in(w, deeds) || note_text_word_in(w, not_));
    return w > text && verb && note_text_next(w)[0] != '\0' ? w : NULL;
}

/* A name with a verb: what one did with either, else the name alone. */
static enum note_tie say_named(char *text, bool private, char *out, size_t cap)
{
    static const char *const us[] = {"you", "your", "me", "my", "us", "our", "hi", "hello", NULL};
    const char *verb = named_verb(text);
    if (verb == NULL)
        return NOTE_TIE_NONE;
    if (!private && note_text_find_any(verb, us) && strpbrk(verb, ",;:!?()") == NULL)
        return note_text_copy(out, cap, text, strlen(text)) != 0 ? NOTE_TIE_DEED : NOTE_TIE_UNSAID;
    text[verb - text - 1] = '\0';
    return NOTE_TIE_NONE;
}

/* Does the head say that somebody died? "my late father", "the late Prof. Gold". */
static bool is_late(const char *text)
{
    static const char *const late[] = {"the late", "my late", "our late", "your late", NULL};
    return note_text_starts_any(text, late) != 0;
}

/* "Tom (my cousin), Ben", "Ana; Jo & Jo's brother": more than one, to be read as a list. */
static bool is_several(const char *text)
{
    static const char *const joins[] = {"; ", " / ", " & ", " + ", NULL};
    for (size_t i = 0; joins[i] != NULL; i++)
        if (strstr(text, joins[i]) != NULL)
            return true;
    const char *close = strchr(text, ')');
    if (close != NULL && close[1] != '\0')
        return true;
    for (const char *at = text; (at = strstr(at, " and ")) != NULL; at += 5)
        if ((at[5] >= 'A' && at[5] <= 'Z') || note_text_starts(at + 5, "the late") != 0)
            return true;
    return false;
}

enum note_tie note_tie_read(char *text, char *out, size_t cap)
{
    const char *remark;
    char head[NOTE_TEXT_BYTES];
    out[0] = '\0';
    if (is_several(text))
        return NOTE_TIE_NONE;
    take_called(text);
    if (say_passive(text, out, cap))
        return NOTE_TIE_DEED;
    size_t n = head_bytes(text, &remark);
    (void)note_text_copy(head, sizeof head, text, n);
    if (is_late(text) || note_text_find_any(remark, dead))
        return say_dead(text, n, out, cap);
    bool sentence = is_sentence(text);
    if (!sentence && is_nobody(head))
        return NOTE_TIE_UNSAID;
    bool ex = forget_ex(head);
    bool private = ex || note_text_find_any(text, private_matters);
    char said[NOTE_TEXT_BYTES];
    (void)note_text_copy(said, sizeof said, remark, strlen(remark));
    drop_bracket(said);
    if (!private && say_mine(head, said, out, cap)) {
        memcpy(text, head, strlen(head) + 1);
        return NOTE_TIE_CLAUSE;
    }
    if (!private && (say_friend(head, out, cap) || say_shared(head, out, cap))) {
        text[0] = '\0';
        return NOTE_TIE_CLAUSE;
    }
    if (!private && say_mine_only(head, said, out, cap))
        return NOTE_TIE_CLAUSE;
    if (!private && say_theirs(head, said, out, cap))
        return NOTE_TIE_DEED;
    if (!private && !sentence && say_apposed(text, n, said, out, cap))
        return NOTE_TIE_CLAUSE;
    if (sentence) {
        bool fits = !private && note_text_copy(out, cap, text, strlen(text)) != 0;
        text[0] = '\0';
        return fits ? NOTE_TIE_CLAUSE : NOTE_TIE_UNSAID;
    }
    bool small = head[0] < 'A' || head[0] > 'Z';
    if (head[0] == '\0' || (!ex && small && note_text_find_any(head, private_matters)))
        return NOTE_TIE_UNSAID;
    if (ex || (n < strlen(text) && strchr(head, ',') == NULL))
        memcpy(text, head, strlen(head) + 1);
    return say_named(text, private, out, cap);
}
