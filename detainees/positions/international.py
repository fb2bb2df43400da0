"""The position of a complaint to an international body, in fixed words. Such a body cannot quash a judgment."""

from casetracker.vocabulary import DecisionKind, Outcome

from .step import Step, in_order
from .wording import announced, capital, when

CLOSING = frozenset({DecisionKind.INTL_MERITS, DecisionKind.INTL_WGAD_OPINION, DecisionKind.INTL_STRUCK_OUT})
WORDS = {
    (DecisionKind.INTL_LODGED, ""): "application lodged {}",
    (DecisionKind.INTL_PRIORITY, ""): "priority granted {}",
    (DecisionKind.INTL_PRIORITY, Outcome.REFUSED): "priority refused {}",
    (DecisionKind.INTL_INTERIM, ""): "interim measure indicated {}",
    (DecisionKind.INTL_INTERIM, Outcome.REFUSED): "interim measure refused {}",
    (DecisionKind.INTL_COMMUNICATED, ""): "communicated {}",
    (DecisionKind.INTL_ADMISSIBILITY, ""): "decision on admissibility {} (outcome not recorded here)",
    (DecisionKind.INTL_ADMISSIBILITY, Outcome.GRANTED): "found admissible {}",
    (DecisionKind.INTL_ADMISSIBILITY, Outcome.PARTLY): "found admissible in part {}",
    (DecisionKind.INTL_ADMISSIBILITY, Outcome.INADMISSIBLE): "found inadmissible {}",
    (DecisionKind.INTL_ADMISSIBILITY, Outcome.REFUSED): "found inadmissible {}",
    (DecisionKind.INTL_MERITS, ""): "judgment or views given {} (outcome not recorded here)",
    (DecisionKind.INTL_MERITS, Outcome.VIOLATION): "violation found {}",
    (DecisionKind.INTL_MERITS, Outcome.PARTLY): "violation found in part {}",
    (DecisionKind.INTL_MERITS, Outcome.NO_VIOLATION): "no violation found {}",
    (DecisionKind.INTL_MERITS, Outcome.INADMISSIBLE): "found inadmissible {}",
    (DecisionKind.INTL_WGAD_OPINION, ""): "opinion given {} (outcome not recorded here)",
    (DecisionKind.INTL_WGAD_OPINION, Outcome.ARBITRARY): "detention found arbitrary {}",
    (DecisionKind.INTL_WGAD_OPINION, Outcome.NOT_ARBITRARY): "detention found not arbitrary {}",
    (DecisionKind.INTL_STRUCK_OUT, ""): "struck out or settled {}",
}


def taken(steps: list[Step]) -> list[Step]:
    """The steps of international bodies that were taken, one of each group of alternatives, in order."""
    heads: dict[str, Step] = {}
    for step in in_order(step for step in steps if step.is_international and not step.is_announced):
        if step.thing not in heads or step.key == step.thing:
            heads[step.thing] = step
    return in_order(heads.values())


def is_closed(steps: list[Step]) -> bool:
    """Whether nothing more is to be expected: the merits, a striking out, or inadmissibility."""
    return any(
        step.kind in CLOSING
        or step.outcome == Outcome.INADMISSIBLE
        or (step.kind == DecisionKind.INTL_ADMISSIBILITY and step.outcome == Outcome.REFUSED)
        for step in steps
    )


def course(steps: list[Step]) -> list[str]:
    """“Application lodged on D1; communicated on D2; no judgment recorded here”, and what was announced."""
    done = taken(steps)
    clauses = [_words(step).format(when(step.on)) + _categories(step) for step in done]
    if not is_closed(done):
        clauses.append("no judgment recorded here")
    to_come = [step for step in in_order(steps) if step.is_international and step.is_announced]
    return [capital("; ".join(clauses)), *map(announced, to_come)]


def _words(step: Step) -> str:
    return WORDS.get((step.kind, step.outcome)) or WORDS[(step.kind, "")]


def _categories(step: Step) -> str:
    """The categories of an opinion of the Working Group on Arbitrary Detention: “ (categories I, II)”."""
    if not step.categories:
        return ""
    return f" ({'categories' if ',' in step.categories else 'category'} {step.categories})"
