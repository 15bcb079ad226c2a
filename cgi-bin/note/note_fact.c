/* note_fact.c - see note_fact.h. */
#include "note_fact.h"
#include "note_address.h"
#include "note_fill.h"
#include "note_contact.h"
#include "note_date.h"
#include "note_dissent.h"
#include "note_lines.h"
#include "note_mention.h"
#include "note_overlap.h"
#include "note_people.h"
#include "note_receiver.h"
#include "note_scene.h"
#include "note_school.h"
#include "note_self.h"
#include "note_slip.h"
#include "note_snippet.h"
#include "note_story.h"
#include "note_subject.h"
#include "note_telegram.h"
#include "note_unsaid.h"
#include "note_where.h"
#include "note_why.h"
#include "note_worn.h"

#include <string.h>

const struct note_slot_name note_slot_names[NOTE_SLOTS] = {
    [NOTE_SLOT_NAME] = {"name", NOTE_IN_RECIPIENT},
    [NOTE_SLOT_ME] = {"me", NOTE_IN_SENDER},
    [NOTE_SLOT_FORMER] = {"former", NOTE_IN_SENDER},
    [NOTE_SLOT_EVENT] = {"event", NOTE_IN_EVENT},
    [NOTE_SLOT_AT_EVENT] = {"at event", NOTE_IN_EVENT},
    [NOTE_SLOT_AT_PLACE] = {"at place", NOTE_IN_PLACE},
    [NOTE_SLOT_WHEN] = {"when", NOTE_IN_WHEN},
    [NOTE_SLOT_COHORT] = {"cohort", NOTE_IN_WHEN},
    [NOTE_SLOT_BOND] = {"bond", NOTE_IN_WHEN},
    [NOTE_SLOT_BONDED] = {"bonded", NOTE_IN_WHEN},
    [NOTE_SLOT_BOND_WHEN] = {"bond when", NOTE_IN_WHEN},
    [NOTE_SLOT_APART] = {"apart", NOTE_IN_WHEN},
    [NOTE_SLOT_SCHOOL] = {"school", NOTE_IN_SCHOOL},
    [NOTE_SLOT_THEIR_SCHOOL] = {"their school", NOTE_IN_THEIR_SCHOOL},
    [NOTE_SLOT_COMPANY] = {"company", NOTE_IN_COMPANY},
    [NOTE_SLOT_MY_COMPANY] = {"my company", NOTE_IN_MY_COMPANY},
    [NOTE_SLOT_MUTUAL] = {"mutual", NOTE_IN_MUTUAL},
    [NOTE_SLOT_MUTUAL_CLAUSE] = {"mutual clause", NOTE_IN_MUTUAL},
    [NOTE_SLOT_TIE] = {"tie", NOTE_IN_MUTUAL},
    [NOTE_SLOT_PIECE] = {"your piece", NOTE_IN_WORK},
    [NOTE_SLOT_TITLE] = {"title", NOTE_IN_WORK},
    [NOTE_SLOT_KIND] = {"kind", NOTE_INPUTS},
    [NOTE_SLOT_READ] = {"read", NOTE_INPUTS},
    [NOTE_SLOT_TOPIC] = {"topic", NOTE_IN_TOPIC},
    [NOTE_SLOT_THE_TOPIC] = {"the topic", NOTE_IN_TOPIC},
    [NOTE_SLOT_FIELD] = {"field", NOTE_IN_TOPIC},
    [NOTE_SLOT_YOURS] = {"yours", NOTE_IN_TOPIC},
    [NOTE_SLOT_TOPIC_CLAUSE] = {"topic clause", NOTE_IN_TOPIC},
    [NOTE_SLOT_JOINED] = {"joined", NOTE_IN_TOPIC},
    [NOTE_SLOT_TAUGHT] = {"taught", NOTE_IN_TOPIC},
    [NOTE_SLOT_MEMORY] = {"memory", NOTE_IN_TOPIC},
    [NOTE_SLOT_DELIVERED] = {"delivered", NOTE_IN_TOPIC},
    [NOTE_SLOT_PASSAGE] = {"passage", NOTE_IN_TOPIC},
    [NOTE_SLOT_INTEREST] = {"interest", NOTE_IN_TOPIC},
    [NOTE_SLOT_AIM] = {"aim", NOTE_IN_REASON},
    [NOTE_SLOT_BUSY] = {"busy", NOTE_IN_TOPIC},
    [NOTE_SLOT_STORY] = {"story", NOTE_IN_REASON},
    [NOTE_SLOT_THE_ROLE] = {"the role", NOTE_IN_ROLE},
    [NOTE_SLOT_A_ROLE] = {"a role", NOTE_IN_ROLE},
    [NOTE_SLOT_DO] = {"do", NOTE_IN_REASON},
    [NOTE_SLOT_TOGETHER] = {"together", NOTE_IN_REASON},
    [NOTE_SLOT_GOAL] = {"goal", NOTE_IN_REASON},
    [NOTE_SLOT_DOING] = {"doing", NOTE_IN_REASON},
    [NOTE_SLOT_I_CLAUSE] = {"i clause", NOTE_IN_REASON},
    [NOTE_SLOT_I_AM] = {"i am", NOTE_IN_REASON},
    [NOTE_SLOT_CLAUSE] = {"clause", NOTE_IN_REASON},
    [NOTE_SLOT_THEY_CLAUSE] = {"they clause", NOTE_IN_REASON},
    [NOTE_SLOT_IT_CLAUSE] = {"it clause", NOTE_IN_REASON},
    [NOTE_SLOT_REASON] = {"reason", NOTE_IN_REASON},
    [NOTE_SLOT_TOUCH] = {"touch", NOTE_IN_REASON},
    [NOTE_SLOT_PURPOSE] = {"purpose", NOTE_IN_REASON},
    [NOTE_SLOT_DEED] = {"deed", NOTE_IN_TOPIC},
    [NOTE_SLOT_TASK] = {"task", NOTE_IN_TOPIC},
    [NOTE_SLOT_YOUR_REASON] = {"your reason", NOTE_IN_REASON},
    [NOTE_SLOT_QUESTION] = {"question", NOTE_IN_REASON},
    [NOTE_SLOT_NAMESAKE] = {"namesake", NOTE_INPUTS},
    [NOTE_SLOT_ONCE] = {"once", NOTE_INPUTS},
    [NOTE_SLOT_STANCE] = {"stance", NOTE_IN_REASON},
    [NOTE_SLOT_POLICY] = {"policy", NOTE_IN_REASON},
    [NOTE_SLOT_CURIOUS] = {"curious", NOTE_IN_REASON},
    [NOTE_SLOT_WELCOME] = {"welcome", NOTE_IN_REASON},
    [NOTE_SLOT_SNIPPET] = {"snippet", NOTE_IN_SNIPPET},
    [NOTE_SLOT_MENTION] = {"mention", NOTE_IN_SNIPPET},
    [NOTE_SLOT_YOU_CLAUSE] = {"you clause", NOTE_IN_SNIPPET},
};

