//! Many writers at once, workers and servers killed in the middle, and the end
//! of a busy server. Each in a short form for every run, and at full length:
//! `cargo test --release -p rearguard-cli --test serving_load -- --ignored --nocapture`

mod server;

use serde_json::{Value, json};
use server::handling::{begun, half_an_upload, planning, signal, text, watching, workers};
use server::{Server, tutorial};
use std::collections::BTreeSet;
use std::io::Read;
use std::net::TcpStream;
use std::path::Path;
use std::sync::Mutex;
use std::time::{Duration, Instant};

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

/// What one writer met.
#[derive(Default)]
struct Met {
    written: u64,
    conflicts: u64,
    /// Of every write, won or lost.
    times: Vec<Duration>,
}

impl Met {
    fn timed(&mut self, send: impl FnOnce() -> server::Answer) -> server::Answer {
        let begun = Instant::now();
        let answer = send();
        self.times.push(begun.elapsed());
        answer
    }
}

/// Reads a number in a table, writes it one higher, again and again.
fn counts_up(server: &Server, mission: &str, until: Instant) -> Met {
    let mut met = Met::default();
    while Instant::now() < until {
        let table = server.get(&format!("/missions/{mission}/tables/teams")).expect(200);
        let count = cell(&table.json());
        let tag = table.header("etag");
        match met.timed(|| server.change(mission, &tag, &(count + 1).to_string())).status {
            200 => met.written += 1,
            409 | 412 => met.conflicts += 1,
            other => panic!("{other}"),
        }
    }
    met
}

/// Makes entries of the log, each with a note of its own.
fn notes(server: &Server, log: &str, writer: usize, made: &Mutex<BTreeSet<String>>, until: Instant) -> Met {
    let mut met = Met::default();
    while Instant::now() < until {
        let note = format!("{writer}-{}", met.times.len());
        let entry = json!({ "kind": "incident", "date": "2027-03-02", "casualties": "0", "note": note });
        match met.timed(|| server.post(log, &entry)).status {
            201 => {
                met.written += 1;
                made.lock().expect("held").insert(note);
            }
            409 => met.conflicts += 1,
            other => panic!("{other}"),
        }
    }
    met
}

/// Fifty writers: most count up in one table of four missions, ten write to a
/// log. Everything answered with yes is there, the rest was told of a conflict.
fn fifty_writers(seconds: u64, most: Duration) {
    let data = folder();
    let server = Server::hammered(data.path(), 10_000);
    let missions: Vec<String> = (0..4).map(|_| text(&tutorial(&server), "id").to_owned()).collect();
    let job = server.post(&format!("/missions/{}/jobs", missions[0]), &json!({ "kind": "plan", "seconds": 1 }));
    let job = text(&job.expect(202).json(), "id").to_owned();
    let plan = text(&server.until(&job, |job| job["status"] == "done"), "plan").to_owned();
    let log = format!("/missions/{}/plans/{plan}/log", missions[0]);
    let before: Vec<u64> = missions.iter().map(|mission| counter(&server, mission)).collect();
    let (made, until) = (Mutex::default(), Instant::now() + Duration::from_secs(seconds));
    let (counting, noting) = std::thread::scope(|scope| {
        let (server, made, log) = (&server, &made, &log);
        let counting: Vec<_> = (0..40)
            .map(|writer| (writer % 4, &missions[writer % 4]))
            .map(|(at, mission)| (at, scope.spawn(move || counts_up(server, mission, until))))
            .collect();
        let noting: Vec<_> = (0..10).map(|at| scope.spawn(move || notes(server, log, at, made, until))).collect();
        let counting: Vec<_> = counting.into_iter().map(|(at, met)| (at, met.join().expect("no 5xx"))).collect();
        let noting: Vec<_> = noting.into_iter().map(|met| met.join().expect("no 5xx")).collect();
        (counting, noting)
    });
    for (at, mission) in missions.iter().enumerate() {
        let written: u64 = counting.iter().filter(|(of, _)| *of == at).map(|(_, met)| met.written).sum();
        assert!(written > 0, "nobody wrote");
        assert_eq!(counter(&server, mission), before[at] + written, "a lost update");
        let version = server.get(&format!("/missions/{mission}")).json()["version"].as_u64();
        assert_eq!(version, Some(written + 1), "each write is a version");
    }
    let entries = server.get(&log).expect(200).json();
    assert_eq!(entries["verified"], true);
    let found: BTreeSet<String> = entries["entries"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|e| Some(e["note"].as_str()?.to_owned()))
        .collect();
    assert_eq!(found, made.into_inner().expect("held"), "an entry is lost, or was never acknowledged");
    let all = counting.into_iter().map(|(_, met)| met).chain(noting).collect();
    summed_up(seconds, all, most);
}

