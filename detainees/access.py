"""The access matrix: which group may do what. Groups get their permissions from it, and tests try every page with it.

Editions are acted on, not edited, so their three permissions stand for acts: *add* is to submit a candidate, *change*
is to approve, return, publish, withdraw and merge, *delete* is to destroy the bytes for somebody's safety.
What is confidential needs ``see_confidential``, given to single accounts; no group has it, no other permission replaces
it. A superuser has it, and is asked why and logged like everybody else.
"""

from dataclasses import dataclass

from detainees import models

RESEARCHERS, REVIEWERS, ADMINISTRATORS = "Researchers", "Reviewers", "Administrators"
SEE_CONFIDENTIAL = "detainees.see_confidential"

CONFIDENTIAL = (models.ConfidentialNote, models.SourceIdentity)
"""Seen only by those who must: no group as such."""

TERMS = (models.IdentifierSystem, models.Method, models.EvidenceKind, models.UndertakingKind)
"""The lists that researchers extend; a term is retired, never deleted."""

RECORD = tuple(
    model
    for model in (getattr(models, name) for name in models.__all__)
    if isinstance(model, type)
    and issubclass(model, models.Record)
    and not model._meta.abstract
    and model not in CONFIDENTIAL + TERMS
)
"""What researchers enter and edit: the risks of a case too."""

EDITIONS = (models.Edition,)
READINGS = (models.ConfidentialReading, models.FileReading)
FILES = (models.SourceFile,)
"""Files of sources: *add* is to give one, *delete* to destroy one for somebody's safety; none is ever changed."""


@dataclass(frozen=True)
class Row:
    """One row of the matrix: what, and what each group may do with it, in the words of Django's permissions."""

    what: str
    tables: tuple[str, ...]
    researchers: str
    reviewers: str
    administrators: str

    def acts_of(self, group: str) -> list[str]:
        """Return what a group may do with it."""
        return {
            RESEARCHERS: self.researchers,
            REVIEWERS: self.reviewers,
            ADMINISTRATORS: self.administrators,
        }[group].split()

    def permissions_of(self, group: str) -> set[str]:
        """Return the permissions of a group on its tables, as "app.act_model"."""
        named = [table.rpartition(".")[::2] for table in self.tables]
        return {f"{app}.{act}_{model}" for app, model in named for act in self.acts_of(group)}


def tables(rows) -> tuple[str, ...]:
    """Return the labels of models."""
    return tuple(model._meta.label_lower for model in rows)


ENTER = "view add change delete"
LISTS = "view add change"

# fmt: off
MATRIX = (
    #   what                                 tables                 researchers  reviewers          administrators
    Row("the record",                        tables(RECORD),        ENTER,       ENTER,             "view"),
    Row("lists of terms",                    tables(TERMS),         LISTS,       LISTS,             "view"),
    Row("editions: read",                    tables(EDITIONS),      "view",      "view",            "view"),
    Row("editions: submit",                  tables(EDITIONS),      "add",       "add",             ""),
    Row("editions: approve, return, "
        "publish, withdraw, merge",          tables(EDITIONS),      "",          "change",          "change"),
    Row("editions: destroy for safety",      tables(EDITIONS),      "",          "",                "delete"),
    Row("files of sources",                  tables(FILES),         "view add",   "view add",         "view delete"),
    Row("confidential notes and identities", tables(CONFIDENTIAL), "",          "",                ""),
    Row("who read them and why",             tables(READINGS),      "",          "",                "view"),
    Row("accounts",                          ("auth.user",),        "",          "",                "view add change"),
    Row("groups",                            ("auth.group",),       "",          "",                "view"),
)
# fmt: on
"""The matrix. ``see_confidential`` adds to any account: view, add, change and delete of what is in confidence."""


def permissions_of(group: str) -> set[str]:
    """Return all permissions of a group."""
    return set().union(*(row.permissions_of(group) for row in MATRIX))


def may_see_confidential(user) -> bool:
    """Whether the account itself was given the right to read what is confidential; a group cannot give it."""
    return user.is_active and user.is_staff and SEE_CONFIDENTIAL in user.get_user_permissions()
