"""Find the row that a typed name or code means, or create a new one from + and a name."""

import re

from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _

from casetracker.names import folded
from casetracker.vocabulary import PartyKind, PlaceKind
from detainees import gazetteer
from detainees.access import may_see_confidential
from detainees.duplicates.sources import at_page
from detainees.fields import TextField, check_name, check_name_or_number, languages, new_public_id
from detainees.models import Detainee, Name, Party, Place, Source, SourceFile
from detainees.models.places import CodedRecord

from . import from_gazetteer
from .from_gazetteer import IN_BRACKETS, NOT_KNOWN
from .not_found import not_found
from .renamed import renamed_source

SEVERAL = re.compile(r"[;\n]")
"""What parts the names in a box that takes several."""

THIS_MAN = "="


def label_of(row) -> str:
    """Return what stands in the box for a row: what a colleague would type, as one name and not several."""
    if isinstance(row, Source):
        return row.title
    label = row.label if isinstance(row, Detainee) else str(row)
    is_plain = isinstance(row, Detainee | CodedRecord) and not SEVERAL.search(label)
    return label if is_plain else f"{SEVERAL.sub(',', label)} [{code_of(row)}]"


def labels_of(rows: list) -> list[str]:
    """Return what stands in one box for several rows: with its code where two of them are called alike."""
    labels = [label_of(row) for row in rows]
    return [unmistakable(row) if labels.count(label) > 1 else label for row, label in zip(rows, labels, strict=True)]


def earlier_labels(row) -> set[str]:
    """Return what the row was called before, where colleagues may give it another name."""
    columns = {Source: "title", Detainee: "label", CodedRecord: "name"}
    column = next((name for model, name in columns.items() if isinstance(row, model)), None)
    return {str(label) for label in row.history.values_list(column, flat=True)} if column else set()


def under_an_earlier_name(rows, text: str):
    """Return the one of the rows in a box that was called so when the page was opened, or None.

    Raises ValidationError where another row has that name by now: nobody touched the box, and it would mean another.
    """
    row = next((one for one in rows if text in earlier_labels(one)), None)
    others = list(type(row).objects.filter(names_it(type(row), text)).exclude(pk=row.pk)[:3]) if row else []
    if others:
        said = {"text": text, "row": unmistakable(row), "others": "; ".join(unmistakable(one) for one in others)}
        words = _(
            "“%(text)s” is ambiguous: the one that stood here has another name now, %(row)s, and %(others)s is called "
            "so. Type the one you mean with its code, as shown here."
        )
        raise ValidationError(words % said)
    return row


def code_of(row) -> str:
    """Return the code that names the row and no other."""
    return getattr(row, "code", row.public_id)


def unmistakable(row) -> str:
    """Return the text that identifies the row."""
    label, code = label_of(row), f"[{code_of(row)}]"
    return label if label.endswith(code) else f"{label} {code}"


def names_it(model, text: str) -> Q:
    """Return the condition that a row has the code in brackets at the end, or is called so: “A. v. B. [GC]”."""
    in_brackets = IN_BRACKETS.search(text)
    column = "code" if any(field.name == "code" for field in model._meta.fields) else "public_id"
    by_code = Q(**{column: in_brackets[1] if in_brackets else text})
    has_name = issubclass(model, CodedRecord | Source | Detainee) or has_title(model)
    return by_code | called(model, text) if has_name else by_code


def has_title(model) -> bool:
    """Whether its rows are called by a title in several languages: an incident, a proceeding, a group case."""
    return any(field.name == "title" and isinstance(field, TextField) for field in model._meta.fields)


def called(model, text: str) -> Q:
    """Return the condition that a row has a name, or a code, of just this text."""
    if model is Detainee:
        return Q(label__iexact=text) | Q(names__text__iexact=text) | Q(public_id=text)
    if model is Source:
        return Q(title__iexact=text) | Q(code__iexact=text) | Q(pk__in=[row.pk for row in at_page(text)])
    column, named = ("title", Q(public_id=text)) if has_title(model) else ("name", Q(code__iexact=text))
    for code in languages():
        named |= Q(**{f"{column}__{code}__iexact": text})
    return named


def resembles(model, text: str) -> Q:
    """Return the condition that a row has a similar name."""
    if model is Detainee:
        return Q(label__icontains=text) | Q(names__text__icontains=text)
    if model is Source:
        return Q(title__icontains=text)
    if has_title(model):
        return Q(title__en__icontains=text)
    if not issubclass(model, CodedRecord):
        return Q(pk=None)
    return Q(name__en__icontains=text)


