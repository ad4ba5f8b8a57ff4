"""A name is found where its letters stand apart, where it is turned around, run together, or put into an address or an id."""

from __future__ import annotations

import pytest

from pustaka import privacy
from pustaka.findings import Severity
from pustaka.privacy import Context, rejoined
from pustaka.privacy.view import unfold


def blocked(text: str, kind: str = "kasus") -> list[str]:
    context = Context(kind="kasus" if kind == "kasus" else "edisi", pseudonyms=("Ibu Mawar",))
    return [text[one.start : one.end] for one, level in privacy.judged(text, context) if level in (Severity.ERROR, Severity.REVIEW)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Klien bernama R e k a w a t i datang.", "R e k a w a t i"), ("Klien bernama R.e.k.a.w.a.t.i datang.", "R.e.k.a.w.a.t.i"), ("Klien bernama R-e-k-a-w-a-t-i datang.", "R-e-k-a-w-a-t-i"),
        ("Lalu R e k a w a t i datang.", "R e k a w a t i"), ("Klien bernama itawakeR datang.", "itawakeR"), ("Namanya itawaker, dibaca dari belakang.", "itawaker"),
        ("Kami menemui IbuRekawatiHandayani di rumah.", "IbuRekawatiHandayani"), ("Kami menemui klienRekawati di rumah.", "klienRekawati"), ("Klien kami #RekawatiHandayani datang.", "#RekawatiHandayani"),
        ("Kami mencatat ibu_rekawati_handayani di sini.", "ibu_rekawati_handayani"), ("Lihat [ini](https://contoh.go.id/klien/rekawati-handayani).", "/klien/rekawati-handayani"),
        ("### Klien {#rekawati-handayani}", "{#rekawati-handayani}"), ('**Klien**{: title="Rekawati Handayani" }', '{: title="Rekawati Handayani" }'),
        ("Lihat [ini](https://contoh.go.id/?nama=Rekawati+Handayani).", "/?nama=Rekawati+Handayani"), ("Lihat <https://contoh.go.id/a#ibu-rekawati-handayani>.", "/a#ibu-rekawati-handayani"),
        ("Klien datang.\n{: #ibu-rekawati-handayani }\n", "{: #ibu-rekawati-handayani }"), ("### Catatan {.bu-rekawati}\n", "{.bu-rekawati}"),
    ],
)  # fmt: skip
def test_a_hidden_name_weighs_what_it_would_weigh_in_plain_writing(text: str, place: str) -> None:
    assert place in blocked(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ejaan huruf: a b c d e f g h. Tingkat A B C D E.", "Kata itu dieja I B U, lalu R U M A H.", "N A M A", "Lewat YouTube, WhatsApp, PowerPoint, GitHub, KemenPPPA, dan JavaScript.", "Pakai `PublicationKind` dan `nama_diizinkan` dan `jumlah_anggota_keluarga`.",
        "Lihat [Kemensos](https://kemensos.go.id/program-keluarga-harapan) dan [UU](https://peraturan.bpk.go.id/Details/38645/uu-no-11-tahun-2009).", "[Ibu hamil](https://contoh.go.id/ibu-hamil-dan-anak-balita?tahun=2013)",
        "#### Kedekatan dengan warga {#sulsel-warga}", "### Klien {#klien-dan-keluarganya}", '**Klien**{: title="orang yang dilayani" }', "Lihat META22: garis miring terbalik.", "[Berita](https://contoh.co.id/hindari-lelah-psikolog-ingatkan-pentingnya-pergantian-jam)", "[Katalog](https://contoh.org/cgi-bin/opac/detail.pl?nomor=7973)",
        "## Peran pendamping {#peran-pendamping-keluarga}\n\n## Warga {#warga}\n\nIsi.\n{: .catatan #ibu-menyusui }\n", "Kata katak dibaca sama dari belakang.", "Tabel dibaca dari belakang.", "Kata yang dieja atau dibalik tetap terbaca.", "Tegangannya 5 kWh, pH 7.", "d.k.k. dan a.n. serta S.K.M. atau D.P.R.D.",
    ],
)  # fmt: skip
def test_honest_writing_passes(text: str) -> None:
    found = rejoined.find(unfold(text).text, Context(kind="edisi"))
    assert [text[one.start : one.end] for one in found] == []


def test_a_declared_pseudonym_stays_one_in_an_id() -> None:
    assert blocked("### Langkah {#ibu-mawar}\n\nPendamping menemui Ibu Mawar.\n") == []


@pytest.mark.parametrize("text", ["A b" * 9000, "a b c d " * 5000, "aBcD" * 5000, "{#" * 9000, "https://a.id/" + "a-" * 9000, "dari belakang " * 3000])
def test_long_rows_take_no_time(text: str) -> None:
    import time

    start = time.process_time()
    list(rejoined.find(text, Context(kind="kasus")))
    assert time.process_time() - start < 3
