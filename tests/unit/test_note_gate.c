/* The gate every draft must pass, over a table of awkward forms and over many made up ones. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>
#include <cmocka.h>

#include "bank.h"
#include "note_gate.h"
#include "note_phrase.h"
#include "note_text.h"

enum { MADE_UP = 2500 };

/* --- forms ------------------------------------------------------------------------------------ */

static const char *const values[NOTE_INPUTS][14] = {
    [NOTE_IN_RECIPIENT] = {"Maria", "Dr. Maria-Luisa van der Berg, PhD", "O'BRIEN",
                           "\xE7\x8E\x8B\xE5\xB0\x8F\xE6\x98\x8E",
                           "\xD9\x85\xD8\xAD\xD9\x85\xD8\xAF \xD8\xB9\xD9\x84\xD9\x8A", "J. Smith",
                           "deShawn McKenna", "Anna & Tom", "X",
                           "\xF0\x9F\x8E\x89 Zoe\xCC\x88 M\xC3\xBCller | Growth", "sam@example.com",
                           "Smith, John", "!!!"},
    [NOTE_IN_SENDER] = {"Ana Ruiz", "ana", "Dr. Bo Li", "\xE6\x9D\x8E\xE9\x9B\xB7"},
    [NOTE_IN_EVENT] =
        {"AWS re:Invent 2024", "spring careers fair", "at the Web Summit", "WEB SUMMIT",
         "ACM Conference on Computer-Supported Cooperative Work and Social Computing (CSCW 2024)",
         "the AWS Summit", "fosdem", "your webinar", "https://example.com/e/1", "on the panel",
         "<b>Expo</b> &amp; Fair", "x", "Women in Tech dinner"},
    [NOTE_IN_PLACE] = {"berlin", "in Berlin", "the coffee queue", "Zoom", "booth 12",
                       "Moscone Center", "at the bar", "online", "hallway"},
    [NOTE_IN_WHEN] = {"last tuesday", "in march", "2026-11-12", "yesterday", "2019", "2016-2019",
                      "class of 2012", "next week", "march 3", "two weeks ago", "12/11/2026",
                      "spring 2024", "on yesterday"},
    [NOTE_IN_SCHOOL] = {"the University of Texas", "university of texas", "Stanford", "MIT",
                        "The Ohio State University", "St. Jude's."},
    [NOTE_IN_THEIR_SCHOOL] = {"UNC", "university of michigan", "Yale", "Cambridge"},
    [NOTE_IN_COMPANY] = {"Acme, Inc.", "acme", "IBM", "M\xC3\xBCller GmbH", "Procter & Gamble",
                         "BANK OF AMERICA", "the BBC", "our startup"},
    [NOTE_IN_MY_COMPANY] = {"Initech", "Globex Corp.", "ikea"},
    [NOTE_IN_MUTUAL] = {"Tom Reyes", "tom reyes, ana ruiz & Li", "Tom suggested I write", "my boss",
                        "Jo; Jo; Sam"},
    [NOTE_IN_WORK] = {"Why Queues Fail", "why queues fail", "https://example.com/x",
                      "\"Deep Work\"", "your article on caching", "On Writing \"Well\""},
    [NOTE_IN_TOPIC] = {"hiring", "we talked about hiring", "hiring; pay & onboarding",
                       "how to price SaaS", "I loved the part about caching", "Kubernetes",
                       "billing migration", "the future of care in villages, where hospitals close",
                       "AI", "x", "at the end", "and"},
    [NOTE_IN_ROLE] = {"data engineer", "an hourly consultant", "Senior UX Designer role", "SRE",
                      "Head of Data", "honest broker", "data engineers"},
    [NOTE_IN_REASON] = {"because I'd like to learn from your team", "I want to break into UX",
                        "to swap notes on hiring", "learning from you", "your talk changed my mind",
                        "career advice", "i'm building a data team", "we both hire in Leeds",
                        "expand my network", "your team builds the tools we use",
                        "a job at your company", "only people I know", "I LIKE YOUR WORK",
                        "could you recommend a book?"},
    [NOTE_IN_SNIPPET] = {"Building data platforms for hospitals | ex-Google",
                         "Passionate results-driven leader",
                         "I help founders price their products. 10+ years.",
                         "Award-winning author"},
};

static uint32_t random_state;

static unsigned pick(unsigned below)
{
    random_state = random_state * 1664525u + 1013904223u;
    return (random_state >> 8) % below;
}

static struct note_form made_up(unsigned number)
{
    random_state = number * 2654435761u + 1;
    struct note_form f = {.today = {2026, 11, 23}};
    f.direction = pick(4) == 0 ? NOTE_REPLY : NOTE_SEND;
    f.relationship = (enum note_relationship)pick(NOTE_RELATIONSHIPS);
    f.side = (enum note_side)pick(NOTE_SIDES);
    f.tone = (enum note_tone)pick(NOTE_TONES);
    f.work_kind = (enum note_work_kind)pick(NOTE_WORK_KINDS);
    f.limit = pick(2) == 0 ? NOTE_LIMIT_FREE : NOTE_LIMIT_PREMIUM;
    f.met = pick(4) != 0;
    f.variant = pick(3) == 0 ? pick(12) : 0;
    unsigned likely = pick(5);
    for (size_t i = 0; i < NOTE_INPUTS; i++) {
        unsigned count = 0;
        while (count < 14 && values[i][count] != NULL)
            count++;
        f.text[i] = pick(4) < likely ? values[i][pick(count)] : NULL;
    }
    return f;
}

