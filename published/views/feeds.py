"""Atom feeds: of the site, of a filtered list, of one case, of the corrections."""

from urllib.parse import urlencode

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from published.export.feeds import ENTRIES, answer, edition_entry, log_entries
from published.lists.active_filters import Chosen
from published.lists.facets import facet_choices
from published.lists.filters import ProfileFilter
from published.lists.log import correction_rows, corrections
from published.lists.paging import CURSORS
from published.lists.parameters import in_words, not_understood, understands
from published.models import Profile, PublicEdition, PublicLogEntry
from published.pages.edition import EditionBlock

from .caching import asked_again
from .cases import of_a_case
from .editions import blocks_of


@asked_again
def feed(request):
    """What was published, corrected and withdrawn; or, asked as the list is, the editions of the cases it shows.

    Two queries: the entries with their editions, or the choices of the list with the editions; four more find a name.
    """
    filters = ProfileFilter(request.GET, Profile.objects.all())
    if wrong := filters.not_understood or misplaced(request.GET):
        return in_words(wrong)
    if not any(request.GET.get(name, "").strip() for name in filters.filters):
        return log_feed(_("Everything published, corrected and withdrawn"), "feed", PublicLogEntry.objects.all())
    if filters.form.errors:
        return in_words(str(error) for found in filters.form.errors.values() for error in found)
    return list_feed(filters)


@asked_again
@understands()
def correction_feed(request):
    """What was changed or taken back after readers had seen it."""
    return log_feed(_("Corrections and withdrawals"), "correction-feed", corrections())


def log_feed(title: str, name: str, entries) -> HttpResponse:
    """Return the feed of entries of the log, the newest first."""
    rows = correction_rows(list(entries.order_by("-number")[:ENTRIES]))
    about = reverse("published:correction-list")
    return answer(title, reverse(f"published:{name}"), about, log_entries(rows, about))


def list_feed(filters: ProfileFilter) -> HttpResponse:
    """Return the feed of one state of the list: the latest editions of the cases that it shows now."""
    chosen = Chosen(filters, facet_choices(filters.codes), reverse("published:detainee-list"))
    editions = PublicEdition.objects.filter(case__profile__in=filters.qs, content__isnull=False)
    rows = editions.select_related("case").order_by("-published_at", "-pk")[:ENTRIES]
    words = _("; ").join(f"{chip.label}: {chip.words}" for chip in chosen.chips())
    path = f"{reverse('published:feed')}?{urlencode(chosen.pairs)}"
    entries = [edition_entry(EditionBlock(row.case, row)) for row in rows]
    return answer(_("Detainees: %(choice)s") % {"choice": words}, path, chosen.address(), entries)


def misplaced(asked) -> list[str]:
    """Return, in words, what a list understands and a feed does not: a feed has no pages."""
    return not_understood(asked, (), set(asked) - set(CURSORS))


@of_a_case
@understands()
def case_feed(request, case):
    """The editions of one case, the latest first. Two queries: the case, its editions."""
    blocks = blocks_of(case)[:ENTRIES]
    block = EditionBlock(case, case.current)
    return answer(block.title, block.feed, block.page, [edition_entry(one) for one in blocks])
