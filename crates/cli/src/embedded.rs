//! What the program carries so that it needs no files: the demo's mission and
//! the pages of the documentation. `build.rs` collects them.

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));
