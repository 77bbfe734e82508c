//! The planned outflow beside the real one, and beside that of a plan without
//! rear parties; and what still differs.
//!
//! Counted is who has left the country: people of units that may be released
//! where they live (`released_from`) are left out.

use super::{Grid, Value};
use crate::{Beside, Case};
use rearguard_check::review::Ledger;
use rearguard_model::*;
use rearguard_words::{Language, Message};

/// People out by the evening of each day.
pub(crate) fn out_by_day(mission: &Mission, ledger: &Ledger) -> Vec<i64> {
    let counted: Vec<UnitId> =
        mission.units.iter().filter(|(_, row)| row.released_from.is_none()).map(|(id, _)| id).collect();
    let all: i64 = counted.iter().map(|&id| mission.units[id].personnel).sum();
    let inside = |night: usize| -> i64 { counted.iter().map(|id| ledger.people_of[id.index()][night]).sum() };
    (0..mission.days()).map(|night| all - inside(night)).collect()
}

/// One of the dated strengths beside the plan's.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Dated<'a> {
    pub day: Day,
    pub real: i64,
    pub planned: i64,
    pub without: Option<i64>,
    /// Who must be there by guard and rear party, in the plan.
    pub held: i64,
    pub note: Option<&'a str>,
}

/// The strengths that lie within the plan's days.
pub(crate) fn dated<'a>(case: &Case, beside: &Beside<'a>) -> Vec<Dated<'a>> {
    let Some(ledger) = &case.review.ledger else { return Vec::new() };
    let planned = out_by_day(case.mission, ledger);
    let without = beside.without_rear_parties.map(|ledger| out_by_day(case.mission, ledger));
    let dated = |real: &'a ReallyOut| {
        let day = case.mission.day(real.date);
        let at = usize::try_from(day).ok().filter(|&at| at < planned.len())?;
        Some(Dated {
            day,
            real: real.out,
            planned: planned[at],
            without: without.as_ref().map(|without| without[at]),
            held: ledger.ring.held_at.iter().filter_map(|nights| nights.get(at)).sum(),
            note: real.note.as_deref(),
        })
    };
    beside.really_out.iter().filter_map(dated).collect()
}

/// A strength that is known to have been: people out by the evening of a day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReallyOut {
    pub date: Date,
    pub out: i64,
    pub note: Option<String>,
}

pub(crate) fn grid(case: &Case, beside: &Beside) -> Option<Grid> {
    let dated = dated(case, beside);
    if dated.is_empty() {
        return None;
    }
    let with_pair = beside.without_rear_parties.is_some();
    let mut heads = vec!["report-column-day", "#ring-column-real", "#ring-column-planned"];
    heads.extend(with_pair.then_some("#ring-column-without"));
    heads.extend(["#ring-column-difference", "#ring-column-held", "report-column-note"]);
    let rows = dated.iter().map(|row| {
        let mut cells =
            vec![Value::Date(case.mission.date(row.day)), Value::Count(row.real), Value::Count(row.planned)];
        cells.extend(row.without.map(Value::Count));
        cells.extend([Value::Count(row.planned - row.real), Value::Count(row.held)]);
        cells.push(row.note.map_or(Value::Text(String::new()), |note| Value::Text(note.to_owned())));
        cells
    });
    Some(Grid { sheet: "ring-sheet-outflow", rows: rows.collect(), heads })
}

/// What still differs, in sentences.
pub(crate) fn explanation(case: &Case, beside: &Beside, language: Language) -> Vec<String> {
    let dated = dated(case, beside);
    let Some(ledger) = case.review.ledger.as_ref().filter(|_| !dated.is_empty()) else { return Vec::new() };
    let mut says = Vec::new();
    says.extend(widest(case, &dated));
    says.extend(equipment(case, &dated, ledger));
    says.extend(rear_parties(case, beside, ledger));
    says.extend(pace(case, &dated, ledger));
    says.iter().map(|message| language.say(message)).collect()
}

/// Where plan and reality lie furthest apart, and who was held there.
fn widest(case: &Case, dated: &[Dated]) -> Option<Message> {
    let row = dated.iter().max_by_key(|row| ((row.planned - row.real).abs(), -row.day))?;
    let apart = row.planned - row.real;
    let id = match apart {
        0 => return Some(Message::new("ring-outflow-same")),
        1.. => "ring-outflow-plan-ahead",
        _ => "ring-outflow-plan-behind",
    };
    let message = Message::new(id).date("date", case.mission.date(row.day)).count("apart", apart.abs());
    Some(message.count("planned", row.planned).count("real", row.real).count("held", row.held))
}

