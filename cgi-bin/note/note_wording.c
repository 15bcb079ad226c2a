/* note_wording.c - a line of text of the bank, compiled: its pieces, slots and optional parts.
 *
 * Owns: the grammar of braces and brackets, and what a wording knows of itself.
 * Must not know: headers, forms and facts.
 */
#include "note_reader.h"
#include "note_score.h"
#include "note_stem.h"
#include "note_text.h"

#include <stdlib.h>
#include <string.h>

enum { GROUPS = 4 };

/* What a sentence opens with, for the rule against two alike: "I", "It", "We" ... */
static char opening(const char *text)
{
    if (text[0] == '{')
        return text[1];
    if (text[0] == 'I' && (text[1] == ' ' || text[1] == '\''))
        return 'I';
    unsigned code = 0;
    for (size_t i = 0; note_text_is_letter((unsigned char)text[i]); i++)
        code = code * 31 + (unsigned char)note_text_low(text[i]);
    return (char)(128 + code % 120);
}

/* Of the words that a reader takes in at once. */
static uint16_t first_words(const char *text)
{
    enum { WORDS = 3 };
    uint32_t hash = 2166136261u;
    for (int words = 0; *text != '\0' && words < WORDS; text++) {
        hash = (hash ^ (unsigned char)note_text_low(*text)) * 16777619u;
        words += *text == ' ';
    }
    return (uint16_t)(hash ^ hash >> 16);
}

static void read_openings(struct note_variant *v, const char *text)
{
    const char *s = text;
    if (v->joins)
        s += strspn(s, ", ");
    v->opens = first_words(s);
    v->first = opening(s);
    v->last = v->first;
    v->sentences = !v->joins;
    v->i_openings = v->first == 'I';
    for (; *s != '\0'; s++)
        if (strchr(".?!", *s) != NULL && s[1] == ' ') {
            v->last = opening(s + 2);
            v->i_openings = (uint8_t)(v->i_openings + (v->last == 'I'));
            v->sentences++;
        }
}

static bool add_piece(struct note_reader *r, struct note_variant *v, const char *text, size_t n,
                      int slot)
{
    if (v->count == NOTE_PIECES)
        return note_reader_refuse(r, "this line has too many parts; make two of it.");
    v->piece[v->count++] = (struct note_piece){(int16_t)slot, (uint16_t)n, text};
    if (slot < 0) {
        v->units = (uint16_t)(v->units + note_length(text, n));
        return true;
    }
    if ((v->slots >> slot & 1) != 0)
        return note_reader_refuse(r, "{%s} stands twice in one line.", note_slot_names[slot].name);
    enum note_input input = note_slot_names[slot].input;
    v->gap[v->gaps++] = (struct note_gap){(uint8_t)slot, (uint8_t)input, v->units};
    v->slots |= NOTE_SLOT_BIT(slot);
    if (input != NOTE_INPUTS)
        v->uses |= 1u << input;
    return true;
}

static int slot_of(const char *name, size_t n)
{
    for (int i = 0; i < NOTE_SLOTS; i++)
        if (strlen(note_slot_names[i].name) == n && memcmp(note_slot_names[i].name, name, n) == 0)
            return i;
    return -1;
}

/* Take a flat text (no optional parts) apart into words and slots. */
static bool read_pieces(struct note_reader *r, struct note_variant *v, const char *text)
{
    while (*text != '\0') {
        size_t n = strcspn(text, "{}");
        if (n > 0 && !add_piece(r, v, text, n, -1))
            return false;
        text += n;
        if (*text == '\0')
            return true;
        const char *close = strchr(text, '}');
        if (*text == '}' || close == NULL)
            return note_reader_refuse(r, "a brace has no partner.");
        int slot = slot_of(text + 1, (size_t)(close - text - 1));
        if (slot < 0)
            return note_reader_refuse(r, "{%.*s} is not a slot.", (int)(close - text - 1),
                                      text + 1);
        if (!add_piece(r, v, NULL, 0, slot))
            return false;
        text = close + 1;
    }
    return true;
}

