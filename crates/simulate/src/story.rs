//! Three runs told: a good, a middle and a bad one.

use crate::cause::{self, Cause};
use crate::outlook::{RunResult, rank};
use crate::program::{Kind, NONE, Program};
use crate::run::{Block, NEVER, Run};
use crate::simulate::closing;
use rearguard_model::*;

/// Events told of a run.
const MOST_EVENTS: usize = 12;

/// One run and what happened in it, in order.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Story {
    /// 10, 50 or 90: so many of a hundred runs are out by the same day or before.
    pub percent: usize,
    /// Its number; the same seed tells it again.
    pub run: u32,
    pub out: Option<Date>,
    pub casualties: u32,
    pub property_lost: i64,
    pub events: Vec<Happening>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Happening {
    pub on: Date,
    pub what: Event,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Event {
    /// A movement (by position in the plan) left so many days late.
    LeftLate {
        movement: usize,
        days: Day,
        cause: Option<Cause>,
    },
    /// It arrived so many days later than it should have after leaving.
    Longer {
        movement: usize,
        days: Day,
        cause: Cause,
    },
    /// It was attacked.
    Attacked {
        movement: usize,
        deaths: u32,
    },
    /// It took another leg.
    OtherWay {
        movement: usize,
        leg: LegId,
    },
    /// Property was destroyed, in dollars.
    Destroyed {
        site: SiteId,
        dollars: i64,
    },
    ClosedLate {
        site: SiteId,
        days: Day,
    },
    LastOut,
}

pub(crate) fn stories(mission: &Mission, program: &Program, each: &[RunResult]) -> Vec<Story> {
    let mut order: Vec<(Day, u32, u32)> =
        (0..).zip(each).map(|(number, run)| (run.out.unwrap_or(NEVER), run.casualties, number)).collect();
    order.sort_unstable();
    let mut run = Run::new(program);
    let tell = |percent| {
        let (_, _, number) = rank(&order, percent)?;
        run.execute(number);
        let result = &each[number as usize];
        Some(Story {
            percent,
            run: number,
            out: result.out.map(|day| mission.date(day)),
            casualties: result.casualties,
            property_lost: result.property_lost,
            events: events(mission, &run),
        })
    };
    [10, 50, 90].into_iter().filter_map(tell).collect()
}

/// The weightiest events, in the order of their days.
fn events(mission: &Mission, run: &Run) -> Vec<Happening> {
    let mut all: Vec<(i64, Day, usize, Event)> = Vec::new();
    for at in 0..run.fates.len() {
        for (weight, day, event) in of_action(run, at) {
            all.push((weight, day, at, event));
        }
    }
    for site in 0..run.p.sites.len() {
        let (Some(planned), Some(day)) = (run.p.sites[site].closing, closing(run, site)) else { continue };
        if day > planned && day != NEVER {
            let days = day - planned;
            all.push((i64::from(days), day, usize::MAX - 1, Event::ClosedLate { site: SiteId(site as u32), days }));
        }
    }
    // What has happened is no story of what may.
    all.retain(|&(_, day, ..)| day >= run.p.today);
    all.sort_by_key(|&(weight, day, at, _)| (std::cmp::Reverse(weight), day, at));
    all.truncate(MOST_EVENTS - 1);
    if run.out != NEVER && run.out >= run.p.today {
        all.push((0, run.out, usize::MAX, Event::LastOut));
    }
    all.sort_by_key(|&(_, day, at, _)| (day, at));
    all.into_iter().map(|(_, day, _, what)| Happening { on: mission.date(day), what }).collect()
}

/// Weight, day and event of what became of one action. Deaths weigh most,
/// then property, then days.
fn of_action(run: &Run, at: usize) -> Vec<(i64, Day, Event)> {
    let (action, fate) = (&run.p.actions[at], &run.fates[at]);
    let mut events = Vec::new();
    if fate.destroyed > 0 && fate.departed != NEVER {
        let dollars = fate.destroyed / 100;
        events.push((
            1_000 + dollars / 100_000,
            fate.departed,
            Event::Destroyed { site: SiteId(action.from), dollars },
        ));
    }
    if action.kind != Kind::Movement || fate.departed == NEVER {
        return events;
    }
    let movement = action.position;
    if fate.deaths > 0 {
        events.push((
            10_000 * i64::from(fate.deaths),
            fate.departed,
            Event::Attacked { movement, deaths: fate.deaths },
        ));
    }
    if fate.way != action.way {
        let leg = LegId(run.p.ways[fate.way as usize].leg);
        events.push((500, fate.departed, Event::OtherWay { movement, leg }));
    }
    let waited = fate.departed - action.day;
    let queue = matches!(fate.block, Block::Room(_)) && fate.waited_for != NONE;
    let first_hand = !queue && !matches!(fate.block, Block::Stock(_) | Block::Hold);
    if waited > 0 && first_hand {
        let cause = cause::blocked(run, fate.block);
        events.push((i64::from(waited), fate.departed, Event::LeftLate { movement, days: waited, cause }));
    }
    let longer = fate.arrived.saturating_sub(fate.departed).saturating_sub(fate.planned_days);
    if longer > 0 && fate.arrived != NEVER {
        let cause = cause::under_way(run, at as u32);
        events.push((i64::from(longer), fate.arrived, Event::Longer { movement, days: longer, cause }));
    }
    events
}
