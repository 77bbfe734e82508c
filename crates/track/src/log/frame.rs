//! How records stand in the file: one line of JSON each,
//! `{"length":N,"hash":"…","entries":[…]}`.
//!
//! `length` counts the bytes of the list of entries as written; `hash` is the
//! SHA-256 of the hash before it, a line break and those bytes. All entries of
//! one record were acknowledged together. The first record says what the file
//! is. JSON never holds a raw line break or a zero byte, so a line break ends a
//! record and a sector of zeros was never written.

use crate::entry::{Draft, Entry};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// The format word of a log.
pub const FORMAT: &str = "rearguard-log/1";

/// The disk writes whole sectors of this many bytes, or none of them.
const SECTOR: usize = 512;

/// A log as it was read: every entry ever acknowledged, and the chain's head.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct History {
    /// The mission that the log belongs to, by name.
    pub mission: String,
    /// In the order in which they were entered; entry `n` stands at `n − 1`.
    pub entries: Vec<Entry>,
    /// The records, the file's first one included.
    pub records: Vec<Record>,
}

/// A record of the file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Record {
    /// 64 hexadecimal digits.
    pub hash: String,
    /// How many entries the log holds up to and with this record.
    pub entries: u64,
}

impl History {
    /// `sha256:…` of everything up to the last entry: what a report prints, so
    /// that somebody else keeps it. `None` for a log that was never begun.
    pub fn digest(&self) -> Option<String> {
        self.records.last().map(|record| format!("sha256:{}", record.hash))
    }

    /// The digest that the log had before the first entry that was made after
    /// this day.
    pub fn digest_on(&self, on: rearguard_model::Date) -> Option<String> {
        let known = self.entries.iter().take_while(|entry| entry.draft.entered_on <= on).count() as u64;
        let record = self.records.iter().rev().find(|record| record.entries <= known)?;
        Some(format!("sha256:{}", record.hash))
    }

    /// Whether the log had this digest at some time: a plan names that of the
    /// log it was made with.
    pub fn holds(&self, digest: &str) -> bool {
        let digest = digest.trim().trim_start_matches("sha256:").to_ascii_lowercase();
        self.records.iter().any(|record| record.hash == digest)
    }

    fn head(&self) -> String {
        self.records.last().map_or_else(|| "0".repeat(64), |record| record.hash.clone())
    }
}

/// What follows the last record that holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Tail {
    Clean,
    /// The rest of a write that a crash interrupted: never acknowledged.
    Torn,
    /// Bytes that were changed after they had been written; the first entry
    /// that is no longer believed.
    Damaged {
        entry: u64,
    },
    /// Whole, and not understood: a newer version wrote it.
    Newer {
        entry: u64,
    },
}

/// What the bytes of a log hold.
#[derive(Clone)]
pub(super) struct Contents {
    pub history: History,
    /// Where the last record that holds ends.
    pub length: usize,
    pub tail: Tail,
}

/// The bytes of the record that begins a log.
pub(super) fn first_record(mission: &str) -> Vec<u8> {
    let about = json!([{ "format": FORMAT, "mission": mission }]).to_string();
    line(&chained(&History::default().head(), about.as_bytes()), &about)
}

/// A record that is about to be written.
pub(super) struct Next {
    pub bytes: Vec<u8>,
    pub record: Record,
    /// As numbered.
    pub entries: Vec<Entry>,
}

/// The record that holds these entries.
pub(super) fn next_record(history: &History, drafts: &[Draft]) -> Next {
    let first = history.entries.len() as u64 + 1;
    let entries: Vec<Entry> =
        (first..).zip(drafts).map(|(number, draft)| Entry { number, draft: draft.clone() }).collect();
    let listed = Value::Array(entries.iter().map(Entry::to_json).collect()).to_string();
    let hash = chained(&history.head(), listed.as_bytes());
    let bytes = line(&hash, &listed);
    let record = Record { hash, entries: (history.entries.len() + entries.len()) as u64 };
    Next { bytes, record, entries }
}

fn line(hash: &str, listed: &str) -> Vec<u8> {
    format!("{{\"length\":{},\"hash\":\"{hash}\",\"entries\":{listed}}}\n", listed.len()).into_bytes()
}

