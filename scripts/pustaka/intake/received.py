"""A manuscript taken in: what goes into the draft, what does not and why, and what the editor has to know."""

from __future__ import annotations

from dataclasses import dataclass

from pustaka.errors import PustakaError
from pustaka.intake import facts, minutes
from pustaka.intake.arranging import Arranged, arrange
from pustaka.intake.attendance import Attendance
from pustaka.intake.manuscript import Left, Manuscript, Paragraph, Picture, Remark
from pustaka.intake.notes import definitions
from pustaka.intake.words import words
from pustaka.intake.writing import Writer, crossed, table
from pustaka.kinds import Kind
from pustaka.pictures import cleaning, images
from pustaka.text import days

ENDINGS = {"PNG": ".png", "JPEG": ".jpg", "WEBP": ".webp"}
NUMBERS = frozenset({"no", "no.", "nomor", "nomor urut"})


@dataclass(frozen=True, slots=True)
class Image:
    """A picture written anew from its pixels; `traces` are kinds of what it carried besides."""

    name: str
    data: bytes
    place: str
    traces: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """What became of a manuscript; `texts` are the parts as Markdown, `after` stands at the end of the draft."""

    kind: Kind
    form: str
    values: dict[str, object]
    texts: dict[str, str]
    after: str
    images: tuple[Image, ...]
    left: tuple[Left, ...]
    remarks: tuple[Remark, ...]
    told: tuple[str, ...]
    heads: dict[str, str]
    counted: int
    placed: int
    guessed: int
    people: Attendance | None

    @property
    def dropped(self) -> int:
        return sum(one.count for one in self.left)

    @property
    def mapped(self) -> tuple[str, ...]:
        """Parts of the anatomy that hold words."""
        return tuple(part.id for part in self.kind.parts if self.texts.get(part.id))

    @property
    def empty(self) -> tuple[str, ...]:
        """Titles of required parts that hold nothing, not even in the parts below them."""
        parts = [part for part in self.kind.parts if part.required and not part.generated]
        above = {part.id for n, part in enumerate(parts) if n + 1 < len(parts) and parts[n + 1].level > part.level}
        return tuple(part.title for part in parts if part.id not in above and not self.texts.get(part.id))


class Lost(PustakaError):
    """Raised when the count does not come out even: then nothing is written."""

    def __init__(self, counted: int, found: int) -> None:
        self.counted, self.found = counted, found
        super().__init__(f"Naskah ini memuat {counted} paragraf, tetapi hanya {found} yang tercatat. Ini kesalahan program; laporkan, dan salin naskahnya sendiri.")


def receive(manuscript: Manuscript, kind: Kind) -> Received:
    """Lay a manuscript out as one kind; raises Lost when a paragraph is neither in the draft nor among what is left out."""
    done = arrange(manuscript, words().kinds[kind.key])
    left = [*manuscript.left, *done.left]
    writer = Writer(part.id for part in kind.parts)
    placed = done.placed + sum(len(one) for one in manuscript.notes.values())
    texts: dict[str, str] = {}
    for part in kind.parts:
        blocks, lines = done.texts.pop(part.id, []), list[str]()
        if part.id == "kesepakatan":
            blocks = minutes.agreements(blocks)
        follows = None
        if part.id == "tindak-lanjut":
            columns = sum(1 for one in blocks if not isinstance(one, Paragraph | Picture) and list(minutes.columns(one)))
            headers = sum(named(one, left) for one in blocks if not isinstance(one, Paragraph | Picture)) if columns else 0
            placed -= headers
            blocks, follows = minutes.follow_up(blocks)
        lines += writer.blocks(blocks, part.level)
        if follows is not None:
            lines += ["", *table(follows)] if lines else table(follows)
        if lines:
            texts[part.id] = "\n".join(lines)
    rest = [one for blocks in done.texts.values() for one in blocks]  # parts that a kind does not have
    after = list(writer.blocks(rest, 2))
    after += definitions(manuscript.notes)
    left += writer.told
    left += crossed(manuscript, "\n".join([*texts.values(), *after]))
    kept, failed = pictures(writer.pictures)
    if manuscript.counted != placed + sum(one.count for one in left):
        raise Lost(manuscript.counted, placed + sum(one.count for one in left))
    renamed = {Writer.name(n): one.name if one else "" for n, one in kept.items()}
    return Received(
        kind=kind, form=manuscript.form, values=values(manuscript, done, kind), texts={key: linked(text, renamed) for key, text in texts.items()},
        after=linked("\n".join(after).strip("\n"), renamed), images=tuple(one for one in kept.values() if one), left=(*left, *failed), remarks=manuscript.remarks,
        told=manuscript.told, heads=done.heads, counted=manuscript.counted + len(failed), placed=placed, guessed=done.guessed, people=done.people,
    )


