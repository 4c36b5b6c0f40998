#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws docs/pictures/text-history.svg from what `./dev bench text` prints, beside published figures:

    ./dev bench text | docs/draw_text_chart.py > docs/pictures/text-history.svg

Published: Gentle and Kleppmann, EuroSys 2025, github.com/josephg/egwalker-paper (results/timings.json; Ryzen 7950X, one
core). "Best library, here" was measured on the machine that ours is measured on: decoding and merging with
diamond-types (S1, A1, A2) and Yjs (friendsforever, 25 times).
"""
import json
import sys

TRACES = [("S1", "S1"), ("A1", "A1"), ("A2", "A2"), ("friendsforever-x25", "friendsforever, 25 times (C1)")]
ROWS = [  # name, colour, milliseconds for the traces above; None is filled from the input
    ("Atelier, decode and merge", "#2563eb", None),
    ("Best library, here", "#94a3b8", [36, 82, 121, 136]),
    ("diamond-types, merge only, published", "#64748b", [1.77, 8.86, 23.47, 56.14]),
    ("Yrs, published", "#a3a3a3", [8.06, 11.87, 12.80, 11.78]),
    ("Yjs, published", "#b8b8b8", [57.41, 88.38, 74.19, 84.11]),
]
WIDTH, LEFT, BAR, GAP, SCALE_END = 860, 300, 14, 3, 140.0


def measured(lines):
    found = {}
    for line in lines:
        if line.startswith("{"):
            entry = json.loads(line)
            if "decode_merge_ms" in entry:
                found[entry["name"].removeprefix("text/")] = entry["decode_merge_ms"]
    return [found[name] for name, _ in TRACES]


def draw(ours):
    group = len(ROWS) * (BAR + GAP) + 34
    height = len(TRACES) * group + 20
    scale = (WIDTH - LEFT - 60) / SCALE_END
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" font-family="Inter, sans-serif">',
           "<title>Milliseconds to merge whole editing histories; shorter is better</title>",
           f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>']
    y = 22
    for index, (_, title) in enumerate(TRACES):
        out.append(f'<text x="16" y="{y}" font-size="14" font-weight="600" fill="#0f172a">{title}</text>')
        y += 8
        for name, colour, values in ROWS:
            value = (values or ours)[index]
            out.append(f'<text x="{LEFT - 10}" y="{y + 11}" font-size="12" text-anchor="end" fill="#334155">{name}</text>')
            out.append(f'<rect x="{LEFT}" y="{y}" width="{value * scale:.1f}" height="{BAR}" rx="2" fill="{colour}"/>')
            out.append(f'<text x="{LEFT + value * scale + 6:.1f}" y="{y + 11}" font-size="12" fill="#0f172a">{value:.1f} ms</text>')
            y += BAR + GAP
        y += 26
    out.append("</svg>")
    return "\n".join(out)


if __name__ == "__main__":
    print(draw(measured(sys.stdin)))
