/* view.c - pages: templates behind a door that escapes; see view.h.
 *
 * A page is a list of symbols (view_item.h). Its shape is looked up (view_shape.c); only a shape
 * not seen before is rendered by libctpl (view_ctpl.c).
 */
#include "view.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "escape.h"
#include "log.h"
#include "view_ctpl.h"
#include "view_item.h"
#include "view_shape.h"
#include "view_template.h"

static const char *const names[VIEW_PAGES] = {
    [VIEW_INVITE] = "invite",   [VIEW_POLL] = "poll",     [VIEW_THANKS] = "thanks",
    [VIEW_RESULTS] = "results", [VIEW_METHOD] = "method", [VIEW_EMBED] = "embed",
    [VIEW_ERROR] = "error",
};

/* Pages for another site's frame stand alone; all others stand in layout.html. */
static const bool stands_alone[VIEW_PAGES] = {[VIEW_EMBED] = true};

/* Filled at start, then only read. */
static struct {
    struct view_template text;
    struct view_ctpl *tree;
} pages[VIEW_PAGES];

enum { LISTS_MOST = 16, ITEMS_AT_FIRST = 256, ITEMS_MOST = 0xffff };

struct view {
    struct view_items items;
    uint64_t list[LISTS_MOST]; /* hashes of the lists' names */
    bool failed;
};

/* --- starting --------------------------------------------------------------------------------- */

static bool start_page(enum view_page page, const char *directory, const char *layout,
                       char *problem, size_t size)
{
    char reason[200];
    if (!view_template_read(&pages[page].text, directory, names[page],
                            stands_alone[page] ? NULL : layout, problem, size))
        return false;
    pages[page].tree = view_ctpl_lex(pages[page].text.text.data, reason, sizeof reason);
    if (!pages[page].tree)
        snprintf(problem, size, "the template %s is not well formed: %s", names[page], reason);
    return pages[page].tree != NULL;
}

bool view_start(const char *directory, char *problem, size_t size)
{
    struct view_template layout;
    bool good = view_template_read(&layout, directory, "layout", NULL, problem, size);
    for (enum view_page page = 0; good && page < VIEW_PAGES; page++)
        good = start_page(page, directory, layout.text.data, problem, size);
    view_template_free(&layout);
    if (!good)
        view_stop();
    return good;
}

void view_stop(void)
{
    for (enum view_page page = 0; page < VIEW_PAGES; page++) {
        view_template_free(&pages[page].text);
        view_ctpl_free(pages[page].tree);
        pages[page].tree = NULL;
    }
    view_shape_clear();
}

/* --- symbols ---------------------------------------------------------------------------------- */

struct view *view_new(void)
{
    return calloc(1, sizeof(struct view));
}

void view_free(struct view *v)
{
    if (!v)
        return;
    buf_free(&v->items.bytes);
    free(v->items.item);
    free(v);
}

static struct view_item *add_item(struct view *v, enum view_kind kind)
{
    static struct view_item nowhere;
    struct view_items *items = &v->items;
    if (items->count == items->room) {
        size_t room = items->room ? 2 * items->room : ITEMS_AT_FIRST;
        void *more = room <= ITEMS_MOST ? realloc(items->item, room * sizeof *items->item) : NULL;
        if (!more) {
            v->failed = true;
            return &nowhere;
        }
        items->item = more;
        items->room = room;
    }
    struct view_item *item = &items->item[items->count++];
    *item = (struct view_item){.kind = kind};
    return item;
}

/* Names of a form's symbols are made of parts, such as "tone", "_" and "formal". */
static void set_name(struct view *v, struct view_item *item, const char *name, const char *joint,
                     const char *code)
{
    item->name = (uint32_t)v->items.bytes.len;
    buf_puts(&v->items.bytes, name);
    buf_puts(&v->items.bytes, joint);
    buf_add(&v->items.bytes, code, strlen(code) + 1);
    if (!buf_failed(&v->items.bytes))
        item->hash = view_template_hash(v->items.bytes.data + item->name);
}

static void begin_text(struct view *v, struct view_item *item)
{
    item->at = (uint32_t)v->items.bytes.len;
}

static void end_text(struct view *v, struct view_item *item)
{
    item->length = (uint32_t)v->items.bytes.len - item->at;
    buf_add(&v->items.bytes, "", 1);
}

