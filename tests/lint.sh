#!/bin/sh
# The rules of the house, held by a machine. `make lint` ends in this; exit 0 when all of them hold.
#
# Formatting (clang-format), shell (shellcheck), C (cppcheck), what may be included and called where,
# the shape of files, templates without scripts or styles, the phrase bank, spelling.
set -u
cd "$(dirname "$0")/.." || exit 1

FUNCTION_LINES=50
FILE_LINES=400

work=$(mktemp -d "${TMPDIR:-/tmp}/connote-lint.XXXXXX") || exit 1
trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM HUP

c_files=$(git ls-files 'cgi-bin/*.[ch]')
all_c_files="$c_files $(git ls-files 'deploy/*/*.c' 'tests/*.c' 'tests/*.h')"
shell_files=$(git ls-files '*.sh' .ci/run)

# rule NAME: what stands on standard input breaks it.
rule() {
    cat >"$work/found"
    if [ -s "$work/found" ]; then
        printf '\n%s\n' "$1"
        sed 's/^/    /' "$work/found"
        echo broken >>"$work/rules"
    fi
}

# --- tools -------------------------------------------------------------------------------------------

# shellcheck disable=SC2086
{
    for file in $all_c_files; do
        clang-format --dry-run -Werror "$file" >/dev/null 2>&1 || echo "$file"
    done | rule "clang-format would change these (make format)"

    shellcheck --severity=warning $shell_files 2>&1 | rule "shellcheck"

    # Out-parameters look uninitialised to it across files, text that ends with NUL unbounded, and
    # a table of weights empty.
    cppcheck --quiet --std=c11 --language=c -D_GNU_SOURCE -I cgi-bin -I cgi-bin/note --inline-suppr \
        --enable=warning,portability,performance --suppress=missingIncludeSystem \
        --suppress=ctuuninitvar --suppress=arrayIndexThenCheck --suppress=zerodiv:deploy/demo/crowd.c \
        -j "$(nproc)" cgi-bin deploy/*/*.c 2>&1 | rule "cppcheck"
}

# --- one foreign library, one file -------------------------------------------------------------------

# only FILES HEADERS: both are patterns of grep -E.
only() {
    # shellcheck disable=SC2086
    grep -nE "#include <($2)" $c_files | grep -vE "^cgi-bin/(note/)?($1)\.[ch]:" |
        rule "Only $1 may include <$2>"
}
only 'gateway' 'fcgi'
only 'view_ctpl' 'ctpl|glib|gio'
only 'sql|sql_log' 'sqlite3'
only 'store_pg' 'libpq'
only 'key' 'sodium'
only 'json_[a-z]+' 'jansson'
only 'xlsx' 'xlsxwriter'
only 'archive' 'zip\.h'
only 'note_[a-z]+' 'utf8proc'

# The drafter is pure: libc, utf8proc and its own files. The program knows its one door, note.h.
grep -nE '#include "' cgi-bin/note.h cgi-bin/note/*.[ch] | grep -vE '"note[a-z_]*\.h"' |
    rule "The drafter may include no other part of the program"
grep -nE '#include ".*note[_/]' cgi-bin/*.[ch] | rule "The program may include nothing of the drafter but note.h"
grep -nE '\b(time|clock_gettime|rand|random|getenv|setlocale|gettimeofday)\(' cgi-bin/note/*.c |
    rule "The drafter knows no clock, chance or locale"

# --- calls -------------------------------------------------------------------------------------------

# shellcheck disable=SC2086
{
    grep -nE '\b(strcpy|strcat|stpcpy|sprintf|vsprintf|gets|system|popen|tmpnam|mktemp|strtok|FCGX_FPrintF|alloca)\(' $c_files deploy/*/*.c |
        rule "Calls that are not safe, or leave no choice of a bound"
    grep -nE '(^|[^_a-zA-Z])(_?exit|abort)\(' $c_files | grep -v '^cgi-bin/main\.c:' |
        rule "Nothing in a request ends the process: exit() and abort() are not for modules"
    grep -nE '\b(printf|puts|putchar)\(' $c_files | rule "Nothing prints to standard output"
    # libctpl's own sentence names a symbol of a template of ours.
    grep -nE 'fprintf\(stderr' $c_files | grep -vE '^cgi-bin/(log|main|view_ctpl)\.c:' |
        rule "Only log.c and main.c speak to standard error"
}

# --- the shape of files ------------------------------------------------------------------------------

