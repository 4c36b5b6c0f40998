// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/picture_check.h"
#include "tests/fakes/fake_server.h"

using namespace atelier;

TEST_CASE("A whole picture is one, a cut or foreign one is not")
{
    const QByteArray png = test::fakeData(QStringLiteral("pictures/red.png"));
    CHECK(isPicture(png));
    CHECK_FALSE(isPicture(png.chopped(1)));
    CHECK_FALSE(isPicture(png.first(30)));
    CHECK_FALSE(isPicture(QByteArray()));
    CHECK_FALSE(isPicture("<html>502 Bad Gateway, a page of more than twenty letters</html>"));
    CHECK(isPicture(QByteArray("\xFF\xD8\xFF\xE0", 4) + QByteArray(40, 'x') + QByteArray("\xFF\xD9", 2)));
    CHECK_FALSE(isPicture(QByteArray("\xFF\xD8\xFF\xE0", 4) + QByteArray(40, 'x')));
    CHECK(isPicture(QByteArray("RIFF\x18\0\0\0WEBPVP8 ", 16) + QByteArray(16, 'x')));
    CHECK_FALSE(isPicture(QByteArray("RIFF\x18\1\0\0WEBPVP8 ", 16) + QByteArray(16, 'x')));
}
