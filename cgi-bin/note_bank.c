/* note_bank.c - reading the phrase files and refusing what is malformed, with file and line.
 *
 * Owns: the grammar of the files, and the bank's memory.
 * Must not know: forms and facts.
 */
#include "note_phrase.h"
#include "note_stem.h"
#include "note_text.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINE_BYTES = 1024, GROUPS = 4, GIVEN_ALL = 0xFFFF };

const char *const note_phrase_files[] = {
    "greetings", "event",         "colleague",  "school", "rival",   "mutual",
    "content",   "client_vendor", "recruiting", "cold",   "unknown", "invitations",
    "easy-outs", "sign-offs",     "replies",    "advice", NULL};

static const char *const move_names[NOTE_MOVES] = {
    "greet", "anchor", "specific", "invite", "whole", "out",  "sign", "thank",
    "ask",   "accept", "decline",  "open",   "spend", "save", "find"};

struct reader {
    struct note_bank *bank;
    const char *file;
    unsigned line;
    uint16_t file_id;
    bool has_header;
    struct note_variant header; /* the conditions of the lines below it */
    char *problem;
    size_t problem_size;
};

__attribute__((format(printf, 2, 3))) static bool refuse(struct reader *r, const char *format, ...)
{
    int n = snprintf(r->problem, r->problem_size, "%s.phrases:%u: ", r->file, r->line);
    if (n > 0 && (size_t)n < r->problem_size) {
        va_list list;
        va_start(list, format);
        (void)vsnprintf(r->problem + n, r->problem_size - (size_t)n, format, list);
        va_end(list);
    }
    return false;
}

static int find(const char *const *names, size_t count, const char *word)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(names[i], word) == 0)
            return (int)i;
    return -1;
}

/* One word of a header that is a condition: set its bit in the header. `seen` tells which kinds of
 * condition were named; the first of a kind narrows "all" to that one. */
static bool narrow(uint16_t *set, int bit, unsigned *seen, unsigned kind)
{
    if (bit < 0)
        return false;
    if ((*seen & 1u << kind) == 0)
        *set = 0;
    *seen |= 1u << kind;
    *set = (uint16_t)(*set | 1u << bit);
    return true;
}

struct conditions {
    unsigned seen;
    uint16_t relationships, tones, sides, kinds, tenses, directions;
    bool asked, plain;
};

static bool plain_condition(struct conditions *c, const char *word)
{
    static const char *const tenses[] = {"met", "future"};
    if (strcmp(word, "read") == 0)
        return narrow(&c->kinds, NOTE_ARTICLE, &c->seen, 3) &&
               narrow(&c->kinds, NOTE_POST, &c->seen, 3) &&
               narrow(&c->kinds, NOTE_BOOK, &c->seen, 3);
    if (strcmp(word, "heard") == 0)
        return narrow(&c->kinds, NOTE_TALK, &c->seen, 3) &&
               narrow(&c->kinds, NOTE_PODCAST, &c->seen, 3);
    if (strcmp(word, "nokind") == 0)
        return narrow(&c->kinds, NOTE_WORK_NONE, &c->seen, 3);
    if (strcmp(word, "asked") == 0) {
        c->asked = true;
        return true;
    }
    if (strcmp(word, "plain") == 0) {
        c->plain = true;
        return true;
    }
    if (strcmp(word, "noside") == 0)
        return narrow(&c->sides, NOTE_SIDE_NONE, &c->seen, 2);
    return narrow(&c->tones, find(note_tone_codes, NOTE_TONES, word), &c->seen, 1) ||
           narrow(&c->sides, find(note_side_codes, NOTE_SIDES, word), &c->seen, 2) ||
           narrow(&c->tenses, find(tenses, 2, word), &c->seen, 4) ||
           narrow(&c->directions, find(note_direction_codes, NOTE_DIRECTIONS, word), &c->seen, 5) ||
           narrow(&c->relationships, find(note_relationship_codes, NOTE_RELATIONSHIPS, word),
                  &c->seen, 0);
}

