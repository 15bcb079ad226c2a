/* crowd.h - the simulated people of `make demo`.
 *
 * Owns: who says what, how many they are.
 * Must not know: how an answer reaches the poll.
 *
 * Person i of a kind says the same on every machine, so a crowd that was interrupted goes on where
 * it stopped: with the person whose number is the count of the ballots that are in.
 */
#ifndef CONNOTE_DEMO_CROWD_H
#define CONNOTE_DEMO_CROWD_H

enum kind { OPINION, CHOICE, KINDS };
enum { FIELDS_MOST = 512, SAID_MOST = 5, CELL_BYTES = 64 };

/* One person's answer: the form's fields, and the cells that it adds one to. */
struct person {
    char fields[FIELDS_MOST];
    char cell[SAID_MOST][CELL_BYTES]; /* "table,cell" */
    int cells;
};

/* How many there are of each kind. */
extern const long crowd_size[KINDS];

struct person crowd_person(enum kind kind, long i);

#endif
