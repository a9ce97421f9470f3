"""Submissions a second by the online form, against bare single-row commits: ``python -m benchmarks.form_load``.

The bare one inserts one row (an id and a text) into SQLite on the same disk with ``synchronous=FULL``
and commits, one after the other; on PostgreSQL, the same there. The form is a process of its own, asked by
another one over as many connections as there are people; each waits for its thank-you page. Bare and form
take turns. The busy dashboard is the form served beside it, while somebody loads the Reach page anew and anew.
First comes a server that reads the same posts and does nothing: what is left for the form when whoever sends,
and HTTP, have taken theirs.
"""

import argparse
import asyncio
import contextlib
import json
import os
import secrets
import shutil
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from multiprocessing import get_context
from pathlib import Path
from urllib.parse import urlencode

from benchmarks.generate import CASE
from ingest.folder import FOLDER_VARIABLE
from ingest.store.engine import DATABASE_URL

LEAST = 0.25  # of the bare commits a second
ROOT = Path(__file__).resolve().parents[1]
POSTGRES = "FAIRHEARING_TEST_POSTGRES_URL"
BODY = "x" * 400
ALONE = ["cli.py", "form", "{folder}", "--port", "{port}"]
DASHBOARD = ["-m", "streamlit", "run", "app.py", "--server.port", "{port}", "--server.fileWatcherType", "none"]
NOTHING = ["-m", "uvicorn", "benchmarks.form_nothing:app", "--port", "{port}", "--no-access-log"]


@dataclass(frozen=True)
class Load:
    """What one way of serving the form did: medians of its rounds; milliseconds until the thank-you page."""

    name: str
    bare_a_second: float
    form_a_second: float
    ratio: float
    median_ms: float
    p95_ms: float
    server_ms: float  # of processor time a post, everything in the server's process; 0 where nobody tells it
    client_ms: float  # the same, of whoever sends


def main() -> None:
    """Measure, report."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--people", type=int, default=32, help="who send at the same time (default 32)")
    options.add_argument("--posts", type=int, default=1_000, help="posts in each round (default 1,000)")
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--json", action="store_true", help="print one JSON document")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as directory:
        loads = list(measure(Path(directory), chosen.people, chosen.posts, chosen.rounds))
    if chosen.json:
        json.dump([asdict(load) for load in loads], sys.stdout, indent=2)
        return
    for load in loads:
        print(f"{load.name:38} bare {load.bare_a_second:7.0f}/s   form {load.form_a_second:6.0f}/s   "
              f"ratio {load.ratio:4.2f}   median {load.median_ms:5.0f} ms   p95 {load.p95_ms:5.0f} ms   "
              f"processor {load.server_ms:.2f} ms a post, sending it {load.client_ms:.2f} ms")


def measure(directory: Path, people: int, posts: int, rounds: int) -> Iterator[Load]:
    """Measure each way of serving the form."""
    def bare() -> float:
        return bare_sqlite(directory / "bare.db", posts)
    yield _load("a server that does nothing", directory / "n", {}, NOTHING, bare, people, posts, rounds)
    yield _load("alone", directory / "a", {}, ALONE, bare, people, posts, rounds)
    yield _load("beside an idle dashboard", directory / "b", {}, DASHBOARD, bare, people, posts, rounds)
    yield _load("beside a busy dashboard", directory / "c", {}, DASHBOARD, bare, people, posts, rounds, busy=True)
    if url := os.environ.get(POSTGRES):
        yield _load("alone, PostgreSQL", directory / "d", {DATABASE_URL: url}, ALONE,
                    lambda: bare_postgres(url, posts), people, posts, rounds)


def _load(name: str, folder: Path, environment: dict[str, str], command: list[str], bare: Callable[[], float],
          people: int, posts: int, rounds: int, busy: bool = False) -> Load:
    _copy(folder)
    done = []
    with _served(folder, environment, command) as (address, pid), ProcessPoolExecutor(
            1, mp_context=get_context("spawn")) as apart, _busy(address, busy):
        opened = _open(address)
        apart.submit(send, address, opened, people, 10 * people).result()  # nobody's first post is measured
        for _round in range(rounds):
            base, before = bare(), _processor(pid)
            sent = apart.submit(send, address, opened, people, posts).result()
            done.append((base, *sent, (_processor(pid) - before) / posts))
    bares, forms, medians, p95s, clients, servers = zip(*done, strict=True)
    ratio = statistics.median(form / base for base, form, *_rest in done)
    return Load(name, round(statistics.median(bares)), round(statistics.median(forms)), round(ratio, 2),
                round(1000 * statistics.median(medians)), round(1000 * statistics.median(p95s)),
                round(1000 * statistics.median(servers), 3), round(1000 * statistics.median(clients), 3))


def _processor(pid: int) -> float:
    """Give the seconds of processor time that a process has taken, where Linux tells them."""
    told = Path(f"/proc/{pid}/stat")
    if not told.exists():
        return 0.0
    user, system = told.read_text(encoding="utf-8").rsplit(")", 1)[1].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def bare_sqlite(path: Path, rows: int) -> float:
    """Commit single rows, one after the other, and give how many a second."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE IF NOT EXISTS posts (id TEXT PRIMARY KEY, body TEXT)")
    started = time.perf_counter()
    for _row in range(rows):
        connection.execute("INSERT INTO posts VALUES (?, ?)", (secrets.token_hex(16), BODY))
    taken = time.perf_counter() - started
    connection.close()
    return rows / taken


