/* page_gap.h - the finding of the results page: do people send what they like to receive, and do
 * they do as they say?
 *
 * Owns: which of the sentences is said. Must not know: where counts come from.
 */
#ifndef CONNOTE_PAGE_GAP_H
#define CONNOTE_PAGE_GAP_H

#include "tally.h"
#include "view.h"

/* Push `gap`, the numbers in one sentence ("" without any), and `receive_finding` and
 * `do_finding`, what they come to ("" where there is nothing to compare). */
void page_gap_push(struct view *v, const struct tally *opinion, const struct tally *choice);

#endif
