"""What templates need to set a document: names, dates, texts and terms in the reader's language."""

from django import template
from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from casetracker import vocabulary
from casetracker.dates import PartialDate
from published import wording

register = template.Library()


@register.simple_tag
def house() -> dict:
    """Return who publishes the site and where corrections go, for the frame of every page, errors included."""
    return {
        "site": "casetracker",
        "publisher": settings.CASETRACKER_PUBLISHER_NAME,
        "corrections": settings.CASETRACKER_CORRECTIONS_CONTACT,
    }


@register.filter
def text(words: dict | str | None) -> SafeString | str:
    """Set a text by language: in the page's language, else in another one, marked with ``lang`` and direction."""
    return wording.text(words)


@register.filter
def plain(words: dict | str | None) -> str:
    """Return a text by language without markup, for attributes and titles."""
    return wording.plain(words)


@register.filter
def name(node: dict) -> SafeString:
    """Set a name of a person in its language and direction, kept apart from the text around it."""
    return wording.name(node)


@register.filter
def say(code: str, vocabulary_name: str) -> str:
    """Return the label of a code: ``{{ event.kind|say:"EventKind" }}``."""
    return getattr(vocabulary, vocabulary_name).say(code)


@register.filter
def date(node: dict | None) -> SafeString | str:
    """Set a date as a person would say it: exact ones upright, approximate ones italic."""
    if not node:
        return ""
    value = PartialDate.from_document(node)
    kind = "approximate" if value.approximate or value.uncertain else "exact"
    if value.precision in ("day", "month", "year") and kind == "exact":
        return format_html('<time datetime="{}">{}</time>', value.edtf, wording.say_date(node))
    return format_html('<span class="{}">{}</span>', kind, wording.say_date(node))


@register.simple_tag
def page_language() -> str:
    """Return the language in which the page is read."""
    return get_language() or settings.LANGUAGE_CODE
