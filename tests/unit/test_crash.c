/* Kill -9 at every system call that changes a file: nothing acknowledged is lost, nothing counts
 * twice, and the next start goes on from there.
 *
 * A dead process leaves behind what its system calls did, so killing it before each of them in turn
 * is killing it at every instruction. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <cmocka.h>

#include "key.h"
#include "places.h"
#include "poll.h"

/* Two of three ballots are opinions: of these a group, a round that closes and a group in the next,
 * of choices a group, and at the end some of each that wait. */
enum { BALLOTS = 16, CHOICES = 5, ROUND = 6, FLUSH = 4, KILLS_LEAST = 100 };

struct world {
    struct scratch scratch;
    struct settings settings;
    struct places places;
    char token[BALLOTS][BALLOT_TOKEN_BYTES];
    volatile bool *acknowledged; /* shared with the process that dies */
};

static enum survey_kind kind_of(int i)
{
    return i % 3 == 2 ? SURVEY_CHOICE : SURVEY_OPINION;
}

static void set_up_world(struct world *w)
{
    char problem[256];
    int code;
    scratch_make(&w->scratch);
    w->settings = places_below(&w->places, &w->scratch);
    w->settings.round_ballots = ROUND;
    w->settings.flush_ballots = FLUSH;
    struct key *key = key_open(w->places.key, &code, problem, sizeof problem);
    assert_non_null(key);
    for (int i = 0; i < BALLOTS; i++)
        assert_true(ballot_issue(key, kind_of(i), (int64_t)time(NULL), w->token[i]));
    key_free(key);
    for (int i = 0; i < BALLOTS; i++)
        w->acknowledged[i] = false;
}

static struct poll *open_poll(struct world *w)
{
    char problem[512] = "";
    int code = 0;
    struct poll *poll = poll_open(&w->settings, &code, problem, sizeof problem);
    if (!poll)
        fail_msg("exit %d: %s", code, problem);
    return poll;
}

static enum poll_result cast(struct world *w, struct poll *poll, int i)
{
    struct survey_answer answer = kind_of(i) == SURVEY_CHOICE ? survey_choice(i % 10, i % 2)
                                                              : survey_opinion(i % 3, i % 4, 0);
    return poll_cast(poll, &answer, w->token[i], "192.0.2.1");
}

static const unsigned changing[] = {SYS_pwrite64,  SYS_write,    SYS_ftruncate, SYS_fsync,
                                    SYS_fdatasync, SYS_openat,   SYS_unlink,    SYS_rename,
                                    SYS_renameat,  SYS_unlinkat, SYS_mkdir,     SYS_mkdirat,
                                    SYS_link,      SYS_fchmod,   SYS_renameat2, SYS_utimensat};
enum { CHANGING = sizeof changing / sizeof *changing };

/* Have the kernel stop this process before each call that changes a file, and at no other. */
static bool stop_at_changing_calls(void)
{
    struct sock_filter code[2 * CHANGING + 2] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr))};
    struct sock_fprog program = {.len = 2 * CHANGING + 2, .filter = code};
    for (size_t i = 0; i < CHANGING; i++) {
        code[1 + 2 * i] =
            (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, changing[i], 0, 1);
        code[2 + 2 * i] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRACE);
    }
    code[2 * CHANGING + 1] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
           prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

/* The process that dies. It ends without clearing up, as if killed after its last call. */
static void live(struct world *w)
{
    ptrace(PTRACE_TRACEME, 0, NULL, NULL);
    raise(SIGSTOP);
    if (!stop_at_changing_calls())
        _exit(1);
    struct poll *poll = open_poll(w);
    for (int i = 0; i < BALLOTS; i++)
        w->acknowledged[i] = cast(w, poll, i) == POLL_COUNTED;
    poll_flush(poll);
    _exit(0);
}

/* Let the child run up to its n-th call that changes a file and kill it there. False: it had ended
 * before. */
static bool kill_at(pid_t child, int n)
{
    int status;
    waitpid(child, &status, 0);
    ptrace(PTRACE_SETOPTIONS, child, NULL, PTRACE_O_TRACESECCOMP | PTRACE_O_EXITKILL);
    while (WIFSTOPPED(status)) {
        if (status >> 8 == (SIGTRAP | PTRACE_EVENT_SECCOMP << 8) && --n == 0) {
            kill(child, SIGKILL);
            waitpid(child, &status, 0);
            return true;
        }
        ptrace(PTRACE_CONT, child, NULL, NULL);
        waitpid(child, &status, 0);
    }
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        fail_msg("the process ended by itself with status %x", status);
    return false;
}

static void assert_each_counted_once(struct world *w, int n)
{
    struct poll *poll = open_poll(w);
    struct poll_counts counts;
    for (int i = 0; i < BALLOTS; i++) {
        enum poll_result result = cast(w, poll, i);
        if (w->acknowledged[i] && result != POLL_REPEATED)
            fail_msg("killed at call %d: ballot %d was acknowledged and lost", n, i);
        assert_true(result == POLL_COUNTED || result == POLL_REPEATED);
    }
    poll_counts(poll, &counts);
    long total = counts.open[SURVEY_OPINION].ballots;
    for (const struct release *r = poll_newest(poll); r; r = r->older) {
        assert_int_equal(r->round.ballots, ROUND);
        assert_int_equal(r->round.n[0] + r->round.n[1] + r->round.n[2], ROUND);
        total += r->round.ballots;
    }
    if (total != BALLOTS - CHOICES)
        fail_msg("killed at call %d: %ld opinions counted of %d", n, total, BALLOTS - CHOICES);
    if (counts.open[SURVEY_CHOICE].ballots != CHOICES)
        fail_msg("killed at call %d: %ld choices counted of %d", n,
                 counts.open[SURVEY_CHOICE].ballots, CHOICES);
    poll_close(poll);
}

static void a_process_killed_anywhere_loses_and_doubles_nothing(void **state)
{
    (void)state;
    struct world w = {0};
    bool killed = true;
    int n = 0;
    w.acknowledged = mmap(NULL, BALLOTS, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    assert_ptr_not_equal(w.acknowledged, MAP_FAILED);
    while (killed) {
        set_up_world(&w);
        pid_t child = fork();
        assert_true(child >= 0);
        if (child == 0)
            live(&w);
        killed = kill_at(child, ++n);
        assert_each_counted_once(&w, n);
        scratch_drop(&w.scratch);
    }
    /* Far fewer would mean that the calls were not seen. */
    print_message("killed at each of %d calls\n", n - 1);
    assert_true(n > KILLS_LEAST);
}

int main(void)
{
    /* Killed processes lose nothing that they wrote, whatever it was written to; memory is fast. */
    setenv("TMPDIR", "/dev/shm", 0);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_process_killed_anywhere_loses_and_doubles_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
