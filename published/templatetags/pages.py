"""Template tags for documents: names, dates, texts and terms in the reader's language."""

from datetime import datetime
from typing import Any

from django import template
from django.conf import settings
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from casetracker import vocabulary
from casetracker.dates import PartialDate
from published import wording
from published.models import Profile
from published.models.part_fields import OtherName
from published.pages import disputes
from published.pages.view_objects import Note

register = template.Library()


@register.simple_tag
def house() -> dict[str, Any]:
    """Return who publishes the site and where corrections go, for the frame of every page, errors included."""
    return {
        "site": "casetracker",
        "publisher": settings.CASETRACKER_PUBLISHER_NAME,
        "corrections": settings.CASETRACKER_CORRECTIONS_CONTACT,
    }


@register.filter
def text(words: dict[str, Any] | str | None) -> SafeString | str:
    """Set a text by language: in the page's language, else in another one, marked with ``lang`` and direction."""
    return wording.text(words)


@register.filter
def title_of(node: Any) -> dict[str, str] | str:
    """Return the title of a proceeding or an assurance, or words for one without a title."""
    return wording.title(node)


@register.filter
def plain(words: dict[str, Any] | str | None) -> str:
    """Return a text by language without markup, for attributes and titles."""
    return wording.plain(words)


@register.filter
def name(node: Any) -> SafeString:
    """Set a name of a person in its language and direction, kept apart from the text around it."""
    return wording.name(node)


@register.filter
def label(code: str, vocabulary_name: str) -> str:
    """Return the label of a code: ``{{ event.kind|label:"EventKind" }}``."""
    return str(getattr(vocabulary, vocabulary_name).label_of(code))


@register.filter
def weighed(fact: Any) -> str:
    """Return what we make of a fact, in words; "date differs" where sources differ about its date alone."""
    return str(disputes.weighed(fact))


@register.filter
def confidence(fact: Any) -> str:
    """Return the confidence that may stand beside it, in words."""
    return disputes.confidence(fact)


@register.filter
def date(node: Any) -> SafeString | str:
    """Set a date as a person would say it: exact ones upright, approximate ones italic."""
    if not node:
        return ""
    value = PartialDate.from_document(node)
    kind = "approximate" if value.approximate or value.uncertain else "exact"
    if value.precision in ("day", "month", "year") and kind == "exact":
        return format_html('<time datetime="{}">{}</time>', value.edtf, wording.format_date(node))
    return format_html('<span class="{}">{}</span>', kind, wording.format_date(node))


@register.filter
def period(fact: Any) -> SafeString | str:
    """Set the period that an assessment looked at, "" for none."""
    return wording.set_period(date(fact.period_begin), date(fact.period_end))


@register.filter
def day(moment: datetime) -> str:
    """Return the day of a moment, as a date of the record is said."""
    return wording.format_day(moment.date().isoformat())


@register.filter
def refs(fact: Any) -> SafeString:
    """Set the footnotes of a fact: plain links to the numbered sources, each source once."""
    found = {note.n: note for note in fact.notes}
    return format_html_join("", "{}", ((ref(note),) for note in found.values()))


def ref(note: Note) -> SafeString:
    """Set one footnote: the number of a source of this page, or the short name of a source of another page."""
    if note.at:
        link = '<a class="ref" href="{}#source-{}" title="{}">[{}]</a>'
        return format_html(link, note.at, note.n, note.line, note.short)
    return format_html('<a class="ref" href="#source-{}" title="{}">[{}]</a>', note.n, note.line, note.n)


@register.filter
def para(fact: Any) -> SafeString | str:
    """Set the number of a fact's paragraph, which is its address on the page; once, where a fact stands twice."""
    number = fact.paragraph
    if not number or fact.is_repeated:
        return ""
    said = gettext("Paragraph %(number)s") % {"number": number}
    return format_html('<a class="para" id="p{0}" href="#p{0}" aria-label="{1}">{0}</a> ', number, said)


@register.filter
def said_of(fact: Any) -> str:
    """Set how the source refers to the person where it does not name them."""
    return wording.said_of(getattr(fact, "said_of", None), shown=wording.text)


@register.filter
def place(node: Any) -> str:
    """Return a place with what it lies in, leading to its page where it has one."""
    return linked(node, wording.place(node)) if node else ""


def linked(node: Any, words: str) -> str:
    """Return the words for a thing as the way to its page, where it has one."""
    page = getattr(node, "page", "")
    return format_html('<a class="to" href="{}">{}</a>', page, words) if page else words


@register.filter
def party(node: Any) -> str:
    """Return a party's name as it stands in a sentence, leading to its page where it has one."""
    return linked(node, wording.party(node)) if node else ""


@register.filter
def figure(node: Any) -> str:
    """Return a number as its source gives it."""
    return wording.figure(node)


@register.filter
def position(node: Any) -> SafeString:
    """Set where a proceeding stands."""
    return wording.position(node)


@register.filter
def charge_outcome(charge: Any) -> str:
    """Return what became of a charge."""
    return wording.charge_outcome(charge)


@register.filter
def other_party(node: Any) -> str:
    """Return who else takes part in a proceeding."""
    return wording.other_party(node)


@register.filter
def access(code: str) -> str:
    """Return how near the record has come to a piece of evidence."""
    return wording.access(code)


@register.filter
def terms(nodes: list[Any]) -> str:
    """Return members of an open vocabulary as a list in words."""
    return wording.joined([wording.name_of(node) for node in nodes])


@register.filter
def capital(words: dict[str, Any] | str) -> dict[str, Any] | str:
    """Return words, or a text by language, with the first letter large; a name in the middle keeps its own."""
    return wording.capital(words if isinstance(words, dict) else str(words))


@register.filter
def titled(source: Any) -> SafeString:
    """Set the title of a source, with its language where its script or language is not the page's."""
    return wording.foreign(source.title, source.language)


@register.filter
def quotation(fact: Any) -> SafeString:
    """Set the quotation of a fact with its language; a document may hold one whose language nobody entered."""
    return wording.foreign(fact.quotation, fact.quotation_language)


@register.filter
def own_language(words: str, language: str) -> SafeString:
    """Set words in the language given, where they can be in it."""
    return wording.foreign(words, language)


@register.filter
def profile_name(profile: Profile) -> SafeString:
    """Set the name of a public profile."""
    return wording.name(OtherName(text=profile.name, script=profile.name_script, language=profile.name_language))
