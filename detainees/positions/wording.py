"""Fixed words for dates, judgments and their later fate in English."""

import re
from collections.abc import Sequence

from django.utils import translation

from casetracker.dates import PartialDate
from casetracker.vocabulary import (
    CLEMENCY,
    DETERMINATIONS,
    JUDGMENTS,
    ORDERS,
    RATIFICATIONS,
    REVIEWS,
    VERDICTS,
    DecisionKind,
    Effect,
    Finality,
    Outcome,
    RequestedBy,
)

from .docket import Act, Docket, Unit
from .step import Step

NO_TRIAL = REVIEWS | RATIFICATIONS | CLEMENCY | ORDERS
"""Kinds that do not show that a new trial followed."""

NO_DATE = "on a date not recorded here"
_SAID_WITHOUT_PREPOSITION = ("c. ", "before ", "after ", "between ", "by ", "since ")
_DAY_FIRST = re.compile(r"[0-9]{1,2} ")


def bare(on: PartialDate | None) -> str:
    """A date alone, in our words rather than the source's: “5 May 2006”, “c. March 2004”."""
    return on.in_our_words("en") if on else NO_DATE


def when(on: PartialDate | None) -> str:
    """A date in a sentence: “on 5 May 2006”, “in May 2006”, “c. May 2006”, “at the end of 2004”."""
    said = bare(on)
    if on is None or said.startswith(_SAID_WITHOUT_PREPOSITION):
        return said
    if said.startswith(("end of ", "beginning of ")):
        return f"at the {said}"
    if _DAY_FIRST.match(said):
        return f"on {said}"
    return f"in the {said}" if on.precision == "decade" else f"in {said}"


def capital(text: str) -> str:
    """The text with its first letter large."""
    return text[:1].upper() + text[1:]


def verb(docket: Docket, unit: Unit) -> str:
    """What the court did, without a capital: “acquitted”."""
    kinds = {step.kind for step in docket.members(docket.lead(unit).thing)} & DETERMINATIONS
    if kinds >= JUDGMENTS:
        return "judgment given (sources differ on whether it was an acquittal or a conviction)"
    verbs = {DecisionKind.ACQUITTAL: "acquitted", DecisionKind.CONVICTION: "convicted"}
    lead = docket.lead(unit)
    return verbs.get(lead.kind, "jury verdict given") + (" in absentia" if lead.was_absent else "")


def noun(docket: Docket, unit: Unit) -> str:
    """What came out, with its article: “an acquittal”."""
    nouns = {
        "acquitted": "an acquittal",
        "convicted": "a conviction",
        "jury verdict given": "a jury verdict",
    }
    said, absent, _rest = verb(docket, unit).partition(" in absentia")
    return nouns.get(said, f"a {said.replace(' given', '')}") + absent


def that(docket: Docket, unit: Unit) -> str:
    """How the next clause refers to it."""
    return "that verdict" if docket.lead(unit).kind in VERDICTS else "that judgment"


def undone(act: Act) -> str:
    """Quashed, replaced or set aside."""
    return {Effect.REPLACES: "replaced", Effect.SETS_ASIDE: "set aside"}.get(Effect(act.does), "quashed")


def guilt(docket: Docket, name=verb) -> str:
    """One sentence for the whole question of guilt; whatever was quashed is followed in it by its quashing.

    ``name`` is how a judgment is named: by the verb (“convicted”) or, of other people, by the noun (“a conviction”).
    """
    *earlier, last = docket.rounds
    fallen = [docket.undone_by(unit) for unit in earlier]
    agreed = all(act and not docket.is_disputed(act) for act in fallen)
    if not earlier or not agreed or docket.undone_by(last):
        return _one_after_the_other(docket, name)
    parts = " and ".join(
        f"{noun(docket, unit)} ({bare(docket.lead(unit).on)}) was {undone(act)} ({bare(act.by.on)})"
        for unit, act in zip(earlier, fallen, strict=True)
    )
    how = f"{capital(name(docket, last))} {when(docket.lead(last).on)}{_in_a_new_trial(fallen)}"
    return f"{how} after {parts}{_tail(docket, last)}"


def _in_a_new_trial(fallen: Sequence[Act | None]) -> str:
    """Whether a review had sent the case back, so that the next judgment came of a new trial."""
    sent_back = any(
        act and act.does == Effect.QUASHES and act.by.kind not in DETERMINATIONS and act.by.outcome != Outcome.ENDED
        for act in fallen
    )
    return " in a new trial" if sent_back else ""


