"""ODK Central: `submissions.csv`, headings are the form's names (`group-question`), answers its codes.

Its rows come from interviewers and from public links alike, so the file can't tell the channel.
"""

from ingest.tools.tool import KEPT, Tool, folded, means


def _last(heading: str) -> list[str]:
    """Give what a question is called without its groups, from the longest name to the shortest."""
    steps = heading.split("-")
    return ["-".join(steps[i:]) for i in range(1, len(steps))]


ODK = Tool(
    name="ODK Central",
    people=True,
    several=r"\s+",
    signatures=tuple(folded("SubmissionDate", "KEY", name)
                     for name in ("meta-instanceID", "instanceID", "SubmitterID")),
    patterns=((r"(meta-)?instance(ID|Name)|start|end|today", KEPT),
              (r"username|deviceid|phonenumber|subscriberid|simserial|email", "private")),
    roles=means(
        id=["KEY"],
        date=["SubmissionDate"],
        private=["SubmitterName", "DeviceID"],
        kept=["SubmitterID", "AttachmentsPresent", "AttachmentsExpected", "Status", "ReviewState", "Edits",
              "FormVersion"],
    ),
    parts=_last,
)
