/* codebook.h - what a reader of the published numbers needs to know.
 *
 * Owns: codebook.md, CITATION.cff, the licence of the data.
 * Must not know: where files go.
 */
#ifndef CONNOTE_CODEBOOK_H
#define CONNOTE_CODEBOOK_H

#include "buf.h"
#include "release.h"

#define CODEBOOK_LICENCE       "CC0-1.0"
#define CODEBOOK_LICENCE_TITLE "Creative Commons Zero v1.0 Universal"
#define CODEBOOK_LICENCE_URL   "https://creativecommons.org/publicdomain/zero/1.0/"

enum { CODEBOOK_DATE_BYTES = 16 };

/* Append the codebook: every column, table, cell, and how the counts came about. */
void codebook_text(struct buf *out, const struct release *release);

/* Append how to cite the release (Citation File Format 1.2). `site` may be "". */
void codebook_citation(struct buf *out, const struct release *release, const char *site);

/* The release's date: the Monday of the week in which its round closed, as YYYY-MM-DD. */
void codebook_date(const struct release *release, char date[CODEBOOK_DATE_BYTES]);

#endif
