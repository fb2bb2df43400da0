"""The desk: tasks of the logged-in researcher, at the top of the index."""

from .page import context_of_the_start, urls

__all__ = ["context_of_the_start", "urls"]
