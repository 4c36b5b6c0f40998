// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/alignment.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <unordered_map>

namespace atelier {

namespace {

// Above this many edits a range is divided at rare elements first: Myers' effort grows with their square.
constexpr int longestEditScript = 600;
// An element that occurs more often than this on both sides is no place to divide a range at.
constexpr qint64 rareProduct = 64;

struct Range {
    int beforeBegin = 0;
    int beforeEnd = 0;
    int afterBegin = 0;
    int afterEnd = 0;

    [[nodiscard]] int beforeSize() const { return beforeEnd - beforeBegin; }
    [[nodiscard]] int afterSize() const { return afterEnd - afterBegin; }
};

// A stretch of equal elements.
struct Anchor {
    int before = 0;
    int after = 0;
    int length = 1;
};

// The heaviest chain of anchors that grow on both sides. Anchors come sorted by their place in `before`.
std::vector<Anchor> heaviestChain(const std::vector<Anchor> &anchors)
{
    std::vector<int> places;
    places.reserve(anchors.size());
    for (const Anchor &anchor : anchors)
        places.push_back(anchor.after);
    std::ranges::sort(places);

    // A Fenwick tree over the places in `after`: the best chain that ends at or before each.
    struct Best {
        qint64 weight = 0;
        int last = -1;
    };
    std::vector<Best> tree(places.size() + 1);
    std::vector<int> previous(anchors.size(), -1);
    Best overall;
    for (int i = 0; i < int(anchors.size()); ++i) {
        const Anchor &anchor = anchors[size_t(i)];
        const auto rank = size_t(std::ranges::lower_bound(places, anchor.after) - places.begin());
        Best best;
        for (size_t node = rank; node > 0; node &= node - 1) {
            if (tree[node].weight > best.weight)
                best = tree[node];
        }
        previous[size_t(i)] = best.last;
        const Best extended{best.weight + anchor.length, i};
        for (size_t node = rank + 1; node < tree.size(); node += node & (~node + 1)) {
            if (extended.weight > tree[node].weight)
                tree[node] = extended;
        }
        if (extended.weight > overall.weight)
            overall = extended;
    }
    std::vector<Anchor> chain;
    for (int i = overall.last; i >= 0; i = previous[size_t(i)])
        chain.push_back(anchors[size_t(i)]);
    std::ranges::reverse(chain);
    return chain;
}

struct Occurrences {
    int beforeCount = 0;
    int afterCount = 0;
    int before = 0; // the last place
    int after = 0;
    int length = 1;
};

class Aligner {
public:
    Aligner(std::span<const int> before, std::span<const int> after, int separator, qint64 maximumSteps)
        : m_before(before)
        , m_after(after)
        , m_separator(separator)
        , m_maximumSteps(maximumSteps)
    {
        m_result.partner.assign(before.size(), unmatched);
    }

    Alignment run()
    {
        const std::optional<Range> whole = trimmed({0, int(m_before.size()), 0, int(m_after.size())});
        if (whole)
            divide(*whole, uniqueBlocks(*whole));
        while (!m_open.empty()) {
            const Range range = m_open.back();
            m_open.pop_back();
            alignRange(range);
        }
        return std::move(m_result);
    }

private:
    bool isSpent(qint64 steps)
    {
        m_result.steps += steps;
        if (m_result.steps <= m_maximumSteps)
            return false;
        m_result.coarse = true;
        return true;
    }

    void match(int before, int after) { m_result.partner[size_t(before)] = after; }

    [[nodiscard]] bool isEqual(int before, int after) const
    {
        return m_before[size_t(before)] == m_after[size_t(after)];
    }

    // Matches what is equal at both ends; nothing remains when a side is used up.
    std::optional<Range> trimmed(Range range)
    {
        const int size = range.beforeSize() + range.afterSize();
        while (range.beforeSize() > 0 && range.afterSize() > 0 && isEqual(range.beforeBegin, range.afterBegin))
            match(range.beforeBegin++, range.afterBegin++);
        while (range.beforeSize() > 0 && range.afterSize() > 0 && isEqual(range.beforeEnd - 1, range.afterEnd - 1))
            match(--range.beforeEnd, --range.afterEnd);
        m_result.steps += 1 + (size - range.beforeSize() - range.afterSize()) / 2;
        if (range.beforeSize() == 0 || range.afterSize() == 0)
            return std::nullopt;
        return range;
    }

