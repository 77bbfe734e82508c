//! The one sentence that everything begins with.

use crate::Case;
use crate::facts::{self, LastOut, Standing};
use rearguard_check::review::Rule;
use rearguard_model::Day;
use rearguard_words::{Language, Message};
use std::cmp::Ordering;

/// "Yes: everyone is out on 29 December 2023, two days before the deadline (OP2)."
pub fn answer_line(case: &Case, language: Language) -> String {
    language.say(&answer(case))
}

fn answer(case: &Case) -> Message {
    match facts::standing(case) {
        Standing::Unreadable => unreadable(case),
        Standing::Kept if facts::partly_given(case.plan) => with_outcome("report-answer-yes-partly", case),
        Standing::Kept => with_outcome("report-answer-yes", case),
        Standing::Late => late(case),
        Standing::Broken => {
            with_outcome("report-answer-broken", case).said("rules", counted_rules(case)).text("list", rule_list(case))
        }
    }
}

fn unreadable(case: &Case) -> Message {
    let faults = case.review.violations.iter().filter(|v| v.rule == Rule::P0).count();
    Message::new("report-answer-unreadable").count("count", faults as i64)
}

fn late(case: &Case) -> Message {
    match facts::last_out(case) {
        LastOut::On(day) => {
            Message::new("report-answer-late").date("date", case.mission.date(day)).said("margin", margin(case, day))
        }
        _ => with_outcome("report-answer-no", case),
    }
}

/// The message with `outcome`: who is out when, and how long before or after the deadline.
fn with_outcome(id: &str, case: &Case) -> Message {
    Message::new(id).said("outcome", outcome(case))
}

fn outcome(case: &Case) -> Message {
    match facts::last_out(case) {
        LastOut::On(day) => out_on(case, day),
        LastOut::Never(people) => {
            Message::new("report-outcome-never").count("count", people).date("date", case.mission.end)
        }
        LastOut::Unknown => Message::new("report-outcome-unknown"),
    }
}

fn out_on(case: &Case, day: Day) -> Message {
    let staying = facts::inside_on(case, day);
    let id = if staying > 0 { "report-outcome-all-but" } else { "report-outcome-all" };
    let message = Message::new(id).date("date", case.mission.date(day)).said("margin", margin(case, day));
    if staying > 0 { message.count("staying", staying) } else { message }
}

/// How the day lies to the withdrawal date.
fn margin(case: &Case, out: Day) -> Message {
    let Some((clause, by)) = case.mission.withdrawal() else { return Message::new("report-margin-none") };
    let clause = &case.mission.clauses[clause].id;
    let days = Message::new("report-days-in-words").count("count", i64::from((by - out).abs()));
    let id = match out.cmp(&by) {
        Ordering::Less => "report-margin-early",
        Ordering::Equal => return Message::new("report-margin-same-day").text("clause", clause),
        Ordering::Greater => "report-margin-late",
    };
    Message::new(id).said("days", days).date("deadline", case.mission.date(by)).text("clause", clause)
}

/// The same as a note beside a figure: "two days before the deadline (OP2)".
pub(crate) fn margin_note(case: &Case, out: Day) -> Message {
    let Some((clause, by)) = case.mission.withdrawal() else { return Message::new("report-no-deadline-note") };
    let clause = &case.mission.clauses[clause].id;
    let days = Message::new("report-days-in-words").count("count", i64::from((by - out).abs()));
    match out.cmp(&by) {
        Ordering::Less => Message::new("report-early-note").said("days", days).text("clause", clause),
        Ordering::Equal => Message::new("report-same-day-note").text("clause", clause),
        Ordering::Greater => Message::new("report-late-note").said("days", days).text("clause", clause),
    }
}

fn counted_rules(case: &Case) -> Message {
    Message::new("report-rules-in-words").count("count", facts::broken_rules(case).len() as i64)
}

/// "S1, S2, K4", at most six.
fn rule_list(case: &Case) -> String {
    let rules = facts::broken_rules(case);
    let mut names: Vec<String> = rules.iter().take(6).map(|rule| rule.id()).collect();
    if rules.len() > names.len() {
        names.push("…".to_owned());
    }
    names.join(", ")
}
