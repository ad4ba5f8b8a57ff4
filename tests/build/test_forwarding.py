"""Old addresses lead on without a server, in Indonesian, out of every index, and below any path; hosts that redirect get their lists."""

from __future__ import annotations

import datetime
import html
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from pustaka.build import forwarding, hosting
from pustaka.ledger import Ledger, Move, Record
from pustaka.ledger.moves import Moves
from pustaka.project import Project
from pustaka.site import Page, moved

ROOT = Path(__file__).parents[2]
DAY = datetime.date(2026, 12, 1)
PAGES = (Page(path="index.md", title="Beranda", markdown=""), Page(path="metode/baru.md", title="Naskah <Baru>", markdown=""))


def files(
    *moves: tuple[str, str], known: tuple[str, ...] = (), made: dict[str, Path] | None = None, others: tuple[str, ...] = (), standing: tuple[str, ...] = (),
    pdf: bool = True, away: bool = False, url: str = "https://pustaka.example/anak/", pages: tuple[Page, ...] = PAGES, reasons: tuple[str, ...] = (),
) -> dict[str, bytes]:
    book = Ledger(
        tuple(("2026.tsv", n, Record(DAY, "bagian" if "#" in one else "halaman" if one.endswith("/") else "berkas", one)) for n, one in enumerate(known, 1)),
        Moves(tuple(Move(f"p{n}", old, new, DAY, reasons[n] if reasons else "Isinya <digabung>.") for n, (old, new) in enumerate(moves))),
    )
    return forwarding.files(Project(ROOT, url), book, pages, made or {}, {"unduh/data.csv": b"a,b", **{one: f"isi {one}".encode() for one in others}}, standing, pdf=pdf, away=away)


def test_a_moved_page_leads_on_by_script_by_refresh_and_by_link() -> None:
    text = files(("metode/lama/", "metode/baru/"))["metode/lama/index.html"].decode()
    assert '<html lang="id">' in text
    assert '<meta name="robots" content="noindex">' in text
    assert '<link rel="canonical" href="https://pustaka.example/anak/metode/baru/">' in text
    assert '<noscript><meta http-equiv="refresh" content="0; url=../baru/"></noscript>' in text
    assert '<a href="../baru/" data-bagian="{}">Naskah &lt;Baru&gt;</a>' in text


def test_its_script_is_the_one_that_its_policy_and_the_header_know() -> None:
    text = files(("metode/lama/", "metode/baru/"))["metode/lama/index.html"].decode()
    script = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
    policy = html.unescape(re.findall(r'Content-Security-Policy" content="([^"]+)"', text)[0])
    assert len(script) == 1
    assert f"'{hosting.hashed(script[0])}'" in policy
    assert hosting.hashed(script[0]) in hosting.files(ROOT)[hosting.HEADERS].decode()
    assert "unsafe-inline" not in policy
    assert "<style" not in text
    assert " style=" not in text


def test_single_anchors_that_went_elsewhere_are_told_to_the_script() -> None:
    text = files(("metode/lama/", "metode/baru/"), ("metode/lama/#x", "./#y"), known=("metode/lama/#x", "metode/lama/#z"))["metode/lama/index.html"].decode()
    assert 'data-bagian="{&quot;x&quot;: &quot;../../#y&quot;}"' in text


def test_chains_are_drawn_together_and_loops_lead_nowhere() -> None:
    found = files(("metode/satu/", "metode/dua/"), ("metode/dua/", "metode/baru/"), ("metode/putar/", "metode/balik/"), ("metode/balik/", "metode/putar/"))
    assert b"url=../baru/" in found["metode/satu/index.html"]
    assert "metode/putar/index.html" not in found


def test_a_moved_pdf_is_the_same_file_and_follows_its_page(tmp_path: Path) -> None:
    pdf = tmp_path / "x.pdf"
    pdf.write_bytes(b"%PDF rekaan")
    found = files(("metode/lama/", "metode/baru/"), ("unduh/lembar/a.pdf", "unduh/metode/baru.pdf"), known=("unduh/metode/lama.pdf",), made={"unduh/metode/baru.pdf": pdf})
    assert found["unduh/lembar/a.pdf"] == found["unduh/metode/lama.pdf"] == b"%PDF rekaan"


def test_the_pdf_of_a_page_that_became_a_section_goes_to_the_pdf_of_the_page_around_it(tmp_path: Path) -> None:
    pdf = tmp_path / "x.pdf"
    pdf.write_bytes(b"%PDF rekaan")
    moves, known = (("metode/lama/", "metode/tengah/#x"), ("metode/tengah/", "metode/baru/")), ("unduh/metode/lama.pdf",)
    found = files(*moves, known=known, made={"unduh/metode/baru.pdf": pdf})
    assert found["unduh/metode/lama.pdf"] == b"%PDF rekaan"
    assert b"/anak/unduh/metode/lama.pdf /anak/unduh/metode/baru.pdf 301\n" in found[forwarding.REDIRECTS]
    without = files(*moves, known=known)  # a page that is printed nowhere, such as a list
    assert b"url=../../../metode/baru/#x" in without["unduh/metode/lama.pdf/index.html"]


