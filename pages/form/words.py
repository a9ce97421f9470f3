"""Everything the form says, in one place: whoever adds a language translates these sentences and no others."""

import datetime as dt
from functools import cache

from babel.dates import format_date
from babel.numbers import format_decimal

from ingest.decisions import status_word
from ingest.schema.names import Decided
from locales import _, current, locale


def number(n: int) -> str:
    """Write a number as the language in use has it."""
    return format_decimal(n, locale=locale())


def day(date: dt.date) -> str:
    """Write a day as the language in use has it."""
    return format_date(date, "d MMMM y" if current() == "en" else "long", locale=locale())


def words() -> dict[str, str]:
    """Give the form's words by the names that the templates have for them, in the language in use."""
    return _words(current())


@cache
def _words(_language: str) -> dict[str, str]:
    return {**_frame(), **_asking(), **_sending(), **_privacy(), **_withdrawing(), **_offline(),
            **_decided(), **_by_receipt(), **{f"status_{status}": status_word(status) for status in Decided}}


def _frame() -> dict[str, str]:
    return {
        "skip": _("Skip to the questions"), "language": _("Language"), "back": _("Back"), "continue": _("Continue"),
        "error": _("Error"), "privacy": _("What happens with your answers"), "take_back": _("Take back your answers"),
        "to_form": _("Go to the questions"), "closed": _("The form can't be opened at the moment"),
        "closed_more": _("Please try again in a few minutes."),
        "no_link": _("This link is not in use"),
        "no_link_more": _("It was switched off, or a letter is wrong. You can take part all the same."),
        "no_page": _("This page doesn't exist"),
        "no_page_more": _("Perhaps a letter of its address is wrong. You can take part all the same."),
    }


def _asking() -> dict[str, str]:
    return {
        "intro": _("You need no account, and nobody asks for your name. Answer what you like, in your own words."),
        "no_names": _("Please don't write names, telephone numbers or addresses: what you write may be read by "
                      "others."),
        "up_to": _("Up to {n} letters."),
        "about": _("About you"), "optional": _("optional"), "choose": _("Choose an answer"),
        "why": _("You need not answer these. We ask to see whose voices are missing, and only ever show counts."),
        "why_one": _("Why we ask:"), "prefer_not": _("I prefer not to say"),
        "sensitive": _("This is sensitive. It is kept only if you agree."),
        "unless": _("Without a tick here your answer above is left out."),
        "agree": _("I agree that my answer to «{question}» is kept, only to compare who takes part with "
                   "who lives here."),
        "early": _("The consultation begins on {day}. You can answer already, and your answers count."),
        "late": _("The consultation ended on {day}. What you send is still kept and read, but it may come too late "
                  "to change anything."),
        "problem": _("There is a problem"), "one_text": _("Write an answer to at least one question."),
        "too_long": _("«{question}»: your text has {n} letters. Please shorten it to {most}."),
        "tablet": _("This tablet is used by several people. Your answers disappear from it once they are sent."),
    }


def _sending() -> dict[str, str]:
    return {
        "check": _("Check your answers"), "check_more": _("Nothing is sent yet."), "change": _("Change"),
        "not_answered": _("Not answered"),
        "not_agreed": _("You did not tick the box with «I agree», so we will not keep this answer. "
                        "To keep it, press «Change» and tick the box."),
        "send": _("Send my answers"), "thanks": _("Thank you. Your answers are stored."),
        "receipt": _("Your receipt number"),
        "receipt_more": _("Write it down if you may want to take your answers back. "
                          "Nobody can find them for you without it."),
        "next_person": _("Next person"), "another": _("Send something else"),
        "not_stored": _("Your answers could not be stored yet"),
        "not_stored_more": _("They are still on this page. Wait a minute, then send them again. "
                             "Nothing is counted twice."),
        "sent_before": _("Something was sent from this page before"),
        "sent_before_more": _("Your first answers are stored under this receipt number. What you changed since was "
                              "kept, too, and a person will look at it. To say something else, open the form anew."),
        "was_taken_back": _("These answers were taken back"),
        "was_taken_back_more": _("Nothing of them is stored. To say something else, open the form anew."),
        "too_large": _("This is too much to send at once"),
        "too_large_more": _("Go back, shorten your text to {n} letters, and send it again. Nothing was stored."),
    }


