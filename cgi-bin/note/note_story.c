/* note_story.c - see note_story.h. */
#include "note_story.h"
#include "note_clause.h"
#include "note_jotting.h"
#include "note_midst.h"
#include "note_noun.h"
#include "note_reason.h"

#include <string.h>

enum { PIECES = 6, SHORT_HALF = 44, MOST_TAIL = 5 };

/* The story so far. */
struct story {
    char *out;
    size_t cap;
    int units;     /* the most it may have */
    int sentences; /* things told */
    bool joined;   /* the last sentence has its "and" */
    bool dropped;  /* the piece before was left out */
};

static const char *const whos[] = {
    "i",      "i'm",    "i've",     "i'd",       "we",     "we're", "we've", "you", "you're",
    "you've", "it",     "it's",     "my",        "our",    "your",  "he",    "she", "they",
    "there",  "nobody", "everyone", "everybody", "no one", "that",  NULL};

/* Bytes of the mark at `at` that ends a piece, else 0. */
static size_t mark_at(const char *text, const char *at)
{
    static const char *const marks[] = {", ", "; ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ",
                                        "? ", NULL};
    static const char *const short_words[] = {"st",  "dr",  "mr",  "mrs",    "ms",  "prof",
                                              "jr",  "no",  "vs",  "approx", "inc", "co",
                                              "ltd", "e.g", "i.e", NULL};
    for (size_t i = 0; marks[i] != NULL; i++)
        if (strncmp(at, marks[i], strlen(marks[i])) == 0)
            return strlen(marks[i]);
    const char *word = at;
    while (word > text && word[-1] != ' ')
        word--;
    return strncmp(at, ". ", 2) == 0 && at - word > 1 &&
                   !note_text_in(word, (size_t)(at - word), short_words)
               ? 2
               : 0;
}

/* The end of the piece that starts at `at`; `*mark` gets the bytes of its mark, 0 at the end. What
 * stands in brackets is not divided. */
static const char *end_of(const char *text, const char *at, size_t *mark)
{
    int depth = 0;
    *mark = 0;
    for (; *at != '\0'; at++) {
        depth += *at == '(' ? 1 : *at == ')' ? -1 : 0;
        if (depth <= 0 && strchr(",;.?- \xE2", *at) != NULL && (*mark = mark_at(text, at)) != 0)
            return at;
    }
    return at;
}

/* A remark a reader may have: no note to oneself, no doubt. */
static bool is_told_remark(const char *inside, size_t n)
{
    static const char *const own[] = {
        "i think",  "i guess",  "maybe", "perhaps", "not sure", "me",     "him",  "her",
        "he",       "she",      "they",  "lol",     "haha",     "skip",   "see",  "don't",
        "do not",   "dont",     "ask",   "check",   "private",  "secret", "if",   "or",
        "optional", "probably", "long",  "sorry",   "no",       "both",   "note", "his",
        "us",       "you",      "mine",  NULL};
    enum { LONGEST = 44 };
    for (size_t i = 0; i < n; i++)
        if (!note_text_is_word_byte(inside[i]) && strchr(" '-,&/%", inside[i]) == NULL)
            return false;
    return n > 1 && n <= LONGEST && note_text_is_word_byte(inside[n - 1]) &&
           note_text_starts_any(inside, own) == 0;
}

/* Put the remark of `piece` behind the word it followed there into `said`. */
static void put_remark(const char *piece, char *said, size_t cap)
{
    const char *open = strstr(piece, " (");
    /* "we sail (we sail)" */
    bool echo = open != NULL && note_text_word(open + 2) == note_text_word(piece) &&
                strncmp(open + 2, piece, note_text_word(piece)) == 0;
    const char *close = open == NULL ? NULL : strchr(open, ')');
    if (close == NULL || open == piece || echo ||
        !is_told_remark(open + 2, (size_t)(close - open) - 2))
        return;
    const char *word = open;
    while (word > piece && word[-1] != ' ')
        word--;
    size_t k = (size_t)(open - word), n = (size_t)(close - open) + 1, size = strlen(said);
    if (size + n + 1 > cap)
        return;
    for (char *at = said; at + k <= said + size; at++) {
        bool whole = (at == said || at[-1] == ' ') && (at[k] == ' ' || at[k] == '\0');
        if (!whole || strncmp(at, word, k) != 0)
            continue;
        memmove(at + k + n, at + k, size - (size_t)(at - said) - k + 1);
        memcpy(at + k, open, n);
        note_midst_raise_i(said);
        return;
    }
}

