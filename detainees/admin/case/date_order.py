"""Question dates out of order when the case screen is saved: a release before the arrest, an event after a death.

The pairs whose order the field fixes: birth before all else of a life; death after it, save what is about the body, a
court or what others say; arrest before release; departure before the end of the stay it leaves. A date that was
confirmed with “!” is left alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Model
from django.utils.translation import gettext as _

from casetracker.custody import DEAD, Link, counted
from casetracker.date_fields import PartialDateField
from casetracker.dates import PartialDate, is_surely_after
from casetracker.vocabulary import ENDINGS, LASTING, RELEASES, DetailKind, Evaluation, Modality
from detainees.chain.cautions import POSTHUMOUS
from detainees.chain.chain import custody_chain
from detainees.chain.rows import links_of
from detainees.document.deaths import deaths_of
from detainees.models import Allegation, Detainee, Participation, Statement
from detainees.models.timing import births_of


@dataclass(frozen=True)
class Question:
    """What is out of order about a row; ``also`` are the other rows whose date may be the wrong one."""

    row: Model
    sentence: str
    also: tuple = ()


def ask_about_order(screen) -> int:
    """Put each question at the box of a row that was typed or changed just now. Return how many rows are asked about.

    Everything is in the database by now, in the transaction of the save.
    """
    forms = {(type(form.instance), form.instance.pk): form for form in changed(screen.lists)}
    asked = set()
    for question in questions(screen.detainee) if forms else ():
        rows = [(type(row), row.pk) for row in (question.row, *question.also)]
        key = next((one for one in rows if one in forms), None)
        box = box_of(forms[key]) if key else ""
        if not box or key in asked:
            continue
        asked.add(key)
        said = {"sentence": question.sentence, "date": forms[key].cleaned_data[box]}
        advice = _("%(sentence)s Correct one of the two dates, or write “%(date)s!” if it is right.")
        forms[key].add_error(box, advice % said)
    return len(asked)


def changed(lists) -> Iterator:
    """Yield the forms of saved rows that are new, or of which a date or the kind was changed."""
    for rows in lists:
        for form in rows:
            is_typed = form in rows.saved and getattr(form, "joined", None) is None
            if is_typed and (form.was_new or set(form.changed_data) & {"kind", *dates_of(form)}):
                yield form
            yield from changed(form.parts)


def dates_of(form) -> list[str]:
    """Return the boxes of a form that hold a date."""
    columns = form.instance._meta.concrete_fields
    return [one.name for one in columns if isinstance(one, PartialDateField) and one.name in form.fields]


def box_of(form) -> str:
    """Return the box at which a question stands: the first date that is filled in; "" where none is."""
    return next((name for name in dates_of(form) if form.cleaned_data.get(name)), "")


def questions(person: Detainee) -> Iterator[Question]:
    """Yield what is to be asked about the order of a person's dates."""
    parts = list(Participation.objects.filter(detainee=person).select_related("event"))
    parts = [one for one in parts if Evaluation.REJECTED not in (one.evaluation, one.event.evaluation)]
    yield from around_a_life(person, parts)
    yield from of_custody(person, {one.event.public_id: one for one in parts})


def around_a_life(person: Detainee, parts: list[Participation]) -> Iterator[Question]:
    """Ask about what is dated before a birth, and what of a life is dated after a death."""
    births, deaths = list(births_of([person.pk])), deaths_of([person.pk])[person.pk]
    death_rows = tuple(part.event for part in parts if part.event.kind in DEAD)
    for row, on, may_follow_death in dated(person, parts):
        for birth in births:
            if is_surely_after(birth.on, on):
                said = {"date": on, "birth": birth.on}
                yield Question(row, _("%(date)s is before the birth (%(birth)s).") % said, (birth,))
        for death in () if may_follow_death else deaths:
            if is_surely_after(on, death):
                said = {"date": on, "death": death}
                yield Question(row, _("%(date)s is after the death (%(death)s).") % said, death_rows)
                break


def dated(person: Detainee, parts: list[Participation]) -> Iterator[tuple[Model, PartialDate, bool]]:
    """Yield the dated rows of a person's life, and whether each may follow a death."""
    for part in parts:
        if on := part.begin():
            row = part if part.own_begin_on else part.event
            yield row, on, part.event.kind in POSTHUMOUS or part.event.modality == Modality.ANNOUNCED
    for rows, column, may_follow_death in (
        (Allegation.objects.filter(victims=person), "begin_on", False),
        (Statement.objects.filter(speakers=person), "said_on", False),
        (person.statuses, "on", True),
        (person.details.exclude(kind=DetailKind.BIRTH), "on", True),
    ):
        for row in rows.exclude(evaluation=Evaluation.REJECTED).exclude(**{column: ""}):
            yield row, getattr(row, column), may_follow_death


def of_custody(person: Detainee, parts: dict[str, Participation]) -> Iterator[Question]:
    """Ask about releases before the custody they end, and about what cannot be as the chain of events stands."""
    chain = custody_chain(links_of(person))
    links = {link.key: link for link in chain.links}
    found = [(caution.sentence, caution.keys) for caution in chain.warnings if caution.is_contradiction]
    found += released_too_early(counted(chain.links))
    for sentence, keys in found:
        is_of_two = len(keys) == 2 and all(key in parts for key in keys)
        if not is_of_two or any(on.confirmed for key in keys for on in (links[key].begin, links[key].end) if on):
            continue
        for key in keys:
            sentence = sentence.replace(links[key].named(), f"“{parts[key].event}”")
        one, other = (parts[key] for key in keys)
        yield Question(one.event, sentence, (one, other.event, other))


def released_too_early(links: list[Link]) -> Iterator[tuple[str, tuple[str, str]]]:
    """Find releases with no custody before them that they could end, and custody that begins surely after them."""
    links = [link for link in links if link.is_dated]
    custody = [link for link in links if link.kind not in ENDINGS | POSTHUMOUS | LASTING]
    for release in (link for link in links if link.kind in RELEASES):
        after = [one for one in custody if release.last.surely_before(one.first)]
        earlier = [one for one in links if one.kind in ENDINGS and one.last.surely_before(release.first)]
        before = [one for one in custody if one not in after and not any(is_over(one, end) for end in earlier)]
        if after and not before:
            sentence = f"The {release.named()} is dated before the {after[0].named()}, and no custody that it ends "
            yield f"{sentence}is recorded.", (release.key, after[0].key)


def is_over(custody: Link, ending: Link) -> bool:
    """Whether an ending that is no earlier than a stay or a taking can have ended it."""
    return custody.last.not_after(ending.last)
