"""Start the dashboard as a process of its own, wait until it answers, stop it with whoever started it."""

import ipaddress
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from ingest.errors import FairHearingError
from ingest.folder import FOLDER_VARIABLE
from locales import _

ROOT = Path(__file__).resolve().parents[2]
PORT = 8501


class ServerError(FairHearingError):
    """The dashboard can't be started, or stopped by itself."""


def serve(folder: Path, host: str, port: int | None, browser: bool, say: Callable[[str], None]) -> None:
    """Open the dashboard of an engagement folder, and return when somebody stops it."""
    if port and not is_free(host, port):
        raise _taken(port)
    chosen = port or free_port(host)
    command = [sys.executable, "-m", "streamlit", "run", str(ROOT / "app.py"), "--server.address", host,
               "--server.port", str(chosen), "--server.headless", "true"]
    server = subprocess.Popen(command, cwd=ROOT, stdout=sys.stderr,
                              env={**os.environ, FOLDER_VARIABLE: str(folder.resolve())})
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # whoever stops us stops the dashboard
    try:
        address = f"http://{host}:{chosen}"
        _wait_until_it_answers(server, address)
        say(_("The dashboard is open at {address} — stop it with Ctrl+C.").format(address=address))
        if browser:
            webbrowser.open(address)
        server.wait()
    except KeyboardInterrupt:
        say(_("Stopped."))
    finally:
        server.terminate()


def is_loopback(host: str) -> bool:
    """Say whether an address can only be reached from this computer."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _wait_until_it_answers(server: subprocess.Popen[bytes], address: str) -> None:
    for _attempt in range(300):
        if server.poll() is not None:
            raise ServerError("server_stopped", _(
                "The dashboard stopped before it was ready; see the lines above."))
        try:
            with urllib.request.urlopen(f"{address}/health", timeout=2):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    raise ServerError("server_silent", _("The dashboard did not answer within a minute."))


def free_port(host: str) -> int:
    """Find a port that nobody listens on, the usual one first."""
    return next(port for port in range(PORT, 65_535) if is_free(host, port))


def is_free(host: str, port: int) -> bool:
    """Say whether nobody listens on a port."""
    with _socket(host) as probe:
        try:
            probe.bind((host, port))
        except OSError:
            return False
        return True


@contextmanager
def held(host: str, port: int | None) -> Iterator[int]:
    """Keep a port, or the first free one, from others while something is made ready that will be served there."""
    chosen = port or free_port(host)
    with _socket(host) as holder:
        try:
            holder.bind((host, chosen))
            holder.listen()
        except OSError as error:
            raise _taken(chosen) from error
        yield chosen


def _socket(host: str) -> socket.socket:
    made = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    return made


def _taken(port: int) -> ServerError:
    return ServerError("port_taken", _("Port {port} is in use. Choose another with --port.").format(port=port))
