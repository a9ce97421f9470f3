"""What an engagement is: the contents of ``engagement.toml``, checked."""

import datetime as dt
from itertools import combinations
from typing import Annotated, Literal

from babel import Locale
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator, model_validator

from ingest.schema.field_error import FieldError
from ingest.schema.fold import fold
from locales import DEFAULT, _, current, pick

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9+-]*$", max_length=63)]
Texts = dict[str, str]
TextLists = dict[str, list[str]]
Fraction = Annotated[float, Field(gt=0, lt=1)]

COUNTRIES = {"en": "GB", "pt": "BR", "es": "ES", "fr": "FR", "de": "DE", "it": "IT", "pl": "PL", "nl": "NL"}
AREA_KIND = "area"
AGE_KIND = "age"
OLDEST = 130  # years
FEWER = "fewer"  # accepted of population figures: that they have fewer groups than the question, or than older ones
PIECE = ", "  # between the pieces of what population figures say of themselves


class Part(BaseModel):
    """A piece of ``engagement.toml``; a field we don't know is an error, not a silence."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class Labelled(Part):
    """Something with an id and a label per language."""

    id: Slug
    label: Texts

    def spoken(self) -> str:
        """Give the label in the language in use."""
        return pick(self.label, self.id)


class Category(Labelled):
    """One answer to a demographic question; ages carry their first and last year."""

    synonyms: TextLists = {}
    low: int | None = Field(default=None, alias="from")
    high: int | None = Field(default=None, alias="to")

    def years(self) -> range:
        """Give the ages in this band; none where it is no band."""
        banded = self.low is not None or self.high is not None
        return range(self.low or 0, (OLDEST if self.high is None else self.high) + 1) if banded else range(0)

    def spellings(self) -> set[str]:
        """Give every folded way in which this answer may be written, in any language."""
        written = [self.id, *self.label.values(), *(s for many in self.synonyms.values() for s in many)]
        return {fold(text) for text in written} - {""}


class Asked(Labelled):
    """Something asked, with the other headings its column may have."""

    headings: TextLists = {}

    def headings_spelt(self) -> set[str]:
        """Give every folded heading, besides the id, under which this may be found."""
        written = [*self.label.values(), *(s for many in self.headings.values() for s in many)]
        return {fold(text) for text in written} - {""}


class Question(Asked):
    """What people answer in their own words."""

    join: bool = False


class Dimension(Asked):
    """What people say about themselves, with the categories there are."""

    kind: Literal["choice", "age", "area"] = "choice"
    asked: Texts = {}  # how the online form asks it, where the label is too short to be a question
    sensitive: bool = False  # an answer that is kept only with a consent of its own: ethnicity, health, religion …
    why: Texts = {}  # why this is asked, on the online form
    accept: list[Literal["groups", "ages", "households", "fewer"]] = []  # knowingly, of its population figures
    categories: Annotated[list[Category], Field(min_length=2)]

    def headings_spelt(self) -> set[str]:
        """Give every folded heading under which its answers may be found: the question itself is one."""
        return super().headings_spelt() | {fold(text) for text in self.asked.values()} - {""}

    def question(self) -> Texts:
        """Give in each language how the online form asks it: by its label where nobody wrote a question."""
        return self.label | {language: text for language, text in self.asked.items() if text}

    @model_validator(mode="after")
    def _no_answer_means_two_things(self) -> "Dimension":
        owner: dict[str, str] = {}
        ids: set[str] = set()
        for i, category in enumerate(self.categories):
            if category.id in ids:
                raise FieldError(_("the id {id} is used more than once").format(id=category.id), "categories", i, "id")
            ids.add(category.id)
            for spelling in category.spellings():
                if owner.setdefault(spelling, category.id) != category.id:
                    raise FieldError(_("«{spelling}» is given for both {one} and {other}").format(
                        spelling=spelling, one=owner[spelling], other=category.id), "categories", i)
        return self

    @model_validator(mode="after")
    def _no_age_is_in_two_bands(self) -> "Dimension":
        bands = [category for category in self.categories if category.years()] if self.kind == AGE_KIND else []
        for one, other in combinations(bands, 2):
            age = max(one.years().start, other.years().start)
            if age in one.years() and age in other.years():
                raise FieldError(_("{age} would be in both {one} and {other}").format(
                    age=age, one=one.id, other=other.id), "categories", self.categories.index(other))
        return self

    def category(self, category_id: str) -> Category | None:
        """Find a category by its id."""
        return next((category for category in self.categories if category.id == category_id), None)

    def say(self, category_id: str) -> str:
        """Give a category's label in the language in use (its id where it is unknown)."""
        found = self.category(category_id)
        return found.spoken() if found else category_id


class Columns(Part):
    """Unusual headings of columns that are neither questions nor dimensions."""

    id: list[str] = []
    participant: list[str] = []
    link: list[str] = []
    decision: list[str] = []
    note: list[str] = []
    date: list[str] = []
    area: list[str] = []
    partner: list[str] = []
    venue: list[str] = []
    session: list[str] = []
    language: list[str] = []
    supports: list[str] = []
    people: list[str] = []
    channel: list[str] = []
    dimension: list[str] = []
    category: list[str] = []
    private: list[str] = []
    ignore: list[str] = []


