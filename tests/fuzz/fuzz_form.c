/* fuzz_form.c - any bytes as a request body: read, or refused, never worse. */
#include <stdlib.h>
#include <string.h>

#include "form.h"
#include "text.h"

static const char *const codes[] = {"one", "two", "three", "four"};

static const struct field fields[] = {
    {.name = "a", .kind = FIELD_TEXT, .most = 40},
    {.name = "b", .kind = FIELD_CHOICE, .codes = codes, .code_count = 4, .required = true},
    {.name = "c", .kind = FIELD_MULTI, .codes = codes, .code_count = 4, .most = 2},
    {.name = "d", .kind = FIELD_NUMBER, .most = 9999},
    {.name = "e", .kind = FIELD_DATE},
    {.name = "f", .kind = FIELD_TOKEN, .most = 70},
};
enum { FIELDS = sizeof fields / sizeof *fields };

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

/* What a handler may rely on once the form is read. */
static void check(const struct form *form, enum form_status status)
{
    for (size_t i = 0; i < FIELDS; i++) {
        bool bad = form->error[i][0] != '\0';
        if (status == FORM_OK && bad)
            abort();
        if (status != FORM_MALFORMED && !text_is_utf8(form->text[i], strlen(form->text[i])))
            abort();
        if (strlen(form->error[i]) >= FORM_ERROR_BYTES)
            abort();
    }
    if (status == FORM_OK && (form->value[1] < 0 || form->value[1] > 3 || form->value[2] > 15 ||
                              form->value[3] > 9999 || strlen(form->text[5]) > 70))
        abort();
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    struct form form;
    enum form_status status = form_read(&form, fields, FIELDS, (const char *)data, size);
    check(&form, status);
    form_free(&form);
    return 0;
}
