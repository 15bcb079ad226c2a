/* note_greeting.c - how a note begins that does not name the recipient in its first sentence.
 *
 * Owns: the choice among the greetings that were gathered.
 * Must not know: what follows one.
 */
#include "note_search.h"
#include "note_text.h"
#include "note_title.h"

#include <string.h>

/* Among professionals "Hi" is for a bare name: "Hello Dr. Marsh", "Hello T. J. Holloway". */
static bool is_too_easy(const struct note_search *s, const struct note_variant *v)
{
    const char *name = s->values[NOTE_SLOT_NAME].text;
    if (s->form->tone != NOTE_PROFESSIONAL || name == NULL || v->piece[0].slot >= 0 ||
        strncmp(v->piece[0].text, "Hi ", 3) != 0)
        return false;
    size_t n = note_text_word(name);
    return strchr(name, '.') != NULL || (name[n] != '\0' && note_title_is(name, n));
}

/* Who signs with a name of four words lets the note itself begin at once. */
static bool is_long(const struct note_part *p)
{
    enum { LONG = 36 };
    return (p->uses >> NOTE_IN_SENDER & 1) != 0 && p->units > LONG;
}

/* By name where that fits in `room`; nothing that is `said`. */
static const struct note_part *best_greeting(const struct note_search *s, int room, uint32_t said)
{
    const struct note_parts *list = &s->part[NOTE_GREET];
    const struct note_part *best = NULL;
    int most = 0;
    for (size_t i = 0; i < list->count; i++) {
        const struct note_part *p = &list->at[i];
        int worth = p->merit + note_score_facts(&s->weights, p->uses);
        if (p->units > room || (p->uses & said) != 0 || is_long(p) ||
            (best != NULL && worth <= most) || is_too_easy(s, p->v))
            continue;
        best = p;
        most = worth;
    }
    return best;
}

/* The most that a greeting can add to the style of a note which does not name the recipient. */
static int gain_of(const struct note_search *s)
{
    const struct note_parts *list = &s->part[NOTE_GREET];
    int most = 0;
    for (size_t i = 0; i < list->count; i++)
        most = list->at[i].merit / 2 > most ? list->at[i].merit / 2 : most;
    return most < NOTE_JITTER ? most : NOTE_JITTER;
}

void note_greeting_begin(struct note_search *s)
{
    s->greeting = best_greeting(s, s->form->limit, 0);
    s->greeting_gain = gain_of(s);
}

/* Nearly always there is room for the best of all. */
const struct note_part *note_greeting(const struct note_search *s, int room, uint32_t said)
{
    const struct note_part *best = s->greeting;
    if (best == NULL || (best->units <= room && (best->uses & said) == 0))
        return best;
    return best_greeting(s, room, said);
}
