//! What cannot be carried out because of what was refused, thing by thing: its
//! value, and which permission, granted by which day, would have saved it. Each
//! line is the difference of two plans.

use super::not_carried::{Left, NotCarried};
use super::requests::{Request, RequestCalendar};
use super::{Grid, Value};
use crate::say;
use num_traits::{Signed, Zero};
use rearguard_model::amount::whole;
use rearguard_model::{Day, Exact, Mission};
use rearguard_words::{Language, Message};

/// One thing that a refusal costs.
#[derive(Clone, PartialEq, Debug)]
pub struct Saving<'a> {
    pub thing: &'a NotCarried,
    /// The permission that would have saved most of it.
    pub request: &'a Request,
    /// How many of it, and how many dollars.
    pub quantity: i64,
    pub value: Exact,
    /// The last day tried on which a grant saves as much.
    pub by: Day,
}

/// What would have been carried with a permission that was refused, the most
/// valuable first; people before all.
pub fn savings(calendar: &RequestCalendar) -> Vec<Saving<'_>> {
    let things = calendar.without.iter().flatten();
    let best = |thing| {
        let of = |request| saving(thing, request);
        // Of equals the one that may be granted later, then the first by name.
        calendar.requests.iter().filter_map(of).max_by(|a, b| {
            let more = a.weight().cmp(&b.weight());
            more.then(a.by.cmp(&b.by)).then_with(|| b.request.name.cmp(&a.request.name))
        })
    };
    let mut found: Vec<Saving> = things.filter_map(best).collect();
    let people = |saving: &Saving| if saving.thing.kind == Left::People { saving.quantity } else { 0 };
    found.sort_by(|a, b| people(b).cmp(&people(a)).then_with(|| b.value.cmp(&a.value)));
    found
}

impl Saving<'_> {
    fn weight(&self) -> Exact {
        weight(self.thing.kind, self.quantity, &self.value)
    }
}

/// What is saved is measured in dollars, of people in people.
fn weight(kind: Left, quantity: i64, value: &Exact) -> Exact {
    if kind == Left::People { whole(quantity) } else { value.clone() }
}

fn saving<'a>(thing: &'a NotCarried, request: &'a Request) -> Option<Saving<'a>> {
    let saved: Vec<(Day, i64, Exact)> =
        request.grants.iter().map(|grant| saved_by(thing, grant.on, &grant.left)).collect();
    let (_, quantity, value) = saved.first()?.clone();
    let full = weight(thing.kind, quantity, &value);
    // Sold for more instead of given away, it is still not carried.
    if quantity <= 0 || !full.is_positive() {
        return None;
    }
    // A later grant that saves as much counts only while all before it do.
    let as_much = |(_, quantity, value): &&(Day, i64, Exact)| weight(thing.kind, *quantity, value) >= full;
    let by = saved.iter().take_while(as_much).last()?.0;
    Some(Saving { thing, request, quantity, value, by })
}

fn saved_by(thing: &NotCarried, on: Day, left: &[NotCarried]) -> (Day, i64, Exact) {
    let still = left.iter().find(|other| other.same_thing(thing));
    let quantity = still.map_or(0, |still| still.quantity);
    let lost = still.map_or_else(Exact::zero, |still| still.lost.clone());
    (on, thing.quantity - quantity, &thing.lost - lost)
}

/// A sentence on all of it; and on what is lost with the permissions as well.
pub fn refused_sums(mission: &Mission, calendar: &RequestCalendar, language: Language) -> Vec<String> {
    let Some(without) = &calendar.without else { return Vec::new() };
    let found = savings(calendar);
    if found.is_empty() {
        let nothing = vec![language.word("ring-refused-nothing-more")];
        return nothing.into_iter().chain(the_plan_without(mission, calendar, language)).collect();
    }
    let value = found.iter().fold(Exact::zero(), |sum, saving| sum + &saving.value);
    let all = without.iter().fold(Exact::zero(), |sum, thing| sum + &thing.lost);
    let sum = |kind| found.iter().filter(|s| s.thing.kind == kind).map(|s| s.quantity.max(0)).sum::<i64>();
    let load = say::load(language, sum(Left::People), sum(Left::Vehicles), sum(Left::Teu));
    let items = sum(Left::Items);
    let items = (items > 0).then(|| language.say(&Message::new("ring-items").count("count", items)));
    let parts: Vec<String> = [load].into_iter().filter(|load| !load.is_empty()).chain(items).collect();
    let message = Message::new("ring-refused-sum").text("load", parts.join(", "));
    let mut says = vec![language.say(&message.text("value", say::short_dollars(language, &value)))];
    let latest = found.iter().map(|saving| saving.by).max();
    if let Some(first) = found.iter().map(|saving| saving.by).min().filter(|first| Some(*first) != latest) {
        let message = Message::new("ring-refused-days").date("first", mission.date(first));
        says.push(language.say(&message.date("last", mission.date(latest.unwrap_or(first)))));
    }
    if all > value {
        let rest = say::short_dollars(language, &(all - value));
        says.push(language.say(&Message::new("ring-refused-rest").text("value", rest)));
    }
    says.extend(the_plan_without(mission, calendar, language));
    says
}

/// What the plan that bears the refusals does otherwise where they bind, and
/// what it cannot keep. It was planned and checked, so its dates hold.
fn the_plan_without(mission: &Mission, calendar: &RequestCalendar, language: Language) -> Vec<String> {
    let moved = calendar.last_people.iter().map(|last| {
        let day = |day: Option<Day>| day.map_or("–".to_owned(), |day| say::iso(mission.date(day)));
        let message = Message::new("ring-refused-last-people").text("site", &last.site);
        language.say(&message.text("without", day(last.without)).text("before", day(last.before)))
    });
    let broken = calendar.still_broken.iter().map(|message| {
        let wrapped = Message::new("ring-refused-still-broken").said("violation", message.clone());
        language.say(&wrapped)
    });
    let kept = (calendar.still_broken.is_empty() && !calendar.last_people.is_empty())
        .then(|| language.word("ring-refused-all-kept"));
    moved.chain(broken).chain(kept).collect()
}

/// One row a thing.
pub(crate) fn grid(mission: &Mission, calendar: &RequestCalendar, language: Language) -> Option<Grid> {
    let rows: Vec<Vec<Value>> = savings(calendar).iter().map(|saving| cells(mission, saving, language)).collect();
    let heads = vec![
        "report-column-site",
        "report-column-name",
        "report-column-what",
        "#report-column-quantity",
        "#report-column-lost",
        "ring-column-saved-by",
        "ring-column-granted-by",
        "#ring-column-saved",
        "#ring-column-saved-value",
    ];
    (!rows.is_empty()).then_some(Grid { sheet: "ring-sheet-refused", heads, rows })
}

fn cells(mission: &Mission, saving: &Saving, language: Language) -> Vec<Value> {
    let thing = saving.thing;
    vec![
        Value::Text(thing.site.clone()),
        Value::Text(thing.name.clone()),
        Value::Text(language.word(&format!("ring-left-{}", thing.kind.word()))),
        Value::Count(thing.quantity),
        Value::Dollars(thing.lost.clone()),
        Value::Text(saving.request.name.clone()),
        Value::Date(mission.date(saving.by)),
        Value::Count(saving.quantity),
        Value::Dollars(saving.value.clone()),
    ]
}
