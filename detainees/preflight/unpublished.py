"""The name of a man whose case is not public, in the words of another's: it would say that there is a record."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from detainees.models import Detainee, Edition, Name

from .finding import Finding, Gravity
from .look import Look
from .prose import runs, words_of


def unpublished_people(look: Look, names: "NamesIn") -> Iterator[Finding]:
    """Find names of people without a public case. A name of one word is not looked for: too many bear it."""
    known = parts_of(names.known)
    for name, public_id in names.unknown.items():
        others = (order for order in orders(name) if order not in known)
        passage = next((found for order in others if (found := look.words.find(list(order)))), None)
        if passage is None:
            continue
        words = _(
            "“%(where)s” names somebody whose case is not public (record %(id)s). Take the name out, or publish that "
            "case first."
        )
        level = Gravity.SECOND_PERSON if passage.address else Gravity.BLOCKS
        said = words % {"where": passage.where, "id": public_id}
        yield Finding(level, "unpublished_person", said, row=look.row(passage), where=passage.where)


@dataclass
class NamesIn:
    """The names of which every word stands in a document: of people who may be named, and of others by record.

    ``known`` holds each name in every order in which it is read.
    """

    known: set[tuple[str, ...]] = field(default_factory=set)
    unknown: dict[tuple[str, ...], str] = field(default_factory=dict)


def names_in(look: Look) -> NamesIn:
    """Return the names of which every word stands in the document."""
    names = NamesIn()
    himself = look.subject.pk if isinstance(look.subject, Detainee) else 0
    for text, pk, public_id, remains, public in all_names():
        name = tuple(words_of(text))
        if len(name) < 2 or not all(word in look.words.all for word in name):
            continue
        if public or himself in (pk, remains):
            names.known.update(orders(name))
        else:
            names.unknown[name] = public_id
    return names


def parts_of(names: set[tuple[str, ...]]) -> set[tuple[str, ...]]:
    """Return the names and what they are made of: "Ivan Testovich" in "Ivan Testovich Testov"."""
    return {part for name in names for length in range(2, len(name) + 1) for part in runs(list(name), length)}


def all_names() -> Iterator[tuple[str, int, str, int | None, bool]]:
    """Return every name of every man, whose it is, and whether that case is public: in three queries, however many.

    Where a man has no name yet, his working name serves. Nothing is joined: the database, when it knows little of
    tables that have just grown, joins these by reading the one again for each row of the other. A person who is
    entered between the queries is left out: the next check finds them.
    """
    editions = Edition.objects.published().filter(withdrawn_at=None, matter=None)
    public = set(editions.order_by().values_list("detainee_id", flat=True))
    people = Detainee.objects.order_by().values_list("pk", "public_id", "merged_into_id", "label")
    whose = {pk: (pk, public_id, remains, label) for pk, public_id, remains, label in people.iterator(10_000)}
    unnamed = set(whose)
    for text, pk in Name.objects.order_by().values_list("text", "detainee_id").iterator(10_000):
        if pk not in whose:
            continue
        unnamed.discard(pk)
        yield text, *whose[pk][:3], not public.isdisjoint({pk, whose[pk][2]})
    for pk in unnamed:
        yield whose[pk][3], *whose[pk][:3], not public.isdisjoint({pk, whose[pk][2]})


def orders(name: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return the orders in which a name is read: as it stands, and with its last word first or its first word last.

    Whichever of the two ends with the family name, the other order is there as well.
    """
    return list(dict.fromkeys([name, (name[-1], *name[:-1]), (*name[1:], name[0])]))