class Thresholds(Part):
    """When a difference is called a gap. Shares are fractions.

    rho: how alike the people of one meeting are, from 0 (no more than any others) to 1 (all the
    same). power: how often a gap has to be noticed before we say that it would have been.
    """

    under: Fraction = 0.8
    over: Annotated[float, Field(gt=1)] = 1.25
    alpha: Fraction = 0.05
    rho: Annotated[float, Field(ge=0, lt=1)] = 0.05
    power: Fraction = 0.8
    hide_below: Annotated[int, Field(ge=0)] = 10
    oldest_figures: Annotated[int, Field(ge=0)] = 10  # years before the end; older population figures aren't compared


class Retention(Part):
    """How long files are kept as they were handed in: days after the engagement's end; 0: not at all."""

    originals_days: Annotated[int, Field(ge=0, le=36_500)] = 90


class OnlineForm(Part):
    """How people are asked online. pages: everything on one page, or each question on its own."""

    pages: Literal["one", "each"] = "one"
    address: str = ""  # under which people reach the form, as in https://example.org
    organisation: Texts = {}  # who asks, for the privacy notice
    contact: str = ""  # whom to ask about one's data
    keep_until: dt.date | None = None  # the day by which you will have deleted the answers, for the privacy notice
    intro: Texts = {}
    notice: Texts = {}  # what the privacy notice says beside what it says for everybody
    phone: str = ""  # a number to call instead of using the form; on posters
    paper: Texts = {}  # how to answer on paper; on posters. Without it: ask at the link's venue


class SourceLabel(Part):
    """What the population figures' ``source`` or ``geography`` says, in other languages."""

    written: Annotated[str, Field(min_length=1)]  # as it stands with the figures
    label: Texts


class Publish(Part):
    """How data are given to everybody: under which licence, by its SPDX name as in CC-BY-4.0."""

    licence: str = ""


class Compare(Part):
    """What stands beside this engagement on «Compare».

    engagements: data packages (folders or ZIPs) and engagement folders, as seen from this one's folder.
    """

    engagements: Annotated[list[str], Field(alias="with")] = []


class Engagement(Part):
    """One consultation: its questions, languages and dimensions."""

    id: Slug
    title: Texts
    place: str
    start: dt.date
    end: dt.date
    languages: Annotated[list[Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]], Field(min_length=1)]
    country: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")] | None = None
    date_order: Literal["dmy", "mdy"] = "dmy"
    questions: Annotated[list[Question], Field(min_length=1)]
    dimensions: list[Dimension] = []
    columns: Columns = Columns()
    thresholds: Thresholds = Thresholds()
    retention: Retention = Retention()
    form: OnlineForm = OnlineForm()
    publish: Publish = Publish()
    compare: Compare = Compare()
    sources: list[SourceLabel] = []

    @field_validator("country")
    @classmethod
    def _there_is_such_a_country(cls, country: str | None) -> str | None:
        if country is not None and country not in Locale(DEFAULT).territories:
            raise ValueError(_("there is no country «{country}»; the United Kingdom is GB").format(country=country))
        return country

    @model_validator(mode="after")
    def _consistent(self) -> "Engagement":
        if self.end < self.start:
            raise FieldError(_("the end is before the start"), "end")
        if self.form.keep_until and self.form.keep_until < self.end:
            raise FieldError(_("[form] keep_until is before the end: answers would have to be deleted while people "
                              "still write"), "form", "keep_until")
        if sum(d.kind == AREA_KIND for d in self.dimensions) > 1:
            raise ValueError(_("only one dimension may have kind = \"area\""))
        ids: set[str] = set()
        for name, asked in (("questions", self.questions), ("dimensions", self.dimensions)):
            for i, item in enumerate(asked):
                if item.id in ids:
                    raise FieldError(_("the id {id} is used more than once").format(id=item.id), name, i, "id")
                ids.add(item.id)
        return self

    @model_validator(mode="after")
    def _everything_is_named_in_a_language(self) -> "Engagement":
        named: list[tuple[Texts, tuple[str | int, ...]]] = [(self.title, ("title",))]
        named += [(item.label, ("questions", i, "label")) for i, item in enumerate(self.questions)]
        for i, dimension in enumerate(self.dimensions):
            named.append((dimension.label, ("dimensions", i, "label")))
            named += [(category.label, ("dimensions", i, "categories", k, "label"))
                      for k, category in enumerate(dimension.categories)]
        for texts, where in named:
            if not any(texts.get(language) for language in self.languages):
                raise FieldError(_("this needs a text in a language of the consultation ({languages})").format(
                    languages=", ".join(self.languages)), *where)
        return self

    def dimension(self, dimension_id: str) -> Dimension | None:
        """Find a dimension by its id."""
        return next((d for d in self.dimensions if d.id == dimension_id), None)

    @property
    def areas(self) -> Dimension | None:
        """Give the dimension whose categories are the areas, if there is one."""
        return next((d for d in self.dimensions if d.kind == AREA_KIND), None)

    @property
    def region(self) -> str:
        """Give the country whose telephone numbers and postcodes are meant: two letters, or nothing."""
        return self.country or COUNTRIES.get(self.languages[0], "")

    def say_source(self, written: str) -> str:
        """Give what population figures say of themselves in the language in use: all of it, or piece by piece.

        Pieces stand between commas. What isn't there in this language stays as it is written: often it is the name
        by which a table is found.
        """
        wanted = current().split("_")[0]
        known = {fold(one.written): one.label[wanted] for one in self.sources if wanted in one.label}
        return known.get(fold(written)) or PIECE.join(known.get(fold(piece), piece) for piece in written.split(PIECE))

    def say_area(self, area_id: str) -> str:
        """Give an area's label in the language in use."""
        return self.areas.say(area_id) if self.areas else area_id
