/* bench_note.c - what a set of drafts costs, form by form.
 *
 * Prints a table: microseconds for a whole set (facts read, three drafts), of which reading the
 * facts, candidates looked at, drafts. The aim is under 50 microseconds for a form with every
 * field.
 */
#include "note_compose.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

/* The best of several batches: what the code costs, not what its neighbours on the machine do. */
enum { ROUNDS = 400, BATCHES = 15 };

struct sample {
    const char *what;
    struct note_form form;
};

#define COMMON .limit = NOTE_LIMIT_PREMIUM, .met = true, .today = {2026, 11, 23}

static const struct sample samples[] = {
    {"nothing but the relationship",
     {.relationship = NOTE_EVENT, .limit = NOTE_LIMIT_FREE, .met = true, .today = {2026, 11, 23}}},
    {"event, usual facts",
     {.relationship = NOTE_EVENT,
      COMMON,
      .text = {[NOTE_IN_RECIPIENT] = "Maria Lopez",
               [NOTE_IN_EVENT] = "Web Summit",
               [NOTE_IN_TOPIC] = "hiring",
               [NOTE_IN_WHEN] = "last week",
               [NOTE_IN_REASON] = "swap notes"}}},
    {"every field, event",
     {.relationship = NOTE_EVENT,
      .work_kind = NOTE_TALK,
      COMMON,
      .text = {"Dr. Maria-Luisa van der Berg, PhD", "Ana Ruiz", "the spring careers fair", "Berlin",
               "last Tuesday", "the University of Texas", "Duke", "Acme, Inc.", "Initech",
               "Tom Reyes, Li Wei", "Why Queues Fail", "we talked about hiring", "data engineer",
               "because I'd like to learn from your team",
               "Building data platforms for hospitals | ex-Google"}}},
    {"every field, cold",
     {.relationship = NOTE_COLD,
      .work_kind = NOTE_ARTICLE,
      COMMON,
      .text = {"Jos\xC3\xA9 \xC3\x81lvarez", "Ana Ruiz", "FOSDEM", "Brussels", "2026-02-01", "MIT",
               "Duke", "Acme, Inc.", "Initech", "Tom Reyes", "Why Queues Fail", "urban beekeeping",
               "data engineer", "to swap notes",
               "Building data platforms for hospitals | ex-Google"}}},
    {"every field, reply",
     {.direction = NOTE_REPLY,
      .relationship = NOTE_COLLEAGUE,
      COMMON,
      .text = {"Jo Park", "Ana Ruiz", "FOSDEM", "Brussels", "2019", "MIT", "Duke", "Acme, Inc.",
               "Initech", "Tom Reyes", "Why Queues Fail", "the audit", "data engineer",
               "only people I know", "Building data platforms"}}},
};

static double now(void)
{
    struct timespec t;
    (void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1e6 + (double)t.tv_nsec / 1e3;
}

static double time_facts(const struct note_form *form)
{
    static struct note_facts facts;
    double best = 1e9;
    for (int batch = 0; batch < BATCHES; batch++) {
        double start = now();
        for (int i = 0; i < ROUNDS; i++)
            note_facts_read(form, &facts);
        double took = (now() - start) / ROUNDS;
        best = took < best ? took : best;
    }
    return best;
}

static double time_set(const struct note_bank *bank, const struct note_form *form,
                       struct note_set *set)
{
    double best = 1e9;
    for (int batch = 0; batch < BATCHES; batch++) {
        double start = now();
        for (int i = 0; i < ROUNDS; i++)
            note_draft(bank, form, set);
        double took = (now() - start) / ROUNDS;
        best = took < best ? took : best;
    }
    return best;
}

int main(int argc, char **argv)
{
    char problem[256];
    struct note_bank *bank =
        note_bank_open(argc > 1 ? argv[1] : "templates/notes/en", problem, sizeof problem);
    if (bank == NULL) {
        (void)fprintf(stderr, "bench_note: %s\n", problem);
        return 1;
    }
    printf("%-30s %10s %10s %12s %7s\n", "form", "us a set", "us facts", "candidates", "drafts");
    for (size_t i = 0; i < sizeof samples / sizeof samples[0]; i++) {
        static struct note_set set;
        static struct note_facts facts;
        const struct note_form *form = &samples[i].form;
        double whole = time_set(bank, form, &set), read = time_facts(form);
        note_facts_read(form, &facts);
        long looked_at = note_compose(bank, form, &facts, &set);
        printf("%-30s %10.1f %10.1f %12ld %7zu\n", samples[i].what, whole, read, looked_at,
               set.count);
    }
    note_bank_free(bank);
    return 0;
}
