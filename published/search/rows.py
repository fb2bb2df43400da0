"""Derive search rows (names, numbers, places, texts) from a document."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.search import SearchVector
from django.db.models import Value

from casetracker.document import Detainee, Document
from casetracker.document.custody import Event
from casetracker.document.parts import Country, Place
from casetracker.document.walk import events_of, with_alternatives
from casetracker.document.walk import plain as plain_json
from casetracker.names import keys_of
from casetracker.vocabulary import NameKind
from published.models import Case, Profile, SearchName, SearchNumber, SearchPlace, SearchText

from .languages import configuration, plain
from .numbers import key_of
from .vocabulary import settle, words_of_case
from .words import TERMS, WITHOUT_LINES, DocumentText, texts_in


@dataclass(frozen=True)
class KnownName:
    """A name by which a person is found; ``earlier`` if it was published before a merge only."""

    text: str
    script: str
    language: str
    kind: str
    earlier: bool = False


def fill_search(case: Case, document: Document, names: list[KnownName]) -> None:
    """Fill the rows by which a case is found, of which there are none yet.

    ``names`` are those of its document, alternatives too, and names published before a merge.
    """
    profile = Profile.objects.filter(case=case).first()
    if profile is not None and isinstance(document, Detainee):
        SearchName.objects.bulk_create(name_rows(profile, names))
        SearchNumber.objects.bulk_create(number_rows(profile, document))
        SearchPlace.objects.bulk_create(place_rows(profile, document))
    SearchText.objects.bulk_create(text_rows(case, document))
    settle(words_of_case(case))


def empty_search(case: Case) -> None:
    """Take everything out by which a case could be found, words that stood in its names alone too."""
    words = words_of_case(case)
    for model in (SearchName, SearchNumber, SearchPlace):
        model.objects.filter(profile=case.pk).delete()
    SearchText.objects.filter(case=case).delete()
    settle(words)


def name_rows(profile: Profile, names: list[KnownName]) -> list[SearchName]:
    """Return one row for each spelling of a name; what stands in place of a name is searched as a text."""
    rows = {name.text: name for name in reversed(names) if name.kind != NameKind.DESCRIPTION}
    return [
        SearchName(
            profile=profile,
            text=text,
            words=list(keys_of(text).words),
            earlier=name.earlier,
            script=name.script,
            language=name.language,
            kind=name.kind,
        )
        for text, name in reversed(rows.items())
    ]


def number_rows(profile: Profile, document: Detainee) -> list[SearchNumber]:
    """Return one row for each identifier, alternatives too."""
    return [
        SearchNumber(profile=profile, key=key_of(row.value), value=row.value, system=row.system.name)
        for row in with_alternatives(document.identifiers)
    ]


def place_rows(profile: Profile, document: Detainee) -> list[SearchPlace]:
    """Return one row for each place that custody events name."""
    codes = dict.fromkeys(place.code for event in events_of(document) for place in places_of(event))
    return [SearchPlace(profile=profile, code=code) for code in codes]


def places_of(event: Event) -> Iterator[Place | Country]:
    """Yield the places of an event, alternatives too, and the country that each lies in."""
    for place in (place for one in with_alternatives([event]) for place in (one.place, one.to_place) if place):
        yield place
        if place.country:
            yield place.country


def text_rows(case: Case, document: Document) -> list[SearchText]:
    """Return one row for each part and language in which a case tells something."""
    told: dict[tuple[str, str], dict[tuple[str, str], DocumentText]] = {}
    for said in texts_in(document):
        if said.text:
            told.setdefault((said.part, said.language), {})[said.fact, said.text] = said
    return [text_row(case, *key, list(texts.values())) for key, texts in told.items()]


def entry(said: DocumentText) -> dict[str, Any]:
    """Return a text as the row keeps it, with its fact and who says it."""
    return {"text": said.text, "fact": said.fact, "by": plain_json(said.by) if said.by else {}}


def text_row(case: Case, part: str, language: str, texts: list[DocumentText]) -> SearchText:
    """Return the row of one part in one language; of a part without lines, with nothing that could be shown."""
    words = " ".join(dict.fromkeys(plain(said.text) for said in texts))
    vector = SearchVector(Value(words), config=configuration(language))
    is_shown = part.removesuffix(TERMS) not in WITHOUT_LINES
    entries = [entry(said) for said in texts] if is_shown else []
    return SearchText(case=case, part=part, language=language, entries=entries, vector=vector)
