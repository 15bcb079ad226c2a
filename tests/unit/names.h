/* names.h - what a typed name is read as, for the tests of names and titles. */
#ifndef CONNOTE_TEST_NAMES_H
#define CONNOTE_TEST_NAMES_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "note_name.h"

static inline struct note_name parsed(const char *typed)
{
    char clean[NOTE_TEXT_BYTES];
    struct note_name name;
    (void)note_text_clean(typed, clean);
    note_name_parse(clean, &name);
    return name;
}

static inline void expect_first(const char *typed, const char *first)
{
    assert_string_equal(parsed(typed).first, first);
}

static inline void expect_full(const char *typed, const char *full)
{
    assert_string_equal(parsed(typed).full, full);
}

static inline void expect_formal(const char *typed, const char *formal)
{
    assert_string_equal(parsed(typed).formal, formal);
}

#endif
