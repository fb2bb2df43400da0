"""Accounts: given a group by administrators, and singly the right to what is confidential; nobody raises himself."""

from django.contrib import admin
from django.contrib.auth import get_user_model
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, Permission
from django.utils.translation import gettext_lazy as _

from detainees.access import SEE_CONFIDENTIAL

from .base import is_offered

User = get_user_model()
admin.site.unregister(User)
admin.site.unregister(Group)

RIGHTS = ("is_active", "is_staff", "is_superuser", "groups", "user_permissions")
SINGLE_RIGHT = {"content_type__app_label": "detainees", "codename": SEE_CONFIDENTIAL.partition(".")[2]}


@admin.register(User)
class AccountAdmin(UserAdmin):
    """An account, its groups, and whether it may see what is confidential."""

    fieldsets = (
        (None, {"fields": ("username", "password")}),
        (_("Who it is"), {"fields": ("first_name", "last_name", "email")}),
        (_("What it may do"), {"fields": RIGHTS}),
        (_("Since when"), {"fields": ("last_login", "date_joined")}),
    )

    def lookup_allowed(self, lookup, value, request):
        """Refuse every filter the page does not offer, as everywhere."""
        return is_offered(lookup, self.get_list_filter(request))

    def get_readonly_fields(self, request, obj=None):
        """Only a superuser makes another; nobody changes his own rights."""
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
        if db_field.name == "user_permissions":
            kwargs["queryset"] = Permission.objects.filter(**SINGLE_RIGHT)
            kwargs["help_text"] = _("To read what is confidential. Each reading asks why, and is written down.")
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def save_related(self, request, form, formsets, change):
        """Save the groups and the single right; permissions that this page does not show stay."""
        unseen = list(form.instance.user_permissions.exclude(**SINGLE_RIGHT))
        super().save_related(request, form, formsets, change)
        form.instance.user_permissions.add(*unseen)


@admin.register(Group)
class GroupsAdmin(GroupAdmin):
    """The groups, to be read: what they allow stands in the matrix of access, and follows it at each migration."""

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
