/* view_ctpl.c - libctpl and nothing else; see view_ctpl.h. */
#include "view_ctpl.h"

#include <ctpl/ctpl.h>
#include <gio/gio.h>
#include <stdio.h>

/* An opaque name for what libctpl calls a token. */
static CtplToken *token(const struct view_ctpl *tree)
{
    return (CtplToken *)tree;
}

struct view_ctpl *view_ctpl_lex(const char *text, char *problem, size_t size)
{
    GError *error = NULL;
    CtplToken *tree = ctpl_lexer_lex_string(text, &error);
    if (!tree)
        snprintf(problem, size, "%s", error ? error->message : "libctpl cannot read it");
    g_clear_error(&error);
    return (struct view_ctpl *)tree;
}

void view_ctpl_free(struct view_ctpl *tree)
{
    if (tree)
        ctpl_token_free(token(tree));
}

static const char *mark(char text[VIEW_MARK_BYTES + 1], const struct view_items *items, size_t i)
{
    if (!items->item[i].marked)
        return "";
    snprintf(text, VIEW_MARK_BYTES + 1, "%c%04zx%c", VIEW_MARK_START, i & 0xffff, VIEW_MARK_END);
    return text;
}

static void empty_array(CtplValue *value)
{
    ctpl_value_init(value);
    ctpl_value_set_array(value, CTPL_VTYPE_INT, 0, NULL);
}

/* Append the row that begins at item `i`, and return the item after it. */
static size_t add_row(CtplValue *list, const struct view_items *items, size_t i)
{
    char text[VIEW_MARK_BYTES + 1];
    CtplValue row;
    empty_array(&row);
    for (i++; i < items->count && items->item[i].kind == VIEW_CELL; i++)
        ctpl_value_array_append_string(&row, mark(text, items, i));
    ctpl_value_array_append(list, &row);
    ctpl_value_free_value(&row);
    return i;
}

static void push_list(CtplEnviron *symbols, const char *name, const struct view_items *items,
                      uint32_t number)
{
    CtplValue list;
    empty_array(&list);
    for (size_t i = 0; i < items->count;) {
        if (items->item[i].kind == VIEW_ROW && items->item[i].list == number)
            i = add_row(&list, items, i);
        else
            i++;
    }
    ctpl_environ_push(symbols, name, &list);
    ctpl_value_free_value(&list);
}

static CtplEnviron *push_all(const struct view_items *items)
{
    char text[VIEW_MARK_BYTES + 1];
    uint32_t lists = 0;
    CtplEnviron *symbols = ctpl_environ_new();
    for (size_t i = 0; i < items->count; i++) {
        const struct view_item *item = &items->item[i];
        const char *name = items->bytes.data + item->name;
        if (item->kind == VIEW_TEXT || item->kind == VIEW_NUMBER)
            ctpl_environ_push_string(symbols, name, mark(text, items, i));
        else if (item->kind == VIEW_FLAG)
            ctpl_environ_push_int(symbols, name, item->length);
        else if (item->kind == VIEW_LIST)
            push_list(symbols, name, items, lists++);
    }
    return symbols;
}

static bool parse(const struct view_ctpl *tree, CtplEnviron *symbols, GOutputStream *memory)
{
    GError *error = NULL;
    CtplOutputStream *stream = ctpl_output_stream_new(memory);
    bool good = ctpl_parser_parse(token(tree), symbols, stream, &error);
    ctpl_output_stream_unref(stream);
    if (error)
        fprintf(stderr, "connote: a template cannot be rendered: %s\n", error->message);
    g_clear_error(&error);
    return good;
}

bool view_ctpl_render(const struct view_ctpl *tree, const struct view_items *items, struct buf *out)
{
    CtplEnviron *symbols = push_all(items);
    GOutputStream *memory = g_memory_output_stream_new_resizable();
    GMemoryOutputStream *page = G_MEMORY_OUTPUT_STREAM(memory);
    bool good = parse(tree, symbols, memory);
    if (good)
        buf_add(out, g_memory_output_stream_get_data(page),
                g_memory_output_stream_get_data_size(page));
    g_object_unref(memory);
    ctpl_environ_unref(symbols);
    return good && !buf_failed(out);
}
