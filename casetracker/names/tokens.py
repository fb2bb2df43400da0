"""Split a name into words in Latin letters and their consonant keys."""

import re
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii

from .chinese import parts_of
from .folding import folded
from .letters import ARABIC, BROADLY, ENDINGS, KUNYAS, PARTICLES, SERVANTS, SOUNDS, TITLES

ARABIC_LETTER = re.compile("[\u0600-\u06ff\u0750-\u077f]")
KANA_LETTER = re.compile("[\u3040-\u30ff\u31f0-\u31ff]")
APOSTROPHES = re.compile("['’‘`´ʼʻʿʾʹʺ″′\"]")
WORD = re.compile(r"[^\W_]+")
SOUND = re.compile("|".join(sorted(SOUNDS, key=len, reverse=True)))
MOST_WORDS, LONGEST_WORD, LONGEST_TOKEN = 24, 40, 80
SHORT = 3


@dataclass(frozen=True)
class Token:
    """One word of a name: in Latin letters, and as the consonants it sounds by.

    ``voiceless``: its script writes no short vowels, so that only the consonants can be compared.
    """

    latin: str
    skeleton: str
    voiceless: bool = False
    whose: str = ""
    """Of "father of Hamza" what follows, Hamza; "" of any other name."""


@lru_cache(maxsize=4096)
def tokens_of(name: str) -> tuple[Token, ...]:
    """Return the words of a name that can tell one person from another, in the order in which they are written.

    The article, "son of" and forms of address are left out, unless nothing else is there. "Abu Bakr", "Abd al-Aziz"
    and "Saif al-Din" are one word each.
    """
    spelled = spelled_words(name)
    significant = [pair for pair in spelled if pair[0] not in PARTICLES] or spelled
    significant = [pair for pair in significant if pair[0] not in TITLES] or significant
    return tuple(joined(significant))


@lru_cache(maxsize=4096)
def spelled_words(name: str) -> tuple[tuple[str, bool], ...]:
    """Return every word of a name in Latin letters, the small ones too, each with whether its script is voiceless."""
    words = WORD.findall(APOSTROPHES.sub("", folded(name)))[:MOST_WORDS]
    read = parts_of(words[0]) if len(words) == 1 else [(word, "") for word in words]
    if len(words) == 2 and " " in name.strip():  # a Chinese surname set apart; "·" parts a name of another language
        read = [*parts_of(words[0]), *read[1:]]
    spelled = (((reading or latin_of(word))[:LONGEST_WORD], bool(ARABIC_LETTER.search(word))) for word, reading in read)
    return tuple((latin, voiceless) for latin, voiceless in spelled if latin)


@dataclass(frozen=True)
class Keys:
    """What to look for candidates with: distinct words in Latin letters, and distinct skeletons."""

    words: tuple[str, ...]
    skeletons: tuple[str, ...]


def keys_of(name: str) -> Keys:
    """Return the keys of a name, in the order in which its words are written."""
    tokens = tokens_of(name)
    return Keys(
        tuple(dict.fromkeys(token.latin for token in tokens)), tuple(dict.fromkeys(token.skeleton for token in tokens))
    )


def latin_of(word: str) -> str:
    """Return a folded word in Latin letters and digits, whatever its script; of an Arabic one, without the article."""
    if ARABIC_LETTER.search(word):
        word = re.sub("^و?ال(?=...)", "", word)
        word = "".join(ARABIC.get(letter, letter) for letter in word)
    spelled = re.sub("[^a-z0-9]", "", anyascii(word).casefold())
    return re.sub("(?<=[^aeiou])u$", "", spelled) if KANA_LETTER.search(word) else spelled


def joined(words: list[tuple[str, bool]]) -> list[Token]:
    """Return the words as tokens, those as one that make one name."""
    made: list[tuple[str, str, bool]] = []
    father = servant = ""
    for latin, voiceless in words:
        if latin in KUNYAS and not servant:
            father = KUNYAS[latin]
        elif latin in SERVANTS:
            servant = "abd"
        elif latin in ENDINGS and made and not (father or servant):
            made[-1] = (made[-1][0], made[-1][1] + latin, made[-1][2])
        else:
            made.append((father, servant + latin, voiceless))
            father = servant = ""
    if father or servant:
        made.append(("", father + servant, False))
    return [token_of(*one) for one in made]


def token_of(father: str, latin: str, voiceless: bool) -> Token:
    """Return the token of one name: of a word, or of several that belong together."""
    bare = one_spelling(latin)[: LONGEST_TOKEN - len(father)]
    latin = father + bare
    return Token(latin, skeleton_of(latin), voiceless, bare if father else "")


def one_spelling(latin: str) -> str:
    """Return a word with the article inside it left out: "abdulaziz" and "abdelaziz", "saifuddin" and "saifeldin"."""
    latin = re.sub(r"^abd[aeou]+(?:l(?=[a-z]{2})|(?=([rszntd])\1))", "abd", latin)
    latin = re.sub(r"(?<=[a-z]{2})[aeiou]*[ld]?d(?:in|een|ine|yn)$", "din", latin)
    return latin


def skeleton_of(latin: str) -> str:
    """Return the consonants by which a word in Latin letters sounds, one letter each: "Gumarov" and "Gumaroff", gmrf.

    A word of vowels alone keeps its first letter.
    """
    text = re.sub("(?<=[aeo])w$|^w", "v", latin)
    text = SOUND.sub(lambda found: SOUNDS[found[0]], text)
    text = single(text)
    return (text.removesuffix("h") if len(text) > 2 else text) or latin[:1]


def slips_of(skeleton: str) -> list[str]:
    """Return keys of which two skeletons have one in common where they differ by a broad sound, by a letter too many
    or too few, or by two exchanged.

    Short ones have only themselves: with a letter less they would be like everything.
    """
    broad = single(skeleton.translate(BROADLY))
    slips = {single(broad[:at] + broad[at + 1 :]) for at in range(len(broad))} if len(broad) > SHORT else set()
    return sorted({broad, *(slip for slip in slips if len(slip) >= SHORT)})


def single(text: str) -> str:
    """Return the text with every letter that follows itself written once."""
    return re.sub(r"(.)\1+", r"\1", text)
