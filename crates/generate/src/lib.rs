//! Synthetic missions of any size with a planted plan that proves them feasible.
