"""Search tables: names and their words, numbers, places, texts. Filled from documents."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchVectorField
from django.db import models

LONGEST_KEY = 80

AT_ONCE = False
"""New words are put in their place in an index at once: a list of those still to be placed would be read by every
search, and took ten times as long. What is published is written once and read often."""


class SearchName(models.Model):
    """One spelling of a public profile's name; ``words`` are its significant words in Latin letters."""

    profile = models.ForeignKey("published.Profile", models.CASCADE, related_name="searched_names")
    text = models.CharField(max_length=400)
    script = models.CharField(max_length=32)
    language = models.CharField(max_length=35)
    kind = models.CharField(max_length=32)
    words = ArrayField(models.CharField(max_length=LONGEST_KEY))
    earlier = models.BooleanField(default=False)
    """Whether the person was published under it only before two records were merged."""

    class Meta:
        ordering = ["profile", "pk"]
        indexes = [GinIndex(fields=["words"], name="searchname_by_words", fastupdate=AT_ONCE)]

    def __str__(self):
        return self.text


class SearchWord(models.Model):
    """A word that stands in public names, in Latin letters: how it sounds, and in how many names it stands.

    So a misspelled word is looked for among distinct words, and not among all names.
    """

    word = models.CharField(primary_key=True, max_length=LONGEST_KEY)
    skeleton = models.CharField(max_length=LONGEST_KEY)
    slips = ArrayField(models.CharField(max_length=LONGEST_KEY), default=list)
    """Keys that it shares with words one slip away by sound."""
    names = models.PositiveIntegerField()

    class Meta:
        ordering = ["word"]
        indexes = [
            models.Index(name="searchword_by_skeleton", fields=["skeleton"]),
            GinIndex(fields=["slips"], name="searchword_by_slips", fastupdate=AT_ONCE),
            GinIndex(OpClass("word", name="gin_trgm_ops"), name="searchword_trigrams", fastupdate=AT_ONCE),
        ]

    def __str__(self):
        return self.word


class SearchNumber(models.Model):
    """One identifier of a public profile; ``key`` is its value without spaces, signs and leading zeros."""

    profile = models.ForeignKey("published.Profile", models.CASCADE, related_name="searched_numbers")
    key = models.CharField(max_length=LONGEST_KEY)
    value = models.CharField(max_length=80)
    system = models.JSONField(default=dict)

    class Meta:
        ordering = ["profile", "pk"]
        indexes = [models.Index(name="searchnumber_by_key", fields=["key", "profile"])]

    def __str__(self):
        return self.value


class SearchPlace(models.Model):
    """That a public profile's custody events name a place or the country it lies in; its names stand with the thing."""

    profile = models.ForeignKey("published.Profile", models.CASCADE, related_name="searched_places")
    code = models.CharField(max_length=80)

    class Meta:
        ordering = ["profile", "pk"]
        constraints = [models.UniqueConstraint(name="searchplace_once", fields=["profile", "code"])]
        indexes = [models.Index(name="searchplace_by_code", fields=["code", "profile"])]

    def __str__(self):
        return self.code


class SearchText(models.Model):
    """What one part of a public case or matter tells in one language, for full-text search.

    The part is kept because a line of it is never shown without it: what is alleged is not said as if it were found.
    ``entries`` are its texts one by one, each with its fact and who says it, since a line is never of
    two of them; none where no line is shown.
    """

    case = models.ForeignKey("published.Case", models.CASCADE, related_name="searched_texts")
    part = models.CharField(max_length=32)
    language = models.CharField(max_length=35)
    entries = models.JSONField(default=list)
    vector = SearchVectorField()

    class Meta:
        ordering = ["case", "part", "language"]
        constraints = [models.UniqueConstraint(name="searchtext_once", fields=["case", "part", "language"])]
        indexes = [GinIndex(fields=["vector"], name="searchtext_by_vector")]

    def __str__(self):
        return f"{self.part} of {self.case_id} in {self.language}"
