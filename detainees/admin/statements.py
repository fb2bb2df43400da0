"""Admin pages of statements and figures."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from detainees.models import Figure, Statement

from .base import RecordAdmin, fieldsets, listed, names_in_all_languages
from .rows import citations_of


@admin.register(Statement)
class StatementAdmin(RecordAdmin):
    """Words or a position that are no event."""

    list_display = ("__str__", "who", "said_on", "evaluation")
    list_filter = ("kind", "evaluation")
    search_fields = (
        "speakers__label",
        "speakers__names__text",
        "about__label",
        "about__names__text",
        *names_in_all_languages("paraphrase"),
    )
    also_load = ("speakers",)
    inlines = (citations_of("statement"),)
    fieldsets = fieldsets(
        (_("What was said"), "kind", "paraphrase", "quotation", "quotation_language"),
        (_("By whom, to whom, about whom"), "speakers", "about", "addressee", "stated_as", "group_words"),
        (_("When and where"), "said_on", "said_until_on", "place"),
        (_("In connection with what"), "matter", "event", "assurance", "proceeding"),
    )

    @admin.display(description=_("who"))
    def who(self, statement):
        """The detainees who speak, or whoever else does."""
        speakers = listed(one.label for one in statement.speakers.all())
        return speakers or statement.asserted_by or statement.asserted_by_words


@admin.register(Figure)
class FigureAdmin(RecordAdmin):
    """A number that a source gives, never a count of our rows."""

    list_display = ("__str__", "as_of_on", "matter", "evaluation")
    list_filter = ("unit", "evaluation")
    search_fields = names_in_all_languages("words")
    inlines = (citations_of("figure"),)
    fieldsets = fieldsets(
        (_("The number"), "qualifier", "value_min", "value_max", "unit", "words", "as_of_on"),
        (_("Of what"), "matter", "event", "proceeding", "incident", "detainee"),
    )
