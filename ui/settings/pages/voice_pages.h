// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/content/brand.h"
#include "ui/settings/pages/record_page.h"

namespace atelier {

class Switch;

// Who speaks: names, voice, words, contact lines.
class BrandPage final : public RecordPage<Brand> {
public:
    explicit BrandPage(std::shared_ptr<Workspace> workspace, QObject *parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("brand"); }
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override { return QStringLiteral("quotation-marks"); }

protected:
    void addControls(QVBoxLayout *column, QWidget *form) override;
    void showControls(const Brand &brand) override;

private:
    void makeDefault(const Id &brand, bool isDefault);

    QPointer<Switch> m_default;
};

// To whom.
class PersonasPage final : public RecordPage<Persona> {
public:
    explicit PersonasPage(std::shared_ptr<Workspace> workspace, QObject *parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("personas"); }
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override { return QStringLiteral("person"); }
};

} // namespace atelier
