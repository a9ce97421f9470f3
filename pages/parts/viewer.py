"""Who is looking. Until sign-in comes, this computer's own user is staff, and nobody else is."""

import streamlit as st

from analysis import sentences as say
from analysis.analyse import People
from analysis.viewers import Role, Sight, Viewer, may
from locales import _
from pages.parts import opened, remember

SEE_AS = "see_as"  # in the session: the role whose view staff are looking at


def current() -> Viewer:
    """Give the viewer of this run: everything shown is made for them."""
    return Viewer(role(), opened.folder().engagement.thresholds.hide_below)


def role() -> Role:
    """Say as whom somebody looks."""
    own = signed_in()
    return Role(remember.value(SEE_AS, own)) if own is Role.STAFF else own


def signed_in() -> Role:
    """Say who somebody really is. Single sign-on will answer here; an address that isn't ours gets the least."""
    return Role.STAFF if st.context.ip_address is None else Role.POLICYMAKER


def switch() -> None:
    """Let staff see what others see."""
    if signed_in() is Role.STAFF:
        remember.keep(SEE_AS, st.selectbox(
            _("See the screens as"), [one.value for one in Role], format_func=say.role,
            key=remember.prepare(SEE_AS, Role.STAFF.value)))


def tell_rounding(known: People) -> None:
    """Say that numbers are rounded, to those whose numbers are."""
    if known.rounded_to > 1:
        st.caption(_("Numbers are rounded to multiples of {base}, so that nobody can be singled out.").format(
            base=say.number(known.rounded_to)))


def sees(sight: Sight) -> bool:
    """Say whether the viewer of this run may see something."""
    return may(current(), sight)
