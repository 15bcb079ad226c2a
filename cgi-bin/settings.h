/* settings.h - everything the operator may say, read once from the environment.
 *
 * Owns: the names, defaults and ranges of the CONNOTE_ settings.
 * Must not know: what a setting is used for.
 */
#ifndef CONNOTE_SETTINGS_H
#define CONNOTE_SETTINGS_H

#include <stdbool.h>
#include <stddef.h>

struct settings {
    const char *store;        /* sqlite:PATH */
    const char *spool;        /* a directory on tmpfs */
    const char *releases;     /* a directory */
    const char *key;          /* a file */
    const char *site;         /* public base URL without a slash at the end */
    const char *static_files; /* the directory that nginx serves as /static/ */
    const char *templates;    /* the directory that holds pages/ and notes/ */
    int threads;
    int round_ballots;
    int flush_ballots;
    int ballots_per_network;
    int posts_per_second; /* nginx's business; known here so that it is not an unknown name */
    bool demo;            /* the banner that says the votes are simulated */
};

/* Read `environment` (NAME=VALUE strings, NULL at the end). The strings are borrowed for as long as
 * the settings live. False: `problem` names the setting and says what is wrong with it. */
bool settings_read(struct settings *s, char *const environment[], char *problem, size_t size);

#endif
