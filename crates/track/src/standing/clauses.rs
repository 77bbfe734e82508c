//! The resolution's clauses: kept to date, and by what is still planned.

use super::View;
use crate::happened::plan_as_happened;
use rearguard_check::{Verdict, Violation, check};
use rearguard_model::{ClauseId, Date};
use rearguard_words::Message;

#[derive(Clone, PartialEq, Debug)]
pub struct ClauseStanding {
    pub clause: ClauseId,
    pub state: ClauseState,
    /// The first day on which it is broken, or will be.
    pub since: Option<Date>,
    /// What breaks it, in the checker's words; the first few.
    pub because: Vec<Message>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ClauseState {
    /// Kept to date, and by the plan as it now stands.
    Kept,
    /// Kept to date; the plan from here on breaks it.
    AtRisk,
    /// Broken already.
    Broken,
    NotJudged,
}

impl ClauseState {
    pub fn word(self) -> &'static str {
        match self {
            ClauseState::Kept => "kept",
            ClauseState::AtRisk => "at-risk",
            ClauseState::Broken => "broken",
            ClauseState::NotJudged => "not-judged",
        }
    }
}

/// As many reasons are told for each clause.
const REASONS: usize = 3;

pub(super) fn clauses(view: &View) -> Vec<ClauseStanding> {
    let happened = plan_as_happened(view.mission, view.calendar, view.plan, view.log, view.on);
    let review = check(view.mission, view.calendar, &happened);
    let one = |verdict: &rearguard_check::ClauseVerdict| {
        let broken = |violation: &&Violation| violation.clause == Some(verdict.clause);
        let because: Vec<&Violation> = review.violations.iter().filter(broken).collect();
        let since = because.iter().filter_map(|violation| violation.day).min();
        ClauseStanding {
            clause: verdict.clause,
            state: match verdict.verdict {
                Verdict::Kept => ClauseState::Kept,
                Verdict::NotJudged => ClauseState::NotJudged,
                Verdict::Broken if since.is_some_and(|day| day <= view.on) => ClauseState::Broken,
                Verdict::Broken => ClauseState::AtRisk,
            },
            since,
            because: because.iter().take(REASONS).map(|violation| violation.message.clone()).collect(),
        }
    };
    review.clauses.iter().map(one).collect()
}
