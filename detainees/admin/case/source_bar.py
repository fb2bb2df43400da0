"""The bar at the top of the case screen: current source, page and claimant. New rows copy them."""

import re
from urllib.parse import urlencode

from django import forms
from django.core.exceptions import ValidationError
from django.forms.utils import ErrorDict
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from casetracker.date_fields import RecordedDateFormField
from casetracker.language_tags import check_language_tag
from casetracker.vocabulary import Evaluation, SourceKind, SourceSeen
from detainees.fields import new_public_id
from detainees.models import Party, Source

from ..odd_characters import check_characters
from ..same_source import ask_about_same
from ..widgets import move_length_limits
from .lookup import unmistakable
from .renamed import renamed_source
from .widgets import Typed

PAGE = re.compile(r"^\d+[a-z]?$")
"""A page of a source, where somebody types no more than that."""

NOT_CHOSEN = ("", "---------")

WITH_A_REASON = (Evaluation.DISPUTED, Evaluation.REJECTED)
FOR_ALL = [(code, label) for code, label in Evaluation.choices if code not in WITH_A_REASON]
"""What we may make of all rows at once: a dispute and a rejection each need a reason of their own."""

TO_CHOOSE = ("new_kind", "new_language", "new_seen")
"""What must be said of a new source, besides its title."""

CARRIED = ("source", "locator", "asserted_by", "asserted_by_words", "relayed_by", "evaluation")
"""What holds until something else is read. It goes with the address, not the session: two tabs read two sources."""


OF_A_NEW_SOURCE = ("new_title", *TO_CHOOSE, "new_publisher", "new_date", "new_url")
"""The boxes that begin a new source."""


class CheckedOnSaving:
    """A form of the screen. Drawing a box asks for its errors, and checking one may enter what is new: only a save may.

    So a form that is drawn before, as it was sent or from a draft, has no errors yet.
    """

    @property
    def errors(self):
        """What is wrong; nothing is, before it is saved."""
        if self._errors is None and not self.screen.is_saving:
            return ErrorDict(renderer=self.renderer)
        return super().errors


class Bar(CheckedOnSaving, forms.Form):
    """What holds for the rows that are typed next. A source that is not on record yet is entered here."""

    source = Typed(Source, label=_("source"), required=False)
    locator = forms.CharField(label=_("page"), required=False, max_length=120)
    asserted_by = Typed(Party, label=_("claimed by"), required=False)
    asserted_by_words = forms.CharField(label=_("claimed by, in words"), required=False, max_length=200)
    relayed_by = Typed(Party, label=_("reported via"), required=False)
    evaluation = forms.ChoiceField(label=_("our assessment"), required=False, choices=FOR_ALL)
    new_title = forms.CharField(label=_("title"), required=False, max_length=300)
    new_kind = forms.ChoiceField(label=_("kind"), required=False, choices=[NOT_CHOSEN, *SourceKind.choices])
    new_language = forms.CharField(
        label=_("language (en, ru, ar, ...)"), required=False, max_length=35, validators=[check_language_tag]
    )
    new_seen = forms.ChoiceField(
        label=_("how much was read"), required=False, choices=[NOT_CHOSEN, *SourceSeen.choices]
    )
    new_publisher = forms.CharField(label=_("publisher"), required=False, max_length=200)
    new_date = RecordedDateFormField(label=_("published on"), required=False, help_text="")
    new_url = forms.URLField(label=_("address"), required=False, max_length=500, assume_scheme="https")

    def __init__(self, data, screen, read_before=None):
        kept = {name: value for name, value in (read_before or {}).items() if name in CARRIED}
        if renamed := renamed_source(kept.get("source", "")):
            kept["source"] = renamed.title
        super().__init__(data, prefix="bar", initial=kept, use_required_attribute=False)
        self.screen = screen
        for name in ("source", "asserted_by", "relayed_by"):
            self.fields[name].finder = screen.finder
        self.fields["new_date"].widget.attrs.update({"size": 16, "data-date": "1"})
        self.fields["locator"].widget.attrs.update({"size": 8, "autocomplete": "off"})
        move_length_limits(self)
        self.fields["new_language"].widget.attrs.update({"size": 8})

    @property
    def chosen(self):
        """The boxes of the source and of who says so."""
        names = ("source", "locator", "evaluation", "asserted_by", "asserted_by_words", "relayed_by")
        return [self[name] for name in names]

    @property
    def new_source(self):
        """The boxes of a source that is not on record yet."""
        return [self[name] for name in self.fields if name.startswith("new_")]

    @property
    def opens_new_source(self) -> bool:
        """Whether a new source was begun."""
        return self.is_bound and any(self._typed(name) for name in OF_A_NEW_SOURCE)

    def _typed(self, name) -> str:
        """Return what was sent in a box, checked or not."""
        return self.data.get(self.add_prefix(name), "").strip()

    @property
    def carried(self) -> str:
        """What is read just now, for the address of the page that comes next: the next row and the next case."""
        said = {name: self._as_it_stands_now(name) for name in CARRIED} if self.is_bound else self.initial
        source = said.get("source") or self.value("new_title")
        return urlencode({name: value for name, value in {**said, "source": source}.items() if value})

    def _as_it_stands_now(self, name) -> str:
        """Return what stands in a box; of what was entered as new there, the name it is found by from now on."""
        typed, row = self._typed(name), self.value(name)
        if isinstance(row, Source) and typed and typed.casefold() not in unmistakable(row).casefold():
            return row.title  # it was renamed since it was typed
        return unmistakable(row) if typed.startswith("+") and isinstance(row, Party) else typed

    @property
    def page(self) -> str:
        """The page, as a locator."""
        typed = self.value("locator") or ""
        return f"p. {typed}" if PAGE.match(typed) else typed

    def value(self, name):
        """Return what a box says, once the bar has been read; else nothing."""
        return getattr(self, "cleaned_data", {}).get(name)

    def clean(self):
        """Enter the new source, so that the rows can be cited to it."""
        cleaned = super().clean()
        check_characters(self)
        if self.opens_new_source and not self.errors:
            self._check_new_source(cleaned)
            ask_about_same(self, title="new_title", url="new_url")
        if self.opens_new_source and not self.errors:
            cleaned["source"] = self._enter(cleaned["new_title"], cleaned)
        return cleaned

    def _check_new_source(self, cleaned):
        """Refuse a new source beside another one, without a title, or with the title of one on record."""
        title = cleaned.get("new_title")
        if not title:
            raise ValidationError({"new_title": _("The new source has no title. Type one, or empty its other boxes.")})
        if self._typed("source"):
            said = _("Two sources: one is chosen above and a new one is typed here. Empty one of the two.")
            raise ValidationError({"new_title": said})
        if not self.screen.may("add", Source):
            raise ValidationError(_("Your account may not add this. Choose one that is on record."))
        missing = [name for name in TO_CHOOSE if not cleaned.get(name)]
        if missing:
            said = _("Choose this for the new source as well. There is no default.")
            raise ValidationError(dict.fromkeys(missing, said))

    def _enter(self, title, cleaned):
        code = slugify(title)[:60] or "source"
        if Source.objects.filter(code=code).exists():
            code = f"{code}-{new_public_id()[:6]}"
        return Source.objects.create(
            code=code,
            title=title,
            kind=cleaned["new_kind"],
            language=cleaned["new_language"],
            seen=cleaned["new_seen"],
            publisher=cleaned.get("new_publisher") or "",
            published_on=cleaned.get("new_date"),
            url=cleaned.get("new_url") or "",
        )
