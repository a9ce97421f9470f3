"""What every room may know of the data: names, the engagement's model, folding."""

from ingest.schema import names
from ingest.schema.decision import Decision, Published, PublishedSession, PublishedTheme
from ingest.schema.engagement import Category, Dimension, Engagement, Question, Thresholds
from ingest.schema.fold import fold
from ingest.schema.frames import Frames
from ingest.schema.segment import Segment

__all__ = ["Category", "Decision", "Dimension", "Engagement", "Frames", "Published", "PublishedSession",
           "PublishedTheme", "Question", "Segment", "Thresholds", "fold", "names"]
