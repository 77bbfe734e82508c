//! The field cases (../shared/field-cases) as the page meets them: every input
//! that is a mission is uploaded to a real server, which says what is wrong and
//! at which cell; hostile ones do no harm. docs/serve.md lists them.

mod server;

use serde_json::{Value, json};
use server::handling::{text, upload, workers};
use server::{Answer, Server};
use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

fn cases() -> Option<PathBuf> {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/field-cases");
    if !place.exists() {
        println!("{} is absent: nothing to test", place.display());
    }
    Some(place).filter(|place| place.exists())
}

fn server() -> (tempfile::TempDir, Server) {
    let data = tempfile::tempdir().expect("a folder");
    let server = Server::hammered(data.path(), 1_000);
    (data, server)
}

/// The files of a case: a workbook or archive, or tables put over those of the base.
fn files(cases: &Path, name: &str) -> Vec<(String, Vec<u8>)> {
    let place = cases.join(name);
    if place.is_file() {
        let name = place.file_name().expect("a name").to_string_lossy().into_owned();
        return vec![(name, std::fs::read(&place).expect("read"))];
    }
    let mut files = BTreeMap::new();
    for folder in [cases.join("_base"), place] {
        for path in std::fs::read_dir(folder).expect("listed").flatten().map(|entry| entry.path()) {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            if (name.ends_with(".csv") && name != "actuals.csv") || name == "mission.toml" {
                files.insert(name, std::fs::read(&path).expect("read"));
            }
        }
    }
    files.into_iter().collect()
}