fn counter(server: &Server, mission: &str) -> u64 {
    let table = server.get(&format!("/missions/{mission}/tables/teams")).expect(200).json();
    cell(&table)
}

fn cell(table: &Value) -> u64 {
    table["rows"][0][1].as_str().and_then(|text| text.parse().ok()).expect("a number")
}

fn summed_up(seconds: u64, all: Vec<Met>, most: Duration) {
    let (written, conflicts): (u64, u64) =
        all.iter().fold((0, 0), |sum, met| (sum.0 + met.written, sum.1 + met.conflicts));
    let mut times: Vec<Duration> = all.into_iter().flat_map(|met| met.times).collect();
    times.sort_unstable();
    let at = |share: usize| times[(times.len() - 1) * share / 100];
    println!(
        "50 writers, {seconds} s: {written} written, {conflicts} conflicts, 0 lost, 0 x 5xx; median {:?}, p99 {:?}, most {:?}",
        at(50),
        at(99),
        at(100)
    );
    assert!(at(99) < most, "p99 {:?}", at(99));
}

#[test]
fn fifty_writers_lose_no_update_and_meet_no_error() {
    fifty_writers(3, Duration::from_secs(10));
}

#[test]
#[ignore = "20 s, and a limit of time for a release build on a quiet machine"]
fn fifty_writers_for_twenty_seconds() {
    fifty_writers(20, Duration::from_secs(1));
}

/// Pauses that look random and come again with the same seed.
struct Pauses(u64);

impl Pauses {
    fn next(&mut self, most: u64) -> Duration {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        Duration::from_millis((self.0 >> 33) % most)
    }
}

/// Kills the worker, the server, or both, and starts the server again.
fn strike(server: Server, data: &Path, round: usize) -> Server {
    let workers = workers(&server);
    if round % 3 != 1 {
        // It may have ended by itself a moment ago.
        workers
            .iter()
            .for_each(|worker| drop(std::process::Command::new("kill").args(["-KILL", &worker.to_string()]).status()));
    }
    if round.is_multiple_of(3) {
        return server;
    }
    signal("-KILL", server.child.id());
    drop(server);
    Server::logged_in(data)
}

/// The last score that was told a second or more before the last news.
fn score_a_second_before(job: &Value) -> Option<f64> {
    let points = job["history"].as_array()?;
    let time = |point: &Value| point["t"].as_f64().unwrap_or_default();
    let last = points.last().map(time)?;
    points.iter().rev().find(|point| time(point) <= last - 1.0)?["score"].as_f64()
}

