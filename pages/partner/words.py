"""The fixed words of a partner's own page."""

from locales import _


def words() -> dict[str, str]:
    """Give the page's words by the names that its template has for them, in the language in use."""
    return {**_frame(), **_numbers(), **_to_do()}


def _frame() -> dict[str, str]:
    return {
        "skip": _("Skip to the page"), "language": _("Language"),
        "yours": _("This page is for {partner}. Whoever has its address can open it, so keep it among yourselves."),
        "runs": _("People can take part from {start} to {end}."), "ended": _("The consultation ended on {end}."),
        "not_here": _("This page isn't here"),
        "not_here_more": _("A letter of the address is wrong, or there is a newer address. Ask the people who sent it "
                           "to you."),
        "no_kit": _("The kit can't be made"), "to_page": _("Back to your page"),
        "rounded": _("Numbers of people are rounded to multiples of {base}, so that nobody can be singled out. "
                     "Made on {made}; they change every ten minutes at most."),
        "made": _("Made on {made}; the numbers change every ten minutes at most."),
    }


def _numbers() -> dict[str, str]:
    return {
        "took_part": _("How many took part through you"), "people": _("People"),
        "counted": _("Everybody at your workshops, and everybody who answered online through you."),
        "links": _("Your links"), "address": _("Address"), "venue": _("Venue"), "switched_off": _("switched off"),
        "every_venue": _("any"),
        "meetings": _("Workshops that have come in"),
        "reached": _("Whom you reached"), "group": _("Group"), "overall": _("In the whole consultation"),
        "reached_more": _("Those who told about themselves. Groups are marked that are missing in the whole "
                          "consultation, not only with you."),
        "too_few": _("There are {few} people so far. Once there are more, this page shows which groups they are from."),
    }


def _to_do() -> dict[str, str]:
    return {
        "still_missing": _("Who is still missing"),
        "everybody": _("In the whole consultation, with all partners together:"),
        "waiting": _("What is still to do"),
        "quiet_links": _("These links brought {few} people so far:"),
        "quiet_venues": _("No workshop has come in from:"),
        "nothing_waits": _("All your links are in use, and each of your venues has held a workshop."),
        "kit": _("Your kit"),
        "kit_more": _("Posters, flyers and table tents with your links, a guide for the workshop, and the workbook to "
                      "hand in its results."),
        "kit_get": _("Download the kit (ZIP)"),
        "workbook_get": _("Download the workbook only ({language})"),
    }
