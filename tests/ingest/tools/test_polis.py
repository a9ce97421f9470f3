"""Polis: comments.csv, its moments in seconds and in thousandths of seconds."""

from tests.ingest.tools.conftest import TakeIn

HEADER = "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n"
COMMENTS = HEADER + '''1772617279,Wed Mar 04 2026 09:41:19 GMT+0000 (Coordinated Universal Time),0,0,42,5,1,"Buses should run all night"
1772618520123,Wed Mar 04 17:02:00 WIB 2026,1,3,17,20,1,"More trees, fewer cars"
1772697630,Thu Mar 05 2026 08:00:30 GMT+0000 (Coordinated Universal Time),2,7,3,1,0,"I would say ""no"" to this"
1772821200,Fri Mar 06 2026 18:20:00 GMT+0000 (Coordinated Universal Time),3,9,0,4,-1,"- off
- topic"
'''  # noqa: E501 - lines as the tool writes them


def test_the_comments(take_in: TakeIn) -> None:
    """If this fails, a conversation needs a mapping, or took place in the year 58000."""
    seen = take_in("comments.csv", COMMENTS)
    assert (seen.tool(), seen.receipt.channel, seen.receipt.stored) == ("Polis", "online", 4)
    assert seen.ids() == ["0", "1", "2", "3"]
    assert seen.texts() == [["Buses should run all night"], ["More trees, fewer cars"], ['I would say "no" to this'],
                            ["- off\n- topic"]]
    assert seen.days() == ["2026-03-04", "2026-03-04", "2026-03-05", "2026-03-06"]
    assert [row.supports for row in seen.rows] == [42, 17, 3, 0]
    assert [row.place.extra["moderated"] for row in seen.rows] == ["1", "1", "0", "-1"]
    assert seen.codes() == set()


def test_a_comment_without_quotation_marks(take_in: TakeIn) -> None:
    """If this fails, a comment of a certain version ends at its first comma."""
    seen = take_in("comments.csv", HEADER + "1772617279,x,0,0,4,5,1,More trees, fewer cars, please\n")
    assert seen.texts() == [["More trees, fewer cars, please"]]
    assert seen.codes() == set()


def test_the_newer_columns(take_in: TakeIn) -> None:
    """If this fails, an export with more columns has unknown ones."""
    seen = take_in("comments.csv", "timestamp,comment-id,author-id,agrees,disagrees,moderated,is-meta,is-seed,"
                                   "group-informed-consensus,comment-body\n1772617279,0,0,4,5,1,false,true,0.5,Shade\n")
    assert (seen.texts(), seen.days(), seen.codes()) == ([["Shade"]], ["2026-03-04"], set())
