/* note_work.c - see note_work.h. */
#include "note_work.h"
#include "note_cite.h"
#include "note_midst.h"
#include "note_piece.h"
#include "note_recase.h"

#include <stdio.h>
#include <string.h>

static const char *const kind_words[NOTE_WORK_KINDS] = {
    [NOTE_WORK_NONE] = "piece", [NOTE_ARTICLE] = "article", [NOTE_POST] = "post",
    [NOTE_PODCAST] = "podcast", [NOTE_TALK] = "talk",       [NOTE_BOOK] = "book"};

/* A description ("the one about caching") is not put in quotes; a title is. */
static bool is_description(const char *text)
{
    static const char *const starts[] = {
        "your",        "the one",  "the piece",   "the article", "the post", "the talk",
        "the podcast", "the book", "the episode", "the keynote", "a talk",   "an article",
        "a post",      "that",     "this",        "my",          NULL};
    /* "My Life in Cheese" is a title. */
    bool titled = note_text_case(text, 1) == NOTE_CASE_UPPER &&
                  note_text_case(note_text_next(text), 1) == NOTE_CASE_UPPER;
    return !titled && note_text_starts_any(text, starts) != 0;
}

/* Marks inside the quotation marks that the title gets: double ones, of whatever country, become
 * single; a slash between parts becomes a comma. In place: nothing grows. */
static void quieten(char *title)
{
    static const char *const doubles[] = {
        "\"", "\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x9E", "\xC2\xAB", "\xC2\xBB", NULL};
    char *out = title;
    for (const char *in = title; *in != '\0';) {
        size_t n = 0;
        for (size_t i = 0; doubles[i] != NULL && n == 0; i++)
            n = note_text_begins(in, doubles[i]) ? strlen(doubles[i]) : 0;
        if (strncmp(in, " / ", 3) == 0) {
            *out++ = ',';
            in += 2;
        } else if (n != 0) {
            *out++ = '\'';
            in += n;
        } else {
            *out++ = *in++;
        }
    }
    *out = '\0';
}

static const char *const kinds[] = {
    "article",   "post",         "blog post", "podcast",    "talk",    "book",   "episode",
    "essay",     "keynote",      "paper",     "newsletter", "webinar", "thread", "video",
    "interview", "presentation", "lecture",   "workshop",   "panel",   "piece",  "report",
    "session",   "blog",         "long read", "longread",   "column",  NULL};

/* "keynote", "my talk": what kind of thing it is, and no title. */
static bool is_kind(const char *text)
{
    static const char *const whose[] = {"your", "my", "the", "a", "an", "this", "that", NULL};
    size_t n = note_text_starts_any(text, whose);
    return note_text_in(text + n, strlen(text + n), kinds);
}

/* "the article on caching": said as it is, but as theirs. */
static void describe(const char *text, struct note_work *out)
{
    char core[NOTE_WORK_BYTES];
    (void)note_midst_write(text, core, sizeof core);
    /* "My talk in Oslo", said to them, is theirs. */
    size_t the = note_text_starts_any(core, (const char *const[]){"the", "my", "a", "an", NULL});
    bool named = note_text_starts_any(core + the, kinds) != 0;
    (void)snprintf(out->piece, sizeof out->piece, "%s%.880s", named ? "your " : "",
                   core + (named ? the : 0));
    (void)snprintf(out->title, sizeof out->title, "%.890s", out->piece);
}

static void quote(const char *word, const char *name, char *title, char *piece)
{
    char yours[32];
    (void)note_text_join(title, NOTE_WORK_BYTES, "\"", name, "\"");
    (void)note_text_join(yours, sizeof yours, "your ", word, " ");
    (void)note_text_join(piece, NOTE_WORK_BYTES, yours, title, "");
}

/* What stands before a comma or a colon is still the title that its author knows. */
static size_t main_title(const char *title)
{
    static const char *const ends[] = {", ", ": ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", NULL};
    enum { TELLING = 12 };
    return note_text_before_any(title, ends, TELLING);
}

static void entitle(const char *text, const char *word, struct note_work *out)
{
    char cased[NOTE_WORK_BYTES];
    enum note_case all = note_text_case(text, strlen(text));
    bool many = note_text_next(text)[0] != '\0';
    if (many && (all == NOTE_CASE_LOWER || all == NOTE_CASE_UPPER))
        note_recase(text, cased);
    else if (all != NOTE_CASE_LOWER ||
             note_text_capital(text, strlen(text), cased, sizeof cased) == 0)
        (void)note_text_copy(cased, sizeof cased, text, strlen(text));
    quieten(cased);
    quote(word, cased, out->title, out->piece);
    size_t end = main_title(cased);
    if (cased[end] == '\0')
        return;
    cased[end] = '\0';
    quote(word, cased, out->brief_title, out->brief_piece);
}

/* Bytes of "Ep. 112: " before a quoted title. */
static size_t episode_bytes(const char *text)
{
    static const char *const numbers[] = {"ep",      "episode", "no",      "part",
                                          "chapter", "talk",    "keynote", "issue",
                                          "post",    "article", NULL};
    const char *colon = strstr(text, ": ");
    bool small = text[0] >= 'a' && text[0] <= 'z'; /* "thread on peat: \"...\"" */
    if (colon == NULL || (!small && note_text_starts_any(text, numbers) == 0))
        return 0;
    bool quoted = strchr("\"'", colon[2]) != NULL || (unsigned char)colon[2] == 0xE2;
    return quoted && colon[2] != '\0' ? (size_t)(colon + 2 - text) : 0;
}

