//! What people get out of a plan and its check: one page that opens offline,
//! a workbook, and the lines of the terminal. All are made from one [`Case`]
//! and say the same things in the same words.

mod answer;
mod basis;
mod chart;
mod facts;
mod figures;
mod losses;
mod markup;
mod page;
mod ring;
mod say;
mod terminal;
mod verdicts;
mod weekly;
mod workbook;

pub use answer::answer_line;
pub use page::{html, html_beside, requests_html, weekly_html};
pub use ring::not_carried::{Left, NotCarried, not_carried_items};
pub use ring::outflow::ReallyOut;
pub use ring::refusal_grid::{Saving, refused_sums, savings};
pub use ring::request_grid::{deciders, delay_said, granted_in_time, hangs, not_carried, refusals, state};
pub use ring::requests::*;
pub use say::short_dollars;
pub use terminal::{compliance_text, summary_text, violation_lines};
pub use weekly::Weekly;
pub use workbook::{WorkbookError, requests_workbook, weekly_workbook, workbook, workbook_beside};

use rearguard_check::review::{Ledger, Review};
use rearguard_model::{Calendar, Date, Exact, Mission, Plan};
use rearguard_words::Message;

/// Everything a report is made from. The review is the checker's; nothing is
/// judged again here.
#[derive(Clone)]
pub struct Case<'a> {
    pub mission: &'a Mission,
    pub calendar: &'a Calendar,
    pub plan: &'a Plan,
    pub review: &'a Review,
    /// No plan scores better than this.
    pub bound: Option<&'a Exact>,
    /// (score − bound) / score, from 0 to 1.
    pub gap: Option<f64>,
    /// The part of the score that every plan pays.
    pub constant: Option<&'a Exact>,
    /// Only windows known on that day were used.
    pub known_on: Option<Date>,
    /// Of the program that makes the report.
    pub version: &'a str,
    /// Warnings from reading the mission's tables.
    pub reading: Vec<Message>,
    pub provenance: Option<Provenance>,
}

/// What can be set beside a plan's outflow.
#[derive(Clone, Copy, Debug, Default)]
pub struct Beside<'a> {
    /// How many had really left by when, in the order of days.
    pub really_out: &'a [ReallyOut],
    /// Of a plan for the same mission without rear parties.
    pub without_rear_parties: Option<&'a Ledger>,
}

/// How many of the mission's values were reported, derived from reported ones,
/// or assumed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Provenance {
    pub reported: usize,
    pub derived: usize,
    pub assumed: usize,
}
