"""Letter rules per script and romanisation: how one sound is written in different ways."""

ARABIC = {
    "ا": "a", "ٱ": "a", "ى": "a", "ء": "", "ع": "a", "ة": "a",
    "ب": "b", "پ": "p", "ت": "t", "ث": "th", "ج": "j", "چ": "ch", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh",
    "ر": "r", "ز": "z", "ژ": "zh", "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "غ": "gh",
    "ف": "f", "ڤ": "v", "ق": "q", "ک": "k", "ك": "k", "گ": "g", "ل": "l", "م": "m", "ن": "n", "ه": "h", "ہ": "h",
    "ھ": "h", "و": "w", "ي": "y", "ی": "y", "ے": "y", "ٹ": "t", "ڈ": "d", "ڑ": "r", "ں": "n",
}  # fmt: skip
"""Arabic letters, with those of Persian and Urdu, as they are left by folding (without hamza and vowel marks)."""

# Letters that stand together for one sound, as English, French, German, Polish and Russian romanisations write them;
# the longest first. The sound is one letter of the skeleton.
SOUNDS = {
    "shch": "s", "tsch": "c", "szcz": "s", "dsch": "j", "sch": "s", "tch": "c", "dzh": "j",
    "sh": "s", "sz": "s", "zh": "j", "dj": "j", "dz": "j", "dh": "d", "th": "t", "kh": "h",
    "gh": "g", "ph": "f", "ch": "c", "cz": "c", "ck": "k", "ts": "s", "tz": "s",
    "c": "k", "q": "k", "v": "f", "x": "ks", "w": "", "y": "", "a": "", "e": "", "i": "", "o": "", "u": "",
}  # fmt: skip

BROADLY = str.maketrans("dgkhbzjc", "tkkkpsss")
"""Sounds that are exchanged between languages and by ear: Vakhidov and Vakhitov, Magomed and Muhammad, Gizani and
Qizani. Too broad to call two words alike by; enough to look at them."""


def words(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())


PARTICLES = (
    words("al el ul ad ed ud an en as es az ez at et ar er ash esh il l")  # the Arabic article, and how it assimilates
    | words("bin ben ibn bint bn ould weld uld wld ag")  # son of, daughter of
    | words("de di da del van von der den la le the")
    | words("dit dite alias aka")
)
"""Words that say how the parts of a name hang together; the same name is written with them and without."""

KUNYAS = dict.fromkeys(words("abu abou aboo abo aba abi abw aby abul aboul abol bou ebu"), "ab") | dict.fromkeys(
    words("umm um oum oumm ummu"), "um"
)
"""Father of, mother of: one name with the word that follows, and one spelling of each."""

SERVANTS = words("abd abdu abdou") | {f"abd{vowel}{end}" for vowel in ("a", "e", "u", "ou") for end in "lrsnztd"}
"""Servant of, with the article as it is spoken before any letter: one name with the word that follows."""

ENDINGS = (
    words("din deen dine dyn allah ullah lah lh")
    | {f"{article}{end}" for article in ("al", "el", "ul", "ad", "ed", "ud") for end in words("din deen dine dyn")}
)  # fmt: skip
"""Of the faith, of God: one name with the word before."""

TITLES = (
    words("mr mrs ms dr president sheikh shaykh sheik shaikh cheikh haji hajji hadji hajj hadj mullah mulla")
    | words("maulvi mawlawi qari sayyid sayed sayyed")
)  # fmt: skip
"""Forms of address: a name is the same with them and without, unless nothing else is left of it."""
