"""Which rules of word forms PostgreSQL has for a language: "was held", "holding" and "hold" are one word in English."""

CONFIGURATIONS = {
    "ar": "arabic",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "ru": "russian",
    "tr": "turkish",
}
PLAIN = "simple"


def configuration(language: str) -> str:
    """Return the name of the rules for a language tag; without any, words are looked for as they are written."""
    return CONFIGURATIONS.get(language.split("-")[0].lower(), PLAIN)
