"""Restore a field, a whole row, or a deleted row with everything that was deleted with it.

Restoring is an edit like any other: it has a step of its own in history, the database's rules hold, readers see nothing
of it until it is published. Editions are not touched.
"""

from collections import defaultdict
from datetime import datetime

import pghistory
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import IntegrityError, connection, models, transaction
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from detainees.access import CONFIDENTIAL, may_see_confidential
from detainees.models import Record

from .moments import links_before
from .naming import pointed_to, rebuilt
from .steps import DELETE, as_values
from .tables import Links, all_links, history_of, parts_of, shown_columns


class Refused(ValidationError):
    """It was not brought back, for the reason in its words; nothing was changed."""


BY_AN_ACT_ALONE = frozenset({"merged_into"})
"""Columns that also change what readers find, so that no edit sets them."""


def restore(row: Record, *, to, by, why: str, fields: list[str] | None = None) -> Record:
    """Let a row say again what it said at an earlier step, in the fields named or in all, its links too.

    ``to`` is the step of the row's history. Its links are those it had until its next step. Raises Refused where a
    rule of the record forbids it or where what it pointed to is gone.
    """
    with transaction.atomic(), history_context(by=by, why=why, act="restored"):
        now = type(row)._base_manager.select_for_update().get(pk=row.pk)
        if now.revision != row.revision:
            raise Refused(
                _("A colleague has changed this record in the meantime. Nothing was changed. Check it again.")
            )
        for column in shown_columns(type(row)):
            if fields is None or column.name in fields:
                take_back(now, column, to)
        try_in_words(now)
        now.save()
        for links in all_links():
            if links.whole is type(row) and (fields is None or links.field.name in fields):
                set_links(now, links, links_then(row, links, to))
    return now


def restore_links(row: Record, *, name: str, before: datetime, by, why: str) -> Record:
    """Let a list of links name the rows it named just before a moment. Raises Refused where one of them is gone."""
    with transaction.atomic(), history_context(by=by, why=why, act="restored"):
        now = type(row)._base_manager.select_for_update().get(pk=row.pk)
        for links in all_links():
            if links.whole is type(row) and links.field.name == name:
                set_links(now, links, links_before(type(row), row.pk, name, before))
    return now


def take_back(row: Record, column, to) -> None:
    """Set one column to what it was."""
    value = getattr(to, column.attname)
    if column.name in BY_AN_ACT_ALONE and value != getattr(row, column.attname):
        raise Refused(_("Records are merged, and merges undone, only on the publication page."))
    if isinstance(column, models.ForeignKey) and value is not None:
        refuse_if_gone(column.related_model, value, column.verbose_name)
    setattr(row, column.attname, value)


def links_then(row: Record, links: Links, to) -> list[int] | None:
    """Return what a list named until the step after an earlier one; None where no step came after: it is as it is."""
    following = row.history.filter(pgh_id__gt=to.pgh_id).order_by("pgh_id").first()
    if following is None:
        return None
    return links_before(type(row), row.pk, links.field.name, following.pgh_created_at)


def set_links(row: Record, links: Links, named: list[int] | None) -> None:
    """Let a list of links name these rows; None leaves it as it is. Raises Refused where one of them is gone."""
    if named is None:
        return
    there = set(links.target._base_manager.filter(pk__in=named).values_list("pk", flat=True))
    if there != set(named):
        raise Refused(gone(links.field.verbose_name))
    getattr(row, links.field.name).set(named)


def undelete(model: type[Record], key: int, *, by, why: str) -> Record:
    """Bring back a deleted row, and the parts, citations and links that were deleted with it.

    Public ids are kept; so is the key, if it is free. Raises Refused where the row is there, or what it hangs on is
    gone, or another row has taken its place. What is confidential comes back only for who may see it.
    """
    with transaction.atomic(), history_context(by=by, why=why, act="brought back"):
        root = deletion_of(model, key)
        found = deleted_with(root, model, with_confidential=may_see_confidential(by))
        new: dict[tuple, int] = {}
        rows = [make_again(one, values, new, found) for (one, _key), values in in_order(found)]
        for links in all_links():
            links_again(links, root, new)
        check_what_hangs_together()
    return next(row for row in rows if type(row) is model and row.pk == new[model, key])


def deletion_of(model: type[Record], key: int):
    """Return the step that deleted a row. Raises Refused where it was not deleted."""
    last = history_of(model).objects.filter(pgh_obj_id=key).order_by("-pgh_id").first()
    if last is None or last.pgh_label != DELETE or model._base_manager.filter(pk=key).exists():
        raise Refused(_("It is in the record. There is nothing to bring back."))
    return last