/// Whose people are out on that day: of units whose equipment is still inside,
/// and of units that have none there any more. Rear parties hold only the first.
fn equipment(case: &Case, dated: &[Dated], ledger: &Ledger) -> Option<Message> {
    let row = dated.iter().max_by_key(|row| ((row.planned - row.real).abs(), -row.day))?;
    if row.planned <= row.real || case.mission.units.rows().iter().all(|unit| unit.rear_party == 0) {
        return None;
    }
    let night = usize::try_from(row.day).ok()?;
    let (mut ahead, mut done, mut carried, mut disposed) = (0, 0, 0, 0);
    for (id, unit) in case.mission.units.iter().filter(|(_, unit)| unit.released_from.is_none()) {
        let [out, gone] = gone_by(case, ledger, unit, row.day);
        (carried, disposed) = (carried + out, disposed + gone);
        let all = unit.vehicles + unit.containers;
        let people = unit.personnel - ledger.people_of[id.index()][night];
        match (all, all - out - gone) {
            (0, _) => {}
            (_, 0) => done += people,
            _ => ahead += people,
        }
    }
    let message = Message::new("ring-outflow-equipment").date("date", case.mission.date(row.day));
    Some(message.count("ahead", ahead).count("done", done).count("carried", carried).count("disposed", disposed))
}

/// Vehicles and TEU of a unit that are out by the evening of a day, and that
/// were destroyed, given away or sold by then.
fn gone_by(case: &Case, ledger: &Ledger, unit: &Unit, day: Day) -> [i64; 2] {
    let mission = case.mission;
    let mut out = 0;
    for (at, movement) in case.plan.movements.iter().enumerate() {
        let Some(leg) = mission.leg(&movement.leg) else { continue };
        let (_, to) = mission.ends(leg, Direction::of(movement.reverse));
        let arrived = ledger.arrivals.get(at).copied().flatten().is_some_and(|arrival| arrival <= day);
        if mission.sites[to].kind == SiteKind::Exit && arrived {
            out += movement
                .manifest
                .iter()
                .map(|row| match row {
                    ManifestRow::Unit { unit: name, vehicles, teu, .. } if *name == unit.unit => vehicles + teu,
                    _ => 0,
                })
                .sum::<i64>();
        }
    }
    let of_unit = |d: &&Disposal| d.unit.as_deref() == Some(unit.unit.as_str()) && mission.day(d.on) <= day;
    [out, case.plan.disposals.iter().filter(of_unit).map(|disposal| disposal.quantity).sum()]
}

/// How many more would be out without rear parties, on the day of the greatest difference.
fn rear_parties(case: &Case, beside: &Beside, ledger: &Ledger) -> Option<Message> {
    let asked = case.mission.units.rows().iter().any(|unit| unit.rear_party > 0);
    let Some(without) = beside.without_rear_parties else {
        return asked.then(|| Message::new("ring-outflow-no-pair"));
    };
    let with = out_by_day(case.mission, ledger);
    let without = out_by_day(case.mission, without);
    let most = with.iter().zip(&without).enumerate().map(|(day, (with, without))| (without - with, day as Day));
    let (more, day) = most.max_by_key(|&(more, day)| (more, -day))?;
    let average: i64 = with.iter().zip(&without).map(|(with, without)| without - with).sum();
    // Two searches differ by more than rear parties where these hold few people back.
    let id = if average > 0 { "ring-outflow-rear-parties" } else { "ring-outflow-rear-parties-few" };
    let message = Message::new(id).count("more", more.max(0)).date("date", case.mission.date(day));
    Some(if average > 0 { message.count("nights", average) } else { message })
}

/// The plan's fastest week against the fastest stretch between two strengths.
fn pace(case: &Case, dated: &[Dated], ledger: &Ledger) -> Option<Message> {
    let planned = out_by_day(case.mission, ledger);
    let week = planned.windows(8).map(|days| days[7] - days[0]).max()? / 7;
    let stretches = dated.windows(2).filter(|pair| pair[1].day - pair[0].day >= 5);
    let real = stretches.map(|pair| (pair[1].real - pair[0].real) / i64::from(pair[1].day - pair[0].day)).max()?;
    Some(Message::new("ring-outflow-pace").count("planned", week).count("real", real))
}
