"""Places told in two steps: a room in a lodging with a name, a stall by its neighbour and its road, a stop and the way on from it."""

import pytest

from tests.privacy.asking import found, rules


@pytest.mark.parametrize(("text", "value"), [
    ("Dijemput di Kos Putri Wisma Xarumi, kamar 14 tadi.", "Kos Putri Wisma Xarumi, kamar 14"), ("Klien di Indekos Xawarsa kamar nomor 5.", "Indekos Xawarsa kamar nomor 5"), ("Ia pindah ke Mess Xujaya kamar B-3 itu.", "Mess Xujaya kamar B-3"), ("Bertemu di Wisma Xahayu kamar 204.", "Wisma Xahayu kamar 204"),
    ("agennya di kios sebelah bengkel las, arah Xurug Xana.", "kios sebelah bengkel las, arah Xurug Xana"), ("suaminya jaga warung seberang langgar, arah Waduk Xermo itu", "warung seberang langgar, arah Waduk Xermo"),
    ("motor ditinggal di pos ronda, lalu naik 80 meter ke arah sumur itu", "pos ronda, lalu naik 80 meter ke arah sumur itu"), ("parkir di musala, masuk gang kecil ke arah kali itu", "musala, masuk gang kecil ke arah kali itu"), ("mudun ning prapatan, terus ngetan 100 meter menuju makam itu", "prapatan, terus ngetan 100 meter menuju makam itu"),
    ("apaknyo tingga di simpang tigo, di baruah lapau xuniang, surang", "simpang tigo, di baruah lapau xuniang"), ("imahna tonggoheun sakola, gigireun warung xoyo, kang", "tonggoheun sakola, gigireun warung xoyo"), ("ammantang ri boko masigi, seddena pasaraka, bu", "boko masigi, seddena pasaraka"),
])  # fmt: skip
def test_a_place_told_in_two_steps_finds_a_door(text: str, value: str) -> None:
    assert any(hit in value and len(hit) * 2 > len(value) for rule in ("letak-rumah", "alamat") for hit in found(text, rule)), rules(text)


@pytest.mark.parametrize("text", [
    "Rapat di Wisma Kemensos kamar 12 orang per lantai.", "Pelatihan di Wisma Xontoh, unit 3 dari modul dibahas.", "Wisma Atlet menampung 12 anak per kamar.", "Toko sebelah masjid, arah kiblat, dan rak baru dibahas.", "Kios di depan pasar dipindah ke arah timur.",
    "Warga turun di dermaga, lalu jalan ke arah balai desa.", "Relawan parkir di lapangan, lalu jalan 200 meter ke arah posko.", "Bus berhenti di terminal, lalu jalan lagi ke arah Semarang.", "bareh tingga di lumbuang, di ateh rak.", "Di sekolah itu murid calik di lantai.", "wetan kali banjir maneh wingi.",
])  # fmt: skip
def test_meetings_wares_and_crowds_are_at_no_door(text: str) -> None:
    assert not rules(text) & {"letak-rumah", "alamat"}
