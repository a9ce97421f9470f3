"""How each kind of file looks: from who came and what they said to sheets of cells.

A layout is given a ``Job`` (one file of a case) and gives back its sheets; ``build`` writes them.
"""

import datetime as dt
import random
from collections.abc import Callable, Iterable
from itertools import zip_longest

from ingest.schema import Category, Dimension, Question, fold
from sample_data.plan import IDEAS_PER_TABLE, PREFER_NOT, Cell, Job, Person, Row, Sheet, Value


def form_export(job: Job) -> list[Sheet]:
    """Lay out what a form tool exports: one row per person, by the time they sent it."""
    standard = [job.word("submission"), job.word("sent")]
    end = [job.word("partner")] if job.plan.partners else []
    rows: list[Row] = [[*standard, *name_columns(job, [*standard, *end], by_label=True), *end]]
    hosts = _dealt(job, job.plan.partners)
    for moment, person, host in zip(_moments(job), people(job), hosts, strict=True):
        rows.append([job.ledger.number(person), moment, *person.values(), *host])
    return [Sheet("export", rows)]


def forms(job: Job) -> list[Sheet]:
    """Lay out forms typed into a plain table, the session repeated on each row."""
    number, *session = (job.word(name) for name in ("participant", "partner", "date", "venue", "area"))
    date = job.plan.date.strftime("%d/%m/%Y") if job.plan.date else None
    where: Row = [job.plan.partner, date, job.plan.venue, _area(job)]
    rows: list[Row] = [[number, *name_columns(job, [number, *session]), *session]]
    rows += [[i, *person.values(), *where] for i, person in enumerate(people(job), start=1)]
    return [Sheet(job.word("session"), rows)]


def titled_forms(job: Job) -> list[Sheet]:
    """Lay out forms under a title and the session's lines, with a gap and a total."""
    top = _heading_block(job)
    number = job.word("participant")
    rows: list[Row] = [[i, *person.values()] for i, person in enumerate(people(job), start=1)]
    half = len(rows) // 2
    header: Row = [number, *name_columns(job, [number])]
    total: Row = [job.word("total"), len(rows)]
    body = [header, *rows[:half], [], *rows[half:], total]
    return [Sheet(job.word("session"), [*top, *body], header=len(top), titled=True)]


def ideas_by_question(job: Job) -> list[Sheet]:
    """Lay out a wall of ideas: one column per question, one idea per cell, nobody named."""
    top = _heading_block(job)
    names = [job.say(question.label) for question in job.questions]
    return [Sheet(job.word("session"), [*top, *_idea_columns(job, names)], header=len(top), titled=True)]


