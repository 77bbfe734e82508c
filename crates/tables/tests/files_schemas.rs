//! The published schemas, checked against what is written and read. The checker
//! below knows the part of JSON Schema that they use.

use rearguard_model::*;
use rearguard_tables::files::*;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

fn schema(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schemas").join(name);
    serde_json::from_str(&fs::read_to_string(&path).unwrap_or_else(|_| panic!("{}", path.display()))).unwrap()
}

/// The first place at which the value is not as the schema says.
fn fault(root: &Value, rule: &Value, value: &Value, place: &str) -> Option<String> {
    for (key, wanted) in rule.as_object().unwrap() {
        let fits = match key.as_str() {
            "$ref" => {
                let pointer = wanted.as_str().unwrap().strip_prefix('#').unwrap();
                let rule = root.pointer(pointer).unwrap_or_else(|| panic!("no {pointer}"));
                if let Some(fault) = fault(root, rule, value, place) {
                    return Some(fault);
                }
                true
            }
            "type" => match wanted {
                Value::Array(types) => types.iter().any(|t| is_type(value, t.as_str().unwrap())),
                one => is_type(value, one.as_str().unwrap()),
            },
            "const" => value == wanted,
            "enum" => wanted.as_array().unwrap().contains(value),
            "oneOf" => {
                wanted.as_array().unwrap().iter().filter(|r| fault(root, r, value, place).is_none()).count() == 1
            }
            "minimum" => value.as_f64().is_none_or(|v| v >= wanted.as_f64().unwrap()),
            "maximum" => value.as_f64().is_none_or(|v| v <= wanted.as_f64().unwrap()),
            "minLength" => value.as_str().is_none_or(|v| v.chars().count() as u64 >= wanted.as_u64().unwrap()),
            "pattern" => value.as_str().is_none_or(|v| matches(wanted.as_str().unwrap(), v)),
            "required" => {
                let missing = |key: &&Value| value.is_object() && value.get(key.as_str().unwrap()).is_none();
                wanted.as_array().unwrap().iter().find(missing).is_none()
            }
            "properties" => {
                let known = wanted.as_object().unwrap();
                let inner = value
                    .as_object()
                    .into_iter()
                    .flatten()
                    .find_map(|(key, inner)| fault(root, known.get(key)?, inner, &format!("{place}.{key}")));
                if inner.is_some() {
                    return inner;
                }
                true
            }
            "additionalProperties" => {
                let known = rule["properties"].as_object().unwrap();
                value.as_object().is_none_or(|v| v.keys().all(|key| known.contains_key(key)))
            }
            "items" => {
                let mut items = value.as_array().into_iter().flatten().enumerate();
                let inner = items.find_map(|(i, item)| fault(root, wanted, item, &format!("{place}[{i}]")));
                if inner.is_some() {
                    return inner;
                }
                true
            }
            "$schema" | "$id" | "$defs" | "title" | "description" | "format" => true,
            other => panic!("the checker does not know {other}"),
        };
        if !fits {
            return Some(format!("{place}: {key} {wanted}"));
        }
    }
    None
}

fn is_type(value: &Value, name: &str) -> bool {
    match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        "number" => value.is_number(),
        "integer" => value.as_f64().is_some_and(|v| v.fract() == 0.0),
        other => panic!("no type {other}"),
    }
}

/// The patterns of the schemas: a letter class or digits, by example.
fn matches(pattern: &str, text: &str) -> bool {
    let shape: String = text
        .chars()
        .map(|c| {
            if c.is_ascii_digit() {
                '0'
            } else if c.is_ascii_uppercase() {
                'A'
            } else {
                c
            }
        })
        .collect();
    match pattern {
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" => shape == "0000-00-00",
        "^[A-Z][0-9]{3}$" => shape == "A000",
        "^[A-Z][0-9]$" => shape == "A0",
        "^sha256:[0-9a-f]{64}$" => {
            let digits = text.strip_prefix("sha256:").unwrap_or_default();
            digits.len() == 64 && digits.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
        }
        other => panic!("the checker does not know the pattern {other}"),
    }
}

fn check(name: &str, value: &Value) -> Option<String> {
    let schema = schema(name);
    fault(&schema, &schema, value, "$")
}

