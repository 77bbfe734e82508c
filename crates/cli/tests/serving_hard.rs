//! The server killed, crowded, and fed with what means it harm.

mod server;

use serde_json::{Value, json};
use server::handling::{planning, signal, text, upload, workers, zipped};
use server::{Server, tutorial};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

#[test]
fn a_killed_worker_leaves_the_best_it_had() {
    let data = folder();
    let server = Server::logged_in(data.path());
    let mission = tutorial(&server);
    let job = planning(&server, text(&mission, "id"));
    std::thread::sleep(Duration::from_millis(1_200));
    let seen = server.get(&format!("/jobs/{job}")).expect(200).json();
    for worker in workers(&server) {
        signal("-KILL", worker);
    }
    let over = server.until(&job, |job| job["status"] != "running");
    assert_eq!(over["status"], "interrupted", "{over}");
    assert!(over["reason"].as_str().is_some_and(|reason| !reason.is_empty()));
    let plan = server.get(&format!("/plans/{}", text(&over, "plan"))).expect(200).json();
    assert_eq!(plan["summary"]["kept"], true, "{}", plan["review"]["violations"]);
    let first = seen["history"][0]["score"].as_f64().expect("a score");
    let kept = plan["summary"]["score"].as_f64().expect("a score");
    assert!(kept <= first * 1.000_001, "{kept} after {first}");
}

/// Changes one cell after the other until the server is gone; the last version
/// that was acknowledged, and its value.
fn writes_until_gone(server: &Server, mission: &str, mut version: i64) -> (i64, String) {
    let mut last = (version, String::new());
    for round in 1.. {
        let value = (round % 9 + 1).to_string();
        let body = json!({ "edits": [{ "row": 0, "column": "count", "value": value }] }).to_string();
        let tag = format!("\"{version}\"");
        let path = format!("/api/v1/missions/{mission}/tables/teams");
        match server.try_send("PATCH", &path, &[("If-Match", &tag)], body.as_bytes()) {
            Ok(answer) if answer.status == 200 => {
                version = answer.header("etag").trim_matches('"').parse().expect("a number");
                last = (version, value);
            }
            Ok(answer) => panic!("{}: {}", answer.status, answer.body),
            Err(_) => break,
        }
    }
    last
}

#[test]
fn no_kill_loses_what_was_acknowledged() {
    let data = folder();
    let mission = text(&tutorial(&Server::logged_in(data.path())), "id").to_owned();
    let mut acknowledged = 0;
    for round in 0..30_u64 {
        let server = Server::hammered(data.path(), 1_000);
        let before = server.get(&format!("/missions/{mission}")).expect(200).json();
        let before = before["version"].as_i64().expect("a number");
        let process = server.child.id();
        let killer = std::thread::spawn(move || {
            std::thread::sleep(Duration::from_millis(30 + round * 37 % 160));
            signal("-KILL", process);
        });
        let (version, value) = writes_until_gone(&server, &mission, before);
        killer.join().expect("killed");
        drop(server);
        acknowledged += version - before;
        let again = Server::logged_in(data.path());
        let now = again.get(&format!("/missions/{mission}")).expect(200).json()["version"].as_i64().expect("a number");
        assert!(now == version || now == version + 1, "{version} acknowledged, {now} found");
        if now == version && !value.is_empty() {
            assert_eq!(again.get(&format!("/missions/{mission}/tables/teams")).json()["rows"][0][1], value);
        }
    }
    assert!(acknowledged > 30, "{acknowledged}");
}

#[test]
fn of_many_changes_of_one_version_one_wins_and_none_meets_a_busy_store() {
    let data = folder();
    let server = Server::hammered(data.path(), 1_000);
    let missions: Vec<Value> = (0..4).map(|_| tutorial(&server)).collect();
    let rounds = 10;
    for mission in &missions {
        for round in 0..rounds {
            let tag = format!("\"{}\"", round + 1);
            let (won, stale) = (AtomicUsize::new(0), AtomicUsize::new(0));
            std::thread::scope(|scope| {
                for writer in 0..12 {
                    let (server, won, stale, tag) = (&server, &won, &stale, &tag);
                    scope.spawn(move || {
                        match server.change(text(mission, "id"), tag, &(writer % 9 + 1).to_string()).status {
                            200 => won.fetch_add(1, Ordering::SeqCst),
                            412 => stale.fetch_add(1, Ordering::SeqCst),
                            other => panic!("{other}"),
                        }
                    });
                }
            });
            assert_eq!((won.into_inner(), stale.into_inner()), (1, 11));
        }
        let found = server.get(&format!("/missions/{}/versions", text(mission, "id"))).json();
        assert_eq!(found.as_array().map(Vec::len), Some(rounds + 1));
    }
}

#[test]
fn jobs_beyond_the_queue_are_refused() {
    let data = folder();
    let server = Server::logged_in(data.path());
    let mission = tutorial(&server);
    let order = json!({ "kind": "plan", "seconds": 60 });
    let start = || server.post(&format!("/missions/{}/jobs", text(&mission, "id")), &order);
    let answers: Vec<u16> = (0..40).map(|_| start().status).collect();
    let taken = answers.iter().filter(|&&status| status == 202).count();
    assert!((20..40).contains(&taken), "{answers:?}");
    assert!(answers.iter().all(|status| [202, 429].contains(status)), "{answers:?}");
    server
        .post(&format!("/missions/{}/jobs", text(&mission, "id")), &json!({ "kind": "plan", "seconds": 1e9 }))
        .expect(422);
}

