"""Triggers that invalidate the search keys of a name whenever its text changes."""

import pgtrigger

DUE = ""
"""The key of a text whose keys are still to be made."""

TABLE = "detainees_namekey"


def keys_of_name(text: str, detainee: str) -> list[pgtrigger.Trigger]:
    """Return the triggers of the table of names."""
    return keys_of_text(text, detainee, "n.id", "name_id IN")


def keys_of_case(text: str) -> list[pgtrigger.Trigger]:
    """Return the triggers of the table of cases, whose working name is searched like a name."""
    return keys_of_text(text, "id", "NULL", "name_id IS NULL AND detainee_id IN")


def keys_of_text(text: str, detainee: str, name: str, own: str) -> list[pgtrigger.Trigger]:
    """Return triggers that work once a statement, so that a load of many rows pays once."""
    put = f"INSERT INTO {TABLE} (detainee_id, name_id, key) SELECT n.{detainee}, {name}, '{DUE}' FROM"
    moved = f"(o.{text}, o.{detainee}) IS DISTINCT FROM (n.{text}, n.{detainee})"
    changed = f"old_values o JOIN new_values n ON o.id = n.id AND {moved}"
    forget = f"DELETE FROM {TABLE} WHERE {own} (SELECT n.id FROM {changed});"
    gone = f"DELETE FROM {TABLE} WHERE {own} (SELECT id FROM old_values);"
    both = pgtrigger.Referencing(old="old_values", new="new_values")
    return [
        on_statement("keys_of_new", pgtrigger.Insert, f"{put} new_values n;", pgtrigger.Referencing(new="new_values")),
        on_statement("keys_of_changed", pgtrigger.Update, f"{forget} {put} {changed};", both),
        on_statement("keys_of_gone", pgtrigger.Delete, gone, pgtrigger.Referencing(old="old_values")),
    ]


def on_statement(name: str, operation, sql: str, referencing) -> pgtrigger.Trigger:
    """Return a trigger that acts once after each statement."""
    return pgtrigger.Trigger(
        name=name,
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=operation,
        referencing=referencing,
        func=f"{sql} RETURN NULL;",
    )
