"""How a closed vocabulary is declared: every member has its definition and its authority."""

from django.db import models


class Vocabulary(models.TextChoices):
    """A closed list that code branches on.

    A member is written ``NAME = "code", "definition", "authority", "label"``. The stored value is the code;
    the definition says what the term means in the world, the authority where the term comes from
    (an empty authority means that the list is this project's own).
    """

    def __new__(cls, code: str, definition: str = "", authority: str = ""):
        member = str.__new__(cls, code)
        member._value_ = code
        member.definition = definition
        member.authority = authority
        return member

    @classmethod
    def label_of(cls, code: str) -> str:
        """Return the label of a stored code, or the code itself where a document holds a retired one."""
        return str(cls(code).label) if code in cls.values else code


def max_length(vocabulary: type[Vocabulary]) -> int:
    """Return the room a column needs for any code of the list, with space for later members."""
    return max(32, *(len(code) for code in vocabulary.values))
