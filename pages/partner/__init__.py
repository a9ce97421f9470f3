"""A partner's own page, behind an address that nobody can guess: plain HTML, served beside the form.

gate     what may be known of a partner: rounded, and made anew now and then
show     what the page says, in words
routes   its addresses
Nothing here uses Streamlit.
"""

from pages.partner.routes import routes

__all__ = ["routes"]
