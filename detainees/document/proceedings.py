"""Write the proceedings section: roles, charges with their outcome, decisions in order."""

from collections.abc import Iterable

from django.db.models import Prefetch, QuerySet

from casetracker.document import proceedings as types
from casetracker.document.base import with_fields
from casetracker.vocabulary import (
    CLEMENCY,
    DETERMINATIONS,
    ENDED_BY,
    PROSECUTIONS,
    SENTENCES,
    UNDOING,
    Absence,
    DecisionKind,
    Effect,
    Evaluation,
)
from detainees.models import Charge, Decision, Proceeding, ProceedingParty, ProceedingRole
from detainees.positions import Position, position_for, position_of

from .concerned import concerns_person, is_accused, may_include, others, words_for_others
from .custody import incident
from .loading import counted
from .words import figures, qualifications
from .writer import DocumentWriter, NotPublishable, cited, date, party, ready, said_of, text

CHANGING = UNDOING | {Effect.VARIES, Effect.ENDS_SENTENCE, Effect.REDUCES_SENTENCE}
OF_ANOTHER = "it concerns another person of the record, with whom it is published"
CLOSINGS = CLEMENCY | {DecisionKind.CLOSED}


def loaded_roles() -> QuerySet[ProceedingRole]:
    """Return roles with their proceedings, prefetched for writing and for a person's protection."""
    roles = ready(
        ProceedingRole.objects.select_related(
            "proceeding__court",
            "proceeding__respondent",
            "proceeding__incident__place__within__within__within",
            "proceeding__incident__asserted_by",
            "proceeding__incident__relayed_by",
            "proceeding__asserted_by",
            "proceeding__relayed_by",
        )
    )
    return roles.prefetch_related(
        Prefetch("proceeding__decisions", ready(Decision.objects.select_related("decided_by", "affects"))),
        Prefetch("proceeding__charges", ready(Charge.objects.all())),
        "proceeding__parties__party",
        "proceeding__decisions__concerns",
        "proceeding__decisions__affects__concerns",
        "proceeding__charges__against",
        cited("proceeding__citations"),
        cited("proceeding__incident__citations"),
        *counted("proceeding__"),
    )


def proceedings(writer: DocumentWriter, roles: Iterable[ProceedingRole]) -> list[types.Proceeding]:
    """Return a person's proceedings, in order of their opening; ``roles`` are all that the person has."""
    accused = {role.proceeding_id for role in roles if is_accused([role])}
    return [
        write_proceeding(writer, role.proceeding, role, accused=role.proceeding_id in accused)
        for role in sorted(roles, key=lambda role: first_date(role.proceeding))
        if writer.may_enter(role.proceeding) and writer.may_enter(role)
    ]


def first_date(proceeding: Proceeding) -> tuple[int, str]:
    """Return the earliest day on which the proceeding is known to have been open."""
    dates = [decision.decided_on for decision in proceeding.decisions.all()] + [proceeding.opened_on]
    bounds = [on.earliest or on.latest for on in dates if on]
    return (0, min(bounds).isoformat()) if bounds else (1, proceeding.public_id)


