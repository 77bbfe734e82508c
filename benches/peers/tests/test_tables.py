"""The page's figures: medians, gaps, ratios, and which bounds count."""

import tables


def run(solver="rearguard", score=110.0, **more):
    usual = {"mission": "m", "solver": solver, "version": "1", "start": "cold", "wide": False, "seconds_allowed": 20}
    usual |= {"score": score, "kept": score is not None, "bound": 90.0, "constant": 10.0, "first": 0.5}
    return usual | {"load_before": 1.0, "load_after": 2.0, "at": "2030-01-01"} | more


def test_a_narrow_peers_bound_does_not_count():
    assert tables.bound_of([run(), run("highs", bound=99.0)]) == 90.0
    assert tables.bound_of([run(), run("highs", bound=99.0, wide=True)]) == 99.0


def test_gaps_are_taken_with_and_without_the_constant():
    cells = tables.row(("rearguard", "1", "cold", 20, False), [run(score=s) for s in (105.0, 110.0, 190.0)], 90.0, 10.0)
    assert "| 110 (105 … 190) | 18.2 % | 20.0 % | 0.500 s |" in cells


def test_one_seed_without_a_plan_is_no_median():
    assert tables.kept_score([run(), run(score=None)]) is None


def test_ours_is_set_against_the_better_peer_and_the_first_cold_plan():
    groups = tables.grouped([run(), run("highs", 200.0, first=50.0), run("cpsat", 150.0, start="first plan", first=0.1)])
    last = tables.against(groups)[-1]
    assert last == "| m | 20 | 0.733 | 0.714 | CP-SAT, from our first plan, 20 s | 100 |"


def test_peers_without_a_plan_count_as_their_limit():
    groups = tables.grouped([run(), run("highs", None, first=None, seconds_allowed=120)])
    assert tables.against(groups)[-1].endswith("| no peer's plan | – | – | > 240 (none in 120 s) |")


def test_a_page_keeps_what_is_not_generated():
    page = "a\n<!-- generated: x -->\nold\n<!-- end: x -->\nb"
    assert tables.replace(page, "x", ["new"]) == "a\n<!-- generated: x -->\n\nnew\n\n<!-- end: x -->\nb"
