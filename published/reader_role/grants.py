"""The reader's database grants as an explicit list, and the difference to the database.

The list is every table of the app ``published`` and ``django_migrations`` (``migrate --check`` and
``runserver`` ask for it), for SELECT, and the functions named in FUNCTIONS. Whatever else the reader or
PUBLIC holds on an object of ours is taken away. Objects of extensions are left alone: search needs their
functions.
"""

from typing import NamedTuple

from django.apps import apps

from published.reader_role.roles import exists, quoted

# Functions of ours that a public query calls, as PostgreSQL signs them: "published_fold(text)". Anybody may
# call a new function until it is taken from PUBLIC, and trigger functions are nobody's to call.
FUNCTIONS: tuple[str, ...] = ()


class Grant(NamedTuple):
    """One privilege that one role (or PUBLIC, which is everybody) holds on one object; each part is SQL."""

    on: str
    privilege: str
    grantee: str

    def give(self):
        """The statement that grants it."""
        return f"GRANT {self.privilege} ON {self.on} TO {self.grantee}"

    def take(self):
        """The statement that takes it away, also from those it was handed on to."""
        return f"REVOKE {self.privilege} ON {self.on} FROM {self.grantee} CASCADE"


def readable_tables():
    """Names of the tables a reader may SELECT: ``published``, its link tables, and the migrations."""
    models = apps.get_app_config("published").get_models(include_auto_created=True)
    return sorted({model._meta.db_table for model in models} | {"django_migrations"})


OURS = """
    WITH grantees AS (
        SELECT 0::oid AS oid, 'PUBLIC' AS name
        UNION ALL
        SELECT oid, '"' || replace(rolname, '"', '""') || '"' FROM pg_roles WHERE rolname = %(reader)s
    ), schemas AS (
        SELECT oid, nspname, nspacl, nspowner FROM pg_namespace
        WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
    ), of_extensions AS (
        SELECT classid, objid FROM pg_depend WHERE deptype = 'e'
    ), relations AS (
        SELECT oid, relacl, CASE relkind WHEN 'S' THEN 'SEQUENCE ' ELSE 'TABLE ' END || oid::regclass AS name
        FROM pg_class
        WHERE relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND relnamespace IN (SELECT oid FROM schemas)
        AND ('pg_class'::regclass, oid) NOT IN (SELECT classid, objid FROM of_extensions)
    ), routines AS (
        SELECT proacl, proowner, 'ROUTINE ' || oid::regprocedure AS name
        FROM pg_proc
        WHERE pronamespace IN (SELECT oid FROM schemas)
        AND ('pg_proc'::regclass, oid) NOT IN (SELECT classid, objid FROM of_extensions)
    )
"""

# USAGE of a schema shows no row, and extensions may live in a schema of their own, so it is not counted.
# A null list of privileges stands for PostgreSQL's own defaults, which differ by kind of object.
HELD = (
    OURS
    + """
    , held AS (
        SELECT 'DATABASE "' || replace(datname, '"', '""') || '"' AS name, acl.* FROM pg_database,
            aclexplode(coalesce(datacl, acldefault('d', datdba))) acl
        WHERE datname = current_database()
        UNION ALL
        SELECT 'SCHEMA "' || replace(nspname, '"', '""') || '"', acl.* FROM schemas,
            aclexplode(coalesce(nspacl, acldefault('n', nspowner))) acl
        WHERE acl.privilege_type <> 'USAGE'
        UNION ALL
        SELECT name, acl.* FROM relations, aclexplode(relacl) acl
        UNION ALL
        SELECT name, grantor, grantee, privilege_type || ' ("' || replace(attname, '"', '""') || '")', false
        FROM relations JOIN pg_attribute ON attrelid = relations.oid, aclexplode(attacl) acl
        UNION ALL
        SELECT name, acl.* FROM routines, aclexplode(coalesce(proacl, acldefault('f', proowner))) acl
    )
    SELECT held.name, privilege_type, grantees.name FROM held JOIN grantees ON grantees.oid = held.grantee
    """
)

