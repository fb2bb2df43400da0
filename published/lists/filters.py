"""Filters of the list of detainees. An address can use only the filters declared here."""

import re
import unicodedata
from collections.abc import Callable

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import Concat, Upper
from django.db.models.lookups import Regex
from django.utils.functional import Promise, cached_property
from django.utils.translation import gettext_lazy as _
from django_filters.constants import EMPTY_VALUES

from casetracker.custody import CERTAINLY, IN_CUSTODY, POSSIBLY
from casetracker.date_forms import PartialDateFormField
from casetracker.names import folded
from casetracker.vocabulary import EventKind

from ..models import Facet, Profile, ProfileEvent, ProfileFacet
from ..search.numbers import numbers_found
from ..search.people import WHOLE, FoundName, How, people_found
from .date_ranges import certainly_within, held_certainly, held_possibly, possibly_within
from .paging import CURSORS
from .parameters import not_understood

LONGEST_TEXT = 200
MOST_VALUES = 10
LAST_PLACE = 9
MOST_FOUND = 200
LONGEST_CODE = ProfileFacet._meta.get_field("code").max_length or 0
MODES = [(POSSIBLY, _("possibly")), (CERTAINLY, _("certainly"))]

# Control characters, and the marks that turn the direction of the text after them; no name is written with them.
UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")

ALPHABETS = re.compile("[a-z\u0370-\u058f\u05d0-\u05ea\u0620-\u06ff\u10a0-\u10ff]")
"""Folded letters of scripts in which a word has more than two: Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic,
Georgian."""


def tidied(text: str) -> str:
    """Return what was typed, on one line, without what cannot be seen."""
    return " ".join(UNSEEN.sub(" ", unicodedata.normalize("NFC", text)).split())


def tokens(text: str) -> list[str]:
    """Return the words to look for, folded as the searched text is, each once."""
    return list(dict.fromkeys(folded(tidied(text)).split()))


class SearchedTextField(forms.CharField):
    """Words to look for. Raises ValidationError, in words, where there are too many."""

    widget = forms.TextInput({"type": "search", "dir": "auto", "autocomplete": "off", "spellcheck": "false"})

    def to_python(self, value):
        typed = tidied(super().to_python(value))
        if len(typed) > LONGEST_TEXT:
            raise ValidationError(
                _("This has %(number)s characters; a search takes %(limit)s. A name, a number or a place is enough."),
                code="too_long",
                params={"number": len(typed), "limit": LONGEST_TEXT},
            )
        return typed


def holding(text: str) -> Q:
    """Return the condition that every word occurs in what is searched of a row, wherever in a word it stands."""
    found = Q()
    for token in tokens(text):
        is_part = can_be_part_of_a_word(token)
        found &= Q(searched__icontains=token) if is_part else Q(Regex(Upper(F("searched")), rf"\m{token.upper()}\M"))
    return found


def can_be_part_of_a_word(token: str) -> bool:
    """Whether words are looked for of which this is only a part: two letters of an alphabet are a part of too many.

    So it is with names in the search: whoever looks for "Li" does not mean Ali and Khalil.
    """
    return len(token) > 2 or not (token.isalpha() and all(ALPHABETS.match(letter) for letter in token))


class SearchedTextFilter(django_filters.Filter):
    """Rows in which every word occurs."""

    field_class = SearchedTextField

    def filter(self, qs, value):
        return qs.filter(holding(value)) if value else qs


class SearchedNameFilter(SearchedTextFilter):
    """Profiles with a name or number as the search page finds it, each word of it alike; or in whose names, numbers
    and places every word occurs."""

    def filter(self, qs, value):
        if not value:
            return qs
        return qs.filter(holding(value) | Q(pk__in={*self.parent.names_found, *self.parent.numbers_named}))


