/* gateway.h - from FastCGI or CGI to a request, and from a response back to the wire.
 *
 * Owns: libfcgi (no other file includes fcgiapp.h), the CGI environment, reading the body whole.
 * Must not know: HTML, the pages, the poll.
 */
#ifndef CONNOTE_GATEWAY_H
#define CONNOTE_GATEWAY_H

#include <stdbool.h>

#include "app.h"
#include "front.h"

/* Prepare libfcgi, and check that it is the version whose connections we know how to adopt. Call
 * after front_block_signals(). False: `problem` says why not. */
bool gateway_start(char *problem, size_t size);

/* Answer one FastCGI request on the connected `fd`. A front_serve: see front.h. `app` is a
 * struct app. */
enum front_served gateway_serve(void *app, int fd);

/* Plain CGI, in three steps, so that a slow visitor does not hold the database: receive the one
 * request from the environment and standard input, then answer it, or say that the site is busy.
 * A body that takes longer than GATEWAY_CGI_SECONDS ends the process. */
enum { GATEWAY_CGI_SECONDS = 10 };
void gateway_cgi_receive(void);
void gateway_cgi_answer(const struct app *app);
void gateway_cgi_busy(const struct app *app);

#endif
