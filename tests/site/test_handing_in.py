"""The pages that lead people without an account name the channels of the settings, and say so where there are none."""

import pytest

from pustaka.project import Brand
from pustaka.project.brand import Contact
from pustaka.site import handing_in
from pustaka.site.plan import plan
from tests.helpers import library

MAIL, NUMBER, FORM = "naskah" + "@" + "rumah.invalid", "62" + "8" + "0000" + "1234", "https://formulir.invalid/kirim"
GUIDE = "---\njudul: Panduan\nringkasan: Panduan.\n---\n\n## Mengirim {#tanpa-akun}\n\nBegini caranya.\n\n## Lain {#lain}\n\nIsi.\n"


def shown(brand: Brand, path: str = "docs/kontribusi/index.md") -> str:
    return next(page.markdown for page in plan(library({path: GUIDE}), brand=brand) if page.source == path)


def test_every_channel_is_offered_in_its_section() -> None:
    text = shown(Brand(name="Contoh", contact=Contact(MAIL, NUMBER, FORM)))
    section = text.partition("## Lain")[0]
    assert f"]({FORM})" in section
    assert f"](mailto:{MAIL}?subject=Naskah%20untuk%20Contoh&body=Jenis" in section
    assert f"](https://wa.me/{NUMBER}?text=" in section
    assert handing_in.NONE not in text


def test_without_channels_people_learn_whom_to_ask() -> None:
    text = shown(Brand())
    assert handing_in.NONE in text
    assert "mailto:" not in text


@pytest.mark.parametrize("path", ["docs/lain.md", "docs/tentang/index.md"])
def test_other_pages_stay_as_they_are(path: str) -> None:
    assert handing_in.NONE not in shown(Brand(), path)
