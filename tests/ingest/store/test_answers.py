"""What people told about themselves is kept with what they said, and comes out as it went in."""

import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from ingest import Store, ingest_file
from ingest.store import tables as t
from ingest.store.engine import MIGRATIONS, migrate, writing
from tests.ingest.store.test_store import ONLINE, assert_same

ODD = 'Submission ID,Your idea,Age,Sex\n3,Trees,"34\n""years""",Woman\n4,Paths,prefer not to say,\n5,,,Mañ\u2028\n'


def test_answers_survive_a_change_of_tables(store: Store) -> None:
    """If this fails, whoever updates the program loses what people told about themselves."""
    ingest_file(store, "online.csv", ONLINE)
    ingest_file(store, "odd.csv", ODD.encode())
    before, config = store.frames(), Config()
    written = _written(store)
    config.set_main_option("script_location", str(MIGRATIONS))
    with writing(store.engine) as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "0005")
        told = connection.execute(sa.text("SELECT batch, dimension, state, category, raw FROM answers")).all()
    assert len(told) == 2 + 6
    assert {tuple(row) for row in told} >= {("b1", "age", "given", "18-64", "20"), ("b2", "sex", "blank", None, ""),
                                            ("b2", "age", "given", None, '34\n"years"')}
    migrate(store.engine)
    assert_same(before, store.frames())
    assert _written(store) == written


def _written(store: Store) -> dict[str, set[str]]:
    with store.engine.begin() as connection:
        rows = connection.execute(sa.select(t.submissions.c.key, t.submissions.c.answers)).all()
    return {key: set(answers.split("\n")) for key, answers in rows}
