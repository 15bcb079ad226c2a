/* note_headline.c - choosing what of a summary is worth repeating: see note_snippet.h.
 *
 * Owns: where a summary's segments and their parts end, and which of them are hollow.
 * Must not know: how a part is said to its author (note_snippet.c).
 */
#include "note_midst.h"
#include "note_doing.h"
#include "note_snippet.h"
#include "note_worn.h"

#include <string.h>

enum { SHORTEST = 15, LONGEST = 70 }; /* UTF-16 units of what is worth repeating */

static const char *const cliches[] = {"passionate",
                                      "results-driven",
                                      "result-driven",
                                      "detail-oriented",
                                      "detail oriented",
                                      "dynamic",
                                      "seasoned",
                                      "motivated",
                                      "guru",
                                      "ninja",
                                      "rockstar",
                                      "visionary",
                                      "thought leader",
                                      "award-winning",
                                      "award winning",
                                      "best-selling",
                                      "bestselling",
                                      "proven track record",
                                      "track record",
                                      "world-class",
                                      "strategic thinker",
                                      "team player",
                                      "hard-working",
                                      "hardworking",
                                      "expert",
                                      "leading",
                                      "top",
                                      "innovative",
                                      "driven",
                                      "enthusiast",
                                      "welcome to my profile",
                                      "open to work",
                                      "hiring",
                                      "follow me",
                                      "dm me",
                                      "contact me",
                                      "email",
                                      "subscribe",
                                      "views are my own",
                                      "opinions are my own",
                                      "opinions my own",
                                      "experienced",
                                      "successful",
                                      "dedicated",
                                      "certified",
                                      "talented",
                                      "skilled",
                                      "#1",
                                      "10x",
                                      "entrepreneur",
                                      "father of",
                                      "mother of",
                                      "dad of",
                                      "mum of",
                                      "keynote speaker",
                                      "influencer",
                                      "looking for",
                                      "seeking",
                                      "open to",
                                      "available for",
                                      "changemaker",
                                      NULL};

static bool is_hollow(const char *s)
{
    /* "Leading a team" is no praise. */
    size_t at = note_text_starts_any(s, (const char *const[]){"leading a", "leading the", NULL});
    return note_worn_is(s) || note_text_find_any(s + at, cliches) || note_doing_is_private(s);
}

/* Bytes up to the end of the segment at `s`. */
static size_t to_mark(const char *s)
{
    static const char *const ends[] = {". ",
                                       "; ",
                                       " | ",
                                       "| ",
                                       " \xE2\x80\xA2 ",
                                       " \xC2\xB7 ",
                                       " - ",
                                       " \xE2\x80\x93 ",
                                       " \xE2\x80\x94 ",
                                       "? ",
                                       ": ",
                                       NULL};
    return note_text_before_any(s, ends, 0);
}

/* "steel no. 2", "esp. bridges": the full stop belongs to the word. */
static bool is_short_form(const char *s, size_t n)
{
    static const char *const forms[] = {"no",     "esp", "incl", "st",  "mt", "dr",
                                        "approx", "ing", "prof", "vol", NULL};
    size_t k = n;
    while (k > 0 && note_text_is_letter((unsigned char)s[k - 1]))
        k--;
    bool number = note_text_is(s + k, n - k, "no") && !note_text_is_digit(s[n + 2]);
    return s[n] == '.' && !number && note_text_in(s + k, n - k, forms);
}

static size_t segment(const char *s)
{
    size_t n = to_mark(s);
    while (s[n] != '\0' && n > 0 && is_short_form(s, n))
        n += 2 + to_mark(s + n + 2);
    return n;
}

/* "Then grandchildren", "en Puentes", "dades i vi": nothing that stands alone, or in no language
 * that the note is in. */
static bool is_scrap(const char *part)
{
    static const char *const first[] = {"then",  "and",      "but",     "or", "also", "yes",
                                        "no",    "en",       "de",      "of", "with", "for",
                                        "views", "opinions", "opinion", NULL};
    static const char *const mine[] = {"am",   "was",   "have",  "had",   "can",  "do",    "did",
                                       "will", "would", "don't", "never", "also", "still", NULL};
    if (note_text_word_in(part, first))
        return true;
    const char *i = strstr(part, " i ");
    const char *verb = i == NULL ? NULL : i + 3;
    return verb != NULL && !note_text_word_in(verb, mine) &&
           !note_snippet_is_deed(verb, note_text_word(verb));
}

/* Bytes of the part at `text` up to a comma, or all of it. */
static size_t part_bytes(const char *text)
{
    const char *comma = strstr(text, ", ");
    return comma == NULL ? strlen(text) : (size_t)(comma - text);
}

/* Bytes of the praise before a trade: "Passionate, award-winning " in "Passionate, award-winning
 * nurse". 0 when there is none. */
