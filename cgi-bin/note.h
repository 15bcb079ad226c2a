/* note.h - the drafter: from a filled form to one to three short notes.
 *
 * Owns: what the drafter may be told, and what it answers. Pure functions of the form and the
 * phrase bank: no I/O after note_bank_open(), no clock, no randomness, no locale, no globals. Must
 * not know: HTTP, HTML, the poll, SQLite, GLib. It may use libc and utf8proc only, so that it can
 * be fuzzed, timed alone and one day compiled for the browser.
 */
#ifndef CONNOTE_NOTE_H
#define CONNOTE_NOTE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum note_direction { NOTE_SEND, NOTE_REPLY, NOTE_DIRECTIONS };

enum note_relationship {
    NOTE_EVENT,
    NOTE_COLLEAGUE,
    NOTE_SCHOOL,
    NOTE_RIVAL,
    NOTE_MUTUAL,
    NOTE_CONTENT,
    NOTE_CLIENT_VENDOR,
    NOTE_RECRUITING,
    NOTE_COLD,
    NOTE_UNKNOWN,
    NOTE_RELATIONSHIPS
};

/* The sender's role. NOTE_SIDE_NONE stands first in every optional choice: zero means "not said".
 */
enum note_side {
    NOTE_SIDE_NONE,
    NOTE_VENDOR,
    NOTE_CLIENT,
    NOTE_RECRUITER,
    NOTE_CANDIDATE,
    NOTE_SIDES
};

enum note_tone { NOTE_FRIENDLY, NOTE_PROFESSIONAL, NOTE_FORMAL, NOTE_CASUAL, NOTE_TONES };

enum note_work_kind {
    NOTE_WORK_NONE,
    NOTE_ARTICLE,
    NOTE_POST,
    NOTE_PODCAST,
    NOTE_TALK,
    NOTE_BOOK,
    NOTE_WORK_KINDS
};

/* The free-text inputs, in the order in which `uses` and `omitted` list them. */
enum note_input {
    NOTE_IN_RECIPIENT,
    NOTE_IN_SENDER,
    NOTE_IN_EVENT,
    NOTE_IN_PLACE,
    NOTE_IN_WHEN,
    NOTE_IN_SCHOOL,
    NOTE_IN_THEIR_SCHOOL,
    NOTE_IN_COMPANY,
    NOTE_IN_MY_COMPANY,
    NOTE_IN_MUTUAL,
    NOTE_IN_WORK,
    NOTE_IN_TOPIC,
    NOTE_IN_ROLE,
    NOTE_IN_REASON,
    NOTE_IN_SNIPPET,
    NOTE_INPUTS
};

/* The codes of the contract, indexed by the enumerations above (optional choices: [0] is ""). */
extern const char *const note_direction_codes[NOTE_DIRECTIONS];
extern const char *const note_relationship_codes[NOTE_RELATIONSHIPS];
extern const char *const note_side_codes[NOTE_SIDES];
extern const char *const note_tone_codes[NOTE_TONES];
extern const char *const note_work_kind_codes[NOTE_WORK_KINDS];
extern const char *const note_input_names[NOTE_INPUTS];

enum {
    /* What LinkedIn allows in an invitation's note, in UTF-16 code units. */
    NOTE_LIMIT_FREE = 200,
    NOTE_LIMIT_PREMIUM = 300,
    /* How much of a note a list of invitations shows, in UTF-16 code units. */
    NOTE_PREVIEW = 90,
    /* Personalised invitations a free account has in a month: say "about five". */
    NOTE_FREE_A_MONTH = 5,
    /* The longest input, in UTF-16 code units; a UTF-16 unit is at most three bytes of UTF-8. */
    NOTE_INPUT_UNITS = 400,
    NOTE_INPUT_BYTES = 3 * NOTE_INPUT_UNITS,
    /* The longest value that a note says: what a reader takes in at one go, in UTF-16 code units.
     */
    NOTE_VALUE_UNITS = 150,
    NOTE_DRAFT_BYTES = 3 * NOTE_LIMIT_PREMIUM + 1,
    NOTE_DRAFTS = 3
};

/* What LinkedIn's standard invitation said in 2014; today's is empty. */
#define NOTE_STANDARD_2014 "I'd like to add you to my professional network on LinkedIn."

struct note_date {
    int year, month, day; /* month 1-12, day 1-31; proleptic Gregorian */
};

struct note_form {
    enum note_direction direction;
    enum note_relationship relationship;
    enum note_side side;
    enum note_tone tone;
    enum note_work_kind work_kind;
    int limit; /* NOTE_LIMIT_FREE or NOTE_LIMIT_PREMIUM */
    bool met;  /* false: the event is still to come */
    struct note_date today;
    unsigned variant;
    /* Valid UTF-8, NUL-terminated, at most NOTE_INPUT_BYTES, as typed; NULL or "" when absent.
     * Borrowed for the length of the call. */
    const char *text[NOTE_INPUTS];
};

/* What a draft does: a reply may ask who the inviter is, accept, or say no. */
enum note_intent { NOTE_INVITES, NOTE_ASKS, NOTE_ACCEPTS, NOTE_DECLINES, NOTE_INTENTS };

struct note_draft {
    char text[NOTE_DRAFT_BYTES]; /* UTF-8, NFC, NUL-terminated, never empty */
    int length;                  /* UTF-16 code units, never above the form's limit */
    uint32_t uses;               /* bit 1u << enum note_input: said in this draft */
    uint32_t omitted;            /* given, not empty, and left out of this draft */
    enum note_intent intent;
};

/* Why a field that was filled in is in no draft. */
enum note_cause {
    NOTE_CAUSE_NONE,   /* a draft says it, or there is nothing to say */
    NOTE_CAUSE_EMPTY,  /* no word is left without links, signs and pictures */
    NOTE_CAUSE_KIND,   /* no wording for this kind of contact says it */
    NOTE_CAUSE_LONG,   /* longer than a note has room for */
    NOTE_CAUSE_UNREAD, /* not understood */
    NOTE_CAUSE_CLASH,  /* a time that contradicts the rest of the form */
    NOTE_CAUSE_CROWDED /* it could be said; other facts came first */
};

enum note_verdict { NOTE_SPEND, NOTE_SAVE, NOTE_FIND_A_FACT, NOTE_VERDICTS };
extern const char *const note_verdict_codes[NOTE_VERDICTS];

struct note_set {
    size_t count; /* 1 to NOTE_DRAFTS, best first */
    struct note_draft draft[NOTE_DRAFTS];
    enum note_cause cause[NOTE_INPUTS];
    enum note_verdict verdict;
    const char *advice; /* one plain sentence; owned by the bank or static */
};

struct note_bank;

/* Read every phrase file below `directory` (templates/notes/en). On success the caller owns the
 * bank and frees it with note_bank_free(). On a missing or malformed file: NULL, and `problem` (at
 * least 256 bytes) holds one sentence with the file and line. */
struct note_bank *note_bank_open(const char *directory, char *problem, size_t problem_size);
void note_bank_free(struct note_bank *bank);

/* Draft. The bank is read only, so many threads may share one. Every valid form gets at least one
 * draft; the same form gets the same bytes on every machine and in every locale. Allocates nothing
 * that outlives the call. */
void note_draft(const struct note_bank *bank, const struct note_form *form, struct note_set *out);

/* UTF-16 code units in `bytes` bytes of valid UTF-8: what a browser's maxlength counts. */
int note_length(const char *text, size_t bytes);

#endif
