"""What an entry or a card draws from the referral list: the buttons that dial, and where to walk to."""

from __future__ import annotations

from pustaka.compose import calls
from pustaka.compose.inserting import at_end_of, link
from pustaka.library import Library, Publication
from pustaka.registers.places import REFERRALS
from pustaka.registers.referrals import general

URGENT = "tanda-bahaya"
"""The section behind which the buttons stand."""


def with_block(body: str, publication: Publication, library: Library) -> str:
    """Add the buttons behind the danger signs, the general ones first, and behind the referrals the offices to walk to."""
    if publication.kind.key != "saku":
        return body
    here, named = publication.site_path, calls.calls(library, publication.listed("rujukan"))
    everywhere = general(library.register("rujukan"))
    own = [one.key for one in named if one.lines and one.key not in everywhere]
    block = calls.compact(library, own, here)
    text = at_end_of(body, URGENT, block) if block else body
    offices = [f"- {link(library.register('rujukan').title(one.key), f'{REFERRALS}#{one.key}', here)}: {calls.sentence(one.visit)}" for one in named if not one.lines and one.visit]
    return at_end_of(text, "rujukan", "\n".join(["Ke mana datang bila tidak ada nomor:", "", *offices])) if offices else text
