/* note_topic.h - what was talked about, liked or worked on.
 *
 * Owns: turning that loose field into noun phrases that sit well after "about", "worked on", "your
 * work on", or into the user's own clause. Must not know: people, places, times, phrases.
 */
#ifndef CONNOTE_NOTE_TOPIC_H
#define CONNOTE_NOTE_TOPIC_H

#include "note_remark.h"

enum { NOTE_TOPIC_BYTES = 3 * NOTE_LIMIT_PREMIUM };

struct note_topic {
    char noun[NOTE_TOPIC_BYTES];   /* "hiring junior engineers" */
    char worked[NOTE_TOPIC_BYTES]; /* the same after "worked on": "the billing migration" */
    char field[NOTE_TOPIC_BYTES];  /* the same after "your work on" */
    char yours[NOTE_TOPIC_BYTES];  /* "your work on wind forecasting": nobody else's; else empty */
    char brief[NOTE_TOPIC_BYTES];  /* shorter, or empty */
    char clause[NOTE_TOPIC_BYTES]; /* "I liked the part on caching": then the user's own sentence */
    struct note_remark remark;     /* "(58 jobs, mine too)": in none of these */
    bool of_work;                  /* the clause is about what they made: "it made me laugh" */
};

void note_topic_parse(const char *text, struct note_topic *out);

/* The same where "his" and "her" are somebody's of whom both know: "his pigeons", at his funeral.
 */
void note_topic_parse_of_another(const char *text, struct note_topic *out);

#endif
