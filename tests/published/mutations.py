"""Documents with one fault each, for whatever must tell a document from what is none."""

import json
from collections.abc import Iterator
from random import Random

WRONG = ("", "x", -1, 0, 2, 0.5, True, [], {}, [1], {"x": "y"})
"""Values that most fields refuse; some fields take one or the other of them."""


def mutated(document: dict, number: int, *, seed: int = 1) -> Iterator[dict]:
    """Yield so many copies of a document, each changed in one place: the same ones for the same seed."""
    random = Random(seed)
    paths = list(paths_in(document))
    for _copy in range(number):
        copy = json.loads(json.dumps(document))
        change(copy, random.choice(paths), random)
        yield copy


def paths_in(part, path=()) -> Iterator[tuple]:
    """Yield the way to every value of a document."""
    for key, value in part.items() if isinstance(part, dict) else enumerate(part):
        yield (*path, key)
        if isinstance(value, dict | list):
            yield from paths_in(value, (*path, key))


def change(document: dict, path: tuple, random: Random) -> None:
    """Take a value away, put a wrong one in its place, or put something unknown beside it."""
    *way, last = path
    part = document
    for key in way:
        part = part[key]
    kind = random.choice(("take away", "wrong", "wrong", "beside"))
    if kind == "take away":
        del part[last]
    elif kind == "beside" and isinstance(part, dict):
        part[random.choice(("unknown", "text", "this_person", "descriptor", "title"))] = "x"
    else:
        part[last] = random.choice(WRONG)
