/* note_overlap.c - see note_overlap.h. */
#include "note_overlap.h"
#include "note_school.h"
#include "note_text.h"

#include <string.h>

void note_overlap_drop(char *text, const char *name)
{
    static const char *const links[] = {" at the ", " at ",  " in the ",   " in ",   " of the ",
                                        " of ",     " for ", " from the ", " from ", NULL};
    char *at =
        name[0] == '\0' || name[1] == '\0' ? NULL : (char *)(uintptr_t)note_text_find(text, name);
    if (at == NULL || at == text || strlen(text) == strlen(name))
        at = at == text && at != NULL && at[strlen(name)] == ' ' ? at : NULL;
    if (at == NULL)
        return;
    size_t n = strlen(name), before = (size_t)(at - text);
    if (at[n] == ' ' && (before == 0 || (before >= 4 && memcmp(at - 4, "the ", 4) == 0))) {
        memmove(at, at + n + 1, strlen(at + n + 1) + 1);
        return;
    }
    for (size_t i = 0; at[n] == '\0' && links[i] != NULL; i++) {
        size_t k = strlen(links[i]);
        if (before > k + 2 && memcmp(at - k, links[i], k) == 0) {
            at[-(ptrdiff_t)k] = '\0';
            return;
        }
    }
}

/* The letters in a text, by the five bits that are the same in both cases: a text inside another
 * has no letter that the other has not. */
static uint32_t letters_of(const char *text)
{
    uint32_t set = 0;
    for (; *text != '\0'; text++)
        set |= 1u << (*text & 31);
    return set;
}

static bool is_within(const struct note_facts *f, const size_t *bytes, unsigned inner,
                      unsigned outer)
{
    size_t n = bytes[inner];
    /* Of two equal ones the later stands within the earlier, not both in each other. */
    bool smaller = n < bytes[outer] || (n == bytes[outer] && outer < inner);
    /* Georgia and Georgia Tech are two schools. */
    bool schools = (inner == NOTE_IN_SCHOOL && outer == NOTE_IN_THEIR_SCHOOL) ||
                   (inner == NOTE_IN_THEIR_SCHOOL && outer == NOTE_IN_SCHOOL);
    if (schools && !note_school_same(f->clean[inner], f->clean[outer]))
        return false;
    return n > 1 && smaller && note_text_find(f->clean[outer], f->clean[inner]) != NULL;
}

void note_overlap_find(struct note_facts *f)
{
    const uint32_t people = 1u << NOTE_IN_SENDER | 1u << NOTE_IN_RECIPIENT;
    size_t bytes[NOTE_INPUTS];
    uint32_t letters[NOTE_INPUTS];
    for (unsigned i = 0; i < NOTE_INPUTS; i++) {
        bool counts = (people >> i & 1) == 0 && f->clean[i] != NULL;
        bytes[i] = counts ? strlen(f->clean[i]) : 0;
        letters[i] = counts ? letters_of(f->clean[i]) : 0;
    }
    for (unsigned outer = 0; outer < NOTE_INPUTS; outer++)
        for (unsigned inner = 0; inner < NOTE_INPUTS; inner++)
            if (outer != inner && bytes[inner] != 0 && (letters[inner] & ~letters[outer]) == 0 &&
                is_within(f, bytes, inner, outer))
                f->contains[outer] |= 1u << inner;
}
