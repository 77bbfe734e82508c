//! What is kept: older stores, later ones, broken ones, held ones, and copies.

mod server;

use rusqlite::Connection;
use serde_json::{Value, json};
use server::handling::{begun, text};
use server::{Server, tutorial};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::time::{Duration, Instant};

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

fn store(data: &Path) -> PathBuf {
    data.join("rearguard.sqlite")
}

/// The store's first form, word for word: stores of it are on people's disks.
const FIRST: &str = "
CREATE TABLE mission (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, version INTEGER NOT NULL, summary TEXT NOT NULL,
  made TEXT NOT NULL, updated TEXT NOT NULL, who TEXT NOT NULL, removed TEXT
) STRICT;
CREATE TABLE body (sha TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT;
CREATE TABLE version (
  mission TEXT NOT NULL REFERENCES mission(id), version INTEGER NOT NULL, body TEXT NOT NULL REFERENCES body(sha),
  act TEXT NOT NULL, said TEXT NOT NULL, back INTEGER, forward INTEGER, made TEXT NOT NULL, who TEXT NOT NULL,
  PRIMARY KEY (mission, version)
) STRICT;
CREATE TABLE plan (
  id TEXT PRIMARY KEY, mission TEXT NOT NULL REFERENCES mission(id), version INTEGER NOT NULL, number INTEGER NOT NULL,
  source TEXT NOT NULL, label TEXT NOT NULL, body TEXT NOT NULL, summary TEXT NOT NULL,
  made TEXT NOT NULL, who TEXT NOT NULL, removed TEXT
) STRICT;
CREATE INDEX plan_mission ON plan (mission, number);
CREATE TABLE job (
  id TEXT PRIMARY KEY, mission TEXT NOT NULL REFERENCES mission(id), kind TEXT NOT NULL, status TEXT NOT NULL,
  state TEXT NOT NULL, about TEXT, made TEXT NOT NULL, who TEXT NOT NULL
) STRICT;
CREATE INDEX job_about ON job (about, kind);
PRAGMA application_id = 1382511204;
PRAGMA user_version = 1;
";
const TABLES: [(&str, &str); 5] = [
    ("mission", "id, name, version, summary, made, updated, who, removed"),
    ("body", "sha, text"),
    ("version", "mission, version, body, act, said, back, forward, made, who"),
    ("plan", "id, mission, version, number, source, label, body, summary, made, who, removed"),
    ("job", "id, mission, kind, status, state, about, made, who"),
];

/// A folder as the first form had it, with a mission that was changed and
/// undone, a plan, its job and an entry of its log.
fn of_the_first_form() -> (tempfile::TempDir, Value) {
    let (newest, data) = (folder(), folder());
    let server = Server::logged_in(newest.path());
    let mission = tutorial(&server);
    let id = text(&mission, "id");
    let changed = server.change(id, text(&mission, "etag"), "3").expect(200).json();
    server
        .send("POST", &format!("/api/v1/missions/{id}/undo"), &[("If-Match", text(&changed, "etag"))], "")
        .expect(200);
    let job = server.post(&format!("/missions/{id}/jobs"), &json!({ "kind": "plan", "seconds": 1 })).expect(202).json();
    let over = server.until(text(&job, "id"), |job| job["status"] == "done");
    let entry = json!({ "kind": "incident", "date": "2027-03-02", "casualties": "0", "note": "kept" });
    server.post(&format!("/missions/{id}/plans/{}/log", text(&over, "plan")), &entry).expect(201);
    let seen = everything(&server);
    drop(server);
    let old = Connection::open(store(data.path())).expect("made");
    old.execute_batch(FIRST).expect("made");
    let from = store(newest.path());
    old.execute("ATTACH ?1 AS newest", [from.to_str().expect("a name")]).expect("attached");
    for (table, columns) in TABLES {
        old.execute(&format!("INSERT INTO {table} ({columns}) SELECT {columns} FROM newest.{table}"), [])
            .expect("copied");
    }
    std::fs::create_dir(data.path().join("logs")).expect("made");
    for log in std::fs::read_dir(newest.path().join("logs")).expect("listed").flatten() {
        std::fs::copy(log.path(), data.path().join("logs").join(log.file_name())).expect("copied");
    }
    (data, seen)
}

/// All that the server tells of what it keeps.
fn everything(server: &Server) -> Value {
    let get = |path: &str| server.get(path).expect(200).json();
    let each =
        |list: &Value, what: &dyn Fn(&Value) -> Value| list.as_array().expect("a list").iter().map(what).collect();
    let missions: Vec<Value> = each(&get("/missions"), &|mission| {
        let of = format!("/missions/{}", text(mission, "id"));
        let plans = get(&format!("{of}/plans"));
        let read: Vec<Value> = each(&plans, &|plan| {
            let id = text(plan, "id");
            json!([get(&format!("/plans/{id}")), get(&format!("{of}/plans/{id}/log"))])
        });
        json!([mission, get(&format!("{of}/versions")), get(&format!("{of}/tables/teams")), plans, read])
    });
    json!([missions, get("/jobs")])
}

#[test]
fn an_older_store_is_brought_forward_and_keeps_everything() {
    let (data, before) = of_the_first_form();
    let server = Server::logged_in(data.path());
    assert_eq!(everything(&server), before);
    // It works on: redo, a plan made from the plan.
    let mission = &before[0][0][0];
    let redo = format!("/api/v1/missions/{}/redo", text(mission, "id"));
    server.send("POST", &redo, &[("If-Match", text(mission, "etag"))], "").expect(200);
    let plan = &before[0][0][4][0][0];
    let site = text(&plan["closures"][0], "site");
    let draft = json!({ "change": { "kind": "closure", "site": site, "day": "2027-03-12" }, "mode": "draft" });
    let made = server.post(&format!("/plans/{}/apply", text(&plan["summary"], "id")), &draft).expect(201).json();
    assert_eq!(made["parent"], plan["summary"]["id"]);
    drop(server);
    let asked = |path: &Path, what: &str| -> i64 {
        Connection::open(path).expect("open").query_row(what, [], |row| row.get(0)).expect("a number")
    };
    assert_eq!(asked(&store(data.path()), "PRAGMA user_version"), 2);
    // As it was before lies beside it.
    let copy = data.path().join("rearguard.before-1.sqlite");
    assert_eq!(asked(&copy, "PRAGMA user_version"), 1);
    assert_eq!(asked(&copy, "SELECT count(*) FROM version"), 3);
}

#[test]
fn killed_while_it_brings_a_store_forward_the_next_start_finishes() {
    let (data, before) = of_the_first_form();
    for round in 0..12_u64 {
        let again = folder();
        std::fs::copy(store(data.path()), store(again.path())).expect("copied");
        std::fs::create_dir(again.path().join("logs")).expect("made");
        for log in std::fs::read_dir(data.path().join("logs")).expect("listed").flatten() {
            std::fs::copy(log.path(), again.path().join("logs").join(log.file_name())).expect("copied");
        }
        let mut child = serve(again.path()).stdin(Stdio::piped()).spawn().expect("starts");
        std::thread::sleep(Duration::from_millis(5 + round * 6));
        child.kill().expect("killed");
        child.wait().expect("gone");
        assert_eq!(everything(&Server::logged_in(again.path())), before, "round {round}");
    }
}

fn serve(data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rearguard"));
    command.args(["serve", "--for", "20", "--data"]).arg(data).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn refused(data: &Path, language: &str) -> String {
    let Output { status, stderr, .. } =
        serve(data).args(["--lang", language]).stdin(Stdio::null()).output().expect("runs");
    let said = String::from_utf8_lossy(&stderr).into_owned();
    assert_eq!(status.code(), Some(2), "{said}");
    said
}

#[test]
fn a_later_store_a_strangers_and_a_broken_one_are_refused_and_left_as_they_are() {
    let (data, _) = of_the_first_form();
    drop(Server::logged_in(data.path()));
    let whole = std::fs::read(store(data.path())).expect("read");
    Connection::open(store(data.path())).expect("open").pragma_update(None, "user_version", 99).expect("set");
    let later = std::fs::read(store(data.path())).expect("read");
    let stranger = folder();
    Connection::open(store(stranger.path())).expect("open").execute_batch("CREATE TABLE theirs (x)").expect("made");
    let stranger = std::fs::read(store(stranger.path())).expect("read");
    let mut scribbled = whole.clone();
    let middle = scribbled.len() / 2;
    scribbled[4096..middle].fill(0xa5);
    for (name, bytes, english, french) in [
        ("later", later, "form 99; this one knows 2", "forme 99"),
        ("a stranger's", stranger, "is not a store of Rearguard", "n’est pas une base"),
        ("text", b"no store, but a letter\n".repeat(300), "The store is damaged", "endommagée"),
        ("half", whole[..whole.len() / 2].to_vec(), "The store is damaged", "endommagée"),
        ("scribbled", scribbled, "The store is damaged", "endommagée"),
    ] {
        let place = folder();
        std::fs::write(store(place.path()), &bytes).expect("written");
        assert!(refused(place.path(), "en").contains(english), "{name}: {}", refused(place.path(), "en"));
        assert!(refused(place.path(), "fr").contains(french), "{name}: {}", refused(place.path(), "fr"));
        assert!(std::fs::read(store(place.path())).expect("there") == bytes, "{name} was changed");
    }
}

#[test]
fn a_store_that_is_taken_away_is_not_replaced_by_an_empty_one() {
    let data = folder();
    let server = Server::logged_in(data.path());
    let mission = tutorial(&server);
    let (here, away) = (store(data.path()), data.path().join("away"));
    std::fs::rename(&here, &away).expect("moved");
    for answer in [server.get("/missions"), server.change(text(&mission, "id"), text(&mission, "etag"), "3")] {
        assert_eq!((answer.status, answer.json()["code"].as_str()), (503, Some("store-gone")));
    }
    assert!(!here.exists());
    std::fs::rename(&away, &here).expect("moved back");
    server.change(text(&mission, "id"), text(&mission, "etag"), "3").expect(200);
}

#[test]
fn while_another_program_holds_the_store_writes_say_busy_reads_go_on_and_no_plan_is_lost() {
    let data = folder();
    let server = Server::logged_in(data.path());
    let mission = tutorial(&server);
    let id = text(&mission, "id");
    let job = begun(&server, id);
    server.until(&job, |job| job["progress"]["score"].is_number());
    let held = Connection::open(store(data.path())).expect("open");
    held.execute_batch("BEGIN IMMEDIATE").expect("held");
    // The worker ends while nothing can be written.
    let stopped = server.send("DELETE", &format!("/api/v1/jobs/{job}"), &[], "").expect(200).json();
    assert_eq!(stopped["plan"], Value::Null, "not called kept before it is");
    let begun = Instant::now();
    let busy = server.change(id, text(&mission, "etag"), "3");
    assert_eq!((busy.status, busy.json()["code"].as_str()), (503, Some("busy")), "{}", busy.body);
    assert!(begun.elapsed() >= Duration::from_secs(4), "it waits {:?}", begun.elapsed());
    server.get(&format!("/missions/{id}/tables/teams")).expect(200);
    held.execute_batch("ROLLBACK").expect("let go");
    server.change(id, text(&mission, "etag"), "3").expect(200);
    let over = server.until(&job, |job| job["status"] != "running");
    assert_eq!(over["status"], "stopped", "{over}");
    server.get(&format!("/plans/{}", text(&over, "plan"))).expect(200);
}

fn backup(data: &Path, out: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rearguard"));
    command.arg("backup").arg(out).arg("--data").arg(data).output().expect("runs")
}

#[test]
fn a_backup_beside_writers_holds_all_that_was_acknowledged_before_and_opens_again() {
    let data = folder();
    let server = Server::hammered(data.path(), 1_000);
    let id = text(&tutorial(&server), "id").to_owned();
    let order = json!({ "kind": "plan", "seconds": 1 });
    let job = server.post(&format!("/missions/{id}/jobs"), &order).expect(202).json();
    let plan = text(&server.until(text(&job, "id"), |job| job["status"] == "done"), "plan").to_owned();
    let log = format!("/missions/{id}/plans/{plan}/log");
    let (done, written, entered) = (AtomicBool::new(false), AtomicI64::new(1), AtomicI64::new(0));
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !done.load(Ordering::SeqCst) {
                let tag = format!("\"{}\"", written.load(Ordering::SeqCst));
                server.change(&id, &tag, "3").expect(200);
                written.fetch_add(1, Ordering::SeqCst);
            }
        });
        scope.spawn(|| {
            while !done.load(Ordering::SeqCst) {
                let note = entered.load(Ordering::SeqCst).to_string();
                let entry = json!({ "kind": "incident", "date": "2027-03-02", "casualties": "0", "note": note });
                server.post(&log, &entry).expect(201);
                entered.fetch_add(1, Ordering::SeqCst);
            }
        });
        for round in 0..5 {
            let (versions, entries) = (written.load(Ordering::SeqCst), entered.load(Ordering::SeqCst));
            let out = data.path().join(format!("copy-{round}"));
            let made = backup(data.path(), &out);
            assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
            let restored = Server::logged_in(&out);
            let mission = restored.get(&format!("/missions/{id}")).expect(200).json();
            assert!(mission["version"].as_i64() >= Some(versions), "{mission} of {versions}");
            let book = restored.get(&log).expect(200).json();
            assert_eq!(book["verified"], true);
            assert!(book["entries"].as_array().map_or(0, Vec::len) as i64 >= entries, "entries of {entries}");
        }
        done.store(true, Ordering::SeqCst);
    });
}

#[test]
fn what_cannot_be_verified_is_no_backup_and_leaves_nothing() {
    let (data, _) = of_the_first_form();
    let log = std::fs::read_dir(data.path().join("logs")).expect("listed").flatten().next().expect("a log").path();
    let whole = std::fs::read(&log).expect("read");
    let mut changed = whole.clone();
    let at = whole.windows(4).position(|part| part == b"kept").expect("the note");
    changed[at] = b'K';
    std::fs::write(&log, &changed).expect("written");
    let out = data.path().join("copy");
    let made = backup(data.path(), &out);
    assert_eq!(made.status.code(), Some(3), "{}", String::from_utf8_lossy(&made.stderr));
    assert!(!out.exists());
    std::fs::write(&log, &whole).expect("written");
    assert!(backup(data.path(), &out).status.success());
    assert!(!backup(data.path(), &out).status.success(), "never over what is there");
    // Something of the store that is not what it was kept as.
    Connection::open(store(data.path()))
        .expect("open")
        .execute("UPDATE body SET text = text || ' '", [])
        .expect("changed");
    let torn = data.path().join("torn");
    assert_eq!(backup(data.path(), &torn).status.code(), Some(3));
    assert!(!torn.exists());
}