static const struct note_form awkward[] = {
    {.limit = 200, .met = true, .today = {2026, 11, 23}},
    {.direction = NOTE_REPLY,
     .relationship = NOTE_UNKNOWN,
     .limit = 200,
     .met = true,
     .today = {2026, 11, 23}},
    {.relationship = NOTE_COLD,
     .tone = NOTE_FORMAL,
     .limit = 200,
     .met = true,
     .today = {2026, 11, 23},
     .text = {[NOTE_IN_SNIPPET] = "!"}},
    {.limit = 200,
     .met = true,
     .today = {2026, 11, 23},
     .text = {"Maria", NULL, "null", "undefined", "n/a"}},
    {.limit = 200,
     .met = true,
     .today = {2026, 11, 23},
     .text = {"{name}", NULL, "[Event Name]", "<place>", "2026-13-45"}},
    {.relationship = NOTE_RIVAL,
     .tone = NOTE_CASUAL,
     .limit = 200,
     .met = true,
     .today = {2026, 11, 23},
     .text = {"\xE2\x80\x8B", "\xE2\x80\xAE", "\xF0\x9F\x98\x80"}},
    {.relationship = NOTE_RECRUITING,
     .side = NOTE_RECRUITER,
     .limit = 200,
     .met = true,
     .today = {2026, 11, 23},
     .text = {[NOTE_IN_ROLE] = "the role", [NOTE_IN_COMPANY] = "the"}},
    {.relationship = NOTE_CONTENT,
     .work_kind = NOTE_PODCAST,
     .limit = 300,
     .met = true,
     .today = {2026, 11, 23},
     .text = {[NOTE_IN_WORK] = "\"\"\"", [NOTE_IN_TOPIC] = "&amp;lt;b&amp;gt;"}},
};

/* --- the gate --------------------------------------------------------------------------------- */

static void complain(const struct note_form *f, const char *what, const char *text)
{
    print_error("%s: %s %s: %s\n", what, note_relationship_codes[f->relationship],
                note_tone_codes[f->tone], text);
    for (size_t i = 0; i < NOTE_INPUTS; i++)
        if (f->text[i] != NULL)
            print_error("    %s=%s\n", note_input_names[i], f->text[i]);
    fail();
}

static bool is_nfc(const char *text)
{
    utf8proc_uint8_t *composed = utf8proc_NFC((const utf8proc_uint8_t *)text);
    bool same = composed != NULL && strcmp((const char *)composed, text) == 0;
    free(composed);
    return same;
}

static void check_form_of(const struct note_form *f, const struct note_draft *d)
{
    size_t n = strlen(d->text);
    if (n == 0 || d->length != note_length(d->text, n) || d->length > f->limit)
        complain(f, "length", d->text);
    if (!is_nfc(d->text))
        complain(f, "not composed", d->text);
    if (strpbrk(d->text, "{}[]<>\n\r\t") != NULL || strstr(d->text, "  ") != NULL ||
        d->text[0] == ' ' || d->text[n - 1] == ' ')
        complain(f, "marks", d->text);
    if (strstr(d->text, "://") != NULL || strstr(d->text, "&amp;") != NULL ||
        strstr(d->text, "\xE2\x80\xA6") != NULL)
        complain(f, "raw input", d->text);
    const char *wrong = note_gate_check(d->text);
    if (wrong != NULL)
        complain(f, wrong, d->text);
}

/* A word that some wording of the bank holds. */
static bool is_bank_word(const char *word)
{
    for (size_t i = 0; i < bank->texts; i++)
        if (note_text_find(bank->text[i], word) != NULL)
            return true;
    return false;
}

static bool is_from_form(const struct note_form *f, const char *word)
{
    static const char *const calendar = "January February March April May June July August "
                                        "September October November December Monday Tuesday "
                                        "Wednesday Thursday Friday Saturday Sunday I article piece "
                                        "post podcast talk book 2016 2019 12 2024 2026 11 3";
    static char clean[NOTE_TEXT_BYTES];
    if (note_text_find(calendar, word) != NULL)
        return true;
    for (size_t i = 0; i < NOTE_INPUTS; i++)
        if (note_text_clean(f->text[i], clean) != 0 && note_text_find(clean, word) != NULL)
            return true;
    return false;
}

