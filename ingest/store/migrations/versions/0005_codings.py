"""Versions of the codebook, what people say of texts, and the blind sample"""

import sqlalchemy as sa
from alembic import op

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None


def _about_a_text() -> list[sa.Column]:
    return [sa.Column('contribution_id', sa.String(), nullable=False),
            sa.Column('text_digest', sa.String(), nullable=False),
            sa.Column('coder', sa.String(), nullable=False)]


def upgrade() -> None:
    op.create_table('codebooks',
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('digest', sa.String(), nullable=False),
    sa.Column('content', sa.Text(), nullable=False),
    sa.Column('note', sa.Text(), nullable=False),
    sa.Column('told_at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('version', name=op.f('pk_codebooks'))
    )
    op.create_index(op.f('ix_codebooks_digest'), 'codebooks', ['digest'])
    op.create_table('codings',
    sa.Column('id', sa.Integer(), nullable=False), *_about_a_text(),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('outcome', sa.String(), nullable=False),
    sa.Column('themes', sa.String(), nullable=False),
    sa.Column('codebook_version', sa.Integer(), nullable=False),
    sa.Column('coded_at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_codings'))
    )
    op.create_table('blind_sample',
    sa.Column('contribution_id', sa.String(), nullable=False),
    sa.Column('drawn_at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('contribution_id', name=op.f('pk_blind_sample'))
    )
    op.create_table('quotes',
    sa.Column('id', sa.Integer(), nullable=False), *_about_a_text(),
    sa.Column('fit', sa.Boolean(), nullable=False),
    sa.Column('coded_at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_quotes'))
    )
    for table in ('codings', 'quotes'):
        op.create_index(op.f(f'ix_{table}_contribution_id'), table, ['contribution_id'])


def downgrade() -> None:
    for table in ('quotes', 'blind_sample', 'codings', 'codebooks'):
        op.drop_table(table)
