//! Files and workbooks ⇄ model. The only crate that knows file forms.

pub mod columns;
pub mod files;
pub mod grid;
pub mod problem;
pub mod raw;
pub mod reading;
pub mod rows;
mod suspicion;
