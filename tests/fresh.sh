#!/bin/sh
# Do the README's two commands work on a machine that has nothing but git and make? Tries them in a
# minimal Debian 12 made for it, in a temporary directory, and takes everything away afterwards.
#
# usage: tests/fresh.sh [run|test|both] [HEAD]   (needs root, debootstrap, util-linux, curl)
#
# Mirror, keys, proxies and registry settings are this machine's own, read now and written nowhere
# else. Everything happens in mount and process namespaces of its own: whatever goes wrong, no mount
# and no process outlives this script.
set -eu
cd "$(dirname "$0")/.."
project=$(pwd)
what=${1:-both}
commit=${2:-HEAD}
SUITE=bookworm
READY_SECONDS=900

say() {
    echo "fresh: $1" >&2
    exit 1
}

case $what in
run | test | both) ;;
*) say "usage: tests/fresh.sh [run|test|both] [HEAD]" ;;
esac
[ "$(id -u)" = 0 ] || say "this needs root: it makes a root directory"

# --- outside: a directory, namespaces, and a broom ---------------------------------------------------

if [ -z "${CONNOTE_FRESH_ROOT-}" ]; then
    for tool in debootstrap unshare curl; do
        command -v $tool >/dev/null || say "$tool is missing; deploy/run/packages.sh fresh installs it"
    done
    # Not below /tmp, which may be small or noexec: a root directory takes three gigabytes.
    CONNOTE_FRESH_ROOT=$(mktemp -d "${TMPDIR:-/var/tmp}/connote-fresh.XXXXXX")
    chmod 755 "$CONNOTE_FRESH_ROOT" # or nobody but root could live in it
    export CONNOTE_FRESH_ROOT
    inner=
    # The mounts are in the other namespace only, so there is nothing here but plain files.
    trap 'rm -rf --one-file-system "$CONNOTE_FRESH_ROOT"' EXIT
    # unshare leaves TERM to its child; its own death ends everything in the namespace.
    trap '[ -z "$inner" ] || kill -s KILL "$inner" 2>/dev/null; wait; exit 1' INT TERM HUP
    unshare --mount --pid --fork --kill-child tests/fresh.sh "$what" "$commit" &
    inner=$!
    status=0
    wait $inner || status=$?
    exit $status
fi

# --- inside: a root directory ------------------------------------------------------------------------

root=$CONNOTE_FRESH_ROOT
settings=$root/srv/machine

mount -t proc proc /proc

mirror_of_this_machine() {
    # shellcheck disable=SC2016
    apt-get indextargets --format '$(REPO_URI) $(RELEASE)' 'Created-By: Packages' |
        awk -v suite=$SUITE '$2 == suite { print $1; exit }'
}

make_root() {
    mirror=$(mirror_of_this_machine)
    [ -n "$mirror" ] || say "apt on this machine knows no mirror of $SUITE"
    keys=/usr/share/keyrings/debian-archive-keyring.gpg
    set -- --variant=minbase --include=git,make
    [ -f $keys ] && set -- "$@" --keyring=$keys
    proxy=$(apt-config dump Acquire::http::Proxy | sed -n 's/.*"\(.*\)";/\1/p')
    [ -z "$proxy" ] || export http_proxy="$proxy"
    debootstrap "$@" $SUITE "$root" "$mirror" >"$root/debootstrap.log" 2>&1 ||
        { tail -20 "$root/debootstrap.log" >&2 && say "debootstrap failed"; }
}

mount_what_a_machine_has() {
    mount -t proc proc "$root/proc"
    mount --rbind /sys "$root/sys"
    mount --rbind /dev "$root/dev"
    mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
}

