//! A planning job as the page watches it, and the process that does it.

mod server;

use serde_json::{Value, json};
use server::handling::{begun, planning, text, watching, workers};
use server::{Server, tutorial};
use std::io::{BufRead, BufReader};
use std::time::{Duration, Instant};

fn demo(server: &Server) -> String {
    text(&server.post("/missions", &json!({ "from": "demo" })).expect(201).json(), "id").to_owned()
}

/// The data of the next event of a kind.
fn next(lines: &mut impl Iterator<Item = String>, kind: &str) -> Value {
    while let Some(line) = lines.next() {
        if line == format!("event: {kind}") {
            let data = lines.next().expect("data");
            return serde_json::from_str(data.strip_prefix("data: ").expect("data")).expect("JSON");
        }
    }
    panic!("the stream ended before {kind}");
}

#[test]
fn score_bound_and_gap_are_told_over_and_over() {
    let data = tempfile::tempdir().expect("a folder");
    let server = Server::logged_in(data.path());
    let job = begun(&server, &demo(&server));
    let stream = watching(&server, &job);
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    assert_eq!(next(&mut lines, "snapshot")["id"], *job);
    let scored = |told: &Value| told["progress"]["gap"].is_number();
    while !scored(&next(&mut lines, "progress")) {}
    for _ in 0..4 {
        let told = next(&mut lines, "progress");
        let number = |name: &str| told["progress"][name].as_f64().unwrap_or_else(|| panic!("{name} of {told}"));
        let (score, bound, gap) = (number("score"), number("bound"), number("gap"));
        assert!(bound <= score && (0.0..=1.0).contains(&gap), "{told}");
        assert!((gap - (score - bound) / score).abs() < 1e-9, "{told}");
    }
    server.send("DELETE", &format!("/api/v1/jobs/{job}"), &[], "").expect(200);
    assert_eq!(next(&mut lines, "end")["status"], "stopped");
}

#[test]
fn whoever_logs_out_hears_no_more() {
    let data = tempfile::tempdir().expect("a folder");
    let server = Server::logged_in(data.path());
    let job = planning(&server, text(&tutorial(&server), "id"));
    let stream = watching(&server, &job);
    server.post("/logout", &json!({})).expect(204);
    let ended = Instant::now();
    // The last chunk is an empty one.
    let heard: Vec<String> =
        BufReader::new(stream).lines().map_while(Result::ok).take_while(|line| line != "0").collect();
    assert!(ended.elapsed() < Duration::from_secs(8), "{:?}", ended.elapsed());
    assert!(!heard.iter().any(|line| line == "event: end"), "the job goes on");
    assert_eq!(workers(&server).len(), 1);
}

#[test]
fn stopped_at_once_twice_or_while_it_waits_a_job_is_stopped() {
    let data = tempfile::tempdir().expect("a folder");
    let server = Server::logged_in(data.path());
    let mission = tutorial(&server);
    let jobs: Vec<String> = (0..4).map(|_| begun(&server, text(&mission, "id"))).collect();
    for job in jobs.iter().rev().chain(&jobs) {
        let begun = Instant::now();
        server.send("DELETE", &format!("/api/v1/jobs/{job}"), &[], "").expect(200);
        assert!(begun.elapsed() < Duration::from_secs(2), "{:?}", begun.elapsed());
    }
    for job in &jobs {
        let over = server.until(job, |job| job["status"] != "running" && job["status"] != "queued");
        assert_eq!(over["status"], "stopped", "{over}");
    }
    let left = || std::fs::read_dir(data.path().join("work")).expect("listed").count();
    let begun = Instant::now();
    while left() > 0 && begun.elapsed() < Duration::from_secs(5) {
        std::thread::sleep(Duration::from_millis(20));
    }
    assert_eq!(left(), 0, "a job that is over leaves no folder");
}

#[test]
fn a_worker_has_limits_of_its_own_and_gives_way() {
    let data = tempfile::tempdir().expect("a folder");
    let server = Server::logged_in(data.path());
    planning(&server, text(&tutorial(&server), "id"));
    let worker = *workers(&server).first().expect("a worker");
    let limits = std::fs::read_to_string(format!("/proc/{worker}/limits")).expect("read");
    let soft = |name: &str| {
        let line = limits.lines().find_map(|line| line.strip_prefix(name)).expect("a limit");
        line.split_whitespace().next().map(str::to_owned).expect("a number")
    };
    assert_eq!((soft("Max address space").as_str(), soft("Max core file size").as_str()), ("8589934592", "0"));
    let about = std::fs::read_to_string(format!("/proc/{worker}/stat")).expect("read");
    let fields: Vec<&str> = about.rsplit(") ").next().expect("fields").split(' ').collect();
    let niceness: i64 = fields[16].parse().expect("a number");
    assert!(niceness >= 10, "{niceness}");
}
