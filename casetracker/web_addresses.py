"""Compare web addresses: decide whether two of them lead to one page."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

TRACKING = re.compile("^(utm_|fbclid$|gclid$|ref$)")


def one_address(url: str) -> str:
    """Return an address so that two of one page are equal: no scheme, "www", port, tracking, fragment or last slash."""
    try:
        parts = urlsplit(url.strip() if "//" in url else f"//{url.strip()}")
    except ValueError:
        return ""
    query = urlencode(sorted(pair for pair in parse_qsl(parts.query) if not TRACKING.match(pair[0])))
    host = parts.netloc.lower().removeprefix("www.").removeprefix("m.").partition(":")[0]
    return f"{host}{parts.path.rstrip('/')}{'?' if query else ''}{query}" if host else ""


def is_of_one_page(address: str) -> bool:
    """Whether an address from ``one_address`` names a page, and not only the site it is on."""
    return "/" in address or "?" in address
