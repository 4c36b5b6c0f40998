#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: with_keyring.sh PROGRAM [ARGUMENTS...]
# Runs the program in a session bus of its own, with gnome-keyring unlocked in a home folder that is thrown away. Any
# part that cannot start makes this fail and say why.
set -eu

fail() {
    echo "with_keyring.sh: $*" >&2
    exit 1
}

if [ "${1:-}" != --inside ]; then
    for needed in dbus-run-session gnome-keyring-daemon; do
        command -v "$needed" >/dev/null || fail "$needed is not installed"
    done
    exec dbus-run-session -- sh "$0" --inside "$@"
fi
shift

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -m 700 "$work/run" "$work/home"
export HOME="$work/home" XDG_RUNTIME_DIR="$work/run"
export XDG_DATA_HOME="$HOME/data" XDG_CONFIG_HOME="$HOME/config" XDG_CACHE_HOME="$HOME/cache"
mkdir -p "$XDG_DATA_HOME"
# Another desktop's name would lead to its own keychain.
unset DISPLAY WAYLAND_DISPLAY XDG_CURRENT_DESKTOP KDE_FULL_SESSION DESKTOP_SESSION

# Returns once the daemon answers on the bus; an empty password would make no keyring.
printf 'password of the test' | gnome-keyring-daemon --unlock --components=secrets >"$work/keyring.log" 2>&1 ||
    fail "gnome-keyring-daemon did not start: $(cat "$work/keyring.log")"
"$@"
