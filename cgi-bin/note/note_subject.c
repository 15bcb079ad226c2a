/* note_subject.c - see note_subject.h. */
#include "note_subject.h"
#include "note_clause.h"
#include "note_fill.h"
#include "note_formal.h"
#include "note_happening.h"
#include "note_lead.h"
#include "note_memory.h"
#include "note_role.h"
#include "note_study.h"
#include "note_talk.h"
#include "note_task.h"
#include "note_tenure.h"
#include "note_the.h"
#include "note_thing.h"
#include "note_topic.h"
#include "note_unsaid.h"
#include "note_work.h"

#include <string.h>

/* "your maps of Cairo": thanked for and liked, but nothing that both worked on. */
static bool is_wholly_theirs(const struct note_form *form, const struct note_topic *t)
{
    bool client = form->relationship == NOTE_CLIENT_VENDOR && form->side == NOTE_CLIENT;
    return t->yours[0] == '\0' && note_text_starts(t->noun, "your") != 0 &&
           (client || form->relationship == NOTE_CONTENT || form->relationship == NOTE_RECRUITING);
}

/* Two work on accessibility and not on why nobody tests it; nobody is thanked for "how to fix the
 * roof". */
static const char *worked_on(const struct note_form *form, const struct note_topic *t)
{
    static const char *const asked[] = {"how",   "why",     "what", "when",
                                        "where", "whether", "who",  NULL};
    static const char *const wonder[] = {"and how", "and why", "and what", NULL};
    if (form->relationship == NOTE_CLIENT_VENDOR && note_text_starts_any(t->noun, asked) != 0)
        return "";
    return t->brief[0] != '\0' && note_text_find_any(t->noun, wonder) ? t->brief : t->worked;
}

/* What only some subjects can be said to be. */
static void say_things(const struct note_form *form, const struct note_topic *t,
                       struct note_facts *f)
{
    bool client = form->relationship == NOTE_CLIENT_VENDOR && form->side == NOTE_CLIENT;
    char joined[NOTE_TOPIC_BYTES];
    note_thing_joined(t->noun, form->tone == NOTE_FORMAL || form->tone == NOTE_PROFESSIONAL, joined,
                      sizeof joined);
    if (form->relationship != NOTE_SCHOOL)
        joined[0] = '\0';
    note_fill(f, NOTE_SLOT_JOINED, joined, "");
    bool vendor = form->relationship == NOTE_CLIENT_VENDOR && form->side == NOTE_VENDOR;
    bool given = (client && note_thing_is_delivered(t->worked)) ||
                 (vendor && note_thing_is_lasting(t->worked));
    note_fill(f, NOTE_SLOT_DELIVERED, given ? t->worked : "", "");
    bool busy = form->relationship == NOTE_COLLEAGUE && note_clause_is_gerund(t->noun) &&
                note_text_starts(t->noun, "working") == 0;
    note_fill(f, NOTE_SLOT_BUSY, busy ? t->noun : "", busy ? t->brief : "");
    note_fill(f, NOTE_SLOT_INTEREST,
              joined[0] == '\0' && note_thing_is_interest(t->field) ? t->field : "", "");
}

/* "Small world: we both went to X" is for who never met there; "we both" not for a teacher. Where
 * there is room, the anchor says what the two remember. */
static void knew_each_other(const struct note_form *form, enum note_slot slot, struct note_facts *f)
{
    enum { REST = 90 };
    const struct note_value *v = &f->slot[0][slot], *school = &f->slot[0][NOTE_SLOT_SCHOOL];
    if (form->relationship != NOTE_SCHOOL)
        return;
    bool fits = v->text != NULL && school->text != NULL && (f->given >> NOTE_IN_EVENT & 1) == 0 &&
                v->units + school->units + REST <= form->limit;
    if (fits || (slot == NOTE_SLOT_TAUGHT && v->text != NULL))
        f->anchors |= NOTE_SLOT_BIT(slot);
}

/* At one school: a sentence about the two, or a thing they remember. True when that is all that is
 * said of the topic. */
