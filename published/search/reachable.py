"""Which spellings can be found at all if the exact spelling is not stored."""

from collections import defaultdict
from typing import Protocol

from casetracker.names import Token, tokens_of, word_likeness

SHARED = 0.8
"""From here on a word counts as shared with another spelling: the same in sound, or a letter or two away."""

MANY = 10
"""So many are shown first: who stands behind so many others is not among them."""

DEFINITION = (
    "A spelling is within reach where a word of it is alike (0.8 or more) a word of another spelling of the person,\n"
    "and fewer than ten other people are at least as alike in every word of it: no order by words could put the\n"
    "person first."
)


class Spelled(Protocol):
    """A spelling, and whose it is."""

    person: str
    text: str


class Reach:
    """Tells of the spellings of a file which are out of reach, and why. It knows nothing of how search ranks."""

    def __init__(self, spellings: list[Spelled]):
        self.spellings = defaultdict(list)
        for one in spellings:
            self.spellings[one.person].append(one)
        self.words = {
            person: {word for one in own for word in tokens_of(one.text)} for person, own in self.spellings.items()
        }
        self.known: dict[tuple[Token, str], float] = {}

    def shares_a_word(self, asked: Spelled) -> bool:
        """Whether a word of the spelling is alike a word of another spelling of the same person."""
        return max(self.by_other_names(asked), default=0) >= SHARED

    def out_of_reach(self, asked: Spelled) -> str:
        """Return why a spelling cannot lead to its person by the others; "" where it can."""
        if not self.shares_a_word(asked):
            return "shares no word with another spelling of the person"
        own = list(zip(tokens_of(asked.text), self.by_other_names(asked), strict=True))
        ahead = (
            all(self.likeness(word, person) >= likeness for word, likeness in own)
            for person in self.words
            if person != asked.person
        )
        return "ten others are at least as alike in every word" if sum(ahead) >= MANY else ""

    def by_other_names(self, asked: Spelled) -> list[float]:
        """Return for each word of a spelling how alike it is to the most alike word of the person's other spellings."""
        others = [one for one in self.spellings[asked.person] if one is not asked and one.text != asked.text]
        words = {word for one in others for word in tokens_of(one.text)}
        return [best(word, words) for word in tokens_of(asked.text)]

    def likeness(self, word: Token, person: str) -> float:
        """Return how alike a word is to the most alike word in all the names of a person."""
        if (word, person) not in self.known:
            self.known[word, person] = best(word, self.words[person])
        return self.known[word, person]


def best(word: Token, others: set[Token]) -> float:
    """Return how alike a word is to the most alike of others."""
    return max((word_likeness(word, other) for other in others), default=0)
