"""Find impossible statements: a promise relied on before it was given, a source with half of its data withheld."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from casetracker.document.custody import Event
from casetracker.document.parts import Source as ShownSource
from casetracker.vocabulary import AssuranceStage, SourceKind, SourceSeen
from detainees.models import Source

from .check import Check
from .finding import Finding, Gravity

ON_THE_WEB = {SourceKind.WEB, SourceKind.PRESS, SourceKind.RELEASE}


def promises_after_transfers(check: Check) -> Iterator[Finding]:
    """Find the assurances recorded as relied on for a transfer that was over before they were given."""
    begun = {one.id: one.begin for one in check.facts if isinstance(one, Event) and one.begin}
    for assurance in check.document.assurances:
        given = assurance.given
        transfers = [begun[key] for key in assurance.transfers if key in begun]
        over = [on for on in transfers if given and given.earliest and (on.latest or "9999") < given.earliest]
        if given and over and assurance.stage == AssuranceStage.RELIED_ON:
            words = _(
                "An assurance given on %(given)s is recorded as relied on for a transfer of %(on)s. Choose another "
                "stage, or correct “given on”. The day on which it became known goes into “announced on”."
            )
            said = {"given": given.text, "on": over[0].text}
            row = check.rows.get(assurance.id, check.subject)
            yield Finding(Gravity.BLOCKS, "relied_on_before_given", words % said, row=row)


def half_withheld_sources(check: Check) -> Iterator[Finding]:
    """Find the sources on the web that readers could name by author or publisher, and to which nothing leads."""
    found = [one for one in check.document.sources if is_half_withheld(one)]
    rows = {row.public_id: row for row in Source.objects.filter(public_id__in=[one.id for one in found])}
    for one in found:
        words = _(
            "The source “%(title)s” has no address. Fill in the address. If readers must not find the source, "
            "tick “confidential”: otherwise its author and year identify it."
        )
        yield Finding(Gravity.NOTICE, "half_withheld", words % {"title": one.title}, row=rows.get(one.id))


def is_half_withheld(source: ShownSource) -> bool:
    """Whether a source of the document has a title and neither an address nor an archived copy."""
    is_read = source.seen != SourceSeen.QUOTED and source.kind in ON_THE_WEB
    return is_read and not (source.confidential or source.url or source.archive_url)