static uint32_t fnv(uint32_t hash, const char *text, size_t n)
{
    for (size_t i = 0; i <= n; i++) /* the final NUL keeps neighbouring fields apart */
        hash = (hash ^ (unsigned char)text[i]) * 16777619u;
    return hash;
}

static void note_sayable(struct note_facts *f)
{
    for (size_t s = 0; s < NOTE_SLOTS; s++)
        if (note_slot_names[s].input != NOTE_INPUTS && f->slot[0][s].text != NULL)
            f->sayable |= 1u << note_slot_names[s].input;
}

static void read_snippet(enum note_tone tone, const char *text, struct note_facts *f)
{
    char snippet[NOTE_SNIPPET_BYTES];
    note_snippet_pick(text, snippet, sizeof snippet);
    char turned[NOTE_SNIPPET_BYTES];
    note_snippet_turn(snippet, tone == NOTE_FORMAL, turned, sizeof turned);
    note_fill(f, NOTE_SLOT_YOU_CLAUSE, turned, "");
    /* Quoted only when it cannot be said to them. */
    const char *kept = turned[0] == '\0' ? snippet : "";
    /* And only as it was typed: "Heat pumps (10 yrs), hydrogen" has lost its middle. */
    char low[NOTE_SNIPPET_BYTES];
    if (note_text_lower(kept, strlen(kept), low, sizeof low) == 0 ||
        note_text_find(text, low) == NULL)
        kept = "";
    note_fill(f, NOTE_SLOT_SNIPPET, kept, "");
    note_mention_take(kept, turned, sizeof turned);
    note_fill(f, NOTE_SLOT_MENTION, turned, "");
}

