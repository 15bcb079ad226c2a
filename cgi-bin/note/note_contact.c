/* note_contact.c - see note_contact.h. */
#include "note_contact.h"
#include "note_fill.h"
#include "note_midst.h"
#include "note_mutual.h"
#include "note_reason.h"
#include "note_splice.h"
#include "note_teller.h"
#include "note_unsaid.h"

#include <string.h>

/* `mutual`: what was read of `text`. */
static void fill(const struct note_form *form, const char *text, const char *reason,
                 struct note_mutual *mutual, struct note_facts *f)
{
    char who[NOTE_TEXT_BYTES];
    /* "Dr. Khai said you should hire me": both know Dr. Khai, and that is enough. */
    size_t n = note_unsaid_before_boast(text);
    if (n != 0 && note_text_copy(who, sizeof who, text, n) != 0)
        note_mutual_read(who, mutual);
    /* "Hi Laura, we both know Laura" */
    const char *name = f->slot[0][NOTE_SLOT_NAME].text;
    if (name != NULL && strcmp(mutual->people, name) == 0)
        mutual->people[0] = '\0';
    /* "We both know my wife" is no news to either. */
    static const char *const own[] = {"my", "your", NULL};
    bool placed = form->relationship == NOTE_MUTUAL || form->relationship == NOTE_COLD ||
                  form->relationship == NOTE_EVENT;
    bool tied =
        mutual->tie[0] != '\0' && (placed || note_text_starts_any(mutual->people, own) != 0);
    note_fill(f, NOTE_SLOT_MUTUAL, tied ? "" : mutual->people, "");
    note_fill_clause(form->tone, NOTE_SLOT_TIE, mutual->tie, f);
    note_fill(f, NOTE_SLOT_MUTUAL_CLAUSE, mutual->clause, "");
    if (!note_mutual_says(reason, mutual->people) || note_unsaid_is_reason(reason))
        return;
    char said[NOTE_REASON_BYTES];
    (void)note_midst_write(reason, said, sizeof said);
    said[0] = note_text_low(said[0]);
    note_splice_clause(said, sizeof said);
    note_fill_half(f, NOTE_SLOT_THEY_CLAUSE, said);
}

/* What was typed of the acquaintance as a reason is said of the acquaintance, and `mutual` read
 * anew of it. Returns whether that was all of it. */
static bool hear(enum note_relationship relationship, char *contact, char *reason,
                 struct note_mutual *mutual)
{
    if (contact[0] == '\0' || reason[0] == '\0')
        return false;
    note_teller_name(mutual->people, reason);
    if (relationship != NOTE_MUTUAL || note_unsaid_is_reason(reason) ||
        !note_teller_move(mutual->people, contact, reason))
        return false;
    note_mutual_read(contact, mutual);
    return reason[0] == '\0';
}

void note_contact_read(const struct note_form *form, char *contact, char *reason,
                       struct note_facts *f)
{
    bool send = form->direction == NOTE_SEND;
    struct note_mutual mutual;
    note_mutual_read(contact, &mutual);
    bool told = send && hear(form->relationship, contact, reason, &mutual);
    fill(form, contact, send ? reason : "", &mutual, f);
    /* The reason is said wherever the contact is. */
    if (told)
        f->clean[NOTE_IN_REASON] = note_fill_keep(f, contact).text;
}
