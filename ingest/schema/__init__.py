"""What every room may know of the data: names, the engagement's model, folding."""

from ingest.schema import names
from ingest.schema.engagement import Category, Dimension, Engagement, Question, Thresholds
from ingest.schema.fold import fold
from ingest.schema.frames import Frames
from ingest.schema.segment import Segment

__all__ = ["Category", "Dimension", "Engagement", "Frames", "Question", "Segment", "Thresholds", "fold", "names"]
