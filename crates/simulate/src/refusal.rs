//! Why a plan cannot be simulated.

use rearguard_words::Message;

/// A plan that cannot be followed as it is written; `check` says all that is
/// wrong with it (rule P0).
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Refusal {
    #[error("{subject} names {name}, which the mission does not have")]
    Unknown { subject: String, name: String },
    #[error("{subject} lies outside the mission's days")]
    OutsideDays { subject: String },
    #[error("{subject} holds a value that no plan may hold: {value}")]
    Value { subject: String, value: String },
}

impl Refusal {
    pub fn message(&self) -> Message {
        match self {
            Refusal::Unknown { subject, name } => {
                Message::new("simulate-refused-unknown").text("subject", subject).text("name", name)
            }
            Refusal::OutsideDays { subject } => Message::new("simulate-refused-days").text("subject", subject),
            Refusal::Value { subject, value } => {
                Message::new("simulate-refused-value").text("subject", subject).text("value", value)
            }
        }
    }
}
