//! Plans on a running server: what they were made from, what is pinned, and how
//! they go on beside what the log says.

mod server;

use serde_json::{Value, json};
use server::{Server, tutorial};

fn text<'v>(value: &'v Value, name: &str) -> &'v str {
    value[name].as_str().unwrap_or_else(|| panic!("{name} of {value}"))
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap_or_else(|| panic!("no list: {value}"))
}

/// The tutorial's mission and a plan of it.
fn planned(server: &Server) -> (String, String) {
    let mission = text(&tutorial(server), "id").to_owned();
    let over = done(server, &mission, &json!({ "kind": "plan", "seconds": 2 }));
    (mission, text(&over, "plan").to_owned())
}

fn over(server: &Server, mission: &str, order: &Value) -> Value {
    let job = server.post(&format!("/missions/{mission}/jobs"), order).expect(202).json();
    server.until(text(&job, "id"), |job| job["status"] != "queued" && job["status"] != "running")
}

fn done(server: &Server, mission: &str, order: &Value) -> Value {
    let over = over(server, mission, order);
    assert_eq!(over["status"], "done", "{over}");
    over
}

fn read(server: &Server, plan: &str) -> Value {
    server.get(&format!("/plans/{plan}")).expect(200).json()
}

/// What people call a site.
fn name_of(server: &Server, mission: &str, site: &str) -> String {
    let scene = server.get(&format!("/missions/{mission}/scene")).expect(200).json();
    let found = list(&scene["sites"]).iter().find(|row| row["id"] == *site).expect("a site");
    assert_ne!(found["name"], found["id"], "the tutorial's sites have names");
    text(found, "name").to_owned()
}

#[test]
fn a_plan_says_what_it_was_made_from_and_how() {
    let data = tempfile::tempdir().expect("a folder");
    let server = Server::logged_in(data.path());
    let (mission, plan) = planned(&server);
    let first = read(&server, &plan);
    assert_eq!((&first["summary"]["parent"], &first["summary"]["change"]), (&Value::Null, &Value::Null));
    let site = text(&first["closures"][0], "site");
    let change = json!({ "change": { "kind": "closure", "site": site, "day": "2027-03-12" }, "mode": "draft" });
    let draft = server.post(&format!("/plans/{plan}/apply"), &change).expect(201).json();
    assert_eq!(draft["parent"], *plan);
    assert_eq!(draft["change"], format!("{} closes on 12 March 2027", name_of(&server, &mission, site)));
    let order = json!({ "kind": "replan", "plan": plan, "on": "2027-03-02", "seconds": 1 });
    let again = text(&done(&server, &mission, &order), "plan").to_owned();
    let path = format!("/api/v1/plans/{again}");
    let french = server.send("GET", &path, &[("Accept-Language", "fr")], "").expect(200).json();
    assert_eq!(french["summary"]["parent"], *plan);
    assert_eq!(french["summary"]["change"], "replanifié à partir du 2 mars 2027");
    // Where the plan before is gone there is nothing to go back to.
    server.send("DELETE", &format!("/api/v1/plans/{plan}"), &[], "").expect(204);
    assert_eq!(read(&server, &again)["summary"]["parent"], Value::Null);
}

