//! What an explanation says. Names and dates, no row numbers, so that it can
//! be written and read without the mission.

use crate::settings::ExplainSettings;
use crate::workbench::Trial;
use rearguard_check::Rule;
use rearguard_model::{Date, Exact, Mission, Plan};
use rearguard_words::Message;

/// Whether the mission's dates and rules can be kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// A plan that keeps every rule is known.
    Met,
    /// No such plan was found, and this is why.
    CannotBeMet,
    /// No such plan was found, and no clash that explains it.
    Unknown,
}

/// What was shown, and how.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Certainty {
    /// Arithmetic shows it for every plan.
    Proven,
    /// No plan to the contrary was found within the budget.
    NotProven,
}

/// The withdrawal clause and its date.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Asked {
    pub clause: String,
    pub by: Date,
}

/// A rule that the best known plan breaks, with its first violation.
#[derive(Clone, PartialEq, Debug)]
pub struct Broken {
    pub rule: Rule,
    pub violations: usize,
    pub first: Message,
}

/// One of the constraints of a clash.
#[derive(Clone, PartialEq, Debug)]
pub struct Cause {
    /// `window`, `clause`, `close_by` …
    pub kind: &'static str,
    /// `leg:kidal-gao`, `OP2-withdraw` …
    pub name: String,
    pub says: Message,
    /// A plan without this constraint was made and checked.
    pub verified: bool,
}

/// Constraints that clash; a minimal set where all causes are verified.
#[derive(Clone, PartialEq, Debug)]
pub struct Conflict {
    pub causes: Vec<Cause>,
    pub certainty: Certainty,
    /// The arithmetic, where there is one.
    pub because: Option<Message>,
}

impl Conflict {
    /// Whether each single removal was planned again and kept every rule.
    pub fn verified(&self) -> bool {
        self.causes.iter().all(|cause| cause.verified)
    }
}

/// The earliest withdrawal date that can be met.
#[derive(Clone, PartialEq, Debug)]
pub enum Earliest {
    /// There is no date to move, or it is met.
    NotAsked,
    /// No later date was found with which a plan keeps every rule.
    Unknown,
    Date {
        by: Date,
        /// Proven: no plan makes an earlier one.
        certainty: Certainty,
        /// Of the least late plan known, against the date of the clause.
        late_person_days: Exact,
    },
}

/// A change by so much.
#[derive(Clone, PartialEq, Debug)]
pub struct Change {
    /// `fleet`, `window_end`, `date` …
    pub kind: &'static str,
    pub name: String,
    pub by: i64,
    /// The value after the change, where it is a date.
    pub becomes: Option<Date>,
    pub says: Message,
}

/// What would mend it. A plan with these changes was made, and keeps every rule.
#[derive(Clone, PartialEq, Debug)]
pub struct Remedy {
    /// All of them together.
    pub changes: Vec<Change>,
    /// Score of the plan with the remedy.
    pub score: Exact,
    /// Late person-days that it saves against the least late plan.
    pub saves_late_person_days: Option<Exact>,
    /// Dollars that the plan spends beyond the least late plan; negative: less.
    pub money: Option<Exact>,
    pub plan: Plan,
}

/// How much the score varies from seed to seed.
#[derive(Clone, PartialEq, Debug)]
pub struct Noise {
    pub scores: Vec<Exact>,
    /// Greatest difference of two.
    pub spread: Exact,
}

/// What one more unit of something is worth.
#[derive(Clone, PartialEq, Debug)]
pub struct Bottleneck {
    pub change: Change,
    /// Days on which the plan uses the thing to its limit.
    pub days_at_limit: i64,
    /// By how much the score falls below the better of the plans without it,
    /// for each seed.
    pub gains: Vec<Exact>,
    pub weight: Weight,
}

/// Whether a gain stands out.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Weight {
    /// Gains with every seed, and more than the seeds differ by.
    Counts,
    /// Gains with one seed, or by chance.
    WithinNoise,
    /// Gains nothing.
    Nothing,
}

