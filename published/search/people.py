"""Find people by a name in any script and spelling: candidates by several keys, then ranked, with the reason."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum

from django.db import connection

from casetracker.names import (
    ALIKE,
    Token,
    folded,
    keys_of,
    likenesses,
    rarity_of,
    skeleton_of,
    slips_of,
    tokens_of,
    whose,
    word_likeness,
)
from published.models import SearchName, SearchWord

MOST_WORDS = 6
"""So many words of a query are looked for, the longest; a name seldom has more."""

LOOKED_AT = 200
"""So many words of the vocabulary are compared with each word of the query."""

WORDS_EACH = 60
"""So many of them are taken up, those most alike."""

FEW = 2000
"""So many names, at most, are candidates by one word of the query alone; of more, another word has to be met too."""

MET = 4000
"""So many names are weighed by the words that they share with the query."""

CANDIDATES = 300
"""So many names are compared in the end."""

ALL_OF = 1500
"""A record of so few names is compared whole: no key has to be in common then."""

FAINTLY = 0.2
"""A name of which no word is met is shown from this likeness on: below, a letter here and there is the same."""

# The words of the vocabulary that are equal, sound equal, are misspelled, are one slip away by sound, or of which the
# word asked for is a part.
LIKE_WORDS = """
SELECT asked.n, near.word, near.names
FROM unnest(%(words)s::text[], %(skeletons)s::text[], %(slips)s::text[], %(parts)s::text[])
    WITH ORDINALITY asked (word, skeleton, slips, part, n)
