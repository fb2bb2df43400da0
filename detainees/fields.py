"""Field types of the research record: random public ids and text by language."""

import secrets

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.query_utils import DeferredAttribute
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _

from casetracker.form_renderer import WRITTEN
from casetracker.lookalikes import has_a_letter
from casetracker.vocabulary import max_length

LONGEST_TEXT, LONGEST_LINE = 50_000, 1_000
"""How many characters a box of text takes, and a box of one line. More is no typing but a whole document."""

LONGEST_REASON, LONGEST_NOTE, LONGEST_COMMENT = 300, 500, 2_000
"""How many characters a reason for an act takes, a public note on an edition, a reviewer's comment on the whole."""

ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"
PUBLIC_ID_LENGTH = 12


def new_public_id() -> str:
    """Return a random id for a record: 12 characters without look-alikes, about 59 bits, no order in it."""
    return "".join(secrets.choice(ALPHABET) for _letter in range(PUBLIC_ID_LENGTH))


class PublicIdField(models.CharField):
    """The id by which the public knows a record. Random, so that no reader learns a count or an order from it."""

    FIXED = {"max_length": PUBLIC_ID_LENGTH, "default": new_public_id, "unique": True, "editable": False}

    def __init__(self, *args, **kwargs):
        # What is given stands: a table of history keeps the same id many times.
        super().__init__(*args, **{**self.FIXED, **kwargs})

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        kwargs.setdefault("unique", self.unique)
        return name, path, args, {key: value for key, value in kwargs.items() if self.FIXED.get(key) != value}


class TermField(models.CharField):
    """A term of a closed vocabulary. The list stands in the code, so a new member or label needs no migration."""

    def __init__(self, vocabulary=None, verbose_name=None, **kwargs):
        self.vocabulary = vocabulary
        if vocabulary is not None:
            kwargs.update(choices=vocabulary.choices, max_length=max_length(vocabulary))
        super().__init__(verbose_name, **kwargs)

    def formfield(self, **kwargs):
        if not self.blank and not self.has_default():
            kwargs.setdefault("error_messages", {"required": _("Choose a value. There is no default.")})
        return super().formfield(**kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        kwargs.pop("choices", None)
        if "default" in kwargs:
            kwargs["default"] = str(self.default)
        return name, path, args, kwargs


class Text(dict):
    """A text by language code, for instance ``{"en": "...", "ru": "..."}``; an absent language is untranslated."""

    def __str__(self) -> str:
        return self.in_language("en")[0]

    def in_language(self, language: str) -> tuple[str, str]:
        """Return ``(text, its language)``: in the language asked for, else in English, else in any there is."""
        for code in (language, "en", *sorted(self)):
            if self.get(code):
                return self[code], code
        return "", language


def languages() -> list[str]:
    """Return the codes of the languages a text may be kept in, English first."""
    return [code for code, _name in settings.LANGUAGES]


class TextWidget(forms.MultiWidget):
    """One box a language, each with its own label and direction; the second and later ones can be folded away."""

    template_name = "admin/widgets/translated_text.html"
    group_label = ""
    """What the boxes are for, said before the language to whoever cannot see them stand together."""

    def __init__(self, attrs=None, rows: int = 3):
        boxes = {}
        for code in languages():
            box_attrs = {"lang": code, "dir": "rtl" if code == "ar" else "ltr"}
            boxes[code] = (
                forms.TextInput({**box_attrs, "class": "vTextField"})
                if rows == 1
                else forms.Textarea({**box_attrs, "rows": rows, "class": "vLargeTextField"})
            )
        super().__init__(boxes, attrs)

    def decompress(self, value):
        return [(value or {}).get(code, "") for code in languages()]

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        names = dict(settings.LANGUAGES)
        for code, box in zip(languages(), context["widget"]["subwidgets"], strict=True):
            box["language_name"] = names[code]
            box["html"] = mark_safe(WRITTEN[box["template_name"]](box))
        first, *others = context["widget"]["subwidgets"]
        filled = ", ".join(box["language_name"] for box in others if box.get("value"))
        context["widget"].update(first=first, others=others, others_filled=filled, group_label=self.group_label)
        return context

    def id_for_label(self, id_):
        return f"{id_}_{languages()[0]}" if id_ else id_


class TextFormField(forms.MultiValueField):
    """Text typed in one box a language; English is the one asked for first."""

    def __init__(self, *, max_length=None, rows=3, **kwargs):
        kwargs.pop("widget", None)
        kwargs.pop("encoder", None)
        kwargs.pop("decoder", None)
        kwargs["show_hidden_initial"] = False  # a hidden copy would be text, and never equal the text by language
        most = max_length or (LONGEST_LINE if rows == 1 else LONGEST_TEXT)
        boxes = [forms.CharField(required=False, max_length=most) for _language in languages()]
        super().__init__(boxes, require_all_fields=False, widget=TextWidget(rows=rows), **kwargs)
        for box in self.widget.widgets:
            box.attrs["data-most"] = most
        self.widget.group_label = kwargs.get("label") or ""

    def compress(self, data_list):
        boxes = zip(languages(), data_list, strict=True) if data_list else []
        return Text({code: text for code, text in boxes if text})

    def has_changed(self, initial, data):
        before = {code: text for code, text in (initial or {}).items() if text}
        if not any((text or "").strip() for text in data or []):
            return bool(before)  # an empty box that must be filled in is no change either
        try:
            return before != dict(self.clean(data) or {})
        except ValidationError:
            return True


def check_text(value) -> None:
    """Refuse anything but an object of language codes and strings. Raises ValidationError."""
    if not isinstance(value, dict) or not all(
        isinstance(code, str) and isinstance(text, str) for code, text in value.items()
    ):
        raise ValidationError('Give the text by language, for example {"en": "..."}.')
    if any(len(text) > LONGEST_TEXT for text in value.values()):
        raise ValidationError(_("A text has at most %(most)s characters.") % {"most": LONGEST_TEXT})


def check_name(name: str) -> None:
    """Raise ValidationError unless a person's name has a letter."""
    if not has_a_letter(name):
        raise ValidationError(_("This has no letter, so it is not a name. Type the name as the source writes it."))


def check_name_or_number(name: str) -> None:
    """Raise ValidationError unless a name has a letter or a digit: places and units are called "1391" too."""
    if not has_a_letter(name, or_digit=True):
        raise ValidationError(_("This has no letter and no digit, so it is not a name. Type the name in words."))


class TextAttribute(DeferredAttribute):
    """Make a plain dict that is assigned a ``Text``: a row that was just entered is named as one from the database."""

    def __set__(self, instance, value):
        instance.__dict__[self.field.attname] = Text(value) if type(value) is dict else value


class TextField(models.JSONField):
    """The one way text that readers see is kept: JSON by language code."""

    descriptor_class = TextAttribute

    def __init__(self, *args, short: bool = False, **kwargs):
        self.short = short
        kwargs.setdefault("default", Text)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)
        self.validators = [*self.validators, check_text]

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        if self.short:
            kwargs["short"] = True
        return name, path, args, kwargs

    def from_db_value(self, value, expression, connection):
        value = super().from_db_value(value, expression, connection)
        return Text(value) if isinstance(value, dict) else value

    def formfield(self, **kwargs):
        kwargs["form_class"] = TextFormField
        kwargs["rows"] = 1 if self.short else 3
        kwargs.pop("widget", None)
        return models.Field.formfield(self, **kwargs)
