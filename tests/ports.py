"""Ports for servers that tests start."""

import random
import socket

FIRST_PORT, LAST_PORT = 20000, 30000
"""Below the ports that the system gives to clients (32768 and up on Linux): none of them takes one in between."""


def unused_port() -> int:
    """Return a port that nobody has, and neither the next one, on which the demo serves its other side."""
    while True:
        port = random.randrange(FIRST_PORT, LAST_PORT)
        if not (has_somebody(port) or has_somebody(port + 1)):
            return port


def has_somebody(port: int) -> bool:
    """Whether the port is in use."""
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the server does
        try:
            trial.bind(("127.0.0.1", port))
        except OSError:
            return True
    return False
