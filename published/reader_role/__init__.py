"""The separation of research record and public site: the database role of readers.

Readers reach the database as a role of their own (``settings.READER_ROLE``) that may SELECT the tables of
``published`` and nothing else, so a forgotten filter or an injected query finds no row that is not public.

``roles``      who the reader is: the role, its limits, its password
``grants``     what the reader may touch: the list, and the difference between the list and the database
``alignment``  brings both in order after every migrate, or prints the SQL an administrator must run
``middleware`` which requests run as the reader, when one process serves both sides
``router``     migrations run as the owner only
"""

from published.reader_role.middleware import ReaderConnection, is_research
from published.reader_role.router import Router

__all__ = ["ReaderConnection", "Router", "is_research"]
