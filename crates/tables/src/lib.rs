//! Files and workbooks ⇄ model. The only crate that knows file forms.

pub mod problem;
pub mod raw;
