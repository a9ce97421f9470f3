"""Where each batch's file is kept"""

import sqlalchemy as sa
from alembic import op

revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('batches', sa.Column('original', sa.String(), nullable=True))


def downgrade() -> None:
    op.drop_column('batches', 'original')
