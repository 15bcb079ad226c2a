/* view_template.c - a template's text before libctpl sees it; see view_template.h. */
#include "view_template.h"

#include <stdio.h>
#include <string.h>

enum { NAME_MOST = 64 };

uint64_t view_template_hash(const char *name)
{
    uint64_t hash = 14695981039346656037u;
    for (; *name; name++)
        hash = (hash ^ (unsigned char)*name) * 1099511628211u;
    return hash ? hash : 1;
}

static void remember_test(struct view_template *t, const char *name)
{
    uint64_t hash = view_template_hash(name);
    size_t at = hash % VIEW_TESTS_MOST;
    for (size_t tries = 0; tries < VIEW_TESTS_MOST && t->tested[at] && t->tested[at] != hash;
         tries++)
        at = (at + 1) % VIEW_TESTS_MOST;
    t->tested[at] = hash;
}

bool view_template_tests(const struct view_template *t, uint64_t hash)
{
    for (size_t at = hash % VIEW_TESTS_MOST; t->tested[at]; at = (at + 1) % VIEW_TESTS_MOST)
        if (t->tested[at] == hash)
            return true;
    return false;
}

/* --- tags ------------------------------------------------------------------------------------- */

static bool is_name(const char *text, size_t len)
{
    return len > 0 && len < NAME_MOST &&
           strspn(text, "abcdefghijklmnopqrstuvwxyz_0123456789") >= len;
}

/* name or row[3] */
static bool is_value(const char *text, size_t len)
{
    const char *bracket = memchr(text, '[', len);
    if (!bracket)
        return is_name(text, len);
    size_t name = (size_t)(bracket - text);
    size_t digits = strspn(bracket + 1, "0123456789");
    return is_name(text, name) && digits > 0 && name + digits + 2 == len && text[len - 1] == ']';
}

/* row in list */
static bool is_loop(const char *text, size_t len)
{
    const char *in = memmem(text, len, " in ", 4);
    return in && is_name(text, (size_t)(in - text)) &&
           is_name(in + 4, len - (size_t)(in - text) - 4);
}

static bool read_test(struct view_template *t, const char *text, size_t len)
{
    char name[NAME_MOST];
    if (!is_value(text, len))
        return false;
    if (is_name(text, len)) {
        snprintf(name, sizeof name, "%.*s", (int)len, text);
        remember_test(t, name);
    }
    return true;
}

/* One tag without its braces. `depth` counts what is open. */
static bool read_tag(struct view_template *t, const char *tag, size_t len, int *depth)
{
    if (len == 3 && memcmp(tag, "end", 3) == 0)
        return --*depth >= 0;
    if (len == 4 && memcmp(tag, "else", 4) == 0)
        return *depth > 0;
    bool test = len > 3 && memcmp(tag, "if ", 3) == 0;
    bool loop = len > 4 && memcmp(tag, "for ", 4) == 0;
    *depth += test || loop;
    if (test)
        return read_test(t, tag + 3, len - 3);
    return loop ? is_loop(tag + 4, len - 4) : is_value(tag, len);
}

/* True when every tag is one of ours and all that is opened is closed; libctpl would render a
 * template that was cut off as an empty page and call it success. */
static bool read_tags(struct view_template *t, const char **bad)
{
    int depth = 0;
    for (const char *at = t->text.data; (at = strchr(at, '{')); at++) {
        if (at > t->text.data && at[-1] == '\\')
            continue;
        size_t len = strcspn(at + 1, "}");
        *bad = at;
        if (at[1 + len] != '}' || !read_tag(t, at + 1, len, &depth))
            return false;
    }
    *bad = "the end: an {if} or {for} is not closed";
    return depth == 0;
}

/* --- reading ---------------------------------------------------------------------------------- */

static bool read_file(struct buf *to, const char *path)
{
    char chunk[4096];
    size_t got;
    FILE *file = fopen(path, "re");
    if (!file)
        return false;
    while ((got = fread(chunk, 1, sizeof chunk, file)) > 0)
        buf_add(to, chunk, got);
    bool good = !ferror(file) && !buf_failed(to) && to->len > 0;
    fclose(file);
    return good;
}

static bool set_into_layout(struct buf *page, const char *layout)
{
    static const char mark[] = "{main}";
    const char *at = strstr(layout, mark);
    struct buf whole = BUF_EMPTY;
    if (!at)
        return false;
    buf_add(&whole, layout, (size_t)(at - layout));
    buf_add(&whole, page->data, page->len);
    buf_puts(&whole, at + sizeof mark - 1);
    buf_free(page);
    *page = whole;
    return !buf_failed(page);
}

bool view_template_read(struct view_template *t, const char *directory, const char *name,
                        const char *layout, char *problem, size_t size)
{
    char path[1024];
    const char *bad;
    *t = (struct view_template){0};
    snprintf(path, sizeof path, "%s/pages/%s.html", directory, name);
    if (!read_file(&t->text, path))
        snprintf(problem, size, "cannot read the template %s", path);
    else if (t->text.data[t->text.len - 1] != '\n')
        snprintf(problem, size, "the template %s does not end with a line end: was it cut off?",
                 path);
    else if (strpbrk(t->text.data, "\x02\x03"))
        snprintf(problem, size, "the template %s holds a control character", path);
    else if (layout && !set_into_layout(&t->text, layout))
        snprintf(problem, size, "the template layout.html has no {main} for %s", path);
    else if (!read_tags(t, &bad))
        snprintf(problem, size, "the template %s has a wrong tag at %.40s", path, bad);
    else
        return true;
    return false;
}

void view_template_free(struct view_template *t)
{
    buf_free(&t->text);
}