class CodesField(forms.Field):
    """Values of one facet, as their codes. Of a closed list only its own may be asked for.

    Any other text may be: what no public record has is named on the page as not found.
    """

    widget = forms.SelectMultiple

    def __init__(self, *given, can_be: Callable[[str], bool] = lambda code: True, **more):
        super().__init__(*given, **more)
        self.can_be = can_be

    def to_python(self, value):
        codes = list(dict.fromkeys(code for code in value or [] if code.strip()))
        if len(codes) > MOST_VALUES:
            raise ValidationError(_("Choose at most %(limit)s at once."), params={"limit": MOST_VALUES})
        for code in codes:
            if not self.can_be(code):
                raise ValidationError(_("“%(code)s” is not in this list."), params={"code": code[:LONGEST_CODE]})
        return codes


class FacetFilter(django_filters.Filter):
    """Rows in which every value that was chosen is found: held by the one, and held by the other.

    ``values`` is the table of values, ``owner`` its way to the rows that are narrowed, and ``vocabulary`` the closed
    list that the values are taken from, if they are.
    """

    field_class = CodesField

    def __init__(self, *given, values=ProfileFacet, owner: str = "profile", vocabulary=None, **more):
        super().__init__(*given, can_be=self.can_be, **more)
        self.values, self.owner, self.vocabulary = values, owner, vocabulary

    def can_be(self, code: str) -> bool:
        """Whether a code may be asked for: any where the list is open, else one of the list or of a document."""
        if self.vocabulary is None or code in self.vocabulary.values:
            return True
        return is_code(code) and self.values.objects.filter(facet=self.field_name, code=code).exists()

    def filter(self, qs, value):
        for code in value or []:
            if not is_code(code):
                return qs.none()
            found = self.values.objects.filter(facet=self.field_name, code=code, **{self.owner: OuterRef("pk")})
            qs = qs.filter(Exists(found))
        return qs


def is_code(text: str) -> bool:
    """Whether the text can be a value's code at all, so that the database may be asked."""
    return len(text) <= LONGEST_CODE and text.isprintable()


class DateFilter(django_filters.Filter):
    """One side of the range of dates; ``ListFilter.filter_queryset`` reads both sides together."""

    field_class = PartialDateFormField

    def filter(self, qs, value):
        return qs


class ModeFilter(django_filters.ChoiceFilter):
    """Whether the dates are meant certainly or possibly; read together with them."""

    def filter(self, qs, value):
        return qs


class ListForm(forms.Form):
    """Checks what the single fields cannot: that the range of dates is one."""

    def clean(self):
        """Mark the field to mend where a side has no bound, or the range ends before it begins."""
        first, last = self.cleaned_data.get("date_from"), self.cleaned_data.get("date_to")
        if first and first.earliest is None:
            self.add_error("date_from", _("“%s” has no first day. Write the day, month or year to begin with.") % first)
        if last and last.latest is None:
            self.add_error("date_to", _("“%s” has no last day. Write the day, month or year to end with.") % last)
        if first and last and not self.errors and last.latest < first.earliest:
            self.add_error("date_to", _("This date is before the other one. Swap the two."))
        return self.cleaned_data


class ListFilter(django_filters.FilterSet):
    """What the filters of every list have in common: facets, and a range of dates where the list has one."""

    facets: dict[str, str | Promise] = {}
    """The filters that are facets, with the words for them."""

    @property
    def not_understood(self) -> list[str]:
        """What the address asks for that is no filter of the list, in words. A list has pages as well."""
        once = [name for name in self.filters if name not in self.facets]
        return not_understood(self.data, [*once, *CURSORS], self.facets)

    @property
    def codes(self) -> list[str]:
        """The values of facets that the address names."""
        named = [code for facet in self.facets for code in self.data.getlist(facet)[:MOST_VALUES] if is_code(code)]
        return list(dict.fromkeys(named))

    def filter_queryset(self, queryset):
        """Narrow by each field, and by both dates together."""
        if self.form.errors:
            return queryset.none()
        queryset = super().filter_queryset(queryset)
        chosen = self.form.cleaned_data
        if chosen.get("date_from") in EMPTY_VALUES and chosen.get("date_to") in EMPTY_VALUES:
            return queryset
        return self.between_dates(queryset)

    within = {CERTAINLY: certainly_within, POSSIBLY: possibly_within}
    """What "certainly" and "possibly" ask of the dates of a row."""

    def between_dates(self, queryset: QuerySet) -> QuerySet:
        """Narrow to rows whose own dates lie in the range."""
        return queryset.filter(self.lying_between())

    def lying_between(self) -> Q:
        """Return the condition that dates lie in the range that was given, certainly or possibly."""
        chosen = self.form.cleaned_data
        first, last = chosen["date_from"], chosen["date_to"]
        within = self.within[chosen["dates"] or POSSIBLY]
        return within(first.earliest if first else None, last.latest if last else None)


