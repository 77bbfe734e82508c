//! Many runs, and what they say together. Every run depends on the seed and
//! its own number alone, and results are put together in the order of the
//! runs: so the answer is the same whatever the number of workers.

use crate::cause::{self, Cause};
use crate::compile::compile;
use crate::outlook::*;
use crate::program::{Program, Span};
use crate::refusal::Refusal;
use crate::run::{NEVER, Run, WEEK};
use crate::settings::{SimulationSettings, Spread};
use crate::story;
use rearguard_model::*;
use std::collections::BTreeMap;

/// Executes the plan many times. `calendar` holds the windows that really
/// happen.
pub fn simulate(
    mission: &Mission,
    calendar: &Calendar,
    plan: &Plan,
    settings: &SimulationSettings,
) -> Result<Outlook, Refusal> {
    let program = compile(mission, calendar, plan, settings)?;
    let planned = as_planned(mission, calendar, plan, settings)?;
    let measure = Measure { planned_out: planned.out, by: program.withdrawal };
    let workers = workers(&program, settings, measure);
    let sites = sites(mission, &program, &workers);
    let inside = levels(mission, &program, &workers);
    let each: Vec<RunResult> = workers.into_iter().flat_map(|worker| worker.results).collect();
    let date = |day: Day| mission.date(day);
    let last_out = last_out(&each);
    let amounts = |of: &dyn Fn(&RunResult) -> i64| AmountRange::of(each.iter().map(of).collect());
    Ok(Outlook {
        runs: each.len() as u32,
        seed: settings.seed,
        start: mission.start,
        by: program.withdrawal.map(date),
        in_time: each.iter().filter(|run| run.in_time).count() as u32,
        planned_out: (planned.out != NEVER).then(|| date(planned.out)),
        as_planned: planned.to_the_day,
        last_out: dates(mission, |percent| rank(&last_out, percent).unwrap_or(NEVER)),
        sites,
        casualties: amounts(&|run| i64::from(run.casualties)),
        property_lost: amounts(&|run| run.property_lost),
        late_person_days: amounts(&|run| run.late_person_days),
        late_actions: amounts(&|run| i64::from(run.late_actions)),
        later_runs: each.iter().filter(|run| run.cause.is_some()).count() as u32,
        causes: causes(&each),
        weakest_week: weakest_week(mission, &each),
        inside,
        stories: story::stories(mission, &program, &each),
        each,
    })
}

/// What happens when nothing varies, from the first unknown day on.
struct Planned {
    out: Day,
    to_the_day: bool,
}

fn as_planned(
    mission: &Mission,
    calendar: &Calendar,
    plan: &Plan,
    settings: &SimulationSettings,
) -> Result<Planned, Refusal> {
    let still = SimulationSettings { spread: Spread::NONE, ..settings.clone() };
    let program = compile(mission, calendar, plan, &still)?;
    let mut run = Run::new(&program);
    run.execute(0);
    let on_time = program.actions.iter().zip(&run.fates).all(|(action, fate)| action.day == fate.departed);
    let steps = program.steps.iter().zip(&run.steps).all(|(step, fate)| step.day == fate.began);
    // What has happened is not held against what was planned.
    Ok(Planned { out: run.out, to_the_day: settings.from_day.is_some() || on_time && steps })
}

/// What lateness is measured against.
#[derive(Clone, Copy)]
struct Measure {
    planned_out: Day,
    by: Option<Day>,
}

struct Worker {
    results: Vec<RunResult>,
    /// Runs in which each site closed on each day, by site, then day; the last
    /// day stands for never.
    closings: Vec<u32>,
    /// Who is inside, week by week, of one run after the other.
    levels: Vec<i64>,
}

/// Levels are kept of so many runs: more change nothing that could be drawn.
const MOST_LEVELS: u32 = 10_000;

