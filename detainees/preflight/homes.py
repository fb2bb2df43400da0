"""Find addresses of private homes in public text. Readers may see only the town (rule 3)."""

import json
import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from casetracker.document.parts import Place as ShownPlace
from casetracker.document.walk import nodes_in
from casetracker.vocabulary import PlaceKind
from detainees.models import Edition, EditionContent, Place
from detainees.models.editions import EditionQuerySet

from .check import Check
from .finding import Finding, Gravity
from .prose import NOT_WORDS, Passage, Words, sentence, strings, words_of

SMALL = (PlaceKind.BUILDING, PlaceKind.LOCALITY)

NO_ADDRESS = set(
    words_of("a at the in of to home house flat apartment room family private his her their дом дома дому в у на кв")
)
"""Words in the name of a home that by themselves tell nobody where it is."""

SHORTEST_NAME = 4
"""How many letters the one word has by which a home may be known; a shorter one says too little to look for."""

NAMED_AS_A_HOME = re.compile(
    r"\bat home\b|\bhome of\b|\bhome address\b|\b(?:family|parental|private) (?:home|house|flat|apartment|address)\b|"
    r"\b(?:his|her|their|own|my|parents['’]?|mother['’]s|father['’]s|brother['’]s|sister['’]s|wife['’]s|husband['’]s) "
    r"(?:own )?(?:home|house|flat|apartment)\b|^(?:home|house|flat|apartment)(?:$|,| \d)|\bprivate residence\b|"
    r"\bдома у\b|^дома\b|\bдомашн\w+ адрес|\bдом (?:семьи|родителей|отца|матери|брата|сестры)\b|"
    r"\ben su (?:casa|domicilio)\b|\bdomicilio (?:de|familiar|particular)\b|\bdomicile (?:de|familial)\b|"
    r"\bà (?:son|leur) domicile\b|في منزل|منزل (?:العائلة|الأسرة)",
    re.IGNORECASE,
)
"""What a place is called that is somebody's home."""

STREET = (
    r"(?:street|str\.|road|rd\.|avenue|ave\.|lane|boulevard|drive|alley|sok(?:ak|ağı)|cadde\w*|"
    r"ул\.|улиц\w+|переул\w+|пер\.|проспект\w*|пр-т|шоссе|شارع|زقاق|calle|avenida|rue|via|rua)"
)
ADDRESS = re.compile(
    rf"\b\d{{1,4}}[a-zа-я]?,? (?:\w+ ){{0,3}}{STREET}(?!\w)|"
    rf"(?<!\w){STREET} (?:[\w’'-]+,? ){{1,4}}(?:(?:д\.|дом|house|no\.?|nº|n°|رقم) ?)?\d{{1,4}}\b|"
    r"\w+(?:straße|strasse) \d{1,4}\b|"
    r"\b(?:apartment|flat|apt\.?|квартир\w+|кв\.|شقة) ?(?:no\.? ?|№ ?|رقم )?\d{1,4}\b",
    re.IGNORECASE,
)
"""A house in a street, or a flat in a house."""


def homes(check: Check) -> Iterator[Finding]:
    """Find the private homes that readers would be led to: those on record, those named as one, and addresses."""
    known = list(Place.objects.filter(kind=PlaceKind.HOME))
    yield from homes_on_record(check, known)
    yield from homes_of_one_word(check, known)
    yield from homes_in_earlier_editions(check, known)
    yield from places_named_as_homes(check)
    yield from addresses(check)


def addresses_of(home: Place) -> list[list[str]]:
    """Return the words of each name of a home that tell where it is."""
    return [[word for word in words_of(name) if word not in NO_ADDRESS] for name in home.name.values()]


def homes_on_record(check: Check, known: list[Place]) -> Iterator[Finding]:
    """Find the address of a private home of the record in the public text."""
    words = _(
        "“%(where)s” has the address of a private home (place “%(code)s”). Remove it: readers may know only the town."
    )
    for home in known:
        for address in addresses_of(home):
            passage = check.words.find(address) if len(address) > 1 else None
            if passage is not None:
                said = words % {"where": check.place(passage), "code": home.code}
                yield Finding(Gravity.BLOCKS, "home_address", said, row=check.row(passage), where=passage.where)
                break


