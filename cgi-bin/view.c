/* view.c - pages: libctpl behind a door that escapes; see view.h. */
#include "view.h"

#include <ctpl/ctpl.h>
#include <gio/gio.h>
#include <stdio.h>
#include <string.h>

#include "escape.h"

static const char *const files[VIEW_PAGES] = {
    [VIEW_INVITE] = "invite",   [VIEW_POLL] = "poll",     [VIEW_THANKS] = "thanks",
    [VIEW_RESULTS] = "results", [VIEW_METHOD] = "method", [VIEW_EMBED] = "embed",
    [VIEW_ERROR] = "error",
};

/* Pages for another site's frame stand alone; all others stand in layout.html. */
static const bool without_layout[VIEW_PAGES] = {[VIEW_EMBED] = true};

/* Lexed once, then only read: safe to share between threads. */
static CtplToken *trees[VIEW_PAGES];

enum { LISTS_MOST = 8, NAME_MOST = 64 };

struct view {
    CtplEnviron *symbols;
    /* Lists grow row by row and are pushed when the page is rendered. */
    struct {
        char name[NAME_MOST];
        CtplValue rows;
    } list[LISTS_MOST];
    size_t lists;
    struct buf scratch; /* one escaped text */
    bool failed;
};

/* --- starting --------------------------------------------------------------------------------- */

static char *read_template(const char *directory, const char *name, char *problem, size_t size)
{
    char *path = g_strdup_printf("%s/%s.html", directory, name);
    char *text = NULL;
    if (!g_file_get_contents(path, &text, NULL, NULL))
        snprintf(problem, size, "cannot read the template %s", path);
    else if (!g_str_has_suffix(text, "\n"))
        /* libctpl renders a template that was cut off as an empty page and calls it success. */
        snprintf(problem, size, "the template %s does not end with a newline: was it cut off?",
                 path);
    else {
        g_free(path);
        return text;
    }
    g_free(path);
    g_free(text);
    return NULL;
}

static char *put_into_layout(const char *layout, const char *page)
{
    static const char mark[] = "{main}";
    const char *at = strstr(layout, mark);
    if (!at)
        return NULL;
    return g_strdup_printf("%.*s%s%s", (int)(at - layout), layout, page, at + sizeof mark - 1);
}

static bool lex_page(enum view_page page, const char *directory, const char *layout, char *problem,
                     size_t size)
{
    char *text = read_template(directory, files[page], problem, size);
    if (!text)
        return false;
    char *whole = without_layout[page] ? g_strdup(text) : put_into_layout(layout, text);
    g_free(text);
    GError *error = NULL;
    if (whole)
        trees[page] = ctpl_lexer_lex_string(whole, &error);
    g_free(whole);
    if (!trees[page])
        snprintf(problem, size, "the template %s/%s.html is not well formed: %s", directory,
                 files[page], error ? error->message : "layout.html has no {main}");
    g_clear_error(&error);
    return trees[page] != NULL;
}

bool view_start(const char *directory, char *problem, size_t size)
{
    char *pages = g_strdup_printf("%s/pages", directory);
    char *layout = read_template(pages, "layout", problem, size);
    bool good = layout != NULL;
    for (enum view_page page = 0; good && page < VIEW_PAGES; page++)
        good = lex_page(page, pages, layout, problem, size);
    g_free(layout);
    g_free(pages);
    if (!good)
        view_stop();
    return good;
}

void view_stop(void)
{
    for (enum view_page page = 0; page < VIEW_PAGES; page++) {
        if (trees[page])
            ctpl_token_free(trees[page]);
        trees[page] = NULL;
    }
}

/* --- symbols ---------------------------------------------------------------------------------- */

struct view *view_new(void)
{
    struct view *v = g_try_new0(struct view, 1);
    if (v)
        v->symbols = ctpl_environ_new();
    return v;
}

void view_free(struct view *v)
{
    if (!v)
        return;
    for (size_t i = 0; i < v->lists; i++)
        ctpl_value_free_value(&v->list[i].rows);
    ctpl_environ_unref(v->symbols);
    buf_free(&v->scratch);
    g_free(v);
}

