/* form.c - what a stranger typed, checked; see form.h. The decoding follows the URL standard's
 * application/x-www-form-urlencoded parser, but refuses what that parser would repair. */
#include "form.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text.h"

static int hex(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

/* Decode in place from `at` to `end`; false on a bad escape or an escaped NUL, which would end the
 * string for everyone who reads it later. The result is never longer than the source. */
static bool decode(char *at, const char *end)
{
    char *to = at;
    for (const char *from = at; from < end; from++) {
        char c = *from;
        if (c == '+') {
            c = ' ';
        } else if (c == '%') {
            if (end - from < 3 || hex(from[1]) < 0 || hex(from[2]) < 0)
                return false;
            c = (char)(hex(from[1]) * 16 + hex(from[2]));
            from += 2;
        }
        if (c == '\0')
            return false;
        *to++ = c;
    }
    *to = '\0';
    return text_is_utf8(at, (size_t)(to - at));
}

static long find_field(const struct form *form, const char *name)
{
    for (size_t i = 0; i < form->count; i++)
        if (strcmp(form->fields[i].name, name) == 0)
            return (long)i;
    return -1;
}

static long find_code(const struct field *field, const char *code)
{
    for (size_t i = 0; i < field->code_count; i++)
        if (strcmp(field->codes[i], code) == 0)
            return (long)i;
    return -1;
}

void form_error(struct form *form, size_t index, const char *sentence)
{
    snprintf(form->error[index], FORM_ERROR_BYTES, "%s", sentence);
}

/* Say what is wrong with field `i`, by its name. */
static void complain(struct form *form, size_t i, enum message m, long most, long now)
{
    const enum message called = form->fields[i].called;
    message_fill(form->error[i], FORM_ERROR_BYTES, m,
                 message_text(called ? called : MESSAGE_FIELD_NAMELESS), (const long[]){most, now});
}

static void check_text(struct form *form, size_t i)
{
    const struct field *field = &form->fields[i];
    int units = text_units(form->text[i], strlen(form->text[i]));
    if ((size_t)units > field->most)
        complain(form, i, MESSAGE_TOO_LONG, (long)field->most, units);
}

static void check_choice(struct form *form, size_t i)
{
    form->value[i] = find_code(&form->fields[i], form->text[i]);
    if (form->value[i] < 0)
        complain(form, i, MESSAGE_NOT_A_CHOICE, 0, 0);
}

static void check_multi(struct form *form, size_t i)
{
    const struct field *field = &form->fields[i];
    long code = find_code(field, form->text[i]);
    if (code < 0) {
        complain(form, i, MESSAGE_NOT_A_CHOICE, 0, 0);
        return;
    }
    form->value[i] |= 1L << code;
    int chosen = __builtin_popcountl((unsigned long)form->value[i]);
    if ((size_t)chosen > field->most)
        complain(form, i, MESSAGE_TOO_MANY, (long)field->most, chosen);
}

static void check_number(struct form *form, size_t i)
{
    const char *text = form->text[i];
    size_t digits = strspn(text, "0123456789");
    form->value[i] = digits <= 9 ? strtol(text, NULL, 10) : 0;
    if (text[digits] || digits > 9 || (size_t)form->value[i] > form->fields[i].most)
        complain(form, i, MESSAGE_NOT_A_NUMBER, 0, 0);
}

static void check_date(struct form *form, size_t i)
{
    if (!text_read_date(form->text[i], &(struct text_date){0}))
        complain(form, i, MESSAGE_NOT_A_DATE, 0, 0);
}

static void check_token(struct form *form, size_t i)
{
    /* A token that is too long is nobody's: as good as any other forged one. */
    if (strlen(form->text[i]) > form->fields[i].most)
        form->text[i] = "-";
}

static void check(struct form *form, size_t i)
{
    static void (*const checks[])(struct form *, size_t) = {
        [FIELD_TEXT] = check_text,     [FIELD_CHOICE] = check_choice, [FIELD_MULTI] = check_multi,
        [FIELD_NUMBER] = check_number, [FIELD_DATE] = check_date,     [FIELD_TOKEN] = check_token,
    };
    checks[form->fields[i].kind](form, i);
}

/* Take one decoded pair. An empty value counts as absent, but a single field may still stand only
 * once: two answers to one question are a damaged form. */
static bool take(struct form *form, unsigned *seen, const char *name, const char *value)
{
    long found = find_field(form, name);
    if (found < 0)
        return false;
    size_t i = (size_t)found;
    if ((*seen & 1u << i) && form->fields[i].kind != FIELD_MULTI)
        return false;
    *seen |= 1u << i;
    if (*value) {
        form->text[i] = value;
        check(form, i);
    }
    return true;
}

/* Split `storage` at ampersands, decode name and value, take the pair. */
static bool read_pairs(struct form *form)
{
    unsigned seen = 0;
    char *at = form->storage;
    char *const end = at + form->storage_len;
    while (at < end) {
        char *stop = memchr(at, '&', (size_t)(end - at));
        if (!stop)
            stop = end;
        char *equals = memchr(at, '=', (size_t)(stop - at));
        char *value = equals ? equals + 1 : stop;
        if (!decode(at, equals ? equals : stop) || !decode(value, stop))
            return false;
        if (stop > at && !take(form, &seen, at, equals ? value : ""))
            return false;
        at = stop + 1;
    }
    return true;
}

static bool check_required(struct form *form)
{
    bool valid = true;
    for (size_t i = 0; i < form->count; i++) {
        const struct field *field = &form->fields[i];
        bool absent = *form->text[i] == '\0';
        if (field->required && absent)
            complain(form, i, field->if_missing, 0, 0);
        if (form->error[i][0])
            valid = false;
    }
    return valid;
}

void form_blank(struct form *form, const struct field *fields, size_t count)
{
    *form = (struct form){.fields = fields, .count = count};
    for (size_t i = 0; i < count; i++) {
        form->text[i] = "";
        form->value[i] = fields[i].kind == FIELD_CHOICE ? -1 : 0;
    }
}

enum form_status form_read(struct form *form, const struct field *fields, size_t count,
                           const char *body, size_t len)
{
    form_blank(form, fields, count);
    form->storage = malloc(len + 1);
    if (!form->storage)
        return FORM_NO_MEMORY;
    if (len > 0)
        memcpy(form->storage, body, len);
    form->storage[len] = '\0';
    form->storage_len = len;
    if (memchr(form->storage, '\0', len) || !read_pairs(form))
        return FORM_MALFORMED;
    return check_required(form) ? FORM_OK : FORM_INVALID;
}

int form_http_status(enum form_status status)
{
    static const int statuses[] = {
        [FORM_OK] = 200, [FORM_INVALID] = 422, [FORM_MALFORMED] = 400, [FORM_NO_MEMORY] = 503};
    return statuses[status];
}

void form_free(struct form *form)
{
    if (form->storage)
        explicit_bzero(form->storage, form->storage_len);
    free(form->storage);
    form->storage = NULL;
}