class Finder:
    """Find the rows that were typed, each text once, and add new ones where that is allowed."""

    def __init__(self, user, detainee):
        self.user, self.detainee = user, detainee
        self.found = {}
        self.entering = Entering(self)

    def find(self, model, text: str):
        """Return the row; raises ValidationError saying what to type instead."""
        if text == THIS_MAN and model is Detainee:
            return self.detainee
        key = model, text.casefold()
        if key not in self.found:
            is_new = text.startswith("+")
            self.found[key] = self.entering.enter(model, text) if is_new else self._look_up(model, text)
        return self.found[key]

    def _look_up(self, model, text):
        rows = list(model._default_manager.filter(names_it(model, text)).distinct()[:6])
        if model is Detainee:
            rows = not_merged(rows, text)
        if len(rows) == 1:
            return rows[0]
        if rows:
            said = "; ".join(in_full(row) for row in rows)
            raise ValidationError(_("Several have this name. Type one of these: %(rows)s") % {"rows": said})
        renamed = renamed_source(text) if model is Source else None
        if renamed is not None:
            return renamed
        known = from_gazetteer.one_known_place(text) if model is Place else None
        if known is not None:
            return self.entering.enter_known(known)
        near = model._default_manager.filter(resembles(model, text)).distinct()[:4]
        raise ValidationError(not_found(model, text, [unmistakable(row) for row in near]))


def not_merged(people: list[Detainee], text: str) -> list[Detainee]:
    """Return the people whose records stand by themselves: what is said of a merged record reaches no reader.

    Raises ValidationError naming the record that remains where a text names merged ones alone.
    """
    found = [one for one in people if one.merged_into_id is None]
    if people and not found:
        said = {"text": text, "rows": "; ".join(unmistakable(one.merged_into) for one in people)}
        raise ValidationError(_("The record of “%(text)s” was merged into another one. Type: %(rows)s") % said)
    return found


def offered(model_admin, request, text: str, most: int = 10) -> list[dict]:
    """Return rows to suggest while a name is typed: the text for the box, and what distinguishes the row."""
    rows = model_admin.get_queryset(request)
    rows, may_repeat = model_admin.get_search_results(request, rows, text)
    if hasattr(rows.model, "retired"):
        rows = rows.filter(retired=False)
    if rows.model is Detainee:
        rows = rows.filter(merged_into=None)
    if rows.model is Source:
        rows = rows.annotate(has_files=Exists(SourceFile.objects.held().filter(source=OuterRef("pk"))))
    rows = list((rows.distinct() if may_repeat else rows)[: most * 3])
    begin = text.casefold()
    rows.sort(key=lambda row: (not label_of(row).casefold().startswith(begin), len(label_of(row))))
    rows = rows[:most]
    labels = [label_of(row).casefold() for row in rows]
    of_gazetteer = from_gazetteer.offers(text, most - len(rows)) if model_admin.model is Place else []
    return [
        {
            **where_it_is(row, request.user),
            "text": label_of(row) if labels.count(label_of(row).casefold()) == 1 else unmistakable(row),
            "note": what_tells_apart(row) or str(getattr(row, "get_kind_display", lambda: "")()),
        }
        for row in rows
    ] + of_gazetteer


def where_it_is(row, user) -> dict:
    """Return where a source can be read: its address, the reader of its files, and where a file of it is given."""
    if not isinstance(row, Source):
        return {}
    reads = user.has_perm("detainees.view_sourcefile") and (not row.confidential or may_see_confidential(user))
    gives = user.has_perm("detainees.add_sourcefile")
    return {
        "url": row.url,
        "viewer": row.reader_url if reads and getattr(row, "has_files", False) else "",
        "giver": reverse("admin:detainees_source_upload", args=[row.pk]) if gives else "",
    }


NEW = re.compile(r"^\+(?P<another>\+?)\s*(?P<name>[^+\s].*?)\s*(?:\((?P<said>[^()]*)(?P<closed>\)?))?$")
"""``+ name (kind, where)``; a second + says that it is another one than those of this name on record."""

KINDS = {Place: PlaceKind, Party: PartyKind}
MOST = 8
LONGEST_NEW_NAME = 200
"""How many characters the name of a person, place or party has that is entered from a box."""


