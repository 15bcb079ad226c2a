/* note_blunt.c - see note_blunt.h. */
#include "note_blunt.h"
#include "note_text.h"

static const char *const blunt_starts[] = {"why",
                                           "who are you",
                                           "who is this",
                                           "who's this",
                                           "who is that",
                                           "do i know",
                                           "do we know",
                                           "have we met",
                                           "did we meet",
                                           "have we ever",
                                           "what do you want",
                                           "what is this",
                                           "what's this",
                                           "what do you need",
                                           "who's that",
                                           "what do you sell",
                                           "are you selling",
                                           "are you trying",
                                           "is this a ",
                                           "is this genuine",
                                           "is this real",
                                           "are you real",
                                           "are you a real",
                                           "are you a bot",
                                           "what's the catch",
                                           "who is it",
                                           "who's it",
                                           "could you add",
                                           "can you add",
                                           "how's the",
                                           "how did you find",
                                           "how did you get",
                                           "who gave you",
                                           "how do you know me",
                                           "how do we know",
                                           "how do i know",
                                           "what's it about",
                                           "what is it about",
                                           "is this you",
                                           "what made you think",
                                           "how are you",
                                           "how can i help",
                                           "may i ask who you are",
                                           "may i ask what you want",
                                           "may i ask what they want",
                                           "may i ask if we",
                                           "may i ask whether we",
                                           "will you be there",
                                           "are you going",
                                           NULL};

/* What an invitation that says nothing is asked anyhow, and what is no question but a reproach. */
bool note_blunt_is(const char *question)
{
    static const char *const words[] = {
        "fake", "scam",  "spam",     "bot",   "genuine",  "sell",    "selling",  "owe",
        "owes", "money", "pay",      "paid",  "refund",   "invoice", "stalking", "annoying",
        "hell", "fuck",  "divorced", "fired", "pregnant", "married", "cancer",   NULL};
    return note_text_starts_any(question, blunt_starts) != 0 || note_text_find_any(question, words);
}
