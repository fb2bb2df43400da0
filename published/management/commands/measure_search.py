"""``manage.py measure_search FILE``: measure the name search on spellings or pairs labelled by others."""

import csv

from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from published.models import SearchName
from published.search.measure import HALVES, Spellings, duplicates, figures, half_of, with_a_typo
from published.search.people import ALL_OF
from published.search.reachable import DEFINITION, Reach

MACHINE_MADE = "LLM-proposed deviation"


class Command(BaseCommand):
    """Print recall and rank by script and quality, or precision and recall of the suggestion of duplicates."""

    help = (
        "Measure the search for names on a CSV file of spellings (name_variant, person_id) or of pairs (name1, name2)."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", help="CSV with the columns name_variant, person_id, script, quality; or pairs.")
        parser.add_argument("--list", action="store_true", help="List the spellings that are out of reach.")

        parser.add_argument(
            "--by-keys", action="store_true", help="Search as in a large record, of which few names are compared."
        )

    def handle(self, *args, file, **options):
        if SearchName._meta.db_table not in connection.introspection.table_names():
            raise CommandError("The database is still empty. Run `manage.py migrate` first.")
        try:
            with open(file, encoding="utf-8-sig", newline="") as lines:
                rows = list(csv.DictReader(lines))
        except (OSError, UnicodeDecodeError, csv.Error) as error:
            raise CommandError(f"{file} cannot be read: {error}") from error
        columns = set(rows[0]) if rows else set()
        if {"name_variant", "person_id", "script", "quality"} <= columns:
            self.measure_spellings(Spellings(rows, 0 if options["by_keys"] else ALL_OF), options["list"])
        elif {"name1", "name2", "is_match", "schema", "category"} <= columns:
            self.measure_pairs([row for row in rows if row["schema"] == "Person"])
        else:
            raise CommandError(f"{file} has neither spellings nor pairs: its columns are {', '.join(sorted(columns))}.")

    def measure_spellings(self, spellings, with_list):
        """Print what is found of each person by other spellings, then with the spelling stored, and misspelled."""
        rows = spellings.left_out()
        compared = "all" if len(spellings.rows) <= spellings.whole else "those that share a key with what is asked"
        self.stdout.write(f"{len(spellings.rows)} spellings, of which are compared: {compared}.")
        self.stdout.write("Each spelling left out and asked for, its person found by the other names:")
        self.print_line("all", rows)
        for script, quality in sorted({(row.script, row.quality) for row in rows}):
            these = [row for row in rows if (row.script, row.quality) == (script, quality)]
            self.print_line(f"{script} {quality or 'no quality given'}", these)
        for script in sorted({row.script for row in rows}):
            self.print_line(script, [row for row in rows if row.script == script])
        for half in HALVES:
            self.print_line(half, [row for row in rows if half_of(row.person) == half])
        self.print_reach(Reach(spellings.rows), rows, with_list)
        self.print_line("the spelling itself stored", spellings.stored())
        self.print_line("stored, asked with one typo", spellings.stored(with_a_typo))

    def print_reach(self, reach, rows, with_list):
        """Print the recall among the spellings that can lead to their person at all, and which cannot."""
        why = {id(row): reach.out_of_reach(row) for row in rows}
        self.stdout.write(DEFINITION)
        self.print_line("sharing a word", [row for row in rows if reach.shares_a_word(row)])
        reachable = [row for row in rows if not why[id(row)]]
        self.print_line("reachable", reachable)
        for half in HALVES:
            self.print_line(f"reachable, {half}", [row for row in reachable if half_of(row.person) == half])
        out = [row for row in rows if why[id(row)]]
        self.stdout.write(f"Out of reach: {len(out)} of {len(rows)}.")
        for row in out if with_list else ():
            self.stdout.write(f"  {row.text} ({row.person}): {why[id(row)]}")
        missed = [row for row in reachable if not row.rank]
        self.stdout.write(f"Within reach and not found among the first ten: {len(missed)}.")
        for row in missed if with_list else ():
            self.stdout.write(f"  {row.text} ({row.person})")

    def measure_pairs(self, pairs):
        """Print how right the suggestion of duplicates is, on the pairs that no machine made up."""
        real = [pair for pair in pairs if pair["category"] != MACHINE_MADE]
        self.stdout.write("Suggestion that two names are one person's, on pairs that are not machine-made:")
        self.write("all", duplicates(real))
        for half in HALVES:
            self.write(half, duplicates([pair for pair in real if half_of(pair["name2"].casefold()) == half]))
        self.write("machine-made, for comparison", duplicates([pair for pair in pairs if pair not in real]))

    def print_line(self, what, rows):
        """Print the figures of some spellings."""
        self.write(what, figures(rows))

    def write(self, what, numbers):
        """Print one line of figures."""
        said = "  ".join(f"{name} {value:.3f}" if name != "n" else f"n {value:4}" for name, value in numbers.items())
        self.stdout.write(f"{what:32} {said}")
