"""Align the reader's role and grants after every migrate.

Taking everything away and granting it again would refuse readers for a moment: measured, a quarter of the
concurrent reads. So only what differs is changed, in one transaction, by one process at a time.
"""

import sys

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import CommandError
from django.db import DEFAULT_DB_ALIAS, DatabaseError, OperationalError, connections, transaction

from published.reader_role import grants, roles

# Any number, as long as it is the same in every process that aligns.
ADVISORY_LOCK = 7_330_117

DOORS_NAMED = 5  # in the message; a superuser has one for every table

# A statement may be refused (no right to it; its role is missing) or overtaken by a process that does the
# same in another database of the cluster. What then still differs is found by comparing again.
MAY_FAIL = {
    "42501",  # insufficient_privilege
    "42704",  # undefined_object
    "42710",  # duplicate_object
    "23505",  # unique_violation
    "XX000",  # "tuple concurrently updated"
}


class WallIsOpen(CommandError):
    """The reader can read or change what is not public, and this login cannot take it away."""


def align_after_migrate(sender, using, **kwargs):
    """Receiver of post_migrate: align, and print to standard error what only an administrator can do."""
    if using != DEFAULT_DB_ALIAS:
        return
    left = align()
    if left:
        sys.stderr.write(administrators_sql(left) + "\n")


def align():
    """Make the reader's role and grants what they must be; return the SQL this login was refused.

    Raises WallIsOpen when, after all, the reader can reach more than the list. A role that is missing is not
    that: public pages then fail to log in, and show nothing.
    """
    with transaction.atomic(using=DEFAULT_DB_ALIAS), connections[DEFAULT_DB_ALIAS].cursor() as cursor:
        _one_at_a_time(cursor)
        _refuse_one_role_for_both(cursor)
        tried = None
        # Again when something changed: a role that was just created can now be granted its tables.
        while (left := difference(cursor)) and left != tried:
            tried = left
            for statement in left:
                _try(cursor, statement)
        _keep_password(cursor)
    _refuse_open_doors()
    return left


def difference(cursor):
    """The SQL between the reader as it is and as it must be: role first, then grants."""
    reader = settings.READER_ROLE
    statements = roles.role_difference(cursor, reader)
    if roles.exists(cursor, reader):
        statements += grants.grant_difference(cursor, reader)
    return statements


def administrators_sql(statements):
    """What an administrator must run, ready for psql, with the reason above it."""
    with connections[DEFAULT_DB_ALIAS].cursor() as cursor:
        cursor.execute("SELECT current_user, current_database()")
        owner, database = cursor.fetchone()
    lines = [
        "-- The separation of research and public is not complete: the login",
        f'-- "{owner}" has no right to do this. As an administrator of the server, in the database',
        f'-- "{database}", run the following; then run "manage.py migrate" again.',
        *(f"{statement};" for statement in statements),
    ]
    if any(statement.startswith("CREATE ROLE") for statement in statements):
        lines += [
            "-- and give the role its password, the one in PUBLIC_DATABASE_URL (set that too); psql asks for it:",
            f"\\password {roles.quoted(settings.READER_ROLE)}",
        ]
    return "\n".join(lines)


def _one_at_a_time(cursor):
    """Hold the lock until the transaction ends. A reader could hold it too, so wait for it only so long."""
    cursor.execute("SET LOCAL lock_timeout = '10s'")
    try:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [ADVISORY_LOCK])
    except OperationalError as error:
        raise CommandError(
            "The reader's grants were not checked: another session has held the lock for it for 10 seconds. "
            "Find it in pg_locks (locktype 'advisory'), end it, and run migrate again."
        ) from error


def _refuse_one_role_for_both(cursor):
    cursor.execute("SELECT current_user")
    (owner,) = cursor.fetchone()
    if owner == settings.READER_ROLE:
        raise ImproperlyConfigured(
            f'The owner and the reader are the same database role, "{owner}". Readers need a login '
            "of their own: give PUBLIC_DATABASE_URL another user than DATABASE_URL."
        )


def _keep_password(cursor):
    """Whether the password changed cannot be asked, so it is set whenever this process knows it and may."""
    password = roles.reader_password()
    if password and roles.exists(cursor, settings.READER_ROLE):
        _try(cursor, roles.password_statement(cursor, settings.READER_ROLE, password))


def _try(cursor, statement):
    try:
        with transaction.atomic(using=DEFAULT_DB_ALIAS):
            cursor.execute(statement)
    except DatabaseError as error:
        if getattr(error.__cause__, "pgcode", None) not in MAY_FAIL:
            raise


def _refuse_open_doors():
    with connections[DEFAULT_DB_ALIAS].cursor() as cursor:
        doors = grants.open_doors(cursor, settings.READER_ROLE)
        if not doors:
            return
        remedy = administrators_sql(difference(cursor))
    raise WallIsOpen(
        f'The reader "{settings.READER_ROLE}" can reach what is not public: it '
        + "; it ".join(doors[:DOORS_NAMED])
        + (f"; and {len(doors) - DOORS_NAMED} more" if len(doors) > DOORS_NAMED else "")
        + ". Stop the public site until this is mended.\n"
        + remedy
    )
