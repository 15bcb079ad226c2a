/* crowd.c - what simulated people say; see crowd.h.
 *
 * Plausible, not measured. Two gaps are built in: fewer people send a note of their own (about 34
 * in 100) than would like to get one (58), and more take it once a draft lies before them (68).
 */
#include "crowd.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

/* Enough for several rounds of 300, and a part of another one. */
const long crowd_size[KINDS] = {[OPINION] = 1300, [CHOICE] = 1000};

struct option {
    const char *code;
    int weight;
};

enum { SEND_OPTIONS = 3, RECEIVE_OPTIONS = 4, REASONS = 10, REASONS_MOST = 3, RELATIONSHIPS = 10 };

static const struct option send_options[SEND_OPTIONS] = {
    {"custom", 34}, {"standard", 48}, {"depends", 18}};

/* What people would rather receive depends on what they send. */
static const struct option receive_options[SEND_OPTIONS][RECEIVE_OPTIONS] = {
    {{"custom", 82}, {"standard", 3}, {"either", 12}, {"no_answer", 3}},
    {{"custom", 41}, {"standard", 20}, {"either", 33}, {"no_answer", 6}},
    {{"custom", 60}, {"standard", 8}, {"either", 28}, {"no_answer", 4}},
};

/* So do their reasons; of those, 10 in 100 give none, 35 one, 35 two and 20 three. */
static const int reasons_given[REASONS_MOST + 1] = {10, 35, 35, 20};
static const char *const reason_code[REASONS] = {
    "care", "distinct", "professional", "acceptance", "never_generic",
    "app",  "known",    "no_promotion", "effort",     "person"};
static const int reason_weight[SEND_OPTIONS][REASONS] = {
    {30, 24, 14, 18, 4, 2, 2, 1, 1, 4},
    {3, 2, 2, 4, 1, 22, 26, 8, 14, 18},
    {12, 8, 6, 12, 1, 14, 20, 5, 7, 15},
};

/* How often each relationship is the one a draft is asked for, and how many of 100 take it. */
static const struct {
    const char *code;
    int weight, take;
} relationship[RELATIONSHIPS] = {
    {"event", 22, 78},  {"colleague", 20, 58}, {"school", 10, 64},       {"rival", 3, 70},
    {"mutual", 12, 72}, {"content", 9, 76},    {"client_vendor", 9, 66}, {"recruiting", 7, 71},
    {"cold", 5, 62},    {"unknown", 3, 41},
};

/* splitmix64: a number nobody could tell from chance, the same everywhere. */
static uint64_t roll(uint64_t *state)
{
    uint64_t z = *state += 0x9e3779b97f4a7c15u;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
    z = (z ^ z >> 27) * 0x94d049bb133111ebu;
    return z ^ z >> 31;
}

/* An index below `count`, as likely as its weight, which stands every `stride` bytes. */
static int pick(uint64_t *dice, const int *weight, size_t stride, int count)
{
    const char *at = (const char *)weight;
    int sum = 0;
    for (int i = 0; i < count; i++)
        sum += *(const int *)(at + (size_t)i * stride);
    int left = (int)(roll(dice) % (uint64_t)sum);
    for (int i = 0; i < count; i++) {
        left -= *(const int *)(at + (size_t)i * stride);
        if (left < 0)
            return i;
    }
    return count - 1;
}

static void says(struct person *p, const char *table, const char *cell)
{
    snprintf(p->cell[p->cells++], sizeof p->cell[0], "%s,%s", table, cell);
}

static void __attribute__((format(printf, 2, 3))) fill(struct person *p, const char *format, ...)
{
    size_t len = strlen(p->fields);
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(p->fields + len, sizeof p->fields - len, format, arguments);
    va_end(arguments);
}

static void give_reasons(struct person *p, uint64_t *dice, int send)
{
    bool given[REASONS] = {false};
    int wanted = pick(dice, reasons_given, sizeof(int), REASONS_MOST + 1);
    while (wanted > 0) {
        int r = pick(dice, reason_weight[send], sizeof(int), REASONS);
        if (given[r])
            continue;
        given[r] = true;
        wanted--;
        fill(p, "&reason=%s", reason_code[r]);
        says(p, "reasons", reason_code[r]);
    }
}

static void answer_poll(struct person *p, uint64_t *dice)
{
    int send = pick(dice, &send_options[0].weight, sizeof *send_options, SEND_OPTIONS);
    const struct option *receives = receive_options[send];
    int receive = pick(dice, &receives[0].weight, sizeof *receives, RECEIVE_OPTIONS);
    fill(p, "send=%s", send_options[send].code);
    says(p, "send", send_options[send].code);
    if (strcmp(receives[receive].code, "no_answer") != 0)
        fill(p, "&receive=%s", receives[receive].code);
    says(p, "receive", receives[receive].code);
    give_reasons(p, dice, send);
}

static void take_draft(struct person *p, uint64_t *dice)
{
    char cell[40];
    int r = pick(dice, &relationship[0].weight, sizeof *relationship, RELATIONSHIPS);
    const char *took = (int)(roll(dice) % 100) < relationship[r].take ? "custom" : "standard";
    fill(p, "relationship=%s&took=%s", relationship[r].code, took);
    snprintf(cell, sizeof cell, "%s_%s", relationship[r].code, took);
    says(p, "choice", cell);
}

struct person crowd_person(enum kind kind, long i)
{
    struct person p = {.fields = ""};
    uint64_t dice = ((uint64_t)kind << 32 | (uint64_t)i) * 0x2545f4914f6cdd1du;
    if (kind == OPINION)
        answer_poll(&p, &dice);
    else
        take_draft(&p, &dice);
    return p;
}
