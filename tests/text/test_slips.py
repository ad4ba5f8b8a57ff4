"""One slip in the front matter is one finding at the line to mend, and nothing that depends on the block is judged."""

from dataclasses import replace
from pathlib import Path

import pytest

from pustaka.build.prepare import prepare
from pustaka.check import check
from pustaka.errors import ContentErrors
from pustaka.findings import Finding, Severity
from pustaka.kinds.case import CASE
from pustaka.progress import Progress
from pustaka.project import load
from pustaka.text.frontmatter import parse
from pustaka.text.yaml_faults import STARTS
from tests.helpers import library
from tests.kinds.filled import fill

PATH = "casebook/contoh.md"
LINES = ("judul: Contoh rekaan", "ringkasan: Tulisan rekaan.", "samaran: [Kakek Xeno]", "nama_diizinkan: [Xattani]", "anak: tidak", "persetujuan: {bentuk: lisan}", "penulis_disimpan_oleh: dinas sosial")
BODY = fill(CASE, "contoh").split("---\n", 2)[2] + "\nKakek Xeno membaca buku Xattani. Kakek Xeno senang.\n"
HEADER = "\n".join(LINES) + "\n"


def case(header: str, body: str = BODY) -> str:
    return f"{header}\n{body}" if header.endswith("\n") else f"{header}\n\n{body}"


def block(**changed: str) -> str:
    """The header with some lines written another way, between its rulers."""
    lines = [changed.get(line.partition(":")[0], line) for line in LINES]
    return "\n".join(("---", *lines, "---"))


SLIPS = {
    "a colon in a value": (block(judul="judul: Kasus: awal"), 2),
    "a tab before an item": (block(samaran="samaran:\n\t- Kakek Xeno"), 5),
    "a tab before a key": (block(ringkasan="\tringkasan: x"), 3),
    "an open quote": (block(judul='judul: "Kasus'), 2),
    "an open quote before other quotes": (block(judul='judul: "Kasus', ringkasan='ringkasan: "Isi"'), 2),
    "words behind a quote": (block(judul='judul: "Kasus" lanjut'), 2),
    "a quote inside a quote": (block(samaran="samaran: ['Ma'mun Xeno']"), 4),
    "curly quotes": (block(judul="judul: “Kasus: awal”"), 2),
    "an open bracket": (block(samaran="samaran: [Kakek Xeno"), 4),
    "no blank behind the colon": (block(samaran="samaran:[Kakek Xeno]"), 4),
    "no blank behind the first colon": (block(judul="judul:Contoh"), 2),
    "no colon": (block(ringkasan="ringkasan Tulisan"), 3),
    "a hard blank": (block(judul="judul:\u00a0Contoh"), 2),
    "an indented key": (block(ringkasan=" ringkasan: x"), 3),
    "the same key twice": (block(samaran="samaran: [Kakek Xeno]\nsamaran: [Nenek]"), 5),
    "a sign with a meaning": (block(judul="judul: %contoh"), 2),
    "a star": (block(judul="judul: *contoh"), 2),
    "a pseudonym that is no date": (block(samaran="samaran: 2013-02-30"), 4),
    "a pseudonym with a tag": (block(samaran="samaran: !!bool x"), 4),
    "a pseudonym that is a mapping": (block(samaran="samaran: {Kakek: Xeno}"), 4),
    "pseudonyms that are one text": (block(samaran="samaran: Kakek Xeno, Ibu Xina"), 4),
    "a pseudonym that is a number": (block(samaran="samaran: [Kakek Xeno, 12]"), 4),
    "a permitted name that is a mapping": (block(nama_diizinkan="nama_diizinkan: {a: Xattani}"), 5),
    "no closing ruler": ("---\n" + HEADER, 8),
    "no closing ruler, a rule in the text": ("---\n" + HEADER + "\nIsi.\n\n---\n", 8),
    "a closing ruler of another kind": ("---\n" + HEADER + "—\n", 8),
    "no opening ruler": (HEADER + "---\n", 1),
    "an opening ruler of four": ("----\n" + HEADER + "---\n", 1),
    "an opening ruler from Word": ("—\n" + HEADER + "---\n", 1),
    "a blank line on top": ("\n---\n" + HEADER + "---\n", 2),
    "a blank line on top of hints": ("\n---\n# petunjuk\n#\n" + HEADER + "---\n", 2),
    "an opening ruler of four above hints": ("----\n# petunjuk: isi\n" + HEADER + "---\n", 1),
    "two blocks": (block() + "\n---\nasal: Naskah rekaan\n---\n", 10),
    "two blocks apart": (block() + "\n\n" + block() + "\n", 11),
    "a bracket before the value": (block(judul="judul: [Kasus] Contoh"), 2),
    "a brace before the value": (block(judul="judul: {Kasus} Contoh"), 2),
    "a word between stars": (block(judul="judul: *Kasus* contoh"), 2),
    "an at sign": (block(judul="judul: @Contoh rekaan"), 2),
    "items with stars": (block(samaran="samaran:\n  * Kakek Xeno"), 5),
    "plus signs for rulers": ("+++\n" + HEADER + "+++\n", 1),
    "plus signs and equal signs": ("+++\n" + HEADER.replace(": ", " = ") + "+++\n", 1),
    "a block of code": ("```yaml\n" + HEADER + "```\n", 1),
    "a block of code without a language": ("~~~\n" + HEADER + "~~~\n", 1),
    "all on one line": ("--- judul: Contoh samaran: [Kakek Xeno] ---", 1),
    "the first key behind the ruler": ("--- " + HEADER + "---\n", 1),
    "nothing between the rulers": ("---\n---\n", 1),
    "remarks alone between the rulers": ("---\n# judul: x\n\n---\n", 1),
    "a control sign": (block(judul="judul: a\x01"), 2),
}


