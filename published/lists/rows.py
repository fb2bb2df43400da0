"""One row of the list of detainees, from the lookup row of a public profile."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Prefetch, QuerySet
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from casetracker.document.parts import SaidBy
from casetracker.names import folded
from casetracker.vocabulary import NameKind

from .. import wording
from ..models import Facet, Profile, ProfileFacet
from ..models.part_fields import OtherName, StatedStatus
from ..search.people import FoundName
from .facets import words_for

FRESH = timedelta(days=365)
"""A status older than this is "last stated" (the rule for every page that shows one)."""

SPELLINGS = 5


@dataclass(frozen=True)
class Spelling:
    """A name as the row sets it, and whether it is what was looked for."""

    name: SafeString
    matched: bool
    mistaken: bool
    earlier: bool
    """Published only before two records were merged; shown where the person is found by it."""


@dataclass(frozen=True)
class ListRow:
    """A person in the list; ``matched_elsewhere`` where none of the words sought is in a name of theirs."""

    url: str
    name: Spelling
    spellings: list[Spelling]
    more_spellings: int
    status: str
    countries: list[str]
    years: str
    allegations: int
    assurances: int
    matched_elsewhere: bool


def listed_profiles() -> QuerySet[Profile]:
    """Return the public profiles with what a row of the list shows of them."""
    places = Prefetch("facets", ProfileFacet.objects.filter(facet=Facet.COUNTRY))
    return Profile.objects.prefetch_related("case", places)


def list_row(profile: Profile, tokens: list[str], found: FoundName | None = None) -> ListRow:
    """Return the row of a profile, read with its case and its facets.

    ``tokens`` are the folded words sought, ``found`` is the spelling by which the search found them, if it did.
    """
    best = max((hits(text, tokens) for text in (profile.name, *texts(profile))), default=0)
    if not best and found is not None:  # no word occurs as it was typed: one that sounds alike does
        tokens, best = [folded(found.text)], 1
    spellings = [spelling(other, tokens, best) for other in profile.spellings]
    spellings = [one for one in spellings if one.matched or not one.earlier]
    spellings.sort(key=lambda one: not one.matched)
    main = OtherName(text=profile.name, script=profile.name_script, language=profile.name_language)
    return ListRow(
        url=profile.case.get_absolute_url(),
        name=spelling(main, tokens, best),
        spellings=spellings[:SPELLINGS],
        more_spellings=max(0, len(spellings) - SPELLINGS),
        status=status_line(profile.status),
        countries=countries(profile),
        years=years(profile),
        allegations=profile.allegations,
        assurances=profile.assurances,
        matched_elsewhere=bool(tokens) and not best,
    )


def texts(profile: Profile) -> list[str]:
    """Return the other spellings of a name, as texts."""
    return [found.text for found in profile.spellings]


def hits(text: str, tokens: list[str]) -> int:
    """Return how many of the words occur in the text."""
    plain = folded(text)
    return sum(token in plain for token in tokens)


def spelling(name: OtherName, tokens: list[str], best: int) -> Spelling:
    """Return a name as shown; it matched if no other name of the person has more of the words."""
    matched = best > 0 and hits(name.text, tokens) == best
    return Spelling(wording.name(name), matched, name.kind == NameKind.MISTAKEN, name.earlier)


def status_line(status: StatedStatus | None) -> str:
    """Return a status as stated, by whom and when: never one without the others."""
    if not status:
        return _("Present status unknown")
    said_by = status.said_by or SaidBy()
    by = wording.name_of(said_by.party) or said_by.words or status.source
    on = wording.format_date(status.on) or _("date not stated")
    return f"{wording.status(status, is_old(status))} ({wording.together(by, on)})"


def is_old(status: StatedStatus) -> bool:
    """Whether a status was stated over a year ago, or nobody knows when: it is then only the last one stated."""
    latest = status.on.latest if status.on else ""
    return not latest or date.fromisoformat(latest) < timezone.now().date() - FRESH


def countries(profile: Profile) -> list[str]:
    """Return the countries in which they were held, from facets that were fetched with the row."""
    found = [facet for facet in profile.facets.all() if facet.facet == Facet.COUNTRY]
    return sorted(words_for(facet.facet, facet.code, facet.name) for facet in found)


def years(profile: Profile) -> str:
    """Return the years that the recorded events span: "2001 to 2007"."""
    if profile.first_year == profile.last_year:
        return profile.first_year
    return _("%(first)s to %(last)s") % {"first": profile.first_year, "last": profile.last_year}
