#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# check_package.sh CPACK_CONFIG: makes the Debian package, unpacks it into an empty folder, and fails when something is
# missing there or the program does not work from there.
set -euo pipefail

readonly config=$1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
readonly root=$scratch/root

fail() {
    printf 'package: %s\n' "$*" >&2
    exit 1
}

# Nothing of the building person's settings and of the build folder.
installed() {
    env -i HOME="$scratch/home" LC_ALL=C.UTF-8 PATH=/usr/bin:/bin "$root/usr/bin/atelier" "$@"
}

mkdir -p "$scratch/home" "$scratch/made"
(cd "$scratch/made" && cpack --config "$config" -G DEB -B "$scratch/made" >"$scratch/cpack.log" 2>&1) || {
    cat "$scratch/cpack.log" >&2
    fail "cpack failed"
}
packages=("$scratch"/made/*.deb)
[ ${#packages[@]} -eq 1 ] && [ -f "${packages[0]}" ] || fail "there is not one package: ${packages[*]}"
readonly package=${packages[0]}

depends=$(dpkg-deb --field "$package" Depends)
for library in libqt6core6 libqt6widgets6 libqt6sql6-sqlite libvips42 libsodium23 libkf6syntaxhighlighting6; do
    [[ $depends == *"$library"* ]] || fail "it does not depend on $library: $depends"
done

dpkg-deb --extract "$package" "$root"
for file in bin/atelier lib/atelier/libatelier_image_engine.so share/man/man1/atelier.1.gz \
    share/bash-completion/completions/atelier share/zsh/vendor-completions/_atelier \
    share/fish/vendor_completions.d/atelier.fish share/applications/org.atelier.Atelier.desktop \
    share/metainfo/org.atelier.Atelier.metainfo.xml share/icons/hicolor/scalable/apps/org.atelier.Atelier.svg \
    share/doc/atelier/copyright share/doc/atelier/changelog.gz; do
    [ -s "$root/usr/$file" ] || fail "/usr/$file is missing or empty"
done
unexpected=$(find "$root" -name '*.a' -o -name '*.h' -o -name 'test_*' -o -path '*/cmake/*')
[ -z "$unexpected" ] || fail "this does not belong into it: $unexpected"
bash -n "$root/usr/share/bash-completion/completions/atelier" || fail "the completion for bash is not bash"
! readelf -d "$root/usr/bin/atelier" | grep -Eq 'R(UN)?PATH' || fail "the program looks for libraries in the build folder"

version=$(installed --version)
[[ $version == *"$(dpkg-deb --field "$package" Version)"* ]] || fail "--version says $version"
installed demo "$scratch/demo" >"$scratch/demo.log" 2>&1 || {
    cat "$scratch/demo.log" >&2
    fail "the demo failed"
}
[ -n "$(find "$scratch/demo" -type f -name '*.md')" ] || fail "the demo made no text"
