//! The judge: every rule of the contract, each in a piece of its own, over a
//! replay of the plan day by day, and the exact score. Knows nothing of the
//! planner.

pub mod review;