#[test]
fn a_replan_from_a_day_leaves_what_is_pinned_or_says_which_pin_it_cannot_keep() {
    let data = tempfile::tempdir().expect("a folder");
    let server = Server::logged_in(data.path());
    let (mission, plan) = planned(&server);
    let before = read(&server, &plan);
    let pins = list(&before["closures"]).iter().map(|row| json!({ "kind": "closure", "site": row["site"] }));
    let pins: Vec<Value> = pins.collect();
    let order = |kind: &str, pins: &[Value]| json!({ "kind": kind, "plan": plan, "on": "2027-03-02", "seconds": 1, "pins": pins });
    let new = done(&server, &mission, &order("replan", &pins));
    assert_eq!(list(&read(&server, text(&new, "plan"))["closures"]), list(&before["closures"]));
    let jobs = format!("/missions/{mission}/jobs");
    server.post(&jobs, &order("replan", &[json!({ "kind": "closure", "site": "nowhere" })])).expect(422);
    let refused = server.post(&jobs, &order("forecast", &pins)).expect(422).json();
    assert_eq!(refused["code"], "pins");
    // The road is lost for weeks: what was pinned to it cannot go.
    let movement = list(&before["movements"]).iter().max_by_key(|row| row["depart"].as_str()).expect("a movement");
    let log = format!("/missions/{mission}/plans/{plan}/log");
    let subject = format!("leg:{}", text(movement, "leg"));
    let lost = json!({ "kind": "window", "subject": subject, "from": "2027-03-02", "to": "2027-03-31", "capacity": "0",
        "reason": "flood", "date": "2027-03-01", "entered_on": "2027-03-01" });
    server.post(&log, &lost).expect(201);
    let pin = json!({ "kind": "departure", "movement": movement["id"] });
    let failed = over(&server, &mission, &order("replan", &[pin]));
    assert_eq!((&failed["status"], &failed["plan"]), (&json!("failed"), &Value::Null), "{failed}");
    let scene = server.get(&format!("/missions/{mission}/scene")).expect(200).json();
    let leg = list(&scene["legs"]).iter().find(|leg| leg["id"] == movement["leg"]).expect("a leg");
    let back = movement["reverse"] == true;
    let (from, to) = if back { ("to", "from") } else { ("from", "to") };
    let ends = [from, to].map(|end| name_of(&server, &mission, text(leg, end)));
    let said = format!("No plan was found in which {} ({} → {}) departs", text(movement, "id"), ends[0], ends[1]);
    assert!(text(&failed, "reason").starts_with(&said), "{failed}");
}

/// Enters that what the plan has until that evening went as planned.
fn as_planned(server: &Server, log: &str, plan: &Value, evening: &str) -> usize {
    let due = list(&plan["movements"]).iter().filter(|row| text(row, "arrive") <= evening);
    let entries: Vec<Value> = due
        .map(|row| {
            json!({ "kind": "actuals", "movement": row["id"], "departed": row["depart"], "arrived": row["arrive"],
                "entered_on": row["arrive"] })
        })
        .collect();
    entries.iter().for_each(|entry| drop(server.post(log, entry).expect(201)));
    entries.len()
}

#[test]
fn the_course_agrees_with_the_standing_and_its_forecast_is_in_order() {
    let data = tempfile::tempdir().expect("a folder");
    let server = Server::logged_in(data.path());
    let (mission, plan) = planned(&server);
    let of = format!("/missions/{mission}/plans/{plan}");
    let days: Vec<Value> = list(&read(&server, &plan)["movements"]).iter().map(|row| row["arrive"].clone()).collect();
    let evening = days.iter().filter_map(Value::as_str).max().expect("a movement arrives").to_owned();
    let blank = server.get(&format!("{of}/course?on={evening}")).expect(200).json();
    assert_eq!((&blank["actual"], &blank["forecast"]), (&json!([]), &Value::Null));
    assert!(as_planned(&server, &format!("{of}/log"), &read(&server, &plan), &evening) > 0);
    done(&server, &mission, &json!({ "kind": "forecast", "plan": plan, "on": evening, "runs": 50 }));
    let course = server.get(&format!("{of}/course?on={evening}")).expect(200).json();
    assert_eq!((text(&course, "on"), text(&course, "last_entry")), (evening.as_str(), evening.as_str()));
    for row in list(&course["actual"]) {
        let standing = server.get(&format!("{of}/standing?on={}", text(row, "day"))).expect(200).json();
        let people = |field: &str| standing["out"]["people"][field].as_i64().expect("a number");
        assert_eq!(row["people"], people("all") - people("actual"), "people on {}", row["day"]);
    }
    // By then nothing is on its way: all that is inside stands at a site.
    let standing = server.get(&format!("{of}/standing?on={evening}")).expect(200).json();
    for amount in ["people", "vehicles", "teu"] {
        let at_sites = list(&standing["sites"]).iter().map(|site| site["actual"][amount].as_i64().expect("a number"));
        let last = list(&course["actual"]).last().expect("a day");
        assert_eq!(last[amount], at_sites.sum::<i64>(), "{amount} on {evening}");
    }
    let out = |row: Option<&Value>| row.and_then(|row| row["people"].as_i64());
    assert!(out(list(&course["actual"]).last()) < out(list(&course["actual"]).first()), "nobody has left");
    assert_eq!(list(&course["actual"]).last().map(|row| &row["day"]), Some(&json!(evening)));
    let forecast = &course["forecast"];
    assert_eq!((&forecast["runs"], text(forecast, "on")), (&json!(50), evening.as_str()));
    assert!(!list(&forecast["days"]).is_empty());
    for day in list(&forecast["days"]) {
        let levels = ["p025", "p10", "p25", "p50", "p75", "p90", "p975"].map(|level| day[level].as_i64());
        assert!(levels.is_sorted() && levels[0] >= Some(0), "{day}");
    }
    for name in ["planned", "actual"] {
        inside_the_mission(list(&course[name]));
    }
    inside_the_mission(list(&forecast["days"]));
}