static char *next_word(char **at)
{
    *at += strspn(*at, " \t|,");
    if (**at == '\0')
        return NULL;
    char *word = *at;
    *at += strcspn(*at, " \t|,");
    if (**at != '\0')
        *(*at)++ = '\0';
    return word;
}

static bool fact_condition(struct reader *r, const char *word, char **at)
{
    char *input = next_word(at);
    int bit = input == NULL ? -1 : find(note_input_names, NOTE_INPUTS, input);
    if (bit < 0)
        return refuse(r, "'%s' wants the name of an input after it, such as 'topic'.", word);
    if (strcmp(word, "with") == 0)
        r->header.with |= 1u << bit;
    else
        r->header.without |= 1u << bit;
    return true;
}

/* "anchor | met | friendly casual | without recipient" */
static bool read_header(struct reader *r, char *line)
{
    char *at = line, *word = next_word(&at);
    int move = word == NULL ? -1 : find(move_names, NOTE_MOVES, word);
    if (move < 0)
        return refuse(r, "'%s' is not a move; lines of text must be indented.",
                      word == NULL ? "" : word);
    int own = find(note_relationship_codes, NOTE_RELATIONSHIPS, r->file);
    uint16_t relationships = (uint16_t)(own < 0 ? GIVEN_ALL : 1u << own);
    struct conditions c = {0,         relationships, GIVEN_ALL, GIVEN_ALL, GIVEN_ALL,
                           GIVEN_ALL, GIVEN_ALL,     false,     false};
    memset(&r->header, 0, sizeof r->header);
    r->header.move = (enum note_move)move;
    while ((word = next_word(&at)) != NULL) {
        bool fact = strcmp(word, "with") == 0 || strcmp(word, "without") == 0;
        if (fact ? !fact_condition(r, word, &at) : !plain_condition(&c, word))
            return fact
                       ? false
                       : refuse(r, "'%s' is not a tone, side, tense, kind of work or relationship.",
                                word);
    }
    r->header.relationships = c.relationships;
    r->header.asked = c.asked;
    r->header.plain = c.plain;
    r->header.tones = (uint8_t)c.tones;
    r->header.sides = (uint8_t)c.sides;
    r->header.kinds = (uint8_t)c.kinds;
    r->header.tenses = (uint8_t)c.tenses;
    r->header.directions = (uint8_t)c.directions;
    r->has_header = true;
    return true;
}

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

static void read_openings(struct note_variant *v, const char *text)
{
    const char *s = text;
    if (v->joins)
        s += strspn(s, ", ");
    v->first = opening(s);
    v->last = v->first;
    v->sentences = !v->joins;
    v->i_openings = v->first == 'I';
    for (; *s != '\0'; s++)
        if ((*s == '.' || *s == '?') && s[1] == ' ') {
            v->last = opening(s + 2);
            v->i_openings = (uint8_t)(v->i_openings + (v->last == 'I'));
            v->sentences++;
        }
}

static bool add_piece(struct reader *r, struct note_variant *v, const char *text, size_t n,
                      int slot)
{
    if (v->count == NOTE_PIECES)
        return refuse(r, "this line has too many parts; make two of it.");
    int units = slot < 0 ? note_length(text, n) : 0;
    v->piece[v->count++] = (struct note_piece){(int16_t)slot, (uint16_t)n, (uint16_t)units, text};
    if (slot < 0) {
        v->units = (uint16_t)(v->units + units);
        return true;
    }
    if ((v->slots >> slot & 1) != 0)
        return refuse(r, "{%s} stands twice in one line.", note_slot_names[slot].name);
    v->slots |= NOTE_SLOT_BIT(slot);
    if (note_slot_names[slot].input != NOTE_INPUTS)
        v->uses |= 1u << note_slot_names[slot].input;
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
static bool read_pieces(struct reader *r, struct note_variant *v, const char *text)
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
            return refuse(r, "a brace has no partner.");
        int slot = slot_of(text + 1, (size_t)(close - text - 1));
        if (slot < 0)
            return refuse(r, "{%.*s} is not a slot.", (int)(close - text - 1), text + 1);
        if (!add_piece(r, v, NULL, 0, slot))
            return false;
        text = close + 1;
    }
    return true;
}

