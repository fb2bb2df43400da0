"""What a box says where nothing on record has the typed name: what was typed, what is similar, what to type instead."""

from django.utils.translation import gettext as _

from casetracker.vocabulary import PartyKind, PlaceKind
from detainees.models import Detainee, Incident, Party, Place, Source


def not_found(model, text: str, near: list[str]) -> str:
    """Return the message for a name that no row of the model has; ``near`` are similar ones, as they are typed."""
    said = {"text": text, "near": "; ".join(near)}
    words = [_("Nothing on record has the name “%(text)s”.") % said]
    if near:
        words.append(_("Similar: %(near)s. To use one, type it as shown here.") % said)
    how = how_to_add(model, text)
    if how or not near:
        words.append(how or _("Type the first letters and choose one of those that are offered."))
    return " ".join(words)


def how_to_add(model, text: str) -> str:
    """Return what to type to add a row of this name; "" where it is not added in this box."""
    name = text.partition("(")[0].strip() or text
    if model is Place:
        said = {"name": name, "kinds": listed(PlaceKind)}
        return (
            _(
                "No country or region has it either. To add it, type it with its kind and its country: + %(name)s "
                "(town or village, Peru), or + %(name)s (town or village, country not known). Kinds: %(kinds)s."
            )
            % said
        )
    if model is Party:
        said = {"name": name, "kinds": listed(PartyKind)}
        return _("To add it, type it with its kind: + %(name)s (organisation). Kinds: %(kinds)s.") % said
    if model is Detainee:
        return _("To add the person, type: + %(name)s") % {"name": text}
    if model is Incident:
        return _("First add it under the incidents of this case.")
    if model is Source:
        return _("To add it, empty this box and open “New source” at the top.")
    return ""


def listed(kinds) -> str:
    """Return the labels of kinds, as they are typed in the brackets."""
    return ", ".join(str(one.label) for one in kinds)
