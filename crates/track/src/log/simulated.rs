//! A disk that forgets what was not synced, and fails when it is told to; and
//! what a log on it must survive.

use super::frame::{self, Contents, Tail};
use super::{Disk, Log, LogError};
use crate::entry::{Draft, What};
use rearguard_model::Date;
use std::cell::RefCell;
use std::io;
use std::rc::Rc;

/// What the program sees, and what a power cut would leave at least.
#[derive(Default)]
pub(super) struct Image {
    pub live: Vec<u8>,
    pub durable: Vec<u8>,
    /// Calls that will still succeed; `None`: all of them.
    pub calls: Option<u32>,
    /// After the failing call everything works again.
    pub once: bool,
    /// Durable image before, and live image at, every sync so far.
    syncs: Vec<(Vec<u8>, Vec<u8>)>,
}

#[derive(Clone, Default)]
pub(super) struct Simulated(pub Rc<RefCell<Image>>);

impl Simulated {
    pub fn holding(bytes: &[u8]) -> Simulated {
        let image = Image { live: bytes.to_vec(), durable: bytes.to_vec(), ..Image::default() };
        Simulated(Rc::new(RefCell::new(image)))
    }
    fn call(&self) -> io::Result<()> {
        let mut image = self.0.borrow_mut();
        match image.calls {
            Some(0) => {
                if image.once {
                    image.calls = None;
                }
                Err(io::Error::other("simulated"))
            }
            Some(left) => {
                image.calls = Some(left - 1);
                Ok(())
            }
            None => Ok(()),
        }
    }
}

impl Disk for Simulated {
    fn read(&mut self) -> io::Result<Vec<u8>> {
        self.call()?;
        Ok(self.0.borrow().live.clone())
    }
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        let done = self.call();
        let written = if done.is_ok() { bytes.len() } else { bytes.len() / 2 };
        self.0.borrow_mut().live.extend(&bytes[..written]);
        done
    }
    fn cut(&mut self, length: u64) -> io::Result<()> {
        self.call()?;
        self.0.borrow_mut().live.truncate(length as usize);
        Ok(())
    }
    fn sync(&mut self) -> io::Result<()> {
        self.call()?;
        let mut image = self.0.borrow_mut();
        let pair = (image.durable.clone(), image.live.clone());
        image.durable = image.live.clone();
        image.syncs.push(pair);
        Ok(())
    }
    fn set_aside(&mut self, _: &[u8]) -> io::Result<String> {
        self.call()?;
        Ok("log.torn-1".to_owned())
    }
}

fn draft(n: usize) -> Draft {
    let day = Date::constant(2023, 10, 1);
    Draft {
        what: What::Closed { on: day, site: format!("site-{n}") },
        corrects: None,
        entered_on: day,
        who: "J. Doe".to_owned(),
        // Some entries end within a sector, some fill several.
        note: "e".repeat(n * 37 % 500),
    }
}

/// A log of `entries` entries, each appended on its own.
fn written(entries: usize) -> Simulated {
    let disk = Simulated::default();
    let mut log = Log::open(disk.clone(), "Tiny").unwrap().log;
    for n in 1..=entries {
        log.append(&[draft(n)]).unwrap();
    }
    disk
}

fn drafts(contents: &Contents) -> Vec<Draft> {
    contents.history.entries.iter().map(|entry| entry.draft.clone()).collect()
}

fn entries_after(image: &[u8]) -> Vec<Draft> {
    let log = Log::open(Simulated::holding(image), "Tiny").unwrap_or_else(|e| panic!("{e}")).log;
    log.history().entries.iter().map(|entry| entry.draft.clone()).collect()
}

/// What may be left of an unsynced append: any prefix, and any choice of
/// sectors with zeros for the rest.
pub(super) fn leftovers(durable: &[u8], live: &[u8]) -> Vec<Vec<u8>> {
    let mut images: Vec<Vec<u8>> = (durable.len()..=live.len()).map(|cut| live[..cut].to_vec()).collect();
    let first = durable.len() / 512;
    let sectors = live.len().div_ceil(512) - first;
    for choice in 0..1_u32 << sectors.min(6) {
        let mut image = live.to_vec();
        for sector in (0..sectors).filter(|sector| choice & 1 << sector == 0) {
            let from = ((first + sector) * 512).max(durable.len());
            let to = ((first + sector + 1) * 512).min(live.len());
            image[from..to].fill(0);
        }
        images.push(image);
    }
    images
}

#[test]
fn a_power_cut_at_any_moment_loses_no_acknowledged_entry() {
    let disk = written(50);
    let syncs = disk.0.borrow().syncs.clone();
    assert_eq!(syncs.len(), 51);
    let mut images = 0;
    for (acknowledged, (durable, live)) in syncs.iter().enumerate().skip(1) {
        // Sync number 0 began the file, number n acknowledged entry n.
        let wanted: Vec<Draft> = (1..=acknowledged).map(draft).collect();
        let before = frame::read(durable);
        assert_eq!(drafts(&before), wanted[..acknowledged - 1]);
        for image in leftovers(durable, live) {
            let whole = image == *live;
            let after = frame::read_on(before.clone(), &image);
            assert_eq!(after.history.entries.len(), if whole { acknowledged } else { acknowledged - 1 });
            assert_eq!(after.tail, if image.len() == after.length { Tail::Clean } else { Tail::Torn });
            if images % 50 == 0 {
                assert_eq!(entries_after(&image), wanted[..after.history.entries.len()]);
            }
            images += 1;
        }
    }
    assert!(images >= 20_000, "{images} images");
}

