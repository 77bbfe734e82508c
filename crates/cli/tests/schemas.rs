//! What is printed with `--json` is as the published schemas say. (The parts of
//! plan.json are held against its schema where they are written.)

mod desk;

use desk::Desk;
use serde_json::Value;
use std::fs;

fn schema(name: &str) -> Value {
    let path = desk::repository().join("schemas").join(format!("{name}.schema.json"));
    serde_json::from_str(&fs::read_to_string(&path).expect("read")).expect("a schema is JSON")
}

/// The keys that are required are there, and each has a type that is allowed.
#[track_caller]
fn fits(root: &Value, rule: &Value, value: &Value) {
    let rule = match rule["$ref"].as_str() {
        Some(pointer) => root.pointer(&pointer[1..]).expect("the reference leads somewhere"),
        None => rule,
    };
    if let Some(choices) = rule["oneOf"].as_array() {
        let null = choices.iter().any(|c| c["type"] == "null");
        let other = choices.iter().find(|c| c["type"] != "null").expect("one that is something");
        return if value.is_null() { assert!(null, "{value} against {rule}") } else { fits(root, other, value) };
    }
    assert!(of_type(&rule["type"], value), "{value} against {rule}");
    for key in rule["required"].as_array().into_iter().flatten() {
        assert!(value.get(key.as_str().expect("a key")).is_some(), "{key} in {value}");
    }
    for (key, inner) in rule["properties"].as_object().into_iter().flatten() {
        if let Some(found) = value.get(key) {
            fits(root, inner, found);
        }
    }
    for item in value.as_array().into_iter().flatten() {
        fits(root, &rule["items"], item);
    }
}

fn of_type(wanted: &Value, value: &Value) -> bool {
    let is = |name: &Value| match name.as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("boolean") => value.is_boolean(),
        Some("integer") => value.is_i64(),
        Some("number") => value.is_number(),
        Some("null") => value.is_null(),
        _ => true,
    };
    wanted.as_array().map_or_else(|| is(wanted), |names| names.iter().any(is))
}

#[track_caller]
fn says(desk: &Desk, line: &str, schema_name: &str) {
    let root = schema(schema_name);
    fits(&root, &root, &desk.run(line).json());
}

#[test]
fn every_command_prints_what_its_schema_says() {
    let desk = Desk::furnished();
    says(&desk, "plan mission --out again --iterations 50 --json", "plan-run");
    says(&desk, "check mission plan/plan.json --json", "check");
    says(&desk, "validate mission --json", "validate");
    says(&desk, "digest mission --json", "digest");
    says(&desk, "log add mission plan/plan.json incident site=camp --on 2027-01-10 --json", "log");
    says(&desk, "log show mission --json", "log");
    says(&desk, "log verify mission --json", "log-verify");
    says(&desk, "status mission plan/plan.json --on 2027-02-01 --json", "standing");
    says(&desk, "replan mission plan/plan.json --on 2027-01-20 --out anew --iterations 50 --json", "replan");
    says(&desk, "forecast mission plan/plan.json --on 2027-02-01 --runs 50 --json", "forecast");
    says(&desk, "weekly mission plan/plan.json --on 2027-02-01 --runs 50 --out week --json", "written");
    says(&desk, "compare mission plan/plan.json plan/plan.xlsx --json", "compare");
    says(&desk, "requests mission plan/plan.json --iterations 50 --most 1 --json", "requests");
    says(&desk, "requests mission plan/plan.json --refuse mode:road --iterations 20 --json", "requests");
    says(&desk, "drill mission plan/plan.json --lose camp --on 2027-02-20 --iterations 50 --json", "drill");
    says(&desk, "worth mission plan/plan.json --iterations 50 --most 1 --json", "worth");
    says(&desk, "init other --json", "written");
    says(&desk, "convert mission there --json", "written");
    says(&desk, "generate --sites 2 --out made --json", "written");
    says(&desk, "man --out pages --json", "written");
    says(&desk, "digest --json", "error");
    says(&desk, "help nothing-known --json", "error");
}

#[test]
fn broken_plans_and_faulty_tables_fit_too() {
    let desk = Desk::furnished();
    let late = desk.read("mission/mission.toml").replace("by = 2027-04-15", "by = 2027-01-05");
    desk.write("mission/mission.toml", &late);
    assert_ne!(desk.run("check mission plan/plan.json --json").json()["violations"], serde_json::json!([]));
    says(&desk, "check mission plan/plan.json --json", "check");
    desk.write("mission/sites.csv", &desk.read("mission/sites.csv").replace(",base,", ",bse,"));
    says(&desk, "validate mission --json", "validate");
    says(&desk, "plan mission --out again --json", "validate");
}

#[test]
fn a_value_of_the_wrong_kind_is_noticed() {
    let root = schema("digest");
    let wrong = std::panic::catch_unwind(|| fits(&root, &root, &serde_json::json!({ "digest": 7 })));
    assert!(wrong.is_err());
}