def homes_of_one_word(check: Check, known: list[Place]) -> Iterator[Finding]:
    """Find the one word by which a home is known, as “Rosewood”. It may mean something else: a second person decides.

    Not the name of the town or of any other place, which readers may know.
    """
    alone = {
        address[0]: home
        for home in known
        for address in addresses_of(home)
        if len(address) == 1 and len(address[0]) >= SHORTEST_NAME and not address[0].isdecimal()
    }
    if not alone.keys() & check.words.all:
        return
    names = Place.objects.exclude(kind=PlaceKind.HOME).values_list("name", flat=True)
    others = {word for name in names for text in name.values() for word in words_of(text)}
    words = _(
        "“%(where)s” has the name of a private home (place “%(code)s”). If it means the home, remove it: "
        "readers may know only the town."
    )
    for word, home in alone.items():
        passage = check.words.find([word]) if word not in others else None
        if passage is not None:
            said = words % {"where": passage.where, "code": home.code}
            yield Finding(Gravity.SECOND_PERSON, "home_name", said, row=check.row(passage), where=passage.where)


def homes_in_earlier_editions(check: Check, known: list[Place]) -> Iterator[Finding]:
    """Find the editions of the case that readers can open and that show what is recorded as a private home now."""
    words = _(
        "Edition %(number)s, which readers can still open, shows a private home (place “%(code)s”). A new "
        "edition does not remove it: first choose “Destroy its editions, for somebody's safety” on the "
        "publication page, then publish the case again."
    )
    for edition, home in editions_that_show(known, Edition.objects.of(check.subject)):
        said = words % {"number": edition.number, "code": home.code}
        yield Finding(Gravity.SECOND_PERSON, "home_in_earlier_edition", said, row=check.subject)


def editions_that_show(homes: list[Place], editions: EditionQuerySet) -> Iterator[tuple[Edition, Place]]:
    """Yield each edition of these that readers can open with each of the homes that it shows. One query."""
    opened = editions.published().filter(withdrawn_at=None, redacted_at=None)
    contents = EditionContent.objects.filter(edition__in=opened).select_related("edition").order_by("edition")
    for content in contents.iterator(chunk_size=50) if homes else ():
        texts = list(strings(json.loads(bytes(content.content))))  # as they can be opened, in whatever schema
        codes = {text for key, text in texts if key == "code"}
        words = Words([Passage(key, text) for key, text in texts if key not in NOT_WORDS])
        for home in homes:
            named = any(len(address) > 1 and words.find(address) for address in addresses_of(home))
            if home.code in codes or named:
                yield content.edition, home


def places_named_as_homes(check: Check) -> Iterator[Finding]:
    """Find the places that by their name are somebody's home and that are not recorded as one."""
    words = _(
        "The place “%(name)s” would be public, but its name says that it is somebody's home. On the page of "
        "the place choose the kind “private home” and the town."
    )
    said = set()
    for place in nodes_in(check.document):
        if not isinstance(place, ShownPlace) or place.kind not in SMALL or place.code in said:
            continue
        name = next((name for name in place.name.values() if NAMED_AS_A_HOME.search(name)), "")
        if name:
            said.add(place.code)
            row = Place.objects.filter(code=place.code).first() or check.subject
            yield Finding(Gravity.BLOCKS, "place_is_a_home", words % {"name": name}, row=row)


def addresses(check: Check) -> Iterator[Finding]:
    """Find what reads as the address of a house or flat; whether it is a home a second person decides."""
    words = _("If this is the address of a home, name only the town: “%(sentence)s”")
    for passage in check.prose:
        if found := ADDRESS.search(passage.text):
            said = words % {"sentence": sentence(passage.text, *found.span())}
            yield Finding(Gravity.SECOND_PERSON, "address_in_words", said, row=check.row(passage), where=passage.where)
