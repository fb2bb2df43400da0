"""Forms for submitting, publishing alone, withdrawing, merging and destroying."""

from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from casetracker.vocabulary import WithdrawalReason
from detainees.admin.reasons import ReasonField, WholeCharField
from detainees.admin.widgets import ChooseOne
from detainees.fields import LONGEST_COMMENT, LONGEST_NOTE
from detainees.models import Detainee, Edition

LINES = {"rows": 2, "class": "vLargeTextField"}


class SubmitForm(forms.Form):
    """What is asked of somebody who submits a case, or publishes it alone."""

    public_note = WholeCharField(
        label=_("Public note"),
        required=False,
        max_length=LONGEST_NOTE,
        widget=forms.Textarea(attrs=LINES),
        help_text=_("What changed and why, for readers. It stays beside the edition for ever."),
    )


class AloneForm(SubmitForm):
    """What is asked of somebody who publishes the own work without a second person."""

    solo_reason = ReasonField(
        label=_("Why one person approves"),
        help_text=_("A second person should approve. Your reason is kept. Readers see that one person did both."),
        error_messages={"required": _("Fill in why you approve your own work, or submit it for review.")},
    )


class ApproveForm(forms.Form):
    """What is asked of somebody who approves the own work, for one version or several."""

    solo_reason = ReasonField(
        label=_("Why one person approves"),
        required=False,
        help_text=_("Only for your own work. Readers see that one person did both."),
    )


class AnswerForm(ApproveForm):
    """What may be typed by somebody who approves or returns a version, besides comments on single facts."""

    words = WholeCharField(
        label=_("Comment on the whole"),
        required=False,
        max_length=LONGEST_COMMENT,
        widget=forms.Textarea(attrs=LINES),
        help_text=_("Kept with the version if it is returned. Never published."),
    )


class WithdrawForm(forms.Form):
    """What may be said by somebody who withdraws. Nothing has to be: seconds may count."""

    reason = forms.CharField(
        label=_("Real reason"),
        required=False,
        widget=forms.Textarea(attrs=LINES),
        help_text=_("Never published. If you are in a hurry, leave it empty."),
    )
    public_reason = forms.ChoiceField(
        label=_("What readers see"),
        required=False,
        choices=[(one.value, one.label) for one in (WithdrawalReason.EDITORS, WithdrawalReason.CORRECTED)],
        help_text=_("One neutral sentence, the same for safety, consent, error and legal reasons."),
    )

    def clean_public_reason(self):
        """Without a choice it is the sentence that tells least."""
        return self.cleaned_data["public_reason"] or WithdrawalReason.EDITORS


class MergeForm(forms.Form):
    """What is asked of somebody who notes that two records are one person."""

    into = forms.ModelChoiceField(
        Detainee.objects.all(),
        label=_("The record to keep"),
        error_messages={"required": _("Choose the record to keep.")},
    )
    reason = forms.CharField(
        label=_("Why they are one person"),
        widget=forms.Textarea(attrs=LINES),
        help_text=_("Never published."),
        error_messages={"required": _("Fill in why the two records are one person.")},
    )

    def __init__(self, *args, **given):
        super().__init__(*args, **given)
        field = self.fields["into"]
        field.widget = ChooseOne(Detainee._meta.get_field("merged_into"), admin.site, choices=field.widget.choices)


class SeparateForm(forms.Form):
    """What is asked of somebody who takes a merge back."""

    reason = forms.CharField(
        label=_("Why they are two people"),
        widget=forms.Textarea(attrs=LINES),
        help_text=_("Never published."),
        error_messages={"required": _("Fill in why they are two people. The reason is never published.")},
    )


class RedactForm(forms.Form):
    """What is asked of somebody who destroys the bytes of editions. It cannot be taken back."""

    reason = forms.CharField(
        label=_("Real reason"),
        widget=forms.Textarea(attrs=LINES),
        help_text=_("Never published. Do not repeat here what must stay secret."),
        error_messages={"required": _("Fill in why it must be destroyed. The reason is never published.")},
    )
    also = forms.ModelMultipleChoiceField(
        Edition.objects.none(),
        required=False,
        label=_("Editions of other records that mention this person too"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Read them first. Those you choose are destroyed together with the person's editions."),
    )
    sure = forms.BooleanField(
        label=_("I know that this cannot be undone"),
        error_messages={"required": _("Tick the box: this cannot be undone.")},
    )

    def __init__(self, *args, also, **given):
        super().__init__(*args, **given)
        self.fields["also"].queryset = also
        if not also:
            del self.fields["also"]
