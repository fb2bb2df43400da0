"""The answer to a form that is too large to be read: the limit, and that the typed text is still in the browser."""

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent
from django.http import HttpResponse
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _


def bad_request(request, exception):
    """Name the limit that a form passed; answer anything else that cannot be read as ever."""
    if request.method == "POST" and isinstance(exception, RequestDataTooBig | TooManyFieldsSent):
        limits = {
            "megabytes": settings.DATA_UPLOAD_MAX_MEMORY_SIZE // 1_000_000,
            "boxes": settings.DATA_UPLOAD_MAX_NUMBER_FIELDS,
        }
        said = _(
            "Nothing was saved: what you sent is too large. The limit is %(megabytes)s megabytes and %(boxes)s "
            "boxes. Go back in your browser: what you typed is still on the page. Shorten the longest text and "
            "save again."
        )
        return HttpResponse(said % limits, status=413, content_type="text/plain; charset=utf-8")
    usual = "published.errors.bad_request" if settings.HAS_PUBLIC else "django.views.defaults.bad_request"
    return import_string(usual)(request, exception)
