"""System check: no web server serves the folder of source files."""

from pathlib import Path

from django.conf import settings
from django.core.checks import Error, Tags, register


@register(Tags.security)
def check_files_are_not_served(app_configs, **kwargs):
    """E001: files of sources lie among static files, or static files among them."""
    files = Path(settings.CASETRACKER_FILES).resolve()
    served = [Path(folder).resolve() for folder in (settings.STATIC_ROOT, *settings.STATICFILES_DIRS) if folder]
    return [
        Error(
            f"Files of sources would be kept in {files}, and {folder} is handed out by the web server.",
            hint="Set CASETRACKER_FILES to a folder of its own, that only the research process may read.",
            id="detainees.E001",
        )
        for folder in served
        if files.is_relative_to(folder) or folder.is_relative_to(files)
    ]