def test_a_poster_whose_card_became_a_section_is_not_taken_for_that_of_another_card(tmp_path: Path) -> None:
    pdf = tmp_path / "x.pdf"
    pdf.write_bytes(b"%PDF rekaan")
    made = {"unduh/poster/sama.pdf": pdf, "unduh/gawat/sama.pdf": pdf}
    found = files(("gawat/lama/", "metode/sama/#x"), ("gawat/lain/", "gawat/sama/#x"), known=("unduh/poster/lama.pdf", "unduh/poster/lain.pdf"), made=made)
    assert "unduh/poster/lama.pdf/index.html" in found
    assert found["unduh/poster/lain.pdf"] == b"%PDF rekaan"


def test_a_pdf_that_was_itself_declared_to_go_to_a_section_leads_there(tmp_path: Path) -> None:
    pdf = tmp_path / "x.pdf"
    pdf.write_bytes(b"%PDF rekaan")
    found = files(("unduh/metode/lama.pdf", "metode/baru/#x"), made={"unduh/metode/baru.pdf": pdf})
    assert b"url=../../../metode/baru/#x" in found["unduh/metode/lama.pdf/index.html"]


@pytest.mark.parametrize("pdf", [True, False])
def test_a_page_that_became_a_file_leads_to_it_and_no_file_holds_what_its_name_does_not_say(tmp_path: Path, pdf: bool) -> None:
    paper = tmp_path / "x.pdf"
    paper.write_bytes(b"%PDF \xe2\xe3")
    made = {"unduh/metode/baru.pdf": paper} if pdf else {}
    found = files(("metode/lama/", "unduh/metode/baru.pdf"), ("metode/data/", "unduh/data.csv"), ("unduh/lain.csv", "unduh/metode/baru.pdf"), made=made, pdf=pdf)
    for page, to in (("metode/lama/index.html", "../../unduh/metode/baru.pdf"), ("berkas/metode-lama.html", "../unduh/metode/baru.pdf"), ("berkas/metode-data.html", "../unduh/data.csv"), ("unduh/lain.csv/index.html", "../metode/baru.pdf")):
        assert f'<a href="{to}"' in found[page].decode("utf-8")


def test_moved_data_are_the_same_bytes() -> None:
    assert files(("unduh/lama.csv", "unduh/data.csv"))["unduh/lama.csv"] == b"a,b"


BESIDE = ("berkas/metode-{0}.html", "kutip/metode/{0}.bib", "kutip/metode/{0}.ris", "kutip/metode/{0}.json")


def test_the_file_to_send_and_the_citations_follow_their_page() -> None:
    new, old = ([one.format(name) for one in BESIDE] for name in ("baru", "lama"))
    found = files(("metode/lama/", "metode/tengah/"), ("metode/tengah/", "metode/baru/#bagian"), others=tuple(new))
    assert [found[one] for one in old] == [f"isi {one}".encode() for one in new]
    assert all(f"/anak/{one} /anak/{other} 301\n" in found[forwarding.REDIRECTS].decode() for one, other in zip(old, new, strict=True))


def test_the_book_and_the_feeds_of_a_series_follow_its_page() -> None:
    new = ("unduh/diskusi/baru.epub", "umpan/diskusi/baru.xml", "umpan/diskusi/baru.json", "umpan/diskusi/baru.ics")
    found = files(("diskusi/lama/", "diskusi/baru/"), others=new)
    assert {one.replace("baru", "lama") for one in new} <= found.keys()
    assert not any(one.startswith(("kutip/", "berkas/")) for one in found), "yang tidak pernah ada tidak dijanjikan"


@pytest.mark.parametrize("pdf", [True, False])
def test_the_book_of_a_series_that_emptied_follows_its_pdf(pdf: bool) -> None:
    found = files(("unduh/diskusi/lama.pdf", "unduh/diskusi/baru.pdf"), others=("unduh/diskusi/baru.epub",), pdf=pdf)
    assert found["unduh/diskusi/lama.epub"] == b"isi unduh/diskusi/baru.epub"
    assert "unduh/metode/lama.epub" not in files(("unduh/metode/lama.pdf", "unduh/metode/baru.pdf"), others=("unduh/diskusi/baru.epub",))


def test_where_the_new_page_is_not_sent_the_old_file_leads_to_the_page_below_any_path() -> None:
    found = files(("gawat/lama/", "metode/baru/"))
    text = found["berkas/gawat-lama.html"].decode()
    assert 'url=../metode/baru/"' in text and 'href="../assets/' in text
    assert b"/anak/berkas/gawat-lama.html /anak/metode/baru/ 301\n" in found[forwarding.REDIRECTS]


def test_the_file_of_a_retired_page_says_so_and_that_of_other_kinds_never_was() -> None:
    found = files(("metode/lama/", ""), ("kasus/lama/", ""), ("metode/", ""))
    assert "dicabut pada 1 Desember 2026" in found["berkas/metode-lama.html"].decode()
    assert [one for one in found if one.startswith("berkas/")] == ["berkas/metode-lama.html"]