# Where packages come from on this machine, certificates included.
copy_settings() {
    mkdir -p "$settings"
    for file in /etc/resolv.conf /etc/hosts; do
        [ ! -f $file ] || cp $file "$root/etc/"
    done
    rm -rf "$root/etc/apt/sources.list"
    (cd /etc/apt && tar cf - --exclude='*disabled*' sources.list sources.list.d apt.conf.d auth.conf.d keyrings 2>/dev/null) |
        tar xf - -C "$root/etc/apt"
    # What this machine does after an update is no setting of its sources.
    grep -l -i 'post-invoke\|pre-install' "$root"/etc/apt/apt.conf.d/* 2>/dev/null | xargs -r rm -f
    find /usr/local/share/ca-certificates -name '*.crt' 2>/dev/null | while read -r file; do
        mkdir -p "$root/usr/local/share/ca-certificates"
        cp "$file" "$root/usr/local/share/ca-certificates/"
    done
    [ ! -f /etc/ssl/certs/ca-certificates.crt ] || cp /etc/ssl/certs/ca-certificates.crt "$settings/certificates.pem"
    {
        for name in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY; do
            eval "value=\${$name-}"
            [ -z "$value" ] || printf "export %s='%s'\n" "$name" "$value"
        done
        if [ -f "$settings/certificates.pem" ]; then
            echo "export NODE_EXTRA_CA_CERTS=/srv/machine/certificates.pem"
            echo "export npm_config_cafile=/srv/machine/certificates.pem"
        fi
        if command -v npm >/dev/null; then
            printf "export npm_config_registry='%s'\n" "$(npm config get registry)"
        fi
    } >"$settings/environment"
}

clone_project() {
    git -c safe.directory="$project" -C "$project" bundle create -q "$root/srv/connote.bundle" "$commit"
    in_root "git -c advice.detachedHead=false clone -q /srv/connote.bundle /srv/connote"
    echo "fresh: $(in_root 'git -C /srv/connote log -1 --format="%h %s"')"
}

in_root() {
    (become_in_root "$1")
}

# As in_root, in place of this process: a signal sent to it reaches the command.
become_in_root() {
    exec chroot "$root" /usr/bin/env -i HOME=/srv PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
        /bin/sh -c ". /srv/machine/environment; $1"
}

# --- the two commands --------------------------------------------------------------------------------

free_port() {
    port=$((20000 + $$ % 20000))
    while curl -s -o /dev/null "http://127.0.0.1:$port/"; do port=$((port + 1)); done
    echo $port
}

# The main job, asked of a Connote that `make run` has started.
try_pages() {
    base=http://127.0.0.1:$1
    for path in / /poll /results /method /status.json /healthz /static/style.css; do
        curl -sS --fail --max-time 10 -o /dev/null "$base$path" || say "$path does not answer"
    done
    draft=$(curl -sS --fail -H 'Accept: application/json' --data 'direction=send&relationship=event&recipient=Priya+Raman&event=FOSDEM' "$base/draft")
    case $draft in
    *'"text":"'*Priya*) echo "fresh: a draft: $(echo "$draft" | sed 's/.*"drafts":\[{"text":"\([^"]*\)".*/\1/')" ;;
    *) say "no draft: $draft" ;;
    esac
    ballot=$(curl -sS --fail "$base/poll" | sed -n 's/.*name="ballot" value="\([^"]*\)".*/\1/p')
    answer=$(curl -sS -o /dev/null -w '%{http_code}' --data "send=custom&ballot=$ballot" "$base/vote")
    [ "$answer" = 303 ] || say "a vote was answered with $answer"
}

# Ours is a process namespace of its own: nobody else's are in it.
processes() {
    ps -e -o pid=,comm= | grep -E ' (nginx|supervise|connote\.fcgi)$' || true
}

try_run() {
    port=$(free_port)
    log=$root/srv/run.log
    become_in_root "cd /srv/connote && exec make run PORT=$port" >"$log" 2>&1 &
    run=$!
    seconds=0
    until grep -q "^Connote is at http://127.0.0.1:$port/" "$log"; do
        kill -0 $run 2>/dev/null || { cat "$log" >&2 && say "make run ended before it was ready"; }
        seconds=$((seconds + 1))
        [ $seconds -lt $READY_SECONDS ] || { cat "$log" >&2 && say "make run was not ready in $READY_SECONDS s"; }
        sleep 1
    done
    echo "fresh: make run was ready after $seconds s"
    try_pages "$port"
    [ -n "$(processes)" ] || say "no process of Connote's is to be seen: this check is blind"
    kill -TERM $run
    wait $run || true # make ends by the signal it was sent
    seconds=0
    while [ -n "$(processes)" ]; do
        seconds=$((seconds + 1))
        [ $seconds -lt 20 ] || say "TERM left processes: $(processes)"
        sleep 1
    done
    echo "fresh: TERM left no process"
}

try_test() {
    in_root "cd /srv/connote && make test"
}

make_root
mount_what_a_machine_has
copy_settings
clone_project
[ "$what" = test ] || try_run
[ "$what" = run ] || try_test
