//! An acknowledged entry survives the death of the process that wrote it, and
//! two processes never mix their bytes. The tests start this very program
//! again as the process that is killed.

use rearguard_model::Date;
use rearguard_track::entry::{Draft, What};
use rearguard_track::log::{Holder, Log};
use rearguard_track::read_history;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

const FILE: &str = "REARGUARD_TEST_LOG";
const KILLS: u64 = 300;
const ROUNDS: u64 = 200;

fn draft(who: &str, n: u64) -> Draft {
    let day = Date::constant(2023, 10, 1);
    let what = What::Closed { on: day, site: format!("site-{n}") };
    // Some entries fill several pages of the disk.
    Draft { what, corrects: None, entered_on: day, who: who.to_owned(), note: "n".repeat(n as usize * 397 % 9000) }
}

/// Not a test of its own: what the started process does, as told by its
/// environment. It appends without end, or a few entries.
#[test]
fn child() {
    let Ok(path) = std::env::var(FILE) else { return };
    let who = std::env::var("REARGUARD_TEST_WHO").unwrap_or_default();
    let most = std::env::var("REARGUARD_TEST_MOST").ok().and_then(|n| n.parse().ok()).unwrap_or(u64::MAX);
    for _ in 0..most {
        // Opened for each entry, as the command does.
        let mut log = Log::open_file(Path::new(&path), "Tiny", &Holder::default()).unwrap().log;
        let n = log.history().entries.len() as u64 + 1;
        log.append(&[draft(&who, n)]).unwrap();
        let mut out = std::io::stdout();
        writeln!(out, "\nack {n}").and_then(|()| out.flush()).unwrap();
    }
}

fn start(path: &Path, who: &str, most: u64) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["child", "--exact", "--nocapture", "--test-threads=1"])
        .env(FILE, path)
        .env("REARGUARD_TEST_WHO", who)
        .env("REARGUARD_TEST_MOST", most.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// The highest number that the process acknowledged.
fn acknowledged(child: &mut Child) -> u64 {
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let acks = lines.map_while(Result::ok).filter_map(|line| line.strip_prefix("ack ")?.parse().ok());
    acks.max().unwrap_or(0)
}

#[test]
fn killing_the_process_at_any_moment_loses_no_acknowledged_entry() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("tiny.rearguard-log");
    let mut before = 0;
    for kill in 0..KILLS {
        let mut child = start(&path, "killed", u64::MAX);
        std::thread::sleep(Duration::from_micros(5_000 + kill * 7919 % 45_000));
        child.kill().unwrap();
        let acknowledged = acknowledged(&mut child).max(before);
        child.wait().unwrap();
        let opened = Log::open_file(&path, "Tiny", &Holder::default()).unwrap_or_else(|e| panic!("kill {kill}: {e}"));
        let entries = &opened.log.history().entries;
        let found = entries.len() as u64;
        assert!(found == acknowledged || found == acknowledged + 1, "kill {kill}: {found} of {acknowledged}");
        for (n, entry) in (1..).zip(entries) {
            assert_eq!(entry.draft, draft("killed", n), "kill {kill}");
        }
        before = found;
    }
    assert!(before > KILLS / 4, "only {before} entries were written in {KILLS} lives");
}

#[test]
fn two_processes_never_mix_their_bytes() {
    let folder = tempfile::tempdir().unwrap();
    for round in 0..ROUNDS {
        let path = folder.path().join(format!("{round}.rearguard-log"));
        let mut children = [start(&path, "first", 3), start(&path, "second", 3)];
        for child in &mut children {
            assert!(acknowledged(child) >= 3);
            assert!(child.wait().unwrap().success());
        }
        let history = read_history(&path).unwrap();
        assert_eq!(history.entries.len(), 6);
        assert_eq!(history.entries.iter().filter(|entry| entry.draft.who == "first").count(), 3);
        let in_turn = (1..).zip(&history.entries).all(|(n, entry)| entry.draft == draft(&entry.draft.who, n));
        assert!(in_turn, "round {round}: each entry is whole");
    }
}

#[test]
fn a_lock_dies_with_its_process() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("held.rearguard-log");
    let mut child = start(&path, "killed", u64::MAX);
    std::thread::sleep(Duration::from_millis(60));
    child.kill().unwrap();
    child.wait().unwrap();
    let begun = std::time::Instant::now();
    // The name of the dead holder may still lie there; it stops nobody.
    assert!(Log::open_file(&path, "Tiny", &Holder::default()).is_ok());
    assert!(begun.elapsed() < Duration::from_secs(4), "nobody holds it any more");
}
