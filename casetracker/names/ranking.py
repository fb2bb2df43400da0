"""Rank names by similarity to a query: by words, and by the letters of the whole spelling."""

import math
from collections import Counter
from collections.abc import Sequence

from rapidfuzz import fuzz

from .likeness import Rarity, similarity
from .tokens import spelled_words

BY_WORDS, BY_PAIRS, BY_LETTERS = 0.6, 0.2, 0.2
"""Chosen on one half of labelled spellings, tried on the other; from 0.1 to 0.3 each it makes little difference."""

CLOSEST = 300
"""So many names, the closest by words, are compared by letters as well."""


def likenesses(asked: str, names: Sequence[str], rarity: Rarity = lambda token: 1.0) -> list[float]:
    """Return for each name how alike it is to the one asked for, from 0 to 1; for ranking them among one another.

    Words decide most. Pairs of letters tell of names of which no word is alike, and between equals: a pair that few
    of the closest names have tells more, so the figures depend on the company.
    """
    by_words = [similarity(asked, name, rarity) for name in names]
    closest = sorted(range(len(names)), key=lambda at: -by_words[at])[:CLOSEST]
    by_letters = dict(zip(closest, letters_in_common(asked, [names[at] for at in closest]), strict=True))
    return [BY_WORDS * words + by_letters.get(at, 0) for at, words in enumerate(by_words)]


def letters_in_common(asked: str, names: list[str]) -> list[float]:
    """Return for each name what its letters add: by the pairs it shares, weighed, and by their order."""
    letters, spelled = letters_of(asked), [letters_of(name) for name in names]
    own, pairs = pairs_of(letters), [pairs_of(text) for text in spelled]
    among = Counter(pair for one in (own, *pairs) for pair in one)
    weights = {pair: math.log((len(names) + 2) / number) for pair, number in among.items()}
    return [
        BY_PAIRS * cosine(own, others, weights) + BY_LETTERS * fuzz.ratio(letters, text) / 100
        for text, others in zip(spelled, pairs, strict=True)
    ]


def letters_of(name: str) -> str:
    """Return all words of a name in Latin letters, sorted: who gives the family name first means the same."""
    return " ".join(sorted(latin for latin, _voiceless in spelled_words(name)))


def pairs_of(letters: str) -> dict[str, float]:
    """Return the pairs of letters in a text with how much their number counts; a word begins and ends with a space."""
    words = (f" {word} " for word in letters.split())
    found = Counter(word[at : at + 2] for word in words for at in range(len(word) - 1))
    return {pair: 1 + math.log(number) for pair, number in found.items()}


def cosine(one: dict[str, float], other: dict[str, float], weights: dict[str, float]) -> float:
    """Return the cosine between two sets of pairs, each pair weighed by how much it tells."""
    shared = sum(number * other[pair] * weights[pair] ** 2 for pair, number in one.items() if pair in other)
    lengths = (sum((number * weights[pair]) ** 2 for pair, number in pairs.items()) for pairs in (one, other))
    return shared / (math.prod(math.sqrt(length) for length in lengths) or 1)