CROSS JOIN LATERAL (
    SELECT word, names FROM published_searchword known
    WHERE known.word %% asked.word OR known.skeleton = asked.skeleton
        OR known.slips && string_to_array(asked.slips, ' ')::varchar[]
        OR known.word LIKE asked.part
    ORDER BY known.word = asked.word DESC, known.skeleton = asked.skeleton DESC,
        greatest(similarity(known.word, asked.word), similarity(known.skeleton, asked.skeleton)) DESC, known.word
    LIMIT %(limit)s
) near
"""


class How(Enum):
    """How a spelling answers a query, in the order of how much that says."""

    SAME = "every word as typed"
    SOUND = "every word sounds alike"
    NEAR = "every word is alike, or a part of one"
    IN_PART = "some words only"
    FAINTLY = "some letters only"


WHOLE = {How.SAME, How.SOUND, How.NEAR}
"""The ways in which a spelling answers every word of a query."""


@dataclass(frozen=True)
class FoundName:
    """A person found by a name: the spelling that is most like the query, how alike, and in which way."""

    profile: str
    text: str
    script: str
    language: str
    kind: str
    likeness: float
    how: How
    earlier: bool = False
    """Whether the person was published under it only before two records were merged."""


def people_found(query: str, most: int = 20, whole: int = ALL_OF) -> list[FoundName]:
    """Return the people who may be meant, the most alike first, each with the spelling that matched. Five queries.

    A record of no more names than ``whole`` is compared name by name, of a larger one those that share a key.
    """
    tokens = words_to_find(query)
    if not tokens:
        return []
    people = ranked(query, every_name(whole) or candidates(like_words(tokens)))
    names = (found(query, tokens, name, score) for score, name in people[:most])
    return [one for one in names if one.how != How.FAINTLY or one.likeness >= FAINTLY]


def every_name(most: int) -> list[SearchName]:
    """Return all names of a record that has no more than that, else none. Two queries at most."""
    is_larger = SearchName.objects.order_by("pk")[most : most + 1].exists()
    return [] if is_larger else list(SearchName.objects.order_by("pk"))


def ranked(query: str, names: list[SearchName]) -> list[tuple[float, SearchName]]:
    """Return the names in the order in which they are alike, of each person the most alike one. One query."""
    likeness = likenesses(query, [name.text for name in names], rarity_among(tokens_of(query), names))
    best: dict[str, tuple[tuple[float, bool], SearchName]] = {}
    for name, alike in zip(names, likeness, strict=True):
        score = round(alike, 6), folded(name.text) == folded(query)
        if name.profile_id not in best or score > best[name.profile_id][0]:
            best[name.profile_id] = (score, name)
    order = sorted(best.values(), key=lambda pair: (*(-figure for figure in pair[0]), pair[1].profile_id))
    return [(score[0], name) for score, name in order]


def words_to_find(query: str) -> list[Token]:
    """Return the words of a query to look for: each once, the longest where there are many."""
    tokens = list(dict.fromkeys(tokens_of(query)))
    return sorted(tokens, key=lambda token: -len(token.latin))[:MOST_WORDS]


@dataclass(frozen=True)
class Near:
    """A word of the vocabulary that may be meant by a word of the query: how alike, and in how many names it stands."""

    word: str
    likeness: float
    names: int


def like_words(tokens: list[Token]) -> list[list[Near]]:
    """Return for each word of the query the words of the vocabulary that may be meant, the most alike first.

    Of "father of Hamza" Hamza is looked for too.
    """
    looked = [(n, one) for n, token in enumerate(tokens) for one in dict.fromkeys((token, whose(token)))]
    asked = {
        "words": [one.latin for _n, one in looked],
        "skeletons": [one.skeleton for _n, one in looked],
        "slips": [" ".join(slips_of(one.skeleton)) for _n, one in looked],
        "parts": [f"%{one.latin}%" if can_be_part(one) else one.latin for _n, one in looked],
    }
    near: list[dict[str, Near]] = [{} for _ in tokens]
    with connection.cursor() as cursor:
        cursor.execute(LIKE_WORDS, {**asked, "limit": LOOKED_AT})
        for at, word, names in cursor.fetchall():
            n = looked[at - 1][0]
            near[n][word] = Near(word, closeness(tokens[n], word), names)
    best = (sorted(words.values(), key=lambda one: (-one.likeness, one.word))[:WORDS_EACH] for words in near)
    return [words for words in best if words]


def closeness(asked: Token, word: str) -> float:
    """Return how alike a word of the vocabulary is to one that is asked for, or to the beginning of one."""
    likeness = word_likeness(asked, Token(word, skeleton_of(word)))
    return max(likeness, ALIKE) if can_be_part(asked) and asked.latin in word else likeness


def can_be_part(asked: Token) -> bool:
    """Whether names are looked for of which a word is only a part: two letters are a part of too many."""
    return len(asked.latin) > 2


def candidates(groups: list[list[Near]]) -> list[SearchName]:
    """Return the names to compare: those whose words answer the query best, a bounded number of them. Two queries."""
    if not groups:
        return []
    conditions, given = meeting(groups)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT id, words FROM published_searchname WHERE {conditions} LIMIT {MET}", given)
        met = [(-answered(words, groups), key) for key, words in cursor.fetchall()]
    return list(SearchName.objects.filter(pk__in=[key for _score, key in sorted(met)[:CANDIDATES]]).order_by())


def meeting(groups: list[list[Near]]) -> tuple[str, list[list[str]]]:
    """Return the condition that a candidate meets, as SQL with its values.

    A word that stands in few names is enough by itself. Words that many bear make a candidate where another word of
    the query is met too; where the query has one word only, that one has to do.
    """
    parted = [by_number(words) for words in groups]
    conditions, given = [], []
    if few := [word for some, _many in parted for word in some]:
        conditions.append("words && %s::varchar[]")
        given.append(few)
    for place, (_some, many) in enumerate(parted):
        others = [one.word for words in groups[:place] + groups[place + 1 :] for one in words]
        if many and others:
            conditions.append("(words && %s::varchar[] AND words && %s::varchar[])")
            given += [many, others]
        elif many and not few:
            conditions.append("words && %s::varchar[]")
            given.append(many)
    return " OR ".join(conditions), given


def by_number(words: list[Near]) -> tuple[list[str], list[str]]:
    """Return the words that stand in few names, as many of the most alike as fit, and those that stand in more."""
    room, few, many = FEW, [], []
    for one in words:
        if one.names <= room:
            room -= one.names
            few.append(one.word)
        else:
            many.append(one.word)
    return few, many


def answered(words: list[str], groups: list[list[Near]]) -> float:
    """Return how well the words of a name answer those of a query, rare ones more."""
    return sum(
        max((one.likeness**3 * rarity_of(one.names) for one in near if one.word in words), default=0) for near in groups
    )


def rarity_among(tokens: Iterable[Token], names: list[SearchName]) -> Callable[[Token], float]:
    """Return how rare a word is: by the number of public names with a word of its sound. One query."""
    skeletons = {token.skeleton for token in tokens}.union(*(keys_of(name.text).skeletons for name in names))
    numbers: dict[str, int] = {}
    for skeleton, count in SearchWord.objects.filter(skeleton__in=skeletons).values_list("skeleton", "names"):
        numbers[skeleton] = numbers.get(skeleton, 0) + count
    return lambda token: rarity_of(numbers.get(token.skeleton, 0))


def found(query: str, tokens: list[Token], name: SearchName, likeness: float) -> FoundName:
    """Return a person as found by one spelling."""
    how = how_met(query, tokens, name.text)
    return FoundName(name.profile_id, name.text, name.script, name.language, name.kind, likeness, how, name.earlier)


def how_met(query: str, tokens: list[Token], text: str) -> How:
    """Return how a spelling answers the query."""
    words = tokens_of(text)
    if set(folded(query).split()) <= set(folded(text).split()):
        return How.SAME
    if {token.skeleton for token in tokens} <= {word.skeleton for word in words if len(word.skeleton) > 1}:
        return How.SOUND
    written_out = tuple(word for word in words if len(word.latin) > 1)
    if not any(is_met(token, written_out) for token in tokens):  # an initial alone answers nothing
        return How.FAINTLY
    return How.NEAR if all(is_met(token, words) for token in tokens) else How.IN_PART


def is_met(token: Token, words: tuple[Token, ...]) -> bool:
    """Whether a word of the query is in a name: alike one of its words, or a part of one."""
    part = can_be_part(token)
    return any(word_likeness(token, word) >= ALIKE or (part and token.latin in word.latin) for word in words)
