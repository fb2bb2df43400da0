"""The promises in a document, each with giver, receiver and recorded results."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from casetracker.document.parts import Party, Place
from casetracker.document.walk import with_alternatives
from casetracker.vocabulary import Evaluation, Result


@dataclass(frozen=True)
class Promise:
    """One undertaking of one assurance, as a document has it, and one result recorded of it (None: silence)."""

    assurance: Any
    undertaking: Any
    assessment: Any

    @property
    def pair(self) -> tuple[str, str]:
        """The codes of who gave it and who received it; "" where the document does not say."""
        return pair_of(self.assurance)

    @property
    def line(self) -> tuple[str, str, str, str]:
        """Under which line of the ledger it stands: whom it serves, giver, receiver and kind of promise."""
        return (self.undertaking.serves, *self.pair, self.undertaking.kind.code)

    @property
    def result(self) -> str:
        """The result as recorded."""
        return self.assessment.result if self.assessment else str(Result.NO_INFORMATION)

    @property
    def of(self) -> str:
        """Of whom it is said; "" where nothing is."""
        return self.assessment.of if self.assessment else ""

    @property
    def is_of_some(self) -> bool:
        """Whether it is said of some, not named, and so is nobody's result."""
        return self.of == "some"


def pair_of(assurance: Any) -> tuple[str, str]:
    """Return the codes of who gave an assurance and who received it."""
    return (code_of(assurance.giver), code_of(assurance.receiver))


def code_of(part: Party | Place | None) -> str:
    """Return the code of a party or place; "" for none."""
    return part.code if part else ""


def standing(heads: Iterable[Any]) -> Iterator[Any]:
    """Yield facts and their alternatives, without those that we have rejected."""
    return (one for one in with_alternatives(heads) if one.evaluation != Evaluation.REJECTED)


def promises(document: Any) -> Iterator[Promise]:
    """Yield every promise with each result recorded of it; one of which nothing is known of them yields silence."""
    for assurance in standing(document.assurances):
        for undertaking in standing(assurance.undertakings):
            found = [Promise(assurance, undertaking, one) for one in standing(undertaking.assessments)]
            yield from found
            if all(one.is_of_some for one in found):
                yield Promise(assurance, undertaking, None)
