/* note_cite.c - see note_cite.h. */
#include "note_cite.h"
#include "note_midst.h"

#include <string.h>

enum { NEVER = 0 };

bool note_cite_is_open(const char *text)
{
    static const char *const coming[] = {"forthcoming", "upcoming", "next", "future", NULL};
    static const char *const unread[] = {
        "not out",       "not yet out",    "haven't read", "havent read",        "not read",
        "have not read", "yet to read",    "preordered",   "pre-ordered",        "coming out",
        "coming in",     "out in",         "out next",     "out soon",           "forthcoming",
        "to appear",     "to be released", "on my list",   "on my reading list", NULL};
    const char *remark = strpbrk(text, "(,");
    size_t the =
        note_text_starts_any(text, (const char *const[]){"the", "your", "her", "his", "a", NULL});
    size_t soon = note_text_starts_any(text + the, coming);
    /* "Upcoming" may begin a title; "forthcoming: Worm Atlas" and "the next book" do not. */
    bool kind = soon != 0 && (text[the] >= 'a' && text[the] <= 'z');
    return !kind && (remark == NULL || !note_text_find_any(remark, unread));
}

/* What is put in brackets behind a title is about it. A title alone in brackets stays. */
static void drop_brackets(char *text)
{
    for (char *open; (open = strstr(text, " (")) != NULL;) {
        char *close = strchr(open, ')');
        size_t tail = close == NULL ? 0 : strlen(close + 1);
        if (close != NULL && tail > 0 && close[1] != ' ' && close[1] != ',' && close[1] != ':')
            return;
        memmove(open, close == NULL ? open + strlen(open) : close + 1, tail + 1);
    }
}

/* " - Guardian, 3 Nov", ". 2nd ed.": where a figure stands behind the seam, it is no subtitle. */
static void cut_counted(char *text)
{
    static const char *const seams[] = {" - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", ". ", NULL};
    static const char *const numbers[] = {"vol", "no", "pt", "ch", "ep", NULL};
    for (size_t i = 0; seams[i] != NULL; i++) {
        char *at = strstr(text, seams[i]);
        if (at != NULL && !note_text_find_any(text, numbers) && at - text > 3 &&
            strpbrk(at, "0123456789") != NULL &&
            note_text_starts_any(text, (const char *const[]){"ep", "episode", NULL}) == NEVER)
            *at = '\0';
    }
}

/* "Kuru Dallar / Dry Branches": the last is the translation, where English letters write it. */
static void choose_title(char *text)
{
    char *slash = strstr(text, " / ");
    if (slash == NULL)
        return;
    const char *last = slash + 3;
    for (const char *at; (at = strstr(last, " / ")) != NULL;)
        last = at + 3;
    if (strpbrk(slash, "0123456789") != NULL)
        return; /* "Tides / vol. 2" */
    bool ascii = *last != '\0';
    for (const char *c = last; *c != '\0'; c++)
        ascii = ascii && (unsigned char)*c < 128;
    if (ascii)
        memmove(text, last, strlen(last) + 1);
    else
        *slash = '\0';
}

/* "why-worms-matter.pdf" */
static void unfile(char *text)
{
    static const char *const endings[] = {".pdf",  ".docx", ".doc", ".epub", ".html",
                                          ".pptx", ".mp3",  ".mp4", NULL};
    size_t n = strlen(text);
    for (size_t i = 0; endings[i] != NULL; i++) {
        size_t k = strlen(endings[i]);
        if (n <= k || !note_text_in(text + n - k, k, (const char *const[]){endings[i], NULL}))
            continue;
        text[n - k] = '\0';
        for (char *c = text; strchr(text, ' ') == NULL && (c = strpbrk(c, "-_")) != NULL;)
            *c = '\n';
        for (char *c = text; (c = strchr(c, '\n')) != NULL;)
            *c = ' ';
        return;
    }
}