fn uploaded(server: &Server, files: &[(String, Vec<u8>)]) -> Answer {
    let mut body = Vec::new();
    for (name, bytes) in files {
        let head = format!("--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"{name}\"\r\n\r\n");
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--x--\r\n");
    let form = [("Content-Type", "multipart/form-data; boundary=x")];
    server.try_send("POST", "/api/v1/missions", &form, &body).expect("answered")
}

fn mission(server: &Server, cases: &Path, name: &str) -> Value {
    uploaded(server, &files(cases, name)).expect(201).json()
}

fn plan(server: &Server, mission: &Value, file: &Path) -> Value {
    let body = std::fs::read_to_string(file).expect("read");
    server.send("POST", &format!("/api/v1/missions/{}/plans", text(mission, "id")), &[], &body).expect(201).json()
}

#[test]
fn what_means_the_same_is_read_as_the_base_mission() {
    let Some(cases) = cases() else { return };
    let (_data, server) = server();
    for name in [
        "_base",
        "_base/base.xlsx",
        "B01",
        "B03",
        "B05/csv",
        "B05/mission.xlsx",
        "B06/merged-site.xlsx",
        "B07",
        "B10/mission.xlsx",
        "B14/zero-width",
        "B17/formatted.xlsx",
        "B17/space",
        "B18/mission.ods",
        "B18/old.xls",
    ] {
        let begun = Instant::now();
        let read = mission(&server, &cases, name);
        assert!(begun.elapsed() < Duration::from_secs(5), "{name}: {:?}", begun.elapsed());
        assert_eq!(read["errors"], 0, "{name}");
        let judged = plan(&server, &read, &cases.join("_base/plan.json"));
        // The workbooks name no weights, and get the usual ones.
        let score = if name.contains('.') { 4_291_200.0 } else { 3_709_080.0 };
        assert_eq!((&judged["kept"], judged["score"].as_f64()), (&json!(true), Some(score)), "{name}: {judged}");
    }
}

#[test]
fn known_plans_are_judged_as_stated() {
    let Some(cases) = cases() else { return };
    let (_data, server) = server();
    for (name, file, broken) in [
        ("A01", "hand-plan-latest.json", &["M1"][..]),
        ("A06", "plan.json", &[]),
        ("A08", "hand-plan.json", &[]),
        ("A09", "hand-plan.json", &[]),
        ("A11/big", "plan.json", &[]),
        ("A20", "plan.json", &[]),
        ("B14/accents", "plan.json", &[]),
        ("D03", "plan.json", &["N1", "N2"]),
    ] {
        let made = plan(&server, &mission(&server, &cases, name), &cases.join(name).join(file));
        let view = server.get(&format!("/plans/{}", text(&made, "id"))).expect(200).json();
        let violations = view["review"]["violations"].as_array().expect("a list");
        let rules: Vec<&str> = violations.iter().map(|one| text(one, "rule")).collect();
        assert_eq!(rules, broken, "{name}: {violations:?}");
    }
}

/// What is wrong with an input: severity, table, row from 0, column, and words
/// of the sentence. Blank names are those of no cell.
type Wrong = (&'static str, &'static str, Option<u32>, &'static str, &'static str);

const PROBLEMS: &[(&str, &[Wrong])] = &[
    (
        "A03",
        &[
            ("warning", "legs", Some(2), "teu_per_day", "400 TEU"),
            ("warning", "legs", Some(2), "teu_per_day", "171"),
            ("warning", "legs", Some(2), "teu_per_day", "short by 229"),
        ],
    ),
    (
        "A04",
        &[
            ("warning", "legs", Some(0), "days", "kidal-gao: 350 km in 36 days"),
            ("warning", "legs", Some(1), "km", "menaka-gao: 310000 km"),
        ],
    ),
    ("A11/beyond", &[("error", "communities", Some(0), "population", "the largest value accepted is")]),
    (
        "A17",
        &[(
            "error",
            "units",
            Some(4),
            "site",
            "tessalit: no way out (leg gao-tessalit is one-way); 25 people of unit tsl-team",
        )],
    ),
    (
        "A18",
        &[
            ("error", "units", Some(4), "unit", "“kidal-inf” stands in rows 2 and 6"),
            ("warning", "units", Some(5), "unit", "Kidal-Inf"),
        ],
    ),
    ("B06/two-row-header.xlsx", &[("error", "units", None, "", "header spans rows 1–2")]),
    (
        "B09/mission.xlsx",
        &[
            ("error", "units", Some(0), "personnel", "no stored value"),
            ("error", "sites", Some(0), "beds", "no stored value"),
        ],
    ),
    ("B12", &[("error", "units", None, "personnel", "occurs twice (columns E and F)")]),
    ("B16/dash", &[("error", "sites", Some(2), "guard", "not a number")]),
    ("B16/exp", &[("error", "units", Some(0), "vehicle_value", "not a number")]),
    ("B16/frac", &[("error", "units", Some(0), "personnel", "whole number")]),
    ("B16/hashna", &[("error", "units", Some(0), "vehicles", "#N/A")]),
    ("B16/inf", &[("error", "sites", Some(0), "hazard", "inf")]),
    ("B16/nan", &[("error", "sites", Some(0), "beds", "nan")]),
    ("B16/neg", &[("error", "assets", Some(0), "quantity", "negative")]),
    ("B17/number", &[("error", "assets", Some(1), "sell_recovers", "share from 0 to 1")]),
    ("B19/headers", &[("warning", "sites", Some(0), "lat", "swapped")]),
    ("B19/one-row", &[("warning", "sites", Some(2), "lat", "gao lies some 2,500 km from")]),
    (
        "C09",
        &[("error", "sites", Some(2), "lat", "1800123"), ("warning", "sites", Some(1), "lat", "menaka lies at 0, 0")],
    ),
    ("D05/dangling", &[("error", "steps", Some(1), "after", "celaning-base")]),
    ("D05/loop", &[("error", "steps", Some(0), "after", "cleaning-base → inspection-base → cleaning-base")]),
    ("D05/self_", &[("error", "steps", Some(3), "after", "inspection-hub")]),
    (
        "F01",
        &[
            ("error", "sites", Some(0), "name", "no stored value"),
            ("error", "units", Some(0), "contributor", "no stored value"),
        ],
    ),
    ("F03/far-cell.xlsx", &[("error", "sites", None, "", "ZZZZ99999999")]),
    ("B16/text-na", &[]),
    ("B17/text", &[]),
    ("F11", &[]),
];

#[test]
fn what_is_wrong_is_said_at_its_cell() {
    let Some(cases) = cases() else { return };
    let (_data, server) = server();
    for (name, wrong) in PROBLEMS {
        let draft = mission(&server, &cases, name);
        let found = server.get(&format!("/missions/{}/problems", text(&draft, "id"))).expect(200).json();
        let found = found.as_array().expect("a list");
        let errors = wrong.iter().filter(|one| one.0 == "error").count();
        assert!(draft["errors"].as_u64() >= Some(errors as u64), "{name}: {draft}");
        assert!(errors > 0 || draft["errors"] == 0, "{name}: {found:?}");
        for (severity, table, row, column, words) in *wrong {
            let fits = |one: &&Value| {
                let cell = (one["table"].as_str().unwrap_or_default(), one["column"].as_str().unwrap_or_default());
                one["severity"] == *severity && cell == (*table, *column) && one["row"].as_u64() == row.map(u64::from)
            };
            let said: Vec<&str> = found.iter().filter(fits).map(|one| text(one, "message")).collect();
            assert!(
                said.iter().any(|said| said.contains(words)),
                "{name}, {table} {row:?} {column}: {said:?} of {found:?}"
            );
        }
    }
}

#[test]
fn what_cannot_be_read_at_all_is_refused_with_the_reason() {
    let Some(cases) = cases() else { return };
    let (data, server) = server();
    for (name, words) in [
        ("B18/protected.xlsx", "password-protected"),
        ("B18/really-html.xls", "HTML"),
        ("F06/mission.zip", "../../evil.csv"),
    ] {
        let refused = uploaded(&server, &files(&cases, name)).expect(422);
        assert_eq!(refused.header("content-type"), "application/problem+json");
        let said = refused.json();
        assert!(
            said["problems"].as_array().into_iter().flatten().any(|one| text(one, "message").contains(words)),
            "{name}: {said}"
        );
    }
    let sites = std::fs::read(cases.join("_base/sites.csv")).expect("read");
    for name in ["..\\..\\x.csv", "C:\\x.csv", "CON.csv", "../../../x.csv", "/etc/x.csv", "x.csv\u{0}.txt"] {
        let answer = upload(&server, &name.replace('\u{0}', "%00"), &sites);
        assert!([201, 422].contains(&answer.status), "{name}: {}", answer.body);
    }
    let root = data.path().parent().expect("a folder");
    for place in [root, &root.join(".."), data.path(), &data.path().join("logs"), &data.path().join("work")] {
        for entry in std::fs::read_dir(place).expect("listed").flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            assert!(name != "evil.csv" && !name.ends_with("x.csv"), "{}", entry.path().display());
        }
    }
    assert_eq!(server.get("/missions/..%2f..%2fetc").status, 404);
    assert!(!server.send("GET", "/../../../etc/passwd", &[], "").body.contains("root:"));
    assert!(!server.send("GET", "/%2e%2e/%2e%2e/etc/passwd", &[], "").body.contains("root:"));
}

