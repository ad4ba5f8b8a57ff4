"""Word and LibreOffice files made in memory, part by part, as those programs write them; everybody in them is invented."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

from PIL import Image

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

PHONE = "08" + "57 1234 9876"
MAIL = "warga.karangan" + "@" + "surat.co.id"
NUMBER = "3273" + "0155" + "0190" + "0007"
"""Shaped like what identifies a person, and nobody's."""

STYLES = "".join(f'<w:style w:type="paragraph" w:styleId="Judul{n}"><w:name w:val="heading {n}"/></w:style>' for n in (1, 2, 3)) + (
    '<w:style w:type="paragraph" w:styleId="Judul"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/><w:basedOn w:val="Judul2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Butir"><w:name w:val="List Number"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
)


def run(text: str, marks: str = "") -> str:
    return f'<w:r>{f"<w:rPr>{marks}</w:rPr>" if marks else ""}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def p(text: str = "", *, style: str = "", number: tuple[int, int] | None = None, inner: str = "", bold: bool = False) -> str:
    """A paragraph; `number` is (list, depth), `inner` is XML behind the words."""
    own = (f'<w:pStyle w:val="{style}"/>' if style else "") + (f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>' if number else "")
    return f"<w:p>{f'<w:pPr>{own}</w:pPr>' if own else ''}{run(text, '<w:b/>' if bold else '') if text else ''}{inner}</w:p>"


def cell(*paragraphs: str, span: int = 1, merge: str = "") -> str:
    own = (f'<w:gridSpan w:val="{span}"/>' if span > 1 else "") + {"": "", "start": '<w:vMerge w:val="restart"/>', "on": "<w:vMerge/>"}[merge]
    return f"<w:tc><w:tcPr>{own}</w:tcPr>{''.join(paragraphs) or p()}</w:tc>"


def table(*rows: list[str]) -> str:
    """Rows of cells; a plain text becomes a cell of one paragraph."""
    return "<w:tbl>" + "".join(f"<w:tr>{''.join(one if one.startswith('<w:tc>') else cell(p(one)) for one in row)}</w:tr>" for row in rows) + "</w:tbl>"


def box(*paragraphs: str) -> str:
    """A text box as Word writes it: once for itself and once more for older programs."""
    inside = "".join(paragraphs)
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def picture(rel: str, alt: str = "") -> str:
    return f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Gambar" descr="{escape(alt)}"/><a:graphic><a:graphicData uri="http://x/picture"><a:blip r:embed="{rel}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'


def photo() -> bytes:
    """A small JPEG with a place in it."""
    out, image = io.BytesIO(), Image.effect_mandelbrot((64, 48), (-2, -1, 1, 1), 20).convert("RGB")
    exif = Image.Exif()
    exif[0x8825] = {1: "S", 2: (6.0, 54.0, 0.0), 3: "E", 4: (107.0, 36.0, 0.0)}
    image.save(out, "JPEG", exif=exif)
    return out.getvalue()


def docx(
    *body: str, footnotes: Mapping[int, str] | None = None, comments: Mapping[int, str] | None = None, header: str = "", footer: str = "",
    media: Mapping[str, bytes] | None = None, links: Mapping[str, str] | None = None, extra: Mapping[str, bytes] | None = None, main: str = MAIN,
) -> bytes:  # fmt: skip
    """A Word file with this body; notes and comments by their number, pictures and links by the id that the body names."""
    relations = [("styles", "styles.xml", ""), ("numbering", "numbering.xml", "")]
    parts: dict[str, str | bytes] = {
        "word/styles.xml": f"<w:styles {NAMES}>{STYLES}</w:styles>", "word/numbering.xml": f"<w:numbering {NAMES}>{NUMBERING}</w:numbering>",
        "word/document.xml": f'<?xml version="1.0" encoding="UTF-8"?><w:document {NAMES}><w:body>{"".join(body)}<w:sectPr/></w:body></w:document>',
        **(extra or {}),
    }
    for name, told in (("footnotes", footnotes), ("comments", comments)):
        if told:
            tag = name[:-1]
            separator = '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>' if name == "footnotes" else ""
            stories = "".join(f'<w:{tag} w:id="{n}">{text}</w:{tag}>' for n, text in told.items())
            parts[f"word/{name}.xml"] = f"<w:{name} {NAMES}>{separator}{stories}</w:{name}>"
            relations.append((name, f"{name}.xml", ""))
    for kind, text in (("header", header), ("footer", footer)):
        if text:
            tag = "hdr" if kind == "header" else "ftr"
            parts[f"word/{kind}1.xml"] = f"<w:{tag} {NAMES}>{text}</w:{tag}>"
            relations.append((kind, f"{kind}1.xml", ""))
    related = "".join(f'<Relationship Id="r{n}" Type="{RELATION}/{kind}" Target="{target}"/>' for n, (kind, target, _mode) in enumerate(relations))
    for name, data in (media or {}).items():
        parts[f"word/media/{name}.jpeg"] = data
        related += f'<Relationship Id="{name}" Type="{RELATION}/image" Target="media/{name}.jpeg"/>'
    for name, address in (links or {}).items():
        related += f'<Relationship Id="{name}" Type="{RELATION}/hyperlink" Target="{escape(address)}" TargetMode="External"/>'
    parts["word/_rels/document.xml.rels"] = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{related}</Relationships>'
    parts["[Content_Types].xml"] = f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="{main}"/></Types>'
    return packed(parts)


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return out.getvalue()


URN = "urn:oasis:names:tc:opendocument:xmlns:"
OPEN = " ".join(
    f'xmlns:{short}="{URN}{name}"'
    for short, name in (
        ("office", "office:1.0"), ("text", "text:1.0"), ("table", "table:1.0"), ("draw", "drawing:1.0"), ("style", "style:1.0"), ("svg", "svg-compatible:1.0"), ("fo", "xsl-fo-compatible:1.0"),
    )
) + ' xmlns:xlink="http://www.w3.org/1999/xlink"'  # fmt: skip


def odt(body: str, *, automatic: str = "", header: str = "", manifest: str = "", media: Mapping[str, bytes] | None = None) -> bytes:
    """A LibreOffice text with this body."""
    lists = (
        '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/><text:list-level-style-number text:level="2" style:num-format="a"/></text:list-style>'
        '<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1"/></text:list-style>'
    )
    styles = f"<office:document-styles {OPEN}><office:master-styles><style:header>{header}</style:header></office:master-styles></office:document-styles>"
    content = f"<office:document-content {OPEN}><office:automatic-styles>{lists}{automatic}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    return packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, "styles.xml": styles, "META-INF/manifest.xml": f"<m>{manifest}</m>", **(media or {})})
