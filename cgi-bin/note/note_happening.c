/* note_happening.c - see note_happening.h. */
#include "note_happening.h"
#include "note_event.h"
#include "note_midst.h"
#include "note_noun.h"
#include "note_unsaid.h"

#include <string.h>

/* States two were in, and deeds of two: behind "we were" and behind "we". NULL: neither. */
static const char *lead_of(const char *text, bool both)
{
    static const char *const states[] = {"stuck",    "stranded", "trapped", "marooned",  "delayed",
                                         "seated",   "snowed",   "locked",  "evacuated", "rained",
                                         "grounded", "held",     NULL};
    static const char *const deeds[] = {"shared", "sat",         "stood",    "queued",
                                        "waited", "missed",      "slept",    "danced",
                                        "judged", "got stuck",   "got lost", "got talking",
                                        "walked", "volunteered", NULL};
    static const char *const owned[] = {"shared a",         "shared an",          "shared the",
                                        "sat next to each", "sat together",       "sat at the same",
                                        "sat beside each",  "stood next to each", "queued together",
                                        "waited together",  "slept in the same",  "danced together",
                                        "got stuck",        "got lost together",  "walked the",
                                        "missed the same",  "shared one",         NULL};
    if (note_text_word_in(text, states))
        return both ? "we were both " : "we were ";
    if (note_text_starts_any(text, owned) != 0 || (both && note_text_starts_any(text, deeds) != 0))
        return both ? "we both " : "we ";
    return NULL;
}

/* "fintech conf": where it was. Bytes written to `out`, else 0. */
static size_t event_part(const char *part, char *out, size_t cap)
{
    char name[NOTE_TEXT_BYTES];
    size_t n = strlen(part);
    bool conf = n > 5 && strcmp(part + n - 5, " conf") == 0;
    if (!note_text_join(name, sizeof name, part, conf ? "erence" : "", "") ||
        note_text_case(name, strlen(name)) != NOTE_CASE_LOWER || !note_event_is_kind(name) ||
        note_text_starts_any(name, (const char *const[]){"the", "a", "an", "our", NULL}) != 0)
        return 0;
    return note_text_join(out, cap, " at the ", name, "") ? strlen(out) : 0;
}

/* What stands behind the first comma: the event it was at, and the rest as a remark. */
static void read_tail(const char *tail, char *event, char *remark, size_t cap)
{
    event[0] = remark[0] = '\0';
    while (*tail != '\0') {
        char part[NOTE_TEXT_BYTES], both[NOTE_TEXT_BYTES];
        size_t n = strcspn(tail, ",;");
        if (note_text_copy(part, sizeof part, tail, n) == 0)
            return;
        (void)note_text_trim(part);
        tail += n + (tail[n] != '\0');
        tail += strspn(tail, " ");
        if (event[0] == '\0' && event_part(part, event, cap) != 0)
            continue;
        if (note_noun_sure(part) != strlen(part) || note_unsaid_is_reason(part))
            continue;
        if (note_text_join(both, sizeof both, remark, remark[0] == '\0' ? "" : ", ", part) &&
            strlen(both) < cap)
            memcpy(remark, both, strlen(both) + 1);
    }
}

bool note_happening_take(const char *event, char *told, size_t cap)
{
    enum { PART = 120 };
    char first[NOTE_TEXT_BYTES], at[PART], remark[PART], whole[NOTE_TEXT_BYTES];
    size_t n = note_text_starts_any(event, (const char *const[]){"we were", "we", NULL});
    size_t k = note_text_starts(event + n, "both");
    const char *rest = event + n + k;
    const char *lead = lead_of(rest, k != 0);
    if (lead == NULL || strchr(event, '?') != NULL || strchr(event, '(') != NULL)
        return false;
    size_t end = strcspn(rest, ",;");
    const char *dash = strstr(rest, " - ");
    end = dash != NULL && (size_t)(dash - rest) < end ? (size_t)(dash - rest) : end;
    const char *tail = rest + end + strspn(rest + end, ",; -");
    if (note_text_copy(first, sizeof first, rest, end) == 0 || note_text_trim(first) == 0 ||
        note_text_next(first)[0] == '\0' || note_unsaid_is_reason(first))
        return false;
    read_tail(tail, at, remark, PART);
    bool aside = remark[0] != '\0';
    char behind[2 * PART + 4];
    if (!note_text_join(whole, sizeof whole, lead, first, aside ? " (" : "") ||
        !note_text_join(behind, sizeof behind, remark, aside ? ")" : "", at) ||
        strlen(whole) + strlen(behind) + 1 > cap)
        return false;
    memcpy(whole + strlen(whole), behind, strlen(behind) + 1);
    return note_midst_write(whole, told, cap) != 0;
}

bool note_happening_is_sad(const char *event)
{
    static const char *const sad[] = {"funeral",
                                      "funerals",
                                      "wake",
                                      "burial",
                                      "vigil",
                                      "shiva",
                                      "cremation",
                                      "requiem",
                                      "obsequies",
                                      "memorial service",
                                      "memorial for",
                                      "memorial gathering",
                                      "memorial of",
                                      "memorial mass",
                                      "remembrance",
                                      "celebration of life",
                                      "ashes",
                                      "thanksgiving service for",
                                      "memorial ceremony",
                                      NULL};
    return note_text_find_any(event, sad);
}