/* "want to be upfront", "would like to hear it": the sender does. False for what any invitation
 * says. */
static bool tell_wish(const char *piece, const struct note_reason *r, char *said, size_t cap)
{
    static const char *const wants[] = {"want to",      "wanted to",      "need to", "hope to",
                                        "just want to", "just wanted to", NULL};
    static const char *const at[] = {"hoping to", "trying to", "looking to",
                                     "keen to",   "eager to",  NULL};
    static const char *const touch[] = {"connect", "reconnect", "stay", "keep",
                                        "say",     "get",       "be",   NULL};
    if (r->shape != NOTE_SHAPE_TO || r->infinitive[0] == '\0' ||
        (note_text_word_in(r->infinitive, touch) &&
         (note_text_find(r->infinitive, "touch") != NULL ||
          note_text_next(r->infinitive)[0] == '\0' ||
          note_text_find(r->infinitive, "say") == r->infinitive)))
        return false;
    char rest[NOTE_REASON_BYTES];
    if (note_text_starts_any(piece, wants) != 0 || note_text_starts_any(piece, at) != 0)
        return note_midst_write(piece, rest, sizeof rest) != 0 &&
               note_text_lead(said, cap, note_text_starts_any(piece, at) != 0 ? "I'm " : "I ",
                              rest);
    return note_text_starts(piece, "to") == 0 &&
           note_text_join(said, cap, "I'd like to ", r->infinitive, "");
}

/* "no hard feelings": said as it stands. */
static bool tell_set_phrase(const char *piece, char *said, size_t cap)
{
    static const char *const phrases[] = {
        "no hard feelings", "no agenda",           "no rush",         "no pressure",
        "no hurry",         "no strings attached", "no obligation",   "no worries",
        "no need to reply", "no need to answer",   "nothing to sell", NULL};
    return note_text_starts_any(piece, phrases) != 0 && note_text_find(piece, "i") == NULL &&
           note_midst_write(piece, said, cap) != 0;
}

/* Where the last sentence of the story begins. */
static const char *last_sentence(const struct story *s)
{
    const char *last = s->out + strlen(s->out);
    while (last > s->out && !(last[-1] == ' ' && last - s->out > 1 && last[-2] == '.'))
        last--;
    return last;
}

/* "found the photo", "can start tomorrow" behind what the sender told of himself: he did, or can.
 */
static bool tell_own(const struct story *s, const char *piece, char *said, size_t cap)
{
    static const char *const own[] = {"i",     "i'm",   "i've", "i'd", "we",
                                      "we're", "we've", "my",   "our", NULL};
    static const char *const modals[] = {"can",   "could",  "can't",    "cannot",  "might",
                                         "may",   "must",   "will",     "won't",   "would",
                                         "don't", "didn't", "couldn't", "haven't", NULL};
    static const char *const between[] = {"never spoke", "never met", "never talked", "might be",
                                          "may be",      "could be",  "must be",      NULL};
    static const char *const pasts[] = {"found", "saw",  "read",  "got",    "lost", "kept",
                                        "took",  "went", "came",  "forgot", "left", "met",
                                        "wrote", "had",  "spent", "heard",  NULL};
    static const char *const objects[] = {"the", "a",  "an",   "my",   "your", "our", "it",
                                          "you", "to", "back", "home", "some", NULL};
    const char *last = last_sentence(s), *next = note_text_next(piece);
    char rest[NOTE_REASON_BYTES];
    bool we = note_text_starts_any(last, (const char *const[]){"we", "we're", "we've", NULL}) != 0;
    we = we && note_text_starts_any(piece, between) != 0;
    bool modal = we || note_text_word_in(piece, modals);
    bool past = note_text_word_in(piece, pasts) && note_text_word_in(next, objects);
    return s->out[0] != '\0' && *next != '\0' && note_text_starts_any(last, own) != 0 &&
           (modal || past) && note_midst_write(piece, rest, sizeof rest) != 0 &&
           note_text_lead(said, cap, we ? "we " : "I ", rest);
}

