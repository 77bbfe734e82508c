"""The monolith is a model of the contract: known plans at known scores, small optima by hand.

Run: python -m pytest benches/peers/tests
"""

import importlib
import json
import shutil
from pathlib import Path

import pytest

from monolith.__main__ import solved_around
from monolith.build import Contract
from monolith.mission import Unsupported
from monolith.plans import Use, to_plan
from monolith.reading import read

ROOT = Path(__file__).resolve().parents[3]
TUTORIAL = ROOT / "missions" / "tutorial"
SHARED = ROOT.parent / "shared" / "missions"

HEAD = """
[mission]
name = "camp"
start = 2030-01-01
end = 2030-01-10
[[clause]]
id = "OP1"
kind = "withdraw_personnel"
by = 2030-01-08
text = "out"
"""
TABLES = {
    "sites": "site,name,kind,guard,cost_per_day\ncamp,Camp,base,1,100\nhome,Home,exit,,",
    "units": "unit,contributor,kind,site,personnel,roles,vehicles,seats,vehicle_value,cost_per_person_day\n"
    "inf,AAA,infantry,camp,4,guard escort,,,,10",
    "legs": "leg,from,to,mode,km,days,people_per_day,cost_per_person,clearance_days\nair,camp,home,air,100,0,2,5,2",
}


def camp(folder, **tables):
    """A camp of four, a charter of two seats a day from the third day on."""
    (folder / "mission.toml").write_text(HEAD, encoding="utf-8")
    for name, text in (TABLES | tables).items():
        (folder / f"{name}.csv").write_text(text + "\n", encoding="utf-8")
    return folder


def solve(folder, solver="highs", **more):
    contract = Contract(read(folder), **more)
    backend = importlib.import_module(f"monolith.{solver}")
    return contract, backend.solve(contract.model, 20, threads=1)


def fixed(folder, plan, solver):
    mission = read(folder)
    use = Use(mission, plan)
    contract = Contract(mission, also=use.also, extra=use.extra)
    backend = importlib.import_module(f"monolith.{solver}")
    return contract, solved_around(contract, use, backend, 20, 1, 1)


@pytest.mark.parametrize("solver", ["highs", "cpsat"])
def test_a_camp_of_four_leaves_as_soon_as_seats_allow(tmp_path, solver):
    # Two leave on day 2, two on day 3: 3 days of the camp, 4 × 2 + 2 nights of people, 4 seats.
    _, answer = solve(camp(tmp_path), solver)
    assert answer.objective == 3 * 100 + 10 * 10 + 4 * 5


def test_the_plan_written_is_the_plan_found(tmp_path):
    contract, answer = solve(camp(tmp_path))
    plan = to_plan(contract, answer.values, {})
    assert [m["depart"] for m in plan["movements"]] == ["2030-01-03", "2030-01-04"]
    assert [m["contracted"]["people"] for m in plan["movements"]] == [2, 2]
    assert plan["closures"] == [{"site": "camp", "on": "2030-01-04"}]
    assert fixed(tmp_path, plan, "cpsat")[1].objective == answer.objective


def test_nobody_out_in_time_is_no_plan(tmp_path):
    late = TABLES["legs"].replace(",2,5,2", ",2,5,7")
    _, answer = solve(camp(tmp_path, legs=late), "cpsat")
    assert answer.values is None and answer.status == "Infeasible"


def test_a_convoy_needs_its_escort_and_a_driver_each(tmp_path):
    # Two vehicles of two seats; of four people two are drivers; the road takes a day (nights under way are free).
    road = "leg,from,to,mode,km,days,convoy_max,escort_per_vehicle,hazard\nroad,camp,home,road,100,1,2,{},0.000002"
    units = TABLES["units"].replace("camp,4,guard escort,,,,10", "camp,4,guard escort,2,2,50,10")
    folder = camp(tmp_path, legs=road.format("1.5"), units=units)
    _, answer = solve(folder)
    assert answer.objective == 10, "one convoy of two on the first day: hazard 0.000002 × 5,000,000"
    camp(tmp_path, legs=road.format("2.5"), units=units)
    _, answer = solve(folder)
    assert answer.values is None or answer.objective > 10, "five escorts are needed for both vehicles, four are there"


def test_nobody_is_left_without_a_doctor_near(tmp_path):
    # Night 3 needs a guard and the doctor: 5 + 5 + 3 + 2 nights; without the rule 5 + 5 + 3 + 1.
    sites = "site,name,kind,guard,cost_per_day,lat,lon\ncamp,Camp,base,1,100,1,1\nhome,Home,exit,,,,"
    units = TABLES["units"] + "\ndoc,AAA,medical,camp,1,medical,,,,10"
    folder = camp(tmp_path, sites=sites, units=units)
    assert solve(folder)[1].objective == 4 * 100 + 14 * 10 + 5 * 5
    (folder / "mission.toml").write_text(HEAD.replace("[mission]", "[mission]\nmedevac_km = 9.5"), encoding="utf-8")
    assert solve(folder)[1].objective == 4 * 100 + 15 * 10 + 5 * 5


def test_what_the_model_does_not_hold_is_refused(tmp_path):
    with pytest.raises(Unsupported):
        read(camp(tmp_path, stations="station,site\nwash,camp"))
    with pytest.raises(Unsupported):
        read(camp(tmp_path, sites="site,name,kind,keep_open\ncamp,Camp,base,maybe\nhome,Home,exit,"))


def test_a_plan_with_a_way_that_the_model_lacks_is_named(tmp_path):
    plan = {"movements": [{"leg": "air", "depart": "2030-01-01", "manifest": [{"unit": "inf", "people": 1}]}]}
    with pytest.raises(KeyError, match="air"):
        fixed(camp(tmp_path), plan, "highs")


@pytest.mark.parametrize("solver", ["highs", "cpsat"])
def test_the_best_plan_of_the_tutorial_is_accepted_at_its_score(solver):
    plan = json.loads((TUTORIAL / "best-plan.json").read_text(encoding="utf-8"))
    assert fixed(TUTORIAL, plan, solver)[1].objective == plan["score"]["total"]


def test_the_tutorial_without_its_lorry_loses_the_container(tmp_path):
    folder = shutil.copytree(TUTORIAL, tmp_path / "tutorial")
    (folder / "fleets.csv").unlink()
    _, answer = solve(folder)
    assert answer.objective == 95_440, "as the tutorial's README has it"


@pytest.mark.parametrize("solver", ["highs", "cpsat"])
@pytest.mark.parametrize("name", ["tiny-7", "tiny-8"])
def test_optima_proven_elsewhere_are_accepted_at_their_scores(name, solver):
    folder = SHARED / name
    if not folder.exists():
        pytest.skip("the shared missions are not here")
    plan = json.loads((folder / "optimal-plan.json").read_text(encoding="utf-8"))
    optimum = json.loads((folder / "optimum.json").read_text(encoding="utf-8"))["score"]["total"]
    assert fixed(folder, plan, solver)[1].objective == pytest.approx(optimum, abs=1e-6)
