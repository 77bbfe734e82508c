//! How often one session may write, upload and export: enough for one busy
//! person, and a clear answer beyond.

mod server;

use serde_json::json;
use server::{Answer, Server, tutorial};
use std::time::Duration;

/// Asks until it is told to wait; how many went well, and the refusal.
fn until_refused(ask: impl Fn() -> Answer) -> (usize, Answer) {
    for asked in 0..1_000 {
        let answer = ask();
        if answer.status == 429 {
            return (asked, answer);
        }
        assert!(answer.status < 500, "{}", answer.body);
    }
    panic!("never told to wait");
}

#[test]
fn who_writes_too_often_is_told_when_to_try_again_and_others_go_on() {
    let data = tempfile::tempdir().expect("a folder");
    let server = Server::hammered(data.path(), 1);
    let mission = tutorial(&server);
    let id = mission["id"].as_str().expect("an id");
    let undo = |more: &[(&str, &str)]| server.send("POST", &format!("/api/v1/missions/{id}/undo"), more, "");
    let (asked, refused) = until_refused(|| undo(&[("Accept-Language", "fr")]));
    assert!(asked >= 50, "{asked} writes at once are fine");
    assert_eq!(refused.header("content-type"), "application/problem+json");
    assert_eq!(refused.header("retry-after"), "1");
    let said = refused.json();
    assert_eq!((&said["code"], &said["status"]), (&json!("too-often"), &json!(429)));
    assert!(said["detail"].as_str().is_some_and(|detail| detail.ends_with("dans 1 seconde.")), "{said}");
    // Reading is not counted, nor is somebody else.
    server.get(&format!("/missions/{id}")).expect(200);
    let other = server.another_session();
    undo(&[("Cookie", &other)]).expect(428);
    std::thread::sleep(Duration::from_secs(1));
    undo(&[]).expect(428);
}

#[test]
fn uploads_and_exports_are_counted_apart() {
    let data = tempfile::tempdir().expect("a folder");
    let server = Server::logged_in(data.path());
    let mission = tutorial(&server);
    let id = mission["id"].as_str().expect("an id");
    let (asked, refused) = until_refused(|| server.get("/plans/none/export/plan.xlsx"));
    assert!((20..25).contains(&asked), "{asked}");
    let wait: u64 = refused.header("retry-after").parse().expect("seconds");
    assert!((1..=6).contains(&wait), "{wait}");
    let (asked, refused) = until_refused(|| server.post(&format!("/missions/{id}/plans"), &json!({})));
    assert!((11..15).contains(&asked), "the mission was one already, {asked} more");
    let wait: u64 = refused.header("retry-after").parse().expect("seconds");
    assert!((1..=10).contains(&wait), "{wait}");
    server.change(id, mission["etag"].as_str().expect("a version"), "3").expect(200);
}

#[test]
fn one_busy_person_is_not_hindered() {
    let data = tempfile::tempdir().expect("a folder");
    let server = Server::logged_in(data.path());
    // A workbook mended and uploaded again and again, forty cells changed as
    // fast as the server answers, both reports in both languages.
    for _ in 0..8 {
        tutorial(&server);
    }
    let mission = tutorial(&server);
    let id = mission["id"].as_str().expect("an id");
    let mut etag = mission["etag"].as_str().expect("a version").to_owned();
    for round in 0..40 {
        let changed = server.change(id, &etag, &(round % 9 + 1).to_string()).expect(200).json();
        etag = changed["etag"].as_str().expect("a version").to_owned();
    }
    let order = json!({ "kind": "plan", "seconds": 0.5 });
    let job = server.post(&format!("/missions/{id}/jobs"), &order).expect(202).json();
    let over = server.until(job["id"].as_str().expect("an id"), |job| job["status"] == "done");
    let plan = over["plan"].as_str().expect("a plan");
    for file in ["report.html", "plan.xlsx", "plan.json", "movements.csv", "plan.geojson", "requests.ics"] {
        for language in ["en", "fr"] {
            server.get(&format!("/plans/{plan}/export/{file}?lang={language}")).expect(200);
        }
    }
}
