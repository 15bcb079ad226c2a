/* json_draft.c - the drafts for programs; see json_draft.h. */
#include "json_draft.h"

#include "json_text.h"

static json_t *input_names(uint32_t inputs)
{
    json_t *names = json_array();
    for (enum note_input i = 0; i < NOTE_INPUTS; i++)
        if (inputs & 1u << i)
            json_array_append_new(names, json_string(note_input_names[i]));
    return names;
}

static json_t *one_draft(const struct note_draft *draft)
{
    return json_pack("{s:s, s:i, s:o, s:o}", "text", draft->text, "length", draft->length, "uses",
                     input_names(draft->uses), "omitted", input_names(draft->omitted));
}

/* NULL without memory: an answer that lacks a draft is worse than none. */
static json_t *draft_list(const struct note_set *set)
{
    json_t *list = json_array();
    for (size_t i = 0; i < set->count; i++) {
        if (json_array_append_new(list, one_draft(&set->draft[i])) != 0) {
            json_decref(list);
            return NULL;
        }
    }
    return list;
}

static json_t *whole(const struct note_form *form, const struct note_set *set, const char *ballot)
{
    return json_pack("{s:s, s:s, s:i, s:o, s:{s:s, s:s}, s:{s:s, s:s}, s:s}", "direction",
                     note_direction_codes[form->direction], "relationship",
                     note_relationship_codes[form->relationship], "limit", form->limit, "drafts",
                     draft_list(set), "standard", "today", "", "in_2014", NOTE_STANDARD_2014,
                     "verdict", "code", note_verdict_codes[set->verdict], "text", set->advice,
                     "ballot", ballot);
}

void json_draft(struct buf *out, const struct note_form *form, const struct note_set *set,
                const char *ballot)
{
    json_text(out, whole(form, set, ballot));
}
