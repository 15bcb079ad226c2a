/* note_called.c - see note_called.h. */
#include "note_called.h"

#include <string.h>

/* Keep what stands from `at` on. In place. */
static void keep_from(char *text, const char *at)
{
    memmove(text, at, strlen(at) + 1);
}

/* "M/s Sharma & Sons (Attn: Shri Rakesh ji)" */
static void keep_attention(char *text)
{
    static const char *const marks[] = {"attn", "attention", "fao", "kind attn", NULL};
    for (size_t i = 0; marks[i] != NULL; i++) {
        const char *at = note_text_find(text, marks[i]);
        if (at == NULL)
            continue;
        at += strlen(marks[i]);
        at += strspn(at, ".: ");
        size_t n = strcspn(at, ")]");
        if (n < 2)
            return;
        keep_from(text, at);
        text[n] = '\0';
        return;
    }
}

/* "His Grace the Most Rev. Emmanuel Tumwine": how such people are spoken of, and no title before a
 * name. */
static void drop_style(char *text)
{
    static const char *const whose[] = {"his", "her", "your", "their", NULL};
    static const char *const styles[] = {
        "grace",          "excellency", "eminence", "honour",   "honor",   "majesty",   "highness",
        "royal highness", "lordship",   "ladyship", "holiness", "worship", "beatitude", NULL};
    static const char *const degrees[] = {"the most", "the right", "the very", "the rt",
                                          "the rt.",  "most",      NULL};
    static const char *const offices[] = {"rev", "rev.", "reverend",   "revd",      "revd.",
                                          "hon", "hon.", "honourable", "honorable", NULL};
    static const char *const honours[] = {"honourable", "honorable", NULL};
    size_t own = note_text_starts_any(text, whose);
    size_t style = own == 0 ? 0 : note_text_starts_any(text + own, styles);
    if (style != 0 && text[own + style] != '\0')
        keep_from(text, text + own + style);
    size_t degree = note_text_starts_any(text, degrees);
    if (degree != 0 && note_text_word_in(text + degree, offices))
        keep_from(text, text + degree);
    size_t the = note_text_starts(text, "the");
    const char *title = text + the;
    size_t honour = note_text_starts_any(title, honours);
    /* "the Honorable Patricia McKenna": no word to call her by. */
    if (honour != 0 && note_text_next(title + honour)[0] != '\0')
        keep_from(text, title + honour);
    else if (the != 0 && note_title_is(title, note_text_word(title)) &&
             note_text_next(note_text_next(title))[0] != '\0')
        keep_from(text, title);
}

/* "Arif s/o Abd. Latif": whose child one is. */
static void drop_father(char *text)
{
    static const char *const marks[] = {" c/o ", " s/o ", " d/o ", " a/l ", " a/p ", " w/o ",
                                        " S/O ", " D/O ", " A/L ", " A/P ", " W/O ", NULL};
    size_t n = note_text_before_any(text, marks, 1);
    text[n] = '\0';
}

/* "Giuseppe detto Pino", "Tomasz aka Tomek" */
static void take_alias(struct note_called *out)
{
    static const char *const marks[] = {
        " detto ",   " detta ",   " aka ",     " a.k.a. ",      " AKA ",   " known as ",
        " genannt ", " goes by ", " call me ", " but call me ", " alias ", " k\xC3\xB6llu\xC3\xB0 ",
        NULL};
    if (!note_text_may_hold(out->text, marks))
        return;
    for (size_t i = 0; marks[i] != NULL; i++) {
        char *at = strstr(out->text, marks[i]);
        if (at == NULL || at == out->text)
            continue;
        const char *nick = at + strlen(marks[i]);
        size_t n = note_text_word(nick);
        if (note_text_case(nick, n) == NOTE_CASE_MIXED)
            (void)note_text_copy(out->nick, sizeof out->nick, nick, n);
        size_t k = strlen(out->nick);
        while (k > 0 && strchr(".,;:)", out->nick[k - 1]) != NULL)
            out->nick[--k] = '\0';
        while (at > out->text && strchr(" ,(", at[-1]) != NULL)
            at--;
        *at = '\0';
        return;
    }
}

static bool is_latin(const char *word)
{
    size_t n;
    int32_t c = note_text_codepoint(word, &n);
    return c < 0x0250 || (c >= 0x1E00 && c < 0x1F00);
}

/* "Katie Wong 黃嘉欣": the same name once more, for those who read it. */
static void drop_second_script(char *text)
{
    if (!is_latin(text) || note_text_case(text, 1) == NOTE_CASE_LOWER)
        return;
    for (const char *w = note_text_next(text); *w != '\0'; w = note_text_next(w)) {
        size_t n;
        if (!is_latin(w) && note_text_is_letter(note_text_codepoint(w, &n))) {
            text[w - text - 1] = '\0';
            return;
        }
    }
}

