/* note_advert.c - see note_advert.h. */
#include "note_advert.h"
#include "note_aside.h"

#include <string.h>

/* "80k", "12.50/h", "0.6", a sum with its currency before it: no name of a job has it at its end.
 */
static bool is_figure(const char *text, size_t n)
{
    size_t wide =
        (unsigned char)text[0] >= 128 ? 2 + ((unsigned char)text[0] >= 0xE0) : text[0] == '$';
    size_t digits = wide < n ? strspn(text + wide, "0123456789.,-") : 0;
    size_t rest = wide + digits < n ? n - wide - digits : 0;
    return digits > 0 && (wide != 0 ? rest <= 2
                                    : (rest == 1 && note_text_low(text[n - 1]) == 'k') ||
                                          (rest == 0 && memchr(text, '.', n) != NULL));
}

/* "m/f/d", "w/m/x", "80-100%": what an advert adds to the name of a job. */
static bool is_advert(const char *text, size_t n)
{
    static const char *const words[] = {
        "remote",    "hybrid",    "onsite",       "on-site",      "full-time", "full time",
        "part-time", "part time", "all genders",  "any gender",   "temporary", "permanent",
        "contract",  "freelance", "fully remote", "remote first", "fte",       "p/h",
        "ph",        "pa",        "p.a.",         "nights",       "days",      "evenings",
        "weekends",  "urgent",    "asap",         "wanted",       "needed",    "per hour",
        NULL};
    if (n == 0 || note_text_in(text, n, words) || text[n - 1] == '%' || is_figure(text, n))
        return true;
    bool letters = n >= 3;
    for (size_t i = 0; i < n && letters; i++)
        letters = i % 2 == 0 ? note_text_is_letter((unsigned char)text[i])
                             : strchr("/|,", text[i]) != NULL;
    return letters && text[1] != ',';
}

/* What stands in longer brackets describes the job and does not name it. */
enum { ASIDE_BYTES = 20 };

/* "(own car needed)", "(req 48213)", "(L6)": small letters in front or figures. "(Go)" is the job.
 */
static bool describes(const char *inside, size_t n)
{
    bool figures = false;
    for (size_t i = 0; i < n; i++)
        figures = figures || note_text_is_digit(inside[i]);
    return figures || (inside[0] >= 'a' && inside[0] <= 'z');
}

/* "on an 18-month contract", "on nights": a word that leads there needs it. `space` is the last. */
static bool is_governed(const char *role, const char *space)
{
    static const char *const leads[] = {" on ", " on an ", " on a ", " with ", " for ", NULL};
    const char *lead = NULL;
    for (size_t i = 0; leads[i] != NULL && lead == NULL; i++)
        lead = strstr(role, leads[i]);
    return lead != NULL && lead < space && strchr(lead + 1, '(') == NULL;
}

/* In place: brackets that hold an advert's words, and such words at the end. */
static void drop_words(char *role)
{
    for (char *open = strchr(role, '('); open != NULL; open = strchr(open, '(')) {
        char *close = strchr(open, ')');
        size_t inside = close == NULL ? 0 : (size_t)(close - open - 1);
        if (close == NULL || (inside <= ASIDE_BYTES && !is_advert(open + 1, inside) &&
                              !describes(open + 1, inside))) {
            open++;
            continue;
        }
        close += close[1] == ' ' && open > role && open[-1] == ' ';
        memmove(open, close + 1, strlen(close + 1) + 1);
    }
    (void)note_text_trim(role);
    for (char *space; (space = strrchr(role, ' ')) != NULL &&
                      is_advert(space + 1, strlen(space + 1)) && !is_governed(role, space);) {
        *space = '\0';
        (void)note_text_trim(role);
    }
}

/* "we need a cook", "hiring: nurse", "req #48213 Data Engineer": in place. */
static void drop_lead(char *role)
{
    static const char *const leads[] = {
        "we need",    "we're hiring", "we are hiring", "looking for", "we're looking for",
        "hiring for", "hiring",       "seeking",       "need",        "we want",
        "wanted",     "vacancy for",  "recruiting",    "i'm hiring",  NULL};
    static const char *const articles[] = {"a", "an", "some", "the", "new", "another", NULL};
    static const char *const numbers[] = {"req", "ref", "ref.", "req.", "job", "id", "no.", NULL};
    size_t n = note_text_starts_any(role, leads);
    n += strspn(role + n, ": ");
    if (n != 0)
        n += note_text_starts_any(role + n, articles);
    size_t number = note_text_starts_any(role + n, numbers);
    size_t figures = strspn(role + n + number, "#0123456789:");
    bool times = note_text_low(role[n + figures]) == 'x' && role[n + figures + 1] == ' ';
    bool numbered = figures > 0 && number + figures > 3 && role[n + number + figures] == ' ';
    if (numbered)
        n += number + figures + 1;
    else if (number == 0 && figures > 0 && (times || role[n + figures] == ' '))
        n += figures + (times ? 2u : 1u);
    if (n != 0 && role[n] != '\0')
        memmove(role, role + n, strlen(role + n) + 1);
}