static void clean_all(const struct note_form *form, char clean[][NOTE_TEXT_BYTES],
                      struct note_facts *f)
{
    f->hash = 2166136261u;
    for (size_t i = 0; i < NOTE_INPUTS; i++) {
        const char *typed = form->text[i];
        if (typed != NULL && !note_text_is_blank(typed))
            f->given |= 1u << i;
        char parted[NOTE_TEXT_BYTES];
        if (typed != NULL && (i == NOTE_IN_SNIPPET || i == NOTE_IN_REASON)) {
            (i == NOTE_IN_SNIPPET ? note_lines_part : note_lines_calm)(typed, parted,
                                                                       NOTE_INPUT_BYTES);
            typed = parted;
        }
        size_t n = note_text_clean(typed, clean[i]);
        bool person = i == NOTE_IN_RECIPIENT || i == NOTE_IN_SENDER;
        if (!person && clean[i][0] != '\0' && strchr(clean[i] + 1, '@') != NULL &&
            strchr(clean[i], ' ') == NULL)
            clean[i][n = 0] = '\0';
        /* Signing a note must not change its wording: what fitted without the name fits still. */
        if (i != NOTE_IN_SENDER)
            f->hash = fnv(f->hash, clean[i], n);
    }
}

/* "MIT" and "M.I.T." are one name, and said once; "MIT" does not say what the letters stand for. */
static bool says_their_school(const struct note_facts *f)
{
    const char *mine = f->slot[0][NOTE_SLOT_SCHOOL].text, *theirs = f->clean[NOTE_IN_THEIR_SCHOOL];
    if (mine == NULL || !note_school_same(f->clean[NOTE_IN_SCHOOL], theirs))
        return false;
    const char *last = strrchr(theirs, ' ');
    return strchr(theirs, '.') != NULL ||
           note_text_find(mine, last == NULL ? theirs : last + 1) != NULL;
}

/* What the inputs said, for finding one in another and in a finished draft. */
static void keep_clean(struct note_facts *f, char clean[][NOTE_TEXT_BYTES])
{
    for (size_t i = 0; i < NOTE_INPUTS; i++)
        if (f->clean[i] == NULL)
            f->clean[i] = note_fill_keep(f, clean[i]).text;
    if (says_their_school(f))
        f->clean[NOTE_IN_THEIR_SCHOOL] = f->clean[NOTE_IN_SCHOOL] =
            f->slot[0][NOTE_SLOT_SCHOOL].text;
    /* "Acme" and "at Acme" are the same company. */
    if (f->slot[0][NOTE_SLOT_COMPANY].text != NULL)
        f->clean[NOTE_IN_COMPANY] = f->slot[0][NOTE_SLOT_COMPANY].text;
    if (f->slot[0][NOTE_SLOT_MY_COMPANY].text != NULL)
        f->clean[NOTE_IN_MY_COMPANY] = f->slot[0][NOTE_SLOT_MY_COMPANY].text;
}

/* "how much he did" at a funeral, "his speech" at a wedding: somebody else is spoken of there. */
static bool is_of_a_person(const char *event)
{
    static const char *const occasions[] = {"funeral",    "wedding",     "memorial",    "birthday",
                                            "retirement", "ordination",  "christening", "baptism",
                                            "leaving do", "farewell",    "burial",      "wake",
                                            "shiva",      "anniversary", "vigil",       NULL};
    return note_text_find_any(event, occasions);
}

/* A contact named beside an event or a company is not whom the form is about. */
static bool is_beside(enum note_relationship relationship)
{
    return relationship == NOTE_EVENT || relationship == NOTE_COLLEAGUE ||
           relationship == NOTE_CLIENT_VENDOR;
}

/* "She said I should ask her": that may be the contact whom both know. */
static bool is_reported(const char *text)
{
    static const char *const says[] = {
        "said",     "says",      "told",       "tells",   "thinks",      "thought", "suggested",
        "suggests", "mentioned", "mentions",   "asked",   "recommended", "reckons", "reckoned",
        "insisted", "insists",   "introduced", "sent me", NULL};
    return note_text_find_any(text, says);
}

/* "your sister Bea (I'm her landlord)", "the late Sam Orr": a contact who is "she" or "he" already.
 */
static bool is_he_or_she(const char *contact)
{
    static const char *const words[] = {"he",      "she",     "his",      "her", "him",  "sister",
                                        "brother", "mother",  "father",   "mum", "mom",  "dad",
                                        "wife",    "husband", "daughter", "son", "aunt", "uncle",
                                        "late",    "rip",     "died",     NULL};
    return note_text_find_any(contact, words);
}

/* What was typed about the recipient is said to the recipient; what is about nobody knows whom is
 * not said. */
