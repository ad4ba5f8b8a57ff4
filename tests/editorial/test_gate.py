"""What no person has answered for is not published, and what is taken back leaves every output."""

import pytest

from pustaka.editorial.gate import PrivateRegister, admit, obstacle, refuse_private_registers
from pustaka.findings import Finding, Severity
from pustaka.library import Publication
from pustaka.library.signoff import State, digest, state
from pustaka.site.plan import plan
from tests.helpers import library
from tests.signing import sign

CASE = "casebook/rekaan.md"
CONSENT = "persetujuan:\n  bentuk: lisan\n  bulan: 2026-01\n"
BODY = "\nKlien rekaan datang ke layanan rekaan.\n"


def one(matter: str, body: str = BODY, path: str = CASE) -> Publication:
    return library({path: f"---\njudul: Rekaan\npenulis: [Penulis Rekaan]\n{matter}---\n{body}"}).publications[0]


def signed(matter: str = CONSENT, *, by: str = "Peninjau Rekaan", result: str = "terbit", body: str = BODY) -> str:
    review = "tinjauan:\n  oleh: {}\n  tanggal: 2026-01-31\n  sidik: {}\n  hasil: {}\n"
    mark = digest(one(matter + review.format(by, "x", result), body))
    return matter + review.format(by, mark, result)


def test_a_signature_over_this_very_text_holds() -> None:
    assert state(one(signed())) is State.SIGNED


def test_spaces_at_line_ends_do_not_void_a_signature() -> None:
    assert state(one(signed(), BODY.replace(".\n", ".  \n\n"))) is State.SIGNED


@pytest.mark.parametrize(
    ("matter", "body", "expected"),
    [
        (signed(), BODY.replace("datang", "tiba"), State.CHANGED),
        (signed().replace("lisan", "tertulis"), BODY, State.CHANGED),
        (signed(by="penulis rekaan"), BODY, State.SELF),
        (signed(result="jangan terbit"), BODY, State.REFUSED),
        (signed(""), BODY, State.NO_CONSENT),
        (CONSENT, BODY, State.UNSIGNED),
        (signed(CONSENT + "  dicabut: 2026-02\n"), BODY, State.WITHDRAWN),
        ("tinjauan: sudah\n", BODY, State.UNSIGNED),
    ],
)
def test_what_stands_in_the_way(matter: str, body: str, expected: State) -> None:
    assert state(one(matter, body)) is expected


def test_a_signature_never_looks_like_a_number() -> None:
    assert all(digest(one("", f"Isi {n}.\n")).isalpha() for n in range(50))


def test_the_mark_of_a_text_without_pictures_stays_what_it_was() -> None:
    """Signatures given before pictures counted hold on."""
    assert digest(one(CONSENT)) == "poincbpjecpgfgpg"


SHOWN = "![Ruang rekaan](ruang.jpg)"


def beside(body: str, **pictures: bytes) -> Publication:
    """A case with files beside it, by name without ending."""
    files = {f"casebook/{name}.jpg": data for name, data in pictures.items()}
    return library({**files, CASE: f"---\njudul: Rekaan\n{CONSENT}---\n\n{body}\n"}).by_path[CASE]


@pytest.mark.parametrize("shown", [SHOWN, "[Ruang rekaan](ruang.jpg)", "![Ruang rekaan][r]\n\n[r]: ./ruang.jpg"])
def test_another_picture_under_the_same_name_is_another_text(shown: str) -> None:
    mark = digest(beside(shown, ruang=b"satu"))
    assert mark == digest(beside(shown, ruang=b"satu"))
    assert mark not in {digest(beside(shown, ruang=b"dua")), digest(beside(shown))}


def test_two_pictures_do_not_change_places_unseen() -> None:
    both = f"{SHOWN} ![Halaman rekaan](halaman.jpg)"
    assert digest(beside(both, ruang=b"satu", halaman=b"dua")) != digest(beside(both, ruang=b"dua", halaman=b"satu"))


@pytest.mark.parametrize("body", ["Tanpa gambar.", "`![Contoh](lain.jpg)`", SHOWN])
def test_a_picture_that_the_text_does_not_show_is_no_part_of_it(body: str) -> None:
    assert digest(beside(body, ruang=b"satu", lain=b"dua")) == digest(beside(body, ruang=b"satu", lain=b"tiga"))


