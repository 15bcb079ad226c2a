/* note_reader.h - a phrase file while it is read: shared by the three parts of its reader.
 *
 * Owns: where the reading stands, and how a fault is told, with file and line.
 * Must not know: forms and facts.
 */
#ifndef CONNOTE_NOTE_READER_H
#define CONNOTE_NOTE_READER_H

#include "note_phrase.h"

enum { NOTE_LINE_BYTES = 1024 };

struct note_reader {
    struct note_bank *bank;
    const char *file;
    unsigned line;
    uint16_t file_id;
    bool has_header;
    struct note_variant header; /* the conditions of the lines below it */
    char *problem;
    size_t problem_size;
};

/* Write down what is wrong with this line. Returns false, for the caller to hand on. */
__attribute__((format(printf, 2, 3))) bool note_reader_refuse(struct note_reader *r,
                                                              const char *format, ...);

/* "anchor | met | friendly casual | without recipient": keep it for the lines below. The line is
 * taken apart. False: refused. */
bool note_header_read(struct note_reader *r, char *line);

/* A line of text becomes one wording for each choice of its optional parts, in the bank. `line` has
 * room for `cap` bytes. False: refused, or out of memory. */
bool note_wording_read(struct note_reader *r, char *line, size_t cap);

#endif