for file in $c_files; do
    name=$(basename "$file")
    head -1 "$file" | grep -q "^/\* $name - " || echo "$file: begins with \"/* $name - what it is\""
    case $name in
    *.h)
        guard=CONNOTE_$(basename "$name" .h | tr '[:lower:]' '[:upper:]')_H
        grep -q "^#ifndef $guard$" "$file" || echo "$file: is guarded by $guard"
        sed -n '1,/\*\//p' "$file" | grep -q 'Owns' || echo "$file: says what it owns"
        ;;
    esac
    [ "$(wc -l <"$file")" -le $FILE_LINES ] || echo "$file: has at most $FILE_LINES lines"
done | rule "Each file says what it is"

# A function begins and ends with a brace in the first column.
# shellcheck disable=SC2086
awk -v most=$FUNCTION_LINES '
    FNR == 1 { open = 0 }
    /^[a-z].*\(/ && !/;$/ { name = $0 }
    /^\{/ { open = FNR }
    /^\}/ && open {
        if (FNR - open + 1 > most)
            printf "%s:%d: %d lines: %s\n", FILENAME, open, FNR - open + 1, name
        open = 0
    }' $c_files deploy/*/*.c | rule "A function has at most $FUNCTION_LINES lines"

git grep -nIE '(^|[^A-Za-z0-9_.~$}])/(work|home|root|Users)/[a-z]' -- . ':!tests/lint.sh' |
    rule "No path of one machine"
git grep -nIE '[[:blank:]]+$' -- . ':!*.md' ':!*.svg' ':!tests/golden' ':!LICENSE' | cut -c1-120 |
    rule "No blanks at the end of a line"
git grep -lI "$(printf '\t')" -- . ':!Makefile' ':!LICENSE' ':!*.svg' ':!debian' | rule "No tabs but in a Makefile"

# --- pages -------------------------------------------------------------------------------------------

grep -nEi '<style|[[:space:]](style|on[a-z]+)="|javascript:' templates/pages/*.html static/errors/*.html |
    rule "No style and no script inside a page"
grep -nEi '<script' templates/pages/*.html static/errors/*.html | grep -vE '<script src="[^"]+"[^>]*></script>' |
    rule "A script is a file of its own"
grep -nE '(src|href|action)="(https?:)?//' templates/pages/*.html static/errors/*.html | grep -vE '<a [^>]*href=' |
    rule "Nothing is loaded from another site"
if command -v node >/dev/null; then
    for file in $(git ls-files '*.js' '*.mjs'); do
        node --check "$file" 2>&1 | head -3
    done | rule "Scripts that do not parse"
fi

# --- language ----------------------------------------------------------------------------------------

if [ -x build/release/bench/note_cli ]; then
    build/release/bench/note_cli --check templates/notes/en >"$work/check" 2>&1 ||
        rule "The phrase bank (note_cli --check)" <"$work/check"
fi

# What a visitor reads is message.c's; what an operator reads (page_metrics.c) is not.
grep -nE '"[^"]*[A-Za-z]{2,} [a-z]{2,} [a-z]' cgi-bin/page*.c cgi-bin/chart*.c cgi-bin/form.c cgi-bin/routes.c |
    grep -vE '^cgi-bin/page_metrics\.c:|/\*|_Static_assert|^cgi-bin/chart\.c:[0-9]+: +"the picture' |
    rule "A sentence for a visitor stands in message.c"

# A word is wrong when neither side of the Atlantic knows it, nor the list beside this file.
spell() {
    aspell list --lang=en_US "$@" <"$work/text" | sort -u >"$work/us"
    aspell list --lang=en_GB "$@" <"$work/text" | sort -u >"$work/gb"
    comm -12 "$work/us" "$work/gb" | grep -vxFf tests/words.txt
}

# Phrases are the indented lines; what stands in braces is a visitor's.
grep -hE '^[[:blank:]]' templates/notes/en/*.phrases | sed 's/{[^}]*}/ /g; s/[][|]/ /g' >"$work/text"
spell | rule "Words of the phrase bank that no dictionary knows (tests/words.txt)"

{
    cat templates/pages/*.html static/errors/*.html
    grep -oE '"[^"]*"' cgi-bin/message.c | sed 's|"||g; s|%ld||; s|application/[a-z-]*||'
} | sed "s/{[^}]*}/ /g; s/&[a-z]*;/ /g; s/’/'/g" >"$work/text"
spell --mode=html | rule "Words of the pages that no dictionary knows (tests/words.txt)"

echo
if [ -e "$work/rules" ]; then
    echo "lint: $(wc -l <"$work/rules") rules broken"
    exit 1
fi
echo "lint: all rules hold"
