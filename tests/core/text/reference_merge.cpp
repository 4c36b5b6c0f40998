// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/text/reference_merge.h"

namespace atelier {

namespace {

constexpr int nothing = -1;

struct Unit {
    int id = 0;
    int originLeft = nothing;
    int originRight = nothing;
    bool inserted = false; // in the version at hand
    bool visible = false;
};

class ReferenceMerge {
public:
    explicit ReferenceMerge(const Trace &trace)
        : m_trace(trace)
    {
    }

    QString text()
    {
        for (size_t i = 0; i < m_trace.transactions.size(); ++i)
            add(int(i));
        QString result;
        for (const Unit &unit : m_units)
            if (m_deletedBy[size_t(unit.id)].empty())
                result += m_content[size_t(unit.id)];
        return result;
    }

private:
    void add(int index)
    {
        const TraceTransaction &transaction = m_trace.transactions[size_t(index)];
        std::vector<bool> known(m_trace.transactions.size(), false);
        for (const quint32 parent : transaction.parents) {
            known[parent] = true;
            for (size_t i = 0; i < known.size(); ++i)
                known[i] = known[i] || m_known[parent][i];
        }
        for (Unit &unit : m_units) {
            unit.inserted = known[size_t(m_author[size_t(unit.id)])];
            unit.visible = unit.inserted
                && std::ranges::none_of(m_deletedBy[size_t(unit.id)], [&](int by) { return known[size_t(by)]; });
        }
        m_known.push_back(std::move(known));
        for (const TextEdit &edit : transaction.edits) {
            for (qsizetype i = 0; i < edit.deleted; ++i)
                erase(index, edit.position);
            for (qsizetype i = 0; i < edit.inserted.size(); ++i)
                insert(index, edit.position + i, edit.inserted[i]);
        }
    }

    void erase(int transaction, qsizetype position)
    {
        size_t at = 0;
        for (;; ++at) {
            if (m_units[at].visible && position-- == 0)
                break;
        }
        m_units[at].visible = false;
        m_deletedBy[size_t(m_units[at].id)].push_back(transaction);
    }

    void insert(int transaction, qsizetype position, QChar content)
    {
        size_t at = 0;
        while (position > 0)
            position -= m_units[at++].visible ? 1 : 0;
        Unit unit{.id = int(m_content.size()), .inserted = true, .visible = true};
        unit.originLeft = at == 0 ? nothing : m_units[at - 1].id;
        size_t right = at;
        while (right < m_units.size() && !m_units[right].inserted)
            ++right;
        unit.originRight = right == m_units.size() ? nothing : m_units[right].id;
        m_content.push_back(content);
        m_author.push_back(transaction);
        m_deletedBy.emplace_back();
        m_units.insert(m_units.begin() + qptrdiff(integrate(unit, at)), unit);
    }

    [[nodiscard]] size_t indexOf(int id, size_t whenNothing) const
    {
        if (id == nothing)
            return whenNothing;
        return size_t(std::ranges::find(m_units, id, &Unit::id) - m_units.begin());
    }

    [[nodiscard]] size_t integrate(const Unit &unit, size_t at) const
    {
        const auto left = qptrdiff(at) - 1;
        const size_t right = indexOf(unit.originRight, m_units.size());
        bool scanning = false;
        size_t result = at;
        for (size_t i = at; i < m_units.size() && !m_units[i].inserted; ++i) {
            const Unit &other = m_units[i];
            const qptrdiff otherLeft = other.originLeft == nothing ? -1 : qptrdiff(indexOf(other.originLeft, 0));
            if (otherLeft < left)
                break;
            if (otherLeft == left) {
                const size_t otherRight = indexOf(other.originRight, m_units.size());
                if (otherRight == right && comesFirst(unit.id, other.id))
                    break;
                scanning = otherRight < right;
            }
            if (!scanning)
                result = i + 1;
        }
        return result;
    }

    [[nodiscard]] bool comesFirst(int id, int other) const
    {
        const AgentName &mine = m_trace.transactions[size_t(m_author[size_t(id)])].agent;
        const AgentName &theirs = m_trace.transactions[size_t(m_author[size_t(other)])].agent;
        return mine == theirs ? id < other : QByteArrayView(mine).compare(theirs) < 0;
    }

    const Trace &m_trace;
    std::vector<Unit> m_units;
    std::vector<QChar> m_content; // by id, as the next two
    std::vector<int> m_author; // transaction
    std::vector<std::vector<int>> m_deletedBy;
    std::vector<std::vector<bool>> m_known; // by transaction
};

} // namespace

QString referenceMerge(const Trace &trace) { return ReferenceMerge(trace).text(); }

} // namespace atelier
