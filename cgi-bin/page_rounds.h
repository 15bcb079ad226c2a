/* page_rounds.h - round by round: the table of what has been published, and its trend.
 *
 * Owns: what a row of the table holds. Must not know: how the trend is drawn, files.
 */
#ifndef CONNOTE_PAGE_ROUNDS_H
#define CONNOTE_PAGE_ROUNDS_H

#include "release.h"
#include "view.h"

/* The table's length, however many rounds there are: a page that grows with them would be slower
 * each week, and is read no further. */
enum { PAGE_ROUNDS_MOST = 12 };

/* Push the list `rounds`, PAGE_ROUNDS_MOST of them from `newest` down, the flag `has_rounds`, and
 * `earlier`, the number of the last one listed when there are more before it, else "". */
void page_rounds_list(struct view *v, const struct release *newest);

/* Push the picture `trend` ("" before there are two rounds). */
void page_rounds_trend(struct view *v, const struct release *newest);

#endif
