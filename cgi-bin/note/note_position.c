/* note_position.c - see note_position.h. */
#include "note_position.h"
#include "note_craft.h"
#include "note_trade.h"

#include <string.h>

static void keep_from(char *role, const char *from)
{
    memmove(role, from, strlen(from) + 1);
}

/* "site foreman - sorry, contracts manager": what was meant stands behind. */
static void take_correction(char *role)
{
    static const char *const marks[] = {" - ", ", ", "; ", " \xE2\x80\x93 ", ". ", NULL};
    static const char *const sorry[] = {"sorry",      "no",   "i mean",     "actually", "rather",
                                        "correction", "oops", "scrap that", NULL};
    for (size_t i = 0; marks[i] != NULL; i++) {
        const char *at = strstr(role, marks[i]);
        const char *rest = at == NULL ? "" : at + strlen(marks[i]);
        size_t n = note_text_starts_any(rest, sorry);
        n += n != 0 ? strspn(rest + n, ",:- ") : 0;
        if (n == 0 || rest[n] == '\0' || note_text_find(rest + n, "needed") != NULL ||
            note_text_find(rest + n, "required") != NULL || note_text_next(rest)[0] == '\0')
            continue;
        if (note_text_starts(rest, "no") != 0 && rest[2] == ' ')
            continue; /* "no weekends" */
        keep_from(role, rest + n);
        return;
    }
}

/* "backend eng", "farm manger": in full. */
static void spell(char *role, size_t cap)
{
    static const char *const forms[][2] = {{"eng", "engineer"},
                                           {"engr", "engineer"},
                                           {"mgr", "manager"},
                                           {"manger", "manager"},
                                           {"asst", "assistant"},
                                           {"asst.", "assistant"},
                                           {"exec", "executive"},
                                           {"coord", "coordinator"},
                                           {"admin asst", "administrative assistant"},
                                           {"engeneer", "engineer"},
                                           {"enginer", "engineer"},
                                           {"mech", "mechanic"},
                                           {"mangr", "manager"},
                                           {"recep", "receptionist"}};
    for (char *w = role; *w != '\0'; w += note_text_next(w) - w) {
        size_t n = note_text_word(w);
        n -= n > 0 && w[n - 1] == ',';
        for (size_t i = 0; i < sizeof forms / sizeof forms[0] && w != role; i++) {
            size_t k = strlen(forms[i][1]);
            if (!note_text_is(w, n, forms[i][0]) || note_text_case(w, n) == NOTE_CASE_UPPER ||
                strlen(role) + k + 1 > cap)
                continue;
            memmove(w + k, w + n, strlen(w + n) + 1);
            memcpy(w, forms[i][1], k);
            break;
        }
    }
}

static bool is_trade(const char *part, size_t n)
{
    char text[NOTE_TEXT_BYTES], known[NOTE_TEXT_BYTES];
    if (note_text_copy(text, sizeof text, part, n) == 0)
        return false;
    note_trade_take(text, known, sizeof known);
    return known[0] != '\0';
}

/* "role (rest)" in place of what parts them. */
static void bracket(char *role, size_t n, const char *rest, size_t cap)
{
    char inside[NOTE_TEXT_BYTES];
    size_t k = strlen(rest);
    if (k == 0 || n + k + 4 > cap || note_text_copy(inside, sizeof inside, rest, k) == 0)
        return;
    memcpy(role + n, " (", 2);
    memcpy(role + n + 2, inside, k);
    memcpy(role + n + 2 + k, ")", 2);
}

/* Put the word behind the comma before the job: "voluntary treasurer". */
static void lead_with(char *role, size_t comma, const char *word, size_t cap)
{
    char job[NOTE_TEXT_BYTES], kind[NOTE_TEXT_BYTES];
    size_t k = strlen(word);
    if (comma + k + 2 > cap || note_text_copy(job, sizeof job, role, comma) == 0 ||
        note_text_lower(word, k, kind, sizeof kind) == 0)
        return;
    if (note_text_case(job, comma) == NOTE_CASE_MIXED && note_craft_is(job, note_text_word(job)))
        job[0] = note_text_low(job[0]);
    (void)note_text_join(role, cap, kind, " ", job);
}

