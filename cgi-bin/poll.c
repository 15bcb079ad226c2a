/* poll.c - the poll as the pages see it; see poll.h. */
#include "poll.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "key.h"
#include "settings.h"

struct poll {
    const struct settings *settings;
    struct key *key;
};

struct poll *poll_open(const struct settings *settings, int *exit_code, char *problem,
                       size_t size) {
    struct poll *poll = calloc(1, sizeof *poll);
    if (!poll)
        return NULL;
    poll->settings = settings;
    poll->key = key_open(settings->key, exit_code, problem, size);
    if (!poll->key) {
        free(poll);
        return NULL;
    }
    return poll;
}

bool poll_flush(struct poll *poll) {
    (void)poll;
    return true;
}

void poll_close(struct poll *poll) {
    key_free(poll->key);
    free(poll);
}

bool poll_issue(struct poll *poll, enum survey_kind kind, char token[BALLOT_TOKEN_BYTES]) {
    return ballot_issue(poll->key, kind, (int64_t)time(NULL), token);
}

/* Nothing is kept yet, so nothing is promised. */
enum poll_result poll_cast(struct poll *poll, const struct survey_answer *answer, const char *token,
                           const char *address) {
    (void)poll;
    (void)answer;
    (void)token;
    (void)address;
    return POLL_UNAVAILABLE;
}

void poll_counts(struct poll *poll, struct poll_counts *out) {
    *out = (struct poll_counts){0};
    for (int k = 0; k < SURVEY_KINDS; k++)
        out->open[k].needed = poll->settings->round_ballots;
}

const struct release *poll_newest(struct poll *poll) {
    (void)poll;
    return NULL;
}

void poll_tick(struct poll *poll) {
    (void)poll;
}

bool poll_alive(struct poll *poll) {
    (void)poll;
    return false;
}

bool poll_fatal(struct poll *poll) {
    (void)poll;
    return false;
}
