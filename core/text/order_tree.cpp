// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/order_tree.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace atelier {

namespace {

template <class Array> void shiftRight(Array &array, quint32 from, quint32 count)
{
    std::copy_backward(array.begin() + from, array.begin() + count, array.begin() + count + 1);
}

// Without an end before the last slot, so that the compiler may compare many at once. A value is there once: nodes
// never take back what moved to a neighbour.
template <class Array> quint32 slotOf(const Array &array, quint32 value)
{
    quint32 slot = 0;
    for (quint32 i = 0; i < array.size(); ++i)
        slot |= array[i] == value ? i : 0;
    return slot;
}

quint32 visibleUnits(const OrderItem &item) { return item.state == 1 ? item.length : 0; }

} // namespace

void OrderTree::reset(quint32 baseLength, quint32 firstId, quint32 endId)
{
    m_items.clear();
    m_leaves.clear();
    m_branches.clear();
    m_firstId = firstId;
    m_pages.assign(((endId - firstId) >> pageBits) + 1, none);
    m_leaves.emplace_back();
    m_root = m_firstLeaf = 0;
    m_height = 0;
    m_visibleLength = m_baseLength = baseLength + 1; // with the end mark
    m_cachedLeaf = none;
    m_changedLeaves.clear();
    m_items.push_back({.id = baseMark,
        .length = m_baseLength,
        .originLeft = none,
        .originRight = none,
        .nextOnPage = none,
        .state = 1});
    insertIntoLeaf({}, 0);
}

bool OrderTree::insert(quint32 position, quint32 id, quint32 length)
{
    if (position >= m_visibleLength)
        return false;
    OrderItem item{.id = id, .length = length, .originLeft = none, .originRight = none, .nextOnPage = none, .state = 1};
    std::optional<Place> left;
    std::optional<Place> right;
    if (position > 0) {
        const Found found = find(position - 1);
        left = found.place;
        item.originLeft = itemAt(*left).id + found.offset;
        if (found.offset + 1 < itemAt(*left).length) {
            right = splitItem(*left, found.offset + 1);
            left = Place{right->leaf, right->slot - 1};
        }
    } else {
        m_cachedLeaf = m_firstLeaf;
        m_cachedStart = 0;
    }
    if (!right)
        right = next(left);
    if (itemAt(*right).state == 0) {
        Place seen = *right;
        while (itemAt(seen).state == 0)
            seen = next(seen);
        item.originRight = itemAt(seen).id;
        left = integrate(left, item);
    } else {
        item.originRight = itemAt(*right).id;
    }
    const Place place = insertAfter(left, item);
    addVisible(place.leaf, length);
    return true;
}

// Between the units that it was written between there may be concurrent insertions: finds its place among them by the
// order of YjsMod, which equals FugueMax. Items that begin further left end the search; those that have the same left
// neighbour are ordered by their right one, then by author.
std::optional<OrderTree::Place> OrderTree::integrate(std::optional<Place> left, const OrderItem &item)
{
    const quint32 leftItem = left ? m_leaves[left->leaf].items[left->slot] : none;
    const quint32 rightItem = itemOf(item.originRight);
    auto result = left;
    bool scanning = false;
    for (Place at = next(left); itemAt(at).state == 0; at = next(at)) {
        const OrderItem &other = itemAt(at);
        const quint32 otherLeft = other.originLeft == none ? none : itemOf(other.originLeft);
        if (otherLeft == leftItem) {
            const quint32 otherRight = itemOf(other.originRight);
            if (otherRight != rightItem)
                scanning = isBefore(otherRight, rightItem);
            else if (m_comesFirst(item.id, other.id))
                break;
            else
                scanning = false;
        } else if (otherLeft == none || (leftItem != none && isBefore(otherLeft, leftItem))) {
            break;
        }
        if (!scanning)
            result = at;
    }
    return result;
}

bool OrderTree::erase(quint32 position, quint32 length, std::vector<Stretch> &erased)
{
    if (position >= m_visibleLength || length >= m_visibleLength - position)
        return false;
    while (length > 0) {
        auto [place, offset] = find(position);
        if (offset > 0)
            place = splitItem(place, offset);
        if (itemAt(place).length > length) {
            const quint32 index = m_leaves[place.leaf].items[place.slot];
            splitItem(place, length);
            place = placeOf(index);
        }
        OrderItem &item = itemAt(place);
        item.state = 2;
        item.deleted = true;
        m_leaves[place.leaf].visible[place.slot] = 0;
        addVisible(place.leaf, 0 - item.length);
        if (!erased.empty() && erased.back().id + erased.back().length == item.id)
            erased.back().length += item.length;
        else
            erased.push_back({item.id, item.length});
        length -= item.length;
    }
    return true;
}

