//! The log under any order of events against the simplest thing that does the
//! same, a list: entries, corrections, tables, crashes, power cuts, errors,
//! foreign tails, damage, cut ends.

use super::simulated::{Simulated, leftovers};
use super::{Log, LogError, Verification, verify};
use crate::entry::{Draft, What};
use crate::facts::in_force;
use rearguard_model::Date;
use std::collections::BTreeSet;

const SEEDS: u64 = 2_000;
const EVENTS: usize = 24;

/// A small generator of its own, so that a failure can be played again by its seed.
struct Draws(u64);

impl Draws {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % bound.max(1)
    }
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Event {
    Append,
    Correct,
    /// Several entries at once: all or none.
    Import,
    Reopen,
    PowerCut,
    /// The n-th call to the disk from here on fails, once or for good.
    Failure,
    ForeignTail,
    /// A byte is changed, looked at, and changed back.
    Damage,
    /// Records are cut off the end, looked at, and put back.
    CutEnd,
    /// The process dies and another one opens the log.
    OtherWriter,
}

const EVENTS_ALL: [Event; 10] = [
    Event::Append,
    Event::Correct,
    Event::Import,
    Event::Reopen,
    Event::PowerCut,
    Event::Failure,
    Event::ForeignTail,
    Event::Damage,
    Event::CutEnd,
    Event::OtherWriter,
];

/// The log, and what it must hold.
struct World {
    seed: u64,
    draws: Draws,
    disk: Simulated,
    log: Log<Simulated>,
    /// Acknowledged, in order.
    list: Vec<Draft>,
    /// Digests that somebody kept, and how many entries there were.
    heads: Vec<(String, usize)>,
    /// Written without being acknowledged: there whole, or not at all.
    doubtful: Vec<Draft>,
    serial: usize,
}

