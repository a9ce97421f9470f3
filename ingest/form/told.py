"""The links and the posts as the command line tells them."""

from collections.abc import Iterable, Iterator
from typing import Any

import pandas as pd

from ingest.form.links import Wish
from ingest.schema import Engagement
from ingest.schema.names import Sent
from locales import _, ngettext


def links_as_dicts(links: pd.DataFrame, engagement: Engagement) -> list[dict[str, Any]]:
    """Give the links (see ``list_links``) with their addresses, as JSON has them."""
    base = engagement.form.address.rstrip("/")
    return [{"code": row["code"], "address": f"{base}/s/{row['code']}", "partner": row["partner"],
             "venue": row["venue"], "language": row["language"], "area": "" if pd.isna(row["area"]) else row["area"],
             "in_use": pd.isna(row["off_at"]), "came": int(row["came"])} for row in links.to_dict("records")]


def area_notes(wishes: Iterable[Wish], engagement: Engagement) -> Iterator[str]:
    """Say which links keep an area although the list names another, and what to do."""
    for wish in wishes:
        if wish.area_stays and wish.there:
            yield _("{link}: it keeps the area {area}, because what came by it counts there. For another area, give "
                    "the venue there a name of its own in the list.").format(
                        link=" · ".join(filter(None, (wish.there.code, wish.there.partner, wish.there.venue))),
                        area=engagement.say_area(wish.there.area) if wish.there.area else _("(none)"))


def link_lines(links: list[dict[str, Any]]) -> Iterator[str]:
    """Tell each link on a line: its address, whose it is, and how many came by it."""
    if links and links[0]["address"].startswith("/"):
        yield _("Write where the form can be reached into engagement.toml, [form] address, and the links are complete.")
    if not links:
        yield _("There are no links yet. Make them with --partners, from a CSV with the columns name, area, "
                "languages, venues.")
    for link in links:
        whose = " · ".join(filter(None, (link["partner"], link["venue"], link["area"], link["language"])))
        state = "" if link["in_use"] else _(" (switched off)")
        came = ngettext("{n} came by it", "{n} came by it", link["came"]).format(n=link["came"])
        yield f"{link['address']}  {whose}  {came}{state}"


def posts_as_dicts(posts: pd.DataFrame) -> list[dict[str, Any]]:
    """Give posts (see ``list_posts``) as JSON has them."""
    told = posts.assign(received_at=posts["received_at"].astype("str"))
    told = told.astype("object").where(told.notna(), None)
    return [{str(name): value for name, value in row.items()} for row in told.to_dict("records")]


def post_lines(counts: dict[str, int], posts: list[dict[str, Any]]) -> Iterator[str]:
    """Tell how many posts there are, then each that isn't counted."""
    yield _("Sent with the form: {all}. Counted: {stored}. Set aside: {aside}. Taken back by whoever sent it: {gone}."
            ).format(all=sum(counts.values()), stored=counts[Sent.STORED], gone=counts[Sent.WITHDRAWN],
                     aside=counts[Sent.QUARANTINED] + counts[Sent.CONFLICT])
    for post in posts:
        yield f"{post['name']}  {post['message']}"
        yield from (f"    {line}" for line in post["said"].splitlines())
