//! What the caller decides about an explanation.

use rearguard_model::{Date, SiteId};
use rearguard_words::Message;

#[derive(Clone, PartialEq, Debug)]
pub struct ExplainSettings {
    /// Moves of each planning run.
    pub iterations: u64,
    pub seed: u64,
    /// Workers; the answer does not depend on it.
    pub threads: usize,
    /// Plan and check with only the windows known on that date.
    pub known_on: Option<Date>,
    /// What is known before any search: the warnings of the reading.
    pub facts: Vec<Message>,
    /// Ask why this place does not close earlier.
    pub site: Option<SiteId>,
    /// Ask why this movement of the plan goes when it goes.
    pub movement: Option<String>,
    /// At most so many bottlenecks and remedies are tried.
    pub most: usize,
}

impl Default for ExplainSettings {
    fn default() -> Self {
        ExplainSettings {
            iterations: 8_000,
            seed: 1,
            threads: 1,
            known_on: None,
            facts: Vec::new(),
            site: None,
            movement: None,
            most: 12,
        }
    }
}