static char *keep_text(struct note_reader *r, const char *text)
{
    struct note_bank *bank = r->bank;
    if (bank->texts == bank->texts_room) {
        size_t room = bank->texts_room == 0 ? 256 : bank->texts_room * 2;
        char **more = realloc(bank->text, room * sizeof *more);
        if (more == NULL)
            return NULL;
        bank->text = more;
        bank->texts_room = room;
    }
    char *copy = strdup(text);
    if (copy != NULL)
        bank->text[bank->texts++] = copy;
    return copy;
}

static struct note_variant *new_variant(struct note_reader *r)
{
    struct note_bank *bank = r->bank;
    if (bank->count == bank->room) {
        size_t room = bank->room == 0 ? 256 : bank->room * 2;
        struct note_variant *more = realloc(bank->variant, room * sizeof *more);
        if (more == NULL)
            return NULL;
        bank->variant = more;
        bank->room = room;
    }
    struct note_variant *v = &bank->variant[bank->count++];
    *v = r->header;
    v->file = r->file_id;
    v->line = (uint16_t)r->line;
    return v;
}

static bool meet(const struct note_variant *a, const struct note_variant *b)
{
    return a->move == b->move && (a->relationships & b->relationships) != 0 &&
           (a->tones & b->tones) != 0 && (a->sides & b->sides) != 0 && (a->kinds & b->kinds) != 0 &&
           (a->tenses & b->tenses) != 0 && (a->directions & b->directions) != 0 &&
           (a->with & b->without) == 0 && (a->without & b->with) == 0;
}

static bool same_words(const struct note_variant *a, const struct note_variant *b)
{
    if (a->count != b->count || a->slots != b->slots || a->units != b->units)
        return false;
    for (size_t i = 0; i < a->count; i++) {
        const struct note_piece *p = &a->piece[i], *q = &b->piece[i];
        if (p->slot != q->slot || p->bytes != q->bytes ||
            (p->slot < 0 && memcmp(p->text, q->text, p->bytes) != 0))
            return false;
    }
    return true;
}

static bool is_duplicate(struct note_reader *r, const struct note_variant *v)
{
    for (size_t i = 0; i < r->bank->count; i++) {
        const struct note_variant *w = &r->bank->variant[i];
        bool same_line = w->file == v->file && w->line == v->line;
        if (w != v && !same_line && meet(v, w) && same_words(v, w))
            return !note_reader_refuse(r, "these words stand already in %s.phrases:%u.",
                                       note_phrase_files[w->file], w->line);
    }
    return false;
}

/* A plain statement of one clause can be continued by ", and"; thanks and greetings cannot. */
static bool is_joinable(const struct note_variant *v, const char *text, size_t n)
{
    static const char *const exclaimed[] = {"thank you", "thanks",   "good",
                                            "nice",      "remember", NULL};
    return n > 0 && text[n - 1] == '.' && strpbrk(text, ",;:?") == NULL &&
           strstr(text, " and ") == NULL && v->sentences == 1 &&
           note_text_starts_any(text, exclaimed) == 0;
}

/* Does it ask for the connection, or hold out a hand? Not: only say what for. */
static bool is_invitation(const struct note_variant *v, const char *text)
{
    static const char *const asks[] = {
        "connect",    "connected",  "connecting",  "touch",        "contact",  "contacts",
        "carry on",   "left off",   "carry it on", "acquaintance", "hear",     "follow",
        "know you",   "question",   "tell you",    "say hello",    "shout",    "how are you",
        "how's life", "up to",      "lose track",  "exchange",     "shall we", "shall you",
        "shall i",    "would you",  "may i",       "might we",     "could we", "up for",
        "each other", "adding you", NULL};
    /* What one would write by hand and asks something easy needs no more. */
    bool asking = v->best && strchr(text, '?') != NULL;
    return asking || (v->slots & NOTE_SLOT_BIT(NOTE_SLOT_TOUCH)) != 0 ||
           note_text_find_any(text, asks);
}

static uint8_t beginning(bool but)
{
    return but ? NOTE_BEGINS_BUT : NOTE_BEGINS_AND;
}

/* What may stand before and behind it, and beside what it is one of many. A whole takes no
 * invitation: it must not crowd out what does. */