def found(text: str) -> list[tuple[str, int, Severity]]:
    return [(one.code, one.line, one.severity) for one in check(library({PATH: text})) if one.severity is not Severity.ADVICE]


def test_the_sample_itself_is_clean() -> None:
    assert found(case(block())) == []
    assert found("\ufeff" + case(block()).replace("\n", "\r\n")) == []


@pytest.mark.parametrize("name", SLIPS)
def test_one_slip_is_one_finding_that_stops_the_build(name: str) -> None:
    header, line = SLIPS[name]
    findings = check(library({PATH: case(header)}))
    blocking = [one for one in findings if one.blocks]
    assert [(one.line, one.severity) for one in blocking] == [(line, Severity.ERROR)], findings
    assert len(blocking[0].message) <= 400, "the comment on a change shows one line of this length"
    assert blocking[0].code in {"META02", "META05"}
    if not parse(case(header)).readable:
        assert [one.code for one in findings] == ["META02"]


@pytest.mark.parametrize("name", SLIPS)
def test_identifiers_do_not_depend_on_the_block(name: str) -> None:
    header, _line = SLIPS[name]
    codes = {code for code, _line, _severity in found(case(header, BODY + "\nHP 0812-0000-1234, NIK 3402150000001234.\n"))}
    assert codes >= {"DIRI01", "DIRI04"}
    assert "DIRI19" not in codes


@pytest.mark.parametrize("value", ["[Kasus] Contoh", "{Kasus} Contoh", "*Kasus* contoh", "@Contoh", "%contoh", "*contoh"])
def test_a_value_with_a_sign_in_front_is_told_to_stand_in_quotes(value: str) -> None:
    assert [one.reason for one in parse(case(block(judul=f"judul: {value}"))).troubles] == [STARTS]
    assert found(case(block(judul=f'judul: "{value.replace("@", "")}"'))) == []


def test_an_account_is_told_wherever_it_is_not_the_slip_itself() -> None:
    for text in (case(block(judul="judul: @Contoh"), BODY + "\nAkun @xontoh_rekaan.\n"), case(block(judul="judul: a: b @xontoh_rekaan")), case(block(judul='judul: "@xontoh_rekaan"'))):
        assert "DIRI03" in {code for code, _line, _severity in found(text)}


