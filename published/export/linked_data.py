"""A case as linked data (JSON-LD, schema.org): a cited record of this name exists, in which edition.

Nothing else: no status, no place, no charge and no allegation stands in metadata, which travel without their
sources. The context is written out, so that no program has to fetch it from another site.
"""

from typing import Any

from django.conf import settings
from django.utils.translation import get_language

from casetracker.document.document import TitleHeading
from casetracker.document.walk import with_alternatives
from casetracker.vocabulary import NameKind
from published import wording
from published.derived.headings import heading_of, is_rejected
from published.pages.edition import EditionBlock

SITE = "casetracker"


def linked_data(edition: EditionBlock, document: Any) -> dict[str, Any]:
    """Return the linked data of one edition of a case or matter."""
    publisher = {"@type": "Organization", "name": settings.CASETRACKER_PUBLISHER_NAME}
    return {
        "@context": {"@vocab": "https://schema.org/", "url": {"@type": "@id"}, "contentUrl": {"@type": "@id"}},
        "@id": edition.full_permalink,
        "@type": "WebPage",
        "name": edition.title,
        "url": edition.full_permalink,
        "isPartOf": {"@type": "WebSite", "name": SITE, "url": settings.CASETRACKER_PUBLIC_URL + "/"},
        "publisher": publisher,
        "datePublished": edition.published_at.date().isoformat(),
        "version": edition.number,
        "inLanguage": get_language(),
        "about": subject(document),
        "encoding": {
            "@type": "MediaObject",
            "contentUrl": settings.CASETRACKER_PUBLIC_URL + edition.json,
            "encodingFormat": "application/json",
            "sha256": edition.sha256,
        },
    }


def subject(document: Any) -> dict[str, Any]:
    """Return whom or what the record is about: a name with its other spellings, or a title."""
    heading = heading_of(document)
    if isinstance(heading, TitleHeading):
        return {"@type": "Thing", "name": wording.plain(heading.title)}
    names = [one.text for one in with_alternatives(document.names) if one.kind != NameKind.DESCRIPTION]
    others = [name for name in dict.fromkeys(names) if name != heading.text and not is_rejected(document, name)]
    person = {"@type": "Person", "name": heading.text}
    return person | {"alternateName": others} if others else person
