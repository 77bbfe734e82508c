//! Drawings: pure functions from facts to SVG. Sizes are in drawing units; a
//! unit is about a pixel on a screen.

pub(crate) mod axis;
pub(crate) mod clauses;
pub(crate) mod gantt;
pub(crate) mod labels;
pub(crate) mod legend;
pub(crate) mod map;
pub(crate) mod outflow;
pub(crate) mod outline;
pub(crate) mod strength;
pub(crate) mod svg;
