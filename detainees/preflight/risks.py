"""Check the risks of a case: with a risk, nobody publishes alone and nobody removes the risk alone."""

from collections.abc import Iterable, Iterator

from django.apps import apps
from django.contrib.auth import get_user_model
from django.db import connection
from django.utils.translation import gettext as _

from detainees.models import Detainee, Matter, RiskFlag
from detainees.models.risks import RISKS_THAT_COUNT

from .finding import Finding, Gravity


def risk_flags(subject: Detainee | Matter) -> list[RiskFlag]:
    """Return the risks noted of a case, and those removed or changed since its last edition, as if they stood.

    Of a matter they are those of its members. One that is noted no more has no key, and ``removed_by``: the name of the
    account that took it away, or "".
    """
    keys: dict[str, int | None] = {"detainee": None, "matter": None, str(subject._meta.model_name): subject.pk}
    with connection.cursor() as cursor:
        cursor.execute(RISKS_THAT_COUNT, keys)
        steps = {(detainee, kind): step for detainee, kind, step in cursor.fetchall()}
    if not steps:
        return []
    rows = RiskFlag.objects.filter(detainee__in={key for key, _kind in steps}).select_related("detainee")
    noted = {(flag.detainee_id, flag.kind): flag for flag in rows}
    gone = {risk: step for risk, step in steps.items() if risk not in noted}
    return [noted[risk] for risk in steps if risk in noted] + (removed(gone) if gone else [])


def removed(steps: dict[tuple[int, str], int]) -> list[RiskFlag]:
    """Return risks that are noted no more, each with who took it away in the step given."""
    people = Detainee.objects.in_bulk({key for key, _kind in steps})
    users = accounts_of_steps(steps.values())
    flags = [RiskFlag(detainee=people[key], kind=kind) for key, kind in steps if key in people]
    for flag in flags:
        flag.removed_by = users.get(steps[flag.detainee_id, flag.kind], "")
    return flags


def accounts_of_steps(steps: Iterable[int]) -> dict[int, str]:
    """Return the name of the account that made each step in the history of risks."""
    history = apps.get_model("detainees", "RiskFlagHistory")
    rows = history.objects.filter(pgh_id__in=steps, pgh_context__isnull=False)
    made_by = {row.pgh_id: row.pgh_context.metadata.get("user") for row in rows.select_related("pgh_context")}
    names = dict(get_user_model().objects.filter(pk__in=set(made_by.values())).values_list("pk", "username"))
    return {step: names.get(user, "") for step, user in made_by.items()}


def risks(flags: list[RiskFlag]) -> Iterator[Finding]:
    """Find the risks that count: with one of them nobody publishes alone."""
    for flag in flags:
        said = {"person": flag.detainee, "risk": flag.get_kind_display()}
        if flag.pk is not None:
            words = _("A risk is noted for %(person)s: %(risk)s. A second person must approve.")
            yield Finding(Gravity.SECOND_PERSON, "risk_flag", words % said, row=flag)
            continue
        words = _(
            "%(account)s has removed a risk noted for %(person)s since the last edition: %(risk)s. It still "
            "counts: a second person must approve the edition without it."
        )
        said["account"] = flag.removed_by or _("Somebody without an account")
        yield Finding(Gravity.SECOND_PERSON, "risk_removed", words % said, row=flag.detainee)
