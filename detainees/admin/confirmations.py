"""A question beside a box: a doubtful value has to be confirmed before anything is saved."""

import hashlib

from django.utils.html import format_html, strip_tags
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _


def ask(form, name: str, question: str) -> None:
    """Add a question to a box of a form, with a tick that answers it; nothing where it was answered so already.

    The tick holds for this question alone: other words in the box are asked about anew.
    """
    box = f"{form.add_prefix(name)}-is_right"
    answer = hashlib.sha256(strip_tags(question).encode()).hexdigest()[:16]
    if answer in form.data.getlist(box):
        return
    tick = '{} <label class="is-right"><input type="checkbox" name="{}" value="{}"> {}</label>'
    form.add_error(name, format_html(tick, question, box, answer, _("It is correct as typed.")))


def without_tick(said: str) -> str:
    """Return what is said at a box, for a place where nothing can be ticked."""
    return strip_tags(said.partition("<label")[0]).strip() if isinstance(said, SafeString) else said
