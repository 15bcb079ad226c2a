/* page_rounds.h - round by round: the table of what has been published, and its trend.
 *
 * Owns: what a row of the table holds. Must not know: how the trend is drawn, files.
 */
#ifndef CONNOTE_PAGE_ROUNDS_H
#define CONNOTE_PAGE_ROUNDS_H

#include "release.h"
#include "view.h"

/* Push the list `rounds` and the picture `trend` ("" before there are two rounds). */
void page_rounds_push(struct view *v, const struct release *newest);

#endif
