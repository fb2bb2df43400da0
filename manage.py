#!/usr/bin/env python
"""The command line: `python manage.py help` lists what there is."""

import os
import sys


def main():
    """Run one command."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "casetracker.settings")
    if sys.argv[1:2] == ["demo"]:
        # The demo shows what a reader would get: the real "not found" and error pages, from a process of its own.
        os.environ.setdefault("CASETRACKER_DEBUG", "0")
        os.environ.setdefault("CASETRACKER_SITE", "research")
    try:
        from django.core.exceptions import ImproperlyConfigured
        from django.core.management import execute_from_command_line
    except ImportError as error:
        raise SystemExit(
            "Django is not installed for this Python. Run `make demo`, which prepares .venv, "
            "then .venv/bin/python manage.py ..."
        ) from error
    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as error:
        if "--traceback" in sys.argv:
            raise
        raise SystemExit(f"Not configured: {error}") from None


if __name__ == "__main__":
    main()