def write_proceeding(
    writer: DocumentWriter, row: Proceeding, role: ProceedingRole, *, accused: bool
) -> types.Proceeding:
    """Return one proceeding as it concerns one person, with its position in fixed words.

    What concerns other people says so; ``accused`` is whether the person is one of those accused in it.
    """
    told = [step for step in after_what_they_act_on(row.decisions.all()) if may_include(step, writer.detainee)]
    rows = [step for step in told if concerns_person(step, writer.detainee, accused=accused)]
    on_others = [step for step in told if step not in rows]
    shown = [step for step in told if writer.may_enter(step)]
    refuse_half_a_chain(told, shown)
    for some in (rows, on_others):
        refuse_order_without_its_end(some, [step for step in some if step in shown])
        refuse_another_position(row, some, [step for step in some if step in shown])
    own = [step for step in shown if step in rows]
    elsewhere = leave_out_what_concerns_another(writer, row.decisions.all())
    position = position_for(
        own,
        by_words([step for step in shown if step not in rows]),
        role.role,
        bool(elsewhere),
        is_prosecution=row.kind in PROSECUTIONS,
    )
    return types.Proceeding(
        **writer.fact(row, role),
        kind=row.kind,
        title=text(row.title),
        role=role.role,
        said_of=said_of(role.stated_as),
        court=party(row.court),
        respondent=party(row.respondent),
        parties=[other_party(one) for one in row.parties.all()],
        case_number=row.case_number,
        opened=date(row.opened_on),
        incident=incident(writer, row.incident),
        account=text(row.account),
        position=types.Position(code=str(position.code), text=position.text),
        charges=charges(writer, row, accused=accused),
        decisions=write_decisions(writer, shown, own, position),
        figures=figures(writer, row.figures.all(), writer.detainee),
        qualifications=qualifications(writer, row.qualifications.all()),
    )


def other_party(row: ProceedingParty) -> types.OtherParty:
    """Return somebody without a case here who takes part; never a named individual."""
    return types.OtherParty(nature=row.nature, role=row.role, party=party(row.party), words=text(row.words))


def after_what_they_act_on(rows: Iterable[Decision]) -> list[Decision]:
    """Return decisions by date, each after the one on which it acts: “2012” may be later than “3 July 2012”."""
    waiting, found = list(rows), []
    while waiting:
        later = {row.pk for row in waiting}
        found.append(next((row for row in waiting if row.affects_id not in later), waiting[0]))
        waiting.remove(found[-1])
    return found


def leave_out_what_concerns_another(
    writer: DocumentWriter, rows: Iterable[Decision] | Iterable[Charge]
) -> list[Decision | Charge]:
    """Note the rows that concern only another person; return those that readers could otherwise see."""
    others = [row for row in rows if row.evaluation != Evaluation.REJECTED and not may_include(row, writer.detainee)]
    found = [row for row in others if writer.may_enter(row)]
    for row in found:
        writer.leave_out(row, OF_ANOTHER)
    return found


def refuse_half_a_chain(rows: list[Decision], shown: list[Decision]) -> None:
    """Raise NotPublishable if a decision that quashes a shown one would be left out: it would seem to be in force."""
    keys = {row.pk for row in shown}
    for row in rows:
        kept_back = row.pk not in keys and row.evaluation != Evaluation.REJECTED
        if kept_back and row.affects_id in keys and row.effect in CHANGING:
            raise NotPublishable(
                f"The decision “{row}” {row.get_effect_display()} “{row.affects}” but would not be "
                f"published, so “{row.affects}” would seem to be in force. Assess and cite it, or keep both internal."
            )


def refuse_order_without_its_end(rows: list[Decision], shown: list[Decision]) -> None:
    """Raise NotPublishable if an order is shown, and what stayed or ended it would be left out."""
    kept_back = [row for row in rows if row not in shown and row.evaluation != Evaluation.REJECTED]
    for order in shown:
        missing = [row for row in kept_back if row.kind in ENDED_BY.get(DecisionKind(order.kind), ())]
        if missing:
            raise NotPublishable(
                f"“{order}” would seem to hold still, because “{missing[0]}” would not be published. "
                "Assess and cite it, or reject it, or keep both internal."
            )


def refuse_another_position(proceeding: Proceeding, rows: list[Decision], shown: list[Decision]) -> None:
    """Raise NotPublishable if a judgment or verdict is shown and an unpublished decision changes the position.

    A pardon, or that the case was closed, leaves the judgment and its code as they are, and still must not be missing.
    """
    keys = {row.pk for row in shown}
    kept_back = [row for row in rows if row.pk not in keys and row.evaluation != Evaluation.REJECTED]
    if not kept_back or not any(row.kind in DETERMINATIONS | SENTENCES for row in shown):
        return
    is_other = position_of(shown).code != position_of([*shown, *kept_back]).code
    named = kept_back if is_other else [row for row in kept_back if row.kind in CLOSINGS]
    if named:
        missing = ", ".join(f"“{row}”" for row in named)
        raise NotPublishable(
            f"In “{proceeding}” these decisions change the result but would not be published: {missing}. "
            "Assess and cite them, or reject them, or keep the proceeding internal."
        )


