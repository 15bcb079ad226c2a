/* note_thing.c - see note_thing.h. */
#include "note_thing.h"

#include <string.h>

enum { LONGEST = 60 };

/* One plain noun: no list, no aside, no clause behind it. */
static bool is_single(const char *noun)
{
    static const char *const more[] = {"and", "or", "with", "at",   "in",  "for",
                                       "of",  "to", "from", "that", "but", NULL};
    return noun[0] != '\0' && strlen(noun) < LONGEST && strpbrk(noun, ",;:()/\"?&") == NULL &&
           !note_text_find_any(noun, more);
}

static const char *last_word(const char *noun)
{
    const char *space = strrchr(noun, ' ');
    return space == NULL ? noun : space + 1;
}

static bool ends_in(const char *noun, const char *const *words)
{
    const char *last = last_word(noun);
    return note_text_in(last, strlen(last), words);
}

static bool is_studied(const char *noun)
{
    static const char *const subjects[] = {"geography",
                                           "law",
                                           "medicine",
                                           "history",
                                           "economics",
                                           "physics",
                                           "chemistry",
                                           "biology",
                                           "biochemistry",
                                           "maths",
                                           "mathematics",
                                           "statistics",
                                           "philosophy",
                                           "psychology",
                                           "sociology",
                                           "anthropology",
                                           "archaeology",
                                           "geology",
                                           "zoology",
                                           "botany",
                                           "linguistics",
                                           "architecture",
                                           "nursing",
                                           "dentistry",
                                           "pharmacy",
                                           "theology",
                                           "divinity",
                                           "accounting",
                                           "journalism",
                                           "classics",
                                           "computer science",
                                           "english literature",
                                           "modern languages",
                                           "art history",
                                           "fine art",
                                           "political science",
                                           "international relations",
                                           "environmental science",
                                           "social work",
                                           "business studies",
                                           "business administration",
                                           "veterinary medicine",
                                           "material science",
                                           "materials science",
                                           NULL};
    static const char *const engineering[] = {"engineering", NULL};
    return note_text_in(noun, strlen(noun), subjects) ||
           (ends_in(noun, engineering) && last_word(noun) != noun);
}

static bool is_group(const char *noun)
{
    static const char *const groups[] = {"club",    "society",   "team",  "choir",   "band",
                                         "crew",    "orchestra", "squad", "theatre", "ensemble",
                                         "chorus",  "troupe",    "cast",  "lab",     "laboratory",
                                         "seminar", "class",     NULL};
    static const char *const owned[] = {"my", "your", "his", "her", "their", "a", "an", NULL};
    /* "Professor Favre's lab" has its owner, and takes no article. */
    bool named = noun[0] >= 'A' && noun[0] <= 'Z' && strstr(noun, "'s ") != NULL;
    return ends_in(noun, groups) && !named && note_text_starts_any(noun, owned) == 0;
}

/* "in the paramedic program", "on the nursing programme": one is on a course. NULL for what is
 * none.
 */
static const char *on_course(const char *noun)
{
    static const char *const ons[] = {
        "programme", "course", "nvq",    "btec",           "hnd",       "hnc",     "diploma",
        "mba",       "msc",    "degree", "apprenticeship", "committee", "council", "newspaper",
        NULL};
    static const char *const ins[] = {"program", NULL};
    static const char *const owned[] = {"my", "your", "his", "her", "their", "a", "an", NULL};
    if (last_word(noun) == noun || note_text_starts_any(noun, owned) != 0)
        return NULL;
    return ends_in(noun, ons) ? "on " : ends_in(noun, ins) ? "in " : NULL;
}

/* "in the hiking club" and its like: where one was. */
static void be_in(const char *noun, char *out, size_t cap)
{
    static const char *const articles[] = {"the", "our", NULL};
    static const char *const houses[] = {"hall", "house", "dorm", "hostel", NULL};
    const char *the = note_text_starts_any(noun, articles) != 0 ? "" : "the ";
    const char *on = on_course(noun);
    if (on != NULL)
        (void)note_text_join(out, cap, on, the, noun);
    else if (noun[0] >= 'A' && noun[0] <= 'Z' && ends_in(noun, houses) && last_word(noun) != noun)
        (void)note_text_join(out, cap, "in ", noun, ""); /* "Kuti Hall" */
    else if (is_group(noun))
        (void)note_text_join(out, cap, "in ", the, noun);
}

/* "choir, marching band and debate": what one does in a group, all of it. */
static bool are_groups(const char *noun)
{
    static const char *const pastimes[] = {"debate",    "debating",      "drama",    "chess",
                                           "choir",     "marching band", "band",     "orchestra",
                                           "radio",     "yearbook",      "track",    "rowing",
                                           "jazz band", "cross-country", "model un", NULL};
    bool more = false;
    for (const char *at = noun; *at != '\0';) {
        const char *and = strstr(at, " and ");
        size_t n = strcspn(at, ",");
        n = and != NULL && (size_t)(and-at) < n ? (size_t)(and-at) : n;
        char one[LONGEST];
        if (n >= sizeof one || note_text_copy(one, sizeof one, at, n) == 0 ||
            !(note_text_in(one, n, pastimes) || is_group(one)))
            return false;
        more = more || at[n] != '\0';
        at += n + (at[n] == ',' ? 2 : at[n] == ' ' ? 5 : 0);
    }
    return more;
}

