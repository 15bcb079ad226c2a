/* note_codes.c - the words by which the outside world names the drafter's choices and inputs.
 *
 * Owns: the codes of the contract, indexed by the enumerations of note.h.
 * Must not know: what any of them means.
 */
#include "note.h"

const char *const note_direction_codes[NOTE_DIRECTIONS] = {
    [NOTE_SEND] = "send",
    [NOTE_REPLY] = "reply",
};

const char *const note_relationship_codes[NOTE_RELATIONSHIPS] = {
    [NOTE_EVENT] = "event",
    [NOTE_COLLEAGUE] = "colleague",
    [NOTE_SCHOOL] = "school",
    [NOTE_RIVAL] = "rival",
    [NOTE_MUTUAL] = "mutual",
    [NOTE_CONTENT] = "content",
    [NOTE_CLIENT_VENDOR] = "client_vendor",
    [NOTE_RECRUITING] = "recruiting",
    [NOTE_COLD] = "cold",
    [NOTE_UNKNOWN] = "unknown",
};

const char *const note_side_codes[NOTE_SIDES] = {
    [NOTE_SIDE_NONE] = "",          [NOTE_VENDOR] = "vendor",       [NOTE_CLIENT] = "client",
    [NOTE_RECRUITER] = "recruiter", [NOTE_CANDIDATE] = "candidate",
};

const char *const note_tone_codes[NOTE_TONES] = {
    [NOTE_FRIENDLY] = "friendly",
    [NOTE_PROFESSIONAL] = "professional",
    [NOTE_FORMAL] = "formal",
    [NOTE_CASUAL] = "casual",
};

const char *const note_work_kind_codes[NOTE_WORK_KINDS] = {
    [NOTE_WORK_NONE] = "",      [NOTE_ARTICLE] = "article", [NOTE_POST] = "post",
    [NOTE_PODCAST] = "podcast", [NOTE_TALK] = "talk",       [NOTE_BOOK] = "book",
};

const char *const note_input_names[NOTE_INPUTS] = {
    [NOTE_IN_RECIPIENT] = "recipient",
    [NOTE_IN_SENDER] = "sender",
    [NOTE_IN_EVENT] = "event",
    [NOTE_IN_PLACE] = "place",
    [NOTE_IN_WHEN] = "when",
    [NOTE_IN_SCHOOL] = "school",
    [NOTE_IN_THEIR_SCHOOL] = "their_school",
    [NOTE_IN_COMPANY] = "company",
    [NOTE_IN_MY_COMPANY] = "my_company",
    [NOTE_IN_MUTUAL] = "mutual",
    [NOTE_IN_WORK] = "work",
    [NOTE_IN_TOPIC] = "topic",
    [NOTE_IN_ROLE] = "role",
    [NOTE_IN_REASON] = "reason",
    [NOTE_IN_SNIPPET] = "snippet",
};

const char *const note_verdict_codes[NOTE_VERDICTS] = {
    [NOTE_SPEND] = "spend",
    [NOTE_SAVE] = "save",
    [NOTE_FIND_A_FACT] = "find_a_fact",
};