static bool say_memory(const struct note_form *form, const char *text, struct note_facts *f)
{
    struct note_memory m;
    char full[NOTE_MEMORY_BYTES];
    note_memory_read(text, &m);
    bool school = form->relationship == NOTE_SCHOOL;
    m.taught = m.taught && school;
    if (m.clause[0] == '\0' || (m.lasted && !school))
        return false;
    static const char *const guesses[] = {"think",           "i think", "pretty sure",
                                          "i'm pretty sure", "sure",    NULL};
    if (note_text_starts_any(text, guesses) != 0 &&
        note_text_join(full, sizeof full, "I think ", m.clause, ""))
        memcpy(m.clause, full, sizeof m.clause);
    bool formal = form->tone == NOTE_FORMAL && note_formal_spell(m.clause, full, sizeof full) != 0;
    note_fill(f, m.taught ? NOTE_SLOT_TAUGHT : NOTE_SLOT_TOPIC_CLAUSE, formal ? full : m.clause,
              "");
    knew_each_other(form, m.taught ? NOTE_SLOT_TAUGHT : NOTE_SLOT_TOPIC_CLAUSE, f);
    return true;
}

/* Where the two may have met, or have a friend or a rivalry between them. */
static bool is_known(enum note_relationship relationship)
{
    return relationship == NOTE_SCHOOL || relationship == NOTE_RIVAL ||
           relationship == NOTE_MUTUAL || relationship == NOTE_UNKNOWN;
}

/* "an interest in foster care panel": it wants its article. */
static void give_article(struct note_topic *t)
{
    size_t the = note_text_starts(t->worked, "the");
    if (the == 0 || strcmp(t->worked + the, t->noun) != 0 || strstr(t->noun, " and ") != NULL)
        return;
    memcpy(t->noun, t->worked, sizeof t->noun);
    memcpy(t->field, t->worked, sizeof t->field);
}

/* Of a school only a plain subject is one; a thing that two of one school remember is said as that.
 */
static void read_study(const struct note_form *form, const char *text, struct note_topic *t,
                       struct note_facts *f)
{
    struct note_study s;
    char joined[NOTE_TOPIC_BYTES] = "";
    if (form->relationship == NOTE_SCHOOL && strstr(t->noun, " and ") != NULL)
        note_thing_joined(t->noun, false, joined, sizeof joined);
    if (joined[0] != '\0') /* "choir, marching band and debate": one was in all of them */
        return;
    note_study_read(text, &s);
    if (s.thing[0] == '\0' && t->clause[0] != '\0')
        return;
    bool school = form->relationship == NOTE_SCHOOL, rival = form->relationship == NOTE_RIVAL;
    bool things = !school && s.subject[0] == '\0';
    /* Only what one remembers wants its article. */
    size_t added = note_text_starts(text, "the") == 0 ? note_text_starts(s.thing, "the") : 0;
    if (school || rival || s.subject[0] != '\0' || s.thing[0] != '\0')
        note_topic_parse(things ? s.thing + added : s.subject, t);
    if (!note_the_is_several(t->noun))
        give_article(t);
    if (!school)
        return;
    note_fill(f, NOTE_SLOT_MEMORY, s.thing, "");
    knew_each_other(form, NOTE_SLOT_MEMORY, f);
}

/* The subject, and of a meeting what was said beside it: true when there are both. */
static bool parse_topic(const struct note_form *form, const char *text, struct note_topic *t)
{
    bool meeting = form->relationship == NOTE_EVENT || form->relationship == NOTE_COLLEAGUE;
    struct note_talk talk;
    struct note_topic told;
    char doing[NOTE_TOPIC_BYTES];
    if (form->relationship == NOTE_CLIENT_VENDOR && note_talk_doing(text, doing, sizeof doing))
        text = doing;
    /* "repainted their shop front" */
    char *their = text == doing && form->side == NOTE_VENDOR ? strstr(doing, " their ") : NULL;
    if (their != NULL) {
        memmove(their + 5, their + 6, strlen(their + 6) + 1);
        memcpy(their, " your", 5);
    }
    /* "the go-live that slipped twice": nobody thanks for that. */
    static const char *const bad[] = {" that slipped", " that failed",     " that broke",
                                      " that crashed", " that went wrong", NULL};
    size_t good = form->relationship == NOTE_CLIENT_VENDOR ? note_text_before_any(text, bad, 3) : 0;
    if (good != 0 && text[good] != '\0' && text != doing &&
        note_text_copy(doing, sizeof doing, text, good) != 0)
        text = doing;
    const char *event = form->text[NOTE_IN_EVENT];
    if (form->relationship == NOTE_EVENT && form->direction == NOTE_SEND && event != NULL &&
        note_happening_is_sad(event)) {
        note_topic_parse_of_another(text, t);
        return false;
    }
    bool parted = meeting && form->direction == NOTE_SEND && note_talk_split(text, &talk);
    note_topic_parse(parted ? talk.thing : text, t);
    const bool beside = parted && t->clause[0] == '\0' && t->noun[0] != '\0';
    if (parted && t->clause[0] == '\0') {
        note_topic_parse(talk.told, &told);
        memcpy(t->clause, told.clause, sizeof t->clause);
    }
    if (meeting && note_the_is_of_two(t->noun))
        give_article(t);
    /* What made the sender laugh is a work, and no meeting. */
    if (t->of_work && form->relationship != NOTE_CONTENT)
        t->clause[0] = '\0';
    return beside;
}

