#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# translate.sh SOURCE [--check]: brings resources/i18n up to date with the texts in the sources, and lists what is not
# translated. With --check nothing is written.
set -euo pipefail

readonly source=$1 mode=${2:-}
lupdate=$(command -v /usr/lib/qt6/bin/lupdate || command -v lupdate)
readonly lupdate

work=$source
if [ "$mode" = --check ]; then
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    mkdir -p "$work/resources/i18n"
    cp "$source"/resources/i18n/*.ts "$work/resources/i18n/"
fi

# Without line numbers, so that a file changes only where a text does.
update() {
    (cd "$source" && "$lupdate" -silent -I . -locations none -no-obsolete -source-language en "$@" app core sync ui \
        -ts "$work/resources/i18n/$file") 2>&1 | grep -v -e 'undeclared qualified class' || true
}
complaints=$(
    file=atelier_de.ts update -target-language de
    file=atelier_en.ts update -target-language en -pluralonly
)
if [ -n "$complaints" ]; then
    printf '%s\n' "$complaints" >&2
    printf 'These texts would not be found at run time: their class has no Q_OBJECT, or tr() is a function of its own.\n' >&2
    exit 1
fi

# One line for each text without a translation: file, and the text.
missing=$(cd "$work/resources/i18n" && awk '
    /<source>/ { text = $0 }
    /type="unfinished"/ { gsub(/^ *<source>|<\/source>/, "", text); print FILENAME ": " text }' ./*.ts)
if [ -n "$missing" ]; then
    printf '%s\n' "$missing"
    printf '%s texts are not translated; fill them in in resources/i18n.\n' "$(wc -l <<<"$missing")" >&2
    exit 1
fi
