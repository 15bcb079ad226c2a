/* note_lead.c - see note_lead.h. */
#include "note_lead.h"

static const char *const leads[] = {"we talked about",
                                    "we spoke about",
                                    "we discussed",
                                    "we were talking about",
                                    "we chatted about",
                                    "talked about",
                                    "talking about",
                                    "discussed",
                                    "discussing",
                                    "spoke about",
                                    "speaking about",
                                    "chatted about",
                                    "chatting about",
                                    "our conversation about",
                                    "our conversation on",
                                    "our chat about",
                                    "our chat on",
                                    "our talk about",
                                    "our discussion about",
                                    "my piece on",
                                    "my piece about",
                                    "my article on",
                                    "my article about",
                                    "my post on",
                                    "my post about",
                                    "my talk on",
                                    "my talk about",
                                    "my book on",
                                    "my book about",
                                    "our discussion on",
                                    "conversation about",
                                    "the topic of",
                                    "we worked on",
                                    "i worked on",
                                    "worked on",
                                    "we worked together on",
                                    "worked together on",
                                    "working together on",
                                    "working on",
                                    "we work on",
                                    "we share",
                                    "we both work on",
                                    "we both like",
                                    "about",
                                    "on",
                                    "re:",
                                    "regarding",
                                    "topic:",
                                    "concerning",
                                    "argued about",
                                    "argued over",
                                    "we argued about",
                                    "laughed about",
                                    "joked about",
                                    "got talking about",
                                    "we got talking about",
                                    "ended up talking about",
                                    "something about",
                                    "something on",
                                    "a question about",
                                    "have a question about",
                                    "i have a question about",
                                    "did a great job on",
                                    "a great job on",
                                    "great job on",
                                    "good job on",
                                    "great work on",
                                    "lovely job on",
                                    "question about",
                                    "questions about",
                                    "mostly",
                                    "mainly",
                                    "obviously",
                                    "tbh",
                                    "honestly",
                                    "basically",
                                    "all about",
                                    "how much we both love",
                                    "bonded over",
                                    "we bonded over",
                                    "i liked",
                                    "i really liked",
                                    "i loved",
                                    "i really loved",
                                    "i enjoyed",
                                    "i really enjoyed",
                                    "liked",
                                    "loved",
                                    "enjoyed",
                                    NULL};

const char *note_lead_strip(const char *text)
{
    for (int i = 0; i < 2; i++) {
        size_t n = note_text_starts_any(text, leads);
        if (n == 0 || text[n] == '\0')
            break;
        text += n;
    }
    return text;
}

const char *note_lead_strip_part(const char *text)
{
    static const char *const parts[] = {
        "the one about", "the one on", "the part about",  "the part on",  "the bit about",
        "the bit on",    "part about", "the point about", "your part on", NULL};
    size_t n = note_text_starts_any(text, parts);
    return text[n] != '\0' ? text + n : text;
}

const char *note_lead_strip_passage(const char *text)
{
    static const char *const passages[] = {"the section on",
                                           "the section about",
                                           "the chapter on",
                                           "the chapter about",
                                           "the episode on",
                                           "the episode about",
                                           "your episode on",
                                           "your episode about",
                                           "your chapter on",
                                           "your chapter about",
                                           NULL};
    size_t n = note_text_starts_any(text, passages);
    return text[n] != '\0' ? text + n : text;
}
