//! The server as a stranger, a page and a crash see it: a real process on a
//! free port with a real store.

mod server;

use serde_json::{Value, json};
use server::{Server, tutorial};
use std::path::Path;
use std::time::{Duration, Instant};

#[test]
fn the_link_works_once_and_nothing_without_it() {
    let data = tempfile::tempdir().expect("a folder");
    let mut server = Server::logged_in(data.path());
    server.login(&server.token.clone()).expect(401);
    server.get("/session").expect(200);
    let kept = std::mem::take(&mut server.cookie);
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schemas/openapi.json");
    let schema: Value = serde_json::from_str(&std::fs::read_to_string(schema).expect("read")).expect("JSON");
    let paths = schema["paths"].as_object().expect("paths");
    assert!(paths.len() > 20);
    for (path, methods) in paths {
        for method in methods.as_object().expect("methods").keys().filter(|_| path != "/api/v1/login") {
            let path = path.replace(['{', '}'], "");
            let answer = server.send(&method.to_uppercase(), &path, &[("If-Match", "\"1\"")], "{}");
            assert_eq!((answer.status, answer.json()["code"].as_str()), (401, Some("session")), "{method} {path}");
        }
    }
    server.cookie = kept;
    server.get("/session").expect(200);
}

#[test]
fn other_hosts_and_origins_are_refused_and_every_answer_has_its_headers() {
    let data = tempfile::tempdir().expect("a folder");
    let server = Server::logged_in(data.path());
    let port = server.port;
    let (ours, theirs) = (format!("http://127.0.0.1:{port}"), "http://evil.example");
    let send = |method: &str, more: &[(&str, &str)]| {
        server.send(method, "/api/v1/missions", more, "{\"from\":\"tutorial\"}").status
    };
    assert_eq!(send("GET", &[("Host", "evil.example")]), 403);
    assert_eq!(send("GET", &[("Sec-Fetch-Site", "cross-site")]), 403);
    assert_eq!(send("POST", &[("Sec-Fetch-Site", "none")]), 403);
    assert_eq!(send("POST", &[("Sec-Fetch-Site", ""), ("Origin", theirs)]), 403);
    assert_eq!(send("POST", &[("Sec-Fetch-Site", "")]), 403);
    assert_eq!(send("POST", &[("X-Rearguard", "")]), 403);
    // What a form on a strange page can send (F09).
    for kind in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"] {
        for origin in [theirs, "null"] {
            let form = [("Sec-Fetch-Site", ""), ("Origin", origin), ("X-Rearguard", ""), ("Content-Type", kind)];
            assert_eq!(send("POST", &form), 403, "{kind} from {origin}");
        }
    }
    assert_eq!(send("POST", &[("Content-Type", "text/plain")]), 415);
    for host in ["localhost", "[::1]"] {
        assert_eq!(send("GET", &[("Host", &format!("{host}:{port}"))]), 200);
        assert_eq!(send("GET", &[("Host", host)]), 403, "without the port");
    }
    assert_eq!(send("GET", &[("X-Host", &format!("1\r\nHost: {theirs}"))]), 403, "two hosts");
    assert_eq!(server.send("GET", &format!("{theirs}/api/v1/missions"), &[], "").status, 403, "an address elsewhere");
    assert_eq!(send("GET", &[("X-Long", &"a".repeat(20_000))]), 431);
    let wrong = server.send("PUT", "/api/v1/missions", &[], "{}").expect(405);
    assert!(wrong.header("allow").contains("POST"), "{}", wrong.head);
    assert_eq!(server.get("/missions").json(), json!([]), "nothing of that left a trace");
    assert_eq!(send("POST", &[("Sec-Fetch-Site", ""), ("Origin", &ours)]), 201);
    for path in ["/api/v1/missions", "/api/v1/none", "/missions/x", "/assets/none.js", "/healthz"] {
        let answer = server.send("GET", path, &[], "");
        assert!(answer.header("content-security-policy").starts_with("default-src 'none'"), "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "no-referrer", "{path}");
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
    }
}

