/* note_inquiry.c - see note_inquiry.h. */
#include "note_inquiry.h"

#include <string.h>

/* "whether you could speak at our school": asked straight out. */
static bool ask_you(const char *rest, char *out, size_t cap)
{
    static const char *const verbs[] = {"can", "could", "would", "will",
                                        "are", "have",  "were",  NULL};
    size_t you = note_text_starts(rest, "you");
    const char *verb = rest + you, *what = note_text_next(verb);
    char lead[NOTE_TEXT_BYTES];
    return you != 0 && *what != '\0' && note_text_word_in(verb, verbs) &&
           note_text_copy(lead, sizeof lead, verb, note_text_word(verb)) != 0 &&
           note_text_join(out, cap, lead, " you ", what);
}

bool note_inquiry_take(const char *infinitive, char *hear, char *question, size_t cap)
{
    static const char *const asked[] = {"what",  "how", "why",   "when",    "where",
                                        "which", "who", "whose", "whether", NULL};
    char rest[NOTE_TEXT_BYTES];
    size_t n = note_text_starts_any(infinitive, (const char *const[]){"ask you", "ask", NULL});
    const char *what = infinitive + n;
    size_t whether = note_text_starts_any(what, (const char *const[]){"if", "whether", NULL});
    if (n == 0 || note_text_next(what)[0] == '\0' ||
        !(whether != 0 || note_text_word_in(what, asked)))
        return false;
    bool fits = whether != 0 ? note_text_join(rest, sizeof rest, "whether ", what + whether, "")
                             : note_text_join(rest, sizeof rest, what, "", "");
    return fits && note_text_join(hear, cap, "hear ", rest, "") &&
           ((whether != 0 && ask_you(what + whether, question, cap)) ||
            note_text_join(question, cap, "could you tell me ", rest, ""));
}
