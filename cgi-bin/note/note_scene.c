/* note_scene.c - see note_scene.h. */
#include "note_scene.h"
#include "note_company.h"
#include "note_date.h"
#include "note_diary.h"
#include "note_event.h"
#include "note_fill.h"
#include "note_firm.h"
#include "note_happening.h"
#include "note_place.h"
#include "note_memory.h"
#include "note_school.h"
#include "note_schooling.h"
#include "note_schoolyear.h"
#include "note_site.h"
#include "note_spot.h"
#include "note_bond.h"
#include "note_standing.h"
#include "note_address.h"
#include "note_when.h"

#include <string.h>

static void within_brief(const struct note_proper *p, char *out, size_t cap)
{
    out[0] = '\0';
    if (p->brief[0] == '\0')
        return;
    char preposition[16];
    (void)note_text_copy(preposition, sizeof preposition, p->within, note_text_word(p->within));
    (void)note_text_join(out, cap, preposition, " ", p->brief);
}

/* In UTF-16 units: "at the webinar on sickle cell transition clinics" is said in full. */
enum { COMFORTABLE_EVENT = 56 };

static void fill_event(struct note_facts *f, const struct note_proper *event)
{
    char brief[NOTE_PROPER_BYTES + 8];
    within_brief(event, brief, sizeof brief);
    note_fill_within(f, NOTE_SLOT_EVENT, event->name, event->brief, COMFORTABLE_EVENT);
    note_fill_within(f, NOTE_SLOT_AT_EVENT, event->within, brief, COMFORTABLE_EVENT);
}

/* The event, and the place unless another name has it within. */
static void read_event(struct note_facts *f, const char *text, const struct note_proper *place)
{
    struct note_proper event;
    note_proper_event(text, &event);
    bool spot = note_spot_join(place, &event);
    bool told = !spot && note_event_is_online(&event) && note_text_starts(place->within, "on") != 0;
    fill_event(f, &event);
    f->contains[NOTE_IN_EVENT] |= (uint32_t)(spot || told) << NOTE_IN_PLACE;
}

/* A hall, a river, where one lives now: of a school only the town is told. */
static bool is_told(const struct note_form *form, const char *typed)
{
    if (form->relationship != NOTE_SCHOOL ||
        (form->text[NOTE_IN_EVENT] != NULL && !note_text_is_blank(form->text[NOTE_IN_EVENT])))
        return true;
    static const char *const asides[] = {"now", "the", "probably", "then", NULL};
    return strpbrk(typed, ",;(?/") == NULL && !note_text_find_any(typed, asides);
}

static void fill_place(const struct note_form *form, const char *typed, struct note_facts *f,
                       const struct note_proper *place)
{
    char brief[NOTE_PROPER_BYTES + 8];
    within_brief(place, brief, sizeof brief);
    if (is_told(form, typed) && f->contains[NOTE_IN_EVENT] == 0 &&
        f->contains[NOTE_IN_COMPANY] == 0)
        note_fill(f, NOTE_SLOT_AT_PLACE, place->within, brief);
    /* Found in an event by its name: "in Helsinki" at Slush Helsinki. */
    bool theirs = (f->contains[NOTE_IN_COMPANY] >> NOTE_IN_PLACE & 1) != 0;
    size_t n = theirs ? note_text_starts(place->name, "the") : 0;
    f->clean[NOTE_IN_PLACE] = note_fill_keep(f, place->name + n).text;
}

static void read_school(const struct note_form *form, const char *text, enum note_slot slot,
                        struct note_facts *f)
{
    struct note_proper p;
    if (text[0] == '\0')
        return;
    note_school_read(text, &p);
    /* Two names in one joke are enough. */
    bool short_name = form->relationship == NOTE_RIVAL && strchr(p.name, '(') != NULL;
    note_fill(f, slot, short_name ? p.brief : p.name, p.brief);
}

/* "at" is the bank's word; the army one was in, a ship one was on. */
static void set_preposition(struct note_facts *f, enum note_slot slot, const char *within)
{
    const char *own = note_text_starts(within, "at") != 0 ? "" : within;
    for (size_t i = 0; i < NOTE_FORMS && own[0] != '\0'; i++)
        memcpy(f->slot[i][slot].at, own, sizeof f->slot[i][slot].at);
}

