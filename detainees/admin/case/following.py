"""Copy changes of an event or proceeding to the part of each person.

A part is made with its whole, assessed and cited as the whole was then, and folded away on the screen. Without this a
citation taken from an event would still stand on the page, and an event assessed later would never reach it.
"""

from casetracker.vocabulary import Evaluation
from detainees.models import CITED, Citation


def let_parts_follow(form) -> None:
    """Assess and cite the parts that nobody assessed or cited; move the citations that they share with their whole."""
    is_assessed = "evaluation" in form.changed_data and form.instance.evaluation != Evaluation.UNASSESSED
    moved = list(moved_citations(form))
    if not (is_assessed or moved) or not form.screen.may("change", form.through):
        return
    for part in form.through.objects.filter(**{form.column: form.instance}):
        if is_assessed and part.evaluation == Evaluation.UNASSESSED:
            part.evaluation, part.evaluation_note = form.instance.evaluation, form.instance.evaluation_note
            part.save()
        cite_as_whole(part, form, moved)


def assess_parts(row, joined) -> None:
    """Assess the parts that nobody assessed as their whole is; ``joined`` names the table of the parts."""
    for part in joined.through.objects.filter(**{joined.column: row}, evaluation=Evaluation.UNASSESSED):
        part.evaluation, part.evaluation_note = row.evaluation, row.evaluation_note
        part.save()


def moved_citations(form):
    """Yield where each citation of the whole stood that was changed, as source and place in it, and where it stands.

    The first is None for a new citation, the second for one that was taken out.
    """
    citations = form.citations
    for one in citations or ():
        before = None if one.was_new else (one.initial["source"], one.initial["locator"])
        if one.deleted:
            yield before, None
        elif one in citations.saved:
            yield before, one.instance


def cite_as_whole(part, form, moved) -> None:
    """Move or take out the citations that a part shares with its whole; one without any is cited as its whole is."""
    was_cited = part.citations.exists()
    for before, now in moved:
        for citation in part.citations.filter(source=before[0], locator=before[1]) if before else ():
            if now is None:
                citation.delete()
            else:
                citation.source, citation.locator = now.source, now.locator
                citation.save()
    first = form.instance.citations.order_by("pk").first()
    if moved and first and not part.citations.exists() and (was_cited or not form.citations.stored):
        column = next(name for name, label in CITED.items() if label == part._meta.label)
        Citation.objects.create(source=first.source, locator=first.locator, **{column: part})
