"""What people said about layouts"""

import sqlalchemy as sa
from alembic import op

revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('layouts',
    sa.Column('layout', sa.String(), nullable=False),
    sa.Column('headings', sa.JSON(), nullable=False),
    sa.Column('columns', sa.JSON(), nullable=False),
    sa.Column('meanings', sa.JSON(), nullable=False),
    sa.Column('file', sa.String(), nullable=False),
    sa.Column('told_at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('layout', name=op.f('pk_layouts'))
    )


def downgrade() -> None:
    op.drop_table('layouts')
