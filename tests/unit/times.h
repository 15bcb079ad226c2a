/* times.h - a time as typed on the Monday on which all tests of times are; included by them. */
#ifndef CONNOTE_TEST_TIMES_H
#define CONNOTE_TEST_TIMES_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "note_when.h"

static const struct note_date today = {2026, 11, 23};

static inline struct note_when parsed_when(const char *typed)
{
    char clean[NOTE_TEXT_BYTES];
    struct note_when when;
    (void)note_text_clean(typed, clean);
    note_when_parse(clean, today, &when);
    return when;
}

static inline void expect_phrase(const char *typed, const char *phrase)
{
    assert_string_equal(parsed_when(typed).phrase, phrase);
}

#endif
