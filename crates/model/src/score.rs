//! What a plan costs: raw components, and their weighted sum.

use crate::amount::{Exact, exact};
use crate::mission::Weights;
use num_traits::Zero;

/// The components of a plan's score, raw (before weights), and the total.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Score {
    /// Σ weight × component.
    pub total: Exact,
    /// Expected deaths.
    pub casualties: Exact,
    pub late_person_days: Exact,
    pub unprotected_person_days: Exact,
    pub task_shortfall_person_days: Exact,
    /// Dollars of value.
    pub property_lost: Exact,
    /// Dollars spent.
    pub money: Exact,
}

impl Score {
    /// Weighs the raw components.
    pub fn weigh(
        weights: &Weights,
        casualties: Exact,
        late_person_days: Exact,
        unprotected_person_days: Exact,
        task_shortfall_person_days: Exact,
        property_lost: Exact,
        money: Exact,
    ) -> Score {
        let total = exact(weights.casualty) * &casualties
            + exact(weights.late_person_day) * &late_person_days
            + exact(weights.unprotected_person_day) * &unprotected_person_days
            + exact(weights.task_shortfall_person_day) * &task_shortfall_person_days
            + exact(weights.property_value) * &property_lost
            + exact(weights.money) * &money;
        Score {
            total,
            casualties,
            late_person_days,
            unprotected_person_days,
            task_shortfall_person_days,
            property_lost,
            money,
        }
    }

    /// The score of nothing.
    pub fn zero() -> Score {
        let z = Exact::zero;
        Score {
            total: z(),
            casualties: z(),
            late_person_days: z(),
            unprotected_person_days: z(),
            task_shortfall_person_days: z(),
            property_lost: z(),
            money: z(),
        }
    }

    /// Name in files and value, in the order of the contract.
    pub fn parts(&self) -> [(&'static str, &Exact); 7] {
        [
            ("total", &self.total),
            ("casualties", &self.casualties),
            ("late_person_days", &self.late_person_days),
            ("unprotected_person_days", &self.unprotected_person_days),
            ("task_shortfall_person_days", &self.task_shortfall_person_days),
            ("property_lost", &self.property_lost),
            ("money", &self.money),
        ]
    }
}
