/* note_standing.c - see note_standing.h. */
#include "note_standing.h"
#include "note_address.h"
#include "note_midst.h"

#include <string.h>

/* "my first boss", "your trainee": the one who is called so is one of the two. */
static bool is_standing(const char *text)
{
    static const char *const words[] = {
        "boss",      "manager",     "supervisor",   "lead",      "leader",   "mentor",
        "teacher",   "tutor",       "lecturer",     "professor", "coach",    "trainer",
        "trainee",   "apprentice",  "intern",       "student",   "pupil",    "captain",
        "colleague", "partner",     "assistant",    "foreman",   "director", "instructor",
        "examiner",  "predecessor", "successor",    "flatmate",  "deskmate", "roommate",
        "classmate", "headmaster",  "headmistress", "matron",    NULL};
    const char *last = strrchr(text, ' ');
    return last != NULL && note_text_in(last + 1, strlen(last + 1), words);
}

/* "two years above me" */
static bool is_beside_me(const char *text)
{
    static const char *const where[] = {"above me",   "below me",    "behind me", "ahead of me",
                                        "next to me", "opposite me", NULL};
    size_t n = strlen(text);
    for (size_t i = 0; where[i] != NULL; i++) {
        size_t k = strlen(where[i]);
        if (n > k && strcmp(text + n - k, where[i]) == 0)
            return n > k + 3;
    }
    return false;
}

/* `text` is said to the recipient already. */
static bool tell(const char *text, char *out)
{
    static const char *const mine[] = {"my", "our", NULL};
    struct note_memory m;
    note_memory_read(text, &m);
    bool told = m.clause[0] != '\0';
    if (told)
        return note_text_copy(out, NOTE_MEMORY_BYTES, m.clause, strlen(m.clause)) != 0;
    if (strpbrk(text, ",;(?/") != NULL)
        return false;
    static const char *const did[] = {"sat", "stood", "worked", "lived", "started", NULL};
    if (note_text_word_in(text, did) && is_beside_me(text))
        return note_text_join(out, NOTE_MEMORY_BYTES, "you ", text, "");
    if ((note_text_starts_any(text, mine) != 0 && is_standing(text)) || is_beside_me(text))
        return note_text_join(out, NOTE_MEMORY_BYTES, "you were ", text, "");
    if (note_text_starts(text, "your") != 0 && is_standing(text))
        return note_text_join(out, NOTE_MEMORY_BYTES, "I was ", text, "");
    return false;
}

/* Bytes of the mark at `at` behind which a remark may follow, else 0. */
static size_t mark_at(const char *at)
{
    static const char *const marks[] = {" (", ", ", "; ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ",
                                        ". ", NULL};
    for (size_t i = 0; marks[i] != NULL; i++)
        if (strncmp(at, marks[i], strlen(marks[i])) == 0)
            return strlen(marks[i]);
    return 0;
}

bool note_standing_take(char *place, char *out)
{
    char remark[NOTE_TEXT_BYTES];
    out[0] = '\0';
    for (char *at = strpbrk(place, " ,;."); at != NULL; at = strpbrk(at + 1, " ,;.")) {
        size_t n = mark_at(at);
        bool small =
            n != 0 && at > place &&
            ((at[n] >= 'a' && at[n] <= 'z') || (at[n] == 'I' && strchr(" '", at[n + 1]) != NULL));
        char *close = small && at[n - 1] == '(' ? strchr(at, ')') : NULL;
        size_t all = close == NULL ? strlen(at + n) : (size_t)(close - at) - n;
        if (!small || note_text_copy(remark, sizeof remark, at + n, all) == 0)
            continue;
        (void)note_address_turn(remark, sizeof remark, true);
        if (!tell(remark, out))
            continue;
        const char *rest = close == NULL ? "" : close + 1;
        memmove(at, rest, strlen(rest) + 1);
        return true;
    }
    return false;
}

/* "branch manager (him)": bytes of the role, and of all of it; whose it is comes to *mine. */
static size_t one_role(const char *text, bool *mine, size_t *all)
{
    static const char *const me[] = {"me", "i", NULL};
    static const char *const you[] = {"him", "her", "he", "she", "you", "them", NULL};
    const char *open = strstr(text, " ("), *close = open == NULL ? NULL : strchr(open, ')');
    if (close == NULL || open == text)
        return 0;
    size_t n = (size_t)(close - open) - 2;
    *mine = note_text_in(open + 2, n, me);
    *all = (size_t)(close - text) + 1;
    return *mine || note_text_in(open + 2, n, you) ? (size_t)(open - text) : 0;
}

/* "you were the branch manager": of a manager there is one. */
static bool say_role(const char *text, size_t n, bool mine, char *out)
{
    static const char *const single[] = {"manager",   "head",   "chief",   "lead",    "director",
                                         "foreman",   "leader", "captain", "skipper", "boss",
                                         "principal", "owner",  NULL};
    char role[NOTE_MEMORY_BYTES], low[NOTE_MEMORY_BYTES], lead[32];
    if (note_text_copy(role, sizeof role, text, n) == 0 ||
        note_midst_write(role, low, sizeof low) == 0 || strpbrk(low, "(?:") != NULL)
        return false;
    if (low[1] >= 'a' && low[1] <= 'z') /* "Nurse", and not "TIG welder" */
        low[0] = note_text_low(low[0]);
    bool one = note_text_find_any(low, single);
    return note_text_join(lead, sizeof lead, mine ? "I was " : "you were ",
                          one ? "the" : note_text_article(low), " ") &&
           note_text_join(out, NOTE_MEMORY_BYTES, lead, low, "");
}

bool note_standing_of_role(const char *role, char *out)
{
    bool first, second;
    size_t all = 0, rest = 0, n = one_role(role, &first, &all);
    char one[NOTE_MEMORY_BYTES], other[NOTE_MEMORY_BYTES], turned[NOTE_TEXT_BYTES];
    out[0] = '\0';
    if (n == 0) {
        (void)note_text_copy(turned, sizeof turned, role, strlen(role));
        (void)note_address_turn(turned, sizeof turned, true);
        return tell(turned, out);
    }
    if (!say_role(role, n, first, one))
        return false;
    const char *more = role + all + strspn(role + all, " ,;/&");
    n = one_role(more, &second, &rest);
    if (n == 0 || first == second || more[rest] != '\0' || !say_role(more, n, second, other))
        return more[0] == '\0' && note_text_copy(out, NOTE_MEMORY_BYTES, one, strlen(one)) != 0;
    return note_text_join(out, NOTE_MEMORY_BYTES, first ? other : one, " and ",
                          first ? one : other);
}
