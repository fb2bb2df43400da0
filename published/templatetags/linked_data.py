"""Template tag that embeds linked data as a data block, which browsers do not run."""

import json
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from published.export import linked_data as data

register = template.Library()

ESCAPED = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


@register.simple_tag
def linked_data(edition: Any, document: dict[str, Any]) -> SafeString:
    """Set the linked data of an edition; no text in it can end the block."""
    text = json.dumps(data.linked_data(edition, document), ensure_ascii=False).translate(ESCAPED)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(text))
