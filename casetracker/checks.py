"""System checks of the database server: can it read names that are not in Latin script?

A server in the C locale takes every Cyrillic or Arabic letter for punctuation. Nothing fails: searches for
such names just find nobody. So it is proved, on every `migrate` and at the start of the demo.
"""

from django.core.checks import Error, Tags, register
from django.db import connections

NAMES = ("Кудаев", "القحطاني")  # Cyrillic and Arabic: each must be seen as letters
MEND = (
    "Recreate the database with a UTF-8 locale and load it again: CREATE DATABASE name OWNER owner "
    "TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'; (on macOS LC_CTYPE "
    "'en_US.UTF-8'). A whole new server: initdb -E UTF8 --locale=C.UTF-8."
)


@register(Tags.database)
def check_server_reads_all_scripts(databases=None, **kwargs):
    """E001: not UTF-8. E002: letters of other scripts are no letters. E003: their names have no trigrams."""
    return [error for alias in databases or [] for error in _errors(alias)]


def _errors(alias):
    with connections[alias].cursor() as cursor:
        encoding = _one(cursor, "SELECT current_setting('server_encoding')")
        if encoding != "UTF8":
            return [_error(alias, "E001", f"is encoded in {encoding}; names need UTF8")]
        if not _letters_are_letters(cursor):
            return [_error(alias, "E002", f"does not know Cyrillic or Arabic letters{_locale(cursor)}")]
        if not _names_have_trigrams(cursor):
            return [_error(alias, "E003", f"finds no trigrams in Cyrillic or Arabic names{_locale(cursor)}")]
    return []


def _letters_are_letters(cursor):
    """Case folding and regular expressions, the two ways in which the locale shows without extensions."""
    folds = _one(cursor, "SELECT lower('ÄЖ') = 'äж'")
    return folds and all(_one(cursor, r"SELECT %s ~ '^\w+$'", name) for name in NAMES)


def _names_have_trigrams(cursor):
    """What the name search stands on. Before the first migrate the extension is not there to be asked."""
    schema = _one(
        cursor,
        "SELECT quote_ident(nspname) FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace "
        "WHERE extname = 'pg_trgm'",
    )
    if schema is None:
        # pg_trgm asks the C library, by LC_CTYPE, even where another provider folds and sorts.
        return _ctype(cursor) not in ("C", "POSIX")
    return all(_one(cursor, f"SELECT cardinality({schema}.show_trgm(%s)) > 0", name) for name in NAMES)


def _ctype(cursor):
    return _one(cursor, "SELECT datctype FROM pg_database WHERE datname = current_database()")


def _locale(cursor):
    return f" (its LC_CTYPE is {_ctype(cursor)}), so a search for such a name finds nobody"


def _one(cursor, sql, *values):
    cursor.execute(sql, values)
    row = cursor.fetchone()
    return row and row[0]


def _error(alias, number, finding):
    name = connections[alias].settings_dict["NAME"]
    return Error(f"The database {name!r} {finding}.", hint=MEND, obj=alias, id=f"casetracker.{number}")
