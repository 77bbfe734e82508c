//! The answers as lines for the terminal.

use crate::confirm::{Confirmation, median};
use crate::drill::{Drill, Fall};
use crate::limits::{Kind, Leftover};
use crate::worth::{Gain, Less, Worth};
use num_traits::{Signed, Zero};
use rearguard_check::Rule;
use rearguard_model::{Exact, Mission};
use rearguard_report::{
    DelayOutcome, Request, RequestCalendar, RequestOf, RequestState, deciders, delay_said, hangs, not_carried,
    refusals, refused_sums, savings, short_dollars, state,
};
use rearguard_words::{Language, Message};

/// The request calendar: what to ask for, the most urgent first.
pub fn requests_text(mission: &Mission, calendar: &RequestCalendar, language: Language) -> String {
    let mut lines = vec![requests_title(mission, language)];
    lines.extend(not_carried(calendar, language));
    lines.extend(refusals(mission, calendar, language));
    lines.extend(refused_lines(mission, calendar, language));
    for request in &calendar.requests {
        lines.push(String::new());
        lines.extend(request_lines(mission, request, language));
    }
    if calendar.requests.is_empty() {
        lines.push(language.word("foresee-no-requests"));
    }
    lines.extend(costing_lines(calendar, language));
    lines.join("\n")
}

/// What refusals cost, and nothing of what was not refused.
pub fn refusals_text(mission: &Mission, calendar: &RequestCalendar, language: Language) -> String {
    let mut lines = vec![requests_title(mission, language)];
    lines.extend(refusals(mission, calendar, language));
    lines.extend(refused_lines(mission, calendar, language));
    for request in calendar.requests.iter().filter(|r| matches!(r.state, RequestState::Refused(_))) {
        lines.push(String::new());
        lines.extend(request_lines(mission, request, language));
    }
    lines.extend(costing_lines(calendar, language));
    lines.join("\n")
}

fn requests_title(mission: &Mission, language: Language) -> String {
    language.say(&Message::new("ring-requests-title").text("mission", &mission.name))
}

fn costing_lines(calendar: &RequestCalendar, language: Language) -> Vec<String> {
    let Some(costing) = calendar.costed else { return Vec::new() };
    let count = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let message = Message::new("ring-costing").count("iterations", count(costing.iterations));
    let message = message.count("seed", count(costing.seed)).count("runs", count(costing.runs));
    vec![String::new(), language.say(&message)]
}

/// Things that a refusal costs that are told one by one on the terminal.
const MOST_THINGS: usize = 12;

/// What cannot be carried out because of refusals, and what would have saved it.
fn refused_lines(mission: &Mission, calendar: &RequestCalendar, language: Language) -> Vec<String> {
    let sums = refused_sums(mission, calendar, language);
    if sums.is_empty() {
        return sums;
    }
    let found = savings(calendar);
    let mut lines = vec![String::new()];
    lines.extend(sums);
    lines.extend(found.iter().take(MOST_THINGS).map(|saving| {
        let (thing, kind) = (saving.thing, language.word(&format!("ring-left-{}", saving.thing.kind.word())));
        let message = Message::new("foresee-refused-thing").text("site", &thing.site).text("name", &thing.name);
        let message = message.count("saved", saving.quantity).count("all", thing.quantity).text("kind", kind);
        let message = message.text("value", short_dollars(language, &saving.value));
        let message = message.text("permission", &saving.request.name).date("by", mission.date(saving.by));
        format!("  {}", language.say(&message))
    }));
    if let Some(rest) = found.get(MOST_THINGS..).filter(|rest| !rest.is_empty()) {
        let value = rest.iter().fold(Exact::zero(), |sum, saving| sum + &saving.value);
        let message = Message::new("foresee-refused-more").count("count", rest.len() as i64);
        lines.push(format!("  {}", language.say(&message.text("value", short_dollars(language, &value)))));
    }
    lines
}

fn request_lines(mission: &Mission, request: &Request, language: Language) -> Vec<String> {
    let day = request.ask_by().map_or_else(|| "–         ".to_owned(), |by| mission.date(by).to_string());
    let name = match request.of {
        RequestOf::Clearance(_) => format!("{} ({})", request.name, request.subject),
        RequestOf::Notice(_) => language.say(&Message::new("ring-notice-of").text("leg", &request.name)),
    };
    let who = format!("{}; {}", deciders(request, language), state(mission, request, language));
    let indent = " ".repeat(12);
    let mut lines =
        vec![format!("{day}  {name}"), format!("{indent}{who}"), format!("{indent}{}", hangs(request, language))];
    if !request.delays.is_empty() {
        let said = request.delays.iter().map(|delay| {
            let message = Message::new("foresee-late-by").count("days", i64::from(delay.days));
            language.say(&message.text("cost", delay_said(&delay.outcome, language)))
        });
        let free = |outcome: &DelayOutcome| match outcome {
            DelayOutcome::Holds => true,
            DelayOutcome::Costs(more) => more.score.is_zero(),
            DelayOutcome::Breaks(..) => false,
        };
        let all_hold = request.delays.iter().all(|delay| free(&delay.outcome));
        let line = if all_hold { language.word("foresee-bears-delay") } else { said.collect::<Vec<_>>().join(" · ") };
        lines.push(format!("{indent}{line}"));
    }
    lines
}