/* "forgot the name", "Tate et al., 2019", "wormblog.com": nobody would say it as a title. */
static bool is_unknown(const char *text)
{
    static const char *const lost[] = {"can't",          "cannot",       "cant",     "forgot",
                                       "don't remember", "dunno",        "not sure", "no idea",
                                       "unsure",         "don't recall", "no title", NULL};
    static const char *const domains[] = {"com", "org", "net", "io", "co.uk", "blog", "dev", NULL};
    const char *dot = strrchr(text, '.');
    bool address = dot != NULL && strchr(text, ' ') == NULL && strcmp(text, "Booking.com") != 0 &&
                   note_text_in(dot + 1, strlen(dot + 1), domains);
    size_t n = strlen(text);
    bool year = n > 5 && strspn(text + n - 4, "0123456789") == 4;
    return address || note_text_starts_any(text, lost) != 0 ||
           note_text_find(text, "et al") != NULL || (year && strstr(text, " & ") != NULL);
}

void note_cite_trim(char *text)
{
    size_t before = strlen(text);
    static const char *const seams[] = {" | ",          " \xE2\x80\xA2 ", " @ ", ", with ",
                                        ", co-written", ", which you",    NULL};
    static const char *const states[] = {", halfway", ", only ",   ", still reading",
                                         ", just ",   ", haven't", ", not ",
                                         ", loved",   ", great",   NULL};
    /* "can't remember the title, something with worms" */
    static const char *const vague[] = {"something on ", "something about ", "something with ",
                                        "sth on ",       "sth about ",       NULL};
    for (size_t i = 0; vague[i] != NULL; i++) {
        const char *at = strstr(text, vague[i]);
        const char *rest = at == NULL ? NULL : at + strlen(vague[i]);
        if (rest != NULL && *rest != '\0' && (at == text || is_unknown(text))) {
            memmove(text + 6, rest, strlen(rest) + 1);
            memcpy(text, "about ", 6);
            return;
        }
    }
    if (is_unknown(text)) {
        text[0] = '\0';
        return;
    }
    drop_brackets(text);
    note_text_cut(text, seams);
    note_text_cut(text, states);
    cut_counted(text);
    unfile(text);
    choose_title(text);
    if (strlen(text) != before)
        (void)note_text_trim(text);
}

static const char *const shorts[] = {
    "article",     "post",     "podcast",      "talk",        "episode",    "essay",
    "keynote",     "paper",    "newsletter",   "webinar",     "thread",     "video",
    "interview",   "lecture",  "presentation", "workshop",    "panel",      "piece",
    "report",      "session",  "blog",         "tweet",       "poster",     "comment",
    "answer",      "review",   "column",       "exhibition",  "painting",   "film",
    "documentary", "repo",     "repository",   "slides",      "obituary",   "eulogy",
    "speech",      "sermon",   "editorial",    "op-ed",       "reel",       "channel",
    "course",      "tutorial", "demo",         "letter",      "case study", "show",
    "carousel",    "meme",     "cartoon",      "infographic", "photo",      "picture",
    "drawing",     "map",      "reflection",   "homily",      "sketch",     "rant",
    NULL};
static const char *const longs[] = {
    "book",  "thesis",      "dissertation", "chapter", "foreword", "introduction",
    "intro", "preface",     "memoir",       "novel",   "textbook", "handbook",
    "phd",   "translation", "cookbook",     "guide",   NULL};
static const char *const plurals[] = {"books",    "talks",   "articles",    "posts",    "podcasts",
                                      "papers",   "essays",  "videos",      "episodes", "webinars",
                                      "lectures", "threads", "newsletters", NULL};

/* May it stand behind the word for the kind in a description? "keynote at Slush", "talk, March". */
static bool is_told_behind(const char *word)
{
    static const char *const behind[] = {"on", "about", "at",    "in",     "from", "for",  "with",
                                         "to", "of",    "under", "during", "by",   "last", NULL};
    size_t n = note_text_word(word);
    const char *next = note_text_next(word);
    return *next == '\0' || word[n - 1] == ',' || note_text_in(next, note_text_word(next), behind);
}

