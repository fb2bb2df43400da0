"""The case screen: enter a whole report on one page, with the citations of every row beside it.

Its state is the data of one form. ``Screen(user, detainee, data)`` draws it again from that data, without checking or
saving anything: a draft is nothing but such data, kept.
"""

from .screen import Screen
from .views import CaseScreen, case_url

__all__ = ["CaseScreen", "Screen", "case_url"]
