"""The desk: what waits for the researcher who is logged in, the first thing on the index."""

from .page import context_of, urls

__all__ = ["context_of", "urls"]