/* What stands behind the one comma or colon: how one is employed, what is offered, or what for. */
static void settle_rest(char *role, size_t cap)
{
    static const char *const manners[] = {
        "voluntary", "unpaid",    "part-time", "temporary", "locum",   "freelance", "seasonal",
        "casual",    "full-time", "live-in",   "volunteer", "interim", NULL};
    static const char *const offered[] = {"included",  "provided",  "welcome",    "possible",
                                          "available", "preferred", "negotiable", "required",
                                          "needed",    "needs",     "only",       NULL};
    enum { FEW = 3 };
    char *mark = strpbrk(role, ",:");
    if (mark == NULL || mark == role || mark[1] != ' ' || strchr(role, '(') != NULL ||
        strpbrk(mark + 1, ",:") != NULL)
        return;
    char *rest = mark + 2, *last = strrchr(rest, ' ');
    size_t n = (size_t)(mark - role), words = 0;
    for (const char *w = rest; *w != '\0'; w = note_text_next(w))
        words++;
    if (note_text_in(rest, strlen(rest), manners)) {
        lead_with(role, n, rest, cap);
        return;
    }
    if (note_text_in(last == NULL ? rest : last + 1, strlen(last == NULL ? rest : last + 1),
                     offered)) {
        *mark = '\0';
        return;
    }
    static const char *const more[] = {"and", "or", "in", "at", "for", "with", "to", "from", NULL};
    bool told = words <= FEW && is_trade(role, n) && !is_trade(rest, strlen(rest)) &&
                !note_text_find_any(rest, more);
    if (told &&
        (*mark == ':' || (rest[0] >= 'A' && rest[0] <= 'Z') || (unsigned char)rest[0] >= 128))
        bracket(role, n, rest, cap);
}

/* "musher dec-mar", "guide may to sept": when, and no part of the job. */
static void drop_months(char *role)
{
    static const char *const months[] = {"jan", "feb", "mar",  "apr", "may", "jun", "jul",
                                         "aug", "sep", "sept", "oct", "nov", "dec", NULL};
    char *last = strrchr(role, ' '), *dash = last == NULL ? NULL : strchr(last, '-');
    if (dash == NULL || !note_text_in(last + 1, (size_t)(dash - last) - 1, months) ||
        !note_text_in(dash + 1, strlen(dash + 1), months))
        return;
    *last = '\0';
}

/* "6 month traineeship" is a 6-month one. */
static void hyphenate(char *role)
{
    static const char *const units[] = {"month", "year", "week", "day", "hour", NULL};
    size_t digits = strspn(role, "0123456789");
    if (digits > 0 && digits < 3 && role[digits] == ' ' &&
        note_text_word_in(role + digits + 1, units))
        role[digits] = '-';
}

/* "logistics coordinator Warsaw": the name behind a trade in small letters is of a place or a
 * tool. */
static void bracket_name(char *role, size_t cap)
{
    char *last = strrchr(role, ' ');
    size_t n = last == NULL ? 0 : (size_t)(last - role);
    if (n == 0 || strpbrk(role, "(,/") != NULL || last[1] < 'A' || last[1] > 'Z' ||
        note_text_case(last + 1, strlen(last + 1)) != NOTE_CASE_MIXED ||
        note_text_case(role, n) != NOTE_CASE_LOWER || !is_trade(role, n))
        return;
    bracket(role, n, last + 1, cap);
}

void note_position_mend(char *role, size_t cap)
{
    take_correction(role);
    hyphenate(role);
    drop_months(role);
    spell(role, cap);
    settle_rest(role, cap);
    bracket_name(role, cap);
}

void note_position_low(char *role)
{
    static const char *const ends[] = {"al", "ion", "ent", "ant", "ist", "ing", "ate", NULL};
    size_t n = strcspn(role, " ,(/"), k = 0;
    bool rest = true;
    for (const char *c = role + n; *c != '\0' && *c != '(' && rest; c++)
        rest = *c < 'A' || *c > 'Z';
    if (n < 3 || !rest || note_text_case(role, n) != NOTE_CASE_MIXED)
        return;
    bool known = note_craft_is(role, n) || (role[n] != '\0' && note_craft_is_kind(role, n));
    for (size_t i = 0; ends[i] != NULL && !known && role[n] == ' '; i++)
        known = n > (k = strlen(ends[i])) + 3 && note_text_is(role + n - k, k, ends[i]);
    if (known && note_text_case(role + 1, n - 1) == NOTE_CASE_LOWER)
        role[0] = note_text_low(role[0]);
}
