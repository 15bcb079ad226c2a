/* note_cli.c - the drafter on a command line, for reading drafts and for tests from outside.
 *
 *   note_cli [--bank DIR] [FILE]     read forms from FILE or standard input, print the drafts
 *   note_cli --check DIR             report wordings of the bank that no form can reach; exit 1 if
 * any
 *
 * Input: one `field=value` a line, fields named as in POST /draft; an empty line ends a form; lines
 * that start with '#' are comments. The default of `today` is 2026-11-23, so that output never
 * depends on a clock.
 *
 * Output, one block a form, lines of `key value`, ended by an empty line:
 *   form 1                    the number of the form, from 1
 *   error LINE_NUMBER TEXT    instead of the rest: an unknown field, or a value outside its list
 *   verdict spend TEXT        the code, then the advice
 *   draft 1                   one to three times
 *   length 143                UTF-16 code units
 *   uses recipient event      names of inputs, perhaps none
 *   omitted place
 *   text Hi Maria, ...        always one line: a draft holds no line break
 */
#include "note.h"
#include "note_check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { VALUE_BYTES = NOTE_INPUT_BYTES + 1, LINE_BYTES = 8192 };

struct entry {
    struct note_form form;
    char value[NOTE_INPUTS][VALUE_BYTES];
    bool any;
    char error[256];
};

static void clear(struct entry *e)
{
    memset(e, 0, sizeof *e);
    e->form.limit = NOTE_LIMIT_FREE;
    e->form.met = true;
    e->form.today = (struct note_date){2026, 11, 23};
}

static int find(const char *const *codes, int count, const char *value)
{
    for (int i = 0; i < count; i++)
        if (strcmp(codes[i], value) == 0)
            return i;
    return -1;
}

static bool read_choice(struct entry *e, const char *field, const char *value)
{
    struct note_form *f = &e->form;
    int i = -1;
    if (strcmp(field, "direction") == 0 &&
        (i = find(note_direction_codes, NOTE_DIRECTIONS, value)) >= 0)
        f->direction = (enum note_direction)i;
    else if (strcmp(field, "relationship") == 0 &&
             (i = find(note_relationship_codes, NOTE_RELATIONSHIPS, value)) >= 0)
        f->relationship = (enum note_relationship)i;
    else if (strcmp(field, "side") == 0 && (i = find(note_side_codes, NOTE_SIDES, value)) >= 0)
        f->side = (enum note_side)i;
    else if (strcmp(field, "tone") == 0 && (i = find(note_tone_codes, NOTE_TONES, value)) >= 0)
        f->tone = (enum note_tone)i;
    else if (strcmp(field, "work_kind") == 0 &&
             (i = find(note_work_kind_codes, NOTE_WORK_KINDS, value)) >= 0)
        f->work_kind = (enum note_work_kind)i;
    return i >= 0;
}

static bool read_plain(struct entry *e, const char *field, const char *value)
{
    struct note_form *f = &e->form;
    if (strcmp(field, "limit") == 0)
        return (f->limit = atoi(value)) == NOTE_LIMIT_FREE || f->limit == NOTE_LIMIT_PREMIUM;
    if (strcmp(field, "met") == 0) {
        f->met = strcmp(value, "no") != 0;
        return true;
    }
    if (strcmp(field, "variant") == 0) {
        f->variant = (unsigned)strtoul(value, NULL, 10);
        return true;
    }
    if (strcmp(field, "today") == 0)
        return sscanf(value, "%d-%d-%d", &f->today.year, &f->today.month, &f->today.day) == 3;
    return false;
}

static void read_field(struct entry *e, char *line)
{
    char *value = strchr(line, '=');
    e->any = true;
    if (value == NULL) {
        (void)snprintf(e->error, sizeof e->error, "no '=' in the line");
        return;
    }
    *value++ = '\0';
    int input = find(note_input_names, NOTE_INPUTS, line);
    if (input >= 0) {
        if (strlen(value) >= VALUE_BYTES || note_length(value, strlen(value)) > NOTE_INPUT_UNITS)
            (void)snprintf(e->error, sizeof e->error, "%.200s is too long", line);
        else
            memcpy(e->value[input], value, strlen(value) + 1);
        return;
    }
    if (*value != '\0' && !read_plain(e, line, value) && !read_choice(e, line, value))
        (void)snprintf(e->error, sizeof e->error, "%.40s cannot be '%.40s'", line, value);
}

static void print_inputs(const char *key, uint32_t set)
{
    printf("%s", key);
    for (unsigned i = 0; i < NOTE_INPUTS; i++)
        if ((set >> i & 1) != 0)
            printf(" %s", note_input_names[i]);
    printf("\n");
}

static void answer(const struct note_bank *bank, struct entry *e, unsigned number)
{
    static struct note_set set;
    printf("form %u\n", number);
    if (e->error[0] != '\0') {
        printf("error %s\n\n", e->error);
        return;
    }
    for (unsigned i = 0; i < NOTE_INPUTS; i++)
        e->form.text[i] = e->value[i];
    note_draft(bank, &e->form, &set);
    printf("verdict %s %s\n", note_verdict_codes[set.verdict], set.advice);
    for (size_t i = 0; i < set.count; i++) {
        printf("draft %zu\nlength %d\n", i + 1, set.draft[i].length);
        print_inputs("uses", set.draft[i].uses);
        print_inputs("omitted", set.draft[i].omitted);
        printf("text %s\n", set.draft[i].text);
    }
    printf("\n");
}

static void run(const struct note_bank *bank, FILE *in)
{
    static struct entry e;
    static char line[LINE_BYTES];
    unsigned number = 0;
    clear(&e);
    while (fgets(line, sizeof line, in) != NULL) {
        line[strcspn(line, "\r\n")] = '\0';
        if (line[0] == '#')
            continue;
        if (line[0] != '\0') {
            read_field(&e, line);
            continue;
        }
        if (e.any)
            answer(bank, &e, ++number);
        clear(&e);
    }
    if (e.any)
        answer(bank, &e, ++number);
}

static void print_finding(void *context, const char *finding)
{
    (void)context;
    (void)fprintf(stderr, "note_cli: %s\n", finding);
}

int main(int argc, char **argv)
{
    const char *directory = "templates/notes/en", *file = NULL;
    char problem[256];
    bool check = false;
    for (int i = 1; i < argc; i++) {
        bool pair = i + 1 < argc;
        check |= strcmp(argv[i], "--check") == 0;
        if (pair && (strcmp(argv[i], "--bank") == 0 || strcmp(argv[i], "--check") == 0))
            directory = argv[++i];
        else if (argv[i][0] != '-')
            file = argv[i];
    }
    struct note_bank *bank = note_bank_open(directory, problem, sizeof problem);
    if (bank == NULL) {
        (void)fprintf(stderr, "note_cli: %s\n", problem);
        return 1;
    }
    if (check) {
        size_t findings = note_check(bank, print_finding, NULL);
        printf("%zu findings in %zu wordings of %zu lines\n", findings, bank->count,
               note_check_lines(bank));
        note_bank_free(bank);
        return findings == 0 ? 0 : 1;
    }
    FILE *in = file == NULL ? stdin : fopen(file, "r");
    if (in == NULL) {
        (void)fprintf(stderr, "note_cli: %s cannot be read.\n", file);
        note_bank_free(bank);
        return 1;
    }
    run(bank, in);
    if (in != stdin)
        (void)fclose(in);
    note_bank_free(bank);
    return 0;
}