/* The word for the kind of thing, small as in a description; NULL when there is none. */
static const char *kind_word(const char *text, enum note_work_kind kind)
{
    for (const char *w = text; *w != '\0'; w = note_text_next(w)) {
        size_t n = note_text_word(w);
        n -= n > 0 && strchr(",:", w[n - 1]) != NULL;
        bool known = note_text_in(w, n, longs) || note_text_in(w, n, plurals) ||
                     (kind != NOTE_BOOK && note_text_in(w, n, shorts));
        if (known && is_told_behind(w) &&
            (w == text || note_text_case(w, n) == NOTE_CASE_LOWER ||
             note_text_in(w, n, (const char *const[]){"phd", NULL})))
            return w;
    }
    return NULL;
}

/* Are the words before the one for the kind those of a description? "Guardian article", "the
 * lightning talk"; "The Art of the talk" is a title. */
static bool is_told_before(const char *text, const char *word)
{
    enum { BEFORE = 4 };
    static const char *const no[] = {"of",  "the", "and",  "is", "are", "to", "in",    "for",
                                     "how", "why", "what", "a",  "an",  "on", "about", NULL};
    size_t count = 0;
    for (const char *w = text; w < word; w = note_text_next(w), count++)
        if (count > 0 && note_text_in(w, note_text_word(w), no))
            return false;
    return count <= BEFORE;
}

/* "34", "34 of The Soil Show", "34 The Soil Show". */
static bool say_part(const char *part, const char *number, size_t digits, const char *whole,
                     char *out, size_t cap)
{
    char front[NOTE_TEXT_BYTES], name[NOTE_TEXT_BYTES];
    const char *rest = number + digits;
    if (*rest == '\0' || strncmp(rest, " of ", 4) == 0)
        return note_text_join(out, cap, part, number, *rest == '\0' ? whole : "");
    if (*rest != ' ' || rest[1] < 'A' || rest[1] > 'Z' || strpbrk(rest, ":\"") != NULL ||
        note_text_copy(name, sizeof name, number, digits) == 0)
        return false;
    return note_text_join(front, sizeof front, part, name, " of \"") &&
           note_text_join(out, cap, front, rest + 1, "\"");
}

/* "The Probate Hour #203": the number behind the name of its podcast. */
static bool describe_numbered(const char *text, char *out, size_t cap)
{
    char number[16], front[NOTE_TEXT_BYTES], name[NOTE_TEXT_BYTES];
    const char *sign = strstr(text, " #");
    size_t digits = sign == NULL ? 0 : strspn(sign + 2, "0123456789");
    return digits != 0 && sign[2 + digits] == '\0' && sign > text && text[0] >= 'A' &&
           text[0] <= 'Z' && note_text_copy(number, sizeof number, sign + 2, digits) != 0 &&
           note_text_copy(name, sizeof name, text, (size_t)(sign - text)) != 0 &&
           note_text_join(front, sizeof front, "episode ", number, " of \"") &&
           note_text_join(out, cap, front, name, "\"");
}

/* "Ep. 34 of The Soil Show", "chapter 2": which part of theirs it was. */
static bool describe_part(const char *text, char *out, size_t cap)
{
    static const char *const parts[][3] = {{"ep", "episode ", " of your podcast"},
                                           {"ep.", "episode ", " of your podcast"},
                                           {"episode", "episode ", " of your podcast"},
                                           {"chapter", "chapter ", " of your book"},
                                           {"ch.", "chapter ", " of your book"}};
    size_t n = note_text_word(text);
    const char *number = note_text_next(text);
    size_t digits = strspn(number, "0123456789");
    for (size_t i = 0; digits != 0 && i < sizeof parts / sizeof parts[0]; i++)
        if (note_text_in(text, n, (const char *const[]){parts[i][0], NULL}))
            return say_part(parts[i][1], number, digits, parts[i][2], out, cap);
    return false;
}

/* "the one about worms": of whatever kind it was. */
static bool describe_one(const char *text, enum note_work_kind kind, char *out, size_t cap)
{
    static const char *const kinds[NOTE_WORK_KINDS] = {[NOTE_ARTICLE] = "your article ",
                                                       [NOTE_POST] = "your post ",
                                                       [NOTE_PODCAST] = "your podcast episode ",
                                                       [NOTE_TALK] = "your talk ",
                                                       [NOTE_BOOK] = "your book "};
    static const char *const told[] = {"about", "on", "with", "from", NULL};
    size_t one = note_text_starts(text, "the one");
    if (one == 0 || kinds[kind] == NULL || note_text_starts_any(text + one, told) == 0)
        return false;
    return note_text_join(out, cap, kinds[kind], text + one, "");
}

