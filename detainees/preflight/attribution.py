"""Find impossible statements: a promise relied on before it was given, a source with half of its data withheld."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from casetracker.vocabulary import AssuranceStage, SourceKind, SourceSeen
from detainees.models import Source

from .check import Check, nodes
from .finding import Finding, Gravity

ON_THE_WEB = {SourceKind.WEB, SourceKind.PRESS, SourceKind.RELEASE}


def promises_after_transfers(check: Check) -> Iterator[Finding]:
    """Find the assurances recorded as relied on for a transfer that was over before they were given."""
    events = {one["id"]: one for one in nodes(check.document) if "id" in one and "begin" in one}
    for node in check.document.get("assurances", []):
        given = node.get("given", {}).get("earliest")
        transfers = [events[key] for key in node.get("transfers", []) if key in events]
        over = [one for one in transfers if given and (one["begin"]["latest"] or "9999") < given]
        if over and node["stage"] == AssuranceStage.RELIED_ON:
            words = _(
                "An assurance given on %(given)s is recorded as relied on for a transfer of %(on)s. Choose another "
                "stage, or correct “given on”. The day on which it became known goes into “announced on”."
            )
            said = {"given": node["given"]["text"], "on": over[0]["begin"]["text"]}
            row = check.rows.get(node["id"], check.subject)
            yield Finding(Gravity.BLOCKS, "relied_on_before_given", words % said, row=row)


def half_withheld_sources(check: Check) -> Iterator[Finding]:
    """Find the sources on the web that readers could name by author or publisher, and to which nothing leads."""
    found = [one for one in check.document.get("sources", []) if is_half_withheld(one)]
    rows = {row.public_id: row for row in Source.objects.filter(public_id__in=[one["id"] for one in found])}
    for one in found:
        words = _(
            "The source “%(title)s” has no address. Fill in the address. If readers must not find the source, "
            "tick “confidential”: otherwise its author and year identify it."
        )
        yield Finding(Gravity.NOTICE, "half_withheld", words % {"title": one["title"]}, row=rows.get(one["id"]))


def is_half_withheld(source: dict) -> bool:
    """Whether a source of the document has a title and neither an address nor an archived copy."""
    is_read = source.get("seen") != SourceSeen.QUOTED and source.get("kind") in ON_THE_WEB
    return is_read and not (source.get("confidential") or source.get("url") or source.get("archive_url"))
