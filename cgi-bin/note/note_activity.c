/* note_activity.c - see note_activity.h. */
#include "note_activity.h"
#include "note_clause.h"
#include "note_midst.h"
#include "note_noun.h"
#include "note_strict.h"

#include <string.h>

/* Done with the recipient, or hoped for: nobody says of these "I'm finding a mentor". */
static const char *const wishes[] = {"learning",
                                     "hearing",
                                     "seeing",
                                     "meeting",
                                     "knowing",
                                     "finding",
                                     "getting",
                                     "becoming",
                                     "gaining",
                                     "being",
                                     "having",
                                     "understanding",
                                     "landing",
                                     "securing",
                                     "breaking",
                                     "asking",
                                     "comparing",
                                     "swapping",
                                     "exchanging",
                                     "catching",
                                     "staying",
                                     "keeping",
                                     "discussing",
                                     "talking",
                                     "chatting",
                                     "trading",
                                     "sharing",
                                     "connecting",
                                     "reconnecting",
                                     "networking",
                                     "collaborating",
                                     "cooperating",
                                     "partnering",
                                     "teaming",
                                     "thanking",
                                     "inviting",
                                     "introducing",
                                     "helping",
                                     "supporting",
                                     "offering",
                                     "contributing",
                                     "volunteering",
                                     "mentoring",
                                     "following",
                                     "continuing",
                                     "picking",
                                     "bouncing",
                                     "showing",
                                     "telling",
                                     "expanding",
                                     "grabbing",
                                     "congratulating",
                                     "commissioning",
                                     "welcoming",
                                     "speaking",
                                     "saying",
                                     "avoiding",
                                     "making friends",
                                     "making contacts",
                                     "making connections",
                                     "making new",
                                     "making more",
                                     "doing business",
                                     "doing something",
                                     "doing more",
                                     "giving back",
                                     "giving something",
                                     "giving people",
                                     NULL};

/* The same verbs in what one is at after all. */
static const char *const under_way[] = {"getting into",
                                        "getting married",
                                        "getting divorced",
                                        "getting ready",
                                        "getting back into",
                                        "having a baby",
                                        "having twins",
                                        "having our",
                                        "expanding to",
                                        "expanding into",
                                        "expanding our",
                                        "volunteering at",
                                        "volunteering in",
                                        "mentoring a",
                                        "speaking at",
                                        "speaking on",
                                        "keeping bees",
                                        "keeping goats",
                                        "keeping hens",
                                        "helping out",
                                        "helping my",
                                        "helping our",
                                        NULL};

/* Verbs without an object or with a bare one: "changing jobs soon", "retiring in May". */
static const char *const sure[] = {
    "going",       "coming",     "changing",   "leaving",       "expecting",     "collecting",
    "arriving",    "graduating", "retiring",   "emigrating",    "relocating",    "closing",
    "renovating",  "converting", "retraining", "transitioning", "branching out", "swimming",
    "cycling",     "walking",    "knitting",   "foraging",      "breeding",      "brewing",
    "researching", "searching",  "launching",  "preparing",     "coaching",      "fundraising",
    "studying",    "moving",     "planning",   "looking",       "growing",       "organising",
    "organizing",  "hiring",     "recruiting", "developing",    "designing",     "building",
    "working",     "writing",    NULL};

/* "a tool like yours", "moving to your street" are one's own; what is done to or with the other is
 * a wish. */
static bool is_with_you(const char *text)
{
    static const char *const you[] = {"you", "each other", "together", "us both", NULL};
    static const char *const own[] = {"moving",   "relocating",  "coming",    "returning",
                                      "visiting", "reading",     "rereading", "using",
                                      "citing",   "writing",     "doing",     "teaching",
                                      "studying", "translating", "quoting",   NULL};
    return note_text_find_any(text, you) ||
           (note_text_find(text, "your") != NULL && !note_text_word_in(text, own));
}

/* "recruiting season buddy" says who one is. */
static bool is_name(const char *text)
{
    static const char *const hires[] = {"recruiting", "hiring", NULL};
    return note_text_word_in(text, hires) && !note_strict_is(note_text_next(text));
}

/* "having recently retired from the record office": what is done already. */
static bool take_done(const char *text, const char *first, char *out, size_t cap)
{
    static const char *const lately[] = {"recently", "just",  "lately", "only just",
                                         "finally",  "newly", "also",   NULL};
    static const char *const irregular[] = {
        "left", "moved",  "begun",  "become", "taken", "sold",    "built",
        "read", "heard",  "seen",   "been",   "made",  "given",   "lost",
        "won",  "grown",  "met",    "run",    "spent", "taught",  "found",
        "had",  "fought", "bought", "sung",   "done",  "written", NULL};
    size_t n = note_text_starts(text, "having");
    const char *verb = text + n + note_text_starts_any(text + n, lately);
    size_t k = note_text_word(verb);
    bool done = note_text_in(verb, k, irregular) || (k > 4 && memcmp(verb + k - 2, "ed", 2) == 0);
    if (n == 0 || !done || note_text_next(verb)[0] == '\0' || is_with_you(first) ||
        !note_text_lead(out, cap, "I've ", text + n))
        return false;
    /* "and wanting to come ashore" */
    char *and = strstr(out, " and wanting to ");
    if (and != NULL)
        memmove(and+strlen(" and want"), and+strlen(" and wanting"),
                strlen(and+strlen(" and wanting")) + 1);
    return true;
}

bool note_activity_take(const char *text, char *out, size_t cap)
{
    static const char *const seconds[] = {" and you ", " and I ",   " and i ",
                                          " and we ",  " but you ", NULL};
    char rest[NOTE_TEXT_BYTES], first[NOTE_TEXT_BYTES];
    if (note_text_copy(first, sizeof first, text, strcspn(text, ",;")) == 0)
        return false;
    note_text_cut(first, seconds);
    if (take_done(text, first, out, cap))
        return true;
    bool wish =
        note_text_starts_any(text, wishes) != 0 && note_text_starts_any(text, under_way) == 0;
    bool known = note_clause_is_gerund(text) ||
                 (note_text_starts_any(text, sure) != 0 && note_text_next(text)[0] != '\0');
    /* "running a shelter is hard" is a sentence about it. */
    if (!known || wish || is_with_you(first) || is_name(first) || note_noun_sure(first) == 0)
        return false;
    return note_midst_write(text, rest, sizeof rest) != 0 && note_text_lead(out, cap, "I'm ", rest);
}

bool note_activity_is_told(const char *clause)
{
    static const char *const not_deeds[] = {"wondering", "hoping",     "interesting",
                                            "boring",    "writing to", NULL};
    size_t am = note_text_starts_any(clause, (const char *const[]){"i'm", "i am", NULL});
    const char *deed = clause + am;
    size_t n = note_text_word(deed);
    return am != 0 && n > 4 && memcmp(deed + n - 3, "ing", 3) == 0 &&
           note_text_next(deed)[0] != '\0' && note_text_starts_any(deed, not_deeds) == 0;
}