static char *keep_text(struct reader *r, const char *text)
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

static struct note_variant *new_variant(struct reader *r)
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

static bool is_duplicate(struct reader *r, const struct note_variant *v)
{
    for (size_t i = 0; i < r->bank->count; i++) {
        const struct note_variant *w = &r->bank->variant[i];
        bool same_line = w->file == v->file && w->line == v->line;
        if (w != v && !same_line && meet(v, w) && same_words(v, w))
            return !refuse(r, "these words stand already in %s.phrases:%u.",
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

static bool compile(struct reader *r, const char *flat, unsigned part)
{
    char *text = keep_text(r, flat);
    struct note_variant *v = text == NULL ? NULL : new_variant(r);
    if (v == NULL)
        return refuse(r, "there is not enough memory.");
    if (!read_pieces(r, v, text))
        return false;
    v->part = (uint8_t)part;
    v->joins = text[0] == ',';
    read_openings(v, text);
    v->stems = note_stem_bits(text);
    size_t n = strlen(text);
    v->but = strncmp(text, ", but ", 6) == 0;
    v->asks = n > 0 && text[n - 1] == '?';
    v->soft = strstr(text, "if you") != NULL || strstr(text, "If you") != NULL ||
              strstr(text, " open to ") != NULL;
    v->denies = strstr(text, "n't ") != NULL || strstr(text, " not ") != NULL ||
                strstr(text, "n't.") != NULL;
    v->joinable = is_joinable(v, text, n);
    if (v->count == 0)
        return refuse(r, "this line says nothing.");
    return !is_duplicate(r, v);
}

/* Write the line to `flat` with the optional parts whose bits are set in `chosen`. */
static bool flatten(struct reader *r, const char *line, unsigned chosen, char *flat,
                    unsigned *groups)
{
    *groups = 0;
    bool inside = false;
    for (; *line != '\0'; line++) {
        if (*line == '[' || *line == ']') {
            if ((*line == '[') == inside)
                return refuse(r, "a square bracket has no partner, or stands within another.");
            inside = !inside;
            *groups += *line == '[';
            continue;
        }
        if (!inside || (chosen >> (*groups - 1) & 1) != 0)
            *flat++ = *line;
    }
    *flat = '\0';
    if (inside)
        return refuse(r, "a square bracket has no partner.");
    return *groups <= GROUPS ? true : refuse(r, "a line has at most %d optional parts.", GROUPS);
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

static bool read_text(struct reader *r, char *line, size_t cap)
{
    if (!r->has_header)
        return refuse(r, "text stands before the first header.");
    if (r->header.move >= NOTE_MOVE_SPEND)
        say_number(line, cap);
    char flat[LINE_BYTES];
    unsigned groups = 0;
    for (unsigned chosen = 0; chosen == 0 || chosen < 1u << groups; chosen++)
        if (!flatten(r, line, chosen, flat, &groups) || !compile(r, flat, chosen))
            return false;
    return true;
}

static bool read_line(struct reader *r, char *line, size_t cap)
{
    size_t n = strlen(line);
    if (n > 0 && line[n - 1] != '\n' && n + 1 >= cap)
        return refuse(r, "the line is too long.");
    while (n > 0 && (line[n - 1] == '\n' || line[n - 1] == '\r' || line[n - 1] == ' ' ||
                     line[n - 1] == '\t'))
        line[--n] = '\0';
    size_t indent = strspn(line, " \t");
    if (line[indent] == '\0' || line[indent] == '#')
        return true;
    return indent == 0 ? read_header(r, line) : read_text(r, line + indent, cap - indent);
}

static bool read_file(struct reader *r, const char *directory)
{
    char path[4096], line[LINE_BYTES];
    int n = snprintf(path, sizeof path, "%s/%s.phrases", directory, r->file);
    r->line = 0;
    r->has_header = false;
    FILE *in = n > 0 && (size_t)n < sizeof path ? fopen(path, "r") : NULL;
    if (in == NULL)
        return refuse(r, "the file cannot be read.");
    bool good = true;
    while (good && fgets(line, sizeof line, in) != NULL) {
        r->line++;
        good = read_line(r, line, sizeof line);
    }
    if (good && ferror(in) != 0)
        good = refuse(r, "the file cannot be read to its end.");
    (void)fclose(in);
    return good;
}

static int by_move(const void *a, const void *b)
{
    const struct note_variant *v = a, *w = b;
    if (v->move != w->move)
        return v->move < w->move ? -1 : 1;
    if (v->file != w->file)
        return v->file < w->file ? -1 : 1;
    if (v->line != w->line)
        return v->line < w->line ? -1 : 1;
    return (int)v->part - (int)w->part;
}

static void index_moves(struct note_bank *bank)
{
    if (bank->count > 0)
        qsort(bank->variant, bank->count, sizeof *bank->variant, by_move);
    size_t i = 0;
    for (size_t move = 0; move < NOTE_MOVES; move++) {
        bank->first[move] = i;
        while (i < bank->count && bank->variant[i].move == (enum note_move)move)
            i++;
        bank->last[move] = i;
    }
}

static bool is_indexed(const struct note_variant *v, size_t relationship, size_t tone)
{
    return (v->relationships >> relationship & 1) != 0 && (v->tones >> tone & 1) != 0;
}

/* Lists by move, relationship and tone, so that drafting looks at nothing that cannot fit. */
static bool index_variants(struct reader *r)
{
    struct note_bank *bank = r->bank;
    size_t total = bank->count * NOTE_RELATIONSHIPS * NOTE_TONES, used = 0;
    if (bank->count > UINT16_MAX)
        return refuse(r, "there are too many wordings.");
    bank->indices = malloc(total * sizeof *bank->indices + 1);
    if (bank->indices == NULL)
        return refuse(r, "there is not enough memory.");
    for (size_t m = 0; m < NOTE_MOVES; m++)
        for (size_t k = 0; k < NOTE_RELATIONSHIPS * NOTE_TONES; k++) {
            struct note_index *index = &bank->index[m][k / NOTE_TONES][k % NOTE_TONES];
            index->at = bank->indices + used;
            for (size_t i = bank->first[m]; i < bank->last[m]; i++)
                if (is_indexed(&bank->variant[i], k / NOTE_TONES, k % NOTE_TONES))
                    index->at[index->count++] = (uint16_t)i;
            used += index->count;
        }
    return true;
}

struct note_bank *note_bank_open(const char *directory, char *problem, size_t problem_size)
{
    struct reader r = {.bank = calloc(1, sizeof(struct note_bank)),
                       .problem = problem,
                       .problem_size = problem_size};
    if (r.bank == NULL) {
        (void)snprintf(problem, problem_size, "There is not enough memory for the phrase bank.");
        return NULL;
    }
    for (size_t i = 0; note_phrase_files[i] != NULL; i++) {
        r.file = note_phrase_files[i];
        r.file_id = (uint16_t)i;
        if (!read_file(&r, directory)) {
            note_bank_free(r.bank);
            return NULL;
        }
    }
    index_moves(r.bank);
    if (!index_variants(&r)) {
        note_bank_free(r.bank);
        return NULL;
    }
    return r.bank;
}

void note_bank_free(struct note_bank *bank)
{
    if (bank == NULL)
        return;
    for (size_t i = 0; i < bank->texts; i++)
        free(bank->text[i]);
    free(bank->text);
    free(bank->indices);
    free(bank->variant);
    free(bank);
}
