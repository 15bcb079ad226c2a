/* log.c - what the operator may read; see log.h. */
#include "log.h"

#include <stdio.h>

void log_line(const char *event, int has_number, long number)
{
    if (has_number)
        fprintf(stderr, "connote: %s: %ld\n", event, number);
    else
        fprintf(stderr, "connote: %s\n", event);
}
