"""Ask before a source is added twice: name the source on record, with a link."""

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

from detainees.duplicates.sources import at_page, with_title

from .confirmations import ask


def ask_about_same(form, *, title: str, url: str, without=None) -> None:
    """Ask about the title or the address of another source; the names are those of the two boxes of the form."""
    for name, found, said in (
        (title, with_title, _("A source with this title is already on record: {}. Is this a different source?")),
        (url, at_page, _("A source at this address is already on record: {}. Is this a different source?")),
    ):
        value = form.cleaned_data.get(name)
        rows = [row for row in found(value) if row.pk != without] if value and name in form.changed_data else []
        if rows:
            ask(form, name, format_html(said, links_to(rows)))


def links_to(rows):
    """Return links to the pages of sources, the first few."""
    pages = ((reverse("admin:detainees_source_change", args=[row.pk]), str(row)) for row in rows[:3])
    return format_html_join("; ", '<a href="{}" target="_blank">{}</a>', pages)
