//! Steps of a mission's sites.

use rearguard_schedule::mission::{Site, Step, project_of};
use rearguard_schedule::{Budget, Capacity, Objective, Problem, solve_for, verify};

fn step(days: u32, team: Option<usize>, after: &[usize], release: u32) -> Step {
    Step { days, team, teams_needed: 1, after: after.to_vec(), release }
}

/// Cleaning by the one team there is, then an inspection that needs none.
fn site(cleaning: u32, cost_per_day: u32, release: u32) -> Site {
    let steps = vec![step(cleaning, Some(0), &[], release), step(2, None, &[0], 0)];
    Site { steps, close_from: 0, cost_per_day }
}

#[test]
fn the_site_that_costs_more_a_day_closes_first() {
    let sites = project_of(&[site(5, 10, 0), site(5, 90, 0)], &[Capacity::Constant(1)]);
    let schedule = solve_for(&sites.project, &sites.site_cost, &Budget::schedules(200), 1).expect("can be done");
    assert!(verify(&sites.project, &schedule.starts).is_ok());
    let closing: Vec<u32> = sites.closings.iter().map(|&closing| schedule.starts[closing]).collect();
    assert_eq!(closing, vec![12, 7]);
    assert_eq!(sites.site_cost.value(&sites.project, &schedule.starts), 12 * 10 + 7 * 90);
}

#[test]
fn a_team_is_not_kept_waiting_for_stores_that_are_still_there() {
    let sites = project_of(&[site(5, 90, 4), site(4, 10, 0)], &[Capacity::Constant(1)]);
    for objective in [Objective::Makespan, sites.site_cost.clone()] {
        let schedule = solve_for(&sites.project, &objective, &Budget::schedules(200), 1).expect("can be done");
        assert_eq!(schedule.starts[sites.steps[0][0]], 4);
        assert_eq!(schedule.starts[sites.steps[1][0]], 0);
    }
}

#[test]
fn a_site_closes_no_earlier_than_it_may() {
    let mut early = site(1, 5, 0);
    early.close_from = 30;
    let sites = project_of(&[early], &[Capacity::Constant(1)]);
    let schedule = solve_for(&sites.project, &sites.site_cost, &Budget::schedules(10), 1).expect("can be done");
    assert_eq!(schedule.starts[sites.closings[0]], 30);
}

#[test]
fn unknown_teams_and_steps_are_refused() {
    let unknown_team = Site { steps: vec![step(1, Some(3), &[], 0)], close_from: 0, cost_per_day: 1 };
    let unknown_step = Site { steps: vec![step(1, None, &[8], 0)], close_from: 0, cost_per_day: 1 };
    for bad in [unknown_team, unknown_step] {
        let sites = project_of(&[bad], &[Capacity::Constant(1)]);
        let refused = solve_for(&sites.project, &Objective::Makespan, &Budget::schedules(10), 1);
        assert_eq!(refused, Err(Problem::Shape { activity: 0 }));
    }
}