fn workers(program: &Program, settings: &SimulationSettings, measure: Measure) -> Vec<Worker> {
    let runs = settings.runs.max(1);
    let threads = settings.threads.clamp(1, 256).min(runs as usize) as u32;
    let share = |at: u32| (u64::from(runs) * u64::from(at) / u64::from(threads)) as u32;
    if threads == 1 {
        return vec![work(program, 0..runs, measure)];
    }
    std::thread::scope(|scope| {
        let spawn = |at| scope.spawn(move || work(program, share(at)..share(at + 1), measure));
        let handles: Vec<_> = (0..threads).map(spawn).collect();
        handles
            .into_iter()
            .map(|handle| handle.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    })
}

fn work(program: &Program, runs: std::ops::Range<u32>, measure: Measure) -> Worker {
    let mut run = Run::new(program);
    let width = program.days + 1;
    let mut worker = Worker {
        results: Vec::with_capacity(runs.len()),
        closings: vec![0; program.sites.len() * width],
        levels: Vec::new(),
    };
    for number in runs {
        run.execute(number);
        worker.results.push(result(&run, measure));
        if number < MOST_LEVELS {
            worker.levels.extend(&run.levels);
        }
        for site in 0..program.sites.len() {
            if let Some(day) = closing(&run, site) {
                worker.closings[site * width + (day as usize).min(program.days)] += 1;
            }
        }
    }
    worker
}

fn result(run: &Run, measure: Measure) -> RunResult {
    let deaths: u32 = run.fates.iter().map(|fate| fate.deaths).sum();
    let late = run.p.actions.iter().zip(&run.fates).filter(|(action, fate)| fate.departed > action.day).count();
    let cents: i64 = run.fates.iter().map(|fate| fate.destroyed).sum();
    let cause = if run.out > measure.planned_out { cause::of_last_out(run) } else { None };
    RunResult {
        out: (run.out != NEVER).then_some(run.out),
        in_time: run.out <= measure.by.unwrap_or(measure.planned_out) && run.out != NEVER,
        casualties: deaths + run.site_deaths,
        property_lost: cents / 100,
        late_person_days: run.late_person_days,
        late_actions: late as u32,
        cause: cause.map(|(cause, at)| (cause, run.p.actions[at as usize].day)),
    }
}

/// The first day on which a site that closes is empty at night with its steps
/// done, not before the planned day; `NEVER` where that does not happen.
pub(crate) fn closing(run: &Run, site: usize) -> Option<Day> {
    let p = run.p;
    let mut day = p.sites[site].closing?;
    let of_site: Span = p.sites[site].actions;
    for &at in &p.actions_at[of_site.range()] {
        day = day.max(run.fates[at as usize].departed);
    }
    for (step, fate) in p.steps.iter().zip(&run.steps).filter(|(step, _)| step.site as usize == site) {
        day = day.max(fate.began.saturating_add(step.days));
    }
    Some(day)
}

fn sites(mission: &Mission, program: &Program, workers: &[Worker]) -> Vec<SiteOutlook> {
    let width = program.days + 1;
    let site = |(id, _): (SiteId, &Site)| {
        let planned = program.sites[id.index()].closing?;
        let on = |day: usize| workers.iter().map(|worker| worker.closings[id.index() * width + day]).sum::<u32>();
        let counts: Vec<u32> = (0..width).map(on).collect();
        let runs: u32 = counts.iter().sum();
        let reached = |percent: usize| {
            let wanted = (runs as usize * percent).div_ceil(100).max(1);
            let mut so_far = 0;
            let day = counts.iter().position(|&count| {
                so_far += count as usize;
                so_far >= wanted
            });
            day.filter(|&day| day < program.days).map_or(NEVER, |day| day as Day)
        };
        let by = |day: Day| counts[..=(day.max(0) as usize).min(program.days - 1)].iter().sum();
        let due = due(mission, id);
        Some(SiteOutlook {
            site: id,
            planned: mission.date(planned),
            closing: dates(mission, reached),
            in_time: by(planned),
            due: due.map(|day| mission.date(day)),
            by_due: due.map_or(runs, by),
        })
    };
    mission.sites.iter().filter_map(site).collect()
}

/// The earlier of `close_by` and the site's own clause (rule K4).
fn due(mission: &Mission, site: SiteId) -> Option<Day> {
    let close = |clause: &&Clause| clause.kind == ClauseKind::CloseSite && clause.site == Some(site);
    let clauses = mission.clauses.rows().iter().filter(close).filter_map(|clause| clause.by);
    clauses.chain(mission.sites[site].close_by).min()
}

fn levels(mission: &Mission, program: &Program, workers: &[Worker]) -> Vec<Level> {
    let weeks = program.days.div_ceil(WEEK);
    let level = |week: usize| {
        let runs = workers.iter().flat_map(|worker| worker.levels.iter().skip(week).step_by(weeks));
        let mut people: Vec<i64> = runs.copied().collect();
        people.sort_unstable();
        let people = LEVELS.map(|share| rank_of_thousand(&people, share).unwrap_or(0));
        Level { on: mission.date((week * WEEK) as Day), people }
    };
    (0..weeks).map(level).collect()
}

fn dates(mission: &Mission, at: impl Fn(usize) -> Day) -> DateRange {
    let date = |percent| Some(at(percent)).filter(|&day| day != NEVER).map(|day| mission.date(day));
    DateRange { p10: date(10), p50: date(50), p90: date(90) }
}

/// Days on which the last are out, sorted.
fn last_out(each: &[RunResult]) -> Vec<Day> {
    let mut days: Vec<Day> = each.iter().map(|run| run.out.unwrap_or(NEVER)).collect();
    days.sort_unstable();
    days
}

fn causes(each: &[RunResult]) -> Vec<CauseShare> {
    let mut counts: BTreeMap<Cause, (u32, u32)> = BTreeMap::new();
    for run in each {
        if let Some((cause, _)) = run.cause {
            let (runs, past_date) = counts.entry(cause).or_default();
            *runs += 1;
            *past_date += u32::from(!run.in_time);
        }
    }
    let share = |(cause, (runs, past_date))| CauseShare { cause, runs, past_date };
    let mut causes: Vec<CauseShare> = counts.into_iter().map(share).collect();
    causes.sort_by_key(|share| std::cmp::Reverse((share.runs, share.past_date)));
    causes
}

/// Weeks run from Monday to Sunday.
fn weakest_week(mission: &Mission, each: &[RunResult]) -> Option<Week> {
    let offset = Day::from(mission.start.weekday().to_monday_zero_offset());
    let mut weeks: BTreeMap<Day, u32> = BTreeMap::new();
    for run in each {
        if let Some((_, day)) = run.cause {
            *weeks.entry((day + offset).div_euclid(7)).or_default() += 1;
        }
    }
    let (week, runs) = weeks.into_iter().max_by_key(|&(week, runs)| (runs, std::cmp::Reverse(week)))?;
    let monday = week * 7 - offset;
    Some(Week { from: mission.date(monday), to: mission.date(monday + 6), runs })
}