    void alignRange(const Range &given)
    {
        const std::optional<Range> range = trimmed(given);
        if (!range || isSpent(0))
            return;
        if (shortestEdit(*range))
            return;
        if (isSpent(range->beforeSize() + range->afterSize()))
            return;
        const std::vector<Anchor> rare = rareElements(*range);
        if (!rare.empty())
            divide(*range, rare);
        else
            m_result.coarse = true;
    }

    // Takes the anchors' chain as matched and leaves the ranges between as open work.
    void divide(const Range &range, const std::vector<Anchor> &anchors)
    {
        int before = range.beforeBegin;
        int after = range.afterBegin;
        for (const Anchor &anchor : heaviestChain(anchors)) {
            open({before, anchor.before, after, anchor.after});
            for (int i = 0; i < anchor.length; ++i)
                match(anchor.before + i, anchor.after + i);
            before = anchor.before + anchor.length;
            after = anchor.after + anchor.length;
        }
        open({before, range.beforeEnd, after, range.afterEnd});
    }

    void open(const Range &range)
    {
        if (range.beforeSize() > 0 && range.afterSize() > 0)
            m_open.push_back(range);
    }

    // Calls `visit(begin, end)` for each block of a sequence, without its separator.
    template <class Visit> void forEachBlock(std::span<const int> elements, int begin, int end, Visit visit) const
    {
        int start = begin;
        for (int i = begin; i <= end; ++i) {
            if (i < end && elements[size_t(i)] != m_separator)
                continue;
            if (i > start)
                visit(start, i);
            start = i + 1;
        }
    }

    static uint64_t blockHash(std::span<const int> elements, int begin, int end)
    {
        uint64_t hash = 0xcbf29ce484222325; // FNV-1a, an element at a time
        for (int i = begin; i < end; ++i)
            hash = (hash ^ uint64_t(uint32_t(elements[size_t(i)]))) * 0x100000001b3;
        return hash;
    }

    std::vector<Anchor> uniqueBlocks(const Range &range)
    {
        std::unordered_map<uint64_t, Occurrences> blocks;
        forEachBlock(m_before, range.beforeBegin, range.beforeEnd, [&](int begin, int end) {
            Occurrences &block = blocks[blockHash(m_before, begin, end)];
            ++block.beforeCount;
            block.before = begin;
            block.length = end - begin;
        });
        std::vector<Anchor> anchors;
        forEachBlock(m_after, range.afterBegin, range.afterEnd, [&](int begin, int end) {
            const auto found = blocks.find(blockHash(m_after, begin, end));
            if (found == blocks.end())
                return;
            ++found->second.afterCount;
            found->second.after = begin;
        });
        m_result.steps += range.beforeSize() + range.afterSize();
        for (const auto &[hash, block] : blocks) {
            const bool isUnique = block.beforeCount == 1 && block.afterCount == 1;
            if (isUnique && isSameBlock(block, range))
                anchors.push_back({block.before, block.after, block.length});
        }
        std::ranges::sort(anchors, {}, &Anchor::before);
        return anchors;
    }

    [[nodiscard]] bool isSameBlock(const Occurrences &block, const Range &range) const
    {
        if (block.after + block.length > range.afterEnd)
            return false;
        return std::ranges::equal(m_before.subspan(size_t(block.before), size_t(block.length)),
            m_after.subspan(size_t(block.after), size_t(block.length)));
    }

