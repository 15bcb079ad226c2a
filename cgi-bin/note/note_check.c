/* note_check.c - see note_check.h. For each wording a form is made that asks for it; then the
 * drafter is asked for many far apart variants, so that near ties fall every way. */
#include "note_check.h"
#include "note_text.h"

#include <stdio.h>
#include <string.h>

enum {
    TRIES = 240,
    NEW_LOTS = 8, /* so many sets on, all near ties fall anew */
    FINDING_BYTES = 200
};

/* A value for each slot that makes exactly this slot fillable. */
static const char *const sample[NOTE_SLOTS] = {
    [NOTE_SLOT_NAME] = "Ana Ruiz",
    [NOTE_SLOT_ME] = "Bo Li",
    [NOTE_SLOT_FORMER] = "Bo Li (formerly Bo Wang)",
    [NOTE_SLOT_EVENT] = "Expo",
    [NOTE_SLOT_AT_EVENT] = "Expo",
    [NOTE_SLOT_AT_PLACE] = "Berlin",
    [NOTE_SLOT_WHEN] = "today",
    [NOTE_SLOT_COHORT] = "class of 2012",
    [NOTE_SLOT_BOND] = "you taught me",
    [NOTE_SLOT_BONDED] = "you taught me in 1987",
    [NOTE_SLOT_BOND_WHEN] = "you taught me in 1987",
    [NOTE_SLOT_APART] = "me 2001, you 2009",
    [NOTE_SLOT_SCHOOL] = "MIT",
    [NOTE_SLOT_THEIR_SCHOOL] = "Yale",
    [NOTE_SLOT_COMPANY] = "Acme",
    [NOTE_SLOT_MY_COMPANY] = "Initech",
    [NOTE_SLOT_MUTUAL] = "Tom Reyes",
    [NOTE_SLOT_MUTUAL_CLAUSE] = "Tom suggested it",
    [NOTE_SLOT_TIE] = "my cousin Tom",
    [NOTE_SLOT_PIECE] = "Queues",
    [NOTE_SLOT_TITLE] = "Queues",
    [NOTE_SLOT_TOPIC] = "bees",
    [NOTE_SLOT_THE_TOPIC] = "bees",
    [NOTE_SLOT_FIELD] = "bees",
    [NOTE_SLOT_YOURS] = "your work on bees",
    [NOTE_SLOT_TOPIC_CLAUSE] = "you asked about bees",
    [NOTE_SLOT_JOINED] = "law",
    [NOTE_SLOT_TAUGHT] = "you taught me law",
    [NOTE_SLOT_MEMORY] = "the hives on the roof",
    [NOTE_SLOT_DELIVERED] = "the new hives",
    [NOTE_SLOT_PASSAGE] = "chapter 7",
    [NOTE_SLOT_INTEREST] = "bees",
    [NOTE_SLOT_AIM] = "to hire in Leeds",
    [NOTE_SLOT_BUSY] = "mending the hives",
    [NOTE_SLOT_THE_ROLE] = "clerk",
    [NOTE_SLOT_A_ROLE] = "clerk",
    [NOTE_SLOT_DO] = "to learn from you",
    [NOTE_SLOT_TOGETHER] = "swap ideas",
    [NOTE_SLOT_GOAL] = "to hire in Leeds",
    [NOTE_SLOT_DOING] = "gardening with you",
    [NOTE_SLOT_I_CLAUSE] = "I hire in Leeds",
    [NOTE_SLOT_I_AM] = "opening a bakery",
    [NOTE_SLOT_CLAUSE] = "your talk changed it",
    [NOTE_SLOT_REASON] = "pottery",
    [NOTE_SLOT_THEY_CLAUSE] = "she said we should talk",
    [NOTE_SLOT_IT_CLAUSE] = "it made me laugh",
    [NOTE_SLOT_TOUCH] = "to keep in touch",
    [NOTE_SLOT_STORY] = "I keep bees on a roof in Leeds and you taught me to",
    [NOTE_SLOT_PURPOSE] = "so I can find you",
    [NOTE_SLOT_DEED] = "mending our hives",
    [NOTE_SLOT_TASK] = "mending the hives",
    [NOTE_SLOT_YOUR_REASON] = "your hives",
    [NOTE_SLOT_QUESTION] = "could you name a hive",
    [NOTE_SLOT_STANCE] = "I am on leave",
    [NOTE_SLOT_POLICY] = "I only add people I've met",
    [NOTE_SLOT_CURIOUS] = "I like to know why first",
    [NOTE_SLOT_WELCOME] = "I say yes to beekeepers",
    [NOTE_SLOT_SNIPPET] = "ships in bottles and kites",
    [NOTE_SLOT_MENTION] = "ships in bottles and kites",
    [NOTE_SLOT_YOU_CLAUSE] = "I build ships in bottles",
};

static unsigned lowest(unsigned set)
{
    return set == 0 ? 0 : (unsigned)__builtin_ctz(set);
}

static bool is_reply(enum note_move move)
{
    return move >= NOTE_MOVE_THANK && move <= NOTE_MOVE_OPEN;
}