#[test]
fn a_stale_change_is_refused_and_undo_and_redo_say_what() {
    let data = tempfile::tempdir().expect("a folder");
    let server = Server::logged_in(data.path());
    let mission = tutorial(&server);
    let (id, etag) = (mission["id"].as_str().expect("an id"), mission["etag"].as_str().expect("a version"));
    assert_eq!(mission["errors"], 0, "{mission}");
    let changed = server.change(id, etag, "3").expect(200).json();
    assert!(changed["undo_label"].as_str().is_some_and(|label| label.ends_with("→ 3")), "{changed}");
    assert_eq!(server.change(id, etag, "4").expect(412).header("etag"), changed["etag"].as_str().expect("a version"));
    server.change(id, "", "4").expect(428);
    let value = || server.get(&format!("/missions/{id}/tables/teams")).json()["rows"][0][1].clone();
    assert_eq!(value(), "3");
    let step = |which: &str, etag: &Value| {
        let etag = etag.as_str().expect("a version");
        server.send("POST", &format!("/api/v1/missions/{id}/{which}"), &[("If-Match", etag)], "").expect(200).json()
    };
    let undone = step("undo", &changed["etag"]);
    assert_ne!(value(), "3");
    step("redo", &undone["etag"]);
    assert_eq!(value(), "3");
    let versions = server.get(&format!("/missions/{id}/versions")).json();
    assert_eq!(versions.as_array().map(Vec::len), Some(4));
    assert!(versions.as_array().into_iter().flatten().all(|version| version["who"] == "tester"));
}

#[test]
fn what_was_answered_survives_a_kill_and_a_job_keeps_its_best() {
    let data = tempfile::tempdir().expect("a folder");
    let mut server = Server::logged_in(data.path());
    let mission = tutorial(&server);
    let id = mission["id"].as_str().expect("an id").to_owned();
    let mut etag = mission["etag"].as_str().expect("a version").to_owned();
    for value in ["5", "6", "7"] {
        etag = server.change(&id, &etag, value).expect(200).json()["etag"].as_str().expect("a version").to_owned();
    }
    let order = json!({ "kind": "plan", "seconds": 60 });
    let job = server.post(&format!("/missions/{id}/jobs"), &order).expect(202).json();
    let job = job["id"].as_str().expect("an id").to_owned();
    server.until(&job, |job| job["history"].as_array().is_some_and(|points| points.len() > 2));
    server.child.kill().expect("killed");
    server.child.wait().expect("gone");
    let again = Server::logged_in(data.path());
    let now = again.get(&format!("/missions/{id}")).expect(200).json();
    assert_eq!(now["etag"], etag);
    let job = again.get(&format!("/jobs/{job}")).expect(200).json();
    assert_eq!(job["status"], "interrupted", "{job}");
    let plan = job["plan"].as_str().expect("the best is kept");
    let plan = again.get(&format!("/plans/{plan}")).expect(200).json();
    assert_eq!(plan["summary"]["kept"], true, "{}", plan["review"]["violations"]);
}

#[test]
fn a_job_is_watched_resumed_stopped_and_its_plan_tried() {
    let data = tempfile::tempdir().expect("a folder");
    let server = Server::logged_in(data.path());
    let mission = tutorial(&server);
    let id = mission["id"].as_str().expect("an id");
    let job =
        server.post(&format!("/missions/{id}/jobs"), &json!({ "kind": "plan", "seconds": 60 })).expect(202).json();
    let job = job["id"].as_str().expect("an id");
    server.until(job, |job| job["history"].as_array().is_some_and(|points| points.len() > 2));
    let begun = Instant::now();
    let stopped = server.send("DELETE", &format!("/api/v1/jobs/{job}"), &[], "").expect(200).json();
    assert!(begun.elapsed() < Duration::from_secs(3), "{:?}", begun.elapsed());
    let over =
        if stopped["status"] == "running" { server.until(job, |job| job["status"] != "running") } else { stopped };
    assert_eq!(over["status"], "stopped", "{over}");
    let events =
        |last: &str| server.send("GET", &format!("/api/v1/jobs/{job}/events"), &[("Last-Event-ID", last)], "").body;
    assert!(events("").contains("event: snapshot") && events("").contains("event: end"));
    assert!(events("999999").starts_with("id: ") && events("999999").contains("event: resync"));
    assert!(events("no number").contains("event: resync"));
    let plan = over["plan"].as_str().expect("a plan");
    let read = server.get(&format!("/plans/{plan}")).expect(200).json();
    let closing = &read["closures"][0];
    let site = closing["site"].as_str().expect("a site");
    let change = |day: &str| json!({ "change": { "kind": "closure", "site": site, "day": day } });
    let tried = server.post(&format!("/plans/{plan}/try"), &change("2027-01-05")).expect(200).json();
    assert_eq!(tried["kept"], false, "{tried}");
    assert!(tried["violations"][0]["text"].as_str().is_some_and(|text| !text.is_empty()));
    server.post(&format!("/plans/{plan}/try"), &change("soon")).expect(422);
    for file in ["report.html", "plan.xlsx", "plan.json", "movements.csv", "plan.geojson", "requests.ics"] {
        let answer = server.get(&format!("/plans/{plan}/export/{file}?lang=fr")).expect(200);
        assert!(answer.header("content-disposition").starts_with("attachment"), "{file}");
    }
}

