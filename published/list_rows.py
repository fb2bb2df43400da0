"""One row of the list of detainees: two lines, read out of the lookup row of a public profile."""

from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from casetracker.dates import PartialDate
from casetracker.vocabulary import NameKind, StatusKind

from .facet_choices import words_for
from .models import Facet, Profile
from .projection import folded

FRESH = timedelta(days=365)
"""A status older than this is "last stated" (the rule for every page that shows one)."""

SPELLINGS = 5
RTL_SCRIPTS = {"Arab"}


@dataclass(frozen=True)
class Spelling:
    """A name as the row shows it, with its language and direction, and whether it is what was looked for."""

    text: str
    language: str
    direction: str
    matched: bool
    mistaken: bool = False


@dataclass(frozen=True)
class StatusLine:
    """What a source states of a person's liberty: never without who says so and when."""

    lead: str
    words: str
    by: str
    on: str


@dataclass(frozen=True)
class ListRow:
    """A person in the list."""

    url: str
    name: Spelling
    spellings: list[Spelling]
    more_spellings: int
    status: StatusLine
    countries: list[str]
    years: str
    allegations: int
    assurances: int


def list_row(profile: Profile, tokens: list[str]) -> ListRow:
    """Return the row of a profile, read with its case and its facets; ``tokens`` are the folded words sought."""
    best = max((hits(text, tokens) for text in (profile.name, *texts(profile))), default=0)
    spellings = [spelling(found, tokens, best) for found in profile.spellings]
    spellings.sort(key=lambda one: not one.matched)
    main = {"text": profile.name, "script": profile.name_script, "language": profile.name_language}
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
    )


def texts(profile: Profile) -> list[str]:
    """Return the other spellings of a name, as texts."""
    return [found["text"] for found in profile.spellings]


def hits(text: str, tokens: list[str]) -> int:
    """Return how many of the words occur in the text."""
    plain = folded(text)
    return sum(token in plain for token in tokens)


def spelling(name: dict, tokens: list[str], best: int) -> Spelling:
    """Return a name as shown; it matched if no other name of the man has more of the words."""
    return Spelling(
        text=name["text"],
        language=name.get("language", ""),
        direction="rtl" if name.get("script") in RTL_SCRIPTS else "ltr",
        matched=best > 0 and hits(name["text"], tokens) == best,
        mistaken=name.get("kind") == NameKind.MISTAKEN,
    )


def status_line(status: dict) -> StatusLine:
    """Return a status with who states it and when; "last stated" where that was over a year ago."""
    if not status:
        return StatusLine(_("Status"), str(StatusKind.NOT_KNOWN.label), "", "")
    on = PartialDate.from_document(status["on"]) if status.get("on") else None
    is_fresh = on is not None and on.earliest is not None and on.earliest > timezone.now().date() - FRESH
    return StatusLine(
        lead=_("Stated") if is_fresh else _("Last stated"),
        words=StatusKind.say(status["kind"]),
        by=stated_by(status),
        on=on.display(get_language() or "en") if on else _("date not stated"),
    )


def stated_by(status: dict) -> str:
    """Return who states it: the party or the words for them, else the source in which it was read."""
    said_by = status.get("said_by", {})
    name = said_by.get("party", {}).get("name", {})
    in_words = name.get(get_language() or "en") or name.get("en") or next(iter(name.values()), "")
    return in_words or said_by.get("words", "") or status.get("source", "")


def countries(profile: Profile) -> list[str]:
    """Return the countries in which he was held, from facets that were fetched with the row."""
    found = [facet for facet in profile.facets.all() if facet.facet == Facet.COUNTRY]
    return sorted(words_for(facet.facet, facet.code, facet.name) for facet in found)


def years(profile: Profile) -> str:
    """Return the years that the recorded events span: "2001 to 2007"."""
    if profile.first_year == profile.last_year:
        return profile.first_year
    return _("%(first)s to %(last)s") % {"first": profile.first_year, "last": profile.last_year}
