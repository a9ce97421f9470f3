"""What is sent with the form, and the short links that lead to it"""

import sqlalchemy as sa
from alembic import op

revision = '0007'
down_revision = '0006'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('batches', sa.Column('changes', sa.Integer(), nullable=False, server_default='0'))
    op.create_table('posts',
    sa.Column('number', sa.Integer(), nullable=False, autoincrement=False),
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('digest', sa.String(), nullable=False),
    sa.Column('receipt', sa.String()),
    sa.Column('state', sa.String(), nullable=False),
    sa.Column('why', sa.String(), nullable=False),
    sa.Column('received_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('batch', sa.String()),
    sa.Column('link', sa.String()),
    sa.Column('language', sa.String(), nullable=False),
    sa.Column('body', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('number', name=op.f('pk_posts')),
    sa.ForeignKeyConstraint(['batch'], ['batches.batch'], name=op.f('fk_posts_batch_batches')),
    sa.UniqueConstraint('id', 'digest', name=op.f('uq_posts_id')),
    sa.UniqueConstraint('receipt', name=op.f('uq_posts_receipt'))
    )
    for column in ('batch', 'link', 'state'):
        op.create_index(op.f(f'ix_posts_{column}'), 'posts', [column])
    op.create_table('short_links',
    sa.Column('code', sa.String(), nullable=False),
    sa.Column('partner', sa.String(), nullable=False),
    sa.Column('venue', sa.String(), nullable=False),
    sa.Column('language', sa.String(), nullable=False),
    sa.Column('area', sa.String()),
    sa.Column('made_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('off_at', sa.DateTime(timezone=True)),
    sa.PrimaryKeyConstraint('code', name=op.f('pk_short_links')),
    sa.UniqueConstraint('partner', 'venue', 'language', name=op.f('uq_short_links_partner'))
    )


def downgrade() -> None:
    op.drop_table('short_links')
    op.drop_table('posts')
    op.drop_column('batches', 'changes')
