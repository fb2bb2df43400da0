"""Find names of people whose case is not public in another case: they would show that a record exists."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from casetracker.vocabulary import NameKind
from detainees.models import Detainee, Edition, Name

from .check import Check
from .finding import Finding, Gravity
from .prose import runs, words_of


def unpublished_people(check: Check, names: "NamesIn") -> Iterator[Finding]:
    """Find names of people without a public case. A name of one word is not looked for: too many bear it."""
    known = parts_of(names.known)
    for name, people in names.unknown.items():
        others = (order for order in orders(name) if order not in known)
        passage = next((found for order in others if (found := check.words.find(list(order)))), None)
        if passage is None:
            continue
        words = _(
            "“%(where)s” names somebody whose case is not public (record %(id)s). Remove the name, or publish "
            "that case first or together with this one."
        )
        level = Gravity.SECOND_PERSON if passage.address else Gravity.BLOCKS
        said = words % {"where": check.place(passage), "id": ", ".join(people)}
        yield Finding(
            level,
            "unpublished_person",
            said,
            row=check.row(passage),
            where=passage.where,
            waits_for=tuple(people.values()),
        )


@dataclass
class NamesIn:
    """The names of which every word stands in a document: of people who may be named, and of others by record.

    ``known`` holds each name in every order in which it is read. ``unknown`` holds the public ids of the records with
    that name, each with the id of the record to publish: where it was merged into another, that other.
    """

    known: set[tuple[str, ...]] = field(default_factory=set)
    unknown: dict[tuple[str, ...], dict[str, str]] = field(default_factory=dict)


def names_in(check: Check) -> NamesIn:
    """Return the names of which every word stands in the document."""
    names = NamesIn()
    going = {one.pk for one in (check.subject, *check.together) if isinstance(one, Detainee)}
    for text, person, remaining, public in all_names():
        name = tuple(words_of(text))
        if len(name) < 2 or not all(word in check.words.all for word in name):
            continue
        if public or not going.isdisjoint({person.pk, remaining.pk}):
            names.known.update(orders(name))
        else:
            names.unknown.setdefault(name, {})[person.public_id] = remaining.public_id
    return names


def parts_of(names: set[tuple[str, ...]]) -> set[tuple[str, ...]]:
    """Return the names and what they are made of: "Ivan Testovich" in "Ivan Testovich Testov"."""
    return {part for name in names for length in range(2, len(name) + 1) for part in runs(list(name), length)}


@dataclass(frozen=True)
class Person:
    """A record of a person, as far as names are looked for."""

    pk: int
    public_id: str
    merged_into: int | None
    label: str


def all_names() -> Iterator[tuple[str, Person, Person, bool]]:
    """Return every name with its person, the record that remains after a merge, and whether that case is public.

    In three queries, however many people. Where a person has no name yet, the internal name serves. Nothing is joined:
    the database, when it knows little of tables that have just grown, joins these by reading the one again for each row
    of the other. A person who is entered between the queries is left out: the next check finds them.
    """
    editions = Edition.objects.published().filter(withdrawn_at=None, matter=None)
    public = set(editions.order_by().values_list("detainee_id", flat=True))
    rows = Detainee.objects.order_by().values_list("pk", "public_id", "merged_into_id", "label")
    people = {row[0]: Person(*row) for row in rows.iterator(10_000)}
    unnamed = set(people)
    names = Name.objects.order_by().values_list("text", "detainee_id", "kind").iterator(10_000)
    for text, pk, kind in names:
        if pk not in people:
            continue
        unnamed.discard(pk)
        if kind != NameKind.DESCRIPTION:  # words that fit many people
            yield text, *with_remaining(people, pk, public)
    for pk in unnamed:
        yield people[pk].label, *with_remaining(people, pk, public)


def with_remaining(people: dict[int, Person], pk: int, public: set[int]) -> tuple[Person, Person, bool]:
    """Return a person, the record into which it was merged (itself if it was not), and whether either is public."""
    person = people[pk]
    remaining = people.get(person.merged_into or 0, person)
    return person, remaining, not public.isdisjoint({person.pk, remaining.pk})


def orders(name: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return the orders in which a name is read: as it stands, and with its last word first or its first word last.

    Whichever of the two ends with the family name, the other order is there as well.
    """
    return list(dict.fromkeys([name, (name[-1], *name[:-1]), (*name[1:], name[0])]))