/* "Backend Engineer | Berlin | 80k", "Data Engineer - ref. 48213": the first part. "x3" at the end
 * counts. In place. */
static void drop_tail(char *role)
{
    static const char *const marks[] = {
        " | ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " @ ", " // ", "; ", NULL};
    for (size_t i = 0; marks[i] != NULL; i++) {
        char *at = strstr(role, marks[i]);
        if (at != NULL && at - role > 2)
            *at = '\0';
    }
    char *last = strrchr(role, ' ');
    if (last != NULL && note_text_low(last[1]) == 'x' && last[2] != '\0' &&
        strspn(last + 2, "0123456789") == strlen(last + 2))
        *last = '\0';
}

/* "internship summer 2027": when it begins. In place. */
static void drop_season(char *role)
{
    static const char *const seasons[] = {"spring", "summer", "autumn", "fall",     "winter",
                                          "in",     "from",   "for",    "starting", NULL};
    char *last = strrchr(role, ' ');
    if (last == NULL || strncmp(last + 1, "20", 2) != 0 || strspn(last + 1, "0123456789") != 4 ||
        last[5] != '\0')
        return;
    *last = '\0';
    for (last = strrchr(role, ' ');
         last != NULL && note_text_in(last + 1, strlen(last + 1), seasons);
         last = strrchr(role, ' '))
        *last = '\0';
}

/* "Metallurgist, FIFO 8/6": figures behind a comma go into brackets, "cook, must be fun" loses the
 * rest. In place; `cap` is the room. */
static void settle_comma(char *role, size_t cap)
{
    static const char *const terms[] = {"must",      "needs",  "own",      "with",   "ideally",
                                        "based",     "start",  "starting", "any",    "all",
                                        "immediate", "ideal",  "some",     "full",   "part",
                                        "two",       "three",  "based in", "nights", "days",
                                        "weekends",  "salary", "pay",      "paid",   NULL};
    char *comma = strstr(role, ", "), *rest = comma == NULL ? NULL : comma + 2;
    if (comma == NULL || comma == role || strchr(rest, ',') != NULL || strchr(role, '(') != NULL)
        return;
    if (note_text_starts_any(rest, terms) != 0 || note_aside_starts(rest)) {
        *comma = '\0';
        return;
    }
    size_t n = strlen(role);
    if (strpbrk(rest, "0123456789") == NULL || n + 2 > cap)
        return;
    comma[0] = ' ';
    comma[1] = '(';
    role[n] = ')';
    role[n + 1] = '\0';
}

/* "Berlin or" when "remote" is gone. In place. */
static void drop_link(char *role)
{
    static const char *const links[] = {"or", "and", "in", "at", "from", "for", NULL};
    char *last = strrchr(role, ' ');
    if (last != NULL && note_text_in(last + 1, strlen(last + 1), links))
        *last = '\0';
    (void)note_text_trim(role);
}

/* "Sr. SWE", "jr dev": the rank in full; "rn nights", "pm" in capitals. In place; `cap` is the
 * room.
 */
static void spell_rank(char *role, size_t cap)
{
    static const char *const ranks[][3] = {
        {"sr", "senior ", "Senior "}, {"sr.", "senior ", "Senior "}, {"snr", "senior ", "Senior "},
        {"jr", "junior ", "Junior "}, {"jr.", "junior ", "Junior "}, {"jnr", "junior ", "Junior "}};
    static const char *const letters[] = {"pm", "rn",  "pa",  "ea",  "ba",   "swe", "cto",
                                          "gp", "lpn", "cna", "hca", "sdet", NULL};
    size_t word = note_text_word(role), n = strlen(role);
    const char *rest = note_text_next(role);
    for (size_t i = 0; i < sizeof ranks / sizeof ranks[0]; i++) {
        char kept[NOTE_TEXT_BYTES];
        if (!note_text_is(role, word, ranks[i][0]) || *rest == '\0' || n + 6 > cap ||
            note_text_copy(kept, sizeof kept, rest, strlen(rest)) == 0)
            continue;
        (void)note_text_join(role, cap, ranks[i][role[0] < 'a' ? 2 : 1], kept, "");
        return;
    }
    if (note_text_in(role, word, letters))
        for (size_t i = 0; i < word; i++)
            role[i] = role[i] >= 'a' && role[i] <= 'z' ? (char)(role[i] - 'a' + 'A') : role[i];
}

/* "the one you posted", "not advertised yet": no job by its name. */
static bool is_none(const char *role)
{
    static const char *const none[] = {"not advertised",
                                       "one you posted",
                                       "job you posted",
                                       "role you posted",
                                       "the one you",
                                       "the job you",
                                       "the role you",
                                       "your ad",
                                       "your advert",
                                       "your vacancy",
                                       "ad",
                                       "advert",
                                       "see link",
                                       "see ad",
                                       "not sure",
                                       "none",
                                       "nothing posted",
                                       "nothing advertised",
                                       "no vacancy",
                                       "no opening",
                                       "no role",
                                       "job ad",
                                       "the advert",
                                       "the ad",
                                       "position you posted",
                                       "post you shared",
                                       NULL};
    return note_text_starts_any(role, none) != 0;
}

/* "urgent", "25k", "m/f/d": of no use to who reads a note. */
static bool is_idle(const char *item, size_t n)
{
    static const char *const idle[] = {"wanted", "needed",      "urgent",     "asap", "pa",
                                       "p.a.",   "all genders", "any gender", NULL};
    bool letters = n >= 3 && item[1] == '/' && note_text_is_letter((unsigned char)item[0]);
    return letters || note_text_in(item, n, idle) || (is_figure(item, n) && item[n - 1] != '%');
}

/* "nights", "80-100%", "TIG", "early shifts": on what terms, or of what kind. */
static bool is_term(const char *item, size_t n)
{
    static const char *const ends[] = {"shift",    "shifts",   "off",      "nights",
                                       "weekends", "evenings", "mornings", NULL};
    static const char *const half[] = {"part-time", "part time", "contract", NULL};
    enum { LONGEST = 18 };
    size_t last = n;
    while (last > 0 && item[last - 1] != ' ')
        last--;
    if (n == 0 || n > LONGEST || memchr(item, '(', n) != NULL || note_text_in(item, n, half))
        return false;
    return is_advert(item, n) || note_text_case(item, n) == NOTE_CASE_UPPER ||
           note_text_in(item + last, n - last, ends);
}

/* Take the terms behind the name of a job off, in place: "welder, TIG, nights" gives "TIG, nights".
 * Left alone, with false, is a role with anything else behind a comma. */
static bool take_terms(char *role, char *terms, size_t cap)
{
    char *comma = strstr(role, ", ");
    size_t at = 0, n;
    const char *open = strchr(role, '(');
    bool inside = open != NULL && comma != NULL && open < comma && strchr(open, ')') > comma;
    if (comma == NULL || comma == role || inside || strpbrk(role, "|;@") != NULL)
        return false;
    for (const char *item = comma + 2; *item != '\0'; item += n + (item[n] == ',')) {
        item += strspn(item, " ");
        n = strcspn(item, ",");
        if (n != 0 && is_idle(item, n))
            continue;
        if (!is_term(item, n) || at + n + 3 > cap)
            return false;
        at += note_text_copy(terms + at, cap - at, at == 0 ? "" : ", ", at == 0 ? 0 : 2);
        at += note_text_copy(terms + at, cap - at, item, n);
    }
    if (at != 0)
        *comma = '\0';
    return at != 0;
}

/* "bank teller (part time)": half the hours are half the job. */
static bool is_part_time(const char *role)
{
    static const char *const half[] = {"part time", "part-time", NULL};
    return note_text_find_any(role, half);
}

static void strip(char *role, size_t cap)
{
    char kept[NOTE_TEXT_BYTES];
    bool part = is_part_time(role);
    drop_lead(role);
    if (is_none(role)) {
        role[0] = '\0';
        return;
    }
    drop_tail(role);
    drop_words(role);
    drop_season(role);
    settle_comma(role, cap);
    drop_link(role);
    spell_rank(role, cap);
    if (part && !is_part_time(role) && strlen(role) + 12 < cap &&
        note_text_copy(kept, sizeof kept, role, strlen(role)) != 0)
        (void)note_text_join(role, cap, "part-time ", kept, "");
}

void note_advert_strip(char *role, size_t cap)
{
    enum { TERMS_BYTES = 36 };
    char terms[TERMS_BYTES], kept[NOTE_TEXT_BYTES];
    bool on = take_terms(role, terms, sizeof terms);
    strip(role, cap);
    if (!on || role[0] == '\0' || strpbrk(role, "(,") != NULL ||
        strlen(role) + strlen(terms) + 4 > cap ||
        note_text_copy(kept, sizeof kept, role, strlen(role)) == 0)
        return;
    (void)note_text_join(role, cap, kept, " (", terms);
    size_t n = strlen(role);
    role[n] = ')';
    role[n + 1] = '\0';
}
