/* fuzz_bank.c - any bytes as a phrase file: read, or refused with a sentence. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "note.h"

int LLVMFuzzerInitialize(int *count, char ***arguments);
int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

static char directory[] = "/dev/shm/connote-fuzz-XXXXXX";
static char path[64];

static void clean_up(void)
{
    char command[64];
    snprintf(command, sizeof command, "rm -rf '%s'", directory);
    if (system(command) != 0)
        fprintf(stderr, "fuzz_bank: %s is left\n", directory);
}

/* A copy of the real bank, in which one file is then replaced. */
int LLVMFuzzerInitialize(int *count, char ***arguments)
{
    char command[128];
    (void)count, (void)arguments;
    if (!mkdtemp(directory))
        return 1;
    atexit(clean_up);
    snprintf(command, sizeof command, "cp templates/notes/en/*.phrases '%s'", directory);
    snprintf(path, sizeof path, "%s/event.phrases", directory);
    return system(command);
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    char problem[512] = "";
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (fd < 0 || write(fd, data, size) != (ssize_t)size)
        abort();
    close(fd);
    struct note_bank *bank = note_bank_open(directory, problem, sizeof problem);
    if (!bank && problem[0] == '\0')
        abort();
    if (bank)
        note_bank_free(bank);
    return 0;
}
