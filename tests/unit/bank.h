/* bank.h - the phrase bank as it is shipped, open while a group of tests drafts from it. */
#ifndef CONNOTE_TEST_BANK_H
#define CONNOTE_TEST_BANK_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "note.h"

static struct note_bank *bank;

/* For cmocka_run_group_tests(). A bank that cannot be read says where. */
static int open_bank(void **state)
{
    char problem[256];
    (void)state;
    bank = note_bank_open("templates/notes/en", problem, sizeof problem);
    if (bank == NULL)
        print_error("%s\n", problem);
    return bank == NULL ? -1 : 0;
}

static int close_bank(void **state)
{
    (void)state;
    note_bank_free(bank);
    return 0;
}

/* A form without a word in it, filled in on a Monday by somebody who has met the other. */
static inline struct note_form empty_form(enum note_relationship relationship)
{
    return (struct note_form){.relationship = relationship,
                              .limit = NOTE_LIMIT_FREE,
                              .met = true,
                              .today = {2026, 11, 23}};
}

#endif