/* The sentence that one piece is, with its subject. */
static bool tell(const char *piece, char *said, size_t cap)
{
    struct note_reason r;
    if (tell_set_phrase(piece, said, cap))
        return true;
    note_reason_parse(piece, NOTE_SEND, &r);
    if (r.question[0] != '\0')
        return false;
    bool told = r.clause[0] != '\0' ? note_text_copy(said, cap, r.clause, strlen(r.clause)) != 0
                                    : tell_wish(piece, &r, said, cap);
    if (told)
        put_remark(piece, said, cap);
    return told;
}

/* ", second from left", ", near Cork": it goes on with what stands before it. */
static bool goes_on(const char *piece)
{
    static const char *const links[] = {
        "which",    "near",  "in",     "at",      "on",     "from",      "with",  "for",
        "of",       "as",    "though", "because", "when",   "where",     "while", "after",
        "before",   "until", "not",    "second",  "third",  "first",     "last",  "especially",
        "although", "even",  "just",   "like",    "except", "including", "by",    "without",
        "both",     "all",   "and",    NULL};
    size_t words = 0;
    for (const char *w = piece; *w != '\0'; w = note_text_next(w))
        words++;
    bool name = piece[0] >= 'A' && piece[0] <= 'Z';
    bool figure = note_text_is_digit(piece[0]);
    return words <= MOST_TAIL && (name || figure || note_text_word_in(piece, links)) &&
           note_text_find_any(
               piece, (const char *const[]){"i", "i'm", "my", "please", "pls", NULL}) == false;
}

bool note_story_is_double(const char *text)
{
    static const char *const joints[] = {" and ", " but ", NULL};
    for (size_t i = 0; joints[i] != NULL; i++)
        for (const char *at = strstr(text, joints[i]); at != NULL; at = strstr(at + 1, joints[i]))
            if (i == 1 || (note_text_word_in(at + 5, whos) && note_text_next(at + 5)[0] != '\0'))
                return true;
    return false;
}

static bool fits(const struct story *s, size_t more)
{
    return strlen(s->out) + more + 8 < s->cap;
}

/* Write `joint` and `said`, raised behind a full stop. False when it would be too long. */
static bool add(struct story *s, const char *joint, const char *said)
{
    const size_t n = strlen(s->out), k = strlen(joint);
    if (!fits(s, k + strlen(said)))
        return false;
    memcpy(s->out + n, joint, k);
    memcpy(s->out + n + k, said, strlen(said) + 1);
    if (note_length(s->out, strlen(s->out)) > s->units) {
        s->out[n] = '\0';
        return false;
    }
    char *first = s->out + n + k;
    if (k > 0 && joint[0] == '.' && *first >= 'a' && *first <= 'z')
        *first = (char)(*first - 'a' + 'A');
    return true;
}

/* What stands between what was told and `said`. `typed`: the piece, which may lack its subject. */
static const char *joint_for(struct story *s, const char *typed, const char *said, const char *word)
{
    static const char *const me[] = {"i", "i'm", "i've", "i'd", "we", "we've", NULL};
    static const char *const people[] = {"i",      "i'm",   "i've", "i'd",   "you",   "you're",
                                         "you've", "you'd", "we",   "we're", "we've", NULL};
    static const char *const known[] = {"i know it's", "i know this is", "it's a bit", NULL};
    bool bare = note_text_starts(said, "i") != 0 && note_text_starts(typed, "i") == 0;
    const char *last = last_sentence(s);
    if (strcmp(word, "but") == 0 || note_text_starts_any(last, known) != 0)
        return ", but ";
    if (note_text_starts(last, "no") != 0)
        return ". ";
    bool and = s->joined || strstr(last, " and ") != NULL || strstr(last, ", ") != NULL;
    if (and || strstr(said, " and ") != NULL)
        return ". ";
    s->joined = true;
    /* "we nod every morning, never spoke": both; what one wants is one's own. */
    static const char *const both[] = {"never", "haven't", "didn't", "don't", NULL};
    bool ours = note_text_starts_any(last, (const char *const[]){"we", "we've", NULL}) != 0;
    if (bare && note_text_word_in(last, me) && (!ours || note_text_word_in(typed, both)))
        return " and ";
    if (bare && ours)
        return s->joined = false, ". ";
    if (strlen(last) <= SHORT_HALF && strlen(said) <= SHORT_HALF && *word != ';' &&
        note_text_word_in(said, people))
        return " and ";
    s->joined = false;
    return ". ";
}

