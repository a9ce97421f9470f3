"""What residents are told of what became of what they said: put together for staff to publish."""

from analysis.answers.published import published, published_of
from analysis.answers.spoken import spoken_in

__all__ = ["published", "published_of", "spoken_in"]
