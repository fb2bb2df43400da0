"""Decide at which box a broken database rule is shown, and put the database error into words."""

from django.apps import apps
from django.db import IntegrityError
from django.utils.translation import gettext as _

from detainees.models import alternatives, findings
from detainees.models.base import STALE

SENTENCES = findings.SENTENCES | alternatives.SENTENCES
"""What the rules kept by triggers say to a researcher, by their names."""

PLACES = {
    "ends_after_it_begins": ("end_on", "own_end_on", "period_end_on"),
    "moment_has_one_date": ("end_on",),
    "begin_is_stated_or_cited": ("begin_is",),
    "end_is_stated_or_cited": ("end_is",),
    "inference_has_a_reason": ("modality_reason",),
    "mode_only_of_transfers": ("mode",),
    "reason_only_of_releases": ("release_reason",),
    "names_the_person": ("stated_as",),
    "riskflag_once_each": ("kind",),
    "once_each": ("detainee",),
    "one_main_each": ("kind",),
    "disputed_has_a_note": ("evaluation_note",),
    "asserted_by_one": ("asserted_by_detainee",),
    "not_its_own_alternative": ("alternative_to",),
    "has_words": ("words",),
    "says_what_it_counts": ("words",),
    "says_something": ("paraphrase",),
    "quotation_has_a_language": ("quotation_language",),
    "lowest_not_above_highest": ("value_max",),
    "does_not_affect_itself": ("affects",),
    "effect_and_target_together": ("effect",),
    "international_sets_nothing_aside": ("effect",),
    "final_on_only_if_final": ("final_on",),
    "qualifier_only_if_qualified": ("qualifier",),
    "until_only_if_kept_for_a_time": ("until_on",),
    "counted_within_its_size": ("group_count",),
    "some_members_has_a_matter": ("matter",),
    "qualification_says_who": ("asserted_by",),
    "relation_and_origin_together": ("relation",),
    "confidential_has_a_descriptor": ("descriptor",),
    "sha256_is_one": ("sha256",),
    "not_within_itself": ("within",),
    "not_derived_from_itself": ("derived_from",),
    "not_merged_into_itself": ("merged_into",),
}
"""The boxes at which a rule is mended, by the end of the constraint's name; the first one on the form is taken."""


def place_of(constraint, fields) -> str | None:
    """Return the field at which the message of a broken constraint belongs, or None for the form as a whole."""
    for ending, names in PLACES.items():
        if constraint.name.endswith(ending):
            return next((name for name in names if name in fields), None)
    return None


def constraint_named(name: str | None):
    """Return the constraint of the research record with this name, if there is one."""
    for model in apps.get_app_config("detainees").get_models():
        for constraint in model._meta.constraints:
            if constraint.name == name:
                return constraint
    return None


def in_words(error: IntegrityError) -> str:
    """Return what the database refused, as a sentence that says what to do; nothing was saved."""
    if STALE in str(error):
        return _("A colleague saved this record at the same time, so nothing was saved. Check it and save again.")
    name = getattr(getattr(error.__cause__, "diag", None), "constraint_name", None)
    if name in SENTENCES:
        return _("%(rule)s Nothing was saved.") % {"rule": SENTENCES[name]}
    broken = constraint_named(name)
    if broken is not None and broken.violation_error_message:
        return _("%(rule)s Nothing was saved.") % {"rule": broken.get_violation_error_message()}
    return _(
        "The database refused this, so nothing was saved. Another row may already have the same value, or a "
        "row that you chose was deleted. Check the values below and save again."
    )
