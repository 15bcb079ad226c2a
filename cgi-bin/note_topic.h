/* note_topic.h - what was talked about, liked, written or wanted: topics, titles, roles.
 *
 * Owns: turning those three loose fields into noun phrases that sit well after "about", "your",
 * "the". Must not know: people, places, times, phrases.
 */
#ifndef CONNOTE_NOTE_TOPIC_H
#define CONNOTE_NOTE_TOPIC_H

#include "note_text.h"

enum { NOTE_TOPIC_BYTES = 3 * NOTE_LIMIT_PREMIUM };

struct note_topic {
    char noun[NOTE_TOPIC_BYTES];   /* "hiring junior engineers" */
    char worked[NOTE_TOPIC_BYTES]; /* the same after "worked on": "the billing migration" */
    char field[NOTE_TOPIC_BYTES];  /* the same after "your work on" */
    char yours[NOTE_TOPIC_BYTES];  /* "your work on wind forecasting": nobody else's; else empty */
    char brief[NOTE_TOPIC_BYTES];  /* shorter, or empty */
    char clause[NOTE_TOPIC_BYTES]; /* "I liked the part on caching": then the user's own sentence */
};

void note_topic_parse(const char *text, struct note_topic *out);

struct note_work {
    char title[NOTE_TOPIC_BYTES]; /* "\"Why Queues Fail\"", or "the piece on caching" when no title
                                   */
    char piece[NOTE_TOPIC_BYTES]; /* "your article \"Why Queues Fail\"" */
};

void note_topic_work(const char *text, enum note_work_kind kind, struct note_work *out);

/* "Senior Data Engineer", without article and without a final "role". */
void note_topic_role(const char *text, char *out, size_t cap);

/* "a data engineer", "data engineers", "someone in sales". A plural `role` comes back singular, so
 * that it can stand before "role". */
void note_topic_a_role(char *role, char *out, size_t cap);

#endif