class ProfileFilter(ListFilter):
    """The filters of the list of detainees. Choices are never read from a model: see ``facet_choices``."""

    q = SearchedNameFilter(
        label=_("Name, number or place"),
        help_text=_("In any script and spelling. Every word must occur or sound alike; parts of words are enough."),
    )
    nationality = FacetFilter(Facet.NATIONALITY, label=Facet.NATIONALITY.label)
    held_by = FacetFilter(Facet.HELD_BY, label=Facet.HELD_BY.label)
    country = FacetFilter(Facet.COUNTRY, label=Facet.COUNTRY.label)
    facility = FacetFilter(Facet.FACILITY, label=Facet.FACILITY.label)
    event = FacetFilter(Facet.EVENT, label=Facet.EVENT.label, vocabulary=EventKind)
    method = FacetFilter(Facet.METHOD, label=Facet.METHOD.label)
    under_assurances = django_filters.ChoiceFilter(
        method="transferred_under_assurances", choices=[("yes", _("yes"))], label=_("transferred under assurances")
    )
    date_from = DateFilter(label=_("From"), help_text="")
    date_to = DateFilter(label=_("To"), help_text="")
    dates = ModeFilter(choices=MODES, label=_("How to match the dates"))
    facets = {facet.value: facet.label for facet in Facet}

    @cached_property
    def names_found(self) -> dict[str, FoundName]:
        """The people found by a name like the words looked for, each with the spelling that matched."""
        people = people_found(self.form.cleaned_data.get("q") or "", most=MOST_FOUND)
        return {one.profile: one for one in people if one.how in WHOLE}

    @cached_property
    def numbers_named(self) -> set[str]:
        """The people of whom the words looked for name a number."""
        return {one.profile for one in numbers_found(self.form.cleaned_data.get("q") or "")}

    @cached_property
    def in_order(self) -> QuerySet:
        """The profiles found, each with its ``place`` in the list: by name, and where a name is looked for, those who
        bear it before those whose names are only alike, as the search has them."""
        rows, places = self.qs, {0: [*self.numbers_named]}
        for one in self.names_found.values():
            places.setdefault(self.place_of(one), []).append(one.profile)
        nearer = [When(pk__in=found, then=Value(str(place))) for place, found in sorted(places.items()) if found]
        key = Concat(Case(*nearer, default=Value(str(LAST_PLACE))), "sort_key") if nearer else F("sort_key")
        return rows.annotate(place=key)

    def place_of(self, found: FoundName) -> int:
        """Return how near a name is to the one looked for: 0 for the very name."""
        if folded(found.text) == folded(self.form.cleaned_data["q"]):
            return 0
        return 1 + list(How).index(found.how)

    class Meta:
        model = Profile
        fields: list[str] = []
        form = ListForm

    def transferred_under_assurances(self, profiles: QuerySet, name: str, value: str) -> QuerySet:
        """Profiles with a transfer that a recorded assurance covers."""
        return profiles.filter(under_assurances=True)

    within = {CERTAINLY: held_certainly, POSSIBLY: held_possibly}

    def between_dates(self, queryset):
        """Narrow to profiles held at some time in the range; to those with events of the kinds chosen, if any are."""
        kinds = [kind for kind in self.form.cleaned_data["event"] if is_code(kind)]
        for wanted in [[kind] for kind in kinds] or [IN_CUSTODY]:
            events = ProfileEvent.objects.filter(self.lying_between(), profile=OuterRef("pk"), kind__in=wanted)
            queryset = queryset.filter(Exists(events))
        return queryset
