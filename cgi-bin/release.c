/* release.c - what has been published; see release.h. */
#include "release.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const struct release *release_find(const struct release *newest, int number)
{
    while (newest && newest->round.number != number)
        newest = newest->older;
    return newest;
}

int release_number_of(const char *text)
{
    char again[16];
    long number = strlen(text) < sizeof again ? strtol(text, NULL, 10) : 0;
    if (number <= 0 || number > 99999999)
        return 0;
    snprintf(again, sizeof again, RELEASE_NUMBER, (int)number);
    return strcmp(again, text) == 0 ? (int)number : 0;
}

const struct release *release_of_kind(const struct release *newest, enum survey_kind kind)
{
    while (newest && newest->round.kind != kind)
        newest = newest->older;
    return newest;
}

static void add_round(struct round *sum, const struct round *round)
{
    if (sum->number == 0) {
        sum->number = round->number;
        memcpy(sum->closed, round->closed, sizeof sum->closed);
    }
    memcpy(sum->opened, round->opened, sizeof sum->opened);
    sum->ballots += round->ballots;
    for (size_t i = 0; i < SURVEY_CELLS_MOST; i++)
        sum->n[i] += round->n[i];
}

int release_total(const struct release *newest, enum survey_kind kind, struct round *sum)
{
    int rounds = 0;
    *sum = (struct round){.kind = kind};
    for (const struct release *r = release_of_kind(newest, kind); r;
         r = release_of_kind(r->older, kind)) {
        add_round(sum, &r->round);
        rounds++;
    }
    return rounds;
}
