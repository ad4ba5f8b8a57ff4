"""The block that an entry draws from the referral list."""

from __future__ import annotations

from pustaka.compose.inserting import at_end_of, link
from pustaka.library import Library, Publication
from pustaka.registers.places import REFERRALS
from pustaka.registers.referrals import contact


def with_block(body: str, publication: Publication, library: Library) -> str:
    """Add what the register knows of the services that an entry names."""
    register = library.register("rujukan")
    named = [key for key in publication.listed("rujukan") if key in register.records]
    if not named:
        return body
    here = publication.site_path
    known = [(link(register.title(key), f"{REFERRALS}#{key}", here), contact(register.records[key], library.today)) for key in named]
    numbers = [f"- {service}: {number}." for service, number in known if number]
    others = [service for service, number in known if not number]
    lines = ["Nomor menurut daftar rujukan:", "", *numbers, ""] if numbers else []
    lines += [f"Keterangan layanan: {'; '.join(others)}."] if others else []
    return at_end_of(body, "rujukan", "\n".join(lines))
