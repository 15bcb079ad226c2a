/* json_status.c - how far the open rounds are; see json_status.h. */
#include "json_status.h"

#include "json_text.h"

static json_t *open_rounds(const struct poll_counts *counts)
{
    json_t *open = json_object();
    for (int k = 0; k < SURVEY_KINDS; k++) {
        json_t *round = json_pack("{s:I,s:I}", "ballots", (json_int_t)counts->open[k].ballots,
                                  "needed", (json_int_t)counts->open[k].needed);
        json_object_set_new(open, survey_kind_code[k], round);
    }
    return open;
}

void json_status(struct buf *out, const struct poll_counts *counts)
{
    json_text(out,
              json_pack("{s:o,s:i}", "open", open_rounds(counts), "published", counts->published));
}