def by_words(rows: list[Decision]) -> dict[str, list[Decision]]:
    """Return decisions on others by the words for the people whom they concern."""
    found: dict[str, list[Decision]] = {}
    for row in rows:
        found.setdefault(words_for_others(row), []).append(row)
    return found


def whom(row: Decision | Charge, *, person: bool) -> types.Concerns | None:
    """Return who a decision or charge concerns; None if it is only the person."""
    words = text(others(row))
    return None if person and not words else types.Concerns(person=1 if person else 0, others=words)


def charges(writer: DocumentWriter, row: Proceeding, *, accused: bool) -> list[types.Charge]:
    """Return the charges, each with its outcome; charges against other people say so."""
    leave_out_what_concerns_another(writer, row.charges.all())
    rows = [charge for charge in row.charges.all() if may_include(charge, writer.detainee)]
    return writer.write_all(
        rows,
        lambda charge: write_charge(writer, charge, person=concerns_person(charge, writer.detainee, accused=accused)),
    )


def write_charge(writer: DocumentWriter, row: Charge, *, person: bool) -> types.Charge:
    """Return one charge; its outcome is never left out."""
    return types.Charge(
        **writer.fact(row),
        concerns=whom(row, person=person),
        words=text(row.words),
        law=row.law,
        brought=date(row.brought_on),
        outcome=row.outcome,
        outcome_on=date(row.outcome_on),
    )


def write_decisions(
    writer: DocumentWriter, rows: list[Decision], own: list[Decision], position: Position
) -> list[types.Decision]:
    """Return the decisions in order, contradicting rows inside the first one, each with whether it is in force.

    Of a proceeding that decided about others too, each says whom it concerns; ``own`` are those on the person.
    """
    ids = {row.pk: row.public_id for row in rows}
    decisions = []
    for head in (row for row in rows if row.alternative_to_id not in ids):
        others = [row for row in rows if row.alternative_to_id == head.pk]
        decision, *alternatives = [
            write_decision(writer, row, position, ids, concerned(row, rows, own)) for row in (head, *others)
        ]
        decisions.append(with_fields(decision, alternatives=alternatives))
    return decisions


def concerned(row: Decision, rows: list[Decision], own: list[Decision]) -> types.Concerns | None:
    """Return who a decision concerns; None if all decisions of the proceeding concern only the person."""
    found = whom(row, person=row in own)
    is_of_all = all(one in own and not others(one) for one in rows)
    return found or (None if is_of_all else types.Concerns(person=1))


def write_decision(
    writer: DocumentWriter, row: Decision, position: Position, ids: dict[int, str], concerns: types.Concerns | None
) -> types.Decision:
    """Return one decision: who took it and when, at whose request, and its effect on an earlier one."""
    return types.Decision(
        **writer.fact(row),
        kind=row.kind,
        on=date(row.decided_on),
        by=party(row.decided_by),
        requested_by=row.requested_by,
        outcome=row.outcome,
        effect=row.effect,
        affects=ids.get(row.affects_id or 0, ""),
        finality=row.finality,
        final_on=date(row.final_on),
        modality=row.modality,
        absence="" if row.absence == Absence.NOT_STATED else row.absence,
        absent_words=text(row.absent_words),
        categories=row.categories.split(", ") if row.categories else [],
        amount=text(row.amount),
        term_from=date(row.term_from_on),
        penalty=text(row.penalty),
        concerns=concerns,
        account=text(row.account),
        standing=position.standing(row.public_id),
    )