def tables(job: Job) -> list[Sheet]:
    """Lay out a session's sheet, then one sheet of ideas and votes per discussion table."""
    header: Row = [*_idea_headings(job), job.word("votes")]
    ideas: list[Row] = []
    for place, question in enumerate(job.questions):
        for cell in job.cells.get(question.id, []):
            columns: Row = [None] * len(job.questions)
            columns[place] = cell.text
            ideas.append([*columns, job.rng.randint(0, 12)])
    ideas = job.shuffled(ideas)
    count = max(1, -(-len(ideas) // IDEAS_PER_TABLE))
    seats = [Sheet(f"{job.word('table')} {i + 1}", [header, *ideas[i::count]]) for i in range(count)]
    return [Sheet(job.word("session"), _lines(job), header=None), *seats]


def tally(job: Job) -> list[Sheet]:
    """Lay out heads counted by answer, and a second sheet of ideas."""
    top: list[Row] = [*_lines(job), []]
    rows: list[Row] = [[job.word("question"), job.word("answer"), job.word("people")]]
    for dimension in job.dimensions:
        rows += _counted(job, dimension)
    ideas = _idea_columns(job, _idea_headings(job))
    return [Sheet(job.word("head_count"), [*top, *rows], header=len(top)), Sheet(job.word("ideas"), ideas)]


def minutes(job: Job) -> list[Sheet]:
    """Lay out what a meeting decided about submissions of the online export."""
    rows: list[Row] = [[job.word("online_id"), job.word("decision"), job.word("note")]]
    for made in job.plan.decisions:
        if made.text_id not in job.ledger.of_text:
            raise ValueError(f"{job.plan.path}: {made.text_id} is in no online export of this case")
        rows.append([job.ledger.of_text[made.text_id], made.decision, made.note or None])
    return [Sheet(job.word("session"), rows)]


LAYOUTS: dict[str, Callable[[Job], list[Sheet]]] = {
    layout.__name__: layout
    for layout in (form_export, forms, titled_forms, ideas_by_question, tables, tally, minutes)
}


def name_columns(job: Job, taken: Iterable[str], by_label: bool = False) -> list[str]:
    """Choose a heading for each question and dimension that no other column of the file has."""
    seen = {fold(heading) for heading in taken}
    names: list[str] = []
    for item in (*job.questions, *job.dimensions):
        choices = job.headings(item)[: 1 if by_label and isinstance(item, Question) else None]
        free = [heading for heading in choices if fold(heading) not in seen]
        if not free:
            raise ValueError(f"{job.plan.path}: every heading of {item.id} belongs to another column")
        names.append(job.rng.choice(free))
        seen.add(fold(names[-1]))
    return names


def people(job: Job) -> list[Person]:
    """Put texts and answers on rows, each column in its own order of chance."""
    said = [_spread(job, job.cells.get(question.id, [])) for question in job.questions]
    told = [_answers(job, dimension) for dimension in job.dimensions]
    return [Person([c[i] for c in said], [a[i] for a in told]) for i in range(job.plan.filled)]


def spell(job: Job, dimension: Dimension, answer: str) -> Value:
    """Write an answer as somebody might: label, synonym, age in years, capitals, stray spaces."""
    if answer == "blank":
        return None
    if answer == "prefer_not":
        return _carelessly(job.rng, job.rng.choice(PREFER_NOT[job.plan.language]))
    category = next(c for c in dimension.categories if c.id == answer)
    years = _years(category) if dimension.kind == "age" else None
    if years and job.rng.random() < 0.5:
        return job.rng.choice(years)
    known = [job.say(category.label), *category.synonyms.get(job.plan.language, [])]
    return _carelessly(job.rng, job.rng.choice(known))


def _spread(job: Job, cells: list[Cell]) -> list[Cell | None]:
    return job.shuffled([*cells, *[None] * (job.plan.filled - len(cells))])


def _answers(job: Job, dimension: Dimension) -> Row:
    counts = job.plan.counts[dimension.id]
    return job.shuffled(spell(job, dimension, answer) for answer, n in counts.items() for _ in range(n))


def _carelessly(rng: random.Random, text: str) -> str:
    chance = rng.random()
    if chance < 0.15:
        return text.upper()
    return rng.choice((f" {text}", f"{text} ", f"  {text} ")) if chance < 0.3 else text


def _years(category: Category) -> range | None:
    low, high = category.low, category.high
    if low is None:
        return None if high is None else range(max(0, high - 10), high + 1)
    return range(low, (low + 15 if high is None else high) + 1)


def _moments(job: Job) -> list[str]:
    first, last, rng = job.plan.first, job.plan.last, job.rng
    if first is None or last is None or last < first:
        raise ValueError(f"{job.plan.path}: say on which days the first and the last form were sent")
    days = [first + dt.timedelta(rng.randint(0, (last - first).days)) for _ in range(job.plan.filled)]
    times = [dt.time(rng.randint(7, 22), rng.randint(0, 59), rng.randint(0, 59)) for _ in days]
    return sorted(dt.datetime.combine(*moment).isoformat() for moment in zip(days, times, strict=True))


def _dealt(job: Job, hosts: list[str]) -> list[Row]:
    if not hosts:
        return [[] for _ in range(job.plan.filled)]
    return job.shuffled([hosts[i % len(hosts)]] for i in range(job.plan.filled))


def _heading_block(job: Job) -> list[Row]:
    return [[f"{job.word('title')} — {job.plan.venue or job.plan.partner}"], *_lines(job), []]


def _lines(job: Job) -> list[Row]:
    plan = job.plan
    values = {"partner": plan.partner, "date": plan.date, "venue": plan.venue, "area": _area(job)}
    lines: list[Row] = [[f"{job.word(name)}:", value] for name, value in values.items() if value]
    return [*lines, [f"{job.word('present')}:", plan.people]]


def _area(job: Job) -> str | None:
    areas, area = job.engagement.areas, job.plan.area
    category = areas.category(area) if areas and area else None
    return job.say(category.label) if category else area


def _idea_headings(job: Job) -> list[str]:
    """«Idea» will do where there is only one question; else a heading tells which one it is."""
    if len(job.engagement.questions) == 1:
        return [job.word("idea")]
    return [job.rng.choice(job.headings(question)) for question in job.questions]


def _idea_columns(job: Job, names: list[str]) -> list[Row]:
    columns = [job.shuffled(cell.text for cell in job.cells.get(q.id, [])) for q in job.questions]
    return [list(names), *(list(ideas) for ideas in zip_longest(*columns))]


def _counted(job: Job, dimension: Dimension) -> list[Row]:
    name = job.rng.choice(job.headings(dimension))
    counts = job.plan.counts[dimension.id]
    rows: list[Row] = [[name, job.say(c.label), counts.get(c.id, 0)] for c in dimension.categories]
    rows.append([name, PREFER_NOT[job.plan.language][0], counts.get("prefer_not", 0)])
    told = sum(n for answer, n in counts.items() if answer != "blank")
    return [*rows, [name, job.word("total"), told]]
