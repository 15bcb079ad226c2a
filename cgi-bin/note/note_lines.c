/* note_lines.c - see note_lines.h. */
#include "note_lines.h"

#include <string.h>

/* Bytes of a mark that parts two segments at `s`, else 0. */
static size_t mark_bytes(const char *s)
{
    static const char *const marks[] = {"\n",           "\r",
                                        "\xE2\x80\xA2", "\xE2\x96\xAA",
                                        "\xE2\x97\x8F", "\xE2\x80\xA3",
                                        "\xE2\x9C\xA8", "\xE2\x9C\x94",
                                        "\xE2\x9E\xA1", "\xE2\x98\x85",
                                        "\xE2\x9A\xA1", "\xE2\x80\xA6see more",
                                        "||",           NULL};
    const unsigned char *u = (const unsigned char *)s;
    /* Nearly always. */
    if (u[0] == ' ' || (u[0] < 128 && note_text_is_word_byte(*s)))
        return 0;
    if (u[0] == 0xF0 && u[1] == 0x9F)
        return 4; /* pictographs */
    for (size_t i = 0; marks[i] != NULL; i++)
        if (note_text_begins(s, marks[i]))
            return strlen(marks[i]);
    return 0;
}

/* "About", the heading of the part, was pasted with it. */
static size_t heading(const char *typed)
{
    static const char *const headings[] = {"About\n", "About\r\n", "About me\n", "Summary\n", NULL};
    for (size_t i = 0; headings[i] != NULL; i++)
        if (note_text_begins(typed, headings[i]))
            return strlen(headings[i]);
    static const char *const run_on[] = {"About I am ", "About I'm ", "About I've ", "About me I ",
                                         NULL};
    for (size_t i = 0; run_on[i] != NULL; i++)
        if (note_text_begins(typed, run_on[i]))
            return strlen("About ");
    return 0;
}

void note_lines_part(const char *typed, char *out, size_t cap)
{
    size_t at = 0, n;
    bool parted = true; /* nothing stands before the first segment */
    for (const char *s = typed + heading(typed); *s != '\0' && at + 8 < cap;) {
        n = mark_bytes(s);
        if (n == 0) {
            if (!(parted && *s == ' '))
                out[at++] = *s;
            parted = parted && *s == ' ';
            s++;
            continue;
        }
        s += n;
        /* A sentence that has ended is parted already. */
        bool ended = at > 0 && strchr(".;!?:|", out[at - 1]) != NULL;
        if (!parted && !ended) {
            memcpy(out + at, " | ", 3);
            at += 3;
        } else if (at > 0 && out[at - 1] != ' ') {
            out[at++] = ' ';
        }
        parted = true;
    }
    while (at > 0 && strchr(" |", out[at - 1]) != NULL)
        at--;
    out[at] = '\0';
}

void note_lines_calm(const char *typed, char *out, size_t cap)
{
    size_t n = 0;
    for (; *typed != '\0' && n + 1 < cap; typed++) {
        if (*typed != '!') {
            out[n++] = *typed;
            continue;
        }
        typed += strspn(typed, "!") - 1;
        out[n++] = typed[1] == ' ' ? '.' : '!';
    }
    out[*typed == '\0' ? n : 0] = '\0';
}
