#!/bin/sh
# Run the tests, several suites at a time; `make test` and `make check` end in this.
#
# usage: tests/run.sh all|quick      everything, or what needs no browser and no long wait
#        tests/run.sh suite FILE DIR   one suite (used by the two above)
#
# A suite is a unit program, a file of tests for node, or a shell script. Each leaves its output and
# its counts in DIR. A suite that crashes, hangs, prints nothing or tests nothing has failed, whatever
# it printed before. The last line is `N passed, N failed`.
set -u
cd "$(dirname "$0")/.." || exit 1

SUITE_SECONDS=300

# --- one suite ---------------------------------------------------------------------------------------

run_suite() {
    case $1 in
    build/*/unit/*) CMOCKA_MESSAGE_OUTPUT=TAP timeout --foreground -k 10 "$SUITE_SECONDS" "$1" ;;
    *.js | *.mjs) timeout --foreground -k 10 "$SUITE_SECONDS" node --test-reporter=tap "$1" ;;
    *) timeout --foreground -k 10 "$SUITE_SECONDS" "./$1" ;;
    esac
}

# Counts of a log, as "passed failed skipped planned". node sums up at its end; cmocka counts line by
# line; a script may print TAP, or nothing but its exit status.
count_log() {
    awk -v status="$2" '
        /^# pass [0-9]+$/ { node = 1; passed = $3 }
        /^# (fail|cancelled) [0-9]+$/ { node_failed += $3 }
        /^# (skipped|todo) [0-9]+$/ { node_skipped += $3 }
        /^1\.\.[0-9]+/ { split($1, plan, "[.][.]"); planned += plan[2] }
        /^ok .*# *SKIP/ { skips++; next }
        /^ok / { oks++ }
        /^not ok / { fails++ }
        END {
            if (node)
                print passed + 0, node_failed + 0, node_skipped + 0, 0
            else
                print oks + 0, fails + 0, skips + 0, planned + 0
        }' "$1"
}

suite() {
    name=$(echo "$1" | sed 's|^build/[a-z]*/||; s|^tests/||')
    log=$2/$(echo "$name" | tr / .)
    run_suite "$1" >"$log.log" 2>&1
    status=$?
    # shellcheck disable=SC2046
    set -- $(count_log "$log.log" $status)
    passed=$1 failed=$2 skipped=$3 planned=$4
    case $name in
    *.sh) [ $((passed + failed + skipped)) -gt 0 ] || { [ $status = 0 ] && [ -s "$log.log" ] && passed=1; } ;;
    esac
    done_tests=$((passed + failed + skipped))
    if [ "$failed" = 0 ]; then
        if [ $status = 124 ] || [ $status = 137 ]; then
            reason="ended after $SUITE_SECONDS seconds"
        elif [ $status != 0 ]; then
            reason="ended with exit status $status"
        elif [ $done_tests = 0 ]; then
            reason="tested nothing"
        elif [ "$planned" -gt $done_tests ]; then
            reason="planned $planned tests and ran $done_tests"
        else
            reason=
        fi
        [ -z "$reason" ] || { failed=1 && echo "run.sh: $name $reason" >>"$log.log"; }
    fi
    echo "$passed $failed $skipped" >"$log.count"
    if [ "$failed" = 0 ]; then
        printf '  ok    %-34s %4d\n' "$name" "$passed"
    else
        printf '  FAIL  %-34s %4d, %d failed\n' "$name" "$passed" "$failed"
    fi
}

# --- all of them -------------------------------------------------------------------------------------

# One suite a line; the longest first, so that the others fill the gaps.
list_suites() {
    set -- "$1" tests/http/*.test.mjs
    if [ "$1" = all ]; then
        set -- "$1" tests/notes/*.test.* tests/browser/*.test.* tests/faults/*.test.* tests/faults/*.sh \
            tests/privacy/*.test.* tests/privacy/*.sh tests/notes/*.sh tests/http/*.test.mjs
    fi
    shift
    for file in "$@"; do
        case $file in
        *.js | *.mjs) [ ! -f "$file" ] || echo "$file" ;;
        *.sh) [ ! -x "$file" ] || echo "$file" ;;
        esac
    done
    # By source: a program left over from a test that was renamed is not run, one that was not built fails.
    for file in tests/unit/test_*.c; do
        [ ! -f "$file" ] || echo "build/asan/unit/$(basename "$file" .c)"
    done
}

install_browser_tools() {
    mark=tests/node_modules/.package-lock.json
    [ -f tests/package-lock.json ] || return 0
    [ ! -f $mark ] || [ -n "$(find tests/package-lock.json -newer $mark)" ] || return 0
    echo "Installing the browser tests' tools"
    (cd tests && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) || return 1
    # npm keeps the lock file's own date on its copy.
    touch $mark
}

# Passed tests of a failed suite only hide what matters: their lines, and node's notes below them.
without_passed() {
    awk '
        /^ *# Subtest: / || /^TAP version/ { next }
        /^ *ok [0-9]/ { quiet = 1; next }
        quiet && /^ *---$/ { inside = 1 }
        quiet && inside { if (/^ *\.\.\.$/) quiet = inside = 0; next }
        { quiet = 0; print }' "$1"
}

show_failures() {
    for count in "$1"/*.count; do
        [ -f "$count" ] || continue
        read -r passed failed skipped <"$count"
        [ "$failed" != 0 ] || continue
        printf '\n--- %s: %d passed, %d failed, %d skipped\n' "$(basename "${count%.count}")" "$passed" "$failed" "$skipped"
        without_passed "${count%.count}.log" | tail -400
    done
}

everything() {
    out=$(mktemp -d "${TMPDIR:-/tmp}/connote-tests.XXXXXX") || exit 1
    trap 'rm -rf "$out"' EXIT
    trap 'exit 1' INT TERM HUP
    extra=0
    if [ "$1" = all ] && ! install_browser_tools; then
        echo "the browser tests' tools could not be installed"
        extra=1
    fi
    list_suites "$1" >"$out/suites"
    export ASAN_OPTIONS="detect_leaks=1:detect_stack_use_after_return=1:strict_string_checks=1:allocator_may_return_null=1"
    export UBSAN_OPTIONS="print_stacktrace=1:halt_on_error=1"
    # A group of their own, so that whoever ends this script ends them all.
    setsid xargs -P "$(nproc)" -I FILE tests/run.sh suite FILE "$out" <"$out/suites" &
    pool=$!
    trap 'kill -s TERM -- "-$pool" 2>/dev/null; exit 1' INT TERM HUP
    wait $pool
    show_failures "$out"
    summary=$(cat "$out"/*.count 2>/dev/null | awk '{ p += $1; f += $2; s += $3 } END { print p + 0, f + 0, s + 0, NR }')
    # shellcheck disable=SC2086
    set -- $summary "$(wc -l <"$out/suites")"
    passed=$1 skipped=$3
    # A suite without counts never got to its end.
    failed=$(($2 + extra + $5 - $4))
    [ "$passed" -gt 0 ] || failed=$((failed + 1))
    echo
    [ "$skipped" = 0 ] || echo "$skipped skipped"
    echo "$passed passed, $failed failed"
    [ "$failed" = 0 ]
}

case ${1-} in
all | quick) everything "$1" ;;
suite) suite "$2" "$3" ;;
*)
    echo "usage: tests/run.sh all|quick" >&2
    exit 64
    ;;
esac
