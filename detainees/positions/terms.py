"""The sentence in force, in fixed words: “Sources differ on the term: 13 or 17 years”."""

import re

from casetracker.vocabulary import DecisionKind, Effect

from .docket import Docket, Unit
from .wording import bare, undone, when


def terms(docket: Docket) -> list[str]:
    """Sentences on the penalty. The penalty of a conviction that fell is not said at all."""
    said = []
    for thing in docket.things(DecisionKind.SENTENCE_IMPOSED):
        if _changes_another_sentence(docket, thing):
            continue
        unit = docket.conviction_of(docket.head(thing))
        if unit is None or docket.undone_by(unit) is None:
            said.append(_term(docket, thing, unit))
    for unit in docket.rounds:
        said.append(_term_of_judgment(docket, unit))
    return list(dict.fromkeys(sentence for sentence in said if sentence))


def _term(docket: Docket, thing: str, unit: Unit | None) -> str:
    """One sentence imposed, with its alternatives, and what became of it."""
    on, members = docket.head(thing).on, docket.members(thing)
    penalties = list(dict.fromkeys(step.penalty for step in members if step.penalty))
    if not penalties:
        return ""
    named = f"Sentence: {penalties[0]} ({bare(on)})"
    if len(penalties) > 1:
        named = f"Sources differ on the term: {one_or_other(penalties)}"
    elif unit is None:
        named = f"Sentence of which the judgment is not recorded here: {penalties[0]} ({bare(on)})"
    return named + _became(docket, frozenset({thing}), unit)


def _term_of_judgment(docket: Docket, unit: Unit) -> str:
    """The penalty written on the conviction itself, where no sentence of its own is recorded."""
    lead = docket.lead(unit)
    own = docket.things(DecisionKind.SENTENCE_IMPOSED)
    if any(docket.conviction_of(docket.head(thing)) == unit for thing in own):
        return ""
    if lead.kind != DecisionKind.CONVICTION or docket.undone_by(unit):
        return ""
    penalties = list(dict.fromkeys(step.penalty for step in docket.members(lead.thing) if step.penalty))
    if len(penalties) > 1:
        return f"Sources differ on the term: {one_or_other(penalties)}" + _became(docket, unit)
    return f"Sentence: {penalties[0]} ({bare(lead.on)})" + _became(docket, unit) if penalties else ""


def _became(docket: Docket, unit: Unit, conviction: Unit | None = None) -> str:
    """That the sentence was quashed, or changed to another, by itself or with its conviction, and when."""
    act = docket.undone_by(unit)
    if act and docket.is_disputed(act):
        return f"; sources differ on whether it was {undone(act)} ({bare(act.by.on)}) or left standing"
    if act:
        return f"; that sentence was {undone(act)} {when(act.by.on)}"
    varied = docket.standing_acts_on(unit | (conviction or frozenset()), Effect.VARIES)
    changed = [act for act in varied if act.by.penalty or not act.is_pardon]  # a pardon is said by itself
    return "".join(
        f"; varied {when(one.by.on)}" + (f" to {one.by.penalty}" if one.by.penalty else "") for one in changed
    )


def _changes_another_sentence(docket: Docket, thing: str) -> bool:
    """Whether it is the new term in the place of an old one, and is said with that one."""
    return any(act.by.thing == thing and act.does == Effect.VARIES for act in docket.acts)


def one_or_other(penalties: list[str]) -> str:
    """“13 or 17 years”: the shorter term first, a unit that all share said once."""
    *others, last = sorted(penalties, key=_length_of_term)
    units = {penalty.partition(" ")[2] for penalty in penalties}
    if len(units) == 1:
        others = [penalty.partition(" ")[0] for penalty in others]
    return f"{', '.join(others)} or {last}"


def _length_of_term(penalty: str) -> tuple[float, str]:
    number = re.search(r"[0-9]+", penalty)
    return (float(number[0]) if number else float("inf"), penalty)
