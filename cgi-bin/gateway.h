/* gateway.h - from FastCGI or CGI to a request, and from a response back to the wire.
 *
 * Owns: libfcgi (no other file includes fcgiapp.h), the CGI environment, reading the body whole.
 * Must not know: HTML, the pages, the poll.
 */
#ifndef CONNOTE_GATEWAY_H
#define CONNOTE_GATEWAY_H

#include <stdbool.h>

#include "app.h"

/* Prepare libfcgi, and check that it is the version whose connections we know how to adopt. Call
 * after front_block_signals(). False: `problem` says why not. */
bool gateway_start(char *problem, size_t size);

/* Answer one FastCGI request on the connected `fd`. A front_serve: see front.h. `app` is a
 * struct app. */
bool gateway_serve(void *app, int fd);

/* Answer the one request in the process's environment and on standard input, as plain CGI.
 * Returns the exit code. */
int gateway_cgi(const struct app *app);

#endif
