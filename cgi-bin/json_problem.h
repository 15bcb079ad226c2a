/* json_problem.h - errors for programs: application/problem+json (RFC 9457).
 *
 * Owns: that document. jansson is included by the json_*.c files only, one document each.
 */
#ifndef CONNOTE_JSON_PROBLEM_H
#define CONNOTE_JSON_PROBLEM_H

#include "buf.h"
#include "form.h"

/* Append {"status":…,"title":…,"detail":…}. */
void json_problem(struct buf *out, int status, const char *title, const char *detail);

/* The same for a form: with "errors":[{"field":…,"message":…}], one for each field in error. */
void json_problem_form(struct buf *out, int status, const struct form *form);

#endif
