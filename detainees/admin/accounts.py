"""Admin pages of accounts. Administrators assign groups and the right to confidential data, never to themselves."""

import json

from django import forms
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.forms import (
    AdminPasswordChangeForm,
    AdminUserCreationForm,
    ReadOnlyPasswordHashWidget,
    UserChangeForm,
)
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from detainees.access import SEE_CONFIDENTIAL

from .base import is_offered
from .expired_login import GIVEN_BACK, GIVEN_BACK_SAID
from .forms import RecordForm
from .widgets import move_length_limits

User = get_user_model()
admin.site.unregister(User)
admin.site.unregister(Group)

RIGHTS = ("is_active", "is_staff", "is_superuser", "groups", "user_permissions")
SINGLE_RIGHT = {"content_type__app_label": "detainees", "codename": SEE_CONFIDENTIAL.partition(".")[2]}


class PasswordButton(ReadOnlyPasswordHashWidget):
    """A button that leads to a new password. The hash is nobody's business and helps nobody."""

    template_name = "admin/widgets/password_button.html"


WORDS = {
    "is_active": (_("May log in"), _("Take this away instead of deleting the account: its name stays under its work.")),
    "is_staff": (_("Works on the research side"), _("Everybody who works here needs this.")),
    "is_superuser": (_("May do everything"), _("Every right, without a role. For whoever maintains the system.")),
    "groups": (_("Roles"), _("Researchers enter cases, reviewers approve and publish, administrators keep accounts.")),
    "user_permissions": (
        _("Confidential access"),
        _("Each time, the account is asked why it reads what is confidential, and the answer is recorded."),
    ),
}
"""How the boxes about rights are called here, and what each means."""


class SingleRights(forms.ModelMultipleChoiceField):
    """Rights that are given to a single account, in words."""

    def label_from_instance(self, obj):
        """Return what the right allows."""
        return _("May read what is confidential: names of witnesses, real reasons of withdrawals")


class AccountForm(RecordForm, UserChangeForm):
    """The form of an account. An account has no revision, so the form carries its values from when it was opened."""

    opened = forms.CharField(required=False, widget=forms.HiddenInput)
    own_fields = RecordForm.own_fields | {"opened", "password"}

    class Meta(UserChangeForm.Meta):
        fields = ("username", "first_name", "last_name", "email", *RIGHTS)

    def __init__(self, *args, **given):
        super().__init__(*args, **given)
        if "password" in self.fields:
            self.fields["password"].widget = PasswordButton()
            self.fields["password"].help_text = ""
        for name, (label, help_text) in WORDS.items():
            if name in self.fields:
                self.fields[name].label, self.fields[name].help_text = label, help_text

    def load_state(self):
        """What the boxes say now, and the lists beside them."""
        self.initial["links"] = json.dumps(self.links_now())
        self.initial["opened"] = json.dumps(self.boxes_now())

    def boxes_now(self) -> dict:
        """Return what each box says now, besides the lists."""
        names = set(self.fields) - self.own_fields - set(self.links_now())
        return {name: self.initial.get(name) for name in sorted(names)}

    def as_loaded(self):
        """The hidden boxes that say how the account was when the form was opened."""
        return format_html("{}{}", self["opened"], self["links"])

    @property
    def is_stale(self) -> bool:
        """Whether the account was saved since; a form that does not say what it was opened with counts as stale."""
        return self.opened_with() != {**self.boxes_now(), **self.links_now()}

    def opened_with(self) -> dict | None:
        """Return what the boxes said when the form was opened, or None where it does not say so."""
        try:
            opened = json.loads(self.cleaned_data.get("opened") or "null")
        except ValueError:
            return None
        return {**opened, **self.opened_links()} if isinstance(opened, dict) else None

    def open_anew(self):
        """Let the form count as opened now."""
        self.data[self.add_prefix("opened")] = json.dumps(self.boxes_now())
        self.data[self.add_prefix("links")] = json.dumps(self.links_now())
        self.__dict__.pop("changed_data", None)


class NewAccountForm(AdminUserCreationForm):
    """A new account. Its name is refused where it is too long, not cut by the browser."""

    def __init__(self, *args, **given):
        super().__init__(*args, **given)
        move_length_limits(self)