fn chained(before: &str, listed: &[u8]) -> String {
    let digest = Sha256::new().chain_update(before).chain_update("\n").chain_update(listed).finalize();
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Reads as far as the records hold.
pub(super) fn read(bytes: &[u8]) -> Contents {
    read_on(Contents { history: History::default(), length: 0, tail: Tail::Clean }, bytes)
}

/// Reads on where the contents of the same bytes end.
pub(super) fn read_on(mut contents: Contents, bytes: &[u8]) -> Contents {
    while contents.length < bytes.len() {
        let rest = &bytes[contents.length..];
        let taken = record_of(rest, &contents.history.head());
        let understood = taken.and_then(|taken| Some((taken.length, understand(&mut contents.history, &taken)?)));
        match (understood, taken) {
            (Some((length, ())), _) => contents.length += length,
            (None, taken) => {
                contents.tail = tail(rest, contents.length, &contents.history, taken.is_some());
                break;
            }
        }
    }
    contents
}

/// A record whose hash holds.
#[derive(Clone, Copy)]
struct Taken<'b> {
    /// Of the whole line.
    length: usize,
    hash: &'b str,
    listed: &'b [u8],
}

fn record_of<'b>(rest: &'b [u8], before: &str) -> Option<Taken<'b>> {
    let after = rest.strip_prefix(b"{\"length\":")?;
    let digits = after.iter().take(18).take_while(|byte| byte.is_ascii_digit()).count();
    let (number, after) = after.split_at(digits);
    let number = std::str::from_utf8(number).ok().filter(|n| !n.starts_with('0'))?;
    let after = after.strip_prefix(b",\"hash\":\"")?;
    let (hash, after) = after.split_at_checked(64)?;
    let after = after.strip_prefix(b"\",\"entries\":")?;
    let (listed, after) = after.split_at_checked(number.parse().ok()?)?;
    let after = after.strip_prefix(b"}\n")?;
    let hash = std::str::from_utf8(hash).ok()?;
    (chained(before, listed) == hash).then_some(Taken { length: rest.len() - after.len(), hash, listed })
}

/// Takes a record's entries into the history; `None` where this version does
/// not understand them.
fn understand(history: &mut History, taken: &Taken) -> Option<()> {
    let listed: Vec<Value> = serde_json::from_slice(taken.listed).ok()?;
    if history.records.is_empty() {
        let about = listed.first().filter(|about| about["format"] == FORMAT)?;
        history.mission = about["mission"].as_str()?.to_owned();
    } else {
        let next = history.entries.len() as u64 + 1;
        let read: Option<Vec<Entry>> = (next..).zip(&listed).map(|(n, value)| Entry::from_json(n, value)).collect();
        history.entries.extend(read?);
    }
    history.records.push(Record { hash: taken.hash.to_owned(), entries: history.entries.len() as u64 });
    Some(())
}

fn tail(rest: &[u8], at: usize, history: &History, whole: bool) -> Tail {
    let entry = history.entries.len() as u64 + u64::from(!history.records.is_empty());
    if whole {
        return Tail::Newer { entry };
    }
    if torn(rest, at) { Tail::Torn } else { Tail::Damaged { entry } }
}

/// Whether an interrupted write can have left these bytes behind the last
/// record: it ends early, or sectors of it are zeros, or it is no record at all.
fn torn(rest: &[u8], at: usize) -> bool {
    if missing_sectors(rest, at) {
        return true;
    }
    let ends_early = !rest.contains(&b'\n') && !ends_as_a_record(rest);
    ends_early || !looks_like_records(rest)
}

/// Whether whole sectors are zeros, and no other byte is.
fn missing_sectors(rest: &[u8], at: usize) -> bool {
    let first = SECTOR - at % SECTOR;
    let (head, body) = rest.split_at(first.min(rest.len()));
    let mut pieces = std::iter::once(head).chain(body.chunks(SECTOR));
    let zeros = |piece: &[u8]| piece.iter().filter(|byte| **byte == 0).count();
    rest.contains(&0) && pieces.all(|piece| zeros(piece) == 0 || zeros(piece) == piece.len())
}

/// A record whose line break alone was changed ends with the brackets that
/// close it and one more byte.
fn ends_as_a_record(rest: &[u8]) -> bool {
    rest.len() >= 3 && rest[..rest.len() - 1].ends_with(b"]}")
}

fn looks_like_records(rest: &[u8]) -> bool {
    let has = |mark: &[u8]| rest.windows(mark.len()).any(|window| window == mark);
    [&b"{\"length\":"[..], b",\"hash\":\"", b"\",\"entries\":["].into_iter().any(has)
}