#[test]
fn a_bomb_is_refused_with_little_time_and_memory() {
    let Some(cases) = cases() else { return };
    let (_data, server) = server();
    let (done, begun) = (AtomicBool::new(false), Instant::now());
    let (answer, most) = std::thread::scope(|scope| {
        let watched = scope.spawn(|| {
            let mut most = 0;
            while !done.load(Ordering::SeqCst) {
                most = workers(&server).into_iter().filter_map(peak_kilobytes).fold(most, u64::max);
                std::thread::sleep(Duration::from_millis(2));
            }
            most
        });
        let answer = uploaded(&server, &files(&cases, "F03/bomb.xlsx"));
        done.store(true, Ordering::SeqCst);
        (answer, watched.join().expect("watched"))
    });
    println!("the bomb: {} after {:?}, {most} kB at most", answer.status, begun.elapsed());
    assert_eq!(answer.status, 422, "{}", answer.body);
    assert!(most > 0 && most < 200_000, "{most} kB");
    assert!(
        begun.elapsed() < Duration::from_secs(if cfg!(debug_assertions) { 20 } else { 3 }),
        "{:?}",
        begun.elapsed()
    );
    server.get("/session").expect(200);
}

/// The most memory that a process has had so far.
fn peak_kilobytes(process: u32) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}

#[test]
fn deep_huge_and_doubled_json_is_refused_at_its_place() {
    let Some(cases) = cases() else { return };
    let (_data, server) = server();
    let mission = mission(&server, &cases, "_base");
    let plans = format!("/api/v1/missions/{}/plans", text(&mission, "id"));
    for (name, words) in [("deep", "line 1, byte"), ("big-number", "line 1, byte"), ("dup-key", "stands twice")] {
        let body = std::fs::read_to_string(cases.join(format!("F12/{name}.json"))).expect("read");
        let said = server.send("POST", &plans, &[], &body).expect(422).json();
        assert!(text(&said["problems"][0], "message").contains(words), "{name}: {said}");
    }
    let deep = "[".repeat(100_000);
    let table = format!("/api/v1/missions/{}/tables/sites", text(&mission, "id"));
    assert_eq!(server.send("PATCH", &table, &[("If-Match", "\"1\"")], &deep).status / 100, 4);
    let huge = vec![b' '; 64 << 20];
    // The server may hang up while the rest is still being sent.
    let answer = server.try_send("POST", &plans, &[], &huge);
    assert!(answer.as_ref().map_or(true, |answer| answer.status == 413), "{:?}", answer.map(|answer| answer.status));
    server.get("/session").expect(200);
}

fn unzipped(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a workbook");
    let mut all = String::new();
    for at in 0..archive.len() {
        archive.by_index(at).expect("an entry").read_to_string(&mut all).expect("text");
    }
    all
}

/// Every file of a plan as text, its parts unpacked.
fn exported(server: &Server, plan: &Value) -> Vec<(&'static str, String)> {
    let read = |file: &'static str| {
        let path = format!("/api/v1/plans/{}/export/{file}", text(plan, "id"));
        let answer = server.get_bytes(&path);
        (file, if file.ends_with("xlsx") { unzipped(&answer) } else { String::from_utf8_lossy(&answer).into_owned() })
    };
    ["report.html", "plan.xlsx", "plan.json", "movements.csv", "plan.geojson", "requests.ics"].map(read).to_vec()
}

