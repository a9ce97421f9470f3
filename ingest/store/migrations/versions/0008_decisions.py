"""What was decided, and what of it residents are shown"""

import sqlalchemy as sa
from alembic import op

revision = '0008'
down_revision = '0007'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('decisions',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('themes', sa.Text(), nullable=False),
    sa.Column('idea', sa.String(), nullable=False),
    sa.Column('text', sa.String(), nullable=False),
    sa.Column('status', sa.String(), nullable=False),
    sa.Column('words', sa.JSON(), nullable=False),
    sa.Column('who', sa.Text(), nullable=False),
    sa.Column('date', sa.Date(), nullable=False),
    sa.Column('gone', sa.Boolean(), nullable=False),
    sa.Column('told_at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_decisions'))
    )
    op.create_index(op.f('ix_decisions_number'), 'decisions', ['number'])
    op.create_table('published',
    sa.Column('number', sa.Integer(), nullable=False, autoincrement=False),
    sa.Column('published_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('state', sa.String(), nullable=False),
    sa.Column('document', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('number', name=op.f('pk_published'))
    )
    op.create_table('published_texts',
    sa.Column('contribution_id', sa.String(), nullable=False),
    sa.Column('themes', sa.Text(), nullable=False),
    sa.Column('decisions', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('contribution_id', name=op.f('pk_published_texts'))
    )


def downgrade() -> None:
    op.drop_table('published_texts')
    op.drop_table('published')
    op.drop_table('decisions')