# A standing order to grant the reader, or everybody, what will be created later.
STANDING = """
    SELECT format(
        'ALTER DEFAULT PRIVILEGES FOR ROLE %%I %%s REVOKE %%s ON %%s FROM %%s', owner.rolname,
        'IN SCHEMA ' || quote_ident(nspname), acl.privilege_type,
        CASE defaclobjtype WHEN 'S' THEN 'SEQUENCES' ELSE 'TABLES' END,
        coalesce(quote_ident(reader.rolname), 'PUBLIC'))
    FROM pg_default_acl JOIN pg_roles owner ON owner.oid = defaclrole
        LEFT JOIN pg_namespace ON pg_namespace.oid = defaclnamespace, aclexplode(defaclacl) acl
        LEFT JOIN pg_roles reader ON reader.oid = acl.grantee
    WHERE defaclobjtype IN ('r', 'S') AND (acl.grantee = 0 OR reader.rolname = %(reader)s)
"""

OPEN = (
    OURS
    + """
    SELECT 'is a superuser' FROM pg_roles WHERE rolname = %(reader)s AND rolsuper
    UNION ALL
    SELECT 'can become ' || lent.rolname FROM pg_auth_members
        JOIN pg_roles lent ON lent.oid = roleid JOIN pg_roles reader ON reader.oid = member
    WHERE reader.rolname = %(reader)s
    UNION ALL
    SELECT 'owns ' || pg_describe_object(classid, objid, objsubid)
    FROM pg_shdepend JOIN pg_roles ON pg_roles.oid = refobjid
    WHERE refclassid = 'pg_authid'::regclass AND deptype = 'o' AND rolname = %(reader)s
    AND dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
    UNION ALL
    SELECT 'may read ' || name FROM relations
    WHERE name LIKE 'TABLE %%' AND name <> ALL (%(readable)s)
    AND has_any_column_privilege(%(reader)s, oid, 'SELECT')
    UNION ALL
    SELECT 'may change ' || name FROM relations
    WHERE name LIKE 'TABLE %%' AND (
        has_table_privilege(%(reader)s, oid, 'INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
        OR has_any_column_privilege(%(reader)s, oid, 'INSERT, UPDATE, REFERENCES'))
    """
)


def held_grants(cursor, reader):
    """Every privilege on this database's objects that the reader holds, itself or as one of PUBLIC."""
    cursor.execute(HELD, {"reader": reader})
    return {Grant(*row) for row in cursor.fetchall()}


def wanted_grants(cursor, reader):
    """The list, as far as its tables and functions exist already."""
    role = quoted(reader)
    cursor.execute(
        "SELECT 'TABLE ' || oid::regclass FROM pg_class"
        " WHERE relname = ANY(%s) AND relnamespace = current_schema()::regnamespace",
        [readable_tables()],
    )
    wanted = {Grant(name, "SELECT", role) for (name,) in cursor.fetchall()}
    cursor.execute("SELECT 'ROUTINE ' || to_regprocedure(name) FROM unnest(%s::text[]) name", [list(FUNCTIONS)])
    wanted |= {Grant(name, "EXECUTE", role) for (name,) in cursor.fetchall() if name}
    cursor.execute("SELECT current_database()")
    return wanted | {Grant(f"DATABASE {quoted(cursor.fetchone()[0])}", "CONNECT", role)}


def grant_difference(cursor, reader):
    """The SQL, statement by statement, between what is held and the list; empty when they agree."""
    held, wanted = held_grants(cursor, reader), wanted_grants(cursor, reader)
    statements = [grant.take() for grant in sorted(held - wanted)]
    statements += [grant.give() for grant in sorted(wanted - held)]
    cursor.execute(STANDING, {"reader": reader})
    statements += [statement for (statement,) in cursor.fetchall()]
    cursor.execute("SELECT current_schema(), has_schema_privilege(%s, current_schema(), 'USAGE')", [reader])
    schema, usable = cursor.fetchone()
    return statements if usable else [*statements, f"GRANT USAGE ON SCHEMA {quoted(schema)} TO {quoted(reader)}"]


def open_doors(cursor, reader):
    """What the reader can read or change beyond the list, by whatever way it came to it; in words."""
    if not exists(cursor, reader):
        return []
    readable = [grant.on for grant in wanted_grants(cursor, reader) if grant.privilege == "SELECT"]
    cursor.execute(OPEN, {"reader": reader, "readable": readable})
    return [door for (door,) in cursor.fetchall()]
