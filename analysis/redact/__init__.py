"""What is taken out of residents' words before others than staff read them. Begin with ``redact``."""

from analysis.redact.kinds import Kind, Mark
from analysis.redact.text import Redacted, redact, redact_all

__all__ = ["Kind", "Mark", "Redacted", "redact", "redact_all"]