void OrderTree::shift(quint32 id, quint32 length, quint32 step)
{
    m_cachedLeaf = none;
    while (length > 0) {
        const quint32 index = itemOf(id);
        OrderItem &item = m_items[index];
        const quint32 before = visibleUnits(item);
        item.state += step;
        const quint32 now = visibleUnits(item);
        if (now != before) {
            Leaf &leaf = m_leaves[item.leaf];
            leaf.visible[slotOf(leaf.items, index)] = now;
            addVisible(item.leaf, now - before);
        }
        id += item.length;
        length -= item.length;
    }
}

bool OrderTree::shortenBase(quint32 units)
{
    const quint32 last = baseItemOf(m_baseLength - 1);
    OrderItem &item = m_items[last];
    if (item.length <= units)
        return false;
    const quint32 before = visibleUnits(item);
    item.length -= units;
    m_baseLength -= units;
    Leaf &leaf = m_leaves[item.leaf];
    leaf.visible[slotOf(leaf.items, last)] = visibleUnits(item);
    addVisible(item.leaf, visibleUnits(item) - before);
    quint32 node = item.leaf;
    for (quint32 parent = leaf.parent; parent != none; node = parent, parent = m_branches[parent].parent)
        m_branches[parent].base[slotOf(m_branches[parent].children, node)] -= units;
    return true;
}

OrderTree::Found OrderTree::find(quint32 position)
{
    if (m_cachedLeaf != none && position >= m_cachedStart) {
        // The cached leaf and the one after it.
        quint32 leafIndex = m_cachedLeaf;
        quint32 start = m_cachedStart;
        for (int attempt = 0; attempt < 2 && leafIndex != none; ++attempt) {
            const Leaf &leaf = m_leaves[leafIndex];
            quint32 left = position - start;
            for (quint32 slot = 0; slot < leaf.count; ++slot) {
                if (left < leaf.visible[slot]) {
                    m_cachedLeaf = leafIndex;
                    m_cachedStart = start;
                    return {{leafIndex, slot}, left};
                }
                left -= leaf.visible[slot];
            }
            start = position - left;
            leafIndex = leaf.next;
        }
    }
    settleSums();
    quint32 left = position;
    quint32 node = m_root;
    for (quint32 level = m_height; level > 0; --level) {
        const Branch &branch = m_branches[node];
        quint32 slot = 0;
        while (left >= branch.visible[slot])
            left -= branch.visible[slot++];
        node = branch.children[slot];
    }
    m_cachedLeaf = node;
    m_cachedStart = position - left;
    const Leaf &leaf = m_leaves[node];
    quint32 slot = 0;
    while (left >= leaf.visible[slot])
        left -= leaf.visible[slot++];
    return {{node, slot}, left};
}

OrderTree::Place OrderTree::placeOf(quint32 item) const
{
    const quint32 leaf = m_items[item].leaf;
    return {leaf, slotOf(m_leaves[leaf].items, item)};
}

// The end mark is always there, so that nothing is asked for what follows it.
OrderTree::Place OrderTree::next(std::optional<Place> place) const
{
    if (!place)
        return {m_firstLeaf, 0};
    const Leaf &leaf = m_leaves[place->leaf];
    return place->slot + 1 < leaf.count ? Place{place->leaf, place->slot + 1} : Place{leaf.next, 0};
}

quint32 OrderTree::itemOf(quint32 id) const
{
    if (isBase(id))
        return baseItemOf(id - baseMark);
    quint32 item = m_pages[page(id)];
    while (id - m_items[item].id >= m_items[item].length)
        item = m_items[item].nextOnPage;
    return item;
}

quint32 OrderTree::baseItemOf(quint32 offset) const
{
    quint32 node = m_root;
    for (quint32 level = m_height; level > 0; --level) {
        const Branch &branch = m_branches[node];
        quint32 slot = 0;
        while (offset >= branch.base[slot])
            offset -= branch.base[slot++];
        node = branch.children[slot];
    }
    const Leaf &leaf = m_leaves[node];
    for (quint32 slot = 0;; ++slot) {
        const OrderItem &item = m_items[leaf.items[slot]];
        if (!isBase(item.id))
            continue;
        if (offset < item.length)
            return leaf.items[slot];
        offset -= item.length;
    }
}

