/* settings.c - everything the operator may say; see settings.h. */
#include "settings.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum kind { TEXT, NUMBER, FLAG };

/* One row a setting: its name, what it must look like, where it goes. */
static const struct setting {
    const char *name;
    enum kind kind;
    size_t offset;
    const char *text; /* default, for TEXT */
    int number;       /* default, for NUMBER */
    int least, most;
} settings[] = {
#define AT(member) offsetof(struct settings, member)
    {"CONNOTE_STORE", TEXT, AT(store), "sqlite:db/state/connote.db", 0, 0, 0},
    {"CONNOTE_SPOOL", TEXT, AT(spool), "/dev/shm/connote", 0, 0, 0},
    {"CONNOTE_RELEASES", TEXT, AT(releases), "db/state/releases", 0, 0, 0},
    {"CONNOTE_KEY", TEXT, AT(key), "db/state/key", 0, 0, 0},
    {"CONNOTE_SITE", TEXT, AT(site), "", 0, 0, 0},
    {"CONNOTE_STATIC", TEXT, AT(static_files), "static", 0, 0, 0},
    {"CONNOTE_TEMPLATES", TEXT, AT(templates), "templates", 0, 0, 0},
    {"CONNOTE_THREADS", NUMBER, AT(threads), NULL, 0, 1, 256},
    {"CONNOTE_ROUND_BALLOTS", NUMBER, AT(round_ballots), NULL, 100, 1, 1000000},
    {"CONNOTE_FLUSH_BALLOTS", NUMBER, AT(flush_ballots), NULL, 16, 1, 10000},
    {"CONNOTE_BALLOTS_PER_NETWORK", NUMBER, AT(ballots_per_network), NULL, 5, 0, 1000000},
    {"CONNOTE_POSTS_PER_SECOND", NUMBER, AT(posts_per_second), NULL, 5, 0, 1000000},
    {"CONNOTE_DEMO", FLAG, AT(demo), NULL, 0, 0, 1},
#undef AT
};
enum { SETTINGS = sizeof settings / sizeof *settings };

static const char PREFIX[] = "CONNOTE_";

static void set_text(struct settings *s, const struct setting *row, const char *text)
{
    *(const char **)((char *)s + row->offset) = text;
}

static void set_number(struct settings *s, const struct setting *row, int number)
{
    if (row->kind == FLAG)
        *(bool *)((char *)s + row->offset) = number != 0;
    else
        *(int *)((char *)s + row->offset) = number;
}

static bool read_number(const struct setting *row, const char *value, int *number)
{
    size_t digits = strspn(value, "0123456789");
    if (digits == 0 || digits > 9 || value[digits])
        return false;
    *number = (int)strtol(value, NULL, 10);
    return *number >= row->least && *number <= row->most;
}

static bool apply(struct settings *s, const struct setting *row, const char *value, char *problem,
                  size_t size)
{
    int number;
    if (row->kind == TEXT && *value) {
        set_text(s, row, value);
        return true;
    }
    if (row->kind == TEXT) {
        snprintf(problem, size, "%s is empty; leave it out for the default", row->name);
        return false;
    }
    if (!read_number(row, value, &number)) {
        snprintf(problem, size, "%s must be a whole number from %d to %d", row->name, row->least,
                 row->most);
        return false;
    }
    set_number(s, row, number);
    return true;
}

static const struct setting *find(const char *name, size_t len)
{
    for (size_t i = 0; i < SETTINGS; i++)
        if (strlen(settings[i].name) == len && memcmp(settings[i].name, name, len) == 0)
            return &settings[i];
    return NULL;
}

static bool read_one(struct settings *s, const char *pair, char *problem, size_t size)
{
    size_t len = strcspn(pair, "=");
    if (strncmp(pair, PREFIX, sizeof PREFIX - 1) != 0)
        return true;
    const struct setting *row = find(pair, len);
    if (!row) {
        snprintf(problem, size, "%.*s is not a setting of Connote; see README", (int)len, pair);
        return false;
    }
    return apply(s, row, pair[len] ? pair + len + 1 : "", problem, size);
}

/* None waits for a disk, so two for each core keep it busy, and each more would only take turns
 * with them; at least four, since a peer that stalls inside a request holds one for two seconds. */
static int usual_threads(void)
{
    enum { LEAST = 4, MOST = 64 };
    long threads = 2 * sysconf(_SC_NPROCESSORS_ONLN);
    return threads < LEAST ? LEAST : threads > MOST ? MOST : (int)threads;
}

/* What a range cannot say. */
static bool check(const struct settings *s, char *problem, size_t size)
{
    if (strncmp(s->store, "sqlite:", 7) != 0 || !s->store[7]) {
        snprintf(problem, size,
                 "CONNOTE_STORE must be sqlite: and a path, such as sqlite:connote.db");
        return false;
    }
    size_t len = strlen(s->site);
    bool web = strncmp(s->site, "http://", 7) == 0 || strncmp(s->site, "https://", 8) == 0;
    if (len > 0 && (!web || s->site[len - 1] == '/' || len > 200)) {
        snprintf(problem, size,
                 "CONNOTE_SITE must be a web address without a slash at the end, such as "
                 "https://connote.example");
        return false;
    }
    return true;
}

bool settings_read(struct settings *s, char *const environment[], char *problem, size_t size)
{
    for (size_t i = 0; i < SETTINGS; i++) {
        if (settings[i].kind == TEXT)
            set_text(s, &settings[i], settings[i].text);
        else
            set_number(s, &settings[i], settings[i].number);
    }
    s->threads = usual_threads();
    for (size_t i = 0; environment[i]; i++)
        if (!read_one(s, environment[i], problem, size))
            return false;
    return check(s, problem, size);
}