#[test]
fn uploads_beyond_the_limits_and_hostile_names_do_no_harm() {
    let data = tempfile::tempdir().expect("a folder");
    let server = Server::logged_in(data.path());
    let upload = |name: &str, content: &str| {
        let body = format!(
            "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"{name}\"\r\nContent-Type: text/csv\r\n\r\n{content}\r\n--x--\r\n"
        );
        server.send("POST", "/api/v1/missions", &[("Content-Type", "multipart/form-data; boundary=x")], &body)
    };
    upload("../../../sites.csv", "not a mission").expect(422);
    let draft =
        upload("sites.csv", "site,name,kind,lat,lon\nhill,<img src=x onerror=alert(1)>,base,10,10\n").expect(201);
    let id = draft.json()["id"].as_str().expect("an id").to_owned();
    let table = server.get(&format!("/missions/{id}/tables/sites")).expect(200);
    assert_eq!(table.header("content-type"), "application/json");
    assert_eq!(table.json()["rows"][0][1], "<img src=x onerror=alert(1)>");
    let long = "x".repeat(2 << 20);
    server.post("/missions", &json!({ "from": long })).expect(413);
    assert!(!data.path().join("sites.csv").exists());
}

/// Moves a closing, has the rest planned around it with the other sites pinned:
/// the plan before, the change, and the plan after.
fn dragged(server: &Server, plan: &str) -> (Value, Value, Value) {
    let read = |plan: &str| server.get(&format!("/plans/{plan}")).expect(200).json();
    let before = read(plan);
    let closings = before["closures"].as_array().expect("a list").clone();
    for closing in closings.iter().filter(|one| one["closed"].is_string()) {
        let site = closing["site"].as_str().expect("a site");
        let attempt = |day: &Value| json!({ "change": { "kind": "closure", "site": site, "day": day } });
        let tried = server.post(&format!("/plans/{plan}/try"), &attempt(&closing["closed"])).expect(200).json();
        let days = [&tried["allowed"]["to"], &tried["allowed"]["from"]];
        let Some(day) = days.into_iter().find(|day| **day != closing["closed"]) else { continue };
        let mut order = attempt(day);
        order["mode"] = "replan".into();
        let others = closings.iter().filter(|one| one["site"] != site);
        order["pins"] = others.map(|one| json!({ "kind": "closure", "site": one["site"] })).collect();
        let job = server.post(&format!("/plans/{plan}/apply"), &order).expect(202).json();
        let over = server.until(job["id"].as_str().expect("an id"), |job| job["status"] == "done");
        let after = read(over["plan"].as_str().unwrap_or_else(|| panic!("{over}")));
        return (before, order["change"].clone(), after);
    }
    panic!("no closing can be moved: {closings:?}");
}

#[test]
fn what_is_dropped_stays_where_it_was_dropped_and_pins_hold() {
    let data = tempfile::tempdir().expect("a folder");
    let server = Server::logged_in(data.path());
    let mission = tutorial(&server);
    let id = mission["id"].as_str().expect("an id");
    let job = server.post(&format!("/missions/{id}/jobs"), &json!({ "kind": "plan", "seconds": 2 })).expect(202).json();
    let over = server.until(job["id"].as_str().expect("an id"), |job| job["status"] == "done");
    let plan = over["plan"].as_str().expect("a plan");
    let (before, change, after) = dragged(&server, plan);
    assert_eq!(after["summary"]["kept"], true, "{}", after["review"]["violations"]);
    assert_eq!(after["summary"]["source"], "replanned");
    let closed = |plan: &Value, site: &Value| {
        let rows = plan["closures"].as_array().expect("a list").clone();
        rows.into_iter().find(|row| row["site"] == *site).map(|row| row["closed"].clone())
    };
    assert_eq!(closed(&after, &change["site"]).as_ref(), Some(&change["day"]));
    for row in before["closures"].as_array().expect("a list").iter().filter(|row| row["site"] != change["site"]) {
        assert_eq!(closed(&after, &row["site"]).as_ref(), Some(&row["closed"]), "{} is pinned", row["site"]);
    }
    let none = json!({ "change": change, "mode": "replan", "pins": [{ "kind": "closure", "site": "nowhere" }] });
    server.post(&format!("/plans/{plan}/apply"), &none).expect(422);
    // Undo: the plan before is there as it was, and the new one can go.
    let gone = after["summary"]["id"].as_str().expect("an id");
    server.send("DELETE", &format!("/api/v1/plans/{gone}"), &[], "").expect(204);
    server.get(&format!("/plans/{gone}")).expect(404);
    assert_eq!(server.get(&format!("/plans/{plan}")).expect(200).json()["closures"], before["closures"]);
}