/* What one must have typed for a reply to say such a thing. */
static void set_reply_reason(const struct note_variant *v, struct note_form *f)
{
    static const struct {
        enum note_slot slot;
        const char *typed;
    } reasons[] = {
        {NOTE_SLOT_REASON, "people I know"},
        /* Where the rule itself is told, the condition is not. */
        {NOTE_SLOT_ONCE, "no idea who this is"},
        {NOTE_SLOT_IT_CLAUSE, "says she read my book"},
        {NOTE_SLOT_TOUCH, "I only add people I know, nothing personal"},
        /* Nobody is turned away with what he did. */
        {NOTE_SLOT_CLAUSE, "the tender is still open"},
    };
    for (size_t i = 0; i < sizeof reasons / sizeof reasons[0]; i++)
        if ((v->slots & NOTE_SLOT_BIT(reasons[i].slot)) != 0)
            f->text[NOTE_IN_REASON] = reasons[i].typed;
}

/* The form that asks for `v` in one of its relationships and tones. */
static struct note_form form_for(const struct note_variant *v, unsigned relationship, unsigned tone)
{
    struct note_form f = {.limit = NOTE_LIMIT_PREMIUM, .today = {2026, 11, 23}};
    f.direction = is_reply(v->move) ? NOTE_REPLY : NOTE_SEND;
    f.relationship = (enum note_relationship)relationship;
    f.tone = (enum note_tone)tone;
    f.side = (enum note_side)lowest(v->sides);
    f.met = (v->tenses & 1) != 0;
    if (v->tenses == 1u << NOTE_TIME_MISSED)
        f.text[NOTE_IN_WHEN] = "last week";
    bool solemn = v->tenses == 1u << NOTE_TIME_SOLEMN;
    f.met = f.met || solemn;
    bool kind = (v->slots & (NOTE_SLOT_BIT(NOTE_SLOT_KIND) | NOTE_SLOT_BIT(NOTE_SLOT_READ))) != 0;
    f.work_kind = (enum note_work_kind)lowest(kind ? v->kinds & ~1u : v->kinds);
    for (unsigned i = 0; i < NOTE_SLOTS; i++)
        if (sample[i] != NULL &&
            ((v->slots >> i & 1) != 0 || (v->with >> note_slot_names[i].input & 1) != 0) &&
            f.text[note_slot_names[i].input] == NULL)
            f.text[note_slot_names[i].input] = sample[i];
    for (unsigned i = 0; i < NOTE_SLOTS; i++)
        if ((v->slots >> i & 1) != 0 && sample[i] != NULL)
            f.text[note_slot_names[i].input] = sample[i];
    if (v->tenses == 1u << NOTE_TIME_FUTURE && f.relationship == NOTE_CLIENT_VENDOR)
        f.text[NOTE_IN_WHEN] = "next week";
    if (solemn)
        f.text[NOTE_IN_EVENT] = "the memorial service";
    /* Of a meeting: a subject, and what was done beside it. */
    const uint64_t things = NOTE_SLOT_BIT(NOTE_SLOT_TOPIC) | NOTE_SLOT_BIT(NOTE_SLOT_THE_TOPIC);
    const uint64_t clause = NOTE_SLOT_BIT(NOTE_SLOT_TOPIC_CLAUSE);
    const bool deed = (v->slots & NOTE_SLOT_BIT(NOTE_SLOT_DEED)) != 0;
    if ((v->slots & things) != 0 && (deed || (v->slots & clause) != 0))
        f.text[NOTE_IN_TOPIC] = "bees, you lent me a hive";
    else if (deed && f.relationship != NOTE_CLIENT_VENDOR)
        f.text[NOTE_IN_TOPIC] = "you lent me a hive";
    if ((v->slots & NOTE_SLOT_BIT(NOTE_SLOT_NAMESAKE)) != 0)
        f.text[NOTE_IN_RECIPIENT] = f.text[NOTE_IN_SENDER] = "Dana";
    if (f.relationship == NOTE_UNKNOWN && (v->slots & NOTE_SLOT_BIT(NOTE_SLOT_IT_CLAUSE)) != 0)
        f.text[NOTE_IN_REASON] = "can't remember where we met";
    if (f.direction == NOTE_REPLY)
        set_reply_reason(v, &f);
    return f;
}

static bool can_be_filled(const struct note_variant *v, const struct note_form *form)
{
    struct note_facts facts;
    note_facts_read(form, &facts);
    return note_phrase_fits(v, form, facts.sayable, facts.time) &&
           note_phrase_units(v, facts.slot[0]) >= 0;
}

/* Does a draft hold this wording's own words? The first letter and the last mark may have changed.
 */
static bool holds(const char *draft, const struct note_variant *v)
{
    for (size_t i = 0; i < v->count; i++) {
        const struct note_piece *p = &v->piece[i];
        char words[512];
        size_t lead = i == 0 && p->slot < 0, n = p->bytes;
        while (n > lead && p->slot < 0 && i + 1 == v->count &&
               strchr(".?!", p->text[n - 1]) != NULL)
            n--;
        if (p->slot >= 0 || n <= lead || n - lead >= sizeof words)
            continue;
        memcpy(words, p->text + lead, n - lead);
        words[n - lead] = '\0';
        if (strstr(draft, words) == NULL)
            return false;
    }
    return true;
}

