/* survey.h - what is asked, in one table.
 *
 * Owns: the two kinds of ballot, their tables, cells, wording, and how much noise each table gets.
 * Everything else (forms, SQL, CSV, charts, the method page) walks these tables.
 * Must not know: who answers, how answers are stored, what is published when.
 */
#ifndef CONNOTE_SURVEY_H
#define CONNOTE_SURVEY_H

#include <stdbool.h>
#include <stddef.h>

enum survey_kind { SURVEY_OPINION, SURVEY_CHOICE, SURVEY_KINDS };

enum survey_table_id {
    SURVEY_SEND,
    SURVEY_RECEIVE,
    SURVEY_REASONS,
    SURVEY_TOOK, /* relationship x what was taken, after a draft */
    SURVEY_TABLES
};

/* The cells of the three fixed tables, in the order of their codes. */
enum { SURVEY_SEND_CUSTOM, SURVEY_SEND_STANDARD, SURVEY_SEND_DEPENDS, SURVEY_SEND_CELLS };
enum {
    SURVEY_RECEIVE_CUSTOM,
    SURVEY_RECEIVE_STANDARD,
    SURVEY_RECEIVE_EITHER,
    SURVEY_RECEIVE_NO_ANSWER,
    SURVEY_RECEIVE_CELLS
};
enum { SURVEY_TOOK_CUSTOM, SURVEY_TOOK_STANDARD, SURVEY_TOOK_WAYS };

enum {
    SURVEY_REASONS_CELLS = 10,
    SURVEY_REASONS_MOST = 3, /* how many reasons one ballot may give */
    SURVEY_CELLS_MOST = 20   /* cells of one kind, all its tables together */
};

struct survey_cell {
    const char *code;  /* ASCII, as in forms and files */
    const char *label; /* as a voter reads it */
};

struct survey_table {
    enum survey_kind kind;
    const char *code;     /* ASCII, as in files and the database */
    const char *question; /* the wording, exactly as asked */
    const struct survey_cell *cell;
    size_t cells;
    size_t first;     /* where its cells begin among all cells of the kind */
    int most_touched; /* cells that one ballot adds 1 to, at most */
    int ratio_over;   /* noise: P(k) is proportional to (over / under) ^ |k| */
    int ratio_under;
    bool adds_up; /* each ballot touches exactly one cell, so the cells sum to the ballots */
};

extern const struct survey_table survey_table[SURVEY_TABLES];

/* "opinion", "choice". */
extern const char *const survey_kind_code[SURVEY_KINDS];

/* Reasons for a custom note come first, reasons for the standard invitation after them. */
enum { SURVEY_REASONS_FOR_CUSTOM = 5 };

/* What one ballot says. A number for the whole: bit i is cell i of the kind's cells, so a ballot is
 * valid only if survey_valid() says so. */
struct survey_answer {
    enum survey_kind kind;
    unsigned long touched;
};

/* The answer of an opinion ballot. `receive` may be SURVEY_RECEIVE_NO_ANSWER; `reasons` is a bit
 * set of reason cells. */
struct survey_answer survey_opinion(int send, int receive, unsigned reasons);

/* The answer of a choice ballot: an enum note_relationship and SURVEY_TOOK_*. */
struct survey_answer survey_choice(int relationship, int took);

/* True when every table of the kind is touched as often as a ballot may: exactly once where cells
 * add up, at most most_touched times elsewhere, and nothing beyond. */
bool survey_valid(const struct survey_answer *answer);

/* Number of cells of a kind, all tables together. */
size_t survey_cells(enum survey_kind kind);

/* The table and cell for index `i` among all cells of the kind; NULL when there is none. */
const struct survey_table *survey_find(enum survey_kind kind, size_t i,
                                       const struct survey_cell **cell);

/* The index among all cells of the table's kind for a table and a cell code; -1 when unknown. */
int survey_index(const char *table, const char *cell, enum survey_kind *kind);

/* The kind for its code; -1 when unknown. */
int survey_kind_of(const char *code);

#endif