#[test]
fn without_a_page_it_says_how_to_get_one_and_lists_the_missions_as_text() {
    let data = tempfile::tempdir().expect("a folder");
    let mut server = Server::logged_in(data.path());
    let name = "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"sites.csv\"\r\n\r\nsite,kind\nhill,base\n\r\n--x--\r\n";
    server.send("POST", "/api/v1/missions", &[("Content-Type", "multipart/form-data; boundary=x")], name).expect(201);
    tutorial(&server);
    let page = server.send("GET", "/", &[], "").expect(200);
    if page.body.contains("/assets/") {
        return; // This program carries its page.
    }
    assert!(page.body.contains("make serve") && page.body.contains("--page"), "{}", page.body);
    assert!(page.body.contains("<li>Tutorial – 38 people</li>"), "{}", page.body);
    assert!(
        server.send("GET", "/fallback.js", &[], "").expect(200).header("content-type").starts_with("text/javascript")
    );
    server.cookie.clear();
    assert!(!server.send("GET", "/", &[], "").expect(200).body.contains("Tutorial"));
}

/// Something that looks like a file of tiles, of more than one part when sent.
fn tiles(data: &Path) -> (std::path::PathBuf, Vec<u8>) {
    let bytes: Vec<u8> = b"PMTiles\x03".iter().copied().chain((0..600_000_u32).map(|at| (at % 251) as u8)).collect();
    let path = data.join("base.pmtiles");
    std::fs::write(&path, &bytes).expect("written");
    (path, bytes)
}

#[test]
fn map_tiles_are_read_by_ranges_by_whoever_is_logged_in() {
    let data = tempfile::tempdir().expect("a folder");
    let (path, bytes) = tiles(data.path());
    let mut server = Server::start_with(data.path(), &["--tiles", path.to_str().expect("a name")]).let_in();
    assert_eq!(server.get("/session").json()["tiles"], true);
    let place = "/tiles/base.pmtiles";
    let part = |range: &str| server.send("GET", place, &[("Range", range)], "");
    let first = part("bytes=0-6").expect(206);
    assert_eq!((first.body.as_str(), first.header("content-range")), ("PMTiles", format!("bytes 0-6/{}", bytes.len())));
    assert_eq!(
        (first.header("content-type").as_str(), first.header("cache-control").as_str()),
        ("application/vnd.pmtiles", "no-store")
    );
    let beyond = part("bytes=700000-").expect(416);
    assert_eq!(beyond.header("content-range"), format!("bytes */{}", bytes.len()));
    assert!(server.get_bytes(place) == bytes, "the whole of it");
    let head = server.send("HEAD", place, &[], "").expect(200);
    assert_eq!(
        (head.header("content-length"), head.header("accept-ranges").as_str()),
        (bytes.len().to_string(), "bytes")
    );
    let tag = first.header("etag");
    server.send("GET", place, &[("Range", "bytes=0-6"), ("If-Range", &tag)], "").expect(206);
    server.send("GET", place, &[("Range", "bytes=0-6"), ("If-Range", "\"another\"")], "").expect(200);
    server.send("GET", place, &[("Sec-Fetch-Site", "cross-site")], "").expect(403);
    server.cookie.clear();
    server.send("GET", place, &[], "").expect(401);
    server.send("GET", "/tiles/other.pmtiles", &[], "").expect(401);
}

#[test]
fn without_tiles_there_are_none_and_what_is_none_is_refused() {
    let data = tempfile::tempdir().expect("a folder");
    let server = Server::logged_in(data.path());
    assert_eq!(server.get("/session").json()["tiles"], false);
    server.send("GET", "/tiles/base.pmtiles", &[], "").expect(404);
    let letter = data.path().join("letter.pmtiles");
    std::fs::write(&letter, "no tiles").expect("written");
    let other = tempfile::tempdir().expect("a folder");
    let said = std::process::Command::new(env!("CARGO_BIN_EXE_rearguard"))
        .args(["serve", "--tiles"])
        .arg(&letter)
        .arg("--data")
        .arg(other.path())
        .output()
        .expect("runs");
    assert_eq!(said.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&said.stderr).contains("holds no map tiles"), "{said:?}");
}