#[test]
fn a_power_cut_while_the_file_is_begun_leaves_an_empty_log() {
    let (durable, live) = written(0).0.borrow().syncs[0].clone();
    for image in leftovers(&durable, &live) {
        assert_eq!(entries_after(&image), []);
    }
}

#[test]
fn an_append_after_a_torn_one_works() {
    let live = written(3).0.borrow().live.clone();
    let opened = Log::open(Simulated::holding(&live[..live.len() - 5]), "Tiny").unwrap();
    assert!(opened.torn.is_some());
    let mut log = opened.log;
    log.append(&[draft(9)]).unwrap();
    let found = log.history().entries.iter().map(|e| e.draft.clone()).collect::<Vec<_>>();
    assert_eq!(found, [draft(1), draft(2), draft(9)]);
}

#[test]
fn an_error_at_any_call_acknowledges_nothing_and_loses_nothing() {
    for once in [true, false] {
        for calls in 0.. {
            let disk = written(2);
            disk.0.borrow_mut().live.extend(b"{\"length\":7");
            disk.0.borrow_mut().calls = Some(calls);
            disk.0.borrow_mut().once = once;
            let done = Log::open(disk.clone(), "Tiny").and_then(|opened| {
                let mut log = opened.log;
                let first = log.append(&[draft(3)]);
                if first.is_err() {
                    // A later "success" is not believed.
                    assert!(matches!(log.append(&[draft(4)]), Err(LogError::Poisoned)));
                }
                first
            });
            disk.0.borrow_mut().calls = None;
            let found = entries_after(&disk.0.borrow().live);
            assert_eq!(found[..2], [draft(1), draft(2)]);
            assert!(found.len() <= 3);
            if done.is_ok() {
                assert_eq!(found.len(), 3);
                break;
            }
        }
    }
}

#[test]
fn every_changed_byte_is_found_and_the_first_bad_entry_named() {
    let disk = Simulated::default();
    let mut log = Log::open(disk.clone(), "Tiny").unwrap().log;
    for n in 1..=100 {
        log.append(&[Draft { note: String::new(), who: String::new(), ..draft(n) }]).unwrap();
    }
    let live = disk.0.borrow().live.clone();
    let mut before = frame::read(b"");
    for at in 0..live.len() {
        let number = before.history.records.len() as u64;
        for mask in [0x01, 0x20, 0xff] {
            let mut changed = live.clone();
            changed[at] ^= mask;
            let found = frame::read_on(before.clone(), &changed).tail;
            assert_eq!(found, Tail::Damaged { entry: number }, "byte {at}");
        }
        if live[at] == b'\n' {
            before = frame::read_on(before, &live[..=at]);
        }
    }
    assert_eq!(before.history.entries.len(), 100);
    let mut changed = live.clone();
    changed[300] ^= 1;
    assert!(matches!(Log::open(Simulated::holding(&changed), "Tiny"), Err(LogError::Damaged { entry: 1 })));
    assert_eq!(super::verify(&changed, None), super::Verification::Damaged { entry: 1 });
}

#[test]
fn entries_that_change_places_or_go_missing_are_found() {
    let live = written(5).0.borrow().live.clone();
    let lines: Vec<&[u8]> = live.split_inclusive(|b| *b == b'\n').collect();
    let swapped = [lines[0], lines[1], lines[3], lines[2], lines[4], lines[5]].concat();
    assert_eq!(super::verify(&swapped, None), super::Verification::Damaged { entry: 2 });
    let without = [lines[0], lines[2], lines[3]].concat();
    assert_eq!(super::verify(&without, None), super::Verification::Damaged { entry: 1 });
}

#[test]
fn a_cut_tail_is_found_only_against_a_head_that_was_kept() {
    let live = written(5).0.borrow().live.clone();
    let lines: Vec<&[u8]> = live.split_inclusive(|b| *b == b'\n').collect();
    let three = lines[..4].concat();
    let head = |bytes: &[u8]| match super::verify(bytes, None) {
        super::Verification::Whole { digest, .. } => digest.unwrap(),
        other => panic!("{other:?}"),
    };
    let five = head(&live);
    assert_eq!(super::verify(&three, Some(&five)), super::Verification::OtherChain { entries: 3 });
    let super::Verification::Whole { proven, entries, .. } = super::verify(&live, Some(&head(&three))) else {
        panic!("whole");
    };
    assert_eq!((proven, entries), (Some(3), 5));
}

#[test]
fn bytes_of_another_file_behind_the_log_are_set_aside() {
    let mut live = written(2).0.borrow().live.clone();
    live.extend(b"site,name,kind\nkidal,Kidal,base\n");
    let opened = Log::open(Simulated::holding(&live), "Tiny").unwrap();
    assert_eq!(opened.torn.map(|torn| torn.bytes), Some(32));
    assert_eq!(opened.log.history().entries.len(), 2);
}

#[test]
fn a_log_of_another_mission_is_refused() {
    let live = written(1).0.borrow().live.clone();
    assert!(matches!(Log::open(Simulated::holding(&live), "Other"), Err(LogError::OtherMission(_))));
}

#[test]
fn entries_of_one_append_stand_or_fall_together() {
    let disk = written(1);
    let mut log = Log::open(disk.clone(), "Tiny").unwrap().log;
    log.append(&[draft(2), draft(3), draft(4)]).unwrap();
    let (durable, live) = disk.0.borrow().syncs.last().unwrap().clone();
    for cut in durable.len()..live.len() {
        assert_eq!(entries_after(&live[..cut]).len(), 1);
    }
    assert_eq!(entries_after(&live).len(), 4);
}
