"""What is entered from the box that names it: ``+ name (kind, where)``. Kind and country are chosen, never assumed."""

import re

from django.core.exceptions import ValidationError
from django.utils.text import slugify
from django.utils.translation import gettext as _

from casetracker.names import folded
from casetracker.vocabulary import PartyKind, PlaceKind
from detainees.fields import check_name, check_name_or_number, new_public_id
from detainees.models import Detainee, Name, Party, Place

NEW = re.compile(r"^\+(?P<another>\+?)\s*(?P<name>[^+\s].*?)\s*(?:\((?P<said>[^()]*)(?P<closed>\)?))?$")
"""``+ name (kind, where)``; a second + says that it is another one than those of this name on record."""

KINDS = {Place: PlaceKind, Party: PartyKind}
NOT_KNOWN = "country not known"
MOST = 8
LONGEST_NEW_NAME = 200
"""How many characters the name of a person, place or party has that is entered from a box."""


def refuse_too_long(text: str, most: int) -> None:
    """Raise ValidationError where a text is longer than a box takes; the text itself is not repeated."""
    if len(text) > most:
        said = {"number": len(text), "most": most}
        raise ValidationError(_("Too long: %(number)s characters, and at most %(most)s name what is meant.") % said)


def same_name(model, name: str) -> list:
    """Return the rows that have just this name, in any language, whatever their accents and vowel signs."""
    if model is Detainee:
        named = Detainee.objects.values_list("pk", "label").union(Name.objects.values_list("detainee", "text"))
    else:
        rows = model.objects.values_list("pk", "name")
        named = ((key, text) for key, names in rows for text in names.values())
    asked = folded(name)
    return list(model.objects.filter(pk__in={key for key, text in named if folded(text) == asked}).order_by("pk"))


def what_tells_apart(row) -> str:
    """Return the kind of a place or party and where it lies or belongs; "" for anything else."""
    if isinstance(row, Place):
        where = row.country() or row.within
        said = [row.get_kind_display(), where if where != row else None]
        return ", ".join(str(one) for one in said if one)
    if isinstance(row, Party):
        return ", ".join(str(one) for one in (row.get_kind_display(), row.within) if one)
    return ""


def in_full(row) -> str:
    """Return a row with its code and what tells it from others of its name."""
    apart = what_tells_apart(row)
    return f"{row} [{getattr(row, 'code', row.public_id)}]" + (f" ({apart})" if apart else "")


class Entering:
    """Enters what one form names with a "+". What one row has entered, the next rows of the form mean as well."""

    def __init__(self, finder):
        self.finder, self.entered = finder, []

    def enter(self, model, text: str):
        """Return the new row; raises ValidationError with what is still to be said of it."""
        typed = NEW.match(text)
        if model not in (Place, Party, Detainee) or not typed:
            raise ValidationError(_("This cannot be entered from here; choose one that is on record."))
        if not self.finder.user.has_perm(f"detainees.add_{model._meta.model_name}"):
            raise ValidationError(_("Your account may not enter this as new."))
        name = text.lstrip("+").strip() if model is Detainee else typed["name"]
        refuse_too_long(name, LONGEST_NEW_NAME)
        (check_name if model is Detainee else check_name_or_number)(name)
        given = {"label": name} if model is Detainee else None
        same = same_name(model, name)[:6]
        from_this_form = [row for row in same if row in self.entered]
        if from_this_form and not typed["said"] and not typed["another"]:
            return from_this_form[0]
        given = given or self._said(model, name, typed["said"] or "")
        for row in from_this_form:
            if all(getattr(row, column) == value for column, value in given.items()):
                return row
        self._refuse_to_repeat(same, typed["another"])
        row = model.objects.create(**given) if model is Detainee else self._create(model, name, given)
        self.entered.append(row)
        return row

    def _refuse_to_repeat(self, same, another):
        on_record = [row for row in same if row not in self.entered]
        if on_record and not another:
            said = {"rows": "; ".join(in_full(row) for row in on_record)}
            raise ValidationError(
                _(
                    "On record already: %(rows)s. Type the name with its code, as it stands here, to take it; "
                    "type ++ before the name to enter another of this name."
                )
                % said
            )

    def _said(self, model, name, said) -> dict:
        """Return kind and place as typed in the brackets."""
        kinds = KINDS[model]
        words, _comma, where = (part.strip() for part in said.partition(","))
        kind = next((one for one in kinds if words.casefold() in (one.value, str(one.label).casefold())), None)
        if kind is None or (model is Place and kind != PlaceKind.COUNTRY and not where):
            raise ValidationError(self._what_to_say(model, name, kinds))
        given = {"kind": kind.value}
        if model is Place and kind != PlaceKind.COUNTRY:
            given["within"] = None if where.casefold() == NOT_KNOWN else self._lies_in(where)
        if kind == PlaceKind.HOME and given["within"] is None:
            raise ValidationError(
                _("A private home lies in a town, and readers see only the town. Type it: + %(name)s (%(kind)s, Town).")
                % {"name": name, "kind": kind.label}
            )
        return given

    def _lies_in(self, where: str) -> Place:
        """Return the place that is named in the brackets; one that is entered there, "+ Poland", is a country."""
        return self.finder.find(Place, f"{where} ({PlaceKind.COUNTRY.label})" if where.startswith("+") else where)

    def _what_to_say(self, model, name, kinds):
        said = {"name": name, "kinds": ", ".join(str(one.label) for one in kinds)}
        if model is Place:
            return (
                _(
                    "Which kind of place, and in which country? Type both after the name: + %(name)s (town or village, "
                    "Russia), or + %(name)s (town or village, country not known). A country alone: "
                    "+ %(name)s (country). Kinds: %(kinds)s."
                )
                % said
            )
        return _("Which kind is it? Type it after the name: + %(name)s (organisation). Kinds: %(kinds)s.") % said

    def _create(self, model, name, given):
        code = slugify(name)[:60] or model._meta.model_name
        if model.objects.filter(code=code).exists():
            code = f"{code}-{new_public_id()[:6]}"
        return model.objects.create(code=code, name={"en": name}, **given)


def offered_for_new(model, text: str) -> list[dict]:
    """Return what to offer after a "+": those of this name on record, then the kinds, then the countries.

    ``more`` says that the text is not complete yet.
    """
    typed = NEW.match(text)
    if model not in KINDS or not typed or typed["closed"]:
        return []
    kind, comma, where = (typed["said"] or "").partition(",")
    head = f"+{typed['another']} {typed['name']} ("
    if comma:
        return [{"text": f"{head}{kind.strip()}, {one})", "note": ""} for one in countries(where.strip())]
    known = same_name(model, typed["name"])[:MOST] if not typed["another"] and typed["said"] is None else []
    rows = [{"text": f"{row} [{row.code}]", "note": _("on record: %s") % what_tells_apart(row)} for row in known]
    for one in KINDS[model]:
        if str(one.label).casefold().startswith(kind.strip().casefold()):
            more = model is Place and one != PlaceKind.COUNTRY
            rows.append({"text": f"{head}{one.label}" + (", " if more else ")"), "note": "", "more": more})
    return rows


def countries(begin: str) -> list[str]:
    """Return the names of countries that begin so, and what is typed where the country is not known."""
    rows = Place.objects.filter(kind=PlaceKind.COUNTRY, name__en__istartswith=begin) if begin else []
    names = sorted(str(row) for row in rows)[:MOST]
    return [*names, *([NOT_KNOWN] if NOT_KNOWN.startswith(begin.casefold()) else [])]
