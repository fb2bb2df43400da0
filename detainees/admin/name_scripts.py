"""Set the script and language of a name from its letters if nobody states them."""

from django.utils.translation import gettext_lazy as _

from casetracker.scripts import language_of, script_of_text
from casetracker.vocabulary import Script
from detainees.models import Name

LISTED = set(Name._meta.get_field("script").vocabulary.values)
FROM_THE_LETTERS = _("automatic")
NOT_STATED = _("unknown")

EARLIER_DEFAULT = "en"
"""The language that names in Latin letters were given by an earlier version, though nobody had chosen it."""


class NamesItsScript:
    """A form of a name. On a new name an empty script is taken from the letters; a chosen one stays.

    The language is taken from them only where the script is that of one language; else it is unknown.

    On a saved name both stay, unless its text is typed anew in another script: then the script follows the letters,
    and so does a language that had been taken from them.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk is None and {"script", "language"} <= set(self.fields):
            script, language = self.fields["script"], self.fields["language"]
            script.required = language.required = False
            script.initial = language.initial = ""
            script.choices = [("", FROM_THE_LETTERS), *(one for one in script.choices if one[0])]
            language.widget.attrs["placeholder"] = NOT_STATED

    def clean(self):
        """Take what nobody chose from the letters of the text."""
        cleaned = super().clean()
        text = cleaned.get("text") or ""
        if self.instance.pk is None:
            cleaned["script"] = cleaned.get("script") or script_in(text)
            cleaned["language"] = cleaned.get("language") or language_of(cleaned["script"])
        elif "text" in self.changed_data and "script" not in self.changed_data:
            self._follow(cleaned, self.initial.get("text") or "", text)
        return cleaned

    def _follow(self, cleaned, before: str, text: str) -> None:
        """Let the script follow letters of another script, and the language if it had been taken from the letters."""
        earlier, script = script_in(before), script_in(text)
        if script == earlier:
            return
        cleaned["script"] = script
        followed = {language_of(earlier), *([EARLIER_DEFAULT] if earlier == Script.LATIN else [])}
        if "language" not in self.changed_data and cleaned.get("language") in followed:
            cleaned["language"] = language_of(script)


def script_in(text: str) -> str:
    """Return the script of a name as the list of scripts has it; "other" for one that is not listed."""
    script = script_of_text(text)
    return script if script in LISTED else Script.OTHER.value
