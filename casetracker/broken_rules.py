"""List the rows that break rules which a migration is about to add, so that they can be corrected first."""

from django.core.management.base import CommandError
from django.db.migrations.operations import AddConstraint
from django.db.models import CheckConstraint

NAMED = 20
"""How many rows are named for each rule."""


def refuse_rows_that_break(rules: list[AddConstraint], app_label: str, schema_editor, state) -> None:
    """Raise CommandError with every row that breaks one of the rules, and with what to do. Nothing is changed."""
    found = [line for rule in rules if (line := rows_that_break(rule, app_label, schema_editor, state))]
    if found:
        raise CommandError(
            "Rows on record break rules of this version, so the migration changed nothing:\n"
            + "\n".join(found)
            + "\nCorrect them on their pages in the version that is installed now, or by SQL; then run migrate again."
        )


def rows_that_break(rule: AddConstraint, app_label: str, schema_editor, state) -> str:
    """Return a line on the rows that break a rule; an empty string where none does."""
    if not isinstance(rule.constraint, CheckConstraint):
        return ""
    model = state.apps.get_model(app_label, rule.model_name)
    table, condition = model._meta.db_table, rule.constraint._get_check_sql(model, schema_editor)
    with schema_editor.connection.cursor() as cursor:
        # As the database judges it: what is neither true nor false breaks no rule.
        cursor.execute(f"SELECT {model._meta.pk.column} FROM {table} WHERE NOT ({condition}) ORDER BY 1")
        keys = [key for (key,) in cursor.fetchall()]
    if not keys:
        return ""
    named = ", ".join(map(str, keys[:NAMED])) + (f" and {len(keys) - NAMED} more" if len(keys) > NAMED else "")
    page = f"/admin/{app_label}/{model._meta.model_name}/{keys[0]}/change/"
    said = rule.constraint.violation_error_message
    return f"- {rule.constraint.name} ({said}): table {table}, id {named}. The first one: {page}"
