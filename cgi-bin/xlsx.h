/* xlsx.h - published rounds as a workbook. The only file that includes libxlsxwriter is xlsx.c.
 *
 * Owns: the sheets. Must not know: where the workbook goes.
 */
#ifndef CONNOTE_XLSX_H
#define CONNOTE_XLSX_H

#include "buf.h"
#include "release.h"

/* Append the workbook of a release: the rows of the CSV, and a sheet with the wording of every
 * question and answer. `directory` is where libxlsxwriter may put files for a moment. The same
 * release gives the same bytes. On failure `out` fails: see buf_failed(). */
void xlsx_release(struct buf *out, const struct release *newest, const char *directory);

#endif
