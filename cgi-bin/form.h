/* form.h - what a stranger typed, checked before any handler sees it.
 *
 * Owns: decoding application/x-www-form-urlencoded, the field tables' validators, the sentences
 * beside a bad field.
 * Must not know: which page asks, what the answer means.
 *
 * A page declares its fields in a table; whatever is not in the table is refused.
 */
#ifndef CONNOTE_FORM_H
#define CONNOTE_FORM_H

#include <stdbool.h>
#include <stddef.h>

#include "message.h"

enum {
    FORM_FIELDS_MOST = 32, /* rows in a field table */
    FORM_ERROR_BYTES = 160
};

enum field_kind {
    FIELD_TEXT,   /* free text, at most `most` UTF-16 units */
    FIELD_CHOICE, /* one of `codes` */
    FIELD_MULTI,  /* up to `most` different ones of `codes`, the field repeated */
    FIELD_NUMBER, /* a decimal number from 0 to `most` */
    FIELD_DATE,   /* YYYY-MM-DD, a day that exists */
    FIELD_TOKEN /* opaque ASCII, at most `most` bytes; what is wrong with it is for others to say */
};

struct field {
    const char *name;
    enum field_kind kind;
    bool required;
    size_t most;
    const char *const *codes;
    size_t code_count;
    enum message if_missing; /* for a required field that is absent */
    enum message called;     /* MESSAGE_INPUT_... or MESSAGE_FIELD_...: how a sentence names it */
};

struct form {
    const struct field *fields;
    size_t count;
    /* Per field: the text as typed ("" when absent; for FIELD_MULTI the last one) ... */
    const char *text[FORM_FIELDS_MOST];
    /* ... its meaning: index of the code (-1 when absent), the number, or a bit set of codes ... */
    long value[FORM_FIELDS_MOST];
    /* ... and the sentence that says what is wrong, "" when nothing is. */
    char error[FORM_FIELDS_MOST][FORM_ERROR_BYTES];
    char *storage; /* the decoded bytes; wiped and freed by form_free */
    size_t storage_len;
};

enum form_status {
    FORM_OK,
    FORM_INVALID,   /* 422: at least one field has an error; the rest is readable */
    FORM_MALFORMED, /* 400: bad escape, bad UTF-8, unknown field, a single field repeated */
    FORM_NO_MEMORY  /* 503 */
};

/* Read `len` bytes of `body` by the table. The form owns a copy; free it with form_free() whatever
 * the status. */
enum form_status form_read(struct form *form, const struct field *fields, size_t count,
                           const char *body, size_t len);

/* A form as nobody has filled it in. Needs form_free() too. */
void form_blank(struct form *form, const struct field *fields, size_t count);

/* Say what is wrong with field `index`, when only a handler could know. */
void form_error(struct form *form, size_t index, const char *sentence);

/* The HTTP status for a form's: 200, 422, 400 or 503. */
int form_http_status(enum form_status status);

void form_free(struct form *form);

#endif