/// Each job ends as what it is, says why, and has the best plan that it had.
fn kills(count: usize) {
    let data = folder();
    let (seed, mut kept, mut longest) = (7, 0, Duration::ZERO);
    let mut pauses = Pauses(seed);
    let mut server = Server::logged_in(data.path());
    let mission = text(&tutorial(&server), "id").to_owned();
    for round in 0..count {
        let job = begun(&server, &mission);
        std::thread::sleep(pauses.next(2_500));
        let seen = server.get(&format!("/jobs/{job}")).expect(200).json();
        let struck = Instant::now();
        server = strike(server, data.path(), round);
        let over = server.until(&job, |job| job["status"] != "running" && job["status"] != "queued");
        longest = longest.max(struck.elapsed());
        assert!(["interrupted", "failed"].contains(&text(&over, "status")), "seed {seed}, round {round}: {over}");
        assert!(!text(&over, "reason").is_empty(), "{over}");
        let Some(plan) = over["plan"].as_str() else {
            assert_eq!(score_a_second_before(&seen), None, "seed {seed}, round {round}: a plan is lost: {over}");
            continue;
        };
        kept += 1;
        let plan = server.get(&format!("/plans/{plan}")).expect(200).json();
        assert_eq!(plan["summary"]["kept"], true, "seed {seed}, round {round}");
        let score = plan["summary"]["score"].as_f64().expect("a score");
        let then = score_a_second_before(&seen).unwrap_or(f64::MAX);
        assert!(score <= then * 1.000_001, "seed {seed}, round {round}: {score} kept, {then} was known");
    }
    println!("{count} kills: every job says what happened, {kept} had a plan and kept it; over within {longest:?}");
    let plans = server.get(&format!("/missions/{mission}/plans")).json();
    assert_eq!(plans.as_array().map(Vec::len), Some(kept), "each is kept once");
}

#[test]
fn killed_workers_and_servers_leave_jobs_that_say_what_happened() {
    kills(6);
}

#[test]
#[ignore = "about seven minutes"]
fn two_hundred_kills() {
    kills(200);
}

#[test]
fn told_to_end_it_ends_streams_uploads_and_jobs_in_order_within_three_seconds() {
    let data = folder();
    let mut server = Server::logged_in(data.path());
    let mission = text(&server.post("/missions", &json!({ "from": "demo" })).expect(201).json(), "id").to_owned();
    let job = planning(&server, &mission);
    let mut streams: Vec<TcpStream> = (0..200).map(|_| watching(&server, &job)).collect();
    let refused = server.get(&format!("/jobs/{job}/events")).expect(429);
    assert!(!refused.header("retry-after").is_empty());
    let uploads: Vec<TcpStream> = (0..2).map(|_| half_an_upload(&server)).collect();
    let last = server.post("/missions", &json!({ "from": "tutorial" })).expect(201).json();
    let best = server.get(&format!("/jobs/{job}")).json()["progress"]["score"].as_f64();
    let begun = Instant::now();
    signal("-TERM", server.child.id());
    let status = server.child.wait().expect("ended");
    let taken = begun.elapsed();
    assert!(status.success(), "{status}");
    println!("told to end with a job, 200 streams and 2 uploads under way: over after {taken:?}");
    assert!(taken < Duration::from_secs(3), "{taken:?}");
    // Streams end as streams end, not broken off.
    let mut rest = String::new();
    streams[0].read_to_string(&mut rest).expect("ended in order");
    drop((streams, uploads));
    let left = std::fs::metadata(data.path().join("rearguard.sqlite-wal")).map_or(0, |about| about.len());
    assert_eq!(left, 0, "the log of writes is in the store");
    let again = Server::logged_in(data.path());
    let job = again.get(&format!("/jobs/{job}")).expect(200).json();
    assert_eq!(job["status"], "stopped", "{job}");
    let plan = again.get(&format!("/plans/{}", text(&job, "plan"))).expect(200).json();
    assert!(plan["summary"]["score"].as_f64() <= best, "{} after {best:?}", plan["summary"]["score"]);
    let missions = again.get("/missions").json();
    assert_eq!(missions.as_array().map(Vec::len), Some(2), "nothing acknowledged is lost, nothing half is there");
    assert_eq!(missions[0]["id"], last["id"]);
}

#[test]
fn told_twice_it_is_gone_at_once() {
    let data = folder();
    let mut server = Server::logged_in(data.path());
    tutorial(&server);
    let upload = half_an_upload(&server);
    std::thread::sleep(Duration::from_millis(200));
    signal("-TERM", server.child.id());
    std::thread::sleep(Duration::from_millis(100));
    let begun = Instant::now();
    signal("-TERM", server.child.id());
    server.child.wait().expect("ended");
    assert!(begun.elapsed() < Duration::from_millis(1_200), "{:?}", begun.elapsed());
    drop(upload);
    let again = Server::logged_in(data.path());
    assert_eq!(again.get("/missions").json().as_array().map(Vec::len), Some(1));
}
