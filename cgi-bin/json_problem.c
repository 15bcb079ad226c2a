/* json_problem.c - errors for programs; see json_problem.h. */
#include "json_problem.h"

#include "json_text.h"
#include "message.h"

void json_problem(struct buf *out, int status, const char *title, const char *detail)
{
    json_text(out,
              json_pack("{s:s, s:i, s:s}", "title", title, "status", status, "detail", detail));
}

static json_t *field_errors(const struct form *form)
{
    json_t *list = json_array();
    for (size_t i = 0; i < form->count; i++)
        if (form->error[i][0])
            json_array_append_new(list, json_pack("{s:s, s:s}", "field", form->fields[i].name,
                                                  "message", form->error[i]));
    return list;
}

void json_problem_form(struct buf *out, int status, const struct form *form)
{
    const struct message_error *words = message_for_status(status);
    json_text(out, json_pack("{s:s, s:i, s:s, s:o}", "title", words->heading, "status", status,
                             "detail", words->sentence, "errors", field_errors(form)));
}
