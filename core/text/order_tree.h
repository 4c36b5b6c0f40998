// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <array>
#include <functional>
#include <optional>
#include <vector>

namespace atelier {

// A stretch of units in the order of the text: inserted by one run of events, or part of the text that was there before
// all of them. Units are named by where their text lies in OperationLog::content; those from before by their position
// there, with baseMark added.
struct OrderItem {
    quint32 id = 0; // of the first unit
    quint32 length = 0;
    quint32 originLeft = 0; // what stood on either side when the first unit was inserted
    quint32 originRight = 0;
    quint32 nextOnPage = 0; // see OrderTree::m_pages
    quint32 leaf = 0;
    quint32 state = 0; // in the prepared version: 0 not inserted yet, 1 visible, n + 1 deleted n times
    bool deleted = false; // by any event so far
    bool marked = false; // free for the walker
};

// The text of a concurrent stretch of history as seen from two versions at once: where each event was written (the
// prepared version, which moves) and after all events so far. A B+ tree over the items with the count of units visible
// in the prepared version, so that a position is found in a few steps; nodes lie in flat arrays and refer to each other
// by index. Items never join, so that a unit that was first or last in its item stays so.
class OrderTree {
public:
    static constexpr quint32 baseMark = 1u << 30;
    static constexpr quint32 none = 0xffffffffu;
    static constexpr quint32 unknownBaseLength = baseMark - 2;

    struct Stretch {
        quint32 id = 0;
        quint32 length = 0;
    };

    // Decides between two insertions at the same place that did not know of each other, named by their first units.
    using ComesFirst = std::function<bool(quint32 id, quint32 other)>;

    explicit OrderTree(ComesFirst comesFirst)
        : m_comesFirst(std::move(comesFirst))
    {
    }

    // Begins anew with a text of the given length; the ids of insertions will lie in [firstId, endId). An end mark of
    // one unit follows the text, as the last unit of the last item: it is what stands to the right of the text's end.
    void reset(quint32 baseLength, quint32 firstId, quint32 endId);

    [[nodiscard]] quint32 visibleLength() const { return m_visibleLength - 1; }
    // Inserts units that the prepared version sees. False when the text is shorter than the position.
    [[nodiscard]] bool insert(quint32 position, quint32 id, quint32 length);

    // Deletes visible units and appends the stretches that they were to erased. False when the text is shorter.
    [[nodiscard]] bool erase(quint32 position, quint32 length, std::vector<Stretch> &erased);

    // Steps the state of units down or up, when the prepared version moves over an event.
    void shift(quint32 id, quint32 length, quint32 step);

    // In the order of the text.
    template <class Use> void forEachItem(Use use)
    {
        for (quint32 leaf = m_firstLeaf; leaf != none; leaf = m_leaves[leaf].next)
            for (quint32 slot = 0; slot < m_leaves[leaf].count; ++slot)
                use(m_items[m_leaves[leaf].items[slot]]);
    }

    // Makes the text before all events shorter, once its length is known. False when some of what goes was touched.
    [[nodiscard]] bool shortenBase(quint32 units);

private:
    // Unused slots hold no index, so that a search needs no length.
    template <size_t width> static constexpr std::array<quint32, width> filled()
    {
        std::array<quint32, width> array{};
        array.fill(none);
        return array;
    }

    // Where an item stands.
    struct Place {
        quint32 leaf = 0;
        quint32 slot = 0;
    };

    static constexpr quint32 leafWidth = 24;
    static constexpr quint32 branchWidth = 16;
    static constexpr quint32 pageBits = 3;

    // Sums change far more often than they are asked for: what a node has not told its parent yet is its change.
    struct Leaf {
        quint32 parent = none;
        quint32 next = none;
        quint32 count = 0;
        quint32 change = 0;
        bool isChanged = false;
        std::array<quint32, leafWidth> visible;
        std::array<quint32, leafWidth> items = filled<leafWidth>();
    };
    struct Branch {
        quint32 parent = none;
        quint32 count = 0;
        quint32 change = 0;
        bool isChanged = false;
        std::array<quint32, branchWidth> visible;
        std::array<quint32, branchWidth> base; // units from before all events, whatever their state
        std::array<quint32, branchWidth> children = filled<branchWidth>(); // leaves on the lowest level
    };
    struct Found {
        Place place;
        quint32 offset = 0;
    };

    [[nodiscard]] OrderItem &itemAt(Place place) { return m_items[m_leaves[place.leaf].items[place.slot]]; }
    [[nodiscard]] Found find(quint32 position);
    [[nodiscard]] Place placeOf(quint32 item) const;
    [[nodiscard]] Place next(std::optional<Place> place) const; // the first, after nothing
    [[nodiscard]] quint32 itemOf(quint32 id) const;
    [[nodiscard]] quint32 baseItemOf(quint32 offset) const;
    [[nodiscard]] bool isBefore(quint32 left, quint32 right) const; // items

    std::optional<Place> integrate(std::optional<Place> left, const OrderItem &item);
    void addVisible(quint32 leaf, quint32 change);
    void settleSums();
    Place insertAfter(std::optional<Place> place, const OrderItem &item);
    Place splitItem(Place place, quint32 offset); // returns the place of the right part
    void makeRoom(Place &place);
    void insertIntoLeaf(Place place, quint32 item);
    void splitLeaf(quint32 leaf);
    void splitBranch(quint32 branch, bool aboveLeaves);
    void insertChild(quint32 left, quint32 right, std::array<quint32, 2> visible, std::array<quint32, 2> base,
        quint32 parent, bool leaves);
    void setParent(quint32 child, quint32 parent, bool leaf);
    void linkNewItem(quint32 index);
    void linkRightPart(quint32 left, quint32 right);
    [[nodiscard]] static bool isBase(quint32 id) { return (id & baseMark) != 0; }
    [[nodiscard]] quint32 page(quint32 id) const { return (id - m_firstId) >> pageBits; }

    ComesFirst m_comesFirst;
    std::vector<OrderItem> m_items;
    std::vector<Leaf> m_leaves;
    std::vector<Branch> m_branches;
    // For each page of ids the item with the page's first unit or, where that is not inserted yet, the first item that
    // begins on the page. OrderItem::nextOnPage goes on from there on the page where an item ends.
    std::vector<quint32> m_pages;
    quint32 m_root = 0;
    quint32 m_height = 0; // levels of branches above the leaves
    quint32 m_firstLeaf = 0;
    quint32 m_visibleLength = 0;
    quint32 m_baseLength = 0;
    quint32 m_firstId = 0;
    std::vector<quint32> m_changedLeaves;
    std::vector<quint32> m_changedBranches;
    // The leaf of the last find and how many visible units are before it; typing mostly stays there.
    quint32 m_cachedLeaf = none;
    quint32 m_cachedStart = 0;
};

} // namespace atelier
