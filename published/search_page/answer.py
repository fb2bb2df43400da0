"""Everything found for one query, in words."""

from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from casetracker.vocabulary import NameKind
from published import wording
from published.lists.rows import ListRow, list_row, listed_profiles
from published.models import Case

from ..search.numbers import FoundNumber, numbers_found
from ..search.people import WHOLE, FoundName, How, people_found
from ..search.places import FoundPlace, places_found
from ..search.speakers import format_author, format_group
from ..search.texts import FoundText, texts_found
from ..search.words import NO_LANGUAGE, OF_OTHERS
from .directory import FoundEntry, entries_found
from .whole_query import people_spelled

MOST_IN_PART = 10
ANCHORS = {"proceedings": "proceedings", OF_OTHERS: "proceedings"}
"""Where on the page of a case the parts stand of which no line is shown."""


@dataclass(frozen=True)
class FoundPerson:
    """A person who may be meant: the row of the list, and why they are here."""

    row: ListRow
    why: SafeString


@dataclass(frozen=True)
class FoundPassage:
    """A line of one fact of a case or matter, with where it stands and who says it."""

    case: Case
    found: FoundText

    @property
    def address(self) -> str:
        """Where the whole of it is read: its paragraph, or the proceedings where no line is shown."""
        part = f"fact-{self.found.fact}" if self.found.fact else ANCHORS.get(self.found.part, "")
        return f"{self.case.get_absolute_url()}#{part}" if part else self.case.get_absolute_url()

    @property
    def who(self) -> str:
        """Who says it, with a colon; "" where nobody does."""
        return format_author(self.found.by, self.case.heading.text) if self.found.by else ""

    @property
    def of_whom(self) -> str:
        """Of what group it is said, where the source names nobody in it."""
        return format_group(self.found.by) if self.found.by else ""

    @property
    def where(self) -> str:
        """The part of the case, so that what is alleged is read as alleged."""
        return {
            "heading": _("in the title"),
            "custody": _("in the custody section"),
            "incidents": _("in an incident"),
            "assurances": _("in an assurance or a statement about it"),
            "allegations": _("in an allegation"),
            "statements": _("in a statement"),
            "proceedings": _("in a proceeding"),
            OF_OTHERS: _("in what was decided about other people, not this person"),
            "statuses": _("in the last stated status"),
            "details": _("in the details of the person"),
        }.get(self.found.part, _("in the text"))


@dataclass(frozen=True)
class Answer:
    """Everything that was found for a query."""

    people: list[FoundPerson]
    in_part: list[FoundPerson]
    faint: list[FoundPerson]
    """People of whose names only letters are alike, in case a spelling was far off."""
    places: list[FoundPlace]
    entries: list[FoundEntry]
    passages: list[FoundPassage]

    @property
    def is_empty(self) -> bool:
        """Whether nothing was found at all; a few letters alike are not a find."""
        return not (self.people or self.in_part or self.places or self.entries or self.passages)


def answer_to(query: str) -> Answer:
    """Look for a query everywhere. Fifteen queries at most."""
    numbers, names, texts = numbers_found(query), people_found(query), texts_found(query)
    spelled = people_spelled(query)
    profiles = listed_profiles().in_bulk({*spelled, *(one.profile for one in numbers), *(one.profile for one in names)})
    rows = {key: list_row(profile, []) for key, profile in profiles.items()}
    whole = [one for one in names if one.how in WHOLE]
    in_part = [one for one in names if one.how == How.IN_PART][:MOST_IN_PART]
    faint = [one for one in names[:MOST_IN_PART] if one.how == How.FAINTLY]
    reasons = [(one.profile, why_number(one)) for one in numbers] + [(one.profile, why_name(one)) for one in whole]
    named = {profile for profile, _why in reasons}
    reasons += [(profile, why_spelled()) for profile in spelled if profile not in named]
    in_part, faint = ([one for one in some if one.profile not in spelled] for some in (in_part, faint))
    return Answer(
        people=people(reasons, rows),
        in_part=people([(one.profile, why_name(one)) for one in in_part], rows),
        faint=people([(one.profile, why_name(one)) for one in faint], rows),
        places=places_found(query),
        entries=entries_found(query),
        passages=passages(texts),
    )


def people(reasons: list[tuple[str, SafeString]], rows: dict[str, ListRow]) -> list[FoundPerson]:
    """Return each person once, with every reason for them, in the order of the first."""
    joined: dict[str, list[SafeString]] = {}
    for profile, why in reasons:
        joined.setdefault(profile, []).append(why)
    return [
        FoundPerson(rows[profile], format_html(_("; ").join(["{}"] * len(whys)), *whys))
        for profile, whys in joined.items()
        if profile in rows
    ]


def passages(texts: list[FoundText]) -> list[FoundPassage]:
    """Return the lines with their cases."""
    cases = Case.objects.public().in_bulk({found.case for found in texts})
    return [FoundPassage(cases[found.case], found) for found in texts if found.case in cases]


def why_number(found: FoundNumber) -> SafeString:
    """Say that a number was found, and of which system."""
    return format_html(
        _("number {value}, {system}"),
        value=format_html("<mark><bdi>{}</bdi></mark>", found.value),
        system=wording.text(found.system),
    )


def why_name(found: FoundName) -> SafeString:
    """Say which spelling matched, in which language it is written, and how it matched."""
    name = format_html("<mark>{}</mark>", wording.name(found))
    return format_html(words_for(found), name=name, language=language_name(found.language))


def why_spelled() -> SafeString:
    """Say that the words stand in several names of one person."""
    return format_html("{}", _("every word is in a name or another spelling"))


def words_for(found: FoundName) -> str:
    """Return the sentence that says how a spelling matched."""
    if found.kind == NameKind.MISTAKEN:
        return _("held by mistake as {name} ({language})")
    if found.earlier:
        return _("published earlier as {name} ({language})")
    return {
        How.SAME: _("written {name} ({language})"),
        How.SOUND: _("written {name} ({language}), which sounds alike"),
        How.NEAR: _("written {name} ({language}), which differs by a few letters"),
        How.IN_PART: _("written {name} ({language}), similar in part"),
        How.FAINTLY: _("written {name} ({language}), some letters in common"),
    }[found.how]


def language_name(tag: str) -> str:
    """Return the name of a language in the reader's language, as far as there is one; else its tag."""
    if tag in ("", NO_LANGUAGE):
        return _("language not stated")
    try:
        return str(get_language_info(tag)["name_translated"])
    except KeyError:
        return tag