/* "Fixing my laptop" is what the vendor did for the client, and no project of both; "you showed me
 * the trick" is a favour too. */
static bool fill_deed(const struct note_form *form, const struct note_topic *t,
                      struct note_facts *f)
{
    char favour[NOTE_TOPIC_BYTES] = "";
    bool client = form->relationship == NOTE_CLIENT_VENDOR && form->side == NOTE_CLIENT;
    bool deed = client && t->clause[0] == '\0' && note_clause_is_gerund(t->noun);
    if (form->relationship == NOTE_EVENT || form->relationship == NOTE_COLLEAGUE)
        note_talk_deed(t->clause, favour, sizeof favour);
    note_fill(f, NOTE_SLOT_DEED, deed ? t->noun : favour, deed ? t->brief : "");
    return deed;
}

/* "Installing the X-ray system" is what a vendor was asked to do: "to install" it. Two deeds in a
 * row stay as they are. */
static bool fill_task(const struct note_form *form, const struct note_topic *t,
                      struct note_facts *f)
{
    char task[NOTE_TOPIC_BYTES];
    if (form->relationship != NOTE_CLIENT_VENDOR || form->side != NOTE_VENDOR ||
        t->clause[0] != '\0' || !note_clause_is_gerund(t->noun) ||
        !note_task_take(t->noun, task, sizeof task))
        return false;
    note_fill(f, NOTE_SLOT_TASK, task, "");
    return true;
}

/* Who hires or looks for work has no subject but what one of them can do. */
static bool say_tenure(const struct note_form *form, const char *text, struct note_facts *f)
{
    char years[NOTE_TEXT_BYTES], said[NOTE_TEXT_BYTES];
    bool sided = form->side == NOTE_CANDIDATE || form->side == NOTE_RECRUITER;
    if (form->relationship != NOTE_RECRUITING || form->direction != NOTE_SEND || !sided ||
        !note_tenure_say(text, years, sizeof years) ||
        !note_text_join(said, sizeof said, form->side == NOTE_CANDIDATE ? "I have " : "you have ",
                        years, ""))
        return false;
    note_fill(f, NOTE_SLOT_TOPIC_CLAUSE, said, "");
    return true;
}

/* Who looks for work and rewired "my grandmother's house" does not ask to hear about it. */
static bool say_own_work(const struct note_form *form, const char *text, struct note_facts *f)
{
    static const char *const mine[] = {"my", "our", NULL};
    struct note_topic t;
    char said[NOTE_TOPIC_BYTES];
    if (form->relationship != NOTE_RECRUITING || form->direction != NOTE_SEND ||
        form->side != NOTE_CANDIDATE || !note_text_find_any(text, mine))
        return false;
    note_topic_parse(text, &t);
    if (t.clause[0] != '\0')
        return false;
    if (note_clause_is_gerund(t.noun) &&
        note_text_join(said, sizeof said,
                       form->tone == NOTE_FORMAL ? "I have worked on " : "I've worked on ", t.noun,
                       ""))
        note_fill(f, NOTE_SLOT_TOPIC_CLAUSE, said, "");
    return true;
}

/* The chapter or the episode that was liked; where it cannot be named, the topic is what it is
 * about. */
