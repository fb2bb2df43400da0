"""Where a proceeding stands, in a language in which the document does not say it.

A document carries the position as fixed English sentences and as a code. In another language the reader gets one fixed
sentence for the code, and the document's own sentences after it, marked as English: they have the dates and the terms.
"""

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from .texts import text

SENTENCES = {
    # Translators: LEGAL. A judgment that was quashed must never read as one that stands.
    "no_judgment": _("No judgment is recorded here."),
    # Translators: LEGAL.
    "verdict_only": _("A jury verdict is recorded here, and no judgment."),
    # Translators: LEGAL.
    "acquitted": _("Acquitted; nothing recorded here quashed that judgment."),
    # Translators: LEGAL.
    "convicted": _("Convicted; nothing recorded here quashed that judgment."),
    # Translators: LEGAL.
    "acquitted_after_quashed_judgment": _("Acquitted, after an earlier judgment was quashed."),
    # Translators: LEGAL.
    "convicted_after_quashed_judgment": _("Convicted, after an earlier judgment was quashed."),
    # Translators: LEGAL.
    "convicted_after_quashed_acquittal": _("Convicted, after an acquittal was quashed."),
    # Translators: LEGAL.
    "acquittal_quashed": _("The acquittal was quashed; no judgment stands in what is recorded here."),
    # Translators: LEGAL.
    "conviction_quashed": _("The conviction was quashed; no judgment stands in what is recorded here."),
    # Translators: LEGAL.
    "verdict_quashed": _("The jury verdict was quashed; no judgment stands in what is recorded here."),
    # Translators: LEGAL.
    "sources_differ": _("Sources differ on what was decided, or on whether it was quashed."),
    # Translators: LEGAL.
    "several_judgments": _("Several judgments are recorded here."),
    # Translators: LEGAL. An international body quashes nothing.
    "international_pending": _("Before an international body; no end of it is recorded here."),
    # Translators: LEGAL.
    "international_closed": _("Before an international body; that course is closed."),
}


def position(node: dict) -> SafeString:
    """Set where a proceeding stands: in the page's language as far as the code goes, and in the document's words."""
    own_words = text(node["text"])
    if (get_language() or "en") == "en" or node["code"] not in SENTENCES:
        return own_words
    return format_html('<span class="translated">{}</span> {}', SENTENCES[node["code"]], own_words)
