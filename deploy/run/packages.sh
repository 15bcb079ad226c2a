#!/bin/sh
# Install the Debian packages that a purpose needs and this machine lacks.
# usage: packages.sh PURPOSE...   (a list of names beside this file: PURPOSE.packages)
set -eu
here=$(dirname "$0")

wanted=$(for purpose in "$@"; do sed 's/#.*//' "$here/$purpose.packages"; done)
missing=
for name in $wanted; do
    state=$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null) || state=
    # A tool that was installed by other means (node from its makers) serves as well.
    case $name in
    nodejs) command -v node >/dev/null && state=installed ;;
    npm) command -v npm >/dev/null && state=installed ;;
    esac
    [ "$state" = installed ] || missing="$missing $name"
done
[ -n "$missing" ] || exit 0

as_root=
if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || {
        echo "connote: these packages are missing and installing them needs root or sudo:$missing" >&2
        exit 1
    }
    as_root=sudo
fi

# Debian starts a daemon when its package is installed; Connote starts its own nginx.
guard=/usr/sbin/policy-rc.d
if [ ! -e $guard ]; then
    printf '#!/bin/sh\nexit 101\n' | $as_root tee $guard >/dev/null
    $as_root chmod 755 $guard
    trap '$as_root rm -f $guard' EXIT
    trap 'exit 1' INT TERM HUP
fi

echo "connote: installing$missing" >&2
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086
$as_root apt-get install -qq -y --no-install-recommends $missing >/dev/null 2>&1 ||
    { $as_root apt-get update -qq &&
      $as_root apt-get install -qq -y --no-install-recommends $missing >/dev/null; } || {
    echo "connote: apt-get could not install:$missing" >&2
    exit 1
}