void note_thing_joined(const char *noun, bool formal, char *out, size_t cap)
{
    enum { MOST = 256 };
    char in[MOST] = "";
    out[0] = '\0';
    if (strlen(noun) < LONGEST && are_groups(noun))
        (void)note_text_join(out, cap, formal ? "was in the " : "in the ", noun, "");
    if (out[0] != '\0' || !is_single(noun))
        return;
    if (on_course(noun) == NULL && is_studied(noun))
        (void)note_text_join(out, cap, formal ? "studied " : "doing ", noun, "");
    else
        be_in(noun, in, sizeof in);
    if (in[0] != '\0')
        (void)note_text_join(out, cap, formal ? "was " : "", in, "");
}

bool note_thing_is_delivered(const char *noun)
{
    static const char *const fresh[] = {"the new", "our new", "my new", NULL};
    static const char *const things[] = {
        "repair",   "repairs",  "redesign",     "refit",     "renovation", "installation",
        "menus",    "menu",     "sign",         "signs",     "lettering",  "logo",
        "photos",   "brochure", "translation",  "catering",  "cake",       "flowers",
        "training", "fit-out",  "translations", "furniture", NULL};
    if (!is_single(noun) && note_text_starts_any(noun, fresh) == 0)
        return false;
    return note_text_starts_any(noun, fresh) != 0 ||
           (note_text_starts(noun, "the") != 0 && ends_in(noun, things));
}

bool note_thing_is_lasting(const char *noun)
{
    static const char *const fresh[] = {"the new", "your new", NULL};
    static const char *const passing[] = {"audit",       "report",   "claim",  "case",
                                          "event",       "campaign", "survey", "catalogue",
                                          "contract",    "invoice",  "photos", "brochure",
                                          "translation", "year",     NULL};
    static const char *const things[] = {"website",   "site",    "app",      "system",   "oven",
                                         "boiler",    "kitchen", "racking",  "software", "shop",
                                         "store",     "roof",    "garden",   "network",  "machine",
                                         "extension", "lift",    "heating",  "windows",  "shelving",
                                         "fit-out",   "refit",   "platform", "database", "intranet",
                                         "redesign",  "pump",    "panels",   "lighting", NULL};
    if (ends_in(noun, passing))
        return false;
    return note_text_starts_any(noun, fresh) != 0 ||
           (note_text_starts(noun, "the") != 0 && is_single(noun) && ends_in(noun, things));
}

/* "the chapter on budgets, suppliers and allergies": its commas are those of a list. */
static bool stands_as_one(const char *noun)
{
    const char *mark = strpbrk(noun, ",;:\"?");
    const char *of = strstr(noun, " on ") != NULL ? strstr(noun, " on ") : strstr(noun, " about ");
    return mark == NULL || (*mark == ',' && of != NULL && of < mark &&
                            strstr(mark, " and ") != NULL && strpbrk(mark, ";:\"?") == NULL);
}

void note_thing_passage(const char *noun, char *out, size_t cap)
{
    static const char *const passages[] = {
        "chapter",  "chapters", "footnote", "footnotes", "section",  "page",    "pages",
        "episode",  "preface",  "epilogue", "appendix",  "diagrams", "photos",  "graphs",
        "charts",   "maps",     "drawings", "examples",  "ending",   "opening", "introduction",
        "foreword", "index",    "slides",   "jokes",     "figure",   "figures", "diagram",
        "photo",    "table",    "chart",    "graph",     "map",      "recipe",  "recipes",
        "story",    "stories",  "example",  "joke",      "anecdote", "aside",   NULL};
    /* "the fan on the desk bit", "Ofsted episode" */
    static const char *const parts[] = {
        "episode",  "chapter", "bit",      "section", "scene",  "story",   "joke",    "slide",
        "metaphor", "analogy", "anecdote", "example", "recipe", "diagram", "passage", NULL};
    static const char *const led[] = {"the", "your", "its", "this", "that", "all", "a", "an", NULL};
    static const char *const numbered[] = {"chapter", "section", "page",  "episode",
                                           "table",   "figure",  "slide", NULL};
    size_t lead = note_text_starts_any(noun, led);
    const char *head = lead == 0 ? noun : note_text_next(noun);
    out[0] = '\0';
    bool part = ends_in(noun, parts) && last_word(noun) != noun &&
                note_text_starts_any(
                    noun, (const char *const[]){"my", "our", "one", "every", "each", NULL}) == 0;
    if (strlen(noun) >= LONGEST || !stands_as_one(noun) ||
        (!part && note_text_starts_any(head, passages) == 0))
        return;
    bool bare = lead != 0 || (note_text_starts_any(head, numbered) != 0 &&
                              note_text_is_digit(note_text_next(head)[0]));
    (void)note_text_join(out, cap, bare ? "" : "the ", noun, "");
}

bool note_thing_is_interest(const char *noun)
{
    static const char *const pointed[] = {"the", "our", "my", "your", "a",     "an",
                                          "his", "her", "mr", "this", "being", NULL};
    return is_single(noun) && noun[0] >= 'a' && noun[0] <= 'z' &&
           note_text_starts_any(noun, pointed) == 0;
}
