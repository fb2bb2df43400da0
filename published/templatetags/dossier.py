"""Template tags of the dossier: a fact in words, links to its paragraph and exhibits."""

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from published import wording
from published.dossier.exhibits import numbers
from published.pages.facts import statement_of
from published.pages.view_objects import FactView

register = template.Library()


@register.filter
def own_words(fact: FactView) -> SafeString | str:
    """Set what a fact says; a charge never without what became of it."""
    own = getattr(fact, "own_account", {})
    said = statement_of(fact) or getattr(fact, "words", {})
    if fact.type == "charge":
        outcome = wording.charge_outcome(fact)
        return format_html(_("Charge: {words} Outcome: {outcome}."), words=wording.text(said), outcome=outcome)
    if fact.type == "figure":
        return wording.figure_words(fact)
    if own and said is not own:
        return format_html("{} {}", wording.text(said), wording.text(own))
    return wording.text(said)


@register.filter
def para_ref(fact: FactView) -> SafeString:
    """Set the way to the paragraph in which a fact stands in full."""
    return format_html('<a class="to" href="#p{}">{}</a>', fact.paragraph, para_words(fact.paragraph))


def para_words(number: int) -> str:
    """Return how a paragraph is referred to."""
    return _("para. %(number)s") % {"number": number}


@register.filter
def exhibit_refs(fact: FactView) -> SafeString:
    """Set the exhibits of a fact, each once."""
    return exhibit_links(numbers(fact))


@register.filter
def exhibit_links(found: list[int]) -> SafeString:
    """Set the ways to some exhibits."""
    links = ((n, _("Ex. %(number)s") % {"number": n}) for n in found)
    return format_html_join(" ", '<a class="ex" href="#exhibit-{}">[{}]</a>', links)


@register.filter
def para_links(found: list[int]) -> SafeString:
    """Set the ways to some paragraphs, with commas."""
    return format_html_join(_(", "), '<a href="#p{}">{}</a>', ((n, n) for n in found))


@register.filter
def exhibits_in_words(found: list[int]) -> str:
    """Return the numbers of some exhibits as a list: "1, 3 and 7"."""
    return wording.joined([str(n) for n in found]) or _("none")


@register.filter
def one_origin(fact: FactView) -> str:
    """Return which exhibits of a fact count as one origin; "" where each is its own."""
    groups = [wording.joined([str(n) for n in group]) for group in fact.one_origin]
    return _("; ").join(
        _("exhibits %(numbers)s count as one independent source") % {"numbers": group} for group in groups
    )


@register.filter
def without_date(fact: FactView) -> FactView:
    """Return a fact without its date, where the date stands beside it."""
    without: FactView = fact.with_parts(on=None)
    return without