def named(block: object, left: list[Left]) -> int:
    """How many words of a table only name its columns or count its rows; they are replaced by the columns of the kind."""
    rows = getattr(block, "rows", ())
    header = [cell.plain.casefold() for cell in rows[0]] if rows else []
    numbers = [n for n, text in enumerate(header) if text in NUMBERS]
    count = sum(len(cell.paragraphs) for cell in rows[0]) if rows else 0
    count += sum(len(row[n].paragraphs) for row in rows[1:] for n in numbers if n < len(row))
    if count:
        left.append(Left(str(getattr(block, "place", "")), "judul kolom dan nomor baris; tabelnya disusun ulang", count))
    return count


def pictures(found: list[Picture]) -> tuple[dict[int, Image | None], list[Left]]:
    """Every picture without what its camera wrote into it; what cannot be cleaned is left out and told."""
    kept, failed = dict[int, Image | None](), list[Left]()
    for number, one in enumerate(found, 1):
        seen = images.inspect(one.data)
        try:
            fresh = cleaned(one.data) if seen.format in ENDINGS else b""
        except PustakaError:
            fresh = b""
        kept[number] = Image(f"{Writer.name(number)}{ENDINGS[seen.format]}", fresh, one.place, cleaning.traces(one.data, seen)) if fresh else None
        if not fresh:
            failed.append(Left(one.place, "gambar yang bukan JPG, PNG, atau WebP, terlalu besar, atau rusak; simpan ulang sebagai PNG bila perlu"))
    return kept, failed


def cleaned(data: bytes) -> bytes:
    """A picture from its pixels once more: somebody may have put another file in its place.

    Raises what `cleaning.clean` raises.
    """
    return cleaning.clean("gambar", data)


def linked(text: str, names: dict[str, str]) -> str:
    """The text with the pictures' final names; a picture that was left out leaves no link."""
    lines = list[str]()
    for line in text.split("\n"):
        name = line.rpartition("](")[2].rstrip(")") if line.startswith("![") else ""
        if name not in names:
            lines.append(line)
        elif names[name]:
            lines.append(f"{line.rpartition('](')[0]}]({names[name]})")
    return "\n".join(lines)


def values(manuscript: Manuscript, done: Arranged, kind: Kind) -> dict[str, object]:
    """The front matter that the manuscript itself says, and nothing that it does not."""
    text = "\n".join(one.plain for one in manuscript.paragraphs())
    found: dict[str, object] = {**done.values}
    if done.people:
        key = "hadir" if "hadir" in kind.by_field else "peserta"
        found |= {key: done.people.present} if key in kind.by_field and done.people.present else {}
    if "anggota" in kind.by_field and "anggota" not in found:
        members = facts.MEMBERS.search(text)
        listed = done.people.total + done.people.absent if done.people and done.people.absent else 0
        found |= {"anggota": int(members["number"])} if members else {"anggota": listed} if listed else {}
    if "samaran" in kind.by_field and (names := facts.false_names(text)):
        found["samaran"] = names
    if "kurun" in kind.by_field and "kurun" not in found and (when := facts.month(text)):
        found["kurun"] = when
    if kind.key in {"edisi", "laporan"} and "tanggal" not in found and (held := days.written(text)):
        found["tanggal"] = held
    if "nomor" in kind.by_field:
        edition, volume = facts.EDITION.search(text), facts.volume(text)
        found |= ({"nomor": int(edition["number"])} if edition else {}) | ({"tahun_ke": volume} if volume else {})
        theme = facts.THEME.search(text)
        found |= {"tema": " ".join(theme["theme"].split())} if theme else {}
    if kind.key == "laporan" and "bentuk" not in found:
        lower = text.casefold()
        group, field_ = "fgd" in lower or "focus group" in lower or "kelompok terpumpun" in lower, "uji petik" in lower or "lapangan" in lower
        found |= {"bentuk": "diskusi kelompok terpumpun" if group else "tinjauan lapangan"} if group != field_ else {}
    if "peserta" in kind.by_field and "peserta" not in found and (came := facts.ATTENDED.search(text)):
        found["peserta"] = {"peserta": int(came["number"])}
    return {**found, **{key: value for key, value in manuscript.given.items() if key in kind.by_field and value not in (None, "", [], {})}}
