"""The one definition of what is counted, used by the promises tracker, places, authorities, map and lists.

* People are counted, each once, and never pages: a group case is no person and stands apart, as a page about a group.
* What is said of a group and of nobody by name ("some of them", "a class of people") is counted for none of its
  members. What a source says of every member is counted for each.
* Harassment, surveillance and searches, and what researchers add as kinds of them, are recorded as alleged, and are
  not counted as ill-treatment.
* What we have rejected is not counted.

The method page says the same (``/about/method/#counts``).
"""

from typing import Any

from casetracker.document.allegations import Allegation
from casetracker.document.parts import Method
from casetracker.document.walk import with_alternatives
from casetracker.vocabulary import STAYS, TAKINGS, Evaluation, GroupReference

NOT_BY_NAME = frozenset({GroupReference.SOME_MEMBERS, GroupReference.CLASS})
NOT_ILL_TREATMENT = frozenset({"harassment_surveillance", "arbitrary_search"})
"""Codes of methods that an allegation may name and that are not ill-treatment."""

IN_THE_HANDS_OF_A_COUNTRY = STAYS | TAKINGS
"""Events that make the country of their place a country of custody: an arrest as well as a stay."""


def names_nobody(fact: Any) -> bool:
    """Whether a fact is said of a group and of nobody by name."""
    return (said_of := getattr(fact, "said_of", None)) is not None and said_of.reference in NOT_BY_NAME


def is_counted(fact: Any) -> bool:
    """Whether a fact in a person's document is counted for that person."""
    return not names_nobody(fact) and fact.evaluation != Evaluation.REJECTED


def latest_status(statuses: list[Any]) -> Any:
    """Return the status that is stated last, of those that we have not rejected; None where none is left."""
    return next((one for one in with_alternatives(statuses) if one.evaluation != Evaluation.REJECTED), None)


def is_ill_treatment(allegation: Allegation) -> bool:
    """Whether some treatment is alleged that is more than harassment, surveillance or a search."""
    methods = allegation.methods
    return not methods or any(NOT_ILL_TREATMENT.isdisjoint(kinds_of(method)) for method in methods)


def kinds_of(method: Method) -> list[str]:
    """Return the code of a method and of the wider kinds it belongs to. Editions made before these were written have
    only its own."""
    return [method.code, *method.inside]


def allegations_about(document: Any) -> list[Any]:
    """Return the allegations of a person's document that are made of the person, one a group of alternatives."""
    return [one for one in document.allegations if is_counted(one)]


def counted_allegations(document: Any) -> list[Any]:
    """Return those that are counted, on the page as in lists: what is alleged in them is ill-treatment."""
    return [one for one in allegations_about(document) if is_ill_treatment(one)]
