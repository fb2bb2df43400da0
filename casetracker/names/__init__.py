"""Names across scripts and spellings: search keys and similarity scores. Pure functions, no database.

Gumarov, Gumarow, Гумаров and グマロフ are one name; so are Abdul Rahman, Abdurrahman and عبد الرحمن. Both sides use
this: readers search with it, researchers look with it before they create a record and where two may be one person's.

    folded(text)             the text without case, marks and unseen characters; folding twice changes nothing
    tokens_of(name)          its significant words, each a Token: ``latin`` (Latin letters), ``skeleton`` (consonants
                             it sounds by), ``voiceless`` (the script writes no short vowels: compare skeletons only)
    keys_of(name)            the words and skeletons to look for candidates with: any key in common is a candidate
    similarity(a, b, rarity) 0..1, to rank candidates; a part of a name is like the whole. There is no cut below which
                             two names are different: rank, show several, let the reader judge
    likenesses(a, names)     0..1 for each of several names, by words and by letters: the order in which to show them
    word_likeness(a, b)      0..1 for two tokens; from ALIKE on they may be called alike
    whose(token)             of "father of Hamza" the token Hamza
    sorting_form(name, ...)  the form by which a name stands in a list, its family name first
    sameness(a, b)           0..1, stricter; from SUGGESTED on two names suggest one person. Only a suggestion: real
                             spellings are shared by different people

    slips_of(skeleton)       keys to look for words with that are one slip away by sound

How to search: take candidates by several keys (equal word, equal skeleton, trigrams of a word that is misspelled, keys
of slips), then rank them by ``likenesses``. ``rarity`` weighs each word; ``rarity_of(n)`` makes it of a number.
"""

from .folding import folded, seen
from .likeness import ALIKE, SUGGESTED, rarity_of, sameness, similarity, whose, word_likeness
from .order import sorting_form
from .ranking import likenesses
from .tokens import Keys, Token, keys_of, latin_of, skeleton_of, slips_of, tokens_of

__all__ = [
    "ALIKE",
    "SUGGESTED",
    "Keys",
    "Token",
    "folded",
    "keys_of",
    "latin_of",
    "likenesses",
    "rarity_of",
    "sameness",
    "seen",
    "similarity",
    "skeleton_of",
    "slips_of",
    "sorting_form",
    "tokens_of",
    "whose",
    "word_likeness",
]
