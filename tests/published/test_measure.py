"""The measuring of search: what it prints, on a small file of made-up people and on real pairs where they are."""

import os
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

pytestmark = pytest.mark.django_db
CHECKOUT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("CASETRACKER_SHARED") or CHECKOUT.parent / "shared")
PAIRS = SHARED / "data" / "names" / "name_pairs.csv"
SPELLINGS = """\
name_variant,person_id,script,quality
Zyxov Qwertin,one,Latn,Good
Ziksov Kvertin,one,Latn,Low
Bramko Feld,two,Latn,Good
Брамко Фельд,two,Cyrl,
Lone Wolfer,three,Latn,Low
Nothing Alike,two,Latn,Low
"""


def measured(path) -> dict[str, str]:
    """What the command prints, by the beginning of each line."""
    out = StringIO()
    call_command("measure_search", str(path), "--list", stdout=out)
    return {line[:32].strip(): line[32:].strip() for line in out.getvalue().splitlines()}


def test_spellings_are_asked_for_by_the_others(tmp_path):
    file = tmp_path / "spellings.csv"
    file.write_text(SPELLINGS)
    said = measured(file)
    assert said["all"].startswith("n    5")  # who has one spelling only cannot be found by another
    assert said["reachable"] == "n    4  recall@1 1.000  recall@10 1.000  MRR 1.000"
    assert "recall@1 1.000" in said["the spelling itself stored"]


def test_a_file_of_something_else_is_refused_in_words(tmp_path):
    file = tmp_path / "other.csv"
    file.write_text("a,b\n1,2\n")
    with pytest.raises(CommandError, match="neither spellings nor pairs"):
        measured(file)


def test_duplicates_are_suggested_rightly_on_labelled_pairs():
    if not PAIRS.is_file():
        pytest.skip("the labelled pairs, ../shared/data/names/name_pairs.csv, are not beside this checkout")
    f1 = float(measured(PAIRS)["all"].rpartition(" ")[2])
    assert f1 >= 0.9
