"""What every test may use: the database seen as a reader sees it."""

from tests.reader import as_reader, reader_client  # noqa: F401