static void turn_to_recipient(const struct note_form *form, char clean[][NOTE_TEXT_BYTES])
{
    static const char *const whose[] = {"his", "her", "hers", "him", "he", "she", NULL};
    static const char *const sayers[] = {"he", "she", "they", NULL};
    char *reason = clean[NOTE_IN_REASON];
    /* "She would have wanted it" at a memorial stands as it was typed only if we knew who she is.
     */
    bool other = form->relationship == NOTE_EVENT && is_of_a_person(clean[NOTE_IN_EVENT]);
    bool reported = is_reported(reason);
    bool said = reported && note_text_starts_any(reason, sayers) != 0;
    bool alone = clean[NOTE_IN_MUTUAL][0] == '\0';
    bool send = form->direction == NOTE_SEND;
    /* With a contact named, "her notes" may be hers: only what that person said is turned. */
    bool certain = alone || (send && !reported && !is_he_or_she(clean[NOTE_IN_MUTUAL])) ||
                   (is_beside(form->relationship) && !said);
    if (send && !certain && !said && note_text_find_any(reason, whose))
        note_story_without(reason, whose);
    if (!other)
        (void)note_address_turn(reason, NOTE_TEXT_BYTES, certain);
    static const char *const who[] = {"he", "she", NULL};
    if (send && !said && note_text_find_any(reason, alone ? who : whose))
        note_story_without(reason, alone ? who : whose);
    if (send && !other)
        (void)note_address_turn(clean[NOTE_IN_TOPIC], NOTE_TEXT_BYTES,
                                alone || is_beside(form->relationship) ||
                                    !is_reported(clean[NOTE_IN_TOPIC]));
}

/* "maybe Nokia", "or Sari": how sure one is stands in the wording. */
static void drop_doubt(char *name)
{
    static const char *const doubts[] = {"maybe", "perhaps", "possibly",   "probably",
                                         "or",    "either",  "used to be", NULL};
    size_t n = note_text_starts_any(name, doubts);
    if (name[n] != '\0')
        memmove(name, name + n, strlen(name + n) + 1);
}

void note_facts_read(const struct note_form *form, struct note_facts *f)
{
    char clean[NOTE_INPUTS][NOTE_TEXT_BYTES];
    memset(f, 0, offsetof(struct note_facts, arena));
    f->room = note_fill_room(form->limit);
    clean_all(form, clean, f);
    static const enum note_input names[] = {NOTE_IN_EVENT, NOTE_IN_PLACE, NOTE_IN_COMPANY,
                                            NOTE_IN_MUTUAL, NOTE_IN_SCHOOL};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        drop_doubt(clean[names[i]]);
    note_overlap_drop(clean[NOTE_IN_TOPIC], clean[NOTE_IN_EVENT]);
    note_overlap_drop(clean[NOTE_IN_TOPIC], clean[NOTE_IN_SCHOOL]);
    note_overlap_drop(clean[NOTE_IN_TOPIC], clean[NOTE_IN_COMPANY]);
    static const enum note_input running[] = {NOTE_IN_TOPIC, NOTE_IN_REASON, NOTE_IN_SNIPPET};
    for (size_t i = 0; i < sizeof running / sizeof running[0]; i++)
        note_date_spell(clean[running[i]], NOTE_TEXT_BYTES, form->today);
    note_telegram_end(clean[NOTE_IN_REASON]);
    note_self_trim(clean[NOTE_IN_REASON]);
    note_slip_mend(clean[NOTE_IN_REASON], NOTE_TEXT_BYTES);
    note_telegram_end(clean[NOTE_IN_TOPIC]);
    if (form->direction == NOTE_REPLY)
        note_receiver_settle(form->relationship, clean);
    else
        turn_to_recipient(form, clean);
    note_people_read(form, clean[NOTE_IN_RECIPIENT], clean[NOTE_IN_SENDER], f);
    note_scene_read(form, clean, f);
    note_receiver_event(form, clean[NOTE_IN_EVENT], f);
    const char *place = f->slot[0][NOTE_SLOT_AT_PLACE].text;
    if (place != NULL && form->direction == NOTE_SEND)
        note_where_say(clean[NOTE_IN_REASON], NOTE_TEXT_BYTES, place);
    note_contact_read(form, clean[NOTE_IN_MUTUAL], clean[NOTE_IN_REASON], f);
    note_subject_work(form, clean[NOTE_IN_WORK], f);
    note_subject_topic(form, clean[NOTE_IN_TOPIC], f);
    note_subject_role(form->side, clean[NOTE_IN_ROLE], f);
    note_why_read(form, clean[NOTE_IN_REASON], f);
    read_snippet(form->tone, clean[NOTE_IN_SNIPPET], f);
    keep_clean(f, clean);
    note_overlap_find(f);
    note_dissent_mark(form, f);
    note_sayable(f);
}