static void read_company(const struct note_form *form, const char *text, enum note_slot slot,
                         const struct note_proper *place, struct note_facts *f)
{
    struct note_proper p;
    char name[NOTE_TEXT_BYTES];
    if (text[0] == '\0' || note_text_copy(name, sizeof name, text, strlen(text)) == 0)
        return;
    if (form->direction == NOTE_SEND && slot == NOTE_SLOT_COMPANY)
        (void)note_address_turn(name, sizeof name, false); /* "her own clinic" */
    note_firm_mend(name);
    note_company_read(name, &p);
    if (slot == NOTE_SLOT_MY_COMPANY && form->relationship == NOTE_CLIENT_VENDOR)
        note_company_known(&p, "the ");
    if (slot == NOTE_SLOT_COMPANY && form->relationship == NOTE_CLIENT_VENDOR)
        note_company_known(&p, "your ");
    if (slot == NOTE_SLOT_COMPANY && form->relationship == NOTE_RECRUITING)
        note_company_single(&p);
    if (slot == NOTE_SLOT_COMPANY && form->relationship == NOTE_COLLEAGUE &&
        note_site_of(place, &p))
        f->contains[NOTE_IN_COMPANY] |= 1u << NOTE_IN_PLACE;
    note_fill(f, slot, p.name, p.brief);
    set_preposition(f, slot, p.within);
}

/* When is it, seen from today? */
static enum note_time time_of(const struct note_form *form, const struct note_when *when)
{
    /* What is printed can be read before the two meet. */
    bool printed = form->relationship == NOTE_CONTENT &&
                   (form->work_kind == NOTE_ARTICLE || form->work_kind == NOTE_POST ||
                    form->work_kind == NOTE_BOOK);
    bool over =
        when->tense == NOTE_TENSE_PAST || (when->tense == NOTE_TENSE_UNKNOWN && when->just_over);
    if (!form->met && form->relationship == NOTE_EVENT && over)
        return NOTE_TIME_MISSED;
    bool done = printed || form->relationship == NOTE_CLIENT_VENDOR; /* met or not, they worked */
    bool future = (!form->met && !done) || when->tense == NOTE_TENSE_FUTURE;
    const char *event = form->text[NOTE_IN_EVENT];
    bool sad = form->relationship == NOTE_EVENT && form->direction == NOTE_SEND && event != NULL &&
               note_happening_is_sad(event);
    return future ? NOTE_TIME_FUTURE : sad ? NOTE_TIME_SOLEMN : NOTE_TIME_MET;
}

/* "she taught me in Sec 2": typed for a time, and more than one. */
static void read_bond(const struct note_form *form, const char *text, struct note_when *when,
                      struct note_facts *f)
{
    char turned[NOTE_TEXT_BYTES];
    struct note_bond bond;
    (void)note_text_copy(turned, sizeof turned, text, strlen(text));
    if (form->direction == NOTE_SEND)
        (void)note_address_turn(turned, sizeof turned, true);
    note_bond_read(turned, form->today, &bond);
    note_fill(f, NOTE_SLOT_BOND, bond.clause, "");
    if (bond.when[0] != '\0') {
        f->slot[0][NOTE_SLOT_BOND].text = NULL; /* for want of room alone is its time left out */
        note_fill(f, NOTE_SLOT_BONDED, bond.clause, "");
    }
    note_fill(f, NOTE_SLOT_BOND_WHEN, bond.when, "");
    note_fill(f, NOTE_SLOT_APART, bond.apart, "");
    (void)note_text_copy(when->phrase, sizeof when->phrase, bond.phrase, strlen(bond.phrase));
    if (bond.phrase[0] != '\0')
        when->tense = NOTE_TENSE_PAST;
}

/* The year of a degree, or the one that stands behind the school's name. */
static void read_schooling(const struct note_form *form, const char *text, const char *school,
                           struct note_when *when, struct note_facts *f)
{
    if (when->phrase[0] != '\0' || when->cohort[0] != '\0' ||
        f->slot[0][NOTE_SLOT_BOND].text != NULL || f->slot[0][NOTE_SLOT_BONDED].text != NULL ||
        f->slot[0][NOTE_SLOT_APART].text != NULL)
        return;
    if (text[0] == '\0')
        note_schooling_year(school, when);
    else
        note_schoolyear_parse(text, form->today, when);
}

/* "2026-10-14": of work that was done, weeks later, the month is told and not the day. */
static bool tell_month(const char *text, struct note_date today, char *out, size_t cap)
{
    enum { ISO_BYTES = 10, RECENT_DAYS = 14 };
    struct note_date day;
    return strlen(text) == ISO_BYTES && text[4] == '-' && note_date_parse(text, &day) &&
           note_date_days(today) - note_date_days(day) > RECENT_DAYS &&
           note_date_say_month(day, out, cap);
}