/// Why a place does not close earlier.
#[derive(Clone, PartialEq, Debug)]
pub struct Closing {
    pub site: String,
    pub on: Option<Date>,
    /// What breaks when only the closing day is moved a day forward.
    pub holds: Vec<Broken>,
    /// Its closing steps, where it has any.
    pub steps: Option<ClosingSteps>,
    /// Plans made anew with an earlier last day for the closing.
    pub tried: Vec<EarlierClosing>,
    /// Where a day earlier found no plan: what it could then do without.
    pub binds: Vec<Binding>,
}

/// The longest chain of a place's closing steps.
#[derive(Clone, PartialEq, Debug)]
pub struct ClosingSteps {
    pub days: i64,
    /// When the first of its steps starts in the plan.
    pub from: Date,
}

/// A constraint without which a place can close a day earlier.
#[derive(Clone, PartialEq, Debug)]
pub struct Binding {
    pub cause: Cause,
    /// By how much the score of the plan without it is higher (negative: lower).
    pub costs: Exact,
}

#[derive(Clone, PartialEq, Debug)]
pub struct EarlierClosing {
    pub days: i64,
    pub by: Date,
    pub outcome: TriedOutcome,
}

#[derive(Clone, PartialEq, Debug)]
pub enum TriedOutcome {
    /// A plan keeps every rule; its score is higher by so much (negative: lower).
    Costs(Exact),
    /// No plan was found; what the best one breaks.
    Breaks(Vec<Broken>),
}

/// Why a movement is there, and on its day.
#[derive(Clone, PartialEq, Debug)]
pub struct MovementReason {
    pub id: String,
    pub leg: String,
    pub depart: Date,
    pub arrive: Option<Date>,
    pub people: i64,
    pub vehicles: i64,
    pub teu: i64,
    pub items: i64,
    pub earlier: Altered,
    pub later: Altered,
    pub cancelled: Altered,
}

/// What the checker says of a plan that was altered in one place.
#[derive(Clone, PartialEq, Debug)]
pub enum Altered {
    /// It keeps every rule; the score rises by so much (negative: falls).
    Keeps(Exact),
    /// What it breaks that was not broken before.
    Breaks(Vec<Broken>),
    /// The altered plan is no plan of this mission.
    Impossible,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Explanation {
    pub mission: String,
    pub outcome: Outcome,
    /// False where it was cut short.
    pub complete: bool,
    pub asked: Option<Asked>,
    pub facts: Vec<Message>,
    /// What the best known plan breaks.
    pub broken: Vec<Broken>,
    pub score: Option<Exact>,
    pub conflicts: Vec<Conflict>,
    pub earliest: Earliest,
    /// The cheapest first.
    pub remedies: Vec<Remedy>,
    pub noise: Option<Noise>,
    /// The most valuable first.
    pub bottlenecks: Vec<Bottleneck>,
    pub closing: Option<Closing>,
    pub movement: Option<MovementReason>,
    /// Planning runs that it took, and the budget of each.
    pub trials: u64,
    pub iterations: u64,
    pub seed: u64,
}

impl Explanation {
    pub(crate) fn about(mission: &Mission, settings: &ExplainSettings, best: &Trial) -> Explanation {
        let asked = mission.withdrawal();
        Explanation {
            mission: mission.name.clone(),
            outcome: if best.kept() { Outcome::Met } else { Outcome::Unknown },
            complete: false,
            asked: asked.map(|(id, by)| Asked { clause: mission.clauses[id].id.clone(), by: mission.date(by) }),
            facts: settings.facts.clone(),
            broken: best.broken(),
            score: best.total().cloned(),
            conflicts: Vec::new(),
            earliest: Earliest::NotAsked,
            remedies: Vec::new(),
            noise: None,
            bottlenecks: Vec::new(),
            closing: None,
            movement: None,
            trials: 0,
            iterations: settings.iterations,
            seed: settings.seed,
        }
    }
}
