"""The promises in a document, each with who gave it to whom and the results recorded of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from casetracker.vocabulary import Evaluation, Result


@dataclass(frozen=True)
class Promise:
    """One undertaking of one assurance, as a document has it, and one result recorded of it (None: silence)."""

    assurance: dict
    undertaking: dict
    assessment: dict | None

    @property
    def pair(self) -> tuple[str, str]:
        """The codes of who gave it and who received it; "" where the document does not say."""
        return pair_of(self.assurance)

    @property
    def line(self) -> tuple[str, str, str, str]:
        """Under which line of the ledger it stands: whom it serves, giver, receiver and kind of promise."""
        return (self.undertaking["serves"], *self.pair, self.undertaking["kind"]["code"])

    @property
    def result(self) -> str:
        """The result as recorded."""
        return self.assessment["result"] if self.assessment else str(Result.NO_INFORMATION)

    @property
    def of(self) -> str:
        """Of whom it is said; "" where nothing is."""
        return self.assessment["of"] if self.assessment else ""

    @property
    def is_of_some(self) -> bool:
        """Whether it is said of some, not named, and so is nobody's result."""
        return self.of == "some"


def pair_of(assurance: dict) -> tuple[str, str]:
    """Return the codes of who gave an assurance and who received it."""
    return (assurance.get("giver", {}).get("code", ""), assurance.get("receiver", {}).get("code", ""))


def standing(nodes: list[dict]) -> Iterator[dict]:
    """Yield facts and their alternatives, without those that we have rejected."""
    for head in nodes:
        for one in (head, *head.get("alternatives", [])):
            if one.get("evaluation") != Evaluation.REJECTED:
                yield one


def promises(document: dict) -> Iterator[Promise]:
    """Yield every promise with each result recorded of it; one of which nothing is known of them yields silence."""
    for assurance in standing(document.get("assurances", [])):
        for undertaking in standing(assurance.get("undertakings", [])):
            found = [Promise(assurance, undertaking, one) for one in standing(undertaking.get("assessments", []))]
            yield from found
            if all(one.is_of_some for one in found):
                yield Promise(assurance, undertaking, None)
