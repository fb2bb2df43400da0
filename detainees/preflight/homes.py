"""The address of a private home in public words. Readers are shown the town it lies in, and no more (rule 3)."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from casetracker.vocabulary import PlaceKind
from detainees.models import Place

from .finding import Finding, Gravity
from .look import Look, nodes
from .prose import sentence, words_of

NO_ADDRESS = set(
    words_of("a at the in of to home house flat apartment room family private his her their дом дома дому в у на кв")
)
"""Words in the name of a home that by themselves tell nobody where it is."""

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


def homes(look: Look) -> Iterator[Finding]:
    """Find the private homes that readers would be led to: those on record, those named as one, and addresses."""
    yield from homes_on_record(look)
    yield from places_named_as_homes(look)
    yield from addresses(look)


def homes_on_record(look: Look) -> Iterator[Finding]:
    """Find the address of a private home of the record in the public text."""
    words = _(
        "“%(where)s” has the address of a private home (place “%(code)s”). Take it out: readers may know only the town "
        "(rule 3)."
    )
    for home in Place.objects.filter(kind=PlaceKind.HOME):
        for name in home.name.values():
            address = [word for word in words_of(name) if word not in NO_ADDRESS]
            passage = look.words.find(address) if len(address) > 1 else None
            if passage is not None:
                said = words % {"where": passage.where, "code": home.code}
                yield Finding(Gravity.BLOCKS, "home_address", said, row=look.row(passage), where=passage.where)
                break


def places_named_as_homes(look: Look) -> Iterator[Finding]:
    """Find the places that by their name are somebody's home and that are not recorded as one."""
    words = _(
        "The place “%(name)s” would be public, and its name says that it is somebody's home. Choose the kind “private "
        "home” in its form, and the town it lies in (rule 3)."
    )
    said = set()
    for node in nodes(look.document):
        if node.get("kind") not in (PlaceKind.BUILDING, PlaceKind.LOCALITY) or node.get("code") in said:
            continue
        name = next((name for name in node.get("name", {}).values() if NAMED_AS_A_HOME.search(name)), "")
        if name:
            said.add(node["code"])
            row = Place.objects.filter(code=node["code"]).first() or look.subject
            yield Finding(Gravity.BLOCKS, "place_is_a_home", words % {"name": name}, row=row)


def addresses(look: Look) -> Iterator[Finding]:
    """Find what reads as the address of a house or flat; whether it is a home a second person decides."""
    words = _("If this is the address of a home, say only the town (rule 3): “%(sentence)s”")
    for passage in look.prose:
        if found := ADDRESS.search(passage.text):
            said = words % {"sentence": sentence(passage.text, *found.span())}
            yield Finding(Gravity.SECOND_PERSON, "address_in_words", said, row=look.row(passage), where=passage.where)