/// What a drill found.
pub fn drill_text(drill: &Drill, language: Language) -> String {
    let site = &drill.site;
    let title = Message::new("foresee-drill-title").text("site", site).date("on", drill.loss.on);
    let title = title.date("alarm", drill.loss.alarm);
    let [people, vehicles, teu] = drill.there;
    let there = Message::new("foresee-drill-there").count("people", people).count("vehicles", vehicles);
    let mut lines = vec![language.say(&title), language.say(&there.count("teu", teu)), String::new()];
    lines.push(verdict(drill, language));
    if !drill.tasks.is_empty() {
        let named = drill.tasks.iter().map(|(task, clause)| match clause {
            Some(clause) => format!("{task} ({clause})"),
            None => task.clone(),
        });
        let list = named.collect::<Vec<_>>().join(", ");
        lines.push(language.say(&Message::new("foresee-drill-tasks").text("tasks", list)));
    }
    lines.extend(saved(drill, language));
    lines.push(String::new());
    lines.push(language.word("foresee-drill-untouched"));
    lines.extend(fall(&drill.untouched, language));
    lines.push(language.word("foresee-drill-planned"));
    lines.extend(fall(&drill.planned, language));
    lines.push(leaving(&drill.planned, language));
    lines.extend(leftovers(&drill.planned, language));
    lines.extend(dates(drill, language));
    lines.push(language.say(&Message::new("foresee-drill-kept").date("alarm", drill.loss.alarm)));
    lines.join("\n")
}

fn verdict(drill: &Drill, language: Language) -> String {
    let planned = &drill.planned;
    let id = match (planned.people > 0, planned.broken.is_empty()) {
        (true, _) => "foresee-drill-people-left",
        (false, true) => "foresee-drill-everyone",
        (false, false) => "foresee-drill-everyone-but",
    };
    let rules = planned.broken.iter().map(|(rule, _)| rule.id()).collect::<Vec<_>>().join(", ");
    language.say(&Message::new(id).count("people", planned.people).text("site", &drill.site).text("rules", rules))
}

fn saved(drill: &Drill, language: Language) -> Option<String> {
    let lost = &drill.planned.more.as_ref()?.property_lost;
    let saved = drill.saved()?;
    let id = if saved.is_positive() { "foresee-drill-lost" } else { "foresee-drill-lost-none-saved" };
    let message = Message::new(id).text("lost", short_dollars(language, lost));
    Some(language.say(&message.text("saved", short_dollars(language, &saved))))
}

fn fall(fall: &Fall, language: Language) -> Vec<String> {
    let left = Message::new("foresee-drill-left").count("people", fall.people).count("vehicles", fall.vehicles);
    let mut lines = vec![format!("  {}", language.say(&left.count("teu", fall.teu)))];
    if let Some(more) = &fall.more {
        let message = Message::new("foresee-drill-more").text("score", signed(&more.score, language));
        let message = message.text("property", signed(&more.property_lost, language));
        lines.push(format!("  {}", language.say(&message.text("money", signed(&more.money, language)))));
    }
    for (rule, first) in &fall.broken {
        lines.push(format!("  ✕ {} – {}", Rule::id(*rule), language.say(first)));
    }
    if !fall.clauses.is_empty() {
        let message = Message::new("foresee-drill-clauses").text("clauses", fall.clauses.join(", "));
        lines.push(format!("  {}", language.say(&message)));
    }
    lines
}

fn signed(amount: &Exact, language: Language) -> String {
    let sign = if amount.is_negative() { "" } else { "+" };
    format!("{sign}{}", short_dollars(language, amount))
}

fn leaving(fall: &Fall, language: Language) -> String {
    let l = &fall.leaving;
    let message = Message::new("foresee-drill-leaving").count("movements", l.movements).count("people", l.people);
    let message = message.count("vehicles", l.vehicles).count("teu", l.teu).count("items", l.items);
    let message = message.text("value", short_dollars(language, &l.value)).count("disposed", l.disposed);
    format!("  {}", language.say(&message))
}

/// Names of leftovers of one kind that are told on the terminal.
const MOST_NAMES: usize = 6;

