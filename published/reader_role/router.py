"""Keep migrations, and the flushing of tables between tests, on the owner's connection."""

from django.db import DEFAULT_DB_ALIAS


class Router:
    """Says who migrates. It separates nothing: routers do not hold raw cursors or lazy querysets."""

    def allow_migrate(self, db, app_label, **hints):
        """Tables belong to the owner; the reader's alias has none to create, change or empty."""
        return db == DEFAULT_DB_ALIAS