def test_a_drawing_is_the_same_with_the_line_ends_of_windows() -> None:
    text = f"---\njudul: Rekaan\n{CONSENT}---\n\n![Alur](alur.svg)\n"
    assert len({digest(library({CASE: text, "casebook/alur.svg": data}).by_path[CASE]) for data in (b"<svg>\n</svg>", b"<svg>\r\n</svg>")}) == 1


def test_an_exchanged_picture_keeps_a_signed_case_back() -> None:
    text = sign(CASE, f"---\njudul: Rekaan\npenulis: [Penulis Rekaan]\n{CONSENT}---\n\n{SHOWN}\n", around={"casebook/ruang.jpg": b"satu"})
    assert not admit(library({CASE: text, "casebook/ruang.jpg": b"satu"}), []).waiting
    assert [one.reason for one in admit(library({CASE: text, "casebook/ruang.jpg": b"dua"}), []).waiting] == [State.CHANGED.value]


def finding(path: str, severity: Severity) -> Finding:
    return Finding(path, 1, 1, 1, 1, "DIRI99", "rekaan", severity, "Rekaan.")


@pytest.mark.parametrize(
    ("matter", "open_findings", "published"),
    [
        ("", [], False),
        ("asal: Naskah yang sudah terbuka\n", [], True),
        ("asal: Naskah yang sudah terbuka\n", [finding(CASE, Severity.ADVICE)], True),
        ("asal: Naskah yang sudah terbuka\n", [finding(CASE, Severity.REVIEW)], False),
        ("asal: Naskah yang sudah terbuka\n", [finding(CASE, Severity.ERROR)], False),
        (signed(), [finding(CASE, Severity.REVIEW)], True),
        (signed(result="jangan terbit"), [], False),
    ],
)
def test_a_case_is_published_only_with_an_answer(matter: str, open_findings: list[Finding], published: bool) -> None:
    books = library({CASE: one(matter).document.source.text})
    admission = admit(books, open_findings)
    assert [kept.path for kept in admission.library.publications] == ([CASE] if published else [])
    assert len(admission.waiting) == (0 if published else 1)


def test_minutes_wait_only_while_something_is_open() -> None:
    path = "discussions/n/rapat.md"
    books = library({"discussions/n/seri.yml": "jenis: notulensi\n", path: "---\njudul: Rapat rekaan\n---\n"})
    assert not admit(books, []).waiting
    assert [waiting.path for waiting in admit(books, [finding(path, Severity.REVIEW)]).waiting] == [path]


def test_a_withdrawn_text_leaves_a_notice_at_its_address_and_nothing_else() -> None:
    books = library({CASE: one("asal: Naskah\npersetujuan: {bentuk: lisan, dicabut: 2026-02}\n").document.source.text})
    admission = admit(books, [])
    pages = {page.path: page for page in plan(admission.library)}
    notice = pages["kasus/rekaan.md"]
    assert "ditarik" in notice.title
    everything = " ".join(f"{page.title} {page.markdown} {page.view}" for page in pages.values())
    assert "Klien rekaan" not in everything
    assert not notice.searched


@pytest.mark.parametrize(
    ("where", "open_findings", "waits"),
    [
        (State.UNSIGNED, [], False),
        (State.CHANGED, [], False),
        (State.SELF, [], False),
        (State.UNSIGNED, [Severity.ADVICE], False),
        (State.REFUSED, [], True),
        (State.UNSIGNED, [Severity.REVIEW], True),
        (State.CHANGED, [Severity.REVIEW], True),
        (State.SIGNED, [Severity.REVIEW], False),
        (State.SIGNED, [Severity.ERROR], True),
    ],
)
def test_an_entry_stays_until_something_is_open_or_refused(where: State, open_findings: list[Severity], waits: bool) -> None:
    assert bool(obstacle(one("", path="docs/buku-saku/rekaan.md"), where, open_findings)) is waits


