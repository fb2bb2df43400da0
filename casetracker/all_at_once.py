"""One migration operation that holds many, so that Django renders the models twice instead of twice for each.

Each field that is added and each history trigger that is exchanged makes Django render the models of the whole record
again, all of which are tied to each other: a migration of fifty such operations took twenty seconds, most of the time
of a first ``migrate`` and of the start of every test run.
"""

from itertools import takewhile

from django.db.migrations.operations import AddConstraint, AddField, AddIndex, CreateModel
from django.db.migrations.operations.base import Operation

from .broken_rules import refuse_rows_that_break

WITH_THE_TABLE = (AddField, AddIndex, AddConstraint)
"""What a new table is made with: the state after the last operation has it already."""


class AllAtOnce(Operation):
    """Operations that go together: the states before the first and after the last serve each of them.

    They are carried out in their order. None may need what another has just changed in a model that was there before:
    a field that is renamed and altered, or added and removed again, wants operations of its own.
    """

    reduces_to_sql = True
    reversible = True

    def __init__(self, operations: list[Operation]):
        self.operations = operations
        self.made = {one.name_lower for one in operations if isinstance(one, CreateModel)}

    def state_forwards(self, app_label, state):
        """Change the state. Rendered models are dropped first, or each operation would render its own anew."""
        state.__dict__.pop("apps", None)
        for operation in self.operations:
            operation.state_forwards(app_label, state)

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        checked = []
        for place, operation in enumerate(self.operations):
            if self.is_rule_of_an_old_table(operation) and operation not in checked and not schema_editor.collect_sql:
                checked = list(takewhile(self.is_rule_of_an_old_table, self.operations[place:]))
                refuse_rows_that_break(checked, app_label, schema_editor, to_state)
            if not (self.is_of_a_new_table(operation) and isinstance(operation, WITH_THE_TABLE)):
                operation.database_forwards(app_label, schema_editor, from_state, to_state)

    def is_rule_of_an_old_table(self, operation: Operation) -> bool:
        """Whether an operation adds a rule to a table that may hold rows already."""
        return isinstance(operation, AddConstraint) and not self.is_of_a_new_table(operation)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        for operation in reversed(self.operations):
            if not self.is_of_a_new_table(operation):
                # A rule is taken away in the words of the state that has the fields it speaks of.
                earlier = from_state if isinstance(operation, AddConstraint) else to_state
                operation.database_backwards(app_label, schema_editor, from_state, earlier)

    def is_of_a_new_table(self, operation: Operation) -> bool:
        """Whether an operation completes a table that another of these makes, and so goes when that one goes."""
        return not isinstance(operation, CreateModel) and getattr(operation, "model_name_lower", "") in self.made

    def describe(self):
        return f"{len(self.operations)} operations at once"
