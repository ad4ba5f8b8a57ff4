"""What travels is lighter and does the same."""

import pytest

from pustaka.build.assets import ChangedText, lighter, minified


def test_comments_and_spaces_of_a_script_stay_behind() -> None:
    assert minified(".js", "/* Alasan */\nconst a = 1; // catatan\nif (a) {\n  b( );\n}\n").strip() == "const a=1;if(a){b();}"


@pytest.mark.parametrize("part", [
    '"// bukan komentar"', "'/* juga bukan */'", "`dua  spasi ${a}`", r"/[.!?;:]\s+\/\/ /gu", '"«Cari»  –  ya"', "'\\'  '",
])
def test_what_stands_in_quotes_or_in_a_pattern_stays(part: str) -> None:
    assert part in minified(".js", f"const a = {part} ;")


@pytest.mark.parametrize(("written", "sent"), [
    ("a + ++b", "a+ ++b"),
    ("return / x/ ", "return/ x/"),
    ("a = b\n(c)", "a=b\n(c)"),
])
def test_spaces_that_mean_something_stay(written: str, sent: str) -> None:
    assert minified(".js", written).strip() == sent


@pytest.mark.parametrize("part", [
    "`halaman ini${hari ? `, edisi ${tulis(hari)}` : \"\"}.`",
    "`Telepon ${nama}${keadaan ? ` (${keadaan})` : \"\"}`",
    "`a${b ? `c${d ? ` : ${e}` : ` - ` } f` : {}.g } h`",
    "`${\"`\"} ( `", "`${/[`}]/} , `", "`$ { a , b }`",
])
def test_a_template_inside_another_keeps_its_spaces(part: str) -> None:
    assert minified(".js", f"const a = {part} ;\nb( ) ;").strip() == f"const a={part};b();"


def test_a_script_that_says_something_else_does_not_travel() -> None:
    with pytest.raises(ChangedText) as raised:
        lighter('a = "satu  dua"; b = "tiga"', lambda script: script.replace("  ", " "))
    assert raised.value.text == '"satu  dua"'
    with pytest.raises(ChangedText):
        lighter("a = 1", lambda script: script + ' + "tambahan"')
    with pytest.raises(ChangedText):
        lighter('a = 1; b = "dua"', lambda script: script.partition(";")[0])
    assert lighter('a  = "satu  dua"', lambda script: script.replace("a  =", "a=")) == 'a= "satu  dua"', "spaces of the code may go"


def test_a_style_keeps_what_its_spaces_mean() -> None:
    style = "/* Alasan */\n.a .b > .c { width: calc(100% - 2rem); margin: 0 auto }\n@media (min-width: 48rem) and (hover: hover) { a { color: red } }\n"
    sent = minified(".css", style)
    assert "Alasan" not in sent
    assert "calc(100% - 2rem)" in sent
    assert ".a .b>.c{" in sent
    assert "0 auto" in sent
    assert ") and (" in sent


@pytest.mark.parametrize("condition", ["@media (max-width: 18em)", "@container (max-width: 18em)", "@container kotak (max-width: 18em)"])
def test_a_pseudo_class_stays_away_from_what_it_descends_from(condition: str) -> None:
    sent = minified(".css", f"{condition} {{ .a :is(b, c) > d {{ color: red; }} .a:is(b) {{ color: red; }} }}\n")
    assert sent.strip() == f"{condition.replace(': ', ':')}{{.a :is(b,c)>d{{color:red}}.a:is(b){{color:red}}}}"


def test_another_file_is_left_alone() -> None:
    assert minified(".svg", "<svg>  </svg>") == "<svg>  </svg>"