/* '"Whose River?": A History of the Mekong': the quoted part is what its author calls it. Writes it
 * to `out` and returns true, or returns false. */
static bool headline(const char *text, char *out, size_t cap)
{
    text += episode_bytes(text);
    static const char *const quotes[][2] = {{"\"", "\""},
                                            {"'", "'"},
                                            {"\xE2\x80\x9C", "\xE2\x80\x9D"},
                                            {"\xE2\x80\x98", "\xE2\x80\x99"}};
    static const char *const seams[] = {": ",   ", ",   " - ",  " \xE2\x80\x93 ", " \xE2\x80\x94 ",
                                        " in ", " at ", " on ", " from ",         NULL};
    for (size_t i = 0; i < sizeof quotes / sizeof quotes[0]; i++) {
        size_t n = strlen(quotes[i][0]), k = strlen(quotes[i][1]);
        const char *close =
            strncmp(text, quotes[i][0], n) == 0 ? strstr(text + n, quotes[i][1]) : NULL;
        if (close == NULL || close == text + n)
            continue;
        /* "Who Owns the Rain?" Water Rights: a question ends its title by itself. */
        bool seam = close[k] == '\0' || (close[-1] == '?' && close[k] == ' ');
        for (size_t s = 0; seams[s] != NULL && !seam; s++)
            seam = note_text_begins(close + k, seams[s]);
        if (seam)
            return note_text_copy(out, cap, text + n, (size_t)(close - text) - n) != 0;
    }
    return false;
}

/* The mark that closes a title behind its label. */
static void close_title(char *title)
{
    char *close = strchr(title, '"');
    if (close != NULL)
        *close = '\0';
}

/* "what you wrote when the plant shut" is said as it is; of what cannot be said, the kind. */
static bool take_jotted(const char *text, const char *word, struct note_work *out)
{
    if (note_text_starts(text, "what you") != 0) {
        (void)note_text_copy(out->piece, sizeof out->piece, text, strlen(text));
        memcpy(out->title, out->piece, sizeof out->title);
        return true;
    }
    /* "mine in Dilema" */
    size_t mine = note_text_starts(text, "mine");
    if (mine != 0 && note_text_word_in(text + mine, (const char *const[]){"in", "at", "on", "about",
                                                                          "for", NULL})) {
        (void)snprintf(out->piece, sizeof out->piece, "your %s %.850s", word, text + mine);
        memcpy(out->title, out->piece, sizeof out->title);
        return true;
    }
    if (!note_piece_is_unsayable(text))
        return false;
    if (note_text_starts(text, "your") == 0)
        describe(word, out);
    return true;
}

void note_work_read(const char *text, enum note_work_kind kind, struct note_work *out)
{
    static const char *const strays[] = {"in", "at", "from", "to", "for", "with", NULL};
    static const char *const abouts[] = {"on", "about", NULL};
    memset(out, 0, sizeof *out);
    out->mine = note_text_starts(text, "my") != 0 && is_description(text);
    out->closed = !note_cite_is_open(text);
    if (text[0] == '\0' || strlen(text) + 40 > sizeof out->piece)
        return;
    const char *word = kind_words[kind];
    char quoted[NOTE_WORK_BYTES], told[NOTE_WORK_BYTES];
    if (headline(text, quoted, sizeof quoted))
        text = quoted;
    (void)note_text_copy(told, sizeof told, text, strlen(text));
    note_piece_mend(told, sizeof told - 40);
    note_cite_trim(told);
    text = told;
    if (text[0] == '\0')
        return;
    if (take_jotted(text, word, out))
        return;
    char label[32];
    size_t title = note_cite_label(text, label, sizeof label);
    if (title != 0 && text[title] != '\0') {
        close_title(told + title);
        entitle(told + title, label, out);
        if (kind == NOTE_WORK_NONE)
            memcpy(out->title, out->piece, sizeof out->title);
        return;
    }
    /* "in 'Tea'": the preposition of the sentence that the title was taken from. */
    size_t stray = text[0] >= 'a' ? note_text_starts_any(text, strays) : 0;
    if (stray != 0 && (strchr("'\"", text[stray]) != NULL || (unsigned char)text[stray] == 0xE2))
        text += stray;
    size_t about = text[0] >= 'a' ? note_text_starts_any(text, abouts) : 0;
    if (note_cite_describe(text, kind, out->piece, sizeof out->piece)) {
        (void)note_text_copy(out->title, sizeof out->title, out->piece, strlen(out->piece));
    } else if (is_kind(text) || is_description(text)) {
        describe(text, out);
    } else if (about != 0) {
        (void)snprintf(out->piece, sizeof out->piece, "your %s on %.850s", word, text + about);
        (void)snprintf(out->title, sizeof out->title, "%.890s", out->piece);
    } else {
        entitle(text, word, out);
    }
}