/* Bytes of the word for whose or which it is, and what takes its place. */
static size_t whose(const char *text, const char *word, const char **yours)
{
    static const char *const theirs[] = {"your",    "her",         "his", "their", "a",
                                         "an",      "the",         "my",  "some",  "some of your",
                                         "several", "one of your", NULL};
    static const char *const both[] = {"both your", "both of your", "both the", "both", NULL};
    static const char *const all[] = {"all your", "all of your", "all the", "all", NULL};
    static const char *const own[] = {"that", "this", "last", "these", "those", NULL};
    size_t n = note_text_starts_any(text, own);
    *yours = n != 0 ? "" : "your ";
    if (n != 0)
        return 0;
    if ((n = note_text_starts_any(text, both)) != 0)
        *yours = "both your ";
    else if ((n = note_text_starts_any(text, all)) != 0)
        *yours = "all your ";
    else
        for (size_t k; (k = note_text_starts_any(text + n, theirs)) != 0;)
            n += k;
    /* "the worms episode" is one of many. */
    if (note_text_starts(text, "the") != 0 && text + n != word &&
        note_text_starts(word, "episode") != 0) {
        *yours = "the ";
        n = note_text_starts(text, "the");
    }
    return n;
}

size_t note_cite_label(const char *text, char *kind, size_t cap)
{
    char head[NOTE_TEXT_BYTES];
    const char *mark = strpbrk(text, ":\"");
    if (mark == NULL || mark == text || (*mark == ':' ? mark[1] : mark[-1]) != ' ')
        return 0;
    size_t n = (size_t)(mark - text);
    if (note_text_copy(head, sizeof head, text, n) == 0)
        return 0;
    (void)note_text_trim(head);
    const char *last = strrchr(head, ' ');
    last = last == NULL ? head : last + 1;
    bool kinds =
        note_text_in(last, strlen(last), shorts) || note_text_in(last, strlen(last), longs);
    /* "The Last Interview: a novel" */
    bool small =
        note_text_case(last, strlen(last)) == NOTE_CASE_LOWER || (last == head && *mark == '"');
    const char *yours;
    size_t skip = whose(head, last, &yours);
    if (!kinds || !small || head[skip] == '\0' || !is_told_before(head, last) ||
        note_midst_write(head + skip, kind, cap) == 0)
        return 0;
    return n + 1 + strspn(mark + 1, " ");
}

bool note_cite_describe(const char *text, enum note_work_kind kind, char *out, size_t cap)
{
    char core[NOTE_TEXT_BYTES];
    const char *yours;
    out[0] = '\0';
    if ((kind == NOTE_PODCAST && describe_numbered(text, out, cap)) ||
        describe_part(text, out, cap) || describe_one(text, kind, out, cap))
        return true;
    /* "TEDxDelft", "TED": where it was held says it all. */
    if (kind == NOTE_TALK && strncmp(text, "TED", 3) == 0 && strchr(text, ' ') == NULL)
        return note_text_join(out, cap, "your ", text, " talk");
    const char *word = kind_word(text, kind);
    if (word == NULL || !is_told_before(text, word))
        return false;
    size_t n = whose(text, word, &yours), k = note_text_word(word);
    if (text[n] == '\0' || note_midst_write(text + n, core, sizeof core) == 0)
        return false;
    /* "Talk at Slush": the capital began a line. */
    if (word == text + n && note_text_case(word + 1, k - 1) == NOTE_CASE_LOWER)
        core[0] = note_text_low(core[0]);
    /* "guest lecture, Delft, March" */
    char *comma = word[k - 1] == ',' ? strchr(core, ',') : NULL;
    if (comma != NULL)
        *comma = '\0';
    return note_text_join(out, cap, yours, core, "");
}
