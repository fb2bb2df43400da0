"""Check the decision to publish, and list the rows that will not be published."""

from collections import defaultdict
from collections.abc import Iterator

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from casetracker import document as types
from casetracker.document.upcasting import document_of
from casetracker.vocabulary import PublicationBasis
from detainees.document import LeftOut
from detainees.models import Detainee, Edition, Fact, Matter

from .check import Check
from .finding import Finding, Gravity


def basis(subject: Detainee | Matter) -> Iterator[Finding]:
    """Find what is missing of the decision that the case may be public: basis, who, when, whether it still holds."""
    today = timezone.localdate()

    def blocks(code: str, words: str) -> Finding:
        return Finding(Gravity.BLOCKS, code, words, row=subject)

    if subject.publication_basis == PublicationBasis.NONE:
        yield blocks("basis_missing", _("Nobody has decided why we may publish this. Fill in “Reason we may publish”."))
        return
    if not subject.basis_decided_by.strip():
        yield blocks("basis_without_person", _("Fill in “Decided by”: who decided that we may publish this."))
    if subject.basis_decided_on is None:
        yield blocks("basis_without_day", _("Fill in “Decided on”: the day of the decision that we may publish this."))
    elif subject.basis_decided_on > today:
        yield blocks("basis_in_the_future", _("“Decided on” is in the future. Correct the day."))
    yield from review_due(subject, today.isoformat())


def review_due(subject: Detainee | Matter, today: str) -> Iterator[Finding]:
    """Find that the basis was to be looked at again: a new day alone is no second look, a second person approves it."""
    day = subject.basis_review_on.isoformat() if subject.basis_review_on else ""
    last = Edition.objects.of(subject).published().order_by("-number").first()
    before = last.history_mark.get("review_on", "") if last else ""
    if day and day <= today:
        words = _("“Reason we may publish” was due for review on %(day)s. Review it and set a new day.")
        yield Finding(Gravity.SECOND_PERSON, "basis_review_due", words % {"day": day}, row=subject)
    elif before and before <= today:
        words = _(
            "“Reason we may publish” was due for review on %(day)s, and that day was changed since. A second "
            "person must approve that the case stays public."
        )
        yield Finding(Gravity.SECOND_PERSON, "basis_review_moved", words % {"day": before}, row=subject)


def members_to_publish_again(check: Check) -> Iterator[Finding]:
    """Find members whose public case does not name a group case yet: readers see them on its page only when it does."""
    matter = check.subject
    if not isinstance(matter, Matter):
        return
    shown = Edition.objects.published().filter(withdrawn_at=None, detainee__in=matter.members.all())
    last = shown.order_by("detainee_id", "-number").distinct("detainee_id").select_related("content", "detainee")
    told = [one for one in last if hasattr(one, "content") and one.detainee not in check.together]
    names = [str(one.detainee) for one in told if matter.public_id not in matters_in(one)]
    if names:
        words = _(
            "Readers see members on the page of this group case once their own cases name it. When it is public, "
            "publish again: %(names)s."
        )
        said = words % {"names": ", ".join(sorted(names))}
        yield Finding(Gravity.NOTICE, "members_to_publish_again", said, row=matter)


def matters_in(edition: Edition) -> list[str]:
    """Return the public ids of the group cases that an edition names."""
    document = document_of(edition)
    return document.matters if isinstance(document, types.Detainee) else []


REASONS = {
    "it is internal": "internal",
    "nobody has assessed it": "unassessed",
    "it has no citation": "uncited",
    "it is accepted only on a source that may rest on coerced statements (CAT article 15)": "tainted",
}


def rows_left_out(check: Check) -> Iterator[Finding]:
    """Find the rows that stay out, those with one reason together."""
    by_reason: dict[str, list[LeftOut]] = defaultdict(list)
    for one in check.left_out:
        by_reason[one.reason].append(one)
    for reason, found in by_reason.items():
        rows = tuple(one.row for one in found)
        listed = "; ".join(f"{row._meta.verbose_name} “{row}”" for row in rows[:5]) + ("; …" if rows[5:] else "")
        words = ngettext(
            "One row will not be published because %(reason)s: %(rows)s.",
            "%(count)s rows will not be published, each because %(reason)s: %(rows)s.",
            len(rows),
        ) % {"count": len(rows), "reason": reason, "rows": listed}
        yield Finding(Gravity.NOTICE, REASONS.get(reason, "left_out"), words, row=rows[0], rows=rows)


def one_side(check: Check) -> Iterator[Finding]:
    """Find the rows that stay out while an alternative for the same thing is shown: readers see one side."""
    shown = {fact.id for fact in check.facts}
    for model, rows in alternatives_by_model(check.left_out).items():
        heads = {row.alternative_to_id or row.pk for row in rows}
        group = model.objects.filter(Q(pk__in=heads) | Q(alternative_to__in=heads))
        for row in rows:
            others = [one for one in group if one.public_id in shown and same_thing(one, row)]
            if others and row.public_id not in shown:
                words = _(
                    "“%(shown)s” would be published, but “%(hidden)s”, which contradicts it, would not. Publish both, "
                    "or explain why one is left out."
                )
                yield Finding(Gravity.NOTICE, "one_side", words % {"shown": others[0], "hidden": row}, row=row)


def alternatives_by_model(left_out: list[LeftOut]) -> dict[type[Fact], list[Fact]]:
    """Return the facts left out by their kind, each once."""
    found: dict[type[Fact], dict[int, Fact]] = defaultdict(dict)
    for one in left_out:
        if isinstance(one.row, Fact):
            found[type(one.row)][one.row.pk] = one.row
    return {model: list(rows.values()) for model, rows in found.items()}


def same_thing(one: Fact, other: Fact) -> bool:
    """Whether two rows are values for the same thing."""
    return bool((one.alternative_to_id or one.pk) == (other.alternative_to_id or other.pk))