def _one_after_the_other(docket: Docket, name) -> str:
    """“Acquitted on D1; that judgment was quashed on D2; convicted on D3 in a new trial; ...”."""
    clauses, before = [], None
    for unit in docket.rounds:
        clauses.append(f"{name(docket, unit)} {when(docket.lead(unit).on)}{_in_a_new_trial([before])}")
        before = docket.undone_by(unit)
        clauses.append(_fall(docket, unit, before) if before else _tail(docket, unit).removeprefix("; "))
    clauses.append(_what_followed(docket, before) if before else "")
    if sum(docket.undone_by(unit) is None for unit in docket.rounds) > 1:
        clauses.append("how these judgments stand to each other is not recorded here")
    return capital("; ".join(clause for clause in clauses if clause))


def _fall(docket: Docket, unit: Unit, act: Act) -> str:
    if docket.is_disputed(act):
        return f"sources differ on whether {that(docket, unit)} was {undone(act)} ({bare(act.by.on)}) or left standing"
    return f"{that(docket, unit)} was {undone(act)} {when(act.by.on)}"


def _what_followed(docket: Docket, act: Act) -> str:
    """What came after the last judgment was undone."""
    if docket.is_disputed(act) or act.does == Effect.REPLACES:
        return ""
    if act.by.outcome == Outcome.ENDED:
        return "the case was ended"
    place = docket.steps.index(act.by)
    went_on = any(step.kind not in NO_TRIAL and not step.is_announced for step in docket.steps[place + 1 :])
    if went_on:
        return "a new trial followed"
    if act.by.outcome == Outcome.REMITTED:
        return "a new trial was ordered, of which nothing is recorded here"
    return "what followed is not recorded here"


def _tail(docket: Docket, unit: Unit) -> str:
    """What else is known of a judgment that stands."""
    return "".join(f"; {clause}" for clause in _tail_clauses(docket, unit))


def _tail_clauses(docket: Docket, unit: Unit) -> list[str]:
    lead, reviewed = docket.lead(unit), docket.acts_on(unit, Effect.UPHOLDS, Effect.VARIES)
    reviews = [_review(docket, act) for act in reviewed if not act.is_clemency]
    clauses = [*_revivals(docket, unit), *reviews]
    if lead.kind in VERDICTS:
        clauses.append("no judgment on that verdict is recorded here")
    if pending := docket.is_review_pending(unit):
        clauses.append("review pending" + _asked_by(pending))
    elif not clauses and lead.finality == Finality.NOT_FINAL:
        clauses.append("not final when given")
    elif lead.finality == Finality.FINAL:
        clauses.append("recorded as final")
    return clauses


def _revivals(docket: Docket, unit: Unit) -> list[str]:
    """The quashings that were themselves set aside, so that the judgment stands again."""
    clauses = []
    for act in docket.acts_on(unit, Effect.QUASHES, Effect.REPLACES):
        by = docket.undone_by(docket.unit(act.by.thing))
        if by:
            clauses.append(
                f"{that(docket, unit)} was {undone(act)} {when(act.by.on)}, and that decision was itself "
                f"{undone(by)} {when(by.by.on)}"
            )
    return clauses


def _review(docket: Docket, act: Act) -> str:
    if act.is_ratification:
        return f"ratified {when(act.by.on)}{_term_from(act.by)}"
    word = "upheld" if act.does == Effect.UPHOLDS else "varied"
    by = docket.undone_by(docket.unit(act.by.thing))
    if by:
        return f"{word} on review {when(act.by.on)} by a decision that was itself {undone(by)} {when(by.by.on)}"
    return f"{word} on review {when(act.by.on)}"


def _term_from(step: Step) -> str:
    """From which day the term is counted, where it is said of a ratification."""
    return f", the term counted from {bare(step.term_from)}" if step.term_from else ""


def _asked_by(step: Step) -> str:
    """At whose request, where a source says; for an acquittal it is what matters most."""
    names = {RequestedBy.PROSECUTION: "prosecution", RequestedBy.DEFENCE: "defence", RequestedBy.VICTIM: "victim"}
    return f", asked for by the {names[step.requested_by]}" if step.requested_by in names else ""


def label(kind: str) -> str:
    """The English name of a kind of decision. A judgment to come has no outcome yet."""
    if kind in JUDGMENTS:
        return "judgment"
    with translation.override("en"):
        return DecisionKind.label_of(kind)


def announced(step: Step) -> str:
    """A decision that was to come."""
    for_when = f"for {bare(step.on)}" if step.on else NO_DATE
    return f"{capital(label(step.kind))} announced {for_when}; outcome not seen"
