//! What the log does when the storage fails: full, locked, replaced, not a file.
#![cfg(unix)]

mod desk;

use desk::Desk;
use std::fs;
use std::os::unix::fs::{FileTypeExt, PermissionsExt, symlink};

const LOG: &str = "mission.rearguard-log";
const ADD: &str = "log add mission plan incident site=camp --on 2027-01-10";

fn names(desk: &Desk) -> Vec<String> {
    let entries = fs::read_dir(desk.path(".")).expect("a folder").flatten();
    let mut names: Vec<String> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn entries(desk: &Desk) -> usize {
    desk.run("log show mission --json").expect(0).json()["entries"].as_array().expect("a list").len()
}

#[test]
fn a_full_disk_acknowledges_nothing_loses_nothing_and_the_next_entry_works() {
    let desk = Desk::furnished();
    for n in 1..=3 {
        desk.run(&format!("{ADD} note=entry-{n}")).expect(0);
    }
    let before = fs::read(desk.path(LOG)).expect("the log");
    let blocks = before.len().div_ceil(512);
    let note = "n".repeat(3_000);
    // A file may not grow past the block in which the log ends: the write is cut short, then refused.
    let full = desk.shell(&format!("trap '' XFSZ; ulimit -f {blocks}; rearguard {ADD} note={note}"));
    full.expect(3);
    let after = fs::read(desk.path(LOG)).expect("the log");
    assert!(after.starts_with(&before), "what was there is untouched");
    assert_eq!(entries(&desk), 3, "reading goes on, without the half record");
    let torn = after.len() > before.len();
    let next = desk.run(ADD).expect(0);
    assert_eq!(next.err.contains("torn-1"), torn, "told once: {}", next.err);
    assert_eq!(entries(&desk), 4);
    assert!(!desk.run(&format!("{ADD} note=last")).expect(0).err.contains("torn"), "and not again");
}

#[test]
fn reading_a_log_writes_nothing_and_needs_no_right_to_write() {
    let desk = Desk::furnished();
    desk.run(ADD).expect(0);
    let set = |mode| {
        fs::set_permissions(desk.path(LOG), fs::Permissions::from_mode(mode & 0o666)).expect("set");
        fs::set_permissions(desk.path("."), fs::Permissions::from_mode(mode)).expect("set");
    };
    set(0o555);
    let (before, bytes) = (names(&desk), fs::read(desk.path(LOG)).expect("the log"));
    for line in [
        "log show mission",
        "log verify mission",
        "status mission plan --on 2027-01-11",
        "forecast mission plan --on 2027-01-11 --runs 20",
    ] {
        desk.run(line).expect(0);
    }
    assert_eq!(names(&desk), before, "no lock, no temporary file");
    assert_eq!(fs::read(desk.path(LOG)).expect("the log"), bytes);
    set(0o755);
}

#[cfg(target_os = "linux")]
#[test]
fn where_nothing_can_be_written_the_reason_and_the_file_are_named() {
    let desk = Desk::furnished();
    let ran = desk.run(&format!("{ADD} --log /proc/nowhere/m.rearguard-log")).expect(3);
    assert!(ran.err.contains("/proc/nowhere/m.rearguard-log"), "{}", ran.err);
    assert!(!desk.path(LOG).exists());
}

#[test]
fn links_folders_and_pipes_are_refused_and_nothing_is_followed() {
    let desk = Desk::furnished();
    fs::write(desk.path("elsewhere"), "somebody's").expect("written");
    symlink(desk.path("elsewhere"), desk.path(LOG)).expect("a link");
    assert_ne!(desk.run(ADD).code, 0);
    assert_eq!(desk.read("elsewhere"), "somebody's");
    fs::remove_file(desk.path(LOG)).expect("removed");
    fs::create_dir(desk.path(LOG)).expect("a folder");
    assert_ne!(desk.run(ADD).code, 0);
    fs::remove_dir(desk.path(LOG)).expect("removed");
    desk.shell(&format!("mkfifo {LOG}")).expect(0);
    assert!(fs::metadata(desk.path(LOG)).expect("there").file_type().is_fifo());
    // Neither reading nor writing waits for somebody at the other end.
    assert_ne!(desk.run(ADD).code, 0);
    assert_ne!(desk.run("status mission plan --on 2027-01-11").code, 0);
}

#[test]
fn what_a_dead_writer_left_stops_nobody_and_a_live_one_is_named() {
    let desk = Desk::furnished();
    desk.run(ADD).expect(0);
    let holder = format!("{LOG}.holder");
    desk.write(&holder, "4194303\tbamako\t2027-01-09 08:00\n");
    desk.run(&format!("{ADD} note=second")).expect(0);
    assert!(!desk.path(&holder).exists(), "cleaned away with its own");
    let file = fs::OpenOptions::new().read(true).write(true).open(desk.path(LOG)).expect("the log");
    file.lock().expect("locked");
    desk.write(&holder, "7\tbamako\t2027-01-09 08:00\n");
    let begun = std::time::Instant::now();
    let third = format!("{ADD} note=third");
    let ran = desk.run(&third).expect(3);
    assert!(begun.elapsed().as_secs() >= 4, "it waits a while");
    assert!(ran.err.contains("process 7") && ran.err.contains("bamako"), "{}", ran.err);
    assert_eq!(entries(&desk), 2, "reading does not wait");
    file.unlock().expect("unlocked");
    desk.run(&third).expect(0);
    assert_eq!(entries(&desk), 3);
}
