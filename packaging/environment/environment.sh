# SPDX-License-Identifier: GPL-3.0-or-later
# Gives the build what Debian 13 ships: in place on a host that has it, else in a private root made once in the
# user's cache folder. After prepare_environment, `enter COMMAND...` runs a command where those packages are.

readonly environment_directory=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
readonly environment_cache=${XDG_CACHE_HOME:-${HOME:?}/.cache}/atelier
environment_root=

wanted_packages() { grep -v -e '^#' -e '^$' "$environment_directory/packages.txt"; }

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        say "this needs root, and there is no sudo: $*"
        return 1
    fi
}

# True where the host's own packages are new enough to build with.
host_is_new_enough() {
    local id version
    id=$(. /etc/os-release && printf '%s' "${ID:-} ${ID_LIKE:-}")
    version=$(. /etc/os-release && printf '%s' "${VERSION_ID:-99}")
    case " $id " in *" debian "*) [ "${version%%.*}" -ge 13 ] ;; *) return 1 ;; esac
}

missing_packages() {
    comm -23 <(wanted_packages | sort -u) <(dpkg-query -W -f '${Package} ${db:Status-Abbrev}\n' | awk '$2 == "ii" {print $1}' | sort -u)
}

install_on_host() {
    local stamp=$environment_cache/host-$(list_hash) missing
    [ -e "$stamp" ] && return
    missing=$(missing_packages)
    if [ -n "$missing" ]; then
        say "installing $(wc -w <<<"$missing") packages; this takes a few minutes"
        as_root apt-get update -qq >&2
        # shellcheck disable=SC2086
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >&2
    fi
    mkdir -p "$environment_cache" && touch "$stamp"
}

list_hash() { wanted_packages | sha256sum | cut -c 1-12; }

install_host_tools() {
    local needed=()
    command -v mmdebstrap >/dev/null || needed+=(mmdebstrap)
    command -v bwrap >/dev/null || needed+=(bubblewrap)
    [ ${#needed[@]} -eq 0 ] && return
    if ! command -v apt-get >/dev/null; then
        say "Atelier builds on Debian 13; on this system please install ${needed[*]} first"
        return 1
    fi
    say "installing ${needed[*]}"
    as_root apt-get update -qq >&2
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${needed[@]}" >&2
}

# Made under another name and renamed, so that an interrupted start leaves nothing that looks finished.
make_root() {
    local unfinished=$environment_root.unfinished packages
    install_host_tools
    say "making a private Debian 13 root for the build in $environment_cache (once, about 2 GB and some minutes)"
    mkdir -p "$environment_cache"
    as_root rm -rf "$unfinished"
    packages=$(wanted_packages | paste -sd, -)
    if ! as_root mmdebstrap --quiet --variant=apt --components=main --aptopt='APT::Install-Recommends "false"' \
        --include="$packages" trixie "$unfinished" >"$environment_cache/root.log" 2>&1; then
        tail -n 30 "$environment_cache/root.log" >&2
        say "the root could not be made; the whole log is in $environment_cache/root.log"
        return 1
    fi
    as_root rm -rf "$unfinished"/var/cache/apt/archives "$unfinished"/var/lib/apt/lists
    make_mount_points "$unfinished"
    as_root chown "$(id -u):$(id -g)" "$unfinished"
    mv "$unfinished" "$environment_root"
    remove_older_roots
}

remove_older_roots() {
    local other
    for other in "$environment_cache"/root-*; do
        [ "$other" = "$environment_root" ] || [ ! -d "$other" ] || as_root rm -rf "$other"
    done
}

# The root's own folders are read-only while in use, so every file that is bound over must exist before.
make_mount_points() {
    local root=$1 name
    for name in etc/resolv.conf etc/localtime etc/passwd etc/group etc/hosts etc/machine-id; do
        as_root sh -c 'rm -f "$1" && : > "$1"' sh "$root/$name"
    done
    as_root mkdir -p "$root/var/tmp"
}

is_system_folder() {
    case $1 in bin | sbin | lib* | usr | etc | var | boot | dev | proc | sys | run | lost+found) return 0 ;; *) return 1 ;; esac
}

prepare_environment() {
    if [ -n "${ATELIER_ENVIRONMENT:-}" ]; then
        return # already inside
    elif host_is_new_enough; then
        install_on_host
    else
        environment_root=$environment_cache/root-$(list_hash)
        [ -d "$environment_root" ] || make_root
        install_host_tools
    fi
}

enter() { enter_at "$top" "$@"; }

enter_at() {
    local directory=$1
    shift
    if [ -z "$environment_root" ]; then
        (cd "$directory" && exec env ATELIER_ENVIRONMENT=host "$@")
        return
    fi
    local options=(--setenv ATELIER_ENVIRONMENT "$environment_root") path name
    # The system's folders come from the private root, every other one from the host, whenever it was made.
    for path in "$environment_root"/*; do
        name=${path##*/}
        if ! is_system_folder "$name"; then
            continue
        elif [ -L "$path" ]; then
            options+=(--symlink "$(readlink "$path")" "/$name")
        else
            options+=(--ro-bind "$path" "/$name")
        fi
    done
    for path in /*; do
        name=${path##*/}
        if is_system_folder "$name" || [ ! -d "$path" ]; then
            continue
        elif [ -L "$path" ]; then
            options+=(--symlink "$(readlink "$path")" "$path")
        else
            options+=(--bind "$path" "$path")
        fi
    done
    options+=(--proc /proc --dev-bind /dev /dev --tmpfs /run --tmpfs /var/tmp --chdir "$directory")
    [ -d /sys ] && options+=(--ro-bind /sys /sys)
    for path in /etc/resolv.conf /etc/localtime /etc/passwd /etc/group /etc/hosts /etc/machine-id; do
        [ -e "$path" ] && options+=(--ro-bind "$(readlink -f "$path")" "$path")
    done
    # The session bus, Wayland and the desktop's portals live here.
    if [ -n "${XDG_RUNTIME_DIR:-}" ] && [ -d "$XDG_RUNTIME_DIR" ]; then
        options+=(--bind "$XDG_RUNTIME_DIR" "$XDG_RUNTIME_DIR")
    fi
    [ -S /run/dbus/system_bus_socket ] && options+=(--ro-bind /run/dbus /run/dbus)
    if [ -n "${XAUTHORITY:-}" ] && [ -e "$XAUTHORITY" ]; then
        options+=(--ro-bind "$XAUTHORITY" "$XAUTHORITY")
    fi
    bwrap "${options[@]}" --remount-ro / -- "$@"
}
