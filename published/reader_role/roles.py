"""The reader's login role: owns nothing, belongs to no other role, cannot write or run long queries."""

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from psycopg2.extensions import encrypt_password

from casetracker import environment

# PostgreSQL's names of the role's attributes, what each must be, and the word that makes it so.
ATTRIBUTES = {
    "rolcanlogin": (True, "LOGIN"),
    "rolinherit": (False, "NOINHERIT"),
    "rolsuper": (False, "NOSUPERUSER"),
    "rolcreatedb": (False, "NOCREATEDB"),
    "rolcreaterole": (False, "NOCREATEROLE"),
    "rolreplication": (False, "NOREPLICATION"),
    "rolbypassrls": (False, "NOBYPASSRLS"),
}

# Set for the reader in this database. A session can lift them, so the grants are what counts; these spare the
# server a query that runs for minutes, and give a stray write an error that says why.
SESSION = {"default_transaction_read_only": "on", "statement_timeout": "5s"}


def quoted(name):
    """An SQL identifier, quoted as PostgreSQL reads it whatever the name holds."""
    return '"' + name.replace('"', '""') + '"'


def reader_alias():
    """The database alias that logs in as the reader; None where research runs by itself."""
    return {"both": "public", "public": "default"}.get(settings.CASETRACKER_SITE)


def reader_password():
    """The reader's password, where this process may set it; "" where it must be left as it is.

    A research site that was not given PUBLIC_DATABASE_URL does not know the password the public site uses,
    and would lock it out by setting another.
    """
    if settings.CASETRACKER_SITE == "both" or environment.text("PUBLIC_DATABASE_URL"):
        return settings.DATABASES.get("public", {}).get("PASSWORD") or ""
    return ""


def exists(cursor, reader):
    """Whether the cluster has the role (roles belong to the cluster, grants to a database)."""
    cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [reader])
    return cursor.fetchone() is not None


def role_difference(cursor, reader):
    """The SQL, statement by statement, that would make the role what it must be; empty when it is."""
    role = quoted(reader)
    statements = [
        *_attributes(cursor, reader, role),
        *_memberships(cursor, reader, role),
        *_session(cursor, reader, role),
        *_lent_to_the_owner(cursor, reader, role),
    ]
    return statements


def _attributes(cursor, reader, role):
    cursor.execute(f"SELECT {', '.join(ATTRIBUTES)} FROM pg_roles WHERE rolname = %s", [reader])
    found = cursor.fetchone()
    if found is None:
        return [f"CREATE ROLE {role} LOGIN NOINHERIT"]
    words = [word for is_set, (wanted, word) in zip(found, ATTRIBUTES.values(), strict=True) if is_set != wanted]
    return [f"ALTER ROLE {role} {' '.join(words)}"] if words else []


def _memberships(cursor, reader, role):
    """A role the reader belongs to lends it that role's rights, so there must be none."""
    cursor.execute(
        "SELECT lent.rolname FROM pg_auth_members"
        " JOIN pg_roles lent ON lent.oid = roleid JOIN pg_roles reader ON reader.oid = member"
        " WHERE reader.rolname = %s",
        [reader],
    )
    return [f"REVOKE {quoted(lent)} FROM {role}" for (lent,) in cursor.fetchall()]


def _session(cursor, reader, role):
    cursor.execute(
        "SELECT current_database(), (SELECT setconfig FROM pg_db_role_setting"
        " JOIN pg_roles ON pg_roles.oid = setrole JOIN pg_database ON pg_database.oid = setdatabase"
        " WHERE rolname = %s AND datname = current_database())",
        [reader],
    )
    database, found = cursor.fetchone()
    return [
        f"ALTER ROLE {role} IN DATABASE {quoted(database)} SET {name} = '{value}'"
        for name, value in SESSION.items()
        if f"{name}={value}" not in (found or [])
    ]


def _lent_to_the_owner(cursor, reader, role):
    """The owner may become the reader (never the reverse): tests look at pages through SET LOCAL ROLE."""
    cursor.execute("SELECT current_user, current_setting('server_version_num')::int >= 160000")
    owner, tells_set_apart = cursor.fetchone()
    if exists(cursor, reader):
        # From PostgreSQL 16 on whoever creates a role may grant it, but not yet SET ROLE to it.
        cursor.execute("SELECT pg_has_role(%s, %s)", [reader, "SET" if tells_set_apart else "MEMBER"])
        if cursor.fetchone()[0]:
            return []
    options = " WITH INHERIT FALSE, SET TRUE" if tells_set_apart else ""
    return [f"GRANT {role} TO {quoted(owner)}{options}"]


def password_statement(cursor, reader, password):
    """ALTER ROLE with the password already hashed, so the server's log never holds it in clear."""
    hashed = encrypt_password(password, reader, scope=cursor.connection)
    return f"ALTER ROLE {quoted(reader)} PASSWORD '{hashed}'"


def refuse_a_reader_that_owns(sender, connection, **kwargs):
    """Close a reader's connection that could read everything, and say so.

    The address of the public database is a setting, and a setting can hold the owner's login by mistake: the
    public site would then run without any separation, and look well. Asked once for each new connection.
    """
    if connection.alias != reader_alias():
        return
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT current_user, rolsuper OR coalesce((SELECT pg_has_role(relowner, 'MEMBER')"
            " FROM pg_class WHERE oid = to_regclass('django_migrations')), false)"
            " FROM pg_roles WHERE rolname = current_user"
        )
        user, owns = cursor.fetchone()
    if owns:
        connection.close()
        raise ImproperlyConfigured(
            f'The public site logs in to the database as "{user}", which owns the research tables or is a '
            "superuser. Give PUBLIC_DATABASE_URL the login of the reader (NAME_reader for a database NAME, made by "
            '"manage.py migrate" on the research side).'
        )
