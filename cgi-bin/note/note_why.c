/* note_why.c - see note_why.h. */
#include "note_why.h"
#include "note_activity.h"
#include "note_effect.h"
#include "note_fill.h"
#include "note_forgot.h"
#include "note_formal.h"
#include "note_inquiry.h"
#include "note_joint.h"
#include "note_reason.h"
#include "note_receiver.h"
#include "note_splice.h"
#include "note_story.h"
#include "note_unsaid.h"

#include <string.h>

/* "Ask what the team is like" is asked, or one would like to hear it: nobody hopes to ask. */
static void take_inquiry(enum note_tone tone, struct note_reason *r)
{
    char hear[NOTE_REASON_BYTES], question[NOTE_REASON_BYTES];
    if (!note_inquiry_take(r->infinitive, hear, question, sizeof hear))
        return;
    bool straight = note_text_starts(question, "could you tell me") == 0 && tone != NOTE_FORMAL;
    (void)note_text_copy(r->infinitive, sizeof r->infinitive, hear, straight ? 0 : strlen(hear));
    (void)note_text_copy(r->question, sizeof r->question, question, strlen(question));
    r->together = true;
}

/* What the sender would like to do, or is at. */
static void fill_deed(enum note_tone tone, const struct note_reason *r, struct note_facts *f)
{
    char joint[NOTE_REASON_BYTES];
    note_fill_clause(tone, NOTE_SLOT_GOAL, r->infinitive, f);
    if (r->together && note_joint_with_you(r->infinitive, joint, sizeof joint))
        note_fill_clause(tone, NOTE_SLOT_DO, joint, f);
    note_joint_take(r->infinitive, joint, sizeof joint);
    note_fill_half(f, NOTE_SLOT_TOGETHER, joint);
    note_fill_half(f, NOTE_SLOT_AIM, note_joint_is_aim(r->infinitive) ? r->infinitive : "");
    note_fill_half(f, NOTE_SLOT_DOING, r->infinitive[0] == '\0' ? r->gerund : "");
}

/* What the sender tells of himself or of others. `effect`: what the work did, told of it already.
 */
static void fill_told(const struct note_form *form, const char *effect, struct note_reason *r,
                      struct note_facts *f)
{
    static const char *const own[] = {
        "i", "i'm", "i've", "i'd", "we", "we're", "my", "our", "it's my", "a client of mine", NULL};
    /* "I'd still like to stay in touch": every invitation says so. */
    if (form->direction == NOTE_SEND && note_text_find(r->clause, "in touch") != NULL)
        r->clause[0] = '\0';
    if (form->relationship == NOTE_CLIENT_VENDOR)
        note_splice_drop_thanks(r->clause);
    bool mine = r->shape == NOTE_SHAPE_FIRST || note_text_starts_any(r->clause, own) != 0;
    /* "Your book made me ..." behind "your book" would name it twice. */
    bool again = effect[0] != '\0' && note_text_starts(r->clause, "it") == 0;
    note_fill_clause(form->tone, mine ? NOTE_SLOT_I_CLAUSE : NOTE_SLOT_CLAUSE,
                     again ? "" : r->clause, f);
    if (note_activity_is_told(r->clause))
        note_fill_clause(form->tone, NOTE_SLOT_I_AM, r->clause, f);
    note_receiver_policy(form, r, mine, f);
}