fn inside_the_mission(days: &[Value]) {
    let days: Vec<&str> = days.iter().map(|day| text(day, "day")).collect();
    assert!(days.is_sorted_by(|one, next| one < next), "{days:?}");
    assert!(days.iter().all(|day| ("2027-03-01"..="2027-03-31").contains(day)), "{days:?}");
}

#[test]
fn a_plan_that_says_of_itself_what_cannot_be_is_refused() {
    let data = tempfile::tempdir().expect("a folder");
    let server = Server::hammered(data.path(), 100);
    let (mission, plan) = planned(&server);
    let mut file = server.get(&format!("/plans/{plan}/export/plan.json")).expect(200).json();
    let place = format!("/missions/{mission}/plans");
    server.post(&place, &file).expect(201);
    file["made_by"]["seconds"] = json!(-3);
    let refused = server.post(&place, &file).expect(422).json();
    assert_eq!(refused["code"], "made-by");
    assert!(text(&refused, "detail").contains("-3"), "{refused}");
    for none in [json!([]), json!("plan"), json!(null), json!({ "made_by": 3 })] {
        server.post(&place, &none).expect(422);
    }
    for (wrong, status) in [(json!(null), 201), (json!("by hand"), 422), (json!([]), 422)] {
        let mut file = server.get(&format!("/plans/{plan}/export/plan.json")).expect(200).json();
        file["made_by"] = wrong;
        server.post(&place, &file).expect(status);
    }
    for wrong in [json!({}), json!("good"), json!({ "total": "good" }), json!({ "total": 1, "money": {} })] {
        let mut file = server.get(&format!("/plans/{plan}/export/plan.json")).expect(200).json();
        file["score"] = wrong;
        assert_eq!(server.post(&place, &file).expect(422).json()["code"], "made-by");
    }
    for (name, wrong) in [("seconds", json!({})), ("seconds", json!("10")), ("seed", json!(1.5)), ("version", json!(1))]
    {
        let mut file = server.get(&format!("/plans/{plan}/export/plan.json")).expect(200).json();
        file["made_by"][name] = wrong;
        assert_eq!(server.post(&place, &file).expect(422).json()["code"], "made-by");
    }
}

#[test]
fn two_plans_stand_side_by_side_but_not_of_two_missions() {
    let data = tempfile::tempdir().expect("a folder");
    let server = Server::logged_in(data.path());
    let (_, plan) = planned(&server);
    let site = text(&read(&server, &plan)["closures"][0], "site").to_owned();
    let change = json!({ "change": { "kind": "closure", "site": site, "day": "2027-03-12" }, "mode": "draft" });
    let draft = server.post(&format!("/plans/{plan}/apply"), &change).expect(201).json();
    let compared = server.get(&format!("/compare?a={plan}&b={}", text(&draft, "id"))).expect(200).json();
    assert!(compared.to_string().contains(&site) && compared.to_string().contains("2027-03-12"), "{compared}");
    let file = server.get(&format!("/plans/{plan}/export/plan.json")).expect(200).body;
    let other = text(&tutorial(&server), "id").to_owned();
    let path = format!("/api/v1/missions/{other}/plans");
    let elsewhere = server.send("POST", &path, &[], &file).expect(201).json();
    server.get(&format!("/compare?a={plan}&b={}", text(&elsewhere, "id"))).expect(422);
    server.get(&format!("/compare?a={plan}&b=none")).expect(404);
    server.get(&format!("/compare?a={plan}")).expect(400);
    // A plan of one mission is none of the other's.
    server.get(&format!("/missions/{other}/plans/{plan}/log")).expect(404);
}
