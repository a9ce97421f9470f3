"""The online form: plain pages that need no script, served beside the dashboard or alone.

Nothing in this folder may use Streamlit or the analysis: alone, it exposes the form and nothing else.
"""

from pages.form.routes import routes

__all__ = ["routes"]
