"""The browser's door: the server answers, in the reader's language, and never with a traceback."""

import logging
import tomllib

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse, JSONResponse, StreamingResponse
from starlette.routing import Route
from starlette.testclient import TestClient

import app as door
from analysis.viewers import Role
from ingest import StoreError
from ingest.folder import FOLDER_VARIABLE
from pages.parts import frame, viewer
from pages.parts.document import BASE, DocumentLanguage, preferred

PAGE = '<!DOCTYPE html>\n<html lang="en">\n<title>Streamlit</title>' + "é" * 100_000


@pytest.fixture
def client() -> TestClient:
    """A small site behind the middleware."""
    async def page(_request: object) -> HTMLResponse:
        return HTMLResponse(PAGE, headers={"etag": "old", "cache-control": "no-cache"})

    async def pieces(_request: object) -> StreamingResponse:
        return StreamingResponse(iter([PAGE[:30], PAGE[30:]]), media_type="text/html")

    async def own(_request: object) -> HTMLResponse:
        return HTMLResponse(PAGE, headers={"content-language": "ar"})

    async def data(_request: object) -> JSONResponse:
        return JSONResponse({"html": '<html lang="en">'})
    routes = [Route("/", page), Route("/pieces", pieces), Route("/data", data), Route("/own", own)]
    return TestClient(Starlette(routes=routes, middleware=[Middleware(DocumentLanguage)]))


@pytest.mark.parametrize(("accepted", "language"), [
    ("pt-BR,pt;q=0.9,en;q=0.8", "pt-BR"), ("es-MX", "es"), ("en-GB,en", "en"), (None, "en"), ("*", "en"),
    ("zh-CN,es;q=0.5,en;q=0.7", "en"), ("de;q=1.0, es ; q=0.4", "es"), ("es;q=x,,;", "es")])
def test_browsers_wishes_are_heard(accepted: str | None, language: str) -> None:
    """When it fails, a browser's languages are misread, or an odd header breaks the page."""
    assert preferred(accepted) == language


@pytest.mark.parametrize("path", ["/", "/pieces"])
def test_document_names_its_language(client: TestClient, path: str) -> None:
    """When it fails, screen readers read Portuguese aloud as English, or the document arrives cut off."""
    answer = client.get(path, headers={"accept": "text/html,*/*", "accept-language": "pt-BR"})
    told = PAGE.replace('lang="en"', 'lang="pt-BR"').replace("<title>Streamlit", f"{BASE.decode()}<title>Fair Hearing")
    assert answer.text == told
    assert answer.headers["content-length"] == str(len(answer.content))
    assert answer.headers["vary"] == "Accept-Language"
    assert "etag" not in answer.headers


def test_a_document_that_knows_its_language_is_left_alone(client: TestClient) -> None:
    """When it fails, the Arabic form is read aloud as if it were English."""
    assert client.get("/own", headers={"accept": "text/html", "accept-language": "pt-BR"}).text == PAGE


def test_the_form_is_served_beside_the_dashboard() -> None:
    """When it fails, a workshop that serves the dashboard has no form."""
    paths = {getattr(route, "path", "") for route in door.form_routes()}
    assert {"/form", "/s/{code}", "/withdraw"} <= paths
    assert "/" not in paths, "the dashboard's own address"


def test_everything_else_passes_untouched(client: TestClient) -> None:
    """When it fails, a download or a picture is changed on its way."""
    answer = client.get("/data", headers={"accept": "text/html,*/*", "accept-language": "pt-BR"})
    assert answer.json() == {"html": '<html lang="en">'}
    assert client.get("/", headers={"accept": "*/*"}).headers["etag"] == "old"


def test_the_server_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """When it fails, `fairhearing serve` waits for a minute and gives up."""
    monkeypatch.delenv(FOLDER_VARIABLE, raising=False)
    with TestClient(door.app) as client:
        assert client.get("/health").json() == {"status": "ok"}
        page = client.get("/reach", headers={"accept": "text/html", "accept-language": "es"})
        assert '<html lang="es">' in page.text
        assert "<title>Fair Hearing</title>" in page.text


def test_no_folder_named_pages_stands_beside_the_script() -> None:
    """When it fails, Streamlit's older way of making pages opens a page without frame, language and viewer."""
    assert door.DASHBOARD.is_file()
    assert not (door.DASHBOARD.parent / "pages").exists()


def test_every_page_is_in_the_menu_of_staff(monkeypatch: pytest.MonkeyPatch) -> None:
    """When it fails, a page was written that nobody can reach."""
    monkeypatch.setattr(viewer, "sees", lambda _sight: True)
    asked: list[str] = []
    monkeypatch.setattr(frame, "_screen", lambda name, *_rest, **_more: asked.append(name))
    frame.menu()
    assert sorted(asked) == sorted(path.stem for path in frame.PAGES.glob("*.py") if path.stem != "__init__")


@pytest.mark.parametrize(("address", "role"), [(None, Role.STAFF), ("192.168.1.20", Role.POLICYMAKER)])
def test_only_this_computers_user_is_staff(monkeypatch: pytest.MonkeyPatch, address: str | None, role: Role) -> None:
    """When it fails, anybody on the network could hand in files and read residents' words."""
    class Context:
        ip_address = address
    monkeypatch.setattr(viewer.st, "context", Context())
    assert viewer.signed_in() is role


def test_a_fault_becomes_a_sentence_and_a_line_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    """When it fails, people see a traceback, or nobody ever learns of the fault."""
    with caplog.at_level(logging.ERROR, logger="fairhearing"):
        assert door.excuse(ValueError("inside")) is True
    assert "a screen failed" in caplog.text


def test_what_a_person_can_put_right_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """When it fails, «the store is busy, try again» reads «something went wrong»."""
    told: list[str] = []
    monkeypatch.setattr(door.st, "error", lambda text, **_more: told.append(text))
    door.excuse(StoreError("busy", "Somebody else is at it *now*"))
    door.excuse(ValueError("inside"))
    assert told[0] == r"Somebody else is at it \*now\*"
    assert "inside" not in told[1]


def test_streamlit_by_itself_listens_on_this_computer_only() -> None:
    """When it fails, «streamlit run app.py» shows everything to the whole network."""
    settings = tomllib.loads((door.DASHBOARD.parents[2] / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert settings["server"]["address"] == "127.0.0.1"


def test_pages_are_short_and_hold_no_functions() -> None:
    """When it fails, logic moved into a page, where no test and no other page can reach it."""
    for path in frame.PAGES.glob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert len(text.splitlines()) <= 60, path.name
        assert "def " not in text, path.name

