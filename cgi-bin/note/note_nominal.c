/* note_nominal.c - see note_nominal.h. */
#include "note_nominal.h"
#include "note_midst.h"

#include <string.h>

static const struct {
    const char *noun, *link, *deed;
} deeds[] = {{"exchange", "of", "exchange "},
             {"an exchange", "of", "exchange "},
             {"swap", "of", "swap "},
             {"sharing", "of", "share "},
             {"comparison", "of", "compare "},
             {"discussion", "of", "discuss "},
             {"discussion", "about", "discuss "},
             {"discussion", "on", "discuss "},
             {"collaboration", "on", "collaborate on "},
             {"a collaboration", "on", "collaborate on "},
             {"collaborating", "on", "collaborate on "},
             {"cooperation", "on", "cooperate on "},
             {"cooperation", "in", "cooperate in "},
             {"introduction", "to", "ask for an introduction to "},
             {"an introduction", "to", "ask for an introduction to "},
             {"intro", "to", "ask for an introduction to "},
             {"an intro", "to", "ask for an introduction to "},
             {"permission", "to", "ask for permission to "},
             {"quote", "for", "ask for a quote for "},
             {"a quote", "for", "ask for a quote for "}};

/* "joint application", "joint paper": one thing that two would do. */
static bool take_joint(const char *text, char *out, size_t cap)
{
    static const char *const things[] = {"application", "paper",   "project",    "bid",
                                         "proposal",    "article", "exhibition", "venture",
                                         "workshop",    "book",    "event",      "research",
                                         "study",       "course",  "concert",    NULL};
    size_t n = note_text_starts_any(text, (const char *const[]){"joint", "a joint", NULL});
    char rest[NOTE_TEXT_BYTES];
    if (n == 0 || !note_text_word_in(text + n, things) ||
        note_midst_write(text + n, rest, sizeof rest) == 0)
        return false;
    bool mass = note_text_word_in(text + n, (const char *const[]){"research", NULL});
    return note_text_join(out, cap, mass ? "discuss joint " : "discuss a joint ", rest, "");
}

bool note_nominal_take(const char *text, char *out, size_t cap)
{
    char rest[NOTE_TEXT_BYTES];
    for (size_t i = 0; i < sizeof deeds / sizeof deeds[0]; i++) {
        size_t n = note_text_starts(text, deeds[i].noun);
        size_t k = n == 0 ? 0 : note_text_starts(text + n, deeds[i].link);
        if (k == 0 || text[n + k] == '\0' || note_midst_write(text + n + k, rest, sizeof rest) == 0)
            continue;
        return note_text_join(out, cap, deeds[i].deed, rest, "");
    }
    return take_joint(text, out, cap);
}
