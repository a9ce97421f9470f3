"""Outreach: what to do about the groups that were missed."""

from analysis.outreach.outreach import Missed, outreach, whole_plan
from analysis.outreach.parity import NEVER, Gap, Pace, pace_of
from analysis.outreach.plan import PLAN_COLUMNS, Course
from analysis.outreach.progress import progress

__all__ = ["NEVER", "PLAN_COLUMNS", "Course", "Gap", "Missed", "Pace", "outreach",
           "pace_of", "progress", "whole_plan"]
