/* message.c - the sentences; see message.h. */
#include "message.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#define INPUT(input)          [MESSAGE_INPUT_FIRST + (input)]
#define CONTACT(relationship) [MESSAGE_CONTACT_FIRST + (relationship)]

static const char *const texts[MESSAGE_COUNT] = {
    /* beside a field */
    [MESSAGE_MISSING] = "Fill in #0.",
    [MESSAGE_TOO_LONG] = "Use at most #1 characters for #0. It has #2.",
    [MESSAGE_NOT_A_CHOICE] = "Choose one of the answers offered for #0.",
    [MESSAGE_TOO_MANY] = "Choose at most #1 of #0. You chose #2.",
    [MESSAGE_NOT_A_NUMBER] = "Give a whole number for #0, such as 0 or 1.",
    [MESSAGE_NOT_A_DATE] = "Give #0 as year, month and day, such as 2026-03-31.",
    [MESSAGE_DIRECTION_MISSING] =
        "Choose what you need: a note to go with your invitation, or an answer to one you got.",
    [MESSAGE_RELATIONSHIP_MISSING] = "Choose how you know this person.",
    [MESSAGE_SEND_MISSING] =
        "Choose what you send: a custom note, the standard invitation, or “It depends”.",
    [MESSAGE_TOOK_MISSING] = "Choose which you will send: a note, or the standard invitation.",

    /* the names of fields */
    INPUT(NOTE_IN_RECIPIENT) = "their name",
    INPUT(NOTE_IN_SENDER) = "your name",
    INPUT(NOTE_IN_EVENT) = "the event",
    INPUT(NOTE_IN_PLACE) = "the place",
    INPUT(NOTE_IN_WHEN) = "when it was",
    INPUT(NOTE_IN_SCHOOL) = "your school",
    INPUT(NOTE_IN_THEIR_SCHOOL) = "their school",
    INPUT(NOTE_IN_COMPANY) = "the company",
    INPUT(NOTE_IN_MY_COMPANY) = "your company",
    INPUT(NOTE_IN_MUTUAL) = "the person you both know",
    INPUT(NOTE_IN_WORK) = "the title of their work",
    INPUT(NOTE_IN_TOPIC) = "the topic",
    INPUT(NOTE_IN_ROLE) = "the role",
    INPUT(NOTE_IN_REASON) = "your reason",
    INPUT(NOTE_IN_SNIPPET) = "the words from their profile",
    [MESSAGE_FIELD_DIRECTION] = "what you need",
    [MESSAGE_FIELD_RELATIONSHIP] = "how you know each other",
    [MESSAGE_FIELD_SIDE] = "your side",
    [MESSAGE_FIELD_TONE] = "the tone",
    [MESSAGE_FIELD_LIMIT] = "the length",
    [MESSAGE_FIELD_MET] = "whether you have met",
    [MESSAGE_FIELD_WORK_KIND] = "what they made",
    [MESSAGE_FIELD_TODAY] = "today’s date",
    [MESSAGE_FIELD_VARIANT] = "the set of wordings",
    [MESSAGE_FIELD_SEND] = "what you send",
    [MESSAGE_FIELD_RECEIVE] = "what you would rather receive",
    [MESSAGE_FIELD_REASONS] = "the reasons",
    [MESSAGE_FIELD_TOOK] = "which you will send",
    [MESSAGE_FIELD_NAMELESS] = "this field",

    /* the kinds of contact */
    CONTACT(NOTE_EVENT) = "Met at an event",
    CONTACT(NOTE_COLLEAGUE) = "Worked together",
    CONTACT(NOTE_SCHOOL) = "Same school",
    CONTACT(NOTE_RIVAL) = "Rival schools",
    CONTACT(NOTE_MUTUAL) = "Know the same person",
    CONTACT(NOTE_CONTENT) = "Know their work",
    CONTACT(NOTE_CLIENT_VENDOR) = "Client or supplier",
    CONTACT(NOTE_RECRUITING) = "A job",
    CONTACT(NOTE_COLD) = "I don’t know them",
    CONTACT(NOTE_UNKNOWN) = "I can’t remember how",
    [MESSAGE_TOOK_ANSWERS] =
        "A custom note, or the standard invitation, to somebody of this kind: ",

    /* above and below a draft */
    [MESSAGE_DRAFT_INVITES] = "Note #1",
    [MESSAGE_DRAFT_ASKS] = "Ask first",
    [MESSAGE_DRAFT_ACCEPTS] = "Accept",
    [MESSAGE_DRAFT_DECLINES] = "A polite no",
    [MESSAGE_DRAFT_USES] = "Made from ",
    [MESSAGE_DRAFT_PART] = "Used only in part: ",
    [MESSAGE_DRAFT_OMITS] = "Left out of this one to keep it short: ",
    [MESSAGE_AND] = " and ",

    /* why no draft says a field */
    [MESSAGE_LEFT_NO_WORDS] = "Left out: #0. It has no words, only a link, signs or pictures.",
    [MESSAGE_LEFT_KIND] = "Left out: #0. This kind of note does not use it.",
    [MESSAGE_LEFT_NO_DAY] = "We could not tell which day #0 is. Write the month in words.",
    [MESSAGE_LEFT_NO_TIME] =
        "Left out: #0. We could not read it as a time. Write, for example, last week or May 2019.",
    [MESSAGE_LEFT_PAST] =
        "Left out: #0. You say that you have not met yet, but this time is in the past.",
    [MESSAGE_LEFT_SPAN] = "Left out: #0. You met at one time. Write, for example, last week.",
    [MESSAGE_LEFT_NO_END] = "Left out: #0. Write from when to when. For example: 2016 to 2019.",
    [MESSAGE_LEFT_UNREAD] = "Left out: #0. We could not make a sentence of it. Try other words.",
    [MESSAGE_LEFT_TOO_LONG] = "Too long for a note: #0. Shorten it to about #1 characters.",
    [MESSAGE_LEFT_NO_ROOM] = "No room was left for #0. The other facts filled the note.",
    [MESSAGE_LEFT_UNSUITED] =
        "Left out: #0. It did not fit these sentences. Another wording may have it.",

    /* titles: the first thing that a screen reader says */
    [MESSAGE_TITLE_INVITE] = "Write a LinkedIn invitation note",
    [MESSAGE_TITLE_DRAFTS] = "Notes you can send: LinkedIn invitation",
    [MESSAGE_TITLE_REPLIES] = "Answers you can send: LinkedIn invitation",
    [MESSAGE_TITLE_ERRORS] = "Please look at this again: LinkedIn invitation note",
    [MESSAGE_TITLE_POLL] = "The poll: a custom note or the standard invitation?",
    [MESSAGE_TITLE_POLL_ERRORS] = "Please look at this again: the poll",
    [MESSAGE_TITLE_THANKS] = "Thank you",
    [MESSAGE_TITLE_RESULTS] = "Results: a custom note or the standard invitation?",
    [MESSAGE_TITLE_ROUND] = "Results of round #0: a custom note or the standard invitation?",
    [MESSAGE_TITLE_METHOD] = "Method: what is counted, and how",
    [MESSAGE_TITLE_EMBED] = "A custom note or the standard invitation?",

    /* ballots */
    [MESSAGE_BALLOT_EXPIRED] = "This form was open for more than a day. Please load it again.",
    [MESSAGE_BALLOT_OVER_LIMIT] =
        "Your network has sent as many answers as we take in a day. Please try again tomorrow.",
    [MESSAGE_BALLOT_UNAVAILABLE] =
        "We could not make sure that your answer was counted. Please send it again in a few "
        "seconds: it will count once.",
    [MESSAGE_BALLOT_FORGED] = "This form did not come from our site. Please load the page again.",
    [MESSAGE_CHOICE_INVALID] = "Please choose one of the two answers beside your notes.",
    [MESSAGE_POLL_DOWN] = "The poll cannot take answers at the moment.",

    /* results */
    [MESSAGE_NO_SUCH_ROUND] = "There is no round with this number yet.",
    [MESSAGE_NOT_YET] = "Nothing is published yet: #1 of #2 ballots are in, and #3 more are needed "
                        "before the first round is.",
    [MESSAGE_RANGE] = "#1\u00a0to\u00a0#2",
    [MESSAGE_SIZE] = "#1\u00a0KB",
    [MESSAGE_KIND_OPINION] = "Poll",
    [MESSAGE_KIND_CHOICE] = "After a note",
    [MESSAGE_GAP_SEND] = "Of 100 people who answered, #1 say they send a custom note (#2 to #3)",
    [MESSAGE_GAP_RECEIVE] = "; about #4 answered the second question, and of 100 of them #1 would "
                            "rather receive one (#2 to #3)",
    [MESSAGE_GAP_RECEIVE_FEW] =
        "; too few answered the second question to say what people would rather receive",
    [MESSAGE_GAP_TOOK] = "; of 100 who had a note in front of them, #1 would send it (#2 to #3)",
    [MESSAGE_GAP_CHOICE] = "Of 100 who had a note in front of them, #1 would send it (#2 to #3)",
    [MESSAGE_GAP_END] = ".",
    [MESSAGE_RECEIVE_LESS] = "More people send a note than like to receive one.",
    [MESSAGE_RECEIVE_MORE] = "More people would like to receive a note than send one.",
    [MESSAGE_RECEIVE_UNSURE] =
        "The numbers are too close to say whether more people send a note or like to receive one.",
    [MESSAGE_RECEIVE_FEW] = "Too few answered the second question to compare what people send and "
                            "what they would rather receive.",
    [MESSAGE_DO_LESS] =
        "With a note in front of them, fewer people send it than say that they send one.",
    [MESSAGE_DO_MORE] =
        "With a note in front of them, more people send it than say that they send one.",
    [MESSAGE_DO_UNSURE] = "The numbers are too close to say whether people do what they say.",

    /* the chart */
    [MESSAGE_CHART_SEND] = "What people send",
    [MESSAGE_CHART_RECEIVE] = "What people would rather receive",
    [MESSAGE_CHART_SHARE] = "#1 % (#2 to #3)",
    [MESSAGE_CHART_FEW] = "too few to say",
    [MESSAGE_CHART_FOOT] = "#1 answers, about #2 to the second question",
    [MESSAGE_CHART_LINES] = "Lines: how far the noise may move it.",
    [MESSAGE_CHART_NONE] = "Nothing is published yet.",
    [MESSAGE_CHART_WORDS] = "Of 100 people who answered, #1 say they send a custom note (#2 to #3) "
                            "and #4 the standard invitation (#5 to #6); ",
    [MESSAGE_CHART_WORDS_RECEIVE] = "of 100 who answered the second question, #1 would rather "
                                    "receive a custom note (#2 to #3).",
    [MESSAGE_CHART_WORDS_FEW] =
        "too few answered the second question to say what people would rather receive.",
    [MESSAGE_TREND_OPINION] = "Poll: say they send a custom note",
    [MESSAGE_TREND_CHOICE] = "After a note: would send it",
    [MESSAGE_TREND_WORDS] =
        "Round by round, how many of 100 say they send a custom note, or "
        "would send the one in front of them. The table below has the same numbers.",
};

