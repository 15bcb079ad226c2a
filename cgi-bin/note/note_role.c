/* note_role.c - see note_role.h. */
#include "note_role.h"
#include "note_advert.h"
#include "note_midst.h"
#include "note_position.h"
#include "note_trade.h"

#include <string.h>

static bool is_trade(const char *part)
{
    char known[NOTE_ROLE_BYTES];
    note_trade_take(part, known, sizeof known);
    return known[0] != '\0';
}

/* "Erzieher/in", "Koch/Koechin": one job, said of a man and of a woman, and so it stays. */
static bool is_feminine(const char *man, const char *woman)
{
    static const char *const endings[] = {"in", "-in", "innen", "-innen", "r", "-r", "e", NULL};
    size_t n = strlen(woman);
    bool ends = n > 3 && note_text_in(woman + n - 2, 2, (const char *const[]){"in", NULL});
    return note_text_in(woman, n, endings) ||
           (ends && note_text_low(man[0]) == note_text_low(woman[0]) && strchr(woman, ' ') == NULL);
}

/* "Hausmeister/facility manager": two names of one job, of which the reader may know but one. Half
 * a name before the slash ("UX/UI designer") is none. In place. */
static void settle_slash(char *role)
{
    char left[NOTE_ROLE_BYTES], *slash = strchr(role, '/');
    static const char *const named[] = {"er",   "or",   "kraft", "ist", "eur",
                                        "frau", "mann", "ant",   "in",  NULL};
    if (slash == NULL || strchr(slash + 1, '/') != NULL ||
        note_text_copy(left, sizeof left, role, (size_t)(slash - role)) == 0)
        return;
    (void)note_text_trim(left);
    if (is_feminine(left, slash + 1))
        return;
    const char *right = slash + 1 + strspn(slash + 1, " ");
    bool whole = false;
    for (size_t i = 0, n = strlen(left); named[i] != NULL && !whole; i++) {
        size_t k = strlen(named[i]);
        whole = n > k + 3 && note_text_is(left + n - k, k, named[i]);
    }
    if (!is_trade(right) || (!whole && !is_trade(left)))
        return;
    if (is_trade(left)) {
        size_t n = strlen(left);
        if (n + strlen(right) + 5 > NOTE_ROLE_BYTES)
            return;
        memmove(role + n + 4, right, strlen(right) + 1);
        memcpy(role + n, " or ", 4);
    } else {
        memmove(role, right, strlen(right) + 1);
    }
}

/* "nurse, midwife, and/or paramedic": nobody says "and/or". In place: nothing grows. */
static void settle_and_or(char *role)
{
    static const char *const marks[] = {", and/or ", " and/or ", ", or ", NULL};
    for (size_t i = 0; marks[i] != NULL; i++)
        for (char *at; (at = strstr(role, marks[i])) != NULL;) {
            size_t n = strlen(marks[i]);
            memmove(at + 4, at + n, strlen(at + n) + 1);
            memcpy(at, " or ", 4);
        }
}

/* "any job", "various roles", "whatever is open": no role in particular. */
static bool is_no_role(const char *role)
{
    static const char *const first[] = {"any",     "anything", "whatever",  "various",
                                        "several", "multiple", "different", "all sorts of",
                                        "lots of", "some",     "something", NULL};
    static const char *const none[] = {
        "any",   "anything", "various",    "several",  "multiple", "open",      "tbd",       "tbc",
        "tba",   "n/a",      "open roles", "roles",    "jobs",     "positions", "vacancies", "work",
        "a few", "many",     "all",        "not sure", "unknown",  NULL};
    return note_text_starts_any(role, first) != 0 || note_text_in(role, strlen(role), none);
}

/* Bytes of a role without its description: "Regional Manager, Logistics, with responsibility for
 * the depots at ..." says who is wanted before its first comma. */
static size_t head_bytes(const char *role)
{
    enum { LONG_UNITS = 80, SHORT_UNITS = 48, LEAST = 6 };
    static const char *const details[] = {", with ", ", including ", ", responsible ",
                                          "; ",      ", reporting ", NULL};
    static const char *const parts[] = {", ", " - ", " \xE2\x80\x93 ", NULL};
    size_t n = strlen(role);
    if (note_length(role, n) <= LONG_UNITS)
        return n;
    n = note_text_before_any(role, details, LEAST);
    return note_length(role, n) <= SHORT_UNITS ? n : note_text_before_any(role, parts, LEAST);
}

/* "economist (Economist)": once. In place. */
static void drop_echo(char *role)
{
    char *open = strstr(role, " ("), again[NOTE_ROLE_BYTES];
    size_t n = open == NULL ? 0 : strcspn(open + 2, ")");
    if (n != 0 && note_text_copy(again, sizeof again, open + 2, n) == n &&
        note_text_is(role, (size_t)(open - role), again))
        *open = '\0';
}