bool OrderTree::isBefore(quint32 left, quint32 right) const
{
    quint32 leftNode = m_items[left].leaf;
    quint32 rightNode = m_items[right].leaf;
    if (leftNode == rightNode) {
        const auto &items = m_leaves[leftNode].items;
        return slotOf(items, left) < slotOf(items, right);
    }
    quint32 leftParent = m_leaves[leftNode].parent;
    quint32 rightParent = m_leaves[rightNode].parent;
    while (leftParent != rightParent) {
        leftNode = leftParent;
        rightNode = rightParent;
        leftParent = m_branches[leftParent].parent;
        rightParent = m_branches[rightParent].parent;
    }
    const auto &children = m_branches[leftParent].children;
    return slotOf(children, leftNode) < slotOf(children, rightNode);
}

void OrderTree::addVisible(quint32 leaf, quint32 change)
{
    m_visibleLength += change;
    Leaf &changed = m_leaves[leaf];
    changed.change += change;
    if (!changed.isChanged) {
        changed.isChanged = true;
        m_changedLeaves.push_back(leaf);
    }
}

// Level by level, so that a branch above many changed nodes is touched once.
void OrderTree::settleSums()
{
    if (m_changedLeaves.empty())
        return;
    const auto tellParent = [&](auto &node, quint32 index) {
        const quint32 change = std::exchange(node.change, 0);
        node.isChanged = false;
        if (node.parent == none || change == 0)
            return;
        Branch &parent = m_branches[node.parent];
        parent.visible[slotOf(parent.children, index)] += change;
        parent.change += change;
        if (!parent.isChanged) {
            parent.isChanged = true;
            m_changedBranches.push_back(node.parent);
        }
    };
    for (const quint32 leaf : m_changedLeaves)
        tellParent(m_leaves[leaf], leaf);
    // A branch is put behind all those of the level below.
    for (size_t i = 0; i < m_changedBranches.size(); ++i)
        tellParent(m_branches[m_changedBranches[i]], m_changedBranches[i]);
    m_changedLeaves.clear();
    m_changedBranches.clear();
}

OrderTree::Place OrderTree::insertAfter(std::optional<Place> left, const OrderItem &item)
{
    const auto index = quint32(m_items.size());
    m_items.push_back(item);
    linkNewItem(index);
    Place place = left ? Place{left->leaf, left->slot + 1} : Place{m_firstLeaf, 0};
    makeRoom(place);
    insertIntoLeaf(place, index);
    return place;
}

OrderTree::Place OrderTree::splitItem(Place place, quint32 offset)
{
    ++place.slot;
    makeRoom(place);
    Leaf &leaf = m_leaves[place.leaf];
    const quint32 leftIndex = leaf.items[place.slot - 1];
    const auto index = quint32(m_items.size());
    OrderItem right = m_items[leftIndex];
    right.id += offset;
    right.length -= offset;
    right.originLeft = right.id - 1;
    m_items[leftIndex].length = offset;
    leaf.visible[place.slot - 1] = visibleUnits(m_items[leftIndex]);
    m_items.push_back(right);
    if (!isBase(right.id))
        linkRightPart(leftIndex, index);
    insertIntoLeaf(place, index);
    return place;
}

// Splits the place's leaf when it is full. The place stays after the same item.
void OrderTree::makeRoom(Place &place)
{
    if (m_leaves[place.leaf].count < leafWidth)
        return;
    splitLeaf(place.leaf);
    const quint32 kept = m_leaves[place.leaf].count;
    if (place.slot > kept)
        place = {m_leaves[place.leaf].next, place.slot - kept};
}

void OrderTree::insertIntoLeaf(Place place, quint32 item)
{
    Leaf &leaf = m_leaves[place.leaf];
    shiftRight(leaf.visible, place.slot, leaf.count);
    shiftRight(leaf.items, place.slot, leaf.count);
    leaf.visible[place.slot] = visibleUnits(m_items[item]);
    leaf.items[place.slot] = item;
    ++leaf.count;
    m_items[item].leaf = place.leaf;
}