@pytest.mark.parametrize(("header", "line", "said"), [
    ("topik: [etika, , keluarga]", 2, "koma ganda"), ("topik: [, etika]", 2, "koma ganda"), ("judul: !Uji", 2, "diawali tanda"), ("Hanya teks", 2, "tidak ada baris «kunci: nilai»"), ('{"judul": "x"}', 2, "tidak ada baris «kunci: nilai»"),
    ("topik: [etika, keluarga", 2, "tidak ditutup"), ('topik: ["a, , b", etika', 2, "tidak ditutup"), ("judul: a\ntanggal: 2013-02-30", 3, "tanggal yang tidak ada"),
])  # fmt: skip
def test_the_reason_is_the_slip_itself(header: str, line: int, said: str) -> None:
    trouble = parse(f"---\n{header}\n---\n\nIsi.\n").troubles[0]
    assert (trouble.line, said in trouble.reason) == (line, True), trouble.reason


def test_stars_that_are_no_bullets_are_left() -> None:
    text = case(block(ringkasan="ringkasan: >-\n  * satu\n  * dua", anak="anak: a: b"))
    assert [one.line for one in parse(text).troubles] == [8]


def test_an_empty_block_names_what_its_kind_asks_for() -> None:
    for path, keys in ((PATH, ("judul: ", "ringkasan: ", "samaran: ", "anak: ")), ("docs/contoh.md", ("judul: ",))):
        findings = check(library({path: "---\n---\n\nIbu Xontohwati.\n"}), only=["META", "DIRI"])
        assert [one.code for one in findings] == ["META02"]
        assert all(f"«{key}" in findings[0].message for key in keys)


def test_a_hidden_sign_on_top_is_told_as_such() -> None:
    assert [(code, line) for code, line, _severity in found("\ufeff\ufeff" + case(block()))] == [("TULIS12", 1)]


def test_names_are_judged_where_another_value_is_unread() -> None:
    """A date that does not exist hides no pseudonym, so that it hides no name either."""
    text = case(block(judul="judul: x\nfoto: 2013-02-30"), BODY + "\nIa bertemu Ibu Xontohwati.\n")
    assert [code for code, _line, _severity in found(text) if code != "DIRI16"] == ["META02", "DIRI19"]


def test_an_unread_block_is_an_error_whatever_else_it_claims() -> None:
    text = case(block(judul="judul: a: b\ntinjauan: {oleh: Rekaan, tanggal: 2026-01-01, hasil: terbit, sidik: aaaaaaaaaaaaaaaa}"), "Pak Xarmidi.\n")
    assert [code for code, _line, severity in found(text) if severity is Severity.ERROR] == ["META02"]


def test_files_at_other_places_are_judged_as_before() -> None:
    books = library({PATH: case(block(judul="judul: a: b")), "casebook/lain.md": case(block(), "Pak Xarmidi datang.\n")})
    codes = {(one.path, one.code) for one in check(replace(books, today=None))}
    assert ("casebook/lain.md", "DIRI19") in codes
    assert {code for path, code in codes if path == PATH} == {"META02"}


def test_the_extent_of_an_unclosed_block_is_guessed() -> None:
    matter = parse("---\n# petunjuk\njudul: x\nsamaran:\n- A\n\n  - B\nringkasan: >-\n  Dua\n  baris.\n\n# Judul\n\nIsi: prosa.\n")
    assert (matter.lines, matter.readable) == (10, False)


@pytest.mark.parametrize("text", ["```yaml\n- a\n```\n\nIsi.\n", "```\nIsi saja.\n```\n", "+++\n\nIsi.\n", "--- lalu judul: x\n", "---\njudul: [Kasus, Contoh] # catatan\n---\n", "Isi biasa.\n\n---\n\nLagi.\n", "\n---\n# Judul\n\nCatatan: prosa.\n", "\n---\n# Judul\nCatatan: prosa.\n", "Catatan: ini prosa.\n\nLagi.\n", "# Judul\n\n---\n", "---\njudul: x\nringkasan: >-\n  Satu.\n\n  Dua.\nanak: ya\n---\n\n---\n\nIsi: ya\n"])
def test_what_is_no_slip(text: str) -> None:
    assert parse(text).troubles == ()


