/* log.h - what the operator may read: fixed strings and numbers, nothing else.
 *
 * Owns: the one door to standard error.
 * Must not know: anything a visitor sent. There is no way to print a string that is not a literal.
 */
#ifndef CONNOTE_LOG_H
#define CONNOTE_LOG_H

/* One line on standard error. `event` must be a string literal (the macro makes sure of it). */
#define log_event(event)         log_line("" event "", 0, 0)
#define log_count(event, number) log_line("" event "", 1, (long)(number))

void log_line(const char *event, int has_number, long number);

#endif
