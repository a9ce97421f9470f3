"""Ask, and show it to be checked: one address, and every page carries all answers along in its own fields."""

from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import Response

from ingest.form import new_id, read_post
from ingest.form.post import MOST_LETTERS, Fields
from pages.form import answers
from pages.form.body import TooLarge, read_form
from pages.form.door import Door
from pages.form.render import page
from pages.form.sending import send
from pages.form.steps import CHECK, Fault, Step, faults, step_of, steps
from pages.form.visit import Visit, read_visit_fields, visit_of


async def ask(request: Request, opened: Door) -> Response:
    """Open the form: its id is made here, before anything is answered."""
    visit = visit_of(request, opened.engagement)
    fields = {"id": new_id(), "opened": opened.clock.stamp()}
    return _show(opened, visit, fields, steps(opened.engagement, visit)[0])


async def answer(request: Request, opened: Door) -> Response:
    """Take what was filled in on a page, and give the next one."""
    try:
        fields = await read_form(request, opened.engagement)
    except TooLarge:
        visit = visit_of(request, opened.engagement)
        return page("told", opened.engagement, visit, 413, said="too_large", n=MOST_LETTERS)
    visit = read_visit_fields(fields, opened.engagement)
    visit.use(opened.engagement)
    go, _colon, where = fields.get("go", "next").partition(":")
    pages = steps(opened.engagement, visit)
    if go == "send":
        return await _send(request, opened, visit, fields, pages)
    if go == "lang":
        visit = visit.speaking(where) if where in opened.engagement.languages else visit
        return _again(opened, visit, fields, pages)
    if go == "change":
        return _show(opened, visit, fields | {"back": CHECK}, pages[step_of(where, pages)], focus=where)
    at = step_of(fields.get("step", ""), pages)
    if go == "back":
        return _show(opened, visit, fields, pages[max(at - 1, 0)])
    return _next(opened, visit, fields, pages, at)


def _next(opened: Door, visit: Visit, fields: Fields, pages: list[Step], at: int) -> Response:
    if wrong := faults(fields, pages[at], opened.engagement, visit, len(pages) == 1):
        return _show(opened, visit, fields, pages[at], wrong)
    last = at == len(pages) - 1 or fields.get("back") == CHECK
    if not last:
        return _show(opened, visit, fields, pages[at + 1])
    return _check(opened, visit, fields, pages)


def _again(opened: Door, visit: Visit, fields: Fields, pages: list[Step]) -> Response:
    """Give the same page once more, in another language."""
    if fields.get("step") == CHECK:
        return _check(opened, visit, fields, pages)
    return _show(opened, visit, fields, pages[step_of(fields.get("step", ""), pages)])


def _check(opened: Door, visit: Visit, fields: Fields, pages: list[Step]) -> Response:
    """Show everything before it is sent; or the page on which something is missing."""
    visit.use(opened.engagement)
    for step in pages:
        if wrong := faults(fields, step, opened.engagement, visit, step == pages[0]):
            return _show(opened, visit, fields, step, wrong)
    return page("check", opened.engagement, visit, fields=fields, told=answers.told(fields, pages, visit),
                carried=answers.carried(fields, None, opened.engagement), step=CHECK)


async def _send(request: Request, opened: Door, visit: Visit, fields: Fields, pages: list[Step]) -> Response:
    """Send it, or say what is wrong; but what comes from a device's queue nobody can put right any more."""
    post = read_post(fields, opened.engagement, opened.clock.seconds_since(fields.get("opened", "")))
    if not post.kept and any(faults(fields, step, opened.engagement, visit, step == pages[0]) for step in pages):
        return _check(opened, visit, fields, pages)
    return await send(request, opened, visit, fields, post)


def _show(opened: Door, visit: Visit, fields: Fields, step: Step, wrong: Sequence[Fault] = (),
          focus: str = "") -> Response:
    """Show a page of questions, with what was answered before."""
    visit.use(opened.engagement)
    pages = steps(opened.engagement, visit)
    return page(
        "ask", opened.engagement, visit, 422 if wrong else 200, fields=fields, step=step.name,
        questions=[answers.question(each, fields, wrong, visit) for each in step.questions],
        dimensions=[answers.dimension(each, fields, visit) for each in step.dimensions],
        carried=answers.carried(fields, step, opened.engagement), faults=wrong, focus=focus,
        first=step == pages[0], whole=len(pages) == 1, intro=visit.pick(opened.engagement.form.intro))