/* A single word in brackets that may be a name: "(Darren)". Its bytes, 0 when it is none. */
static size_t bracketed(const char *open)
{
    static const char *const no[] = {"she", "he", "they", "retired", "ret", "hiring", NULL};
    const char *close = strchr(open, ')');
    size_t n = close == NULL ? 0 : (size_t)(close - open) - 1;
    if (n < 2 || close[1] != '\0' || note_text_case(open + 1, n) != NOTE_CASE_MIXED ||
        memchr(open + 1, ' ', n) != NULL || memchr(open + 1, '/', n) != NULL ||
        memchr(open + 1, '.', n) != NULL || note_text_in(open + 1, n, no) ||
        note_title_is(open + 1, n) || note_title_is_job(open + 1, n))
        return 0;
    return n;
}

/* "mr fixit", "R&D dept.", "President of the club": words round a name, and none themselves? */
static bool is_no_name(const char *text, size_t n)
{
    static const char *const inside[] = {
        "of",      "the",       "in",     "my",       "our",   "dept",     "dept.",  "desk",
        "travels", "tours",     "travel", "catering", "foods", "services", "studio", "studios",
        "records", "solutions", "team",   "shop",     "me",    "and",      "&",      NULL};
    static const char *const before[] = {"mr", "mr.", "mrs", "mrs.", "ms", "miss", NULL};
    for (const char *w = text; w < text + n; w = note_text_next(w)) {
        size_t k = note_text_word(w);
        if (note_text_in(w, k, inside))
            return true;
        if (note_text_word_in(text, before) && w != text && w + k <= text + n &&
            note_text_case(w, k) == NOTE_CASE_LOWER)
            return true;
    }
    return false;
}

/* "mr fixit (Darren)" is Darren; "Tiang Boon Keat (Gary)" is called so. */
static void take_bracket(struct note_called *out)
{
    char *open = strrchr(out->text, '(');
    size_t n = open == NULL || open < out->text + 2 ? 0 : bracketed(open);
    if (n == 0)
        return;
    size_t before = (size_t)(open - out->text);
    size_t first = note_text_word(out->text), words = 0;
    for (const char *w = out->text; w < open; w = note_text_next(w))
        words++;
    if (is_no_name(out->text, before)) {
        open[1 + n] = '\0';
        keep_from(out->text, open + 1);
    } else if (words == 3 && note_given_is_eastern_family(out->text, first)) {
        (void)note_text_copy(out->nick, sizeof out->nick, open + 1, n);
    }
}

/* "Mum's friend Val", "Executive Search, Mr. Nakagawa": what stands before the name. */
static void drop_relation(char *text)
{
    static const char *const kin[] = {"friend",  "mate",    "neighbour", "neighbor", "boss",
                                      "sister",  "brother", "cousin",    "daughter", "son",
                                      "husband", "wife",    "colleague", "mum",      "mom",
                                      "dad",     NULL};
    static const char *const own[] = {"mum's",     "mom's",    "dad's",     "mother's",
                                      "father's",  "sister's", "brother's", "wife's",
                                      "husband's", "boss's",   NULL};
    const char *next = note_text_next(text), *then = note_text_next(next);
    if (note_text_word_in(text, own) && note_text_word_in(next, kin) && *then >= 'A' &&
        *then <= 'Z')
        keep_from(text, then);
    static const char *const people[] = {"lady", "guy",    "man", "woman",
                                         "girl", "person", "rep", NULL};
    static const char *const desks[] = {"hr", "it", "sales", "payroll", "finance", "legal", NULL};
    next = note_text_next(text);
    then = note_text_next(next);
    if (note_text_word_in(text, desks) && note_text_word_in(next, people) && *then >= 'A' &&
        *then <= 'Z')
        keep_from(text, then);
    const char *comma = strstr(text, ", ");
    static const char *const civil[] = {"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", NULL};
    if (comma != NULL && strchr(text, ' ') < comma && note_text_word_in(comma + 2, civil) &&
        note_text_next(comma + 2)[0] != '\0')
        keep_from(text, comma + 2);
}

/* "@sourdough steve": an address, and which half of it is a name is not known. */
static void drop_handle(char *text)
{
    if (text[0] == '@' && strchr(text, ' ') != NULL && text[1] >= 'a' &&
        note_text_case(text, strlen(text)) == NOTE_CASE_LOWER)
        text[0] = '\0';
}

/* "chantal.beaulieu87": the figures tell her from others. */
static void drop_figures(char *text)
{
    enum { PART = 3 };
    size_t n = strlen(text), k = n;
    const char *dot = strchr(text, '.');
    while (k > 0 && note_text_is_digit(text[k - 1]))
        k--;
    if (k < n && dot != NULL && strchr(text, ' ') == NULL && strchr(text, '@') == NULL &&
        dot - text >= PART && text + k - dot > PART)
        text[k] = '\0';
}

void note_called_read(const char *text, struct note_called *out)
{
    out->nick[0] = '\0';
    size_t n = strlen(text);
    if (n >= sizeof out->text) /* a whole profile: the name stands first */
        for (n = sizeof out->text - 1; n > 0 && text[n] != ' '; n--)
            ;
    if (note_text_copy(out->text, sizeof out->text, text, n) == 0) {
        out->text[0] = '\0';
        return;
    }
    keep_attention(out->text);
    drop_relation(out->text);
    drop_handle(out->text);
    drop_figures(out->text);
    drop_style(out->text);
    drop_father(out->text);
    take_alias(out);
    drop_second_script(out->text);
    take_bracket(out);
}
