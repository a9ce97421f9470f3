"""A promise is kept through anything: the server is killed while people send, and started again."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from pathlib import Path
from urllib.parse import urlencode

import pytest
import sqlalchemy as sa

from ingest import Store, open_folder
from ingest.form import Clock, new_id, typed
from ingest.store import tables as t

ROOT = Path(__file__).parents[3]
PEOPLE = 8
POSTS = 2_000
KILLS = 5


class Server:
    """The form as a process of its own, that can be killed as a power cut would."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.start()

    def start(self) -> None:
        """Start, and wait until it answers."""
        environment = {name: value for name, value in os.environ.items() if name != "FAIRHEARING_DATABASE_URL"}
        self.process = subprocess.Popen(
            [sys.executable, "cli.py", "form", str(self.folder), "--port", str(self.port)], cwd=ROOT,
            env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _attempt in range(200):
            with contextlib.suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{self.port}/health"):
                return
            time.sleep(0.1)
        raise AssertionError("the form did not start")

    def kill(self) -> None:
        """Stop it without a word."""
        os.kill(self.process.pid, signal.SIGKILL)
        self.process.wait()


def person(server: Server, ids: list[str], opened: str, shown: dict[str, str]) -> None:
    """Send posts, each again and again until there is a receipt, as somebody does who wants to be heard."""
    for post_id in ids:
        body = urlencode({"id": post_id, "opened": opened, "language": "en", "q-idea": f"Idea of {post_id}",
                          "d-age": "18-64", "go": "send"}).encode()
        while post_id not in shown:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{server.port}/form", body, timeout=20) as answer:
                    html = answer.read().decode()
                shown[post_id] = html.split('class="receipt"')[1].split(">")[1].split("<")[0]
            except (OSError, HTTPException):  # cut off, in the middle of the page perhaps
                time.sleep(0.05)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="NOT TESTED: this system kills in another way")
def test_every_receipt_that_was_shown_is_in_the_store_and_none_twice(small: Path,
                                                                     monkeypatch: pytest.MonkeyPatch) -> None:
    """If this fails, somebody who was thanked is not heard, or counts twice."""
    monkeypatch.setattr("time.time", lambda real=time.time: real() - 60)
    opened = Clock(open_folder(small)).stamp()
    monkeypatch.undo()
    server = Server(small)
    ids = [new_id() for _post in range(POSTS)]
    shown: dict[str, str] = {}
    with ThreadPoolExecutor(PEOPLE) as pool:
        people = [pool.submit(person, server, ids[i::PEOPLE], opened, shown) for i in range(PEOPLE)]
        for kill in range(1, KILLS + 1):
            while len(shown) < POSTS * kill / (KILLS + 1) and not all(one.done() for one in people):
                time.sleep(0.01)
            server.kill()
            server.start()
    server.kill()
    assert [one.exception() for one in people] == [None] * PEOPLE
    store = Store.open(open_folder(small))
    with store.engine.connect() as connection:
        kept = {row.id: row.receipt for row in connection.execute(sa.select(t.posts.c.id, t.posts.c.receipt))}
    said = Counter(store.frames().contributions["text"])
    told = store.receipt("b1")
    store.close()
    assert len(shown) == POSTS
    assert {post_id: typed(receipt) for post_id, receipt in shown.items()} == kept
    assert said == {f"Idea of {post_id}": 1 for post_id in ids}
    assert (told.rows_read, told.stored) == (POSTS, POSTS)
