/* note_bank.c - reading the phrase files and refusing what is malformed, with file and line.
 *
 * Owns: which files there are, lines and comments, the bank's memory and its index. What a header
 * and a wording mean is read in note_header.c and note_wording.c.
 * Must not know: forms and facts.
 */
#include "note_reader.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CELLS = NOTE_RELATIONSHIPS * NOTE_TONES };

const char *const note_phrase_files[] = {
    "greetings", "event",         "colleague",  "school", "rival",   "mutual",
    "content",   "client_vendor", "recruiting", "cold",   "unknown", "invitations",
    "easy-outs", "sign-offs",     "replies",    "advice", NULL};

bool note_reader_refuse(struct note_reader *r, const char *format, ...)
{
    int n = snprintf(r->problem, r->problem_size, "%s.phrases:%u: ", r->file, r->line);
    if (n > 0 && (size_t)n < r->problem_size) {
        va_list list;
        va_start(list, format);
        (void)vsnprintf(r->problem + n, r->problem_size - (size_t)n, format, list);
        va_end(list);
    }
    return false;
}

static bool read_line(struct note_reader *r, char *line, size_t cap)
{
    size_t n = strlen(line);
    if (n > 0 && line[n - 1] != '\n' && n + 1 >= cap)
        return note_reader_refuse(r, "the line is too long.");
    while (n > 0 && (line[n - 1] == '\n' || line[n - 1] == '\r' || line[n - 1] == ' ' ||
                     line[n - 1] == '\t'))
        line[--n] = '\0';
    size_t indent = strspn(line, " \t");
    if (line[indent] == '\0' || line[indent] == '#')
        return true;
    return indent == 0 ? note_header_read(r, line)
                       : note_wording_read(r, line + indent, cap - indent);
}

static bool read_file(struct note_reader *r, const char *directory)
{
    char path[4096], line[NOTE_LINE_BYTES];
    int n = snprintf(path, sizeof path, "%s/%s.phrases", directory, r->file);
    r->line = 0;
    r->has_header = false;
    FILE *in = n > 0 && (size_t)n < sizeof path ? fopen(path, "r") : NULL;
    if (in == NULL)
        return note_reader_refuse(r, "the file cannot be read.");
    bool good = true;
    while (good && fgets(line, sizeof line, in) != NULL) {
        r->line++;
        good = read_line(r, line, sizeof line);
    }
    if (good && ferror(in) != 0)
        good = note_reader_refuse(r, "the file cannot be read to its end.");
    (void)fclose(in);
    return good;
}

static int by_move(const void *a, const void *b)
{
    const struct note_variant *v = a, *w = b;
    if (v->move != w->move)
        return v->move < w->move ? -1 : 1;
    if (v->file != w->file)
        return v->file < w->file ? -1 : 1;
    if (v->line != w->line)
        return v->line < w->line ? -1 : 1;
    return (int)v->part - (int)w->part;
}

static void index_moves(struct note_bank *bank)
{
    if (bank->count > 0)
        qsort(bank->variant, bank->count, sizeof *bank->variant, by_move);
    size_t i = 0;
    for (size_t move = 0; move < NOTE_MOVES; move++) {
        bank->first[move] = i;
        while (i < bank->count && bank->variant[i].move == (enum note_move)move)
            i++;
        bank->last[move] = i;
    }
}

static bool is_indexed(const struct note_variant *v, size_t relationship, size_t tone)
{
    return (v->relationships >> relationship & 1) != 0 && (v->tones >> tone & 1) != 0;
}

static void note_asked(struct note_bank *bank)
{
    for (size_t i = 0; i < bank->count; i++) {
        const struct note_variant *v = &bank->variant[i];
        for (size_t k = 0; k < NOTE_RELATIONSHIPS; k++)
            if ((v->relationships >> k & 1) != 0)
                bank->asked[k] |= v->uses | v->with | v->without;
    }
}

static size_t count_entries(const struct note_bank *bank)
{
    size_t total = 0;
    for (size_t i = 0; i < bank->count; i++)
        for (size_t k = 0; k < CELLS; k++)
            total += is_indexed(&bank->variant[i], k / NOTE_TONES, k % NOTE_TONES);
    return total;
}

static void add_entry(struct note_index *index, const struct note_bank *bank, size_t at)
{
    const struct note_variant *v = &bank->variant[at];
    uint32_t never = ~note_phrase_stands(v->sides, v->kinds, v->tenses, v->directions);
    index->entry[index->count++] =
        (struct note_entry){v->slots, v->with, v->without, never, (uint16_t)at};
    index->uses |= v->uses;
}

/* Lists by move, relationship and tone, so that drafting looks at nothing that cannot fit. */
static bool index_variants(struct note_reader *r)
{
    struct note_bank *bank = r->bank;
    size_t used = 0;
    if (bank->count > UINT16_MAX)
        return note_reader_refuse(r, "there are too many wordings.");
    bank->entries = malloc(count_entries(bank) * sizeof *bank->entries + 1);
    if (bank->entries == NULL)
        return note_reader_refuse(r, "there is not enough memory.");
    for (size_t m = 0; m < NOTE_MOVES; m++)
        for (size_t k = 0; k < CELLS; k++) {
            struct note_index *index = &bank->index[m][k / NOTE_TONES][k % NOTE_TONES];
            index->entry = bank->entries + used;
            for (size_t i = bank->first[m]; i < bank->last[m]; i++)
                if (is_indexed(&bank->variant[i], k / NOTE_TONES, k % NOTE_TONES))
                    add_entry(index, bank, i);
            used += index->count;
        }
    return true;
}

struct note_bank *note_bank_open(const char *directory, char *problem, size_t problem_size)
{
    struct note_reader r = {.bank = calloc(1, sizeof(struct note_bank)),
                            .problem = problem,
                            .problem_size = problem_size};
    if (r.bank == NULL) {
        (void)snprintf(problem, problem_size, "There is not enough memory for the phrase bank.");
        return NULL;
    }
    for (size_t i = 0; note_phrase_files[i] != NULL; i++) {
        r.file = note_phrase_files[i];
        r.file_id = (uint16_t)i;
        if (!read_file(&r, directory)) {
            note_bank_free(r.bank);
            return NULL;
        }
    }
    index_moves(r.bank);
    note_asked(r.bank);
    if (!index_variants(&r)) {
        note_bank_free(r.bank);
        return NULL;
    }
    return r.bank;
}

void note_bank_free(struct note_bank *bank)
{
    if (bank == NULL)
        return;
    for (size_t i = 0; i < bank->texts; i++)
        free(bank->text[i]);
    free(bank->text);
    free(bank->entries);
    free(bank->variant);
    free(bank);
}
