"""What was decided about something else than guilt, in fixed words: bond, habeas corpus, removal, lists."""

from collections import Counter

from casetracker.vocabulary import ORDERS, DecisionKind, Outcome

from .docket import Docket
from .step import Step
from .wording import undone, when

PETITION = "petition for habeas corpus or amparo"
WORDS = {
    (DecisionKind.RENEWED_BY_PROSECUTOR, ""): "detention renewed by a prosecutor, without a judge, {}",
    (DecisionKind.BOND_SET, ""): "bond or bail set {}",
    (DecisionKind.BOND_DENIED, ""): "bond or bail denied {}",
    (DecisionKind.BOND_PAID, ""): "bond or bail paid {}",
    (DecisionKind.HABEAS_CORPUS, ""): f"decision on a {PETITION} {{}} (outcome not recorded here)",
    (DecisionKind.HABEAS_CORPUS, Outcome.GRANTED): f"{PETITION} granted {{}}",
    (DecisionKind.HABEAS_CORPUS, Outcome.PARTLY): f"{PETITION} granted in part {{}}",
    (DecisionKind.HABEAS_CORPUS, Outcome.REFUSED): f"{PETITION} refused {{}}",
    (DecisionKind.HABEAS_CORPUS, Outcome.DISMISSED): f"{PETITION} dismissed {{}}",
    (DecisionKind.HABEAS_CORPUS, Outcome.INADMISSIBLE): f"{PETITION} found inadmissible {{}}",
    (DecisionKind.HABEAS_CORPUS, Outcome.PENDING): f"{PETITION} pending {{}}",
    (DecisionKind.EXECUTION_ORDERED, ""): "execution of the death sentence ordered {}",
    (DecisionKind.REMOVAL_ORDER, ""): "removal ordered {}",
    (DecisionKind.REMOVAL_STAYED, ""): "stay of removal {} (outcome not recorded here)",
    (DecisionKind.REMOVAL_STAYED, Outcome.GRANTED): "stay of removal granted {}",
    (DecisionKind.REMOVAL_STAYED, Outcome.REFUSED): "stay of removal refused {}",
    (DecisionKind.REMOVAL_STAYED, Outcome.DISMISSED): "request for a stay of removal dismissed {}",
    (DecisionKind.REMOVAL_STAYED, Outcome.PENDING): "stay of removal asked for; pending {}",
    (DecisionKind.REMOVAL_SET_ASIDE, ""): "removal order set aside {} and the case sent back",
    (DecisionKind.LISTED, ""): "entered on a list {}",
    (DecisionKind.DELISTED, ""): "decision on removal from the list {} (outcome not recorded here)",
    (DecisionKind.DELISTED, Outcome.GRANTED): "removed from the list {}",
    (DecisionKind.DELISTED, Outcome.REFUSED): "removal from the list refused {}",
    (DecisionKind.DELISTED, Outcome.DISMISSED): "request for removal from the list dismissed {}",
    (DecisionKind.DELISTED, Outcome.PENDING): "removal from the list asked for; pending {}",
    (DecisionKind.INQUEST, ""): "conclusion of an inquest {}",
    (DecisionKind.COMPENSATION, ""): "decision on compensation {} (outcome not recorded here)",
    (DecisionKind.COMPENSATION, Outcome.GRANTED): "compensation awarded {}",
    (DecisionKind.COMPENSATION, Outcome.PARTLY): "compensation awarded in part {}",
    (DecisionKind.COMPENSATION, Outcome.REFUSED): "compensation refused {}",
    (DecisionKind.COMPENSATION, Outcome.DISMISSED): "claim for compensation dismissed {}",
    (DecisionKind.COMPENSATION, Outcome.PENDING): "claim for compensation pending {}",
}


def orders(docket: Docket) -> list[str]:
    """The clauses on what was decided beside guilt, in order; an order that was set aside is said with that."""
    said = Counter(_order(docket, thing) for thing in docket.things(*ORDERS))
    return [clause if times == 1 else f"{clause} ({times} times)" for clause, times in said.items()]


def _order(docket: Docket, thing: str) -> str:
    head = docket.head(thing)
    said = words_of(head).format(when(head.on))
    if head.was_absent:
        said += ", in absentia"
    if head.amount:
        said += f" ({head.amount})"
    if len({(one.kind, one.outcome) for one in docket.members(thing)}) > 1:
        said += " (sources differ on the outcome)"
    if act := docket.undone_by(frozenset({thing})):
        is_disputed = docket.is_disputed(act)
        how = f"sources differ on whether it was {undone(act)}" if is_disputed else f"{undone(act)} {when(act.by.on)}"
        said += f" ({how})"
    return said


def words_of(step: Step) -> str:
    """The words for an order, with a place for its date."""
    known = WORDS.get((DecisionKind(step.kind), step.outcome))
    return known or WORDS[(DecisionKind(step.kind), "")]
