"""In what role somebody takes part in a proceeding, in the grammatical gender of the sex that a source states.

English has one form. The labels of the vocabulary presume neither a man nor a woman in any language.
"""

from typing import Any

from django.utils.translation import pgettext_lazy

from casetracker.document.walk import with_alternatives
from casetracker.vocabulary import DetailKind, Evaluation, RoleKind, StatedSex

OF_A_WOMAN: dict[str, Any] = {
    RoleKind.DEFENDANT: pgettext_lazy("of a woman", "defendant"),
    RoleKind.SUSPECT: pgettext_lazy("of a woman", "suspect"),
    RoleKind.OFFICIAL: pgettext_lazy("of a woman", "accused official"),
    RoleKind.APPLICANT: pgettext_lazy("of a woman", "applicant"),
    RoleKind.VICTIM: pgettext_lazy("of a woman", "victim"),
    RoleKind.WITNESS: pgettext_lazy("of a woman", "witness"),
}

OF_A_MAN: dict[str, Any] = {
    RoleKind.DEFENDANT: pgettext_lazy("of a man", "defendant"),
    RoleKind.SUSPECT: pgettext_lazy("of a man", "suspect"),
    RoleKind.OFFICIAL: pgettext_lazy("of a man", "accused official"),
    RoleKind.APPLICANT: pgettext_lazy("of a man", "applicant"),
    RoleKind.VICTIM: pgettext_lazy("of a man", "victim"),
    RoleKind.WITNESS: pgettext_lazy("of a man", "witness"),
}

BY_SEX = {StatedSex.FEMALE.value: OF_A_WOMAN, StatedSex.MALE.value: OF_A_MAN}


def sex_of(document: Any) -> str:
    """Return the sex or gender on which all accounts of a document agree; "" where there is none, or they differ."""
    details = with_alternatives(getattr(document, "details", []))
    stated = [one for one in details if one.kind == DetailKind.SEX and one.evaluation != Evaluation.REJECTED]
    found = {one.sex for one in stated}
    return found.pop() if len(found) == 1 else ""


def role(code: str, sex: str = "") -> str:
    """Return a role; of a person whose sex no source states in words that presume none."""
    said = BY_SEX.get(sex, {}).get(code)
    return str(said) if said else RoleKind.label_of(code)