/* "and", "but" or "so" before `piece`, which loses it. */
static const char *take_word(const char **piece)
{
    static const char *const words[] = {"and", "but", "so", "because", "honestly,", NULL};
    for (size_t i = 0; words[i] != NULL; i++) {
        size_t n = note_text_starts(*piece, words[i]);
        if (n != 0 && (*piece)[n] != '\0') {
            *piece += n;
            return words[i];
        }
    }
    return "";
}

/* One piece more. False when nothing behind it can be told. */
static bool take_piece(struct story *s, const char *typed, bool apart)
{
    char said[NOTE_REASON_BYTES];
    const char *piece = typed;
    const char *word = take_word(&piece);
    static const char *const back[] = {"it", "it's", "that", "which", "there", "they", "so", NULL};
    /* What hangs on a piece that was left out goes with it. */
    if (s->dropped && (note_text_word_in(piece, back) || *word != '\0'))
        return false;
    if (tell_own(s, piece, said, sizeof said) || tell(piece, said, sizeof said)) {
        const char *joint = "";
        if (s->out[0] != '\0')
            joint = joint_for(s, piece, said, apart ? ";" : word);
        if (joint[0] == '.')
            s->joined = false;
        const char *rest = said;
        /* "and I trained": one "I" for both, and one "we". */
        bool own =
            note_text_starts_any(last_sentence(s), (const char *const[]){"i", "we", NULL}) != 0;
        size_t who = strncmp(said, "I ", 2) == 0 ? 2 : strncmp(said, "we ", 3) == 0 ? 3 : 0;
        if (own && strcmp(joint, " and ") == 0 &&
            note_text_starts_any(piece, (const char *const[]){"i", "we", NULL}) == 0)
            rest = said + who;
        if (!add(s, joint, rest))
            return false;
        s->sentences++;
        s->dropped = false;
        return true;
    }
    bool kept = !s->dropped && s->out[0] != '\0' && goes_on(typed) && add(s, ", ", typed);
    s->dropped = !kept;
    return kept || *word == '\0';
}

bool note_story_take(const char *text, int units, char *out, size_t cap)
{
    struct story s = {out, cap, units, 0, false, false};
    char piece[NOTE_REASON_BYTES];
    out[0] = '\0';
    bool one = strpbrk(text, ",;.(-") == NULL && strstr(text, "\xE2\x80") == NULL;
    if (one && !note_story_is_double(text) && note_text_starts(text, "no") == 0)
        return false;
    bool apart = false;
    size_t mark = 0, count = 0;
    for (const char *at = text, *end; *at != '\0' && count < PIECES; count++, at = end + mark) {
        end = end_of(text, at, &mark);
        if (end == at || note_text_copy(piece, sizeof piece, at, (size_t)(end - at)) == 0)
            break;
        (void)note_text_trim(piece);
        if (piece[0] != '\0' && piece[0] != '(' && !take_piece(&s, piece, apart))
            break;
        apart = mark != 0 && *end != ',';
    }
    return s.sentences > 0;
}

void note_story_without(char *text, const char *const *words)
{
    char kept[NOTE_TEXT_BYTES] = "", piece[NOTE_TEXT_BYTES];
    size_t mark = 0, n = 0;
    bool out = false;
    for (const char *at = text, *end; *at != '\0'; at = end + mark) {
        end = end_of(text, at, &mark);
        const size_t k = (size_t)(end - at);
        (void)note_text_copy(piece, sizeof piece, at, k);
        const char *rest = piece;
        bool hangs = out && *take_word(&rest) != '\0';
        out = k == 0 || note_text_find_any(piece, words) || hangs;
        if (out || n + k + mark >= sizeof kept)
            continue;
        memcpy(kept + n, at, k + mark);
        n += k + mark;
        kept[n] = '\0';
    }
    memcpy(text, kept, n + 1);
    (void)note_text_trim(text);
}

size_t note_story_first(const char *story)
{
    const char *stop = strstr(story, ". ");
    return stop == NULL ? strlen(story) : (size_t)(stop - story);
}
