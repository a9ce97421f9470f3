"""The partners' screen: what a list would bring, which links are silent, and who may look."""

from pathlib import Path

import pytest

from ingest import Store, open_folder
from ingest.form import Partner, find_link, list_links, make_links, page_token, take_in
from tests.ingest.form.make import post
from tests.pages.seen import Visit, click, words

KESTREL = "Kestrel Street Tenants (invented)"
LIST = f"name,area,languages,venues\n{KESTREL},camden,en,Hall\n{KESTREL},,xx,\nNobody,The Moon,,\n".encode()


def test_a_list_is_looked_at_before_links_are_made(visit: Visit, london: Path) -> None:
    """When it fails, a slip in a list makes a hundred wrong links, or none, and nobody is told."""
    area = open_folder(london).engagement.areas
    assert area is not None
    toml = london / "engagement.toml"
    said, _form, rest = toml.read_text(encoding="utf-8").partition("[form]")
    toml.write_text(said + rest[rest.index("[publish]"):], encoding="utf-8")
    app = visit(london, "partners")
    assert "There are no links yet" in words(app)
    assert "has no address, organisation, and contact" in words(app)
    data = LIST.replace(b"camden", area.categories[0].id.encode())
    app.get("file_uploader")[0].set_value([("partners.csv", data, "text/csv")])
    click(app, "Look at the list")
    told = words(app)
    assert "partners.csv, 3: «xx»" in told
    assert "partners.csv, 4: «The Moon»" in told
    assert "1 new link" in told
    store = Store.open(open_folder(london))
    assert list_links(store).empty
    click(app, "Make 1 link")
    assert "1 link was made" in "".join(one.value for one in app.success)
    assert list_links(store)["partner"].tolist() == [KESTREL]
    assert "✕ none yet" in words(app)
    store.close()


def test_one_partner_is_looked_after(visit: Visit, london: Path) -> None:
    """When it fails, a link that went astray stays on, or an address that got out can't be ended."""
    store = Store.open(open_folder(london))
    first, _other = make_links(store, [Partner(KESTREL, None, ("en",), ("Hall", "Pier"))])
    take_in(store, [post(link=first.code, answers={})])
    app = visit(london, "partners")
    assert "1 of 2 links in use brought no answer yet" in words(app)
    next(box for box in app.selectbox if box.label == "Which partner?").set_value(KESTREL).run()
    before = page_token(london, KESTREL)
    assert before in app.code[0].value
    next(one for one in app.toggle if one.key == f"link-{first.code}").set_value(False).run()
    found = find_link(store, first.code)
    assert found is not None
    assert found.in_use is False
    click(app, "Make a new address")
    click(app, "Yes, make a new address")
    assert page_token(london, KESTREL) != before
    assert page_token(london, KESTREL) in app.code[0].value
    store.close()


def test_policymakers_have_no_partners_page(visit: Visit, prepared: Path) -> None:
    """When it fails, exact numbers of people by link are shown to others than staff."""
    with pytest.raises(ValueError, match="partners"):
        visit(prepared, "partners", role="policymaker")
