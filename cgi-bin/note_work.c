/* note_work.c - see note_work.h. */
#include "note_work.h"
#include "note_clause.h"
#include "note_proper.h"

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
    return note_text_starts_any(text, starts) != 0;
}

static bool quotes_inside(const char *s)
{
    return strchr(s, '"') != NULL || strstr(s, "\xE2\x80\x9C") != NULL;
}

void note_work_read(const char *text, enum note_work_kind kind, struct note_work *out)
{
    static const char *const kinds[] = {
        "article", "post",  "blog post", "podcast",      "talk",       "book",
        "episode", "essay", "keynote",   "paper",        "newsletter", "webinar",
        "thread",  "video", "interview", "presentation", NULL};
    memset(out, 0, sizeof *out);
    if (text[0] == '\0' || strlen(text) + 40 > sizeof out->piece)
        return;
    const char *word = kind_words[kind];
    /* "in 'Tea'": the preposition of the sentence that the title was taken from. */
    size_t stray = text[0] >= 'a'
                       ? note_text_starts_any(text, (const char *const[]){"in", "at", "from", "to",
                                                                          "for", "with", NULL})
                       : 0;
    if (stray != 0 && (strchr("'\"", text[stray]) != NULL || (unsigned char)text[stray] == 0xE2))
        text += stray;
    if (is_description(text)) {
        char core[NOTE_WORK_BYTES];
        (void)note_clause_mid_sentence(text, core, sizeof core);
        size_t the = note_text_starts(core, "the");
        bool named = the != 0 && note_text_starts_any(core + the, kinds) != 0;
        (void)snprintf(out->piece, sizeof out->piece, "%s%.880s", named ? "your " : "",
                       core + (named ? the : 0));
        (void)snprintf(out->title, sizeof out->title, "%.890s", out->piece);
        return;
    }
    size_t about = note_text_starts_any(text, (const char *const[]){"on", "about", NULL});
    if (about != 0 && text[0] >= 'a') {
        (void)snprintf(out->piece, sizeof out->piece, "your %s on %.850s", word, text + about);
        (void)snprintf(out->title, sizeof out->title, "%.890s", out->piece);
        return;
    }
    char cased[NOTE_WORK_BYTES];
    if (note_text_case(text, strlen(text)) != NOTE_CASE_LOWER ||
        note_text_capital(text, strlen(text), cased, sizeof cased) == 0)
        (void)note_text_copy(cased, sizeof cased, text, strlen(text));
    if (note_text_case(cased, strlen(cased)) == NOTE_CASE_UPPER && note_text_next(cased)[0] != '\0')
        note_proper_recase(text, cased);
    const char *quote = quotes_inside(cased) ? "" : "\"";
    (void)snprintf(out->title, sizeof out->title, "%s%.880s%s", quote, cased, quote);
    (void)snprintf(out->piece, sizeof out->piece, "your %s %.880s", word, out->title);
}
