"""The online form: what is sent with it, and the short links that lead to it."""

from ingest.form.letters import receipt_of, spoken, typed
from ingest.form.links import ShortLink, Wish, find_link, list_links, make_links, switch_link, wished
from ingest.form.opening import Clock, new_id
from ingest.form.own_pages import new_page_token, page_address, page_token, partner_of
from ingest.form.partners import Partner, PartnerList, look_at_partners, read_partner, read_partners
from ingest.form.post import Post, read_fields, read_post
from ingest.form.posts import Taken, take_in
from ingest.form.review import count_late, count_posts, let_in, list_posts, number_of
from ingest.form.withdraw import Withdrawal, look_up, withdraw
from ingest.form.writer import Writer

__all__ = [
    "Clock",
    "Partner",
    "PartnerList",
    "Post",
    "ShortLink",
    "Taken",
    "Wish",
    "Withdrawal",
    "Writer",
    "count_late",
    "count_posts",
    "find_link",
    "let_in",
    "list_links",
    "list_posts",
    "look_at_partners",
    "look_up",
    "make_links",
    "new_id",
    "new_page_token",
    "number_of",
    "page_address",
    "page_token",
    "partner_of",
    "read_fields",
    "read_partner",
    "read_partners",
    "read_post",
    "receipt_of",
    "spoken",
    "switch_link",
    "take_in",
    "typed",
    "wished",
    "withdraw",
]
