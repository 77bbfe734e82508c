//! Projects small enough to solve on paper.

use rearguard_schedule::{
    Budget, Capacity, Flaw, Objective, Problem, Project, critical_path, lower_bound, solve, solve_for, verify,
};

/// Activities that all need one team, as (days, teams needed).
fn shared(work: &[(u32, u32)], capacity: Capacity) -> Project {
    Project {
        durations: work.iter().map(|&(days, _)| days).collect(),
        demands: work.iter().map(|&(_, teams)| vec![teams]).collect(),
        capacities: vec![capacity],
        successors: vec![Vec::new(); work.len()],
        releases: Vec::new(),
    }
}

fn makespan(project: &Project) -> u32 {
    let schedule = solve(project, &Budget::schedules(200), 1).expect("can be scheduled");
    assert_eq!(verify(project, &schedule.starts), Ok(schedule.makespan));
    schedule.makespan
}

#[test]
fn no_activity_takes_no_time() {
    assert_eq!(makespan(&shared(&[], Capacity::Constant(1))), 0);
}

#[test]
fn one_team_works_one_activity_after_the_other() {
    assert_eq!(makespan(&shared(&[(3, 1), (4, 1), (5, 1)], Capacity::Constant(1))), 12);
}

#[test]
fn two_teams_share_the_work_as_evenly_as_it_divides() {
    assert_eq!(makespan(&shared(&[(3, 1), (3, 1), (2, 1), (2, 1), (2, 1)], Capacity::Constant(2))), 6);
}

#[test]
fn the_longest_chain_holds_up_what_teams_do_not() {
    let mut project = shared(&[(3, 1), (4, 1), (5, 1)], Capacity::Constant(9));
    project.successors[0] = vec![2];
    assert_eq!(critical_path(&project), Ok(8));
    assert_eq!(makespan(&project), 8);
}

#[test]
fn the_search_stops_at_the_lower_bound() {
    let project = shared(&[(3, 1), (4, 1)], Capacity::Constant(1));
    assert_eq!(lower_bound(&project), Ok(7));
    let schedule = solve(&project, &Budget::schedules(1_000), 1).expect("can be scheduled");
    assert_eq!(schedule.schedules_generated, 1);
}

#[test]
fn many_resources_are_all_respected() {
    // Activity i needs resource i and i + 1: neighbours exclude each other, so
    // the nine go in an even and an odd half.
    let mut project = shared(&[(2, 0); 9], Capacity::Constant(1));
    project.capacities = vec![Capacity::Constant(1); 10];
    project.demands =
        (0..9).map(|one| (0..10).map(|other| u32::from(other == one || other == one + 1)).collect()).collect();
    assert_eq!(makespan(&project), 4);
}

#[test]
fn a_team_that_comes_late_is_waited_for() {
    let project = shared(&[(2, 1), (1, 1)], Capacity::ByDay(vec![0, 0, 0, 1, 1, 0, 1, 1]));
    assert_eq!(makespan(&project), 7);
}

#[test]
fn a_team_that_leaves_too_early_is_reported() {
    let project = shared(&[(3, 1)], Capacity::ByDay(vec![1, 1, 0, 1, 1]));
    let refused = solve(&project, &Budget::schedules(10), 1);
    assert_eq!(refused, Err(Problem::TooFew { activity: 0, resource: 0 }));
}

#[test]
fn calendars_that_hold_each_but_not_both_are_reported() {
    let project = shared(&[(2, 1), (2, 1)], Capacity::ByDay(vec![1, 1, 1]));
    assert_eq!(solve(&project, &Budget::schedules(100), 1), Err(Problem::Unschedulable));
}

#[test]
fn nothing_starts_before_its_release() {
    let mut project = shared(&[(2, 1), (2, 1)], Capacity::Constant(1));
    project.releases = vec![5, 0];
    assert_eq!(makespan(&project), 7);
}

#[test]
fn a_circle_of_activities_is_reported() {
    let mut project = shared(&[(1, 1), (1, 1)], Capacity::Constant(1));
    project.successors = vec![vec![1], vec![0]];
    assert_eq!(solve(&project, &Budget::schedules(1), 1), Err(Problem::Cycle { activity: 0 }));
}

#[test]
fn the_dear_and_short_come_first_where_completion_is_weighted() {
    // Weight over length 4/2, 3/1 and 1/5: second, first, third.
    let project = shared(&[(2, 1), (1, 1), (5, 1)], Capacity::Constant(1));
    let objective = Objective::WeightedCompletion(vec![4, 3, 1]);
    let schedule = solve_for(&project, &objective, &Budget::schedules(300), 1).expect("can be scheduled");
    assert_eq!(schedule.starts, vec![1, 0, 3]);
    assert_eq!(objective.value(&project, &schedule.starts), 4 * 3 + 3 + 8);
}

#[test]
fn the_verifier_sees_each_kind_of_flaw() {
    let mut project = shared(&[(2, 1), (2, 1)], Capacity::Constant(1));
    project.releases = vec![1, 0];
    assert_eq!(verify(&project, &[0, 2]), Err(Flaw::Early { activity: 0 }));
    assert_eq!(verify(&project, &[1, 2]), Err(Flaw::Capacity { resource: 0, day: 2, used: 2 }));
    assert_eq!(verify(&project, &[1]), Err(Flaw::Count));
    assert_eq!(verify(&project, &[1, u32::MAX]), Err(Flaw::Late { activity: 1 }));
    project.successors[1] = vec![0];
    assert_eq!(verify(&project, &[1, 0]), Err(Flaw::Order { first: 1, second: 0 }));
    project.successors[0] = vec![1];
    assert_eq!(verify(&project, &[1, 0]), Err(Flaw::Project(Problem::Cycle { activity: 0 })));
}
