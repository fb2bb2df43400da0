"""The sentence in force, in fixed words: “Sources differ on the term: 13 or 17 years”."""

import re

from casetracker.vocabulary import SENTENCES, DecisionKind, Effect, Outcome

from .docket import Act, Docket, Unit
from .step import Step
from .wording import bare, undone, when

MERCY = {
    DecisionKind.PARDON: "pardon or amnesty",
    DecisionKind.PARDON_OF_ONE: "pardon",
    DecisionKind.AMNESTY: "amnesty",
    DecisionKind.COMMUTATION: "commutation",
}


def terms(docket: Docket) -> list[str]:
    """Sentences on the penalty. The penalty of a conviction that fell is not said at all."""
    said = []
    for thing in docket.things(*SENTENCES):
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
    penalties = list(dict.fromkeys(said for step in members if (said := penalty_of(step))))
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
    own = docket.things(*SENTENCES)
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
    return "".join(_changed(one) for one in docket.standing_acts_on(unit | (conviction or frozenset()), *CHANGING))


CHANGING = (Effect.VARIES, Effect.ENDS_SENTENCE, Effect.REDUCES_SENTENCE)


def _changed(act: Act) -> str:
    """How a term was changed: by a review, or by mercy. Mercy that says nothing of the term is said by itself."""
    to = f" to {act.by.penalty}" if act.by.penalty else ""
    if not act.is_clemency:
        return f"; varied {when(act.by.on)}{to}"
    if act.does == Effect.ENDS_SENTENCE:
        return f"; ended by {MERCY[act.by.kind]} {when(act.by.on)}"
    if act.by.kind == DecisionKind.COMMUTATION:
        return f"; commuted {when(act.by.on)}{to}"
    is_said = bool(to) or act.does == Effect.REDUCES_SENTENCE
    return f"; reduced by {MERCY[act.by.kind]} {when(act.by.on)}{to}" if is_said else ""


def penalty_of(step: Step) -> str:
    """The penalty with what kind of one it is: “2 years, suspended”, “a fine of 300 dollars”, “death”."""
    said = step.penalty
    if step.kind == DecisionKind.SUSPENDED_SENTENCE and "suspended" not in said:
        return f"{said}, suspended" if said else "a suspended sentence"
    if step.kind == DecisionKind.FINE and "fine" not in said:
        return f"a fine of {said}" if said else "a fine"
    return said or ("death" if step.kind == DecisionKind.DEATH_SENTENCE else "")


def mercy(step: Step) -> str:
    """What a pardon, an amnesty or a commutation did: “pardon on 4 October 2023: it ended the sentence and ...”."""
    word, on, to = MERCY[step.kind], when(step.on), f" to {step.penalty}" if step.penalty else ""
    if step.outcome == Outcome.REFUSED:
        return f"{word} refused {on}"
    if step.outcome == Outcome.PENDING:
        return f"{word} asked for; not decided {on}"
    if step.does == Effect.ENDS_SENTENCE:
        return f"{word} {on}: it ended the sentence and left the conviction"
    if step.does == Effect.REDUCES_SENTENCE:
        return f"{word} {on}: it reduced the sentence{to} and left the conviction"
    return f"{word} {on}{to if step.kind == DecisionKind.COMMUTATION else ''}"


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
