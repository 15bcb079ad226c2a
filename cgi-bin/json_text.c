/* json_text.c - a jansson document becomes text; see json_text.h. */
#include "json_text.h"

#include <stdlib.h>

void json_text(struct buf *out, json_t *document)
{
    char *text = document ? json_dumps(document, JSON_COMPACT) : NULL;
    if (text)
        buf_puts(out, text);
    else
        out->failed = true;
    free(text);
    json_decref(document);
}
