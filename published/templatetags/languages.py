"""Template tags that link to the same page in another language."""

from django import template
from django.conf import settings
from django.template import Context
from django.utils.translation import get_language

from published import languages, wording
from published.reader_role import is_research

register = template.Library()


@register.filter(is_safe=True)
def mark_english(html: str) -> str:
    """Set a part of a page with its passages in English marked, on pages of another script."""
    return wording.mark_english(html)


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
