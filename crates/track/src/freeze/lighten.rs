//! A movement that finds less than it should take goes with what there is.

use rearguard_check::{Rule, Violation};
use rearguard_model::*;
use rearguard_words::{Arg, Message};

/// People, vehicles, TEU, items of an asset.
type Amounts = [Option<i64>; 4];

/// Takes off a movement's load what the checker says will not be there; false
/// where nothing would be left, or something else is wrong.
pub(super) fn lighten(plan: &mut Plan, violation: &Violation) -> bool {
    let Some(movement) = plan.movements.iter_mut().find(|row| row.id == violation.subject) else { return false };
    let before = movement.manifest.clone();
    match (violation.rule, name(&violation.message)) {
        (Rule::C1, Some(name)) => take_what_is_there(movement, &name, amounts(&violation.found)),
        (Rule::C2, _) if violation.message.id == "check-c2-seats" => {
            let [needed, seats] = [&violation.needed, &violation.found].map(|said| amounts(said)[0].unwrap_or(0));
            leave_standing(movement, needed - seats);
        }
        _ => return false,
    }
    movement.manifest.retain(holds_something);
    let changed = movement.manifest != before;
    if movement.manifest.is_empty() {
        movement.manifest = before;
        return false;
    }
    changed
}

fn take_what_is_there(movement: &mut Movement, name: &str, mut left: Amounts) {
    for row in &mut movement.manifest {
        match row {
            ManifestRow::Unit { unit, people, vehicles, teu } if unit == name => {
                keep(people, &mut left[0]);
                keep(vehicles, &mut left[1]);
                keep(teu, &mut left[2]);
            }
            ManifestRow::Asset { asset, quantity } if asset == name => keep(quantity, &mut left[3]),
            _ => {}
        }
    }
}

/// Fewer vehicles have fewer seats: those listed last stay behind.
fn leave_standing(movement: &mut Movement, mut people_too_many: i64) {
    for row in movement.manifest.iter_mut().rev() {
        if let ManifestRow::Unit { people, .. } = row {
            let stay = people_too_many.min(*people).max(0);
            *people -= stay;
            people_too_many -= stay;
        }
    }
}

/// As much as is left of what is there; kinds that are not short stay.
fn keep(amount: &mut i64, left: &mut Option<i64>) {
    if let Some(left) = left {
        *amount = (*amount).min(*left).max(0);
        *left -= *amount;
    }
}

fn holds_something(row: &ManifestRow) -> bool {
    match row {
        ManifestRow::Unit { people, vehicles, teu, .. } => *people > 0 || *vehicles > 0 || *teu > 0,
        ManifestRow::Asset { quantity, .. } => *quantity > 0,
        ManifestRow::Supply { .. } => true,
    }
}

/// The unit or asset that the checker names.
fn name(message: &Message) -> Option<String> {
    let text = |arg: &(&str, Arg)| match arg {
        ("name", Arg::Text(text)) => Some(text.clone()),
        _ => None,
    };
    message.args.iter().find_map(text)
}

/// How much there is of each kind that the message speaks of.
fn amounts(message: &Message) -> Amounts {
    const KINDS: [&str; 4] = ["check-people", "check-vehicles", "check-teu", "check-items"];
    let mut found = [None; 4];
    for (_, arg) in &message.args {
        match arg {
            Arg::Count(count) => {
                if let Some(kind) = KINDS.iter().position(|kind| *kind == message.id) {
                    found[kind] = Some(*count);
                }
            }
            Arg::Said(part) => {
                for (found, part) in found.iter_mut().zip(amounts(part)) {
                    *found = part.or(*found);
                }
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn aboard(unit: &str, people: i64, vehicles: i64) -> ManifestRow {
        ManifestRow::Unit { unit: unit.to_owned(), people, vehicles, teu: 0 }
    }

    fn missing(found: Message) -> Violation {
        Violation {
            rule: Rule::C1,
            clause: None,
            subject: "M1".to_owned(),
            message: Message::new("check-c1-missing").text("name", "inf"),
            place: None,
            day: None,
            last_day: None,
            needed: Message::new("check-nothing"),
            found,
        }
    }

    fn lightened(found: Message, manifest: Vec<ManifestRow>) -> Option<Vec<ManifestRow>> {
        let movement = Movement { id: "M1".to_owned(), manifest, ..Movement::default() };
        let mut plan = Plan { movements: vec![movement], ..Plan::default() };
        lighten(&mut plan, &missing(found)).then(|| plan.movements.remove(0).manifest)
    }

    #[test]
    fn what_is_short_is_taken_off_and_the_rest_stays() {
        let load = || vec![aboard("inf", 30, 9), aboard("hq", 5, 0)];
        let people = lightened(Message::new("check-people").count("count", 12), load());
        assert_eq!(people, Some(vec![aboard("inf", 12, 9), aboard("hq", 5, 0)]));
        let both = Message::new("check-two")
            .said("one", Message::new("check-people").count("count", 0))
            .said("two", Message::new("check-vehicles").count("count", 0));
        assert_eq!(lightened(both, load()), Some(vec![aboard("hq", 5, 0)]));
    }

    #[test]
    fn where_seats_are_short_those_listed_last_stay_behind() {
        let count = |people| Message::new("check-people").count("count", people);
        let manifest = vec![aboard("inf", 30, 9), aboard("hq", 5, 0)];
        let movement = Movement { id: "M1".to_owned(), manifest, ..Movement::default() };
        let mut plan = Plan { movements: vec![movement], ..Plan::default() };
        let seats = Violation {
            rule: Rule::C2,
            message: Message::new("check-c2-seats"),
            needed: count(35),
            ..missing(count(28))
        };
        assert!(lighten(&mut plan, &seats));
        assert_eq!(plan.movements[0].manifest, [aboard("inf", 28, 9)]);
    }

    #[test]
    fn a_movement_that_would_be_empty_is_no_movement() {
        assert_eq!(lightened(Message::new("check-people").count("count", 0), vec![aboard("inf", 30, 0)]), None);
        assert_eq!(lightened(Message::new("check-people").count("count", 30), vec![aboard("inf", 30, 0)]), None);
    }
}
