"""Names that nobody bears, made of syllables, in three scripts; and the keys by which search finds them."""

import random

from casetracker.names import slips_of, tokens_of

SYLLABLES = [
    ("zu", "зу", "زو"), ("bra", "бра", "برا"), ("kel", "кел", "كل"), ("mor", "мор", "مر"), ("ti", "ти", "تي"),
    ("vax", "вакс", "فكس"), ("du", "ду", "دو"), ("shen", "шен", "شن"), ("ro", "ро", "رو"), ("gal", "гал", "غل"),
    ("pim", "пим", "بم"), ("na", "на", "نا"), ("fod", "фод", "فد"), ("lur", "лур", "لر"), ("khe", "хе", "خي"),
    ("yan", "ян", "ين"), ("sto", "сто", "ستو"), ("bem", "бем", "بم"), ("rig", "риг", "رغ"), ("ho", "хо", "هو"),
    ("dza", "дза", "دزا"), ("quil", "квил", "كويل"), ("ner", "нер", "نر"), ("vu", "ву", "فو"), ("tam", "там", "تم"),
    ("ols", "олс", "ولس"), ("ib", "иб", "يب"), ("jek", "джек", "جك"), ("san", "сан", "سن"), ("mu", "му", "مو"),
]  # fmt: skip
SCRIPTS = {"Latn": "en", "Cyrl": "ru", "Arab": "ar"}


def parts(number: int, syllables: int, seed: int) -> list[tuple[str, ...]]:
    """Return so many different parts of names, each written in every script."""
    chance, found = random.Random(seed), {}
    while len(found) < number:
        chosen = [chance.choice(SYLLABLES) for _ in range(syllables)]
        found["".join(one[0] for one in chosen)] = tuple("".join(one[n] for one in chosen) for n in range(len(SCRIPTS)))
    return [(latin.capitalize(), cyrillic.capitalize(), arabic) for latin, cyrillic, arabic in found.values()]


def key(part: str) -> tuple[str, str, list[str]]:
    """Return the key of a part of a name, the consonants by which it sounds, and the keys of slips in them."""
    (token,) = tokens_of(part)
    return token.latin, token.skeleton, slips_of(token.skeleton)
