"""Building blocks of document types: nodes, texts, codes, ids, days, and the options of a field."""

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, TypeAlias, TypeVar, dataclass_transform

from django.utils.functional import Promise
from msgspec import Meta, Struct, StructMeta
from msgspec.structs import replace

from casetracker import vocabulary

NEVER_PUBLIC = {"Evaluation": {"unassessed"}, "GroupReference": {"named"}, "PlaceKind": {"home"}}
"""Codes that no document holds: an unassessed fact stays out, of a person who is named no group is stated, and of a
private home only the town is shown."""


@dataclass(frozen=True, eq=False)
class Field:
    """What is declared of a field of a document beside its type.

    ``of`` names the fields of the research record from which it is written, parted by spaces: "kind" of the model of
    its own node, or "Participation.account". A field that is worked out from others has none. ``cut`` says what is
    left out, and when. ``own_line`` is set where a dossier has a line of its own for the field, and
    ``beside`` where a change of the fact cannot be read without it: whose word it is, what became of a charge.
    Two declarations are never equal, so that nothing translates a label while the types are read.
    """

    label: str | Promise = ""
    of: str = ""
    cut: str = ""
    own_line: bool = False
    beside: bool = False


@cache
def kind_of(node: type) -> str:
    """Return the name by which a type of node is known: "event", "days_held"."""
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in node.__name__).lstrip("_")


class KeywordOnly(StructMeta):
    """Makes every node take its fields by name: msgspec does not pass ``kw_only`` on to the types that inherit."""

    def __new__(mcs, name: str, bases: tuple[type, ...], namespace: dict[str, Any], **options: Any) -> Any:
        return super().__new__(mcs, name, bases, namespace, **{"kw_only": True, **options})


@dataclass_transform(frozen_default=True, kw_only_default=True)
class Node(Struct, metaclass=KeywordOnly, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """An object of a document.

    What is not known is not written: an absent text, code or id is "", an absent list [], an absent text by language
    {}, any other absent part None.
    """

    models: ClassVar[str] = ""
    """The models of the research record that it is written from, by name, parted by spaces."""

    json_schema: ClassVar[dict[str, Any]] = {}
    """What the JSON Schema says of it beside its fields."""

    @property
    def declaration(self) -> type["Node"]:
        """The type that declares its fields: of a view of it too."""
        return type(self)

    @property
    def type(self) -> str:
        """The name by which its type is known: "event", "days_held"."""
        return kind_of(type(self))

    if not TYPE_CHECKING:  # code reads attributes

        def __getitem__(self, name: str) -> Any:
            """Read a field for a template; "" for one that it has not."""
            return getattr(self, name, "")


AnyNode = TypeVar("AnyNode", bound=Node)


def with_fields(node: AnyNode, **fields: Any) -> AnyNode:
    """Return a node with other values of some of its fields."""
    return replace(node, **fields)


def is_absent(value: Any) -> bool:
    """Whether a field says nothing; zero says something."""
    return value is None or value in ("", [], {})


def code(name: str) -> Meta:
    """Declare a text to be a code of a closed list.

    Any text is read, since an old document may hold a code that was retired; what is written holds the list's own.
    """
    return Meta(min_length=1, extra={"vocabulary": name}, extra_json_schema={"$ref": f"#/$defs/{name}"})


def codes_of(name: str) -> list[str]:
    """Return the codes of a closed list that a document may hold."""
    return [str(one) for one in getattr(vocabulary, name) if one not in NEVER_PUBLIC.get(name, ())]


def named(name: str, **limits: Any) -> Meta:
    """Declare a kind of text that the JSON Schema gives a name."""
    return Meta(extra_json_schema={"$ref": f"#/$defs/{name}"}, **limits)


ID_PATTERN = "^[2-9a-hjkmnp-z]{12}$"
DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
LANGUAGE_PATTERN = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"

Words: TypeAlias = Annotated[str, Meta(min_length=1)]
Text: TypeAlias = Annotated[dict[Annotated[str, Meta(pattern=LANGUAGE_PATTERN)], Words], named("text")]
Id: TypeAlias = Annotated[str, named("id", pattern=ID_PATTERN)]
FactId: TypeAlias = Annotated[Id, Meta(extra={"refers": "fact"})]
"""The id of another fact of the same document."""

Day: TypeAlias = Annotated[str, Meta(pattern=f"^{DAY}$")]
OpenDay: TypeAlias = Annotated[str, Meta(pattern=f"^({DAY})?$")]
Count: TypeAlias = Annotated[int, Meta(ge=0)]
Number: TypeAlias = Annotated[int, Meta(ge=1)]
Flag: TypeAlias = Literal[1] | None
"""A number that means yes; where it does not hold, nothing is written."""

TEXTS_WITH_A_NAME: dict[str, dict[str, Any]] = {
    "id": {
        "description": "The public id of a row: random, the same in every edition.",
        "type": "string",
        "pattern": ID_PATTERN,
    },
    "text": {
        "description": "A text by language (BCP 47).",
        "type": "object",
        "patternProperties": {LANGUAGE_PATTERN: {"type": "string", "minLength": 1}},
        "additionalProperties": False,
    },
}
"""What the JSON Schema calls these kinds of text, and how it describes them."""
