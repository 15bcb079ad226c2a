/* json_problem.c - errors for programs; see json_problem.h. */
#include "json_problem.h"

#include <jansson.h>
#include <stdlib.h>

#include "message.h"

static void dump(struct buf *out, json_t *document)
{
    char *text = document ? json_dumps(document, JSON_COMPACT) : NULL;
    if (text)
        buf_puts(out, text);
    else
        out->failed = true;
    free(text);
    json_decref(document);
}

void json_problem(struct buf *out, int status, const char *title, const char *detail)
{
    dump(out, json_pack("{s:s, s:i, s:s}", "title", title, "status", status, "detail", detail));
}

static json_t *field_errors(const struct form *form)
{
    json_t *list = json_array();
    for (size_t i = 0; i < form->count; i++)
        if (form->error[i][0])
            json_array_append_new(
                list, json_pack("{s:s, s:s}", "field", form->fields[i].name, "message", form->error[i]));
    return list;
}

void json_problem_form(struct buf *out, int status, const struct form *form)
{
    const struct message_error *words = message_for_status(status);
    dump(out, json_pack("{s:s, s:i, s:s, s:o}", "title", words->heading, "status", status, "detail",
                        words->sentence, "errors", field_errors(form)));
}
