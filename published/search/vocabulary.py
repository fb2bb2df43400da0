"""The vocabulary of public names: each word with the number of names that contain it."""

from collections.abc import Iterable

from django.db import connection

from casetracker.names import skeleton_of, slips_of
from published.models import Case, SearchName, SearchWord

# One at a time, until the transaction ends: two cases with a word in common could otherwise each count without
# the other. Publications are made by hand, so nobody waits long; readers do not wait at all.
ONE_AT_A_TIME = "LOCK TABLE published_searchword IN SHARE ROW EXCLUSIVE MODE"

COUNT = """
SELECT word, count(name.id)
FROM unnest(%s::text[]) word LEFT JOIN published_searchname name ON name.words @> ARRAY[word]::varchar[]
GROUP BY word
"""


def words_of_case(case: Case) -> set[str]:
    """Return the words of the names of a case, as they are in the table now."""
    rows = SearchName.objects.filter(profile=case.pk).values_list("words", flat=True)
    return {word for words in rows for word in words}


def settle(words: Iterable[str]) -> None:
    """Count again in how many names these words stand, and drop those that stand in none."""
    words = sorted(set(words))
    if not words:
        return
    with connection.cursor() as cursor:
        cursor.execute(ONE_AT_A_TIME)
        cursor.execute(COUNT, [words])
        numbers = dict(cursor.fetchall())
    SearchWord.objects.filter(word__in=[word for word in words if not numbers[word]]).delete()
    SearchWord.objects.bulk_create(
        [word_row(word, number) for word, number in numbers.items() if number],
        update_conflicts=True,
        unique_fields=["word"],
        update_fields=["skeleton", "slips", "names"],
    )


def word_row(word: str, names: int) -> SearchWord:
    """Return a word with its keys."""
    skeleton = skeleton_of(word)
    return SearchWord(word=word, skeleton=skeleton, slips=slips_of(skeleton), names=names)