/// What is left, by name, and what holds it there.
fn leftovers(fall: &Fall, language: Language) -> Vec<String> {
    let mut lines = Vec::new();
    for kind in Kind::ALL {
        let mut things: Vec<&Leftover> = fall.leftovers.iter().filter(|thing| thing.kind == kind).collect();
        if things.is_empty() {
            continue;
        }
        things.sort_by(|a, b| b.quantity.cmp(&a.quantity).then_with(|| a.name.cmp(&b.name)));
        let names = things.iter().take(MOST_NAMES).map(|thing| format!("{} {}", thing.name, thing.quantity));
        let mut names = names.collect::<Vec<_>>().join(", ");
        if things.len() > MOST_NAMES {
            names.push_str(", …");
        }
        let count: i64 = things.iter().map(|thing| thing.quantity).sum();
        let what = Message::new(format!("foresee-limit-{}", kind.word()));
        let title = Message::new("foresee-drill-leftover").said("what", what).count("count", count);
        lines.push(format!("  {}", language.say(&title.text("names", names))));
        let limits = fall.limits.iter().filter(|limit| limit.kind == kind);
        lines.extend(limits.map(|limit| format!("    – {}", language.say(&limit.says))));
    }
    lines
}

fn dates(drill: &Drill, language: Language) -> Option<String> {
    let (before, after) = (drill.last_out?, drill.planned.last_out?);
    Some(language.say(&Message::new("foresee-drill-last-out").date("before", before).date("after", after)))
}

/// The ranking of wishes.
pub fn worth_text(worth: &Worth, language: Language) -> String {
    let mut lines = vec![language.say(&Message::new("foresee-worth-title").text("mission", &worth.mission))];
    lines.push(String::new());
    lines.extend(worth.gains.iter().map(|gain| gain_line(worth, gain, language)));
    if worth.gains.is_empty() {
        lines.push(language.word("foresee-worth-none"));
    }
    lines.push(String::new());
    if worth.gains.iter().any(|gain| shared(worth, gain)) {
        lines.push(language.word("foresee-worth-shared"));
    }
    let count = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let noise = Message::new("foresee-worth-noise").text("noise", short_dollars(language, &worth.noise));
    let noise = noise.count("seeds", worth.scores.len() as i64).count("first", count(worth.foresight.seed));
    lines.push(
        language.say(&noise.count("iterations", count(worth.foresight.iterations)).count("runs", count(worth.runs))),
    );
    lines.extend(worth.confirmation.as_ref().map(|confirmation| confirmed(confirmation, language)));
    if !worth.less.is_empty() {
        let said = |less: &Less| format!("{} {}", language.say(&less.says), short_dollars(language, &less.gain));
        let list = worth.less.iter().map(said).collect::<Vec<_>>().join("; ");
        lines.push(language.say(&Message::new("foresee-worth-less").text("list", list)));
    }
    if !worth.nothing.is_empty() {
        let list = worth.nothing.iter().map(|says| language.say(says)).collect::<Vec<_>>().join("; ");
        lines.push(language.say(&Message::new("foresee-worth-nothing").text("list", list)));
    }
    if !worth.complete {
        lines.push(language.word("foresee-cut-short"));
    }
    lines.join("\n")
}

fn confirmed(confirmation: &Confirmation, language: Language) -> String {
    let seeds = confirmation.seeds.iter().map(u64::to_string).collect::<Vec<_>>().join(", ");
    if confirmation.refuted.is_empty() {
        let message = Message::new("foresee-worth-confirmed").count("count", confirmation.first as i64);
        return language.say(&message.text("seeds", seeds));
    }
    let pairs: Vec<String> = confirmation.refuted.iter().map(|(a, b)| format!("{a} > {b}")).collect();
    language.say(&Message::new("foresee-worth-refuted").text("seeds", seeds).text("pairs", pairs.join(", ")))
}

fn shared(worth: &Worth, gain: &Gain) -> bool {
    worth.gains.iter().filter(|other| other.rank == gain.rank).count() > 1
}

fn gain_line(worth: &Worth, gain: &Gain, language: Language) -> String {
    let rank = format!("{}{}", gain.rank, if shared(worth, gain) { "=" } else { "." });
    let mut line = format!("{rank:>4} {}: {}", language.say(&gain.says), short_dollars(language, &gain.gain));
    if let (Some(least), Some(most), true) =
        (gain.by_seed.iter().min(), gain.by_seed.iter().max(), gain.by_seed.len() > 1)
    {
        let range = Message::new("foresee-worth-range").text("least", short_dollars(language, least));
        line.push_str(&format!(" {}", language.say(&range.text("most", short_dollars(language, most)))));
    }
    if gain.tried > 1 {
        line.push_str(&format!(" {}", language.say(&Message::new("foresee-worth-tried").count("tried", gain.tried))));
    }
    if let Some(again) = median(&gain.again) {
        let message = Message::new("foresee-worth-again").text("gain", short_dollars(language, &again));
        line.push_str(&format!(" {}", language.say(&message)));
    }
    if !gain.counts {
        line.push_str(&format!(" {}", language.word("foresee-worth-not-every-seed")));
    }
    line
}
