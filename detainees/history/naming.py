"""Name the rows of history steps: by their current words, or the last words of a deleted row."""

from collections import defaultdict

from django.core.exceptions import ValidationError
from django.db import connection, models
from django.utils.translation import gettext as _

from detainees.access import CONFIDENTIAL
from detainees.fields import Text, TextField

from .moments import Lists, texts_then
from .steps import Step, as_values
from .tables import history_of, recorded_models

DEPTH = 3
"""How many rows deep a name goes: the part of a person in an event at a place."""


class Names:
    """Names of rows, fetched for all steps at once; those that were deleted are named from their history."""

    def __init__(self, related_paths):
        self.related_paths = related_paths
        self.rows: dict[tuple, models.Model] = {}
        self.gone: set[tuple] = set()
        self.lists: Lists | None = None
        self.texts: dict[tuple, list] = {}

    def fetch_for(self, steps: list[Step]) -> "Names":
        """Fetch what the steps are about and what their values point to."""
        self.lists, self.texts = Lists(steps), texts_then(steps)
        wanted = {(step.model, step.key) for step in steps} | self.lists.targets()
        for (model, _key), texts in self.texts.items():
            wanted |= {one for _at, values in texts for one in pointed_to(model, values)}
        for step in steps:
            if step.links:
                wanted.add((step.links.target, step.target))
            for values in filter(None, (step.before, step.after)):
                wanted |= set(pointed_to(step.model, values))
        return self.fetch(wanted)

    def fetch(self, wanted) -> "Names":
        """Fetch rows by (model, key): at most two queries a kind of row and level, however many rows."""
        for _level in range(DEPTH):
            missing = {one for one in wanted if one not in self.rows}
            if not missing:
                break
            self.fetch_living(missing)
            wanted = self.fetch_deleted({one for one in missing if one not in self.rows})
        self.link()
        return self

    def fetch_living(self, wanted) -> None:
        """Fetch the rows that are there now."""
        for model, keys in by_model(wanted).items():
            paths = self.related_paths.get(model, [])
            for row in model._base_manager.filter(pk__in=keys).select_related(*paths):
                self.rows[model, row.pk] = row

    def fetch_deleted(self, wanted) -> set[tuple]:
        """Rebuild deleted rows from what history has of them last; returns what their names need besides."""
        needed = set()
        for (model, key), values in last_values(wanted).items():
            self.rows[model, key] = rebuilt(model, values)
            self.gone.add((model, key))
            heads = {path.split("__")[0] for path in self.related_paths.get(model, [])}
            needed |= set(pointed_to(model, values, heads))
        return needed

    def link(self) -> None:
        """Let rebuilt rows point to the rows they are said with; nothing is fetched while a name is said."""
        for model, key in self.gone:
            self.link_row(self.rows[model, key])

    def link_row(self, row) -> None:
        """Let a rebuilt row point to the rows that were fetched."""
        for column in row._meta.concrete_fields:
            if isinstance(column, models.ForeignKey):
                found = self.rows.get((column.related_model, getattr(row, column.attname)))
                row._state.fields_cache[column.name] = found

    def label_of(self, model, key) -> str:
        """Return a row in words."""
        if key is None:
            return ""
        row = self.rows.get((model, key))
        if row is None:
            return _("a row deleted since")
        return self.marked(model, key, words_of(row))

    def marked(self, model, key, words: str) -> str:
        """Return the words for a row, with a remark where it is no longer in the record."""
        return _("%(row)s (deleted since)") % {"row": words} if (model, key) in self.gone else words

    def label_at_step(self, step: Step) -> str:
        """Return the row of a step in the words it had after the step, not in those it has now."""
        values = step.values or step.before
        if step.links:
            texts = self.texts.get((step.model, step.key), [])
            values = next((said for at, said in reversed(texts) if at <= step.at), None)
        if not values:
            return self.label_of(step.model, step.key)
        row = rebuilt(step.model, values)
        self.link_row(row)
        return self.marked(step.model, step.key, words_of(row))

    def is_gone(self, model, key) -> bool:
        """Whether the row is no longer in the record."""
        return (model, key) not in self.rows or (model, key) in self.gone


def words_of(row) -> str:
    """Return a row in words; where what it is said with is gone as well, what kind of row it is."""
    try:
        return str(row)
    except AttributeError:
        return str(row._meta.verbose_name)


def by_model(wanted) -> dict:
    """Return keys by their model, in a fixed order."""
    found = defaultdict(set)
    for model, key in wanted:
        found[model].add(key)
    return dict(sorted(found.items(), key=lambda one: one[0].__name__))


def pointed_to(model, values: dict, only=None):
    """Yield (model, key) of each row that values point to."""
    for column in model._meta.concrete_fields:
        if isinstance(column, models.ForeignKey) and (only is None or column.name in only):
            key = values.get(column.column)
            if key is not None:
                yield column.related_model, key


def last_values(wanted) -> dict[tuple, dict]:
    """Return what history has last of rows, in one query for all kinds."""
    asked, given = [], []
    models_asked = [model for model in by_model(wanted) if model in recorded_models() and model not in CONFIDENTIAL]
    for number, model in enumerate(models_asked):
        table = connection.ops.quote_name(history_of(model)._meta.db_table)
        asked.append(
            f"(SELECT DISTINCT ON (h.pgh_obj_id) {number}, h.pgh_obj_id, to_jsonb(h) FROM {table} h "
            "WHERE h.pgh_obj_id = ANY(%s) ORDER BY h.pgh_obj_id, h.pgh_id DESC)"
        )
        given.append([key for one, key in wanted if one is model])
    if not asked:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(asked), given)
        return {(models_asked[number], key): as_values(values) for number, key, values in cursor.fetchall()}


def rebuilt(model: type[models.Model], values: dict) -> models.Model:
    """Return a row as history has it; it is not in the database."""
    row = model()
    for column in model._meta.concrete_fields:
        if column.column in values and not hasattr(column, "of"):
            setattr(row, column.attname, value_of(column, values))
    return row


def value_of(column, values: dict):
    """Return the value of one column among stored ones, as the model has it; a date with its words."""
    stored = values.get(column.column)
    if isinstance(column, TextField):
        return Text(stored or {})
    if isinstance(column, models.ForeignKey):
        return stored
    try:
        value = column.to_python(stored)
    except ValidationError:
        return None
    words = values.get(f"{column.column}_words")
    return value.with_words(words) if words and hasattr(value, "with_words") else value