fn plan() -> Plan {
    let day = Date::new(2027, 1, 5).unwrap();
    Plan {
        mission: "First steps".into(),
        mission_digest: Some(format!("sha256:{}", "0a".repeat(32))),
        movements: vec![Movement {
            id: "M0001".into(),
            leg: "north-road".into(),
            reverse: true,
            depart: day,
            manifest: vec![
                ManifestRow::Unit { unit: "rifles".into(), people: 4, vehicles: 1, teu: 0 },
                ManifestRow::Asset { asset: "prefabs".into(), quantity: 2 },
                ManifestRow::Supply { teu: 1 },
            ],
            fleets: vec![FleetUse { fleet: "lorries".into(), count: 2 }],
            contracted: Contracted::default(),
            escort: vec![EscortDetail { unit: "sappers".into(), people: 1 }],
        }],
        disposals: vec![Disposal {
            site: "camp".into(),
            unit: None,
            asset: Some("prefabs".into()),
            class: "container".into(),
            quantity: 8,
            how: "gift".into(),
            on: day,
        }],
        steps: vec![PlannedStep { site: "camp".into(), step: "survey".into(), start: day }],
        transfers: vec![Transfer { task: "market-patrol".into(), on: day }],
        closures: vec![Closure { site: "camp".into(), on: day }],
        releases: vec![Release { unit: "staff".into(), site: "capital".into(), people: 3, on: day }],
        score: Some(Score { total: Exact::new(1.into(), 3.into()), ..Score::zero() }),
        bound: Some(Exact::new(1.into(), 4.into())),
        made_by: Some(MadeBy { version: "0.1.0".into(), seed: Some(1), iterations: None, seconds: Some("60".into()) }),
        as_of: Some(day),
        log_digest: Some(format!("sha256:{}", "0b".repeat(32))),
        ..Plan::default()
    }
}

#[test]
fn written_plans_conform() {
    for plan in [plan(), Plan::default()] {
        let value: Value = serde_json::from_str(&plan_to_json(&plan)).unwrap();
        assert_eq!(check("plan.schema.json", &value), None);
    }
}

#[test]
fn plans_of_the_field_cases_conform() {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    for path in ["field-cases/_base/plan.json", "missions/tiny-7/optimal-plan.json"] {
        let Ok(text) = fs::read_to_string(shared.join(path)) else {
            eprintln!("skipped: {path} is not here");
            continue;
        };
        assert_eq!(check("plan.schema.json", &serde_json::from_str(&text).unwrap()), None, "{path}");
    }
}

#[test]
fn what_the_reader_refuses_does_not_conform() {
    let good: Value = serde_json::from_str(&plan_to_json(&plan())).unwrap();
    let changes: [(&str, Value); 6] = [
        ("/format", json!("rearguard-plan/9")),
        ("/movements/0/depart", json!("05/01/2027")),
        ("/movements/0/manifest/0/people", json!(12.5)),
        ("/movements/0/manifest/1", json!({ "unit": "a", "asset": "b" })),
        ("/closures", json!({})),
        ("/disposals/0/how", json!("lose")),
    ];
    for (place, value) in changes {
        let mut bad = good.clone();
        *bad.pointer_mut(place).unwrap() = value;
        let found = check("plan.schema.json", &bad);
        assert!(found.is_some(), "{place}");
    }
}

#[test]
fn the_objects_of_the_command_line_conform() {
    let problem = json!({ "code": "T012", "severity": "error", "file": "units", "row": 2, "column": "personnel",
        "value": "12.5", "message": "…", "help": null });
    assert_eq!(check("validate.schema.json", &json!({ "ok": false, "problems": [problem] })), None);
    let violation = json!({ "rule": "S2", "clause": null, "subject": "M0001", "place": "camp", "day": "2027-01-05",
        "needed": "4 people", "found": "0 people", "message": "…" });
    let clause = json!({ "id": "OP1", "kind": "terminate", "kept": null });
    let review = json!({ "kept": false, "violations": [violation], "score": null, "clauses": [clause] });
    assert_eq!(check("check.schema.json", &review), None);
    let run = json!({ "kept": true, "score": { "total": 1 }, "bound": 0.5, "gap": 0.5, "violations": 0, "seconds": 1.5,
        "peak_mb": 20, "files": ["plan.json"] });
    assert_eq!(check("plan-run.schema.json", &run), None);
    assert!(check("plan-run.schema.json", &json!({ "kept": true })).is_some());
    assert!(check("validate.schema.json", &json!({ "ok": true, "problems": [{}] })).is_some());
}
