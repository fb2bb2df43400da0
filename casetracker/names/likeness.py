"""Similarity of two names: a score for ranking, and one for suggesting that two records are one person.

Neither is a finding. Names that many bear are alike in many people, and a person's names may share nothing.
"""

import math
import re
from collections.abc import Callable
from functools import lru_cache

from rapidfuzz import fuzz

from .tokens import Token, skeleton_of, tokens_of

Rarity = Callable[[Token], float]

ALIKE = 0.7
"""From here on two words may be called alike to a reader."""

SUGGESTED = 0.78
"""From here on two names suggest one person. Chosen on one half of labelled pairs, tried on the other."""

PATRONYMIC = re.compile("(?<=[a-z]{2})(?:ov|ev|yev)(?:ich|itch|ych)$|(?<=[a-z]{2})(?:ov|ev|yev)na$")
INITIAL = 0.9
SAME_SOUND = 0.9
FATHERLESS = 0.9


def similarity(one: str, other: str, rarity: Rarity = lambda token: 1.0) -> float:
    """Return how alike two names are, from 0 to 1, in any scripts and any order of words; for ranking.

    A part of a name is like the whole. ``rarity`` weighs each word, from 0 (everybody bears it) to 1.
    """
    words, others = tokens_of(one), tokens_of(other)
    if not words or not others:
        return 0.0
    likeness = [[word_likeness(word, other) for other in others] for word in words]
    first = covered(words, [max(row) for row in likeness], rarity)
    second = covered(others, [max(column) for column in zip(*likeness, strict=True)], rarity)
    by_words = 0.6 * max(first, second) + 0.4 * min(first, second)
    return 0.7 * by_words + 0.3 * as_wholes(words, others)


def rarity_of(names: int) -> float:
    """Return what a word tells that stands in so many names: 1 for one, two thirds for ten, a half for a hundred."""
    return 1 / (1 + math.log10(max(names, 1)) / 2)


def covered(words: tuple[Token, ...], best: list[float], rarity: Rarity) -> float:
    """Return how much of the words is found in a name, by how alike each is the word there that is most like it.

    Words that are half alike count for little.
    """
    weights = [weight(word) * rarity(word) for word in words]
    total = sum(weights) or 1
    return sum(share * likeness**3 for share, likeness in zip(weights, best, strict=True)) / total


def as_wholes(words: tuple[Token, ...], others: tuple[Token, ...]) -> float:
    """Return how alike two names are as one text each, their words sorted: it forgives where a word ends."""
    by_sound = fuzz.ratio(*(" ".join(sorted(word.skeleton for word in name)) for name in (words, others)))
    if any(word.voiceless for word in (*words, *others)):
        return by_sound / 100
    by_letter = fuzz.ratio(*(" ".join(sorted(word.latin for word in name)) for name in (words, others)))
    return (by_sound + by_letter) / 200


def weight(word: Token) -> int:
    """Return how much a word of a name tells by its length."""
    return min(max(len(word.whose or word.latin), 2), 8)


def word_likeness(one: Token, other: Token) -> float:
    """Return how alike two words of names are, by letters and by sound, from 0 to 1.

    "Father of Hamza" is compared by Hamza with another's father, and a little less with Hamza alone.
    """
    if one.whose and other.whose:
        return alike(whose(one), whose(other))
    if one.whose or other.whose:
        return max(alike(one, other), FATHERLESS * alike(whose(one), whose(other)))
    return alike(one, other)


@lru_cache(maxsize=4096)
def whose(word: Token) -> Token:
    """Return of "father of Hamza" the word Hamza; of any other word itself."""
    return Token(word.whose, skeleton_of(word.whose), word.voiceless) if word.whose else word


@lru_cache(maxsize=65536)
def alike(one: Token, other: Token) -> float:
    """Return how alike two words are as they stand."""
    by_sound = fuzz.ratio(one.skeleton, other.skeleton) / 100
    if one.voiceless or other.voiceless:
        return 0.95 * by_sound
    if one.latin.isdigit() or other.latin.isdigit():
        return float(one.latin == other.latin)
    if min(len(one.latin), len(other.latin)) == 1:
        return INITIAL if one.latin[:1] == other.latin[:1] else 0.0
    first, second = PATRONYMIC.sub("", one.latin), PATRONYMIC.sub("", other.latin)
    if first != one.latin and second != other.latin:
        by_sound = float(first == second)
    by_letter = fuzz.ratio(first, second) / 100
    if by_sound == 1 and len(one.skeleton) > 2:
        by_letter = max(by_letter, SAME_SOUND)
    return max(by_letter, (by_letter + by_sound) / 2)


def sameness(one: str, other: str) -> float:
    """Return how far two names suggest one person, from 0 to 1, for the suggestion of duplicates.

    Stricter than similarity: each word answers one word of the other name, and words that answer none weigh against
    it where both names have such; a longer form of the same name is forgiven.
    """
    shorter, longer = sorted((tokens_of(one), tokens_of(other)), key=length_of_name)
    if not shorter:
        return 0.0
    if len(shorter) != len(longer) or min(len(word.latin) for word in shorter) < 4:
        by_words, in_one = paired(shorter, longer), run_together(shorter, longer)
        return max(by_words, in_one)
    return paired(shorter, longer)


def length_of_name(words: tuple[Token, ...]) -> tuple:
    """Return what to sort two names by: how much their words weigh; the words decide between equals, never the order
    in which they came."""
    return sum(map(weight_of_part, words)), [(word.latin, word.skeleton, word.voiceless) for word in words]


def paired(shorter: tuple[Token, ...], longer: tuple[Token, ...]) -> float:
    """Return how well the words of the shorter name are answered, less a little for what the longer has beyond."""
    pairs = [(word_likeness(a, b), i, j) for i, a in enumerate(shorter) for j, b in enumerate(longer)]
    answered: dict[int, float] = {}
    used: set[int] = set()
    for likeness, i, j in sorted(pairs, reverse=True):
        if likeness >= 0.6 and i not in answered and j not in used:
            answered[i] = likeness
            used.add(j)
    total = sum(map(weight_of_part, shorter))
    met = sum(likeness * weight_of_part(shorter[i]) for i, likeness in answered.items())
    beyond = sum(weight_of_part(word) for j, word in enumerate(longer) if j not in used)
    return max(0.0, met / total - 0.25 * beyond / sum(map(weight_of_part, longer)))


def weight_of_part(word: Token) -> int:
    """Return what a word weighs as one part of a full name: an initial stands for a whole word."""
    return min(max(len(word.latin), 4), 8)


def run_together(one: tuple[Token, ...], other: tuple[Token, ...]) -> float:
    """Return how alike two names are without the spaces: "RamiMakhlouf"."""
    return fuzz.ratio(*("".join(word.latin for word in name) for name in (one, other))) / 100
