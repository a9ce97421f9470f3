"""Population figures"""

import sqlalchemy as sa
from alembic import op

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('population',
    sa.Column('key', sa.String(), nullable=False),
    sa.Column('content', sa.String(), nullable=False),
    sa.Column('batch', sa.String(), nullable=False),
    sa.Column('sheet', sa.String(), nullable=False),
    sa.Column('row', sa.Integer(), nullable=False),
    sa.Column('extra', sa.JSON(), nullable=False),
    sa.Column('reading', sa.String(), nullable=False),
    sa.Column('area', sa.String(), nullable=False),
    sa.Column('dimension', sa.String(), nullable=False),
    sa.Column('category', sa.String(), nullable=True),
    sa.Column('written', sa.String(), nullable=False),
    sa.Column('area_written', sa.String(), nullable=False),
    sa.Column('people', sa.Integer(), nullable=False),
    sa.Column('year', sa.Integer(), nullable=True),
    sa.Column('unit', sa.String(), nullable=False),
    sa.Column('source', sa.String(), nullable=False),
    sa.Column('geography', sa.String(), nullable=False),
    sa.Column('status', sa.String(), nullable=False),
    sa.Column('youngest', sa.Integer(), nullable=True),
    sa.Column('oldest', sa.Integer(), nullable=True),
    sa.ForeignKeyConstraint(['batch'], ['batches.batch'], name=op.f('fk_population_batch_batches')),
    sa.PrimaryKeyConstraint('key', name=op.f('pk_population'))
    )
    with op.batch_alter_table('population', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_population_batch'), ['batch'], unique=False)


def downgrade() -> None:
    with op.batch_alter_table('population', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_population_batch'))

    op.drop_table('population')
