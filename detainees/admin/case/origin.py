"""Whether a form was sent by a page of this site, where its token cannot say so any more."""

from django.conf import settings


def is_from_here(request) -> bool:
    """Whether the browser says that a page of this site sent this. A request that says nothing is not believed.

    A browser adds both headers by itself and no page can set them: ``Origin`` to every POST, ``Sec-Fetch-Site`` where
    it knows it. A page of another host, also of a neighbouring one, a sandboxed frame and a file say something else.
    """
    own = {f"{request.scheme}://{request.get_host()}", *settings.CSRF_TRUSTED_ORIGINS}
    fetched = request.headers.get("Sec-Fetch-Site", "same-origin")
    return request.headers.get("Origin") in own and fetched == "same-origin"
