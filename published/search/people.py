"""Finding people by a name in any script and spelling: candidates by several keys, then ranked, with the reason."""

from dataclasses import dataclass
from enum import Enum

from django.db import connection

from casetracker.names import ALIKE, Token, folded, keys_of, rarity_of, similarity, tokens_of, word_likeness
from published.models import SearchName, SearchWord

MOST_WORDS = 6
"""So many words of a query are looked for, the longest; a name seldom has more."""

WORDS_EACH = 40
"""So many words of the vocabulary are taken up for each word of the query, those most alike."""

FEW = 3000
"""Words that stand in more names than this do not make a candidate by themselves where another word does."""

CANDIDATES = 300
"""So many names are compared in the end."""

# The words of the vocabulary that are equal, sound equal, are misspelled, or of which the word asked for is a part.
LIKE_WORDS = """
SELECT asked.n, near.word, near.names
FROM unnest(%(words)s::text[], %(skeletons)s::text[]) WITH ORDINALITY asked (word, skeleton, n)
CROSS JOIN LATERAL (
    SELECT word, names FROM published_searchword known
    WHERE known.word %% asked.word OR known.skeleton = asked.skeleton OR known.skeleton %% asked.skeleton
        OR (length(asked.word) > 2 AND known.word LIKE '%%' || asked.word || '%%')
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


def people_found(query: str, most: int = 20) -> list[FoundName]:
    """Return the people who may be meant, the most alike first, each with the spelling that matched. Three queries."""
    tokens = telling(query)
    if not tokens:
        return []
    names = candidates(like_words(tokens))
    rarity = rarity_among(tokens, names)
    best: dict[str, tuple[tuple[float, bool], SearchName]] = {}
    for name in names:
        score = round(similarity(query, name.text, rarity), 6), folded(name.text) == folded(query)
        if name.profile_id not in best or score > best[name.profile_id][0]:
            best[name.profile_id] = (score, name)
    ranked = sorted(best.values(), key=lambda pair: (*(-figure for figure in pair[0]), pair[1].profile_id))
    return [found(query, tokens, name, score[0]) for score, name in ranked[:most]]


def telling(query: str) -> list[Token]:
    """Return the words of a query to look for: each once, the longest where there are many."""
    tokens = list(dict.fromkeys(tokens_of(query)))
    return sorted(tokens, key=lambda token: -len(token.latin))[:MOST_WORDS]


def like_words(tokens: list[Token]) -> list[dict[str, int]]:
    """Return for each word of the query the words of the vocabulary that may be meant, with their numbers of names."""
    near: list[dict[str, int]] = [{} for _ in tokens]
    asked = {"words": [token.latin for token in tokens], "skeletons": [token.skeleton for token in tokens]}
    with connection.cursor() as cursor:
        cursor.execute(LIKE_WORDS, {**asked, "limit": WORDS_EACH})
        for n, word, names in cursor.fetchall():
            near[n - 1][word] = names
    return [words for words in near if words]


def candidates(groups: list[dict[str, int]]) -> list[SearchName]:
    """Return the names to compare: those that meet the most words of the query, a bounded number of them."""
    if not groups:
        return []
    conditions, given = meeting(groups)
    met = " + ".join(["(words && %s::varchar[])::int"] * len(groups))
    sql = f"SELECT * FROM published_searchname WHERE {conditions} ORDER BY {met} DESC LIMIT {CANDIDATES}"
    return list(SearchName.objects.raw(sql, [*given, *map(list, groups)]))


def meeting(groups: list[dict[str, int]]) -> tuple[str, list[list[str]]]:
    """Return the condition that a candidate meets, as SQL with its values.

    A word that stands in few names is enough by itself. Words that many bear make a candidate together: two of them
    at once; where the query has one word only, that one has to do.
    """
    groups = sorted(groups, key=lambda words: sum(words.values()))
    few = [words for words in groups if sum(words.values()) <= FEW]
    many = groups[len(few) :]
    conditions, given = [], []
    if few:
        conditions.append("words && %s::varchar[]")
        given.append([word for words in few for word in words])
    for first, second in zip(many, many[1:], strict=False):
        conditions.append("(words && %s::varchar[] AND words && %s::varchar[])")
        given += [list(first), list(second)]
    if not conditions:
        conditions.append("words && %s::varchar[]")
        given.append(list(many[0]))
    return " OR ".join(conditions), given


def rarity_among(tokens: list[Token], names: list[SearchName]):
    """Return how rare a word is: by the number of public names with a word of its sound. One query."""
    skeletons = {token.skeleton for token in tokens}.union(*(keys_of(name.text).skeletons for name in names))
    numbers: dict[str, int] = {}
    for skeleton, count in SearchWord.objects.filter(skeleton__in=skeletons).values_list("skeleton", "names"):
        numbers[skeleton] = numbers.get(skeleton, 0) + count
    return lambda token: rarity_of(numbers.get(token.skeleton, 0))


def found(query: str, tokens: list[Token], name: SearchName, likeness: float) -> FoundName:
    """Return a person as found by one spelling."""
    how = how_met(query, tokens, name.text)
    return FoundName(name.profile_id, name.text, name.script, name.language, name.kind, likeness, how)


def how_met(query: str, tokens: list[Token], text: str) -> How:
    """Return how a spelling answers the query."""
    words = tokens_of(text)
    if set(folded(query).split()) <= set(folded(text).split()):
        return How.SAME
    if {token.skeleton for token in tokens} <= {word.skeleton for word in words if len(word.skeleton) > 1}:
        return How.SOUND
    return How.NEAR if all(is_met(token, words) for token in tokens) else How.IN_PART


def is_met(token: Token, words: tuple[Token, ...]) -> bool:
    """Whether a word of the query is in a name: alike one of its words, or a part of one."""
    part = len(token.latin) > 2
    return any(word_likeness(token, word) >= ALIKE or (part and token.latin in word.latin) for word in words)
