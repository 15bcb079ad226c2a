/* ticker.h - something to do now and then, on a thread of its own.
 *
 * Owns: the thread and its clock. Must not know: what is done.
 */
#ifndef CONNOTE_TICKER_H
#define CONNOTE_TICKER_H

struct ticker;

/* Call `act(context)` every `seconds` until ticker_stop(). NULL when there is no thread to be had;
 * then nothing is called, which is safe for all that is done here. */
struct ticker *ticker_start(int seconds, void (*act)(void *context), void *context);

/* Wait for a call that is under way, then end and free. NULL is allowed. */
void ticker_stop(struct ticker *t);

#endif
