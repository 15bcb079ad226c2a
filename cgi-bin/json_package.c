/* json_package.c - datapackage.json; see json_package.h. */
#include "json_package.h"

#include <stdio.h>

#include "codebook.h"
#include "json_text.h"
#include "key.h"

enum { NAME_BYTES = 64, HASH_TEXT_BYTES = 8 + 2 * KEY_HASH_BYTES };

static json_t *fields(void)
{
    return json_pack(
        "[{s:s,s:s,s:s},{s:s,s:s,s:s},{s:s,s:s,s:s},{s:s,s:s,s:s},{s:s,s:s,s:s},{s:s,s:s,s:s},"
        "{s:s,s:s,s:s},{s:s,s:s,s:s},{s:s,s:s,s:s}]",
        "name", "round", "type", "integer", "description", "number of the round", //
        "name", "table", "type", "string", "description", "which question",       //
        "name", "week_from", "type", "string", "description", "ISO week in which the round opened",
        "name", "week_to", "type", "string", "description", "ISO week in which the round closed",
        "name", "ballots", "type", "integer", "description", "people who answered, exactly", //
        "name", "cell", "type", "string", "description", "which answer",                     //
        "name", "count", "type", "integer", "description", "how many gave it, noise included",
        "name", "noise_sd", "type", "integer", "description", "standard deviation of the noise",
        "name", "noise_95", "type", "integer", "description",
        "95 of 100 times the noise is at most this, up or down");
}

static json_t *resource(const char *name, const struct buf *csv)
{
    unsigned char hash[KEY_HASH_BYTES];
    char path[NAME_BYTES], text[HASH_TEXT_BYTES] = "sha256:";
    key_sha256(csv->data, csv->len, hash);
    for (size_t i = 0; i < sizeof hash; i++)
        snprintf(text + 7 + 2 * i, 3, "%02x", hash[i]);
    snprintf(path, sizeof path, "%s.csv", name);
    return json_pack("{s:s,s:s,s:s,s:s,s:s,s:s,s:I,s:s,s:{s:o,s:[s,s,s]}}", "name", name, "path",
                     path, "profile", "tabular-data-resource", "format", "csv", "mediatype",
                     "text/csv", "encoding", "utf-8", "bytes", (json_int_t)csv->len, "hash", text,
                     "schema", "fields", fields(), "primaryKey", "round", "table", "cell");
}

void json_package(struct buf *out, const struct release *release, const struct buf *csv)
{
    char name[NAME_BYTES / 2], date[CODEBOOK_DATE_BYTES];
    snprintf(name, sizeof name, "connote-" RELEASE_NUMBER, release->round.number);
    codebook_date(release, date);
    json_text(out, json_pack("{s:s,s:s,s:s,s:s,s:[{s:s,s:s,s:s}],s:[o]}", "profile",
                             "tabular-data-package", "name", name, "title",
                             "Connote: a custom note or the standard invitation?", "created", date,
                             "licenses", "name", CODEBOOK_LICENCE, "title", CODEBOOK_LICENCE_TITLE,
                             "path", CODEBOOK_LICENCE_URL, "resources", resource(name, csv)));
    buf_puts(out, "\n");
}
