/* limit.h - how many ballots one network may cast in a day.
 *
 * Owns: counts by network, in memory only, under a hash whose random key is thrown away each day:
 * not even this process can say tomorrow which networks were here today. Must not know: what was
 * answered, HTTP.
 *
 * A network is an IPv4 address and its /24, or an IPv6 /64 and its /48; the wider one may cast ten
 * times as many. Choice ballots have counts of their own, four times as high.
 * One thread at a time.
 */
#ifndef CONNOTE_LIMIT_H
#define CONNOTE_LIMIT_H

#include <stdbool.h>
#include <stdint.h>

#include "survey.h"

struct limit;

/* `ballots` is what one address may cast a day in the poll; 0 means no limit. NULL: no memory. */
struct limit *limit_open(int ballots);
void limit_close(struct limit *limit);

/* May one more ballot of this kind come from `address` (text, as the web server gives it) at `now`?
 * True counts it. An address that cannot be read is a network like any other, shared by all such.
 */
bool limit_take(struct limit *limit, enum survey_kind kind, const char *address, int64_t now);

/* Take one back: the ballot could not be kept after all. */
void limit_give_back(struct limit *limit, enum survey_kind kind, const char *address, int64_t now);

/* Seconds until the counts begin anew. */
int limit_wait(int64_t now);

#endif