static void take_passage(const struct note_form *form, struct note_topic *t, char *out, size_t cap)
{
    bool work = form->relationship == NOTE_CONTENT && form->direction == NOTE_SEND;
    note_thing_passage(work ? t->noun : "", out, cap);
    if (!work || out[0] != '\0')
        return;
    const char *rest = note_lead_strip_passage(t->noun);
    memmove(t->noun, rest, strlen(rest) + 1);
}

/* "the oak staircase (the curved one)": in full with its remark, and short without. */
static void fill_topic(const struct note_form *form, enum note_slot slot, const char *noun,
                       const struct note_topic *t, struct note_facts *f)
{
    /* "Hospice shops and how to keep volunteers": half of it is behind the "how". */
    enum { THING_UNITS = 44, WONDER_UNITS = 66, REMARK_UNITS = 72 };
    static const char *const wonders[] = {"and how", "and why", "and what", NULL};
    char with[NOTE_TOPIC_BYTES];
    bool apart = form->direction == NOTE_REPLY || is_known(form->relationship) ||
                 form->relationship == NOTE_COLD || form->relationship == NOTE_RECRUITING ||
                 (form->relationship == NOTE_CLIENT_VENDOR && form->side != NOTE_CLIENT);
    if (!apart && noun[0] != '\0' && note_remark_put(&t->remark, noun, with, sizeof with))
        note_fill_within(f, slot, with, t->brief[0] != '\0' ? t->brief : noun, REMARK_UNITS);
    else if (slot == NOTE_SLOT_TOPIC)
        note_fill_within(f, slot, noun, t->brief,
                         note_text_find_any(noun, wonders) ? WONDER_UNITS : THING_UNITS);
    else
        note_fill(f, slot, noun, t->brief);
}

static void say_topic(const struct note_form *form, const char *text, struct note_facts *f)
{
    struct note_topic t;
    bool known = form->direction == NOTE_SEND && is_known(form->relationship) &&
                 !note_unsaid_is_private(text) && !note_unsaid_is_secret(text) &&
                 !note_unsaid_is_machine(text);
    if (known && say_memory(form, text, f))
        return;
    /* Nobody thanks a client for a lawsuit. */
    bool quarrel = form->relationship == NOTE_CLIENT_VENDOR && note_unsaid_is_quarrel(text);
    const bool beside = parse_topic(form, quarrel ? "" : text, &t);
    if (form->relationship == NOTE_COLLEAGUE && form->direction == NOTE_SEND && t.clause[0] == '\0')
        note_unsaid_tell_ordeal(t.noun, t.clause, sizeof t.clause);
    if (known)
        read_study(form, text, &t, f);
    bool whole = is_wholly_theirs(form, &t);
    if (whole)
        (void)note_text_copy(t.yours, sizeof t.yours, t.noun, strlen(t.noun));
    /* "I loved the story about X" is what they liked in a work; of a meeting it does not say that
     * the two talked about it, so there only the user's own sentence is said. */
    bool liked = t.clause[0] != '\0' && form->relationship != NOTE_CONTENT && !beside;
    /* "Your work on the windows" was not the sender's; only a client can say that it was done for
     * them. */
    bool theirs = t.yours[0] != '\0' &&
                  (whole || form->relationship != NOTE_CLIENT_VENDOR || form->side != NOTE_CLIENT);
    /* What stands behind a comma would hang in mid-sentence: "about x, and y at the fair". */
    if (t.brief[0] != '\0' && strchr(t.noun, ',') != NULL)
        (void)note_text_copy(t.noun, sizeof t.noun, t.brief, strlen(t.brief));
    /* "Your bakery" is no interest that two strangers share. */
    bool stranger = (form->relationship == NOTE_COLD || form->relationship == NOTE_UNKNOWN) &&
                    note_text_starts(t.noun, "your") != 0;
    const bool deed = fill_deed(form, &t, f) || fill_task(form, &t, f);
    theirs = theirs || deed;
    char passage[NOTE_TOPIC_BYTES];
    take_passage(form, &t, passage, sizeof passage);
    note_fill(f, NOTE_SLOT_PASSAGE, passage, "");
    stranger = stranger || passage[0] != '\0';
    if (stranger)
        t.brief[0] = '\0';
    fill_topic(form, NOTE_SLOT_TOPIC, liked || stranger ? "" : t.noun, &t, f);
    if (theirs)
        t.brief[0] = '\0';
    fill_topic(form, NOTE_SLOT_THE_TOPIC, liked || theirs ? "" : worked_on(form, &t), &t, f);
    note_fill(f, NOTE_SLOT_YOURS, stranger && passage[0] == '\0' ? t.noun : t.yours, "");
    note_fill(f, NOTE_SLOT_TOPIC_CLAUSE, t.clause, "");
    note_fill(f, NOTE_SLOT_FIELD, liked || passage[0] != '\0' ? "" : t.field, "");
    if (!liked && !stranger)
        say_things(form, &t, f);
}

