"""Django's PostgreSQL backend, with an ORDER BY that is written without comparing it with every column."""
