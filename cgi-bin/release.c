/* release.c - a closed round becomes files; see release.h. */
#include "release.h"

const struct release *release_find(const struct release *newest, int number) {
    while (newest && newest->round.number != number)
        newest = newest->older;
    return newest;
}

const struct release *release_of_kind(const struct release *newest, enum survey_kind kind) {
    while (newest && newest->round.kind != kind)
        newest = newest->older;
    return newest;
}