void note_subject_topic(const struct note_form *form, const char *text, struct note_facts *f)
{
    /* "The wolf note on my cello" is no interest that two strangers share. */
    bool own = form->relationship == NOTE_COLD && form->direction == NOTE_SEND &&
               note_text_find(text, "my") > text;
    if (!say_tenure(form, text, f) && !say_own_work(form, text, f))
        say_topic(form, own ? "" : text, f);
}

/* Who is written to asks about what is their own: "your talk in Oslo" is "my talk in Oslo". */
static bool own_work(const char *title, char *out, size_t cap)
{
    char head[NOTE_WORK_BYTES];
    const char *your = note_text_find(title, "your");
    if (your == NULL)
        return note_text_copy(out, cap, title, strlen(title)) != 0;
    size_t n = (size_t)(your - title);
    memcpy(head, title, n);
    head[n] = '\0';
    return note_text_join(out, cap, head, "my", your + 4);
}

void note_subject_work(const struct note_form *form, const char *text, struct note_facts *f)
{
    static const char *const kinds[NOTE_WORK_KINDS] = {"",        "article", "post",
                                                       "podcast", "talk",    "book"};
    static const char *const verbs[NOTE_WORK_KINDS] = {"",      "read", "read", "listened to",
                                                       "heard", "read"};
    struct note_work w;
    note_work_read(text, form->work_kind, &w);
    /* Nobody thanks another for his own thesis, or for a book that is not out. */
    if (form->direction == NOTE_SEND && (w.mine || w.closed))
        return;
    /* "Zero-downtime migrations: a horror story": half the fun is behind the colon. */
    enum { TITLE_UNITS = 44, PIECE_UNITS = TITLE_UNITS + 14 };
    note_fill_within(f, NOTE_SLOT_PIECE, w.piece, w.brief_piece, PIECE_UNITS);
    /* "My talk my talk in Oslo": a description has its kind in it. */
    bool titled = form->direction == NOTE_SEND || strchr("\"", w.title[0]) != NULL;
    char mine[NOTE_WORK_BYTES];
    if (!titled && own_work(w.title, mine, sizeof mine))
        memcpy(w.title, mine, sizeof w.title);
    note_fill_within(f, NOTE_SLOT_TITLE, w.title, w.brief_title, TITLE_UNITS);
    note_fill(f, NOTE_SLOT_KIND, titled ? kinds[form->work_kind] : "", "");
    note_fill(f, NOTE_SLOT_READ, verbs[form->work_kind], "");
}

void note_subject_role(enum note_side side, const char *text, struct note_facts *f)
{
    enum { ADVERT_BYTES = 90 };
    char role[NOTE_ROLE_BYTES], with[NOTE_ROLE_BYTES + 16];
    note_role_read(text, role, sizeof role);
    /* What a whole advertisement says is behind the first comma. */
    if (strlen(role) > ADVERT_BYTES)
        role[strcspn(role, ",;:")] = '\0';
    note_role_with_article(role, with, sizeof with);
    /* Who recruits several says so; "the engineer role" would make it one. */
    if (side == NOTE_RECRUITER && strlen(with) > strlen(role) && note_text_begins(with, role))
        role[0] = '\0';
    /* One looks for "someone in marketing"; nobody hopes to join as that. */
    bool field = strncmp(with, "someone ", 8) == 0 || note_role_is_post(role);
    char the[NOTE_ROLE_BYTES + 16];
    note_role_with_the(role, the, sizeof the);
    note_fill(f, NOTE_SLOT_THE_ROLE, the, "");
    note_fill(f, NOTE_SLOT_A_ROLE, field && side == NOTE_CANDIDATE ? "" : with, "");
}
