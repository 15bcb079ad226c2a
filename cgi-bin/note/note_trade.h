/* note_trade.h - what somebody is, as a headline says it: "Beekeeper and data analyst in Devon".
 *
 * Owns: which words name a trade, and the article before them.
 * Must not know: summaries (note_snippet.h), the second person.
 */
#ifndef CONNOTE_NOTE_TRADE_H
#define CONNOTE_NOTE_TRADE_H

#include "note_text.h"

/* Write `text` with its article, as it stands after "you're", to `out`: "a beekeeper and data
 * analyst in Devon". "" when it names no trade by a word we know, or does not fit. */
void note_trade_take(const char *text, char *out, size_t cap);

#endif
