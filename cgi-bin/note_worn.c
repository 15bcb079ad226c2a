/* note_worn.c - see note_worn.h. */
#include "note_worn.h"
#include "note_text.h"

#include <string.h>

/* Worn out, or saying no more than the invitation itself. */
static const char *const worn[] = {"expand my network",
                                   "expand my professional network",
                                   "grow my network",
                                   "build my network",
                                   "expanding my network",
                                   "growing my network",
                                   "pick your brain",
                                   "picking your brain",
                                   "came across your profile",
                                   "touch base",
                                   "add you to my",
                                   "grow our networks",
                                   "expand our networks",
                                   "network growth",
                                   "reach out",
                                   "idiot",
                                   "idiots",
                                   "moron",
                                   "stupid",
                                   "shut up",
                                   "crap",
                                   "fuck",
                                   "shit",
                                   "my name is",
                                   "you're hot",
                                   "you are hot",
                                   "cute",
                                   "sexy",
                                   "gorgeous",
                                   "marry me",
                                   "finds you well",
                                   "reaching out",
                                   "let's",
                                   "lets talk",
                                   "i hope this finds you well",
                                   NULL};
static const char *const empty[] = {"connect",
                                    "connecting",
                                    "network",
                                    "networking",
                                    "to connect",
                                    "connect with you",
                                    "connecting with you",
                                    "connection",
                                    "add you",
                                    "be connected",
                                    "linkedin",
                                    "reasons",
                                    "keep in touch?",
                                    "reconnect",
                                    "no particular reason",
                                    "no special reason",
                                    "no reason",
                                    "because",
                                    "just because",
                                    "nothing",
                                    "none",
                                    "not sure",
                                    "why not",
                                    NULL};

bool note_worn_is(const char *text)
{
    return note_text_find_any(text, worn) || note_text_in(text, strlen(text), empty);
}
