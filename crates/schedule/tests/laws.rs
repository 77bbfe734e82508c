//! Laws that hold for every project, tried on random ones.

use proptest::prelude::*;
use rearguard_schedule::{Budget, Capacity, Objective, Problem, Project, lower_bound, solve, solve_for, verify};

const RESOURCES: usize = 5;

/// Up to 14 activities; successors have higher numbers, so there is no circle.
fn projects() -> impl Strategy<Value = Project> {
    let activity = (0_u32..6, prop::collection::vec(0_u32..4, RESOURCES), any::<u16>(), 0_u32..4);
    let capacities = prop::collection::vec(3_u32..6, RESOURCES);
    (prop::collection::vec(activity, 1..14), capacities).prop_map(|(activities, capacities)| Project {
        durations: activities.iter().map(|one| one.0).collect(),
        demands: activities.iter().map(|one| one.1.clone()).collect(),
        capacities: capacities.into_iter().map(Capacity::Constant).collect(),
        successors: (0..activities.len())
            .map(|from| {
                (from + 1..activities.len())
                    .filter(|to| activities[from].2 & activities[*to].2 >> (to - from) & 7 == 1)
                    .collect()
            })
            .collect(),
        releases: activities.iter().map(|one| one.3).collect(),
    })
}

fn timeless(mut project: Project) -> Project {
    project.releases.clear();
    project
}

/// The shortest of all schedules: each activity in turn at each place of the list.
fn exhaustive(project: &Project) -> u32 {
    fn place(project: &Project, starts: &mut Vec<Option<u32>>, best: &mut u32) {
        let open: Vec<usize> = (0..project.count()).filter(|&one| starts[one].is_none()).collect();
        if open.is_empty() {
            let ends = starts.iter().zip(&project.durations).map(|(start, days)| start.unwrap_or(0) + days);
            *best = (*best).min(ends.max().unwrap_or(0));
        }
        for &one in &open {
            if open.iter().any(|&other| project.successors[other].contains(&one)) {
                continue;
            }
            let fits = |start: u32| {
                let mut tried: Vec<u32> = starts.iter().map(|start| start.unwrap_or(u32::MAX / 2)).collect();
                tried[one] = start;
                partial(project, &tried, starts, one)
            };
            let first = (0..).find(|&start| fits(start));
            starts[one] = first;
            place(project, starts, best);
            starts[one] = None;
        }
    }
    let mut best = u32::MAX;
    place(project, &mut vec![None; project.count()], &mut best);
    best
}

/// Whether the activities placed so far, and `one`, keep order and capacities.
fn partial(project: &Project, tried: &[u32], placed: &[Option<u32>], one: usize) -> bool {
    let there = |other: usize| other == one || placed[other].is_some();
    let early = (0..project.count()).any(|other| {
        there(other) && project.successors[other].contains(&one) && tried[other] + project.durations[other] > tried[one]
    });
    let days = tried[one]..tried[one] + project.durations[one];
    !early
        && days.into_iter().all(|day| {
            (0..RESOURCES).all(|resource| {
                let busy = |&other: &usize| {
                    there(other) && (tried[other]..tried[other] + project.durations[other]).contains(&day)
                };
                let used: u32 = (0..project.count()).filter(busy).map(|other| project.demands[other][resource]).sum();
                used <= project.capacities[resource].on(day)
            })
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_schedule_is_feasible_and_not_below_the_bound(project in projects()) {
        for project in [timeless(project.clone()), project] {
            let schedule = solve(&project, &Budget::schedules(300), 7).expect("constant capacities");
            prop_assert_eq!(verify(&project, &schedule.starts), Ok(schedule.makespan));
            prop_assert!(schedule.makespan >= lower_bound(&project).expect("valid"));
            prop_assert!(schedule.schedules_generated <= 300);
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_schedule(project in projects(), seed in any::<u64>()) {
        let once = solve(&project, &Budget::schedules(150), seed);
        prop_assert_eq!(once, solve(&project, &Budget::schedules(150), seed));
    }

    #[test]
    fn calendars_are_respected(project in projects(), gaps in prop::collection::vec(any::<bool>(), 120)) {
        let mut project = project;
        for capacity in &mut project.capacities {
            let units = capacity.on(0);
            *capacity = Capacity::ByDay(gaps.iter().map(|&gap| if gap { 0 } else { units }).collect());
        }
        match solve(&project, &Budget::schedules(100), 3) {
            Ok(schedule) => prop_assert_eq!(verify(&project, &schedule.starts), Ok(schedule.makespan)),
            Err(problem) => {
                let by_calendar = matches!(problem, Problem::TooFew { .. } | Problem::Unschedulable);
                prop_assert!(by_calendar);
            }
        }
    }

    #[test]
    fn small_projects_are_solved_as_exhaustive_search_solves_them(project in projects()) {
        let mut project = timeless(project);
        let count = project.count().min(5);
        project.durations.truncate(count);
        project.demands.truncate(count);
        project.successors.truncate(count);
        project.successors.iter_mut().for_each(|following| following.retain(|&next| next < count));
        let schedule = solve(&project, &Budget::schedules(2_000), 5).expect("constant capacities");
        prop_assert_eq!(schedule.makespan, exhaustive(&project));
    }

    #[test]
    fn more_schedules_never_cost_more(project in projects()) {
        let weights = (1..).take(project.count()).collect();
        let objective = Objective::WeightedCompletion(weights);
        let value = |schedules| {
            let schedule = solve_for(&project, &objective, &Budget::schedules(schedules), 1).expect("constant capacities");
            objective.value(&project, &schedule.starts)
        };
        prop_assert!(value(400) <= value(40));
    }
}
