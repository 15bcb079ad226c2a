#!/bin/sh
# Run every fuzzer for FUZZ_SECONDS (60), starting from the inputs kept in tests/fuzz/corpus/NAME.
# A finding is kept beside them, as crash-…: commit it with the fix.
set -u
cd "$(dirname "$0")/../.." || exit 1
failed=0
for fuzzer in build/fuzz/fuzz/fuzz_*; do
    [ -x "$fuzzer" ] && [ -f "$fuzzer" ] || continue
    case $fuzzer in *.d) continue ;; esac
    name=$(basename "$fuzzer")
    corpus=tests/fuzz/corpus/$name
    mkdir -p "$corpus" "build/fuzz/found/$name"
    echo "$name: ${FUZZ_SECONDS:-60} s"
    if ! "$fuzzer" -max_total_time="${FUZZ_SECONDS:-60}" -max_len=20000 -timeout=5 -print_final_stats=1 \
        -verbosity=0 -artifact_prefix="$corpus/crash-" "build/fuzz/found/$name" "$corpus" \
        >"build/fuzz/$name.log" 2>&1; then
        failed=$((failed + 1))
        tail -40 "build/fuzz/$name.log"
    fi
    sed -n 's/^stat::number_of_executed_units: */  inputs tried: /p' "build/fuzz/$name.log"
done
[ "$failed" = 0 ] && echo "no findings"
exit "$failed"