static void add_text(struct view *v, const char *name, const char *joint, const char *code,
                     const char *text)
{
    struct view_item *item = add_item(v, VIEW_TEXT);
    set_name(v, item, name, joint, code);
    begin_text(v, item);
    escape_html(&v->items.bytes, text);
    end_text(v, item);
}

void view_text(struct view *v, const char *name, const char *text)
{
    add_text(v, name, "", "", text);
}

void view_unsafe_html(struct view *v, const char *name, const char *html)
{
    struct view_item *item = add_item(v, VIEW_TEXT);
    set_name(v, item, name, "", "");
    begin_text(v, item);
    buf_puts(&v->items.bytes, html);
    end_text(v, item);
}

void view_number(struct view *v, const char *name, long n)
{
    struct view_item *item = add_item(v, VIEW_NUMBER);
    set_name(v, item, name, "", "");
    begin_text(v, item);
    buf_number(&v->items.bytes, n);
    end_text(v, item);
}

static void add_flag(struct view *v, const char *name, const char *joint, const char *code, bool on)
{
    struct view_item *item = add_item(v, VIEW_FLAG);
    set_name(v, item, name, joint, code);
    item->length = on ? 1 : 0;
}

void view_flag(struct view *v, const char *name, bool on)
{
    add_flag(v, name, "", "", on);
}

/* The list's number, counted from 0; -1 when there is none of that name. */
static long find_list(const struct view *v, const char *name)
{
    uint64_t hash = view_template_hash(name);
    for (uint32_t i = 0; i < v->items.lists; i++)
        if (v->list[i] == hash)
            return i;
    return -1;
}

void view_list(struct view *v, const char *name)
{
    if (find_list(v, name) >= 0)
        return;
    if (v->items.lists == LISTS_MOST) {
        v->failed = true;
        return;
    }
    struct view_item *item = add_item(v, VIEW_LIST);
    set_name(v, item, name, "", "");
    v->list[v->items.lists++] = item->hash;
}

void view_row(struct view *v, const char *name, size_t cells, const char *const cell[])
{
    long list = find_list(v, name);
    if (list < 0) {
        v->failed = true;
        return;
    }
    add_item(v, VIEW_ROW)->list = (uint32_t)list;
    for (size_t i = 0; i < cells; i++) {
        struct view_item *item = add_item(v, VIEW_CELL);
        begin_text(v, item);
        escape_html(&v->items.bytes, cell[i]);
        end_text(v, item);
    }
}

/* --- forms ------------------------------------------------------------------------------------ */

static void push_codes(struct view *v, const struct field *field, long value)
{
    for (size_t code = 0; code < field->code_count; code++) {
        bool on = field->kind == FIELD_MULTI ? (value >> code) & 1 : value == (long)code;
        add_flag(v, field->name, "_", field->codes[code], on);
    }
}

void view_form(struct view *v, const struct form *form)
{
    bool any = false;
    view_list(v, "errors");
    for (size_t i = 0; i < form->count; i++) {
        const struct field *field = &form->fields[i];
        view_text(v, field->name, form->text[i]);
        add_text(v, field->name, "_", "error", form->error[i]);
        push_codes(v, field, form->value[i]);
        if (form->error[i][0]) {
            view_row(v, "errors", 2, (const char *const[]){field->name, form->error[i]});
            any = true;
        }
    }
    view_flag(v, "has_errors", any);
}

/* --- rendering -------------------------------------------------------------------------------- */

static bool learn(const struct view *v, enum view_page page, uint64_t key, struct buf *out)
{
    struct buf marked = BUF_EMPTY;
    bool good = view_ctpl_render(pages[page].tree, &v->items, &marked) &&
                view_shape_learn(key, &marked, &v->items, out);
    buf_free(&marked);
    return good;
}

bool view_render(struct view *v, enum view_page page, struct buf *out)
{
    if (v->failed || buf_failed(&v->items.bytes))
        return false;
    if (!view_shape_mark(&pages[page].text, &v->items)) {
        log_count("a template tests a number, which it may only print; page", page);
        return false;
    }
    uint64_t key = view_shape_key(page, &v->items);
    size_t before = out->len;
    if (view_shape_fill(key, &v->items, out))
        return !buf_failed(out);
    out->len = before;
    bool good = learn(v, page, key, out);
    return good && !buf_failed(out);
}