def refuse_too_long(text: str, most: int) -> None:
    """Raise ValidationError where a text is longer than a box takes; the text itself is not repeated."""
    if len(text) > most:
        said = {"number": len(text), "most": most}
        raise ValidationError(_("Too long: %(number)s characters. A name has at most %(most)s.") % said)


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
    """Add what a form names with "+", or by the name of a country or region. The next rows of the form use it.

    ``known`` are the countries and regions that were added because the gazetteer has them.
    """

    def __init__(self, finder):
        self.finder, self.entered, self.known = finder, [], []

    def enter_known(self, entry: gazetteer.Entry) -> Place:
        """Return the row of a country or region; added now if it is not on record and the account may add it."""
        on_record = gazetteer.on_record(entry)
        if on_record is None:
            self._refuse_without_permission(Place)
        place = on_record or gazetteer.place_of(entry)
        if on_record is None:
            self.known.append(place)
        return place

    def _refuse_without_permission(self, model):
        if not self.finder.user.has_perm(f"detainees.add_{model._meta.model_name}"):
            raise ValidationError(_("Your account may not add this. Choose one that is on record."))

    def enter(self, model, text: str):
        """Return the new row; raises ValidationError with what is still to be said of it."""
        typed = NEW.match(text)
        if model not in (Place, Party, Detainee) or not typed:
            raise ValidationError(_("You cannot add this here. Choose one that is on record."))
        self._refuse_without_permission(model)
        name = text.lstrip("+").strip() if model is Detainee else typed["name"]
        refuse_too_long(name, LONGEST_NEW_NAME)
        (check_name if model is Detainee else check_name_or_number)(name)
        given = {"label": name} if model is Detainee else None
        same = same_name(model, name)[:6]
        from_this_form = [row for row in same if row in self.entered]
        if from_this_form and not typed["said"] and not typed["another"]:
            return from_this_form[0]
        country = from_gazetteer.country(name) if model is Place and typed["said"] is None else None
        if country is not None and not same:
            return self.enter_known(country)
        given = given or self._parse_brackets(model, name, typed["said"] or "")
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
                    "Already on record: %(rows)s. To use it, type the name with its code, as shown here. To add "
                    "another one with this name, type ++ before the name."
                )
                % said
            )

    def _parse_brackets(self, model, name, said) -> dict:
        """Return kind and place as typed in the brackets."""
        kinds = KINDS[model]
        words, _comma, where = (part.strip() for part in said.partition(","))
        kind = next((one for one in kinds if words.casefold() in (one.value, str(one.label).casefold())), None)
        if kind is None or (model is Place and kind != PlaceKind.COUNTRY and not where):
            raise ValidationError(self._missing_kind(model, name, kinds))
        given = {"kind": kind.value}
        if model is Place and kind != PlaceKind.COUNTRY:
            given["within"] = None if where.casefold() == NOT_KNOWN else self._lies_in(name, kind, where)
        if kind == PlaceKind.HOME and given["within"] is None:
            raise ValidationError(
                _("A private home needs a town, because readers see only the town. Type: + %(name)s (%(kind)s, Town).")
                % {"name": name, "kind": kind.label}
            )
        return given

    def _lies_in(self, name: str, kind: PlaceKind, where: str) -> Place:
        """Return the place that is named in the brackets, from the record or else from the gazetteer.

        One that is entered there, "+ Poland", is a country.
        """
        if where.startswith("+"):
            known = from_gazetteer.country(where.lstrip("+").strip())
            if known is not None:
                return gazetteer.place_of(known)
            return self.finder.find(Place, f"{where} ({PlaceKind.COUNTRY.label})")
        if not Place.objects.filter(names_it(Place, where)).exists():
            known = from_gazetteer.one_known_place(where)
            if known is not None:
                return gazetteer.place_of(known)
            if not Place.objects.filter(resembles(Place, where)).exists():
                raise ValidationError(
                    _("“%(where)s” is not on record. To add it as a country, type + before it: %(text)s")
                    % {"where": where, "text": f"+ {name} ({kind.label}, + {where})"}
                )
        return self.finder.find(Place, where)

    def _missing_kind(self, model, name, kinds):
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
        known = gazetteer.known_as(name, given["kind"], given.get("within")) if model is Place else None
        if known is not None and gazetteer.on_record(known) is None:
            return gazetteer.place_of(known)
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
        begin = where.strip().removeprefix("+").strip()
        known = [(one, "") for one in from_gazetteer.country_names(begin, MOST)]
        is_known = begin.casefold() in (one.casefold() for one, _note in known)
        may_be_new = len(begin) > 2 and not is_known and not NOT_KNOWN.startswith(begin.casefold())
        new = [(f"+ {begin}", _("new country"))] if may_be_new else []
        return [{"text": f"{head}{kind.strip()}, {one})", "note": note} for one, note in known + new]
    known = same_name(model, typed["name"])[:MOST] if not typed["another"] and typed["said"] is None else []
    rows = [{"text": f"{row} [{row.code}]", "note": _("on record: %s") % what_tells_apart(row)} for row in known]
    for one in KINDS[model]:
        if str(one.label).casefold().startswith(kind.strip().casefold()):
            more = model is Place and one != PlaceKind.COUNTRY
            rows.append({"text": f"{head}{one.label}" + (", " if more else ")"), "note": "", "more": more})
    return rows