def _privacy() -> dict[str, str]:
    return {
        "who": _("Who asks"), "ask": _("Questions about your data: {contact}"),
        "kept": _("What is kept"),
        "kept_more": _("What you write, what you say about yourself, the day, the language, and whose link you used. "
                       "Not your name and not your device's address. No cookies, and nobody follows you."),
        "what_for": _("What it is for"),
        "what_for_more": _("To learn what people here want, and whose voices are missing. Staff read your texts. "
                           "Others see counts, and texts that staff found fit to quote."),
        "sensitive_answers": _("Sensitive answers"),
        "sensitive_more": _("They are kept only if you tick the box beside them. You may leave them out and still "
                            "take part."),
        "yours": _("Taking it back"),
        "yours_more": _("With your receipt number you can take your answers back at any time, and need give no reason. "
                        "They are then removed."),
        "how_long": _("How long it is kept"),
        "how_long_more": _("Who decides how long your answers are kept: {organisation}. Nothing is deleted by itself."),
        "until_more": _("Your answers must be deleted by {day} at the latest. Who has to do that: {organisation}."),
        "nobody_named": _("the people who run this consultation"),
        "gone_more": _("If you take your answers back, what you wrote and what you said about yourself is deleted "
                       "here at once. What was printed or published before can't be called back."),
        "copies_more": _("There may be safety copies (backups). What is deleted here can stay in them until they are "
                         "overwritten."),
        "yours_told": _("Whoever has the number also sees which themes you wrote about and what was decided on them, "
                        "never your words."),
    }


def _withdrawing() -> dict[str, str]:
    return {
        "receipt_asked": _("Receipt number"), "receipt_hint": _("Ten letters and digits, as on the page after you sent "
                                                               "your answers."),
        "unknown_receipt": _("No answers have this receipt number. Check the letters."),
        "empty_receipt": _("Write your receipt number in the box below. Without it nobody can find your answers."),
        "look": _("Look it up"), "will_go": _("This will be removed"),
        "sent_on": _("Sent on {day}"), "texts": _("Texts: {n}"), "answers": _("Answers about yourself: {n}"),
        "for_good": _("It can't be brought back."), "yes_remove": _("Yes, remove them"), "keep": _("No, keep them"),
        "nothing_changed": _("Nothing was changed"),
        "nothing_changed_more": _("Your answers are still stored, as you sent them. You can take them back later with "
                                  "the same number."),
        "removed": _("Your answers are removed"),
        "removed_more": _("Only that something was sent that day is still known, not what."),
    }


def _offline() -> dict[str, str]:
    return {
        "on_device": _("Your answers wait on this device"),
        "on_device_more": _("There is no network now. They are sent by themselves once there is, if this page is "
                            "opened again on this device. Then the receipt number counts."),
        "waiting": _("Waiting to be sent from this device: {n}"),
        "no_network": _("There is no network"),
        "no_network_more": _("Nothing is lost: your answers are still on this page. Try again when there is network."),
        "again": _("Try again"),
    }


def _decided() -> dict[str, str]:
    return {
        "you_said": _("You said, we did"),
        "you_said_more": _("What people said in this consultation, and what became of it."),
        "as_of": _("As of {day}."), "skip_to_answers": _("Skip to the answers"),
        "nothing_decided": _("There are no answers yet. They will stand here."),
        "have_receipt": _("See what became of what you sent"), "all_answers": _("All answers"),
        "about_texts": _("About {n} contributions spoke of this."),
        "fewer_texts": _("Fewer than {n} contributions spoke of this."), "texts_on": _("Contributions on this: {n}"),
        "as_above": _("The answer stands above: {status}"),
        "single": _("About single ideas"), "no_answer": _("No answer yet"),
        "no_answer_more": _("Nothing is decided on these themes yet."),
        "other_language": _("This answer isn't translated yet. It is in: {language}"),
        "workshop": _("Workshop"), "spoken_here": _("People here spoke above all of: {themes}"),
        "on_yours": _("Answers on what you spoke of"), "other_answers": _("All other answers"),
        "read_more": _("All answers, and what changes from now on, stand here:"),
        "no_workshop": _("There is no workshop at this address"),
        "no_workshop_more": _("Perhaps a letter is wrong. All answers are there to read all the same."),
    }


def _by_receipt() -> dict[str, str]:
    return {
        "became": _("What became of what you sent"),
        "became_more": _("With your receipt number you see which answers concern what you wrote. "
                         "Your words are not shown here."),
        "you_spoke_of": _("What you wrote spoke of:"),
        "not_yet": _("Your answers came after this page was last brought up to date. Please look again later."),
        "no_theme": _("No theme was found in what you wrote. Staff read it all the same."),
        "your_idea": _("On your own idea"),
        "not_counted": _("What you sent isn't counted at the moment. Nothing is lost."),
        "taken_back": _("You took these answers back, so nothing of them is stored."),
        "thanks_more": _("With the same number you can see later what became of it."),
    }