#[test]
fn scripts_and_formulas_in_names_stay_text_in_every_export() {
    let Some(cases) = cases() else { return };
    let (_data, server) = server();
    let scripts = mission(&server, &cases, "F11");
    let formulas = mission(&server, &cases, "F01");
    // What was read as a formula is mended into text that a spreadsheet would still run.
    let edits = json!({ "edits": [{ "row": 0, "column": "name", "value": "+HYPERLINK(\"http://example.invalid\")" }] });
    let place = |table: &str| format!("/api/v1/missions/{}/tables/{table}", text(&formulas, "id"));
    server.send("PATCH", &place("sites"), &[("If-Match", "\"1\"")], &edits.to_string()).expect(200);
    let edits = json!({ "edits": [{ "row": 0, "column": "contributor", "value": "@cmd|'/c calc'!A1" },
        { "row": 2, "column": "contributor", "value": "-1+1" }] });
    server.send("PATCH", &place("units"), &[("If-Match", "\"2\"")], &edits.to_string()).expect(200);
    for (mission, case) in [(scripts, "F11"), (formulas, "F01")] {
        let plan = plan(&server, &mission, &cases.join(case).join("plan.json"));
        for (file, text) in exported(&server, &plan) {
            if file.ends_with("html") || file.ends_with("xlsx") {
                for raw in ["<img src=x", "<svg onload", "<script>alert", "</textarea>", "href=\"javascript:"] {
                    assert!(!text.contains(raw), "{raw} in {file}");
                }
                assert!(case == "F01" || text.contains("&lt;img src=x"), "{file} shows the name literally");
            }
            assert!(!text.contains("<f>") && !text.contains("<f "), "a formula in {file}");
            if file.ends_with("csv") {
                for cell in text.lines().flat_map(|line| line.split(',')).map(|cell| cell.trim_start_matches('"')) {
                    let runs = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<f64>().is_err();
                    assert!(!runs, "{cell} in {file}");
                }
            }
        }
        let scene = server.get(&format!("/missions/{}/scene", text(&mission, "id"))).expect(200);
        assert_eq!(scene.header("content-type"), "application/json");
        assert_eq!(scene.header("x-content-type-options"), "nosniff");
    }
}

#[test]
fn exports_say_nothing_of_who_made_them_where_and_at_what_hour() {
    let Some(cases) = cases() else { return };
    let (data, server) = server();
    let plan = plan(&server, &mission(&server, &cases, "_base"), &cases.join("_base/plan.json"));
    let host = std::fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default();
    let home = std::env::var("HOME").unwrap_or_default();
    let canaries =
        [data.path().to_str().expect("a name"), "tester", host.trim(), home.as_str(), env!("CARGO_MANIFEST_DIR")];
    for (file, text) in exported(&server, &plan) {
        for canary in canaries.iter().filter(|canary| canary.len() > 4) {
            assert!(!text.contains(canary), "{canary} in {file}");
        }
        let now = text.match_indices("T").filter(|(at, _)| {
            let rest: Vec<char> = text[*at..].chars().take(9).collect();
            rest.len() == 9
                && rest[3] == ':'
                && rest[6] == ':'
                && rest[1..].iter().filter(|c| c.is_ascii_digit()).count() == 6
        });
        let hours: Vec<&str> = now.map(|(at, _)| &text[at..at + 9]).filter(|hour| *hour != "T00:00:00").collect();
        assert!(hours.is_empty(), "{hours:?} in {file}");
    }
}

#[test]
fn counts_beyond_what_was_there_are_shown_and_said_twice_is_counted_once() {
    let Some(cases) = cases() else { return };
    let (_data, server) = server();
    let mission = mission(&server, &cases, "_base");
    let plan = plan(&server, &mission, &cases.join("_base/plan.json"));
    let of = format!("/missions/{}/plans/{}", text(&mission, "id"), text(&plan, "id"));
    let table = std::fs::read_to_string(cases.join("D07/actuals.csv")).expect("read");
    let csv = [("Content-Type", "text/csv")];
    server.send("POST", &format!("/api/v1{of}/log/import"), &csv, &table).expect(201);
    let standing = server.get(&format!("{of}/standing?on=2023-09-24")).expect(200).json();
    assert_eq!(standing["out"]["people"]["actual"], 180, "not 360");
    let said = standing.to_string();
    assert!(said.contains("M0003") && said.contains("32") && said.contains("30"), "{said}");
    // The same table again counts nothing twice.
    server.send("POST", &format!("/api/v1{of}/log/import"), &csv, &table).expect(201);
    let again = server.get(&format!("{of}/standing?on=2023-09-24")).expect(200).json();
    assert_eq!((&again["out"], &again["sites"]), (&standing["out"], &standing["sites"]));
}
