//! What to generate, and why a recipe can be refused.

use rearguard_model::{Day, Decimal};
use rearguard_words::Message;

/// The size and temper of a synthetic mission.
#[derive(Clone, PartialEq, Debug)]
pub struct Recipe {
    /// Bases: 1 to 2,000. Hubs, port and exits come on top.
    pub sites: usize,
    pub seed: u64,
    /// Capacity divided by what the planted plan needs: 1 to 10. 1.15 is
    /// tight, 2 is loose.
    pub slack: Decimal,
    /// Plan days: 220 to 2,000.
    pub days: usize,
    /// Whether the mission also uses the second ring of the contract (§7).
    pub second_ring: bool,
}

impl Recipe {
    /// A tight mission of 240 days.
    pub fn new(sites: usize, seed: u64) -> Recipe {
        Recipe { sites, seed, slack: Decimal::new(115, 2), days: 240, second_ring: false }
    }
}

/// Why a recipe makes no mission.
#[derive(Clone, PartialEq, Debug, thiserror::Error)]
pub enum RecipeError {
    #[error("sites: {0}")]
    Sites(usize),
    #[error("slack: {0}")]
    Slack(Decimal),
    #[error("days: {0}")]
    Days(usize),
    /// The rows contradict each other: a fault of the generator.
    #[error("tables: {0}")]
    Tables(String),
}

impl RecipeError {
    /// The error for people, with the range that is allowed.
    pub fn message(&self) -> Message {
        match self {
            RecipeError::Sites(sites) => Message::new("generate-bad-sites").count("sites", *sites as i64),
            RecipeError::Slack(slack) => Message::new("generate-bad-slack").amount("slack", *slack),
            RecipeError::Days(days) => Message::new("generate-bad-days").count("days", *days as i64),
            RecipeError::Tables(what) => Message::new("generate-bad-tables").text("what", what),
        }
    }
}

impl Recipe {
    pub(crate) fn validate(&self) -> Result<(), RecipeError> {
        if !(1..=2_000).contains(&self.sites) {
            return Err(RecipeError::Sites(self.sites));
        }
        if self.slack < Decimal::ONE || self.slack > Decimal::TEN {
            return Err(RecipeError::Slack(self.slack));
        }
        if !(220..=2_000).contains(&self.days) {
            return Err(RecipeError::Days(self.days));
        }
        Ok(())
    }

    pub(crate) fn last_day(&self) -> Day {
        self.days as Day - 1
    }
}
