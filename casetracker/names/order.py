"""The form by which a name stands in a list: its family name first, as far as the name says which that is."""

import re

from .folding import folded
from .letters import KUNYAS, SERVANTS
from .tokens import latin_of

FAMILY_FIRST = frozenset({"zh", "ko", "hu", "vi"})
"""Languages in which the family name is written first, in Latin letters too."""

FAMILY_FIRST_SCRIPTS = frozenset({"Hani", "Kore", "Jpan"})
CHILD_OF = frozenset({"oglu", "ogly", "oghlu", "ogli", "qizi", "kizi", "kyzy", "gyzy", "qyzy", "uly", "uli", "qyz"})
"""Son of, daughter of, after the father's name: Azeri, Turkmen, Uzbek, Kazakh."""

ARTICLE = re.compile("^(?:al|el|ul|ad|as|ash|an|at|az|ar)[-‑](?=.)")
ARABIC_ARTICLE = re.compile("^ال(?=...)")


def sorting_form(text: str, *, script: str = "", language: str = "", family: str = "", given: str = "") -> str:
    """Return the folded text by which a name is sorted; the parts decide where they are known.

    Where they are not: a name with a comma, a name in a language that writes the family name first, one that ends with
    the father's name and “oğlu” or “qızı”, and a kunya stay as they are. Of any other name the last word comes first,
    without its article: “Ahmad al-Masri” stands under M, “Omar Abd al-Aziz” under A.
    """
    if family.strip():
        first, *others = folded(f"{family} {given}".replace(",", " ")).split(" ")
        return " ".join([bare(first, script), *others])
    words = folded(text.replace(",", " ")).split(" ")
    is_in_order = (
        "," in text
        or script in FAMILY_FIRST_SCRIPTS
        or language.partition("-")[0] in FAMILY_FIRST
        or latin_of(words[-1]) in CHILD_OF
        or (len(words) == 2 and latin_of(words[0]) in KUNYAS)
    )
    if is_in_order or len(words) < 2:
        return " ".join(words)
    at = -2 if len(words) > 2 and latin_of(words[-2]) in SERVANTS else -1
    last = words[at:] if at == -2 else [bare(words[-1], script)]
    return " ".join([*last, *words[:at]])


def bare(word: str, script: str) -> str:
    """Return a word without the Arabic article before it."""
    return ARABIC_ARTICLE.sub("", word) if script == "Arab" else ARTICLE.sub("", word)
