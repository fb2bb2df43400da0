"""Cache headers of responses.

Whatever is public may be withdrawn, and a withdrawal works at the next request: so each answer is asked for again, and
one that has not changed is confirmed by its validator (304). An answer to a search is not kept at all, by nobody: who
looks for whom must not be found in the cache of a shared computer or of a proxy.
"""

from functools import wraps

from django.utils.cache import patch_cache_control
from django.views.decorators.http import conditional_page, require_safe

SOUGHT = "q"
"""The parameter in which a reader says whom or what they look for."""


def asked_again(view):
    """Let an answer be kept only if whoever keeps it asks each time whether it still holds; that to a search, never."""
    checked = conditional_page(view)

    @require_safe
    @wraps(view)
    def answer(request, *args, **given):
        response = checked(request, *args, **given)
        patch_cache_control(response, no_cache=True)
        if request.GET.get(SOUGHT, "").strip():
            patch_cache_control(response, private=True, no_store=True)
        return response

    return answer