/* Every capitalised word and every number comes from a field, the bank or the calendar. */
static void check_nothing_invented(const struct note_form *f, const struct note_draft *d)
{
    const char *at = d->text;
    while (*at != '\0') {
        size_t n = strcspn(at, " ,.;:?\"()/|&-");
        char word[256];
        bool telling = (at[0] >= 'A' && at[0] <= 'Z') || note_text_is_digit(at[0]);
        if (n > 0 && n < sizeof word && telling) {
            memcpy(word, at, n);
            word[n] = '\0';
            if (!is_bank_word(word) && !is_from_form(f, word))
                complain(f, word, d->text);
        }
        at += n;
        at += *at != '\0';
    }
}

static void check_bookkeeping(const struct note_form *f, const struct note_draft *d)
{
    uint32_t given = 0;
    for (size_t i = 0; i < NOTE_INPUTS; i++)
        if (f->text[i] != NULL && f->text[i][0] != '\0')
            given |= 1u << i;
    if ((d->uses | d->omitted) != given || (d->uses & d->omitted) != 0)
        complain(f, "uses and omitted", d->text);
}

static void check(const struct note_form *f)
{
    struct note_set set;
    note_draft(bank, f, &set);
    assert_in_range(set.count, 1, NOTE_DRAFTS);
    assert_true(set.advice != NULL && strlen(set.advice) > 20);
    for (size_t i = 0; i < set.count; i++) {
        check_form_of(f, &set.draft[i]);
        check_nothing_invented(f, &set.draft[i]);
        check_bookkeeping(f, &set.draft[i]);
        for (size_t j = 0; j < i; j++)
            if (strcmp(set.draft[i].text, set.draft[j].text) == 0)
                complain(f, "the same draft twice", set.draft[i].text);
    }
}

static void awkward_forms_pass(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof awkward / sizeof awkward[0]; i++)
        check(&awkward[i]);
}

static void each_awkward_value_alone_passes_in_every_relationship(void **state)
{
    (void)state;
    for (size_t input = 0; input < NOTE_INPUTS; input++)
        for (size_t v = 0; v < 14 && values[input][v] != NULL; v++)
            for (int r = 0; r < NOTE_RELATIONSHIPS; r++) {
                struct note_form f = {.relationship = (enum note_relationship)r,
                                      .limit = 200,
                                      .met = true,
                                      .today = {2026, 11, 23}};
                f.tone = (enum note_tone)(v % NOTE_TONES);
                f.text[input] = values[input][v];
                check(&f);
            }
}

static void made_up_forms_pass(void **state)
{
    (void)state;
    for (unsigned i = 0; i < MADE_UP; i++) {
        struct note_form f = made_up(i);
        check(&f);
    }
}

static void values_of_the_greatest_length_pass(void **state)
{
    (void)state;
    static char longest[NOTE_INPUT_UNITS + 1];
    for (size_t i = 0; i < NOTE_INPUT_UNITS; i++)
        longest[i] = i % 9 == 8 ? ' ' : (char)('a' + i % 7);
    for (int r = 0; r < NOTE_RELATIONSHIPS * NOTE_TONES; r++) {
        struct note_form f = {.relationship = (enum note_relationship)(r / NOTE_TONES),
                              .tone = (enum note_tone)(r % NOTE_TONES),
                              .limit = 200,
                              .today = {2026, 11, 23}};
        for (size_t i = 0; i < NOTE_INPUTS; i++)
            f.text[i] = longest;
        check(&f);
    }
}

/* The same bytes whatever the locale; locales that the machine lacks are passed over. */
static void the_locale_changes_nothing(void **state)
{
    static const char *const locales[] = {"C", "tr_TR.UTF-8", "de_DE.UTF-8"};
    (void)state;
    for (unsigned i = 0; i < 300; i++) {
        struct note_form f = made_up(i);
        static struct note_set first, again;
        memset(&first, 0, sizeof first);
        note_draft(bank, &f, &first);
        for (size_t l = 0; l < sizeof locales / sizeof locales[0]; l++) {
            (void)setlocale(LC_ALL, locales[l]);
            note_draft(bank, &f, &again);
            (void)setlocale(LC_ALL, "C");
            assert_int_equal(first.count, again.count);
            for (size_t d = 0; d < first.count; d++)
                assert_string_equal(first.draft[d].text, again.draft[d].text);
        }
    }
}

static void a_seam_is_seen(void **state)
{
    static const char *const bad[] = {"We met at at Expo.",
                                      "We met in last week.",
                                      "We met at the.",
                                      "Hi Ana , hello.",
                                      "I think i know.",
                                      "Hello {name}.",
                                      "The the end.",
                                      "I came across your profile.",
                                      "We talked about about pay."};
    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        assert_non_null(note_gate_check(bad[i]));
    assert_null(note_gate_check(
        "Hi Ana, it was good to meet you at Web Summit last week. I'd like to stay in touch."));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_seam_is_seen),
        cmocka_unit_test(awkward_forms_pass),
        cmocka_unit_test(each_awkward_value_alone_passes_in_every_relationship),
        cmocka_unit_test(made_up_forms_pass),
        cmocka_unit_test(values_of_the_greatest_length_pass),
        cmocka_unit_test(the_locale_changes_nothing),
    };
    return cmocka_run_group_tests(tests, open_bank, close_bank);
}