static void read_links(struct note_variant *v)
{
    enum { MOVE = NOTE_INPUTS, JOINS = MOVE + 8, BUT };
    v->wants = v->joins ? beginning(v->but) : NOTE_BEGINS_ANEW;
    v->allows = (uint8_t)(NOTE_BEGINS_ANEW | (v->joinable ? beginning(v->denies) : 0));
    v->likeness =
        v->uses | (uint32_t)v->move << MOVE | (uint32_t)v->joins << JOINS | (uint32_t)v->but << BUT;
}

/* Has it an easy way out of its own, or says already what would be welcome? */
static bool is_soft(const char *text)
{
    static const char *const ways[] = {
        "if you",    "If ",      " open to ", "if not",           "answer",
        "ither way", "tell me",  "ust ask",   "quite understand", "somebody you know",
        "if it",     "whether ", "Should ",   "should this",      NULL};
    for (size_t i = 0; ways[i] != NULL; i++)
        if (strstr(text, ways[i]) != NULL)
            return true;
    return false;
}

static bool compile(struct note_reader *r, const char *flat, unsigned part)
{
    char *text = keep_text(r, flat);
    struct note_variant *v = text == NULL ? NULL : new_variant(r);
    if (v == NULL)
        return note_reader_refuse(r, "there is not enough memory.");
    if (!read_pieces(r, v, text))
        return false;
    v->part = (uint8_t)part;
    v->joins = text[0] == ',';
    read_openings(v, text);
    v->stems = note_stem_bits(text);
    size_t n = strlen(text);
    v->but = strncmp(text, ", but ", 6) == 0;
    v->asks = n > 0 && text[n - 1] == '?';
    v->soft = is_soft(text);
    v->denies = strstr(text, "n't ") != NULL || strstr(text, " not ") != NULL ||
                strstr(text, "n't.") != NULL;
    v->joinable = is_joinable(v, text, n);
    v->invites = is_invitation(v, text);
    v->exclaims = strchr(text, '!') != NULL;
    v->worth = note_score_variant(v);
    read_links(v);
    if (v->count == 0)
        return note_reader_refuse(r, "this line says nothing.");
    return !is_duplicate(r, v);
}

/* Write the line to `flat` with the optional parts whose bits are set in `chosen`. */
static bool flatten(struct note_reader *r, const char *line, unsigned chosen, char *flat,
                    unsigned *groups)
{
    *groups = 0;
    bool inside = false;
    for (; *line != '\0'; line++) {
        if (*line == '[' || *line == ']') {
            if ((*line == '[') == inside)
                return note_reader_refuse(
                    r, "a square bracket has no partner, or stands within another.");
            inside = !inside;
            *groups += *line == '[';
            continue;
        }
        if (!inside || (chosen >> (*groups - 1) & 1) != 0)
            *flat++ = *line;
    }
    *flat = '\0';
    if (inside)
        return note_reader_refuse(r, "a square bracket has no partner.");
    return *groups <= GROUPS
               ? true
               : note_reader_refuse(r, "a line has at most %d optional parts.", GROUPS);
}

/* "about five": the number lives in note.h only, so the advice names it by a slot of its own. */
static void say_number(char *text, size_t cap)
{
    static const char *const numbers[] = {"no",  "one",   "two",   "three", "four", "five",
                                          "six", "seven", "eight", "nine",  "ten"};
    char *at = strstr(text, "{free}");
    const char *word = NOTE_FREE_A_MONTH <= 10 ? numbers[NOTE_FREE_A_MONTH] : "a few";
    if (at == NULL || strlen(text) + strlen(word) >= cap)
        return;
    memmove(at + strlen(word), at + 6, strlen(at + 6) + 1);
    memcpy(at, word, strlen(word));
}

bool note_wording_read(struct note_reader *r, char *line, size_t cap)
{
    if (!r->has_header)
        return note_reader_refuse(r, "text stands before the first header.");
    if (r->header.move >= NOTE_MOVE_SPEND)
        say_number(line, cap);
    char flat[NOTE_LINE_BYTES];
    unsigned groups = 0;
    for (unsigned chosen = 0; chosen == 0 || chosen < 1u << groups; chosen++)
        if (!flatten(r, line, chosen, flat, &groups) || !compile(r, flat, chosen))
            return false;
    return true;
}
