"""The script and language of a name, taken from its letters where nobody states them; in every form of names."""

from casetracker.scripts import language_of, script_of_text
from detainees.models import Name

LISTED = set(Name._meta.get_field("script").vocabulary.values)


class NamesItsScript:
    """A form of a name: the script follows the letters while nobody says it, and the language as far as they say it."""

    def clean(self):
        """Take the script and the language from the letters of a text that was typed just now."""
        cleaned = super().clean()
        text = cleaned.get("text") or ""
        script = script_of_text(text)
        if "text" not in self.changed_data or not script or "script" in self.changed_data:
            return cleaned
        if script != "Latn" or cleaned.get("script") != "Latn":
            cleaned["script"] = script if script in LISTED else "Zyyy"
            if "language" not in self.changed_data:
                cleaned["language"] = language_of(text, script)
        return cleaned
