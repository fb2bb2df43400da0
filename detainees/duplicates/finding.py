"""Find people by a name in any script and spelling: select candidates by key, rank them by similarity."""

from dataclasses import dataclass

from django.db import connection
from django.db.models import Q, QuerySet

from casetracker.names import rarity_of, similarity, tokens_of
from casetracker.vocabulary import NO_NAMES, NameKind
from detainees.models import Detainee, Identifier, Name, NameKey

from .keys import keys_for, make_due_keys

CANDIDATES = 200
"""How many of those that share the rarest keys are looked at one by one."""

SHOWN = 0.45
"""Below this a name is not worth a line while one types; a search shows it all the same."""

SHARED_KEYS = """
    SELECT detainee_id, name_id FROM detainees_namekey
    JOIN unnest(%s::text[], %s::float[]) asked (key, weight) USING (key)
    GROUP BY 1, 2 ORDER BY sum(weight) DESC, 1, 2 LIMIT %s
"""
NUMBERS = "SELECT key, count(*) FROM detainees_namekey WHERE key = ANY(%s) GROUP BY key"
BEGINNINGS = "SELECT DISTINCT key FROM detainees_namekey WHERE key LIKE %s LIMIT 20"


@dataclass(frozen=True)
class Likely:
    """Somebody on record who may be meant, and the spelling by which they were found."""

    detainee: Detainee
    spelling: str
    likeness: float


def likely_people(text: str, *, most: int = 8, without: int | None = None, least: float = SHOWN) -> list[Likely]:
    """Return the people whose names are most like a name, the likest first, each with their likest spelling."""
    make_due_keys()
    keys = keys_for(text)
    if not keys:
        return []
    with connection.cursor() as cursor:
        keys += beginnings(cursor, text)
        cursor.execute(NUMBERS, [keys])
        numbers = dict(cursor.fetchall())
        weights = [rarity_of(numbers.get(key, 1)) for key in keys]
        cursor.execute(SHARED_KEYS, [keys, weights, CANDIDATES])
        found = cursor.fetchall()
    return ranked(text, found, numbers, most, without, least)


def beginnings(cursor, text: str) -> list[str]:
    """Return the words on record that begin as the last one typed does."""
    words = tokens_of(text)
    if not words or len(words[-1].latin) < 3:
        return []
    cursor.execute(BEGINNINGS, [f"{words[-1].latin}%"])
    return [key for (key,) in cursor.fetchall() if key != words[-1].latin]


def ranked(text, found, numbers, most, without, least) -> list[Likely]:
    """Return the candidates in order, each person once. Three queries.

    Nobody is found by what stands in place of a name: it fits many people.
    """
    people = Detainee.objects.in_bulk({person for person, _name in found if person != without})
    rows = Name.objects.filter(pk__in=[name for _person, name in found if name])
    names = dict(rows.exclude(kind=NameKind.DESCRIPTION).values_list("pk", "text"))
    found = [(person, name) for person, name in found if name is None or name in names]
    unnamed = without_a_name({person for person, name in found if name is None})

    def rarity(token):
        return rarity_of(numbers.get(token.latin, 1))

    best: dict[int, Likely] = {}
    for person, name in found:
        if person in people and (name or person not in unnamed):
            spelling = names.get(name) or people[person].label
            one = Likely(people[person], spelling, similarity(text, spelling, rarity))
            if one.likeness >= least and (person not in best or one.likeness > best[person].likeness):
                best[person] = one
    return sorted(best.values(), key=lambda one: (-one.likeness, one.detainee.pk))[:most]


def without_a_name(people: set[int]) -> set[int]:
    """Return which of these people are recorded by what is known of them alone, since no name is. One query."""
    kinds: dict[int, set[str]] = {}
    for person, kind in Name.objects.order_by().filter(detainee__in=people).values_list("detainee", "kind"):
        kinds.setdefault(person, set()).add(kind)
    return {person for person, found in kinds.items() if NameKind.DESCRIPTION in found and found <= NO_NAMES}


def keys_of_every_word(text: str) -> list[QuerySet]:
    """Return, for each word of a text, the people who have it in a name: begun so, or sounding so in any script."""
    make_due_keys()
    asked = []
    for token in tokens_of(text):
        keys = Q(key__startswith=token.latin)
        if len(token.skeleton) > 2 or token.voiceless:
            keys |= Q(key=f"~{token.skeleton}")
        asked.append(NameKey.objects.order_by().filter(keys).values("detainee"))
    return asked


def found_by_name_or_number(text: str) -> QuerySet:
    """Return the keys of the people whose names have every word of a text, or who were given a number that holds it.

    As one set of keys and not as conditions joined by "or": each part is then read from its own index.
    """
    by_number = Identifier.objects.order_by().filter(value__icontains=text).values("detainee")
    by_id = Detainee.objects.order_by().filter(public_id=text).values("pk")
    words = keys_of_every_word(text)
    by_name = [words[0].intersection(*words[1:])] if words else []
    return by_number.union(by_id, *by_name)