impl World {
    fn new(seed: u64) -> World {
        let disk = Simulated::default();
        let log = Log::open(disk.clone(), "Tiny").expect("an empty disk").log;
        let draws = Draws(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        World { seed, draws, disk, log, list: Vec::new(), heads: Vec::new(), doubtful: Vec::new(), serial: 0 }
    }

    fn draft(&mut self, corrects: Option<u64>) -> Draft {
        self.serial += 1;
        let day = Date::constant(2023, 10, 1);
        let what = What::Closed { on: day, site: format!("site-{}", self.serial) };
        let note = "é".repeat(self.draws.below(400));
        Draft { what, corrects, entered_on: day, who: "J. Doe".to_owned(), note }
    }

    fn append(&mut self, drafts: &[Draft]) {
        match self.log.append(drafts) {
            Ok(done) => {
                assert_eq!(done.entries.len(), drafts.len(), "seed {}", self.seed);
                self.list.extend_from_slice(drafts);
                self.heads.push((done.digest, self.list.len()));
            }
            Err(LogError::Poisoned) => {}
            Err(_) => self.doubtful = drafts.to_vec(),
        }
    }

    /// Opens what the disk holds and compares: the list, or the list and the
    /// whole of what was in doubt; never a part, never less.
    fn open(&mut self, bytes: &[u8]) {
        self.disk = Simulated::holding(bytes);
        let seed = self.seed;
        let opened = Log::open(self.disk.clone(), "Tiny").unwrap_or_else(|error| panic!("seed {seed}: {error}"));
        self.log = opened.log;
        let found: Vec<Draft> = self.log.history().entries.iter().map(|entry| entry.draft.clone()).collect();
        let with_doubtful = [self.list.as_slice(), &self.doubtful].concat();
        assert!(
            found == self.list || found == with_doubtful,
            "seed {seed}: {} entries of {}",
            found.len(),
            self.list.len()
        );
        self.list = found;
        self.doubtful.clear();
        for (head, _) in &self.heads {
            assert!(self.log.history().holds(head), "seed {seed}: a digest that was given is not in the chain");
        }
    }

    fn live(&self) -> Vec<u8> {
        self.disk.0.borrow().live.clone()
    }

    fn happen(&mut self, event: Event) {
        match event {
            Event::Append => {
                let draft = self.draft(None);
                self.append(&[draft]);
            }
            Event::Correct => {
                let number = self.draws.below(self.list.len()) as u64 + 1;
                let draft = self.draft(Some(number).filter(|_| !self.list.is_empty()));
                self.append(&[draft]);
            }
            Event::Import => {
                let count = self.draws.below(6) + 2;
                let drafts: Vec<Draft> = (0..count).map(|_| self.draft(None)).collect();
                self.append(&drafts);
            }
            Event::Reopen | Event::OtherWriter => self.open(&self.live()),
            Event::PowerCut => self.power_cut(),
            Event::Failure => {
                let mut image = self.disk.0.borrow_mut();
                (image.calls, image.once) = (Some(self.draws.below(3) as u32), self.draws.below(2) == 0);
            }
            Event::ForeignTail => {
                // Behind half a record it would be two faults at once, which count as damage.
                self.open(&self.live());
                let tail = ["site,name\nkidal,Kidal\n", "\0\0\0\0", "{\"length\":12,\"hash"][self.draws.below(3)];
                self.open(&[self.live().as_slice(), tail.as_bytes()].concat());
            }
            Event::Damage => self.damage(),
            Event::CutEnd => self.cut_end(),
        }
    }

    fn power_cut(&mut self) {
        let (durable, live) = {
            let image = self.disk.0.borrow();
            (image.durable.clone(), image.live.clone())
        };
        // Cut off and not yet synced: either is possible, and the rest is longer.
        let images = if live.len() >= durable.len() { leftovers(&durable, &live) } else { vec![durable, live] };
        let chosen = self.draws.below(images.len());
        self.open(&images[chosen]);
    }

    fn damage(&mut self) {
        self.open(&self.live());
        let mut bytes = self.live();
        let at = self.draws.below(bytes.len());
        bytes[at] ^= 1 << self.draws.below(8);
        assert!(matches!(verify(&bytes, None), Verification::Damaged { .. }), "seed {}: byte {at}", self.seed);
        assert!(Log::open(Simulated::holding(&bytes), "Tiny").is_err(), "seed {}", self.seed);
    }

    /// Only a head that somebody kept shows it.
    fn cut_end(&mut self) {
        self.open(&self.live());
        let Some((head, entries)) = self.heads.last().cloned().filter(|(_, n)| *n == self.list.len()) else { return };
        let live = self.live();
        let lines: Vec<&[u8]> = live.split_inclusive(|byte| *byte == b'\n').collect();
        let cut = lines[..lines.len() - 1].concat();
        assert!(matches!(verify(&cut, None), Verification::Whole { .. }), "seed {}", self.seed);
        assert!(matches!(verify(&cut, Some(&head)), Verification::OtherChain { .. }), "seed {}", self.seed);
        let Verification::Whole { proven, .. } = verify(&live, Some(&head)) else { panic!("seed {}", self.seed) };
        assert_eq!(proven, Some(entries as u64), "seed {}", self.seed);
    }

    /// Of the list, those that nothing later takes the place of.
    fn in_force(&self) -> Vec<Draft> {
        let corrected: BTreeSet<u64> = self.list.iter().filter_map(|draft| draft.corrects).collect();
        let holds = |(number, draft): (u64, &Draft)| (!corrected.contains(&number)).then(|| draft.clone());
        (1..).zip(&self.list).filter_map(holds).collect()
    }
}

#[test]
fn the_log_does_what_a_list_does_whatever_happens_in_whatever_order() {
    let mut happened = BTreeSet::new();
    for seed in 0..SEEDS {
        let mut world = World::new(seed);
        for _ in 0..EVENTS {
            let event = EVENTS_ALL[world.draws.below(EVENTS_ALL.len())];
            happened.insert(event);
            world.happen(event);
        }
        world.open(&world.live());
        let found = in_force(world.log.history(), Date::constant(2023, 10, 1));
        let found: Vec<Draft> = found.into_iter().map(|entry| entry.draft.clone()).collect();
        assert_eq!(found, world.in_force(), "seed {seed}");
    }
    assert_eq!(happened.len(), EVENTS_ALL.len(), "only {happened:?} were ever tried");
}
