"""Content security policy of the research side: only its own style sheets, scripts and pictures."""

POLICY = "; ".join(
    [
        "default-src 'self'",
        "style-src 'self'",
        "script-src 'self'",
        "img-src 'self' data:",  # the icons in the admin's style sheets
        "object-src 'none'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ]
)


class ResearchPolicy:
    """The policy on every answer of the research side that states none of its own.

    A file of a source is sealed off further, and its pages may stand beside a form: those views say so themselves.
    """

    async_capable = False

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        response.headers.setdefault("Content-Security-Policy", POLICY)
        return response
