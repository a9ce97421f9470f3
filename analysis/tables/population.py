"""The table of the population figures in use."""

import pandas as pd

from analysis.compared import YEARS_OLD
from analysis.reach.tellings import FOLDER, HANDED_IN, ORIGIN
from analysis.tables.columns import Table, text, whole
from ingest.schema import Engagement
from ingest.schema import names as c
from ingest.schema.names import Unit
from locales import _


def source_table(told: pd.DataFrame, engagement: Engagement) -> Table:
    """Show where the population figures come from: ``compared.sources``'s frame."""
    spoken = {dimension.id: dimension.spoken() for dimension in engagement.dimensions}
    marks = {c.CENSUS: _("checked"), c.ILLUSTRATIVE: _("illustrative, not checked"), "": _("not stated, not checked")}
    units = {Unit.PEOPLE.value: _("people"), Unit.HOUSEHOLDS.value: _("households")}
    came = {FOLDER: _("the folder"), HANDED_IN: _("handed in")}
    return Table(told, [
        text(_("Question"), c.DIMENSION, lambda name: spoken.get(name, name)),
        text(_("Source"), c.SOURCE, engagement.say_source),
        text(_("Year"), c.YEAR), whole(_("Years ago"), YEARS_OLD), text(_("State"), c.STATUS, marks.__getitem__),
        text(_("How it came in"), ORIGIN, lambda origin: came.get(origin, _("added up"))),
        text(_("Counts"), c.UNIT, units.__getitem__), text(_("Who and where"), c.GEOGRAPHY, engagement.say_source)])
