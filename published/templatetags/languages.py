"""Template tags that link to the same page in another language."""

from django import template
from django.conf import settings
from django.template import Context
from django.utils.translation import get_language

from published import languages
from published.reader_role import is_research

register = template.Library()


@register.simple_tag
def is_reviewed_translation() -> bool:
    """Return whether a lawyer has read the legal wordings of the page's language."""
    return languages.is_reviewed(get_language() or settings.LANGUAGE_CODE)


@register.simple_tag(takes_context=True)
def ways_of_languages(context: Context) -> list[dict[str, str | bool]]:
    """Return the page in each language; nothing where no public page is asked for, as in a preview."""
    request = context.get("request")
    if request is None or is_research(request):
        return []
    return languages.ways(request)