#[test]
fn bombs_and_paths_in_uploads_end_in_a_refusal_and_the_server_lives() {
    let data = folder();
    let server = Server::logged_in(data.path());
    let megabyte = vec![b'0'; 1 << 20];
    let bomb = zipped(&[("sites.csv", &megabyte, 1_000)]);
    assert!(bomb.len() < 2 << 20);
    let row = format!("<row>{}</row>", "<c t=\"inlineStr\"><is><t>x</t></is></c>".repeat(100));
    let sheet = zipped(&[("xl/worksheets/sheet1.xml", row.as_bytes(), 60_000)]);
    let outside = zipped(&[("../../../escaped.csv", b"site\n", 1), ("/tmp/escaped.csv", b"site\n", 1)]);
    let torn = &bomb[..bomb.len() / 2];
    for (name, bytes) in [
        ("bomb.zip", &bomb[..]),
        ("bomb.xlsx", &bomb),
        ("cells.xlsx", &sheet),
        ("out.zip", &outside),
        ("torn.zip", torn),
    ] {
        let begun = Instant::now();
        let answer = upload(&server, name, bytes);
        assert!([413, 422].contains(&answer.status), "{name}: {} {}", answer.status, answer.body);
        assert_eq!(answer.header("content-type"), "application/problem+json", "{name}");
        assert!(begun.elapsed() < Duration::from_secs(30), "{name}: {:?}", begun.elapsed());
    }
    let big = vec![b'x'; 26 << 20];
    let refused = {
        let form = [("Content-Type", "multipart/form-data; boundary=x")];
        server.try_send("POST", "/api/v1/missions", &form, &big)
    };
    // The server may hang up while the rest is still being sent.
    assert!(refused.is_err() || refused.is_ok_and(|answer| [400, 413].contains(&answer.status)));
    server.get("/session").expect(200);
    assert!(!data.path().join("escaped.csv").exists() && !Path::new("/tmp/escaped.csv").exists());
    let left = std::fs::read_dir(data.path().join("work")).expect("listed").count();
    assert_eq!(left, 0, "nothing of an upload stays");
}

#[test]
fn nothing_secret_is_written_anywhere_and_nobody_else_may_read() {
    let data = folder();
    let server = Server::logged_in(data.path());
    let mission = tutorial(&server);
    server.send("GET", "/api/v1/session?token=hunter2-hunter2", &[("Cookie", "rearguard=hunter2-hunter2")], "");
    planning(&server, text(&mission, "id"));
    let cookie = server.cookie.split_once('=').expect("a cookie").1.to_owned();
    let arguments: Vec<String> = workers(&server)
        .into_iter()
        .chain([server.child.id()])
        .flat_map(|process| ["cmdline", "environ"].map(|what| format!("/proc/{process}/{what}")))
        .filter_map(|path| std::fs::read(path).ok())
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
        .collect();
    let mut texts = arguments;
    let mut folders = vec![data.path().to_owned()];
    while let Some(folder) = folders.pop() {
        for path in std::fs::read_dir(folder).expect("listed").flatten().map(|entry| entry.path()) {
            let mode = std::os::unix::fs::PermissionsExt::mode(&path.metadata().expect("there").permissions());
            if path.is_dir() {
                assert!(mode & 0o077 == 0 || path.parent() != Some(data.path()), "{}: {mode:o}", path.display());
                folders.push(path);
            } else if let Ok(bytes) = std::fs::read(&path) {
                texts.push(String::from_utf8_lossy(&bytes).into_owned());
            }
        }
    }
    for secret in [&cookie, &server.token, "hunter2-hunter2"] {
        assert!(texts.iter().all(|text| !text.contains(secret)), "{secret}");
    }
    let mode = std::os::unix::fs::PermissionsExt::mode(
        &data.path().join("rearguard.sqlite").metadata().expect("there").permissions(),
    );
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn a_backup_is_made_beside_a_running_server_and_opens_again() {
    let data = folder();
    let server = Server::logged_in(data.path());
    let mission = tutorial(&server);
    let copy = data.path().join("copy");
    let done = Command::new(env!("CARGO_BIN_EXE_rearguard"))
        .arg("backup")
        .arg(&copy)
        .arg("--data")
        .arg(data.path())
        .stdout(Stdio::null())
        .status()
        .expect("runs");
    assert!(done.success());
    let restored = Server::logged_in(&copy);
    restored.get(&format!("/missions/{}", text(&mission, "id"))).expect(200);
}

#[test]
fn a_second_server_on_one_folder_says_who_has_it_and_the_lock_dies_with_its_holder() {
    let data = folder();
    let mut server = Server::logged_in(data.path());
    let mission = tutorial(&server);
    let second = Command::new(env!("CARGO_BIN_EXE_rearguard"))
        .args(["serve", "--data"])
        .arg(data.path())
        .stdin(Stdio::null())
        .output()
        .expect("runs");
    assert_eq!(second.status.code(), Some(2));
    let said = String::from_utf8_lossy(&second.stderr);
    assert!(said.contains(&format!("process {}", server.child.id())), "{said}");
    server.child.kill().expect("killed");
    server.child.wait().expect("gone");
    Server::logged_in(data.path()).get(&format!("/missions/{}", text(&mission, "id"))).expect(200);
}

#[test]
#[ignore = "20 s of waiting"]
fn an_upload_that_never_ends_is_told_so_and_leaves_nothing() {
    let data = folder();
    let server = Server::logged_in(data.path());
    let mut slow = server::handling::half_an_upload(&server);
    slow.set_read_timeout(Some(Duration::from_secs(40))).expect("set");
    let begun = Instant::now();
    let mut answer = [0_u8; 12];
    std::io::Read::read_exact(&mut slow, &mut answer).expect("answered");
    assert_eq!(&answer, b"HTTP/1.1 408");
    assert!(begun.elapsed() < Duration::from_secs(25), "{:?}", begun.elapsed());
    assert_eq!(server.get("/missions").json(), json!([]));
}