def bare_postgres(url: str, rows: int) -> float:
    """Commit single rows into PostgreSQL, one after the other, and give how many a second."""
    import psycopg
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("DROP TABLE IF EXISTS fairhearing_bare")
        connection.execute("CREATE TABLE fairhearing_bare (id TEXT PRIMARY KEY, body TEXT)")
        started = time.perf_counter()
        for _row in range(rows):
            connection.execute("INSERT INTO fairhearing_bare VALUES (%s, %s)", (secrets.token_hex(16), BODY))
        taken = time.perf_counter() - started
        connection.execute("DROP TABLE fairhearing_bare")
    return rows / taken


def send(address: str, opened: str, people: int, posts: int) -> tuple[float, float, float, float]:
    """Send posts, as many people at once.

    Gives how many a second, the median and 95th percentile of seconds waited, and the processor seconds
    that sending one takes.
    """
    return asyncio.run(_send(address, opened, people, posts))


async def _send(address: str, opened: str, people: int, posts: int) -> tuple[float, float, float, float]:
    host, port = address.removeprefix("http://").split(":")
    waited: list[float] = []

    async def person(n: int) -> None:
        reader, writer = await asyncio.open_connection(host, int(port))
        for i in range(n):
            began = time.perf_counter()
            writer.write(_post(opened, i))
            await _thanked(reader)
            waited.append(time.perf_counter() - began)
        writer.close()

    started, worked = time.perf_counter(), time.process_time()
    await asyncio.gather(*(person(posts // people) for _one in range(people)))
    taken = time.perf_counter() - started
    return (len(waited) / taken, statistics.median(waited), statistics.quantiles(waited, n=20)[-1],
            (time.process_time() - worked) / len(waited))


def _post(opened: str, i: int) -> bytes:
    body = urlencode({
        "go": "send", "step": "check", "language": "en", "id": secrets.token_hex(16), "opened": opened,
        "q-idea": f"A bus at night, and benches in the park, please ({i})", "q-need": "Shade" if i % 2 else "",
        "d-borough": "bronx", "d-age": "18+", "d-gender": "woman", "d-ethnicity": "black",
        "agree-ethnicity": "1"}).encode()
    return (b"POST /form HTTP/1.1\r\nHost: form\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            b"Content-Length: " + str(len(body)).encode() + b"\r\n\r\n" + body)


async def _thanked(reader: asyncio.StreamReader) -> None:
    head = await reader.readuntil(b"\r\n\r\n")
    if not head.startswith(b"HTTP/1.1 200"):
        raise RuntimeError(head.decode())
    lengths = [line.split(b":")[1] for line in head.split(b"\r\n") if line.lower().startswith(b"content-length")]
    body = await reader.readexactly(int(lengths[0]))
    if b'class="receipt"' not in body:
        raise RuntimeError("no receipt")


def _copy(folder: Path) -> None:
    shutil.copytree(CASE, folder, ignore=shutil.ignore_patterns("source", "*.db*"))
    toml = folder / "engagement.toml"  # each has a schema of its own
    toml.write_text(toml.read_text(encoding="utf-8").replace(
        'id = "new-york"', f'id = "load-{secrets.token_hex(4)}"', 1), encoding="utf-8")


@contextlib.contextmanager
def _served(folder: Path, environment: dict[str, str], command: list[str]) -> Iterator[tuple[str, int]]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    given = [piece.format(folder=folder, port=port) for piece in command]
    server = subprocess.Popen([sys.executable, *given], cwd=ROOT, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL,
                              env={**os.environ, FOLDER_VARIABLE: str(folder), **environment})
    try:
        _wait_until_up(f"http://127.0.0.1:{port}")
        yield f"http://127.0.0.1:{port}", server.pid
    finally:
        server.terminate()
        server.wait()


def _wait_until_up(address: str) -> None:
    for _attempt in range(200):
        with contextlib.suppress(OSError), urllib.request.urlopen(f"{address}/health", timeout=2):
            return
        time.sleep(0.2)
    raise RuntimeError("the server did not answer")


def _open(address: str) -> str:
    """Open the form once, and wait until a person could have filled it in."""
    with urllib.request.urlopen(f"{address}/form") as answer:
        page = answer.read().decode()
    time.sleep(3.2)
    return page.split('name="opened" value="')[1].split('"')[0]


@contextlib.contextmanager
def _busy(address: str, busy: bool) -> Iterator[None]:
    """Load the Reach page again and again in a process of its own, as a browser would ask for it."""
    if not busy:
        yield
        return
    viewer = get_context("spawn").Process(target=look, args=(address,), daemon=True)
    viewer.start()
    time.sleep(4)
    try:
        yield
    finally:
        viewer.terminate()


def look(address: str) -> None:
    """Ask for a screen, wait until it is there, and ask again."""
    asyncio.run(_look(address))


async def _look(address: str) -> None:
    from streamlit.proto.BackMsg_pb2 import BackMsg
    from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
    from websockets.asyncio.client import connect

    again = BackMsg()
    again.rerun_script.page_name = "reach"
    while True:
        async with connect(f"ws{address.removeprefix('http')}/_stcore/stream", max_size=None,
                           subprotocols=["streamlit"]) as screen:  # type: ignore[list-item]
            for _time in range(50):
                await screen.send(again.SerializeToString())
                async for message in screen:
                    told = ForwardMsg()
                    told.ParseFromString(message)
                    if told.WhichOneof("type") == "script_finished":
                        break


if __name__ == "__main__":
    main()