    // Elements that occur once on both sides; when there are none, the last pair of the rarest common one.
    std::vector<Anchor> rareElements(const Range &range) const
    {
        std::unordered_map<int, Occurrences> elements;
        for (int i = range.beforeBegin; i < range.beforeEnd; ++i) {
            Occurrences &element = elements[m_before[size_t(i)]];
            ++element.beforeCount;
            element.before = i;
        }
        for (int i = range.afterBegin; i < range.afterEnd; ++i) {
            const auto found = elements.find(m_after[size_t(i)]);
            if (found == elements.end())
                continue;
            ++found->second.afterCount;
            found->second.after = i;
        }
        std::vector<Anchor> unique;
        std::optional<Anchor> rarest;
        qint64 fewest = rareProduct + 1;
        for (const auto &[element, places] : elements) {
            const qint64 product = qint64(places.beforeCount) * places.afterCount;
            if (product == 1 && element != m_separator)
                unique.push_back({places.before, places.after});
            const bool isRarer = product > 0 && product <= fewest;
            if (isRarer && (product < fewest || !rarest || places.before < rarest->before)) {
                fewest = product;
                rarest = Anchor{places.before, places.after};
            }
        }
        if (unique.empty() && rarest)
            unique.push_back(*rarest);
        std::ranges::sort(unique, {}, &Anchor::before);
        return unique;
    }

    // Myers' greedy search; false when the script would be too long or the limit is reached.
    bool shortestEdit(const Range &range)
    {
        const int width = range.beforeSize();
        const int height = range.afterSize();
        const int longest = std::min(width + height, longestEditScript);
        const auto at = [&](int diagonal) -> size_t { return size_t(diagonal + longest + 1); };
        m_furthest.assign(size_t(2 * longest + 3), 0);
        m_trace.clear();
        for (int edits = 0; edits <= longest; ++edits) {
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
                const bool goesDown = diagonal == -edits
                    || (diagonal != edits && m_furthest[at(diagonal - 1)] < m_furthest[at(diagonal + 1)]);
                int x = goesDown ? m_furthest[at(diagonal + 1)] : m_furthest[at(diagonal - 1)] + 1;
                const int start = x;
                while (x < width && x - diagonal < height && x - diagonal >= 0
                    && isEqual(range.beforeBegin + x, range.afterBegin + x - diagonal))
                    ++x;
                m_furthest[at(diagonal)] = x;
                m_trace.push_back(x);
                if (isSpent(1 + x - start))
                    return false;
                if (x >= width && x - diagonal >= height) {
                    matchAlongTrace(range, edits, diagonal);
                    return true;
                }
            }
        }
        return false;
    }

    // What the search reached with `edits` edits on a diagonal; rows of the trace are 1, 2, 3... long.
    [[nodiscard]] int reached(int edits, int diagonal) const
    {
        const size_t row = size_t(edits) * size_t(edits + 1) / 2;
        return m_trace[row + size_t((diagonal + edits) / 2)];
    }

    void matchAlongTrace(const Range &range, int edits, int diagonal)
    {
        int x = reached(edits, diagonal);
        while (true) {
            int start = 0; // where the run of equal elements on this diagonal began
            int previousDiagonal = 0;
            if (edits > 0) {
                const bool goesDown = diagonal == -edits
                    || (diagonal != edits && reached(edits - 1, diagonal - 1) < reached(edits - 1, diagonal + 1));
                previousDiagonal = goesDown ? diagonal + 1 : diagonal - 1;
                const int previousX = reached(edits - 1, previousDiagonal);
                start = goesDown ? previousX : previousX + 1;
            }
            while (x > start) {
                --x;
                match(range.beforeBegin + x, range.afterBegin + x - diagonal);
            }
            if (edits == 0)
                return;
            --edits;
            diagonal = previousDiagonal;
            x = reached(edits, diagonal);
        }
    }

    std::span<const int> m_before;
    std::span<const int> m_after;
    int m_separator;
    qint64 m_maximumSteps;
    std::vector<Range> m_open;
    std::vector<int> m_furthest;
    std::vector<int> m_trace;
    Alignment m_result;
};

} // namespace

Alignment align(std::span<const int> before, std::span<const int> after, int separator, const AlignmentLimits &limits)
{
    return Aligner(before, after, separator, limits.maximumSteps).run();
}

} // namespace atelier
