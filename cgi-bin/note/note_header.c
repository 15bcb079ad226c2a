/* note_header.c - the header of a group of wordings: the move, then conditions.
 *
 * Owns: the names of moves and conditions.
 * Must not know: the wordings below it.
 */
#include "note_reader.h"

#include <string.h>

enum { GIVEN_ALL = 0xFFFF };

static const char *const move_names[NOTE_MOVES] = {
    "greet", "anchor", "specific", "invite", "whole", "out",  "sign", "thank",
    "ask",   "accept", "decline",  "open",   "spend", "save", "find"};

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
    bool asked, plain, best, named;
};

static bool plain_condition(struct conditions *c, const char *word)
{
    static const char *const tenses[] = {"met", "future", "missed", "solemn"};
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
    if (strcmp(word, "best") == 0) {
        c->best = true;
        return true;
    }
    if (strcmp(word, "public") == 0) {
        c->named = true;
        return true;
    }
    if (strcmp(word, "noside") == 0)
        return narrow(&c->sides, NOTE_SIDE_NONE, &c->seen, 2);
    return narrow(&c->tones, find(note_tone_codes, NOTE_TONES, word), &c->seen, 1) ||
           narrow(&c->sides, find(note_side_codes, NOTE_SIDES, word), &c->seen, 2) ||
           narrow(&c->tenses, find(tenses, 4, word), &c->seen, 4) ||
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

static bool fact_condition(struct note_reader *r, const char *word, char **at)
{
    char *input = next_word(at);
    int bit = input == NULL ? -1 : find(note_input_names, NOTE_INPUTS, input);
    if (bit < 0)
        return note_reader_refuse(r, "'%s' wants the name of an input after it, such as 'topic'.",
                                  word);
    if (strcmp(word, "with") == 0)
        r->header.with |= 1u << bit;
    else
        r->header.without |= 1u << bit;
    return true;
}

/* "anchor | met | friendly casual | without recipient" */
bool note_header_read(struct note_reader *r, char *line)
{
    char *at = line, *word = next_word(&at);
    int move = word == NULL ? -1 : find(move_names, NOTE_MOVES, word);
    if (move < 0)
        return note_reader_refuse(r, "'%s' is not a move; lines of text must be indented.",
                                  word == NULL ? "" : word);
    int own = find(note_relationship_codes, NOTE_RELATIONSHIPS, r->file);
    uint16_t relationships = (uint16_t)(own < 0 ? GIVEN_ALL : 1u << own);
    struct conditions c = {0,         relationships, GIVEN_ALL, GIVEN_ALL, GIVEN_ALL, GIVEN_ALL,
                           GIVEN_ALL, false,         false,     false,     false};
    memset(&r->header, 0, sizeof r->header);
    r->header.move = (enum note_move)move;
    while ((word = next_word(&at)) != NULL) {
        bool fact = strcmp(word, "with") == 0 || strcmp(word, "without") == 0;
        if (fact ? !fact_condition(r, word, &at) : !plain_condition(&c, word))
            return fact ? false
                        : note_reader_refuse(
                              r, "'%s' is not a tone, side, tense, kind of work or relationship.",
                              word);
    }
    r->header.relationships = c.relationships;
    r->header.asked = c.asked;
    r->header.plain = c.plain;
    r->header.best = c.best;
    r->header.slots = c.named ? NOTE_SLOT_BIT(NOTE_SLOT_EVENT) : 0;
    r->header.tones = (uint8_t)c.tones;
    r->header.sides = (uint8_t)c.sides;
    r->header.kinds = (uint8_t)c.kinds;
    r->header.tenses = (uint8_t)c.tenses;
    r->header.directions = (uint8_t)c.directions;
    r->has_header = true;
    return true;
}
