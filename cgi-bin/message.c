/* message.c - the sentences; see message.h. */
#include "message.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

static const char *const texts[MESSAGE_COUNT] = {
    [MESSAGE_TOO_LONG] = "Use at most #1 characters here. This has #2.",
    [MESSAGE_NOT_A_CHOICE] = "Choose one of the answers offered here.",
    [MESSAGE_TOO_MANY] = "Choose at most #1 of these.",
    [MESSAGE_NOT_A_NUMBER] = "Give a whole number here, such as 0 or 1.",
    [MESSAGE_NOT_A_DATE] = "Give a date as year, month and day, such as 2026-03-31.",
    [MESSAGE_MISSING] = "An answer is needed here.",
    [MESSAGE_DIRECTION_MISSING] =
        "Say whether you are inviting somebody or answering an invitation.",
    [MESSAGE_RELATIONSHIP_MISSING] = "Choose how you know this person.",
    [MESSAGE_DRAFT_USES] = "Made from ",
    [MESSAGE_DRAFT_OMITS] = "Left out to fit #1 characters or to read well: ",
    [MESSAGE_AND] = " and ",
    [MESSAGE_TITLE_INVITE] = "Write a LinkedIn invitation note",
    [MESSAGE_TITLE_DRAFTS] = "Notes you can send: LinkedIn invitation",
    [MESSAGE_TITLE_REPLIES] = "Answers you can send: LinkedIn invitation",
    [MESSAGE_TITLE_ERRORS] = "Please look at this again: LinkedIn invitation note",
};

const char *message_text(enum message m)
{
    return texts[m];
}

void message_fill(char *out, size_t size, enum message m, long first, long second)
{
    size_t used = 0;
    const char *at = texts[m];
    out[0] = '\0';
    while (*at && used + 1 < size) {
        bool number = at[0] == '#' && (at[1] == '1' || at[1] == '2');
        size_t plain = number ? 0 : 1 + strcspn(at + 1, "#");
        int more = number ? snprintf(out + used, size - used, "%ld", at[1] == '1' ? first : second)
                          : snprintf(out + used, size - used, "%.*s", (int)plain, at);
        used += more > 0 ? (size_t)more : 0;
        at += number ? 2 : plain;
    }
}

static const char *const inputs[NOTE_INPUTS] = {
    [NOTE_IN_RECIPIENT] = "their name",
    [NOTE_IN_SENDER] = "your name",
    [NOTE_IN_EVENT] = "the event",
    [NOTE_IN_PLACE] = "the place",
    [NOTE_IN_WHEN] = "when it was",
    [NOTE_IN_SCHOOL] = "your school",
    [NOTE_IN_THEIR_SCHOOL] = "their school",
    [NOTE_IN_COMPANY] = "the company",
    [NOTE_IN_MY_COMPANY] = "your company",
    [NOTE_IN_MUTUAL] = "the person you both know",
    [NOTE_IN_WORK] = "the title of their work",
    [NOTE_IN_TOPIC] = "the topic",
    [NOTE_IN_ROLE] = "the role",
    [NOTE_IN_REASON] = "your reason",
    [NOTE_IN_SNIPPET] = "their summary",
};

const char *message_input(enum note_input input)
{
    return inputs[input];
}

static const struct message_error errors[] = {
    {500, "Something went wrong here", "The page could not be made. The fault is ours.",
     "Try again in a moment. Nothing you sent was kept."},
    {400, "The request could not be read", "Part of what was sent is damaged or not expected here.",
     "Go back, reload the page and send the form again."},
    {403, "This form cannot be accepted",
     "It was not sent from a page of this site, or its ballot is not one of ours.",
     "Open the page again and send the form from there."},
    {404, "There is no such page", "The address may be mistyped, or the page has moved.",
     "Start again from the first page."},
    {405, "That cannot be done here", "This address does not answer that kind of request.",
     "Start again from the first page."},
    {410, "This ballot has expired", "A ballot is good for 24 hours, and this one is older.",
     "Open the page again for a new ballot. Your answer was not counted."},
    {413, "That is too much text", "The form is larger than this site accepts.",
     "Go back, shorten what you typed and send it again."},
    {415, "That format is not accepted", "This address accepts ordinary web forms only.",
     "Send the fields as a web form does: application/x-www-form-urlencoded."},
    {422, "Something in the form needs another look",
     "One or more fields cannot be used as they are.",
     "Go back, mend the fields named below and send the form again."},
    {429, "Too many at once", "More has come from your network than this site accepts for now.",
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
