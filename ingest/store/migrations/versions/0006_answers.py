"""Answers stand with their submission; what was made of a row is compared itself, not its digest"""

import json
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

import sqlalchemy as sa
from alembic import op

revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None

AT_ONCE = 5_000
RECORDS = ('submissions', 'tallies', 'links', 'population')
submissions = sa.table('submissions', *map(sa.column, ('batch', 'key', 'answers')))
answers = sa.table('answers', *map(sa.column, ('batch', 'key', 'dimension', 'state', 'category', 'raw')))


def upgrade() -> None:
    op.add_column('submissions', sa.Column('answers', sa.Text(), server_default='', nullable=False))
    connection, a = op.get_bind(), answers.c
    given = sa.text('rowid' if connection.dialect.name == 'sqlite' else 'ctid')  # the order in which they were
    change = sa.update(submissions).where(submissions.c.key == sa.bindparam('own')).values(
        answers=sa.bindparam('told'))
    for keys in _keys(connection):
        rows = connection.execute(sa.select(a.key, a.dimension, a.state, a.category, a.raw).where(
            a.key.in_(keys)).order_by(a.key, given)).all()
        if told := [{'own': key, 'told': '\n'.join(json.dumps(list(row[1:]), ensure_ascii=False) for row in own)}
                    for key, own in groupby(rows, key=itemgetter(0))]:
            connection.execute(change, told)
    op.drop_table('answers')
    op.drop_index(op.f('ix_submissions_source_id'), 'submissions')
    for table in RECORDS:
        op.drop_column(table, 'reading')


def downgrade() -> None:
    op.create_table('answers',
    sa.Column('batch', sa.String(), nullable=False),
    sa.Column('key', sa.String(), nullable=False),
    sa.Column('dimension', sa.String(), nullable=False),
    sa.Column('state', sa.String(), nullable=False),
    sa.Column('category', sa.String(), nullable=True),
    sa.Column('raw', sa.String(), nullable=False),
    sa.ForeignKeyConstraint(['batch'], ['batches.batch'], name=op.f('fk_answers_batch_batches'))
    )
    op.create_index(op.f('ix_answers_batch'), 'answers', ['batch'])
    op.create_index(op.f('ix_answers_key'), 'answers', ['key'])
    connection = op.get_bind()
    for keys in _keys(connection):
        if rows := [{'batch': batch, 'key': key, 'dimension': dimension, 'state': state, 'category': category,
                     'raw': raw}
                    for batch, key, told in connection.execute(sa.select(submissions).where(
                        submissions.c.key.in_(keys))).all()
                    for dimension, state, category, raw in map(json.loads, told.split('\n') if told else ())]:
            connection.execute(sa.insert(answers), rows)
    op.drop_column('submissions', 'answers')
    op.create_index(op.f('ix_submissions_source_id'), 'submissions', ['source_id'])
    for table in RECORDS:  # without it a row is read anew when it comes again
        op.add_column(table, sa.Column('reading', sa.String(), server_default='', nullable=False))


def _keys(connection: sa.Connection) -> Iterator[list[str]]:
    """Give the submissions in lots: a store may be larger than the memory."""
    keys = list(connection.execute(sa.select(submissions.c.key)).scalars())
    return (keys[start:start + AT_ONCE] for start in range(0, len(keys), AT_ONCE))