static size_t praise_bytes(const char *text)
{
    static const char *const praise[] = {"passionate",
                                         "results-driven",
                                         "result-driven",
                                         "award-winning",
                                         "award winning",
                                         "dynamic",
                                         "motivated",
                                         "dedicated",
                                         "experienced",
                                         "certified",
                                         "world-class",
                                         "successful",
                                         "talented",
                                         "skilled",
                                         "innovative",
                                         "hard-working",
                                         "hardworking",
                                         "seasoned",
                                         "visionary",
                                         "driven",
                                         "leading",
                                         "top",
                                         "best-selling",
                                         "bestselling",
                                         "highly",
                                         "creative",
                                         "strategic",
                                         "enthusiastic",
                                         "proud",
                                         "committed",
                                         "self-motivated",
                                         "detail-oriented",
                                         "multi-award-winning",
                                         "renowned",
                                         "accomplished",
                                         "expert",
                                         NULL};
    const char *at = text;
    for (size_t n; (n = note_text_starts_any(at, praise)) != 0;) {
        at += n;
        at += strspn(at, ",&/ ");
        if (note_text_starts(at, "and") != 0)
            at += note_text_starts(at, "and");
    }
    return *at == '\0' ? 0 : (size_t)(at - text);
}

/* Copy the segment of `n` bytes when it is worth repeating. */
static bool take_segment(const char *text, size_t n, char *out, size_t cap)
{
    char part[NOTE_SNIPPET_BYTES];
    if (n == 0 || note_text_copy(part, sizeof part, text, n) == 0)
        return false;
    note_doing_trim(part);
    int units = note_length(part, note_text_trim(part));
    char *comma = units > LONGEST ? strstr(part, ", ") : NULL;
    if (comma != NULL) {
        *comma = '\0';
        units = note_length(part, strlen(part));
    }
    if (units < SHORTEST || units > LONGEST || is_hollow(part) || strchr(part, '"') != NULL ||
        is_scrap(part))
        return false;
    note_midst_raise_i(part);
    return note_text_copy(out, cap, part, strlen(part)) != 0;
}

enum rank { NOTHING, QUOTED, TRADE, DEED };

/* What they do says more than what they are. */
static enum rank rank_of(const char *part)
{
    static const char *const do_[] = {"you're a", "you're an", NULL};
    char turned[NOTE_SNIPPET_BYTES];
    note_snippet_turn(part, false, turned, sizeof turned);
    if (turned[0] == '\0')
        return QUOTED;
    return note_text_starts_any(turned, do_) != 0 ? TRADE : DEED;
}

/* Of "Father, civil servant, writing about life with Dravet syndrome" the deed, or the trade. */
static enum rank pick_part(const char *text, size_t n, char *out, size_t cap)
{
    char whole[NOTE_SNIPPET_BYTES], part[NOTE_SNIPPET_BYTES];
    enum rank best = NOTHING;
    if (note_text_copy(whole, sizeof whole, text, n) == 0)
        return NOTHING;
    for (const char *at = whole; *at != '\0' && best != DEED;) {
        size_t k = part_bytes(at), skip = praise_bytes(at);
        skip = skip < k ? skip : 0;
        if (note_text_copy(part, sizeof part, at + skip, k - skip) != 0 && !is_hollow(part) &&
            note_length(part, note_text_trim(part)) <= LONGEST) {
            note_doing_trim(part);
            enum rank rank = rank_of(part);
            if (rank > best && rank != QUOTED && note_text_copy(out, cap, part, strlen(part)) != 0)
                best = rank;
        }
        at += k + strspn(at + k, ", ");
    }
    return best;
}

void note_snippet_pick(const char *text, char *out, size_t cap)
{
    char part[NOTE_SNIPPET_BYTES];
    enum rank best = NOTHING;
    char open[NOTE_TEXT_BYTES];
    out[0] = '\0';
    if (note_text_copy(open, sizeof open, text, strlen(text)) == 0)
        return;
    note_doing_open(open);
    text = open;
    while (*text != '\0' && best != DEED) {
        size_t n = segment(text), skip = praise_bytes(text);
        skip = skip < n ? skip : 0;
        enum rank rank = take_segment(text, n, part, sizeof part) ? rank_of(part) : NOTHING;
        /* What cannot be said to them in one may be said in part. */
        if (rank <= QUOTED) {
            char piece[NOTE_SNIPPET_BYTES];
            enum rank better = pick_part(text + skip, n - skip, piece, sizeof piece);
            if (better != NOTHING) {
                memcpy(part, piece, sizeof part);
                rank = better;
            }
        }
        if (rank > best && note_text_copy(out, cap, part, strlen(part)) != 0)
            best = rank;
        text += n;
        while (*text != '\0' && strchr(" .;|-?:", *text) != NULL)
            text++;
        if (n == 0 && *text != '\0')
            text++;
    }
}
