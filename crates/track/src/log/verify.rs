//! Whether a log is whole, and what that proves.

use super::frame::{self, Tail};

/// What can be said of a log's bytes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Verification {
    /// Every entry is as it was written.
    Whole {
        entries: u64,
        digest: Option<String>,
        /// Bytes behind the last entry that were never acknowledged.
        torn: u64,
        /// With a head to compare: how many entries were there when that head was taken.
        proven: Option<u64>,
    },
    /// The first entry that is not (0: the line that begins the file).
    Damaged {
        entry: u64,
    },
    Newer {
        entry: u64,
    },
    /// Whole in itself, but the head that somebody kept is not in its chain:
    /// entries were cut off its end, or the whole of it was written anew.
    OtherChain {
        entries: u64,
    },
}

/// Verifies the bytes of a log; `against` is a digest that somebody else kept.
/// Without one nothing proves that nothing came after the last entry.
pub fn verify(bytes: &[u8], against: Option<&str>) -> Verification {
    let contents = frame::read(bytes);
    match contents.tail {
        Tail::Damaged { entry } => return Verification::Damaged { entry },
        Tail::Newer { entry } => return Verification::Newer { entry },
        Tail::Clean | Tail::Torn => {}
    }
    let history = contents.history;
    let entries = history.entries.len() as u64;
    let kept = against.map(|head| head.trim().trim_start_matches("sha256:").to_ascii_lowercase());
    let found = kept.as_ref().map(|head| history.records.iter().find(|record| record.hash == *head));
    match found {
        Some(None) => Verification::OtherChain { entries },
        _ => Verification::Whole {
            entries,
            digest: history.digest(),
            torn: (bytes.len() - contents.length) as u64,
            proven: found.flatten().map(|record| record.entries),
        },
    }
}
