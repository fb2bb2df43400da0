"""Rows of the public record as a publication would leave them, for tests of lists and pages."""

from itertools import count

from django.utils import timezone

from casetracker.names import folded, sorting_form
from published.models import (
    Case,
    CaseKind,
    Profile,
    ProfileEvent,
    ProfileFacet,
    ProfileMatter,
    PublicEdition,
    State,
)

_numbers = count(1)
_DIGITS = str.maketrans("01234567", "23456789")  # public ids have no 0 and no 1


def public_id(number: int) -> str:
    """A public id that follows the one of the number before."""
    return "case" + f"{number:08o}".translate(_DIGITS)


def make_public_case(kind=CaseKind.DETAINEE, **given) -> Case:
    """A case that is public now, with one edition."""
    n = next(_numbers)
    case = Case.objects.create(public_id=public_id(n), kind=kind, state=State.WITHDRAWN, reason="editors")
    edition = PublicEdition.objects.create(
        case=case, number=1, sha256=f"{n:064x}", commitment=f"{n:064x}", published_at=timezone.now()
    )
    fields = {"slug": f"slug-{n:06}", "heading": {"title": {"en": f"Matter {n:06}"}}, **given}
    Case.objects.filter(pk=case.pk).update(state=State.PUBLIC, reason="", current=edition, **fields)
    case.refresh_from_db()
    return case


def make_profile(name=None, *, spellings=(), places=(), **given) -> Profile:
    """A public profile of a person; ``places`` are searched with the names."""
    name = name or f"Person {next(_numbers):06}"
    heading = {"text": name, "script": "Latn", "language": "en"}
    case = make_public_case(heading=heading, slug="person", **given.pop("case", {}))
    words = [name, *(one["text"] for one in spellings), *places]
    fields = {
        "name": name,
        "name_script": "Latn",
        "name_language": "en",
        "sort_key": sorting_form(name),
        "spellings": list(spellings),
        "searched": " | ".join(folded(word) for word in words),
        **given,
    }
    return Profile.objects.create(case=case, **fields)


def make_matter(title="Matter", members=(), **given) -> Case:
    """A public matter."""
    matter = make_public_case(CaseKind.MATTER, heading={"title": {"en": title}}, **given)
    for profile in members:
        ProfileMatter.objects.create(profile=profile, matter=matter.pk)
    return matter


def make_facet(profile, facet, code, name="") -> ProfileFacet:
    """A value of a facet of a profile, in English."""
    words = {"en": name} if name else {}
    return ProfileFacet.objects.create(profile=profile, facet=facet, code=code, name=words)


def make_event(profile, kind="arrest", *, possible=(None, None), sure=(None, None)) -> ProfileEvent:
    """A custody event of a profile with its days, as a publication derives them: the first and the last."""
    days = {"possible_first": possible[0], "possible_last": possible[1], "sure_first": sure[0], "sure_last": sure[1]}
    return ProfileEvent.objects.create(profile=profile, event=f"event{next(_numbers):07}", kind=kind, **days)


def spelled(text, script="Latn", language="ru", kind="spelling") -> dict:
    """Another spelling of a name, as a profile holds it."""
    return {"text": text, "script": script, "language": language, "kind": kind}