static void read_when(const struct note_form *form, const char *text, const char *school,
                      struct note_facts *f)
{
    struct note_when when;
    bool lasting = form->relationship == NOTE_COLLEAGUE || form->relationship == NOTE_SCHOOL ||
                   form->relationship == NOTE_CLIENT_VENDOR;
    char month[NOTE_WHEN_BYTES];
    if (lasting && tell_month(text, form->today, month, sizeof month))
        text = month;
    note_when_parse(text, form->today, &when);
    if (lasting)
        (void)note_diary_month(text, form->today, &when);
    if (when.phrase[0] == '\0' && when.cohort[0] == '\0')
        read_bond(form, text, &when, f);
    if (form->relationship == NOTE_SCHOOL)
        read_schooling(form, text, school, &when, f);
    f->time = time_of(form, &when);
    /* A past time in a note about an event to come is a slip: the time is left out. */
    bool clash = f->time == NOTE_TIME_FUTURE && when.tense == NOTE_TENSE_PAST;
    /* Nobody was at a school together in a year to come. */
    clash = clash || (form->relationship == NOTE_SCHOOL && when.tense == NOTE_TENSE_FUTURE &&
                      (f->given >> NOTE_IN_EVENT & 1) == 0);
    /* Nobody meets anybody at an event from 2016 to 2019. */
    static const char *const spans[] = {"from", "since", "between", "until", "for", NULL};
    clash = clash || (form->relationship == NOTE_EVENT && f->time != NOTE_TIME_FUTURE &&
                      note_text_starts_any(when.phrase, spans) != 0);
    clash = clash || (!lasting && note_text_starts(when.phrase, "for") != 0);
    /* "We worked together since 2016": only who still does can say so. */
    clash = clash || (form->relationship != NOTE_CLIENT_VENDOR &&
                      note_text_starts(when.phrase, "since") != 0);
    if (!clash)
        note_fill(f, NOTE_SLOT_WHEN, when.phrase, "");
    note_fill(f, NOTE_SLOT_COHORT, when.cohort, "");
}

/* "Will's exhibition", to Will. In place. */
static void turn_owner(const char *recipient, char *event)
{
    size_t n = note_text_word(recipient);
    if (n == 0 || strncmp(event, recipient, n) != 0 || strncmp(event + n, "'s ", 3) != 0)
        return;
    const char *rest = event + n + 3;
    rest += note_text_starts(rest, "own");
    memmove(event + 5, rest, strlen(rest) + 1);
    memcpy(event, "your ", 5);
}

/* "PTA quiz night, St Bride's hall", all typed for a place: the event is one of the two. In place.
 */
static void lift_event(char *place, char *event)
{
    char first[NOTE_PROPER_BYTES];
    const char *comma = strstr(place, ", ");
    size_t n = comma == NULL ? strlen(place) : (size_t)(comma - place);
    if (note_text_copy(first, sizeof first, place, n) == 0)
        return;
    const char *rest = comma == NULL ? "" : comma + 2;
    if (note_event_is_kind(first)) {
        memcpy(event, first, n + 1);
        memmove(place, rest, strlen(rest) + 1);
    } else if (rest[0] != '\0' && strchr(rest, ',') == NULL && note_event_is_kind(rest)) {
        memcpy(event, rest, strlen(rest) + 1);
        place[n] = '\0';
    }
}

/* "both stuck in the lift": how the two met is told, and no event is named. */
static void read_happening(const struct note_form *form, char *event, struct note_facts *f)
{
    char told[NOTE_TEXT_BYTES];
    if (form->relationship != NOTE_EVENT || form->direction != NOTE_SEND || !form->met ||
        !note_happening_take(event, told, sizeof told))
        return;
    enum { STORY_UNITS = 150 };
    note_fill_within(f, NOTE_SLOT_TOPIC_CLAUSE, told, "", STORY_UNITS);
    if (f->slot[0][NOTE_SLOT_TOPIC_CLAUSE].text == NULL)
        return;
    event[0] = '\0';
    f->clean[NOTE_IN_EVENT] = f->slot[0][NOTE_SLOT_TOPIC_CLAUSE].text;
    f->anchors |= NOTE_SLOT_BIT(NOTE_SLOT_TOPIC_CLAUSE);
    f->contains[NOTE_IN_TOPIC] |= 1u << NOTE_IN_EVENT;
}

/* "Hill Road Primary (he was my teacher)": no fellow students. */
static void read_teacher(const struct note_form *form, const char *school, struct note_facts *f)
{
    struct note_memory m;
    if (form->relationship != NOTE_SCHOOL || form->direction != NOTE_SEND)
        return;
    note_memory_of_school(school, &m);
    note_fill(f, NOTE_SLOT_TAUGHT, m.clause, "");
    if (f->slot[0][NOTE_SLOT_TAUGHT].text != NULL)
        f->anchors |= NOTE_SLOT_BIT(NOTE_SLOT_TAUGHT);
}