static bool is_used_in(const struct note_bank *bank, const struct note_variant *v,
                       struct note_form *form)
{
    struct note_set set;
    if ((v->without >> NOTE_IN_SENDER & 1) == 0 &&
        (v->slots & NOTE_SLOT_BIT(NOTE_SLOT_FORMER)) == 0)
        form->text[NOTE_IN_SENDER] = "Dana";
    for (unsigned i = 0; i < TRIES; i++) {
        /* Later sets too: many come after the best, once these are used up. */
        form->variant = i * NEW_LOTS + i % NEW_LOTS;
        note_draft(bank, form, &set);
        for (size_t d = 0; d < set.count; d++)
            if (holds(set.draft[d].text, v))
                return true;
    }
    return false;
}

/* To nobody by name, the greeting says who writes: what is left out then, stands in other notes. */
static bool is_used_by_name(const struct note_bank *bank, const struct note_variant *v,
                            struct note_form *form)
{
    if (((v->slots | v->without) == 0 && v->move == NOTE_MOVE_GREET) ||
        (v->without >> NOTE_IN_RECIPIENT & 1) != 0)
        return false;
    form->text[NOTE_IN_RECIPIENT] = sample[NOTE_SLOT_NAME];
    return is_used_in(bank, v, form);
}

enum reach { NEVER_FITS, NEVER_USED, USED };

/* An optional part left out gives a wording that its fuller sisters rightly beat: a line counts as
 * used when one of its wordings is. */
static enum reach reach_of(const struct note_bank *bank, const struct note_variant *v)
{
    enum reach best = NEVER_FITS;
    for (unsigned r = 0; r < NOTE_RELATIONSHIPS; r++)
        for (unsigned t = 0; t < NOTE_TONES; t++) {
            if ((v->relationships >> r & 1) == 0 || (v->tones >> t & 1) == 0)
                continue;
            struct note_form form = form_for(v, r, t);
            if (!can_be_filled(v, &form))
                continue;
            best = NEVER_USED;
            if (is_used_in(bank, v, &form) || is_used_by_name(bank, v, &form))
                return USED;
        }
    return best;
}

static size_t check_line(const struct note_bank *bank, size_t first, size_t last,
                         note_check_report *report, void *context)
{
    enum reach best = NEVER_FITS;
    for (size_t i = first; i < last && best != USED; i++) {
        enum reach reach = reach_of(bank, &bank->variant[i]);
        best = reach > best ? reach : best;
    }
    if (best == USED)
        return 0;
    char finding[FINDING_BYTES];
    const struct note_variant *v = &bank->variant[first];
    (void)snprintf(
        finding, sizeof finding, "%s.phrases:%u: %s", note_phrase_files[v->file], v->line,
        best == NEVER_FITS ? "no form can reach this line." : "no draft ever uses this line.");
    report(context, finding);
    return 1;
}

/* A note must be possible when nothing at all is known. */
static size_t check_bare_forms(const struct note_bank *bank, note_check_report *report,
                               void *context)
{
    static const enum note_move openings[] = {NOTE_MOVE_ANCHOR, NOTE_MOVE_THANK};
    size_t findings = 0;
    for (size_t i = 0; i < 2u * NOTE_RELATIONSHIPS * NOTE_TONES; i++) {
        unsigned r = (unsigned)(i / 2 / NOTE_TONES), t = (unsigned)(i / 2 % NOTE_TONES);
        const struct note_index *index = &bank->index[openings[i % 2]][r][t];
        bool found = false;
        for (size_t k = 0; k < index->count && !found; k++) {
            const struct note_variant *v = &bank->variant[index->entry[k].at];
            found = v->slots == 0 && v->with == 0 && v->without == 0;
        }
        if (found)
            continue;
        char finding[FINDING_BYTES];
        (void)snprintf(finding, sizeof finding, "%s, %s, %s: every opening wants a fact.",
                       note_direction_codes[i % 2], note_relationship_codes[r], note_tone_codes[t]);
        report(context, finding);
        findings++;
    }
    return findings;
}

size_t note_check(const struct note_bank *bank, note_check_report *report, void *context)
{
    size_t findings = check_bare_forms(bank, report, context);
    for (size_t i = 0; i < bank->last[NOTE_MOVE_OPEN];) {
        size_t end = i + 1;
        while (end < bank->count && bank->variant[end].file == bank->variant[i].file &&
               bank->variant[end].line == bank->variant[i].line)
            end++;
        findings += check_line(bank, i, end, report, context);
        i = end;
    }
    return findings;
}

size_t note_check_lines(const struct note_bank *bank)
{
    size_t lines = 0;
    for (size_t i = 0; i < bank->count; i++)
        lines += i == 0 || bank->variant[i].file != bank->variant[i - 1].file ||
                 bank->variant[i].line != bank->variant[i - 1].line;
    return lines;
}
