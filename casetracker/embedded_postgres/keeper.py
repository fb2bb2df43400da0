"""The process that stops the embedded server when its last user has ended, however that user ended.

The kernel tells it that the last user has gone, be it by ctrl-C, a closed terminal or kill -9: only then
does it get the lock it waits for. It starts with the lock that says "a keeper is there" already held, on
an inherited file descriptor, so there is never a second one.
"""

import os
import sys
from pathlib import Path


def command(home: Path, binaries, keeper_lock: int) -> list[str]:
    """How to start a keeper: -P because the modules beside this file must not stand first on the path."""
    return [sys.executable, "-P", __file__, *map(str, (home, binaries.bindir, binaries.version, keeper_lock))]


if __name__ == "__main__":
    if os.fork():
        os._exit(0)  # who started us waits for this, and is then nobody's parent
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    from casetracker.embedded_postgres.binaries import Binaries
    from casetracker.embedded_postgres.server import EmbeddedServer

    home, bindir, version, lock = sys.argv[1:]
    EmbeddedServer(home, Binaries(Path(bindir), version)).stop_when_unused(int(lock))