@pytest.mark.parametrize("name", SLIPS)
def test_no_build_publishes_what_could_not_be_judged(name: str, tmp_path: Path) -> None:
    """An unreadable block must not be a way around the rules for names."""
    (tmp_path / "mkdocs.yml").write_text("site_name: Contoh\n", "utf-8")
    (tmp_path / "casebook").mkdir()
    (tmp_path / PATH).write_text(case(SLIPS[name][0], BODY + "\nIbu Xontohwati.\n"), "utf-8")
    told: list[Finding] = []
    with pytest.raises(ContentErrors):
        prepare(load(tmp_path), progress=Progress(), report=told.extend, pdf=False)
    assert {one.code for one in told if one.severity is Severity.ERROR} & {"META02", "META05"}


NEAR = {
    "a capital": ("samaran: [Kakek Xeno]", "Samaran: [Kakek Xeno]", "META04", 4),
    "a letter too many": ("samaran: [Kakek Xeno]", "samarann: [Kakek Xeno]", "META04", 4),
    "a letter too few": ("nama_diizinkan: [Xattani]", "nama_dizinkan: [Xattani]", "META04", 5),
    "a hyphen": ("nama_diizinkan: [Xattani]", "nama-diizinkan: [Xattani]", "META04", 5),
    "a blank": ("nama_diizinkan: [Xattani]", "nama diizinkan: [Xattani]", "META04", 5),
    "a character that nobody sees": ("samaran: [Kakek Xeno]", "sama\u200bran: [Kakek Xeno]", "TULIS12", 4),
    "consent": ("persetujuan: {bentuk: lisan}", "persetujan: {bentuk: lisan}", "META04", 7),
}
UNKNOWN = BODY + "\nIa bertemu Ibu Xontohwati.\n"


@pytest.mark.parametrize("name", NEAR)
def test_a_key_that_is_nearly_right_is_one_error(name: str) -> None:
    right, written, code, line = NEAR[name]
    text = case(block(**{right.partition(":")[0]: written}))
    assert found(text) == [(code, line, Severity.ERROR)]


def test_a_near_miss_beside_the_right_key_hides_no_name() -> None:
    text = case(block(samaran="samaran: [Kakek Xeno]\nsamarann: [Ibu Xina]"), UNKNOWN)
    assert {"META04", "DIRI19"} <= {code for code, *_place in found(text)}


def test_a_key_that_is_like_no_other_hides_no_name() -> None:
    text = case(block(samaran="xyzzy: [Kakek Xeno]"), UNKNOWN)
    assert {"META03", "META04", "DIRI19"} <= {code for code, *_place in found(text)}


@pytest.mark.parametrize("key", ["Penulis", "nama_dizinkan", "penuliss"])
def test_nothing_is_silent_where_a_near_miss_is_only_advice(key: str) -> None:
    """On an ordinary page nothing else would stop the text."""
    path, judged = "docs/contoh.md", "\nIbu Xontohwati menangis di depan rumahnya. Nomor KTP Ibu Xontohwati hilang.\n"
    findings = check(library({path: f"---\njudul: x\n{key}: [Xattani]\n---\n{judged}"}))
    assert ("META04", Severity.ADVICE) in {(one.code, one.severity) for one in findings}
    assert [one.code for one in findings if one.line == 6 and one.code.startswith("DIRI")] == ["DIRI19"]


def test_nothing_is_silent_where_the_kind_is_not_known() -> None:
    """Where the series does not say its kind, no rule about keys speaks."""
    files = {"discussions/r/seri.yml": "nama: R\njenis: apa\n", "discussions/r/1.md": "---\njudul: x\nPeserta: [Xattani]\n---\n\nIbu Xontohwati menangis.\n"}
    assert "DIRI19" in {one.code for one in check(library(files))}


@pytest.mark.parametrize("name", [one for one in NEAR if one != "consent"])
def test_no_build_publishes_a_case_with_a_key_that_is_nearly_right(name: str, tmp_path: Path) -> None:
    right, written, code, _line = NEAR[name]
    (tmp_path / "mkdocs.yml").write_text("site_name: Contoh\n", "utf-8")
    (tmp_path / "casebook").mkdir()
    (tmp_path / PATH).write_text(case(block(**{right.partition(":")[0]: written}), UNKNOWN), "utf-8")
    told: list[Finding] = []
    with pytest.raises(ContentErrors):
        prepare(load(tmp_path), progress=Progress(), report=told.extend, pdf=False)
    assert code in {one.code for one in told if one.severity is Severity.ERROR}
