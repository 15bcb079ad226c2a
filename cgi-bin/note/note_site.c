/* note_site.c - see note_site.h. */
#include "note_site.h"

#include <string.h>

bool note_site_is_head(const char *word, size_t n)
{
    static const char *const sites[] = {
        "depot",    "warehouse",  "site",   "factory", "plant",       "branch",      "yard",
        "shipyard", "farm",       "shop",   "store",   "garage",      "refinery",    "mill",
        "brewery",  "distillery", "studio", "lab",     "clinic",      "laboratory",  "foundry",
        "mine",     "surgery",    "office", "offices", "call centre", "call center", "showroom",
        "workshop", "salon",      "hub",    NULL};
    return note_text_in(word, n, sites);
}

bool note_site_is(const char *core, const char *h, size_t n)
{
    return note_site_is_head(h, n) && note_text_case(h, n) == NOTE_CASE_LOWER &&
           strchr(core, ',') == NULL && !note_text_is_digit(note_text_next(h)[0]);
}

bool note_site_is_ship(const char *name)
{
    static const char *const ships[] = {"hms", "hmcs", "hmas", "hmnzs", "uss",  "rms",
                                        "mv",  "ss",   "rfa",  "uscgc", "usns", NULL};
    size_t n = note_text_starts_any(name, ships);
    return n > 2 && name[n] != '\0' && note_text_case(name, n) == NOTE_CASE_UPPER;
}

bool note_site_of(const struct note_proper *place, struct note_proper *company)
{
    size_t n, k = strlen(company->name);
    const char *core = place->name + 4, *h = note_proper_head(core, &n);
    bool theirs =
        strstr(company->name, "'s") != NULL || strstr(company->name, "\xE2\x80\x99s") != NULL;
    char whole[sizeof company->name];
    if (k == 0 || theirs || note_text_starts(place->name, "the") != 4 ||
        !note_site_is(core, h, n) ||
        note_proper_is_determined(company->name + note_text_starts(company->name, "the")) ||
        !note_text_join(whole, sizeof whole, company->name,
                        company->name[k - 1] == 's' ? "' " : "'s ", core))
        return false;
    memcpy(company->brief, company->name, sizeof company->brief);
    memcpy(company->name, whole, sizeof whole);
    note_proper_set_within(company, "at");
    return true;
}
