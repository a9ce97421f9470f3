"""Decidim proposals: one text per row, in whatever language; HTML and formula guards taken off."""

from tests.ingest.tools.conftest import TakeIn

HEADER = ("id;author/id;author/name;author/url;category/id;category/name/en;category/name/es;scope/id;scope/name/en;"
          "participatory_space/id;participatory_space/url;component/id;title/en;title/es;title/machine_translations/fr;"
          "body/en;body/es;state;reference;supports;endorsements/total_count;endorsements/user_endorsements;comments;"
          "published_at;url;is_amend;withdrawn")
EXPORT = HEADER + '''
11;7;Ana P.;https://d.example/profiles/ana;3;Mobility;Movilidad;2;North;5;https://d.example/plan;21;More bike lanes;;Vélos;"On Main Street; both sides";;accepted;EX-11;42;5;Cy M.;3;2026-03-04 09:41:19 UTC;https://d.example/p/11;false;false
12;8, 9;Bo L., Cy M.;https://d.example/profiles/bo;;;;;;5;https://d.example/plan;21;;Sombra en la plaza;;;"<p>Plantar árboles</p><ul><li>plátanos</li><li>olmos</li></ul>";;EX-12;;0;;0;2026-03-04 10:02:00 UTC;https://d.example/p/12;false;false
13;7;Ana P.;https://d.example/profiles/ana;4;Parks;Parques;2;North;5;https://d.example/plan;21;"Say ""no"" to noise";;;'- fewer bars;;rejected;EX-13;3;1;;9;2026-03-05 08:00:30 UTC;https://d.example/p/13;false;false
14;10;Di R.;https://d.example/profiles/di;4;Parks;Parques;;;5;https://d.example/plan;21;Open toilets;;;;;withdrawn;EX-14;0;0;;0;2026-03-06 18:20:00 UTC;https://d.example/p/14;false;true
'''  # noqa: E501 - lines as the tool writes them


def test_the_export(take_in: TakeIn) -> None:
    """If this fails, a platform's proposals lose half their words, or carry their authors' names."""
    seen = take_in("proposals-2026-03-07-34567.csv", EXPORT)
    assert (seen.tool(), seen.receipt.channel, seen.receipt.stored) == ("Decidim", "online", 4)
    assert seen.ids() == ["11", "12", "13", "14"]
    assert seen.texts() == [
        ["More bike lanes\n\nOn Main Street; both sides"],
        ["Sombra en la plaza\n\nPlantar árboles\n- plátanos\n- olmos"],
        ['Say "no" to noise\n\n- fewer bars'],
        ["Open toilets"]]
    assert seen.days() == ["2026-03-04", "2026-03-04", "2026-03-05", "2026-03-06"]
    assert [row.supports for row in seen.rows] == [42, None, 3, 0]
    assert [row.place.area for row in seen.rows] == ["north", None, "north", None]
    assert [row.place.extra.get("state") for row in seen.rows] == ["accepted", None, "rejected", "withdrawn"]
    assert seen.codes() == set()
    for name in ("Ana", "Bo L.", "Cy M."):
        assert name not in seen.everything()


def test_newer_and_older_versions(take_in: TakeIn) -> None:
    """If this fails, a platform that was updated, or was not, needs a mapping."""
    newer = take_in("newer.csv", "id,participatory_space/id,component/id,title/en,body/en,votes,likes/total_count,"
                                 "follows_count,created_at,published_at,taxonomies/id\n"
                                 "1,5,21,Shade,Trees,7,1,2,2026-03-04 09:00:00 UTC,2026-03-05 09:00:00 UTC,8\n")
    older = take_in("older.csv", "id;participatory_space/id;component/id;title;body;supports;published_at\n"
                                 "2;5;21;Bins;More;3;2026-03-04 09:00:00 UTC\n")
    assert [seen.texts() for seen in (newer, older)] == [[["Shade\n\nTrees"]], [["Bins\n\nMore"]]]
    assert [seen.rows[0].supports for seen in (newer, older)] == [7, 3]
    assert [seen.codes() for seen in (newer, older)] == [set(), set()]