/* What one was to the other, where it was typed beside the company or the school; `said` has
 * NOTE_MEMORY_BYTES. The remark is taken off. */
static void take_standing(const struct note_form *form, char clean[][NOTE_TEXT_BYTES], char *said)
{
    bool work = form->relationship == NOTE_COLLEAGUE;
    said[0] = '\0';
    if (form->direction != NOTE_SEND || (!work && form->relationship != NOTE_SCHOOL))
        return;
    if (work && clean[NOTE_IN_ROLE][0] != '\0' &&
        note_standing_of_role(clean[NOTE_IN_ROLE], said)) {
        (void)note_text_copy(clean[NOTE_IN_ROLE], NOTE_TEXT_BYTES, said, strlen(said));
        return;
    }
    char *place = clean[work ? NOTE_IN_COMPANY : NOTE_IN_SCHOOL];
    if (strpbrk(place, "(,;.-") != NULL || strstr(place, "\xE2\x80") != NULL)
        (void)note_standing_take(place, said);
}

/* It says more than the place alone, and is told with the time. */
static void fill_standing(const char *said, const char *role, struct note_facts *f)
{
    static const enum note_slot others[] = {NOTE_SLOT_BOND, NOTE_SLOT_BONDED, NOTE_SLOT_APART,
                                            NOTE_SLOT_TAUGHT, NOTE_SLOT_AT_EVENT};
    char when[NOTE_WHEN_BYTES + sizeof "in the "];
    if (said[0] == '\0' || f->time != NOTE_TIME_MET)
        return;
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        if (f->slot[0][others[i]].text != NULL)
            return;
    const char *time = f->slot[0][NOTE_SLOT_WHEN].text, *cohort = f->slot[0][NOTE_SLOT_COHORT].text;
    bool class =
        time == NULL && cohort != NULL && note_text_join(when, sizeof when, "in the ", cohort, "");
    bool timed = time != NULL || class;
    note_fill_within(f, timed ? NOTE_SLOT_BONDED : NOTE_SLOT_BOND, said, "", NOTE_MEMORY_BYTES);
    if (timed)
        note_fill(f, NOTE_SLOT_BOND_WHEN, class ? when : time, "");
    f->anchors |= NOTE_SLOT_BIT(NOTE_SLOT_BOND) | NOTE_SLOT_BIT(NOTE_SLOT_BONDED);
    /* Where it was typed for a role, that is said with it. */
    f->contains[NOTE_IN_WHEN] |= (uint32_t)(strcmp(role, said) == 0) << NOTE_IN_ROLE;
}

void note_scene_read(const struct note_form *form, char clean[][NOTE_TEXT_BYTES],
                     struct note_facts *f)
{
    char said[NOTE_MEMORY_BYTES];
    take_standing(form, clean, said);
    if (form->relationship == NOTE_EVENT && clean[NOTE_IN_EVENT][0] == '\0')
        lift_event(clean[NOTE_IN_PLACE], clean[NOTE_IN_EVENT]);
    turn_owner(clean[NOTE_IN_RECIPIENT], clean[NOTE_IN_EVENT]);
    struct note_proper place;
    note_place_read(clean[NOTE_IN_PLACE], &place);
    read_happening(form, clean[NOTE_IN_EVENT], f);
    read_event(f, clean[NOTE_IN_EVENT], &place);
    read_company(form, clean[NOTE_IN_COMPANY], NOTE_SLOT_COMPANY, &place, f);
    read_company(form, clean[NOTE_IN_MY_COMPANY], NOTE_SLOT_MY_COMPANY, &place, f);
    fill_place(form, clean[NOTE_IN_PLACE], f, &place);
    read_when(form, clean[NOTE_IN_WHEN], clean[NOTE_IN_SCHOOL], f);
    /* How two know each other is over: what is to come tells nothing of it. */
    if (form->relationship == NOTE_UNKNOWN && f->time == NOTE_TIME_FUTURE)
        for (size_t i = 0; i < NOTE_FORMS; i++)
            f->slot[i][NOTE_SLOT_EVENT].text = f->slot[i][NOTE_SLOT_AT_EVENT].text =
                f->slot[i][NOTE_SLOT_WHEN].text = NULL;
    read_school(form, clean[NOTE_IN_SCHOOL], NOTE_SLOT_SCHOOL, f);
    read_teacher(form, clean[NOTE_IN_SCHOOL], f);
    fill_standing(said, clean[NOTE_IN_ROLE], f);
    read_school(form, clean[NOTE_IN_THEIR_SCHOOL], NOTE_SLOT_THEIR_SCHOOL, f);
}