def test_what_lies_at_the_old_address_again_is_left_alone() -> None:
    found = files(("metode/lama/", "metode/baru/"), others=("berkas/metode-baru.html", "berkas/metode-lama.html"))
    assert "berkas/metode-lama.html" not in found


def test_a_retired_file_answers_with_reason_and_day() -> None:
    text = files(("unduh/lama.csv", ""))["unduh/lama.csv/index.html"].decode()
    assert "dicabut pada 1 Desember 2026" in text
    assert "Isinya &lt;digabung&gt;." in text
    assert "refresh" not in text
    assert "<script" not in text


def test_the_pdf_of_a_text_that_is_away_says_so_and_others_are_left_alone() -> None:
    known = ("unduh/kasus/x.pdf",)
    assert "sedang tidak tersedia" in files(known=known, away=True)["unduh/kasus/x.pdf/index.html"].decode()
    assert files(known=known) == {}


def test_nothing_stands_in_the_place_of_a_drawing_that_is_there_while_a_text_is_away() -> None:
    known = ("metode/gambar.svg", "metode/hilang.svg")
    assert set(files(known=known, standing=("metode/gambar.svg",), away=True)) == {"metode/hilang.svg/index.html"}


TAKEN = (*PAGES, moved.withdrawn("kasus/baru.md"), moved.away("metode/tunggu.md"))


def test_the_pdf_of_a_text_that_was_taken_back_says_so_also_at_the_address_it_had_before_and_no_host_remembers_it() -> None:
    moves = (("kasus/lama/", "kasus/baru/"),)
    found = files(*moves, known=("unduh/kasus/lama.pdf", "unduh/kasus/baru.pdf", "unduh/metode/tunggu.pdf"), away=True, pages=TAKEN)
    for path, said, to in (("kasus/lama", moved.WITHDRAWN, "kasus/baru"), ("kasus/baru", moved.WITHDRAWN, "kasus/baru"), ("metode/tunggu", moved.AWAY, "metode/tunggu")):
        text = found[f"unduh/{path}.pdf/index.html"].decode()
        assert f"<h1>{said}</h1>" in text
        assert f'href="../../../{to}/"' in text
        assert "refresh" not in text
    assert ".pdf" not in found[forwarding.REDIRECTS].decode()


def test_a_page_that_moved_and_was_then_taken_back_leads_to_the_notice_as_what_it_is() -> None:
    text = files(("kasus/lama/", "kasus/baru/"), ("kasus/lama/#x", "metode/baru/#y"), known=("kasus/lama/#x",), away=True, pages=TAKEN)["kasus/lama/index.html"].decode()
    assert f"<h1>{moved.WITHDRAWN}</h1>" in text
    assert "pindah<" not in text and "Isinya sekarang" not in text
    assert "url=../baru/" in text
    assert "metode/baru/#y" in text, "what went elsewhere before is still found"


def test_a_file_whose_page_moved_and_was_then_retired_tells_why_it_was_retired() -> None:
    text = files(("metode/lama/", "metode/tengah/"), ("metode/tengah/", ""), known=("unduh/metode/lama.pdf",), reasons=("Alamatnya diganti.", "Isinya berbahaya."))["unduh/metode/lama.pdf/index.html"].decode()
    assert "Isinya berbahaya." in text
    assert "diganti" not in text


def test_without_pdfs_nothing_stands_at_their_addresses() -> None:
    assert not any("pdf" in path for path in files(("unduh/a.pdf", ""), ("unduh/b.pdf", "unduh/c.pdf"), known=("unduh/d.pdf",), pdf=False, away=True))


def test_hosts_that_redirect_get_every_move_below_their_path() -> None:
    found = files(("tentang/lama/", "metode/baru/"), ("tentang/bagian/", "metode/baru/#x"), ("tentang/dicabut/", ""))
    assert found[forwarding.REDIRECTS].decode() == "/anak/tentang/bagian/ /anak/metode/baru/#x 301\n/anak/tentang/lama/ /anak/metode/baru/ 301\n"
    assert '    "/anak/tentang/lama/" "/anak/metode/baru/";\n' in found[forwarding.NGINX].decode()
    assert files() == {}


def test_without_an_address_of_the_site_nothing_canonical_is_claimed() -> None:
    assert b"canonical" not in files(("metode/lama/", "metode/baru/"), url="")["metode/lama/index.html"]


@pytest.mark.skipif(shutil.which("nginx") is None, reason="nginx tidak terpasang di sini")
def test_nginx_reads_its_map(tmp_path: Path) -> None:
    (tmp_path / "peta.conf").write_bytes(files(("metode/lama/", "metode/baru/"))[forwarding.NGINX])
    (tmp_path / "nginx.conf").write_text(f"pid {tmp_path}/pid;\nevents {{}}\nhttp {{ include {tmp_path}/peta.conf; server {{ listen 127.0.0.1:8099; if ($pustaka_pindah) {{ return 301 $pustaka_pindah; }} }} }}\n", "utf-8")
    done = subprocess.run(["nginx", "-t", "-p", str(tmp_path), "-c", str(tmp_path / "nginx.conf"), "-e", str(tmp_path / "log")], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
