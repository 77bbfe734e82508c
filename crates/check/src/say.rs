//! Short messages for what was needed and what was there, each with its unit.

use rearguard_model::{Date, Decimal, Role};
use rearguard_words::Message;

/// "20 people".
pub(crate) fn people(count: i64) -> Message {
    counted("check-people", count)
}
/// "20 people with role guard".
pub(crate) fn people_with(role: Role, count: i64) -> Message {
    counted("check-people-with-role", count).text("role", role.word())
}
pub(crate) fn vehicles(count: i64) -> Message {
    counted("check-vehicles", count)
}
pub(crate) fn teu(count: i64) -> Message {
    counted("check-teu", count)
}
pub(crate) fn teu_amount(amount: Decimal) -> Message {
    Message::new("check-teu-amount").amount("amount", amount)
}
pub(crate) fn items(count: i64) -> Message {
    counted("check-items", count)
}
pub(crate) fn convoys(count: i64) -> Message {
    counted("check-convoys", count)
}
pub(crate) fn sorties(count: i64) -> Message {
    counted("check-sorties", count)
}
pub(crate) fn teams(count: i64) -> Message {
    counted("check-teams", count)
}
/// "at most" the other message.
pub(crate) fn at_most(what: Message) -> Message {
    Message::new("check-at-most").said("what", what)
}
/// "at least" the other message.
pub(crate) fn at_least(what: Message) -> Message {
    Message::new("check-at-least").said("what", what)
}
pub(crate) fn date(date: Date) -> Message {
    Message::new("check-date").date("date", date)
}
/// Not before that date.
pub(crate) fn from(date: Date) -> Message {
    Message::new("check-from").date("date", date)
}
/// Not after that date.
pub(crate) fn by(date: Date) -> Message {
    Message::new("check-by").date("date", date)
}
/// A value as the plan has it; "none" for an empty one.
pub(crate) fn value(value: impl std::fmt::Display) -> Message {
    let text = value.to_string();
    if text.is_empty() { word("check-none") } else { Message::new("check-value").text("value", text) }
}
pub(crate) fn word(id: &str) -> Message {
    Message::new(id)
}
/// What there is of people, vehicles and TEU in one breath: "3 people, 1 TEU".
pub(crate) fn holding(held: [i64; 3]) -> Message {
    kinds(held, held.map(|count| count != 0))
}
/// People, vehicles and TEU, those of them that are meant.
pub(crate) fn kinds(held: [i64; 3], meant: [bool; 3]) -> Message {
    let [p, v, t] = held;
    let all = [people(p), vehicles(v), teu(t)];
    let mut said = all.into_iter().zip(meant).filter(|(_, meant)| *meant).map(|(message, _)| message);
    match (said.next(), said.next(), said.next()) {
        (None, ..) => word("check-nothing"),
        (Some(one), None, _) => one,
        (Some(one), Some(two), None) => Message::new("check-two").said("one", one).said("two", two),
        (Some(one), Some(two), Some(three)) => {
            Message::new("check-three").said("one", one).said("two", two).said("three", three)
        }
    }
}

fn counted(id: &str, count: i64) -> Message {
    Message::new(id).count("count", count)
}