class PasswordForm(AdminPasswordChangeForm):
    """A new password. Only that is written: the account may have been revoked while the page was open."""

    def save(self, commit=True):
        """Set the password and write it alone."""
        user = super().save(commit=False)
        if commit:
            user.save(update_fields=["password"])
        return user


@admin.register(User)
class AccountAdmin(UserAdmin):
    """An account, its groups, and whether it may see what is confidential."""

    form = AccountForm
    add_form = NewAccountForm
    change_password_form = PasswordForm
    change_form_template = "admin/detainees/account.html"
    list_display = ("username", "first_name", "last_name", "roles", "is_active", "last_login")
    list_filter = ("is_active", "groups")
    filter_horizontal = ()

    fieldsets = (
        (None, {"fields": ("username", "password")}),
        (_("Who it is"), {"fields": ("first_name", "last_name", "email")}),
        (_("What it may do"), {"fields": RIGHTS}),
        (_("Since when"), {"fields": ("last_login", "date_joined")}),
    )

    @admin.display(description=_("roles"))
    def roles(self, account):
        """The groups of the account, in one line."""
        return ", ".join(group.name for group in account.groups.all())

    def get_queryset(self, request):
        """The accounts; the one that is being saved is locked."""
        rows = super().get_queryset(request).prefetch_related("groups")
        return rows.select_for_update(of=("self",)) if getattr(request, "is_saving_a_row", False) else rows

    def get_object(self, request, object_id, from_field=None):
        """Return the account; nobody else can save it until this save is through."""
        request.is_saving_a_row = request.method == "POST" and connection.in_atomic_block
        try:
            return super().get_object(request, object_id, from_field)
        finally:
            request.is_saving_a_row = False

    def get_form(self, request, obj=None, **kwargs):
        """The form; given back after an expired login it shows what was typed and saves nothing yet."""
        form = super().get_form(request, obj, **kwargs)
        if obj is not None:
            form.refusal = GIVEN_BACK_SAID if GIVEN_BACK in request.POST else ""
        return form

    def lookup_allowed(self, lookup, value, request):
        """Refuse every filter the page does not offer, as everywhere."""
        return is_offered(lookup, self.get_list_filter(request))

    def get_fieldsets(self, request, obj=None):
        """Only a superuser is shown the box that makes another."""
        sections = super().get_fieldsets(request, obj)
        if request.user.is_superuser:
            return sections
        return [
            (heading, {**given, "fields": [name for name in given["fields"] if name != "is_superuser"]})
            for heading, given in sections
        ]

    def get_readonly_fields(self, request, obj=None):
        """Only a superuser makes another; nobody changes their own rights."""
        if request.user.is_superuser:
            return ("last_login", "date_joined")
        rights = RIGHTS if obj == request.user else ("is_superuser",)
        return (*rights, "last_login", "date_joined")

    def has_change_permission(self, request, obj=None):
        """The account of a superuser is changed by superusers alone: whoever sets its password is one."""
        is_above = obj is not None and obj.is_superuser and not request.user.is_superuser
        return not is_above and super().has_change_permission(request, obj)

    def has_delete_permission(self, request, obj=None):
        """An account is made inactive, never deleted: its name stands under what it did."""
        return False

    def formfield_for_manytomany(self, db_field, request=None, **kwargs):
        """What is given to a single account is the right to what is confidential; all else comes with a group."""
        kwargs["widget"] = forms.CheckboxSelectMultiple()
        if db_field.name == "user_permissions":
            kwargs["queryset"] = Permission.objects.filter(**SINGLE_RIGHT)
            kwargs["form_class"] = SingleRights
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def save_related(self, request, form, formsets, change):
        """Save the groups and the single right; permissions that this page does not show stay."""
        unseen = list(form.instance.user_permissions.exclude(**SINGLE_RIGHT))
        super().save_related(request, form, formsets, change)
        form.instance.user_permissions.add(*unseen)


@admin.register(Group)
class GroupsAdmin(GroupAdmin):
    """Read-only page of groups. Their permissions come from the access matrix at each migration."""

    def lookup_allowed(self, lookup, value, request):
        """No filters."""
        return False

    def has_add_permission(self, request):
        """A group comes from the matrix."""
        return False

    def has_change_permission(self, request, obj=None):
        """What it allows is changed in the matrix."""
        return False

    def has_delete_permission(self, request, obj=None):
        """It stays."""
        return False
