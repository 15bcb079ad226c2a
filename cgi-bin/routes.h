/* routes.h - everything this program answers, in one table (routes.c).
 *
 * Owns: paths, methods, who may ask, how long an answer keeps.
 * Must not know: what a page says.
 */
#ifndef CONNOTE_ROUTES_H
#define CONNOTE_ROUTES_H

#include "app.h"

/* Answer the request into `res` (zeroed by the caller, freed by routes_release) and return its HTTP
 * status, or HTTP_DEFERRED. Never fails: whatever goes wrong is an answer too. */
int routes_answer(const struct app *app, const struct request *req, struct response *res);

/* Answer with an error that the protocol found before a request existed: 400 or 413. */
int routes_refuse(const struct app *app, const struct request *req, struct response *res,
                  int status);

/* Give a deferred answer: `status` and `res` are as a handler leaves them. Frees both. */
void routes_complete(struct deferred *deferred, struct response *res, int status);

/* Wipe and free what the answer holds. */
void routes_release(struct response *res);

/* How many answers had a status of this class (2 for 200 to 299) since the start. */
long routes_answered(int status_class);

#endif