void note_role_read(const char *text, char *out, size_t cap)
{
    static const char *const lead[] = {"at",          "a",       "an",     "the",   "for the",
                                       "position of", "role of", "as a",   "as an", "as",
                                       "job as",      "for a",   "for an", "role:", "your",
                                       "our",         "in",      "of",     NULL};
    static const char *const tail[] = {"role",    "position", "job",         "opening",
                                       "vacancy", "post",     "opportunity", NULL};
    const char *core = text;
    for (size_t n; (n = note_text_starts_any(core, lead)) != 0 && core[n] != '\0';)
        core += n; /* "at an epidemiologist": as often as they stand there */
    char kept[NOTE_ROLE_BYTES];
    if (note_text_copy(kept, sizeof kept, core, head_bytes(core)) == 0) {
        out[0] = '\0';
        return;
    }
    note_position_mend(kept, sizeof kept - 8);
    note_advert_strip(kept, sizeof kept - 8);
    drop_echo(kept);
    settle_and_or(kept);
    settle_slash(kept);
    size_t end = strlen(kept), word = end;
    while (word > 0 && kept[word - 1] != ' ')
        word--;
    /* "the role" names none. */
    if (note_text_in(kept + word, end - word, tail))
        kept[word] = '\0';
    if (is_no_role(kept))
        kept[0] = '\0';
    (void)note_text_trim(kept);
    if (note_midst_write(kept, out, cap) != 0 && kept[0] != out[0] &&
        note_text_case(kept, strlen(kept)) == NOTE_CASE_MIXED)
        (void)note_text_copy(out, cap, kept, strlen(kept));
    note_position_low(out);
}

static bool ends_in_one_of(const char *text, const char *const *endings)
{
    size_t n = strlen(text);
    for (; *endings != NULL; endings++) {
        size_t k = strlen(*endings);
        if (n >= k && note_text_is(text + n - k, k, *endings))
            return true;
    }
    return false;
}

/* The word that says whether it is one or many: before "of", else the last. */
static size_t head_end(const char *role)
{
    static const char *const tails[] = {" of ",   " for ", " in ", " at ", " on ",
                                        " with ", " (",    ", ",   NULL};
    return note_text_before_any(role, tails, 0);
}

static bool is_plural(const char *role, size_t end)
{
    static const char *const singular[] = {
        "sales",    "operations", "analytics",      "ops",       "devops",
        "business", "logistics",  "communications", "relations", "news",
        "sports",   "economics",  "ethics",         "physics",   "systems",
        "events",   "services",   "partnerships",   "affairs",   "resources",
        "accounts", "graphics",   "robotics",       "mechanics", "wordpress",
        "sms",      NULL};
    size_t start = end;
    while (start > 0 && role[start - 1] != ' ')
        start--;
    return end - start > 3 && role[end - 1] == 's' && role[end - 2] != 's' &&
           role[end - 2] != 'u' && role[end - 2] != 'i' &&
           !note_text_in(role + start, end - start, singular);
}

void note_role_with_article(char *role, char *out, size_t cap)
{
    static const char *const fields[] = {
        "ing",       "sales",     "design",     "operations", "research",  "product",
        "finance",   "support",   "management", "science",    "analytics", "legal",
        "devops",    "security",  "qa",         "hr",         "react",     "python",
        "java",      "fullstack", "full stack", "full-stack", "frontend",  "backend",
        "front end", "back end",  "javascript", "typescript", "embedded",  NULL};
    out[0] = '\0';
    if (role[0] == '\0')
        return;
    size_t head = head_end(role);
    /* Nobody hires a panel: it is somebody for one. */
    static const char *const groups[] = {" panel", " board", " committee", " jury", " faculty",
                                         " team",  " crew",  " pool",      NULL};
    if (role[head] == '\0' && ends_in_one_of(role, groups)) {
        (void)note_text_join(out, cap, "someone for the ", role, "");
        return;
    }
    if (is_plural(role, head)) {
        (void)note_text_copy(out, cap, role, strlen(role));
        memmove(role + head - 1, role + head,
                strlen(role + head) + 1); /* "the data engineer role" */
    } else if (role[head] == '\0' && ends_in_one_of(role, fields)) {
        (void)note_text_join(out, cap, "someone in ", role, "");
    } else {
        (void)note_text_join(out, cap, note_text_article(role), " ", role);
    }
}

bool note_role_is_post(const char *role)
{
    static const char *const posts[] = {"internship",  "placement", "apprenticeship", "traineeship",
                                        "fellowship",  "position",  "role",           "job",
                                        "scholarship", "residency", "secondment",     "studentship",
                                        "programme",   "program",   "scheme",         NULL};
    const char *last = strrchr(role, ' ');
    last = last == NULL ? role : last + 1;
    return note_text_in(last, strlen(last), posts);
}

/* "hydrologist on an 18-month contract": the word "role" can only stand before it. */
static bool is_told(const char *role)
{
    static const char *const tails[] = {"on", "with", "at", NULL};
    return note_text_find_any(role, tails);
}

void note_role_with_the(const char *role, char *out, size_t cap)
{
    enum { EASY_WORDS = 4 }; /* more of them before "role" are a mouthful */
    size_t words = 0;
    out[0] = '\0';
    for (const char *w = role; *w != '\0'; w = note_text_next(w))
        words++;
    if (words == 0)
        return;
    char head[NOTE_ROLE_BYTES];
    (void)note_text_copy(head, sizeof head, role, head_end(role));
    static const char *const groups[] = {" panel", " board", " committee", NULL};
    if (note_role_is_post(role) || note_role_is_post(head) || ends_in_one_of(role, groups))
        (void)note_text_join(out, cap, "the ", role, "");
    else if (words > EASY_WORDS || strpbrk(role, "(,") != NULL || is_told(role))
        (void)note_text_join(out, cap, "the role of ", role, "");
    else
        (void)note_text_join(out, cap, "the ", role, " role");
}
