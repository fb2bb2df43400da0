"""A public record of many cases, all made up, written into the lookup tables by the database itself.

Chance is a hash of a row's number, so that every run has the same record. Values are spread as in life: a few places
and names are in very many cases, most are in few.
"""

from pathlib import Path

from django.db import connection
from psycopg2.extras import execute_values

from .names import SCRIPTS, key, parts

PARTS = """
CREATE TEMP TABLE part (role text, n int, script text, text text, key text, skeleton text, slips text[])
"""
SCRIPT = Path(__file__).with_name("filling.sql")


def fill(cases: int) -> None:
    """Fill the lookup tables with so many cases."""
    numbers = {"cases": cases, "given": max(cases // 100, 100), "surnames": max(cases // 5, 200)}
    with connection.cursor() as cursor:
        cursor.execute(PARTS)
        names = [*written("given", numbers["given"], 3), *written("sur", numbers["surnames"], 4)]
        execute_values(cursor, "INSERT INTO part VALUES %s", names, page_size=1000)
        cursor.execute("CREATE INDEX ON part (role, n, script); ANALYZE part")
        for statement in SCRIPT.read_text().split(";\n\n"):
            for name, number in numbers.items():
                statement = statement.replace(f"{{{name}}}", str(number))
            cursor.execute(statement)


def written(role: str, number: int, syllables: int):
    """Yield every part of a name in every script, with its keys."""
    for n, spelled in enumerate(parts(number, syllables, seed=syllables)):
        for script, text in zip(SCRIPTS, spelled, strict=True):
            yield role, n, script, text, *key(text)
