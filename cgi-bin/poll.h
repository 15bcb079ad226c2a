/* poll.h - the poll as the pages see it: a ballot goes in, totals come out.
 *
 * Owns: the order of things when a ballot is cast (check the token, check the network, count once),
 * when a round closes and is published, and the lock around it all.
 * Must not know: HTTP, HTML, SQL, who is asking.
 *
 * Every function but poll_open() and poll_close() may be called from many threads at once.
 */
#ifndef CONNOTE_POLL_H
#define CONNOTE_POLL_H

#include <stdbool.h>
#include <stddef.h>

#include "ballot.h"
#include "release.h"
#include "survey.h"

struct key;
struct poll;
struct settings;

/* Open key, database and releases; close rounds that are due; write release files that a crash left
 * out. Waits up to five seconds for another process to let go of the database. NULL: `exit_code` is
 * the code to end with (75 try again, 78 bad file) and `problem` one sentence. The settings are
 * borrowed for as long as the poll lives. Call before the first thread starts. */
struct poll *poll_open(const struct settings *settings, int *exit_code, char *problem, size_t size);

/* Start the thread that counts what is submitted. False: the system refuses one. poll_close() ends
 * it, once everybody has been told. */
bool poll_start(struct poll *poll);

/* Write what waits in memory to disk. For TERM; a process that answers one request and ends must
 * not call it, or it would write ballots one by one. False: it could not, the ballots still wait.
 */
bool poll_flush(struct poll *poll);

/* Free everything. Ballots that wait in memory stay where they are for the next process. After the
 * last other thread has ended. */
void poll_close(struct poll *poll);

/* A fresh token for a form. False: no randomness; `token` is then empty. */
bool poll_issue(struct poll *poll, enum survey_kind kind, char token[BALLOT_TOKEN_BYTES]);

enum poll_result {
    POLL_COUNTED,
    POLL_REPEATED, /* this ballot is in already; not counted again, answer as for POLL_COUNTED */
    POLL_FORGED,
    POLL_EXPIRED,
    POLL_OVER_LIMIT,  /* too many ballots from this network today */
    POLL_UNAVAILABLE, /* not kept: try again */
    POLL_RESULTS
};

/* Count a valid answer once, and wait for it. `address` is the visitor's, as text; it is hashed in
 * memory and forgotten within a day. When POLL_COUNTED is returned the ballot survives the
 * process's death. */
enum poll_result poll_cast(struct poll *poll, const struct survey_answer *answer, const char *token,
                           const char *address);

/* The same without waiting: `told` gets what poll_cast() would have returned. It is called exactly
 * once, from any thread, maybe before poll_submit() returns, and must not block. What the other
 * pointers point to is copied. Only after poll_start(). */
typedef void poll_told(void *context, enum poll_result result);
void poll_submit(struct poll *poll, const struct survey_answer *answer, const char *token,
                 const char *address, poll_told *told, void *context);

/* Seconds until a network that is over the limit may cast ballots again. */
int poll_wait(void);

struct poll_open_round {
    long ballots; /* in the open round, those that wait in memory included */
    long needed;  /* how many it takes to close it, as things stand */
};

/* Rows in the tables of the database after the last write. */
struct poll_rows {
    long rounds, tallies, spent, releases;
};

struct poll_counts {
    struct poll_open_round open[SURVEY_KINDS];
    int published; /* rounds, which is also the newest release's number */
    struct poll_rows rows;
    long ended[POLL_RESULTS]; /* ballots since the start by what became of them */
};

void poll_counts(struct poll *poll, struct poll_counts *out);

/* The newest release whose files are in place, or NULL before the first. It and all older ones stay
 * as they are until poll_close(): read without a lock. */
const struct release *poll_newest(struct poll *poll);

/* The statements that made the tables, as the live database remembers them. */
const char *poll_schema(const struct poll *poll);

/* The key, for those who show its public part. */
const struct key *poll_key(const struct poll *poll);

/* Once a minute or so: closes a round because a week has turned, tries again what failed. */
void poll_tick(struct poll *poll);

/* True when database and memory would take a ballot now. */
bool poll_alive(struct poll *poll);

/* True when a write could not be made safe: the process must end with code 75 and be restarted. */
bool poll_fatal(struct poll *poll);

#endif