static const char *escaped(struct view *v, const char *text)
{
    v->scratch.len = 0;
    buf_add(&v->scratch, "", 0);
    escape_html(&v->scratch, text);
    if (buf_failed(&v->scratch)) {
        v->failed = true;
        return "";
    }
    return v->scratch.data;
}

void view_text(struct view *v, const char *name, const char *text)
{
    ctpl_environ_push_string(v->symbols, name, escaped(v, text));
}

void view_unsafe_html(struct view *v, const char *name, const char *html)
{
    ctpl_environ_push_string(v->symbols, name, html);
}

void view_number(struct view *v, const char *name, long n)
{
    ctpl_environ_push_int(v->symbols, name, n);
}

void view_flag(struct view *v, const char *name, bool on)
{
    ctpl_environ_push_int(v->symbols, name, on ? 1 : 0);
}

static CtplValue *find_list(struct view *v, const char *name)
{
    for (size_t i = 0; i < v->lists; i++)
        if (strcmp(v->list[i].name, name) == 0)
            return &v->list[i].rows;
    return NULL;
}

void view_list(struct view *v, const char *name)
{
    if (find_list(v, name))
        return;
    if (v->lists == LISTS_MOST || strlen(name) >= NAME_MOST) {
        v->failed = true;
        return;
    }
    size_t i = v->lists++;
    snprintf(v->list[i].name, NAME_MOST, "%s", name);
    ctpl_value_init(&v->list[i].rows);
    ctpl_value_set_array(&v->list[i].rows, CTPL_VTYPE_INT, 0, NULL);
}

void view_row(struct view *v, const char *name, size_t cells, const char *const cell[])
{
    CtplValue *rows = find_list(v, name);
    if (!rows) {
        v->failed = true;
        return;
    }
    CtplValue row;
    ctpl_value_init(&row);
    ctpl_value_set_array(&row, CTPL_VTYPE_INT, 0, NULL);
    for (size_t i = 0; i < cells; i++)
        ctpl_value_array_append_string(&row, escaped(v, cell[i]));
    ctpl_value_array_append(rows, &row);
    ctpl_value_free_value(&row);
}

static void push_codes(struct view *v, const struct field *field, long value)
{
    char name[NAME_MOST];
    for (size_t code = 0; code < field->code_count; code++) {
        bool on = field->kind == FIELD_MULTI ? (value >> code) & 1 : value == (long)code;
        snprintf(name, sizeof name, "%s_%s", field->name, field->codes[code]);
        view_flag(v, name, on);
    }
}

void view_form(struct view *v, const struct form *form)
{
    char name[NAME_MOST];
    bool any = false;
    view_list(v, "errors");
    for (size_t i = 0; i < form->count; i++) {
        const struct field *field = &form->fields[i];
        view_text(v, field->name, form->text[i]);
        snprintf(name, sizeof name, "%s_error", field->name);
        view_text(v, name, form->error[i]);
        push_codes(v, field, form->value[i]);
        if (form->error[i][0]) {
            view_row(v, "errors", 2, (const char *const[]){field->name, form->error[i]});
            any = true;
        }
    }
    view_flag(v, "has_errors", any);
}

/* --- rendering -------------------------------------------------------------------------------- */

static bool parse(struct view *v, enum view_page page, GOutputStream *memory)
{
    GError *error = NULL;
    CtplOutputStream *stream = ctpl_output_stream_new(memory);
    bool good = ctpl_parser_parse(trees[page], v->symbols, stream, &error);
    ctpl_output_stream_unref(stream);
    /* libctpl names the missing symbol; it is a name of ours, never a visitor's text. */
    if (error)
        fprintf(stderr, "connote: template %s: %s\n", files[page], error->message);
    g_clear_error(&error);
    return good;
}

bool view_render(struct view *v, enum view_page page, struct buf *out)
{
    for (size_t i = 0; i < v->lists; i++)
        ctpl_environ_push(v->symbols, v->list[i].name, &v->list[i].rows);
    GOutputStream *memory = g_memory_output_stream_new_resizable();
    bool good = !v->failed && parse(v, page, memory);
    if (good)
        buf_add(out, g_memory_output_stream_get_data(G_MEMORY_OUTPUT_STREAM(memory)),
                g_memory_output_stream_get_data_size(G_MEMORY_OUTPUT_STREAM(memory)));
    g_object_unref(memory);
    return good && !buf_failed(out);
}