@pytest.mark.parametrize("where", [State.CHANGED, State.SELF, State.NO_CONSENT, State.REFUSED])
def test_a_case_that_somebody_reviewed_waits_for_a_signature_that_holds_even_when_it_is_retold(where: State) -> None:
    assert obstacle(one("asal: Naskah yang sudah terbuka\n"), where, []) == where.value


def test_a_file_goes_along_only_with_a_text_that_is_published() -> None:
    page = "---\njudul: A\n---\n\n![Bagan](bersama.png) [Lampiran](../casebook/lampiran.csv)\n"
    case = "---\njudul: B\n---\n\n![Bagan](sendiri.png) ![Bagan](../docs/bersama.png)\n"
    books = library({
        "docs/a.md": page, CASE: case, "docs/bersama.png": b"", "casebook/sendiri.png": b"", "casebook/lampiran.csv": b"", "docs/tak-ditautkan.png": b"",
        "docs/assets/gaya/dasar.css": b"", "docs/assets/lain.css": b"", "docs/register/topik.yml": "", "docs/README.md": "",
    })
    kept = admit(books, []).library.files
    assert kept == {"docs/a.md", "docs/bersama.png", "casebook/lampiran.csv", "docs/assets/gaya/dasar.css", "docs/register/topik.yml"}


KNOWN = {"docs/register/alamat/2026.tsv": "2026-11-28\thalaman\tkasus/rekaan/\t\n"}
MOVED = {
    "docs/register/alamat/2026.tsv": "2026-11-28\thalaman\tkasus/lama/\t\n",
    "docs/register/pindahan.yml": "p: {nama: lama, lama: kasus/lama/, baru: kasus/rekaan/, tanggal: 2026-12-01, alasan: Alamatnya diganti.}\n",
}


@pytest.mark.parametrize(
    ("matter", "known", "says"),
    [
        (signed(), KNOWN, "sedang ditinjau ulang"),
        (signed(result="jangan terbit"), KNOWN, "ditarik"),
        (signed(CONSENT + "  dicabut: 2026-02\n"), KNOWN, "ditarik"),
        (signed(), MOVED, "sedang ditinjau ulang"),
        (signed(), {}, ""),
    ],
    ids=["changed since its review", "refused after it was published", "withdrawn", "changed as it moved, before its new address was recorded", "changed, but never published"],
)
def test_a_text_that_was_published_leaves_a_notice_and_no_word_of_its_own(matter: str, known: dict[str, str], says: str) -> None:
    text = f"---\njudul: Judul rahasia\npenulis: [Penulis Rekaan]\n{matter}---\n{BODY.replace('datang', 'tiba')}"
    pages = {page.path: page for page in plan(admit(library({CASE: text, **known}), ()).library)}
    if not says:
        assert "kasus/rekaan.md" not in pages
        return
    page = pages["kasus/rekaan.md"]
    assert says in f"{page.title} {page.markdown}"
    assert not page.listed
    assert not page.searched
    assert "rahasia" not in f"{page.title} {page.markdown} {page.view}".lower()
    assert "rekaan" not in page.markdown.lower()


@pytest.mark.parametrize("path", ["docs/register/istilah.yml", "docs/register/pindahan.yml", "discussions/rapat/seri.yml"])
@pytest.mark.parametrize("severity", [Severity.ERROR, Severity.REVIEW])
def test_a_register_that_may_name_somebody_stops_everything(path: str, severity: Severity) -> None:
    """The same words in a text would wait; those of a register stand on all pages, and no record is left out behind its readers' backs."""
    with pytest.raises(PrivateRegister, match=path) as stopped:
        refuse_private_registers([finding(path, severity)])
    assert ("senyapkan" in str(stopped.value)) is (severity is Severity.REVIEW)


def test_what_waits_for_itself_or_is_no_word_of_the_site_stops_nothing() -> None:
    advice, text, ended = finding("docs/register/istilah.yml", Severity.ADVICE), finding(CASE, Severity.REVIEW), finding("docs/register/izin.yml", Severity.REVIEW)
    other = Finding("docs/register/hukum.yml", 1, 1, 1, 1, "SUMBER99", "rekaan", Severity.REVIEW, "Rekaan.")
    refuse_private_registers([advice, text, ended, other])