def deleted_with(root, model: type[Record], *, with_confidential: bool) -> dict[tuple, dict]:
    """Return what was deleted in the same act as a row, the row first, by (model, key)."""
    found = {(model, root.pgh_obj_id): values_of(model, root)}
    fresh = {model: [root.pgh_obj_id]}
    while fresh:
        following = defaultdict(list)
        for whole, keys in fresh.items():
            for part in parts_of(whole):
                if part.model in CONFIDENTIAL and not with_confidential:
                    continue
                steps = history_of(part.model).objects.filter(
                    pgh_label=DELETE,
                    pgh_created_at=root.pgh_created_at,
                    pgh_context_id=root.pgh_context_id,
                    **{f"{part.column}__in": keys},
                )
                for step in steps:
                    if (part.model, step.pgh_obj_id) not in found:
                        found[part.model, step.pgh_obj_id] = values_of(part.model, step)
                        following[part.model].append(step.pgh_obj_id)
        fresh = following
    return found


def values_of(model, step) -> dict:
    """Return what a step says, by column."""
    with connection.cursor() as cursor:
        table = connection.ops.quote_name(history_of(model)._meta.db_table)
        cursor.execute(f"SELECT to_jsonb(h) FROM {table} h WHERE h.pgh_id = %s", [step.pgh_id])
        return as_values(cursor.fetchone()[0])


def in_order(found: dict) -> list[tuple]:
    """Return deleted rows so that each comes after those it points to."""
    waiting, ready = dict(found), []
    while waiting:
        free = [
            one
            for one, values in waiting.items()
            if not any(target in waiting and target != one for target in pointed_to(one[0], values))
        ]
        for one in free or list(waiting):
            ready.append((one, waiting.pop(one)))
    return ready


def make_again(model: type[Record], values: dict, new: dict, found) -> Record:
    """Enter a deleted row again, with its public id, and its key if that is free."""
    row = rebuilt(model, values)
    row.revision = values["revision"] + 1
    old = row.pk
    if model._base_manager.filter(pk=old).exists():
        row.pk = None
    for column in model._meta.concrete_fields:
        value = getattr(row, column.attname)
        if isinstance(column, models.ForeignKey) and value is not None:
            if (column.related_model, value) in found:
                setattr(row, column.attname, new.get((column.related_model, value), value))
            else:
                refuse_if_gone(column.related_model, value, column.verbose_name)
    row._state.adding = True
    try_in_words(row)
    row.save(force_insert=True)
    new[model, old] = row.pk
    return row


def links_again(links: Links, root, new: dict) -> None:
    """Make the plain links again that were deleted in the same act, where both ends are there."""
    ends = [(links.whole, links.whole_column), (links.target, links.target_column)]
    if not any(model is one for model, _key in new for one, _column in ends):
        return
    steps = links.history.objects.filter(
        pgh_label=DELETE, pgh_created_at=root.pgh_created_at, pgh_context_id=root.pgh_context_id
    )
    for step in steps:
        keys = [getattr(step, column) for _model, column in ends]
        if any((model, key) in new for (model, _column), key in zip(ends, keys, strict=True)):
            whole, target = (new.get((model, key), key) for (model, _c), key in zip(ends, keys, strict=True))
            there = links.whole._base_manager.filter(pk=whole).first()
            if there is not None and links.target._base_manager.filter(pk=target).exists():
                getattr(there, links.field.name).add(target)


def refuse_if_gone(model: type[models.Model], key: int, label) -> None:
    """Raise Refused unless a row that is pointed to is there."""
    if not model._base_manager.filter(pk=key).exists():
        raise Refused(gone(label))


def gone(label) -> str:
    """Return why something is not brought back: what it hangs on was deleted."""
    return _("Nothing was changed: “%(field)s” names a row that was deleted since. Bring that row back first.") % {
        "field": capfirst(label)
    }


def try_in_words(row: Record) -> None:
    """Raise Refused, in the words of the rule, where the record would not take the row."""
    try:
        row.full_clean()
    except ValidationError as error:
        raise Refused(" ".join(sentences(row, error))) from error


def sentences(row: Record, error: ValidationError) -> list[str]:
    """Return what was refused, each with the field it is about."""
    found = []
    for name, said in error.message_dict.items():
        label = "" if name == NON_FIELD_ERRORS else f"{capfirst(row._meta.get_field(name).verbose_name)}: "
        found += [f"{label}{one}" for one in said]
    return [*found, _("Nothing was changed.")]


def check_what_hangs_together() -> None:
    """Raise Refused where a row would point to nothing; otherwise that is only noticed after it was said to be done."""
    try:
        connection.check_constraints()
    except IntegrityError as error:
        raise Refused(_("Nothing was changed: something that it belongs to was deleted since.")) from error


def history_context(*, by, why: str, act: str):
    """Note in the history of what follows who did it and why."""
    return pghistory.context(user=by.pk, why=why, act=act)
