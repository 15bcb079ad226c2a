/* note_dissent.c - see note_dissent.h. */
#include "note_dissent.h"
#include "note_text.h"

bool note_dissent_is(const char *text)
{
    static const char *const words[] = {"disagree",      "disagreed",    "disagreeing",
                                        "don't agree",   "didn't agree", "do not agree",
                                        "did not agree", "argue with",   "argue about",
                                        "not convinced", "unconvinced",  NULL};
    return note_text_find_any(text, words);
}

void note_dissent_mark(const struct note_form *form, struct note_facts *facts)
{
    static const enum note_slot told[] = {NOTE_SLOT_I_CLAUSE, NOTE_SLOT_CLAUSE,
                                          NOTE_SLOT_TOPIC_CLAUSE, NOTE_SLOT_GOAL};
    const struct note_value *slot = facts->slot[0];
    if (form->relationship != NOTE_CONTENT || form->direction != NOTE_SEND ||
        slot[NOTE_SLOT_READ].text == NULL || slot[NOTE_SLOT_PIECE].text == NULL)
        return;
    for (size_t i = 0; i < sizeof told / sizeof told[0]; i++)
        if (slot[told[i]].text != NULL && note_dissent_is(slot[told[i]].text)) {
            facts->anchors |= NOTE_SLOT_BIT(NOTE_SLOT_READ);
            return;
        }
}
