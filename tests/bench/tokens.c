/* tokens.c - print fresh opinion ballots, one a line, for load tests.
 *
 * usage: tokens KEYFILE COUNT
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "ballot.h"
#include "key.h"

int main(int count, char *argument[])
{
    char problem[512], token[BALLOT_TOKEN_BYTES];
    int code;
    if (count != 3)
        return 64;
    struct key *key = key_open(argument[1], &code, problem, sizeof problem);
    if (!key) {
        fprintf(stderr, "tokens: %s\n", problem);
        return code;
    }
    bool good = true;
    for (long i = strtol(argument[2], NULL, 10); i > 0 && good; i--) {
        good = ballot_issue(key, SURVEY_OPINION, time(NULL), token);
        puts(token);
    }
    key_free(key);
    return good ? 0 : 1;
}
