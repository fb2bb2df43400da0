"""The position of a proceeding, translated.

A document carries the position as fixed English sentences and as a code. In another language the reader gets one fixed
sentence for the code, and the document's own sentences after it, marked as English: they have the dates and the terms.
"""

from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from casetracker.document.proceedings import Concerns, Position
from casetracker.vocabulary import ChargeOutcome

from .texts import apart, joined, plain, text

SENTENCES = {
    # Translators: LEGAL. A judgment that was quashed must never read as one that stands.
    "no_judgment": _("No judgment is recorded here."),
    # Translators: LEGAL.
    "verdict_only": _("A jury verdict is recorded here, and no judgment."),
    # Translators: LEGAL.
    "acquitted": _("Acquitted; nothing recorded here quashed that judgment."),
    # Translators: LEGAL.
    "convicted": _("Convicted; nothing recorded here quashed that judgment."),
    # Translators: LEGAL. A pardon or amnesty leaves the conviction.
    "convicted_sentence_ended": _(
        "Convicted; a pardon, amnesty or commutation ended the sentence and left the conviction."
    ),
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
    # Translators: LEGAL. Bond, habeas corpus, removal, entry on a list: nobody was convicted or acquitted.
    "orders_only": _("Decisions are recorded here; none of them is a judgment on guilt."),
    # Translators: LEGAL. Said on the page of a victim, a witness or an applicant.
    "of_others": _("What was decided concerns other people, not this person."),
    # Translators: LEGAL. An international body quashes nothing.
    "international_pending": _("Before an international body; no end of it is recorded here."),
    # Translators: LEGAL.
    "international_closed": _("Before an international body; that course is closed."),
}

STANDING = {
    # Translators: LEGAL. What has become of a decision.
    "standing": _("it stands, by what is recorded here"),
    # Translators: LEGAL.
    "quashed": _("quashed"),
    # Translators: LEGAL.
    "replaced": _("replaced"),
    # Translators: LEGAL.
    "varied": _("later varied"),
    # Translators: LEGAL. Of an order that was no judgment on guilt.
    "set_aside": _("set aside"),
    # Translators: LEGAL. The conviction stands.
    "sentence_ended": _("sentence ended by pardon or amnesty"),
    # Translators: LEGAL. The conviction stands.
    "sentence_reduced": _("sentence reduced by pardon or amnesty"),
    # Translators: LEGAL.
    "overtaken": _("the judgment it reviewed no longer stands"),
    # Translators: LEGAL.
    "sources_differ": _("sources differ"),
    # Translators: LEGAL.
    "announced": _("announced; not seen"),
    # Translators: LEGAL.
    "asked_for": _("asked for, not imposed"),
}


OUTCOMES_OF_OTHERS = {
    # Translators: LEGAL. A noun: what became of a charge against other people.
    ChargeOutcome.ACQUITTED: _("acquittal"),
    # Translators: LEGAL. A noun.
    ChargeOutcome.CONVICTED: _("conviction"),
    # Translators: LEGAL. Nouns.
    ChargeOutcome.CONVICTED_AFTER_QUASHED_ACQUITTAL: _("acquittal, then quashed; conviction in a new trial"),
}
"""Of a charge against others an outcome is a noun: nothing in it can be read as said of the person of the page."""


def is_on_others(fact: Any) -> bool:
    """Whether a decision or charge concerns other people and not the person whose document it is."""
    concerns: Concerns | None = getattr(fact, "concerns", None)
    return concerns is not None and concerns.person == 0


def whom(concerns: Concerns, person: str = "") -> str:
    """Return whom a decision or charge concerns: “seven former agents”."""
    of_the_person = [apart(person) or str(_("this person"))] if concerns.person else []
    words = plain(concerns.others)
    return joined(of_the_person + ([apart(words)] if words else [])) or str(_("other people, not named here"))


def other_party(node: Any) -> str:
    """Return who else takes part in a proceeding: “seven former agents (Directorate)”, “Brigade North”."""
    words, body = plain(node.words), plain(node.party.name) if node.party else ""
    if words and body:
        return _("%(who)s (%(body)s)") % {"who": apart(words), "body": apart(body)}
    return apart(words or body)


def charge_outcome(charge: Any) -> str:
    """Return what became of a charge; of one against other people, as a noun."""
    said = OUTCOMES_OF_OTHERS.get(charge.outcome) if is_on_others(charge) else None
    return str(said or ChargeOutcome.label_of(charge.outcome))


def standing(code: str) -> str:
    """Return what has become of a decision."""
    return str(STANDING.get(code, code))


def position(position: Position) -> SafeString:
    """Set where a proceeding stands: in the page's language as far as the code goes, and in the document's words."""
    own_words, sentence = text(position.text), sentence_for(position)
    return format_html('<span class="translated">{}</span> {}', sentence, own_words) if sentence else own_words


def position_words(position: Position) -> str:
    """Return where a proceeding stands, as `position` sets it, without markup."""
    return " ".join(part for part in (sentence_for(position), plain(position.text)) if part)


def sentence_for(position: Position) -> str:
    """Return the fixed sentence for a position in the page's language; none in English, which the document has."""
    is_english = (get_language() or "en") == "en"
    return "" if is_english else str(SENTENCES.get(position.code, ""))