void OrderTree::splitLeaf(quint32 index)
{
    settleSums();
    const auto newIndex = quint32(m_leaves.size());
    m_leaves.emplace_back();
    Leaf &left = m_leaves[index];
    Leaf &right = m_leaves[newIndex];
    const quint32 kept = leafWidth / 2;
    std::array<quint32, 2> base{};
    right.count = left.count - kept;
    for (quint32 i = 0; i < right.count; ++i) {
        right.visible[i] = left.visible[kept + i];
        right.items[i] = left.items[kept + i];
        m_items[right.items[i]].leaf = newIndex;
    }
    left.count = kept;
    right.next = left.next;
    left.next = newIndex;
    for (size_t side = 0; side < 2; ++side) {
        const Leaf &leaf = side == 0 ? left : right;
        for (quint32 i = 0; i < leaf.count; ++i)
            if (isBase(m_items[leaf.items[i]].id))
                base[side] += m_items[leaf.items[i]].length;
    }
    const std::array visible{std::accumulate(left.visible.begin(), left.visible.begin() + left.count, 0u),
        std::accumulate(right.visible.begin(), right.visible.begin() + right.count, 0u)};
    insertChild(index, newIndex, visible, base, left.parent, true);
}

// The left child was split: its sums change and the right one stands beside it.
void OrderTree::insertChild(quint32 left, quint32 right, std::array<quint32, 2> visible, std::array<quint32, 2> base,
    quint32 parent, bool leaves)
{
    if (parent == none) {
        parent = quint32(m_branches.size());
        m_branches.emplace_back();
        m_branches[parent].count = 1;
        m_branches[parent].children[0] = left;
        setParent(left, parent, leaves);
        m_root = parent;
        ++m_height;
    } else if (m_branches[parent].count == branchWidth) {
        splitBranch(parent, leaves);
        parent = leaves ? m_leaves[left].parent : m_branches[left].parent;
    }
    Branch &branch = m_branches[parent];
    const quint32 slot = slotOf(branch.children, left);
    shiftRight(branch.visible, slot + 1, branch.count);
    shiftRight(branch.base, slot + 1, branch.count);
    shiftRight(branch.children, slot + 1, branch.count);
    branch.visible[slot] = visible[0];
    branch.visible[slot + 1] = visible[1];
    branch.base[slot] = base[0];
    branch.base[slot + 1] = base[1];
    branch.children[slot + 1] = right;
    ++branch.count;
    setParent(right, parent, leaves);
}

void OrderTree::splitBranch(quint32 index, bool aboveLeaves)
{
    const auto newIndex = quint32(m_branches.size());
    m_branches.emplace_back();
    Branch &left = m_branches[index];
    Branch &right = m_branches[newIndex];
    const quint32 kept = branchWidth / 2;
    right.count = left.count - kept;
    for (quint32 i = 0; i < right.count; ++i) {
        right.visible[i] = left.visible[kept + i];
        right.base[i] = left.base[kept + i];
        right.children[i] = left.children[kept + i];
        setParent(right.children[i], newIndex, aboveLeaves);
    }
    left.count = kept;
    const auto sum = [](const auto &array, quint32 count) {
        return std::accumulate(array.begin(), array.begin() + count, 0u);
    };
    insertChild(index, newIndex, {sum(left.visible, left.count), sum(right.visible, right.count)},
        {sum(left.base, left.count), sum(right.base, right.count)}, left.parent, false);
}

void OrderTree::setParent(quint32 child, quint32 parent, bool leaf)
{
    if (leaf)
        m_leaves[child].parent = parent;
    else
        m_branches[child].parent = parent;
}

void OrderTree::linkNewItem(quint32 index)
{
    OrderItem &item = m_items[index];
    const quint32 firstPage = page(item.id);
    const quint32 lastPage = page(item.id + item.length - 1);
    // Items of the first page that begin before this one keep their place in front of it.
    quint32 before = none;
    quint32 following = m_pages[firstPage];
    while (following != none && m_items[following].id < item.id) {
        before = following;
        following = m_items[following].nextOnPage;
    }
    if (before == none)
        m_pages[firstPage] = index;
    else
        m_items[before].nextOnPage = index;
    if (lastPage > firstPage) {
        following = m_pages[lastPage];
        std::fill(m_pages.begin() + firstPage + 1, m_pages.begin() + lastPage + 1, index);
    }
    item.nextOnPage = following;
}

void OrderTree::linkRightPart(quint32 left, quint32 right)
{
    // The right part has taken over the item's link on its last page.
    const OrderItem &part = m_items[right];
    const quint32 firstPage = page(part.id);
    const quint32 lastPage = page(part.id + part.length - 1);
    const bool samePage = page(part.id - 1) == firstPage;
    m_items[left].nextOnPage = samePage ? right : none;
    std::fill(m_pages.begin() + firstPage + (samePage ? 1 : 0), m_pages.begin() + lastPage + 1, right);
}

} // namespace atelier