const char *message_text(enum message m)
{
    return texts[m];
}

/* Append the text of one mark; the number of bytes it takes. */
static size_t fill_mark(char *out, size_t room, char mark, const char *name, const long n[])
{
    int bytes = mark == '0' ? snprintf(out, room, "%s", name ? name : "")
                            : snprintf(out, room, "%ld", n ? n[mark - '1'] : 0);
    return bytes > 0 ? (size_t)bytes : 0;
}

void message_fill(char *out, size_t size, enum message m, const char *name, const long n[])
{
    size_t used = 0;
    const char *at = texts[m];
    out[0] = '\0';
    while (*at && used + 1 < size) {
        bool mark = at[0] == '#' && at[1] >= '0' && at[1] <= '9';
        size_t plain = mark ? 2 : 1 + strcspn(at + 1, "#");
        if (mark)
            used += fill_mark(out + used, size - used, at[1], name, n);
        else
            used += (size_t)snprintf(out + used, size - used, "%.*s", (int)plain, at);
        at += plain;
    }
}

const char *message_input(enum note_input input)
{
    return texts[MESSAGE_INPUT_FIRST + input];
}

static const struct message_error errors[] = {
    {500, "Something went wrong here", "The page could not be made. The fault is ours.",
     "Try again in a moment. Nothing you sent was kept."},
    {400, "The request could not be read", "Part of what was sent is damaged or not expected here.",
     "Go back, reload the page and send the form again."},
    {403, "This form cannot be accepted",
     "It did not come from a page of this site, or somebody changed it.",
     "Open the page again and send the form from there."},
    {404, "There is no such page", "The address may be wrong, or the page has moved.",
     "Start again from the first page."},
    {405, "That cannot be done here", "This address does not answer that kind of request.",
     "Start again from the first page."},
    {410, "This form is too old", "A form can be sent for 24 hours, and this one is older.",
     "Open the page again and answer there. Your answer was not counted."},
    {413, "That is too much text", "The form is larger than this site accepts.",
     "Go back, shorten what you typed and send it again."},
    {415, "That format is not accepted", "This address accepts ordinary web forms only.",
     "Send the fields as a web form does: application/x-www-form-urlencoded."},
    {422, "Please look at the form again", "One or more fields cannot be used as they are.",
     "Go back, change these fields and send the form again."},
    {429, "Too many at once", "Your network has sent more than this site can take at the moment.",
     "Wait a little and try again."},
    {503, "Busy for a moment",
     "The site cannot answer right now. Nothing was lost and nothing was counted.",
     "Try again in a few seconds."},
};

const struct message_error *message_for_status(int status)
{
    for (size_t i = 0; i < sizeof errors / sizeof *errors; i++)
        if (errors[i].status == status)
            return &errors[i];
    return &errors[0];
}
