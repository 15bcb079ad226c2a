#!/bin/sh
# Connote with simulated voters: nothing in STATE is anybody's answer, and every page says so.
# Called by `make demo`, from the project's root, with PORT, STATE and SPOOL in the environment.
set -eu
: "${PORT:=8080}" "${STATE:=db/state/demo}"
: "${SPOOL:=/dev/shm/connote-demo-$(id -u)-$PORT}"

say() {
    echo "connote: $1" >&2
    exit 1
}

# Simulated votes must never be mixed with real ones: this file says which kind a directory holds.
if [ ! -e "$STATE/demo" ] && [ -d "$STATE" ] && [ -n "$(ls -A "$STATE")" ]; then
    say "$STATE holds something that is not a demonstration; choose another directory with STATE=…"
fi
(umask 077 && mkdir -p "$STATE" && chmod 700 "$STATE" && : >"$STATE/demo") 2>/dev/null ||
    say "cannot write to the directory $STATE"

# What is simulated stays in STATE, whatever else is set.
unset CONNOTE_STORE CONNOTE_RELEASES CONNOTE_KEY CONNOTE_SPOOL
export PORT STATE SPOOL CONNOTE_DEMO=1 CONNOTE_BALLOTS_PER_NETWORK=0 CONNOTE_POSTS_PER_SECOND=0
export CONNOTE_ROUND_BALLOTS="${CONNOTE_ROUND_BALLOTS:-300}"

exec build/release/voters "$PORT" "$STATE" deploy/run/run.sh