static void read_plain(const struct note_form *form, const char *text, struct note_facts *f)
{
    struct note_reason r;
    char marked[NOTE_TEXT_BYTES];
    if (form->direction == NOTE_REPLY)
        text = note_receiver_reason(form, text, marked);
    note_reason_parse(text, form->direction, &r);
    if (form->direction == NOTE_REPLY)
        note_receiver_answer(form, &r, f);
    char effect[NOTE_REASON_BYTES] = "";
    if (form->direction == NOTE_SEND && form->relationship == NOTE_CONTENT && r.clause[0] != '\0')
        (void)note_effect_take(r.clause, form->work_kind, effect, sizeof effect);
    const char *forgot = note_forgot_of(form, text);
    note_fill_half(f, NOTE_SLOT_IT_CLAUSE, forgot != NULL ? forgot : effect);
    /* A question is asked straight out, but for the formal "I would like to ask whether". */
    if (r.question[0] != '\0' && form->tone != NOTE_FORMAL)
        r.infinitive[0] = '\0';
    if (form->direction == NOTE_SEND && r.question[0] == '\0')
        take_inquiry(form->tone, &r);
    if (form->direction == NOTE_SEND && note_joint_is_touch(r.infinitive)) {
        note_fill_half(f, NOTE_SLOT_TOUCH, r.infinitive);
        return;
    }
    fill_deed(form->tone, &r, f);
    bool yours = note_text_starts(r.noun, "your") != 0;
    note_fill_half(f, NOTE_SLOT_YOUR_REASON, yours ? r.noun : "");
    /* What is theirs is why a recruiter writes, not what the two would talk about. */
    note_fill_half(f, NOTE_SLOT_REASON,
                   yours && form->relationship == NOTE_RECRUITING ? "" : r.noun);
    note_fill_half(f, NOTE_SLOT_PURPOSE, form->direction == NOTE_SEND ? r.purpose : "");
    note_fill_clause(form->tone, NOTE_SLOT_WELCOME, r.welcome, f);
    note_fill_half(f, NOTE_SLOT_ONCE, r.once);
    note_fill_clause(form->tone, NOTE_SLOT_QUESTION, form->direction == NOTE_SEND ? r.question : "",
                     f);
    fill_told(form, effect, &r, f);
}

/* The slots of the plain reading, which takes the story's place where there is no room for it. */
static void keep_for_want_of_room(struct note_facts *f)
{
    for (size_t i = 0; i < NOTE_SLOTS; i++)
        if (note_slot_names[i].input == NOTE_IN_REASON && i != NOTE_SLOT_STORY)
            f->slot[0][i] = (struct note_value){NULL, 0, 0, {0, 0}, 0};
    f->has_short = true;
}

/* Bytes of the most that the plain reading says. */
static size_t plainly(const struct note_facts *f)
{
    size_t most = 0;
    for (size_t i = 0; i < NOTE_SLOTS; i++)
        if (note_slot_names[i].input == NOTE_IN_REASON && f->slot[0][i].bytes > most)
            most = f->slot[0][i].bytes;
    return most;
}

/* Is the story worth telling? It says more than the plain reading, or what is too long to stand
 * before "so I'd love to connect". */
static bool is_worth(const struct note_form *form, const char *story, const struct note_facts *f)
{
    enum { MORE = 5, LONG = 40 };
    const size_t n = strlen(story), plain = plainly(f);
    if (n > plain + MORE)
        return true;
    /* A stranger's own words are joined to the reason: "... so I was glad to read that". */
    const char *snippet = form->text[NOTE_IN_SNIPPET];
    bool apart = form->relationship != NOTE_COLD || snippet == NULL || snippet[0] == '\0';
    return apart && n + MORE > plain && n > LONG &&
           (note_story_is_double(story) || strstr(story, ". ") != NULL);
}

/* More than one thing is told: all of it, when there is room. */
static void read_story(const struct note_form *form, const char *text, struct note_facts *f)
{
    char story[NOTE_REASON_BYTES], full[NOTE_REASON_BYTES];
    if (f->slot[0][NOTE_SLOT_QUESTION].text != NULL ||
        f->slot[0][NOTE_SLOT_IT_CLAUSE].text != NULL ||
        f->slot[0][NOTE_SLOT_THEY_CLAUSE].text != NULL ||
        !note_story_take(text, f->room, story, sizeof story) || !is_worth(form, story, f) ||
        note_unsaid_is_reason(text))
        return;
    bool formal = form->tone == NOTE_FORMAL && note_formal_spell(story, full, sizeof full) != 0;
    const char *said = formal ? full : story;
    char first[NOTE_REASON_BYTES];
    (void)note_text_copy(first, sizeof first, said, note_story_first(said));
    note_fill_within(f, NOTE_SLOT_STORY, said, first, f->room);
    if (f->slot[0][NOTE_SLOT_STORY].text != NULL)
        keep_for_want_of_room(f);
}

void note_why_read(const struct note_form *form, const char *text, struct note_facts *f)
{
    read_plain(form, text, f);
    if (form->direction == NOTE_SEND && text[0] != '\0')
        read_story(form, text, f);
}
