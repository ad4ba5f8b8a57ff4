"""An OAI static repository: every record as simple Dublin Core in one file that a gateway can offer to harvesters.

The standard asks for the address of the person who answers for it, so the file exists only where the settings name one.
It also forbids to tell of deletions: in its schema (OAI-PMH-static-repository.xsd) every record has metadata, a header has no
`status`, and `deletedRecord` may only be `no`. What was taken back is therefore in the file no longer, and that is all.
"""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from pustaka.metadata.feeds import FOLDER, START
from pustaka.metadata.head import elements
from pustaka.metadata.record import Record
from pustaka.metadata.writing import element, written
from pustaka.project import Brand

PATH = f"{FOLDER}/oai.xml"

REPOSITORY = "http://www.openarchives.org/OAI/2.0/static-repository"
OAI = "http://www.openarchives.org/OAI/2.0/"
OAI_DC = "http://www.openarchives.org/OAI/2.0/oai_dc/"
DC = "http://purl.org/dc/elements/1.1/"
INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"

FORMAT = (("metadataPrefix", "oai_dc"), ("schema", "http://www.openarchives.org/OAI/2.0/oai_dc.xsd"), ("metadataNamespace", OAI_DC))


def repository(some: Sequence[Record], brand: Brand, site_url: str) -> bytes:
    dated = sorted((one for one in some if one.last), key=lambda one: one.id)
    root = element(
        None, "Repository", xmlns=REPOSITORY, xmlns__oai=OAI, xmlns__oai_dc=OAI_DC, xmlns__dc=DC, xmlns__xsi=INSTANCE,
        xsi__schemaLocation=f"{REPOSITORY} http://www.openarchives.org/OAI/2.0/static-repository.xsd",
    )
    identify = element(root, "Identify")
    earliest = min((one.last for one in dated if one.last), default=START)
    for name, value in (
        ("repositoryName", brand.name), ("baseURL", site_url + PATH), ("protocolVersion", "2.0"), ("adminEmail", brand.contact.mail),
        ("earliestDatestamp", earliest.isoformat()), ("deletedRecord", "no"), ("granularity", "YYYY-MM-DD"),
    ):
        element(identify, f"oai:{name}", value)
    form = element(element(root, "ListMetadataFormats"), "oai:metadataFormat")
    for name, value in FORMAT:
        element(form, f"oai:{name}", value)
    listed = element(root, "ListRecords", metadataPrefix="oai_dc")
    for one in dated:
        add(listed, one, site_url)
    return written(root)


def add(listed: ET.Element, one: Record, site_url: str) -> None:
    whole = element(listed, "oai:record")
    header = element(whole, "oai:header")
    element(header, "oai:identifier", f"oai:{urlsplit(site_url).hostname}:{one.path}")
    element(header, "oai:datestamp", one.last.isoformat() if one.last else "")
    given = element(element(whole, "oai:metadata"), "oai_dc:dc", xsi__schemaLocation=f"{OAI_DC} {FORMAT[1][1]}")
    for name, value in elements(one):
        element(given, f"dc:{name}", value)
