/* note_people.c - see note_people.h. */
#include "note_people.h"
#include "note_fill.h"
#include "note_given.h"
#include "note_name.h"
#include "note_text.h"
#include "note_title.h"

#include <string.h>

/* How this tone addresses somebody: only who worked with a professor leaves the title out, and a
 * nickname is for friends. Who typed "Mr" meant to write so. */
static const char *call_of(const struct note_form *form, const struct note_name *name)
{
    if (form->tone == NOTE_FORMAL)
        return name->formal;
    if (form->tone != NOTE_PROFESSIONAL)
        return name->first;
    bool titled = name->civil || (name->earned && form->relationship != NOTE_COLLEAGUE);
    return titled ? name->formal : name->given;
}

/* A formal letter writes "Professor", where it has the room. */
static void fill_name(const struct note_form *form, const struct note_name *name,
                      struct note_facts *f)
{
    char full[NOTE_NAME_BYTES + NOTE_TITLE_BYTES];
    const char *call = call_of(form, name);
    if (form->tone == NOTE_FORMAL) {
        bool written = note_title_in_full(call, full, sizeof full) != 0;
        note_fill(f, NOTE_SLOT_NAME, written ? full : call, written ? call : "");
        return; /* nobody is called by a first name there to save room */
    }
    bool shorter = note_length(call, strlen(call)) > 24;
    note_fill(f, NOTE_SLOT_NAME, call, shorter ? name->first : "");
}

/* Who typed a title of his own signs a formal letter with it. */
static void fill_me(const struct note_form *form, const struct note_name *name,
                    struct note_facts *f)
{
    enum { LONG_UNITS = 40 };
    bool first = form->tone == NOTE_FRIENDLY || form->tone == NOTE_CASUAL;
    bool formal = form->tone == NOTE_FORMAL;
    bool whole = formal && note_length(name->full, strlen(name->full)) <= LONG_UNITS;
    const char *full = formal && !name->civil ? name->titled : name->full;
    note_fill(f, NOTE_SLOT_ME, first ? name->first : full, whole ? name->full : name->first);
}

/* A name of up to four words, each with its capital, particles without. */
static bool is_name(const char *text)
{
    size_t words = 0;
    for (; *text != '\0' && words < 5; text = note_text_next(text), words++)
        if (note_text_case(text, 1) != NOTE_CASE_UPPER && (unsigned char)*text < 128 &&
            !note_given_is_particle(text, note_text_word(text)))
            return false;
    return words > 0 && words < 5;
}

/* "Pat Ng (was Patricia Hollis)": who knew her then knows the other name. */
static void read_former(const char *sender, char *out, size_t cap)
{
    static const char *const births[] = {"n\xC3\xA9"
                                         "e",
                                         "nee", "born", "maiden name", NULL};
    static const char *const then[] = {
        "was",        "then",        "formerly",       "previously", "before", "ex", "back then",
        "used to be", "at the time", "you knew me as", "known as",   "as was", NULL};
    char name[NOTE_NAME_BYTES];
    const char *open = strchr(sender, '(');
    out[0] = '\0';
    if (open == NULL)
        return;
    size_t born = note_text_starts_any(open + 1, births);
    const char *at = open + 1 + (born != 0 ? born : note_text_starts_any(open + 1, then));
    size_t n = strcspn(at, ")");
    if (at == open + 1 || n == 0 || at[n] == '\0')
        return;
    size_t gap = strspn(at, ": ");
    if (gap < n && note_text_copy(name, sizeof name, at + gap, n - gap) != 0 && is_name(name))
        (void)note_text_join(out, cap,
                             born != 0 ? "n\xC3\xA9"
                                         "e"
                                       : "formerly",
                             " ", name);
}

void note_people_read(const struct note_form *form, const char *recipient, const char *sender,
                      struct note_facts *f)
{
    struct note_name name, theirs;
    note_name_parse(recipient, &name);
    theirs = name;
    fill_name(form, &name, f);
    note_name_parse(sender, &name);
    fill_me(form, &name, f);
    char former[NOTE_NAME_BYTES + 16];
    read_former(sender, former, sizeof former);
    note_fill(f, NOTE_SLOT_FORMER, former, "");
    bool same =
        strcmp(name.first, theirs.first) == 0 && note_length(name.first, strlen(name.first)) > 1;
    note_fill(f, NOTE_SLOT_NAMESAKE, same ? name.first : "", "");
}
