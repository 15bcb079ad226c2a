#!/bin/sh
# Bring up nginx and the program in the foreground: directories, nginx's configuration, supervise.
# Called by `make run`, from the project's root, with PORT, STATE and SPOOL in the environment.
set -eu
: "${PORT:=8080}" "${STATE:=db/state}"
program=${CONNOTE_PROGRAM:-cgi-bin/connote.fcgi}
unset CONNOTE_PROGRAM

say() {
    echo "connote: $1" >&2
    exit 1
}

case $PORT in
'' | *[!0-9]*) say "PORT must be a number from 1 to 65535" ;;
esac
[ "$PORT" -ge 1 ] && [ "$PORT" -le 65535 ] || say "PORT must be a number from 1 to 65535"

# Make the directory, or take one that is ours alone. An empty one may be closed to others; anything
# else that others can enter is somebody's, and stays as it is.
own_directory() {
    [ ! -L "$1" ] || say "$1 is a link; name the directory itself"
    [ -e "$1" ] || (umask 077 && mkdir -p "$1") 2>/dev/null || say "cannot create the directory $1"
    [ -d "$1" ] && [ -O "$1" ] && [ -w "$1" ] || say "cannot write to the directory $1"
    [ "$(stat -c %a "$1")" = 700 ] && return
    [ -z "$(ls -A "$1")" ] && [ ! -k "$1" ] && chmod 700 "$1" 2>/dev/null ||
        say "the directory $1 is open to others; choose one of its own, or close it with chmod 700"
}
own_directory "$STATE"
root=$(pwd)
state=$(cd "$STATE" && pwd)
: "${SPOOL:=/dev/shm/connote-$(id -u)-$PORT}"
own_directory "$SPOOL"
spool=$(cd "$SPOOL" && pwd)

# A second copy here would take the first one's socket away. Whoever starts last may not begin; the
# kernel lets go of the lock when supervise and its children are gone.
exec 9>"$state/lock"
flock -n 9 || say "another copy is running with the STATE $STATE; choose another"
mkdir -p "$state/nginx"
releases=${CONNOTE_RELEASES:-$state/releases}
mkdir -p "$releases" 2>/dev/null && [ -w "$releases" ] || say "cannot write to the directory $releases"
releases=$(cd "$releases" && pwd)

case "$root$state$spool$releases" in
*[!A-Za-z0-9_./+@%,=-]*) say "the paths of the project, STATE, SPOOL and CONNOTE_RELEASES may hold letters, digits and ._/+@%,=- only" ;;
esac

# nginx serves a copy with compressed twins, taken now, as the program fingerprints the files now.
rm -rf "$state/nginx/static"
cp -R static "$state/nginx/static"
find "$state/nginx/static" \( -name '*.css' -o -name '*.js' -o -name '*.svg' \) -exec gzip -9nk {} +

export CONNOTE_STORE="${CONNOTE_STORE:-sqlite:$state/connote.db}"
export CONNOTE_SPOOL="${CONNOTE_SPOOL:-$spool}"
export CONNOTE_RELEASES="$releases"
export CONNOTE_KEY="${CONNOTE_KEY:-$state/key}"
export CONNOTE_SITE="${CONNOTE_SITE:-http://127.0.0.1:$PORT}"
# Simulated votes stay marked as such for as long as they lie there (see `make demo`).
[ ! -e "$state/demo" ] || export CONNOTE_DEMO=1
rate=${CONNOTE_POSTS_PER_SECOND:-5}
case $rate in
'' | *[!0-9]*) say "CONNOTE_POSTS_PER_SECOND must be a whole number" ;;
esac

user=
[ "$(id -u)" != 0 ] || user="user root;"
limits=
[ "$rate" = 0 ] || limits="limit_req zone=posts burst=20 nodelay; limit_conn visitors 20;"
sed -e "s|@ROOT@|$root|g" -e "s|@STATE@|$state|g" -e "s|@RELEASES@|$CONNOTE_RELEASES|g" \
    -e "s|@PORT@|$PORT|g" -e "s|@USER@|$user|g" -e "s|@RATE@|$([ "$rate" = 0 ] && echo 1 || echo "$rate")|g" \
    -e "s|@LIMITS@|$limits|g" deploy/nginx/run.conf.in >"$state/nginx/nginx.conf"

exec build/release/supervise "$state/socket" "$PORT" "$program" "$state/nginx/nginx.conf"
