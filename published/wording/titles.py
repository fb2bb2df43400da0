"""The title of a proceeding, an assurance or an incident; words for one that an old edition has without a title."""

from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from casetracker.vocabulary import ProceedingKind

from .texts import OF_DOCUMENTS, Text


def title(node: Any) -> Text:
    """Return the title of a part of a document; where it has none, what it is, in the language of the page."""
    given: Text = node.title
    if any(said.strip() for said in (given.values() if isinstance(given, dict) else [given])):
        return given
    what = node.type.removeprefix("some_")  # of lists, which hold a part of it
    kind = ProceedingKind.label_of(node.kind) if what == "proceeding" else ""
    words = {
        "proceeding": _("%(kind)s, without a title") % {"kind": kind},
        "assurance": _("diplomatic assurances, without a title"),
        "incident": _("an incident without a title"),
    }
    return {get_language() or OF_DOCUMENTS: words[what]}
