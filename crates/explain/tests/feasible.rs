//! Missions that can be kept: bottlenecks, closing days, movements.

mod support;

use rearguard_explain::*;
use rearguard_model::Table;
use rearguard_words::Language;
use support::*;

#[test]
fn a_mission_that_can_be_kept_has_bottlenecks_and_no_conflicts() {
    let answer = explain(&assembled(&tutorial()), None, &quick(), &());
    assert_eq!(answer.outcome, Outcome::Met);
    assert!(answer.complete && answer.conflicts.is_empty() && answer.remedies.is_empty());
    assert!(answer.noise.is_some());
    // The most valuable first, and nothing counts that is within the noise.
    let weights: Vec<Weight> = answer.bottlenecks.iter().map(|bottleneck| bottleneck.weight).collect();
    assert!(!weights.is_empty() && weights.is_sorted(), "{weights:?}");
}

/// Field case A03: one TEU a day over the only road to the port, 400 to ship.
#[test]
fn a03_the_leg_that_is_full_every_day_is_tried_first() {
    let Some(folder) = shared("field-cases/A03") else { return };
    let answer = explain(&assembled(&read(&folder)), None, &ExplainSettings { most: 1, ..quick() }, &());
    assert_eq!(answer.outcome, Outcome::Met);
    let [leg] = &answer.bottlenecks[..] else { panic!("{:?}", answer.bottlenecks) };
    assert_eq!((leg.change.kind, leg.change.name.as_str()), ("teu_per_day", "gao-dakar"));
    // From 6 July to 23 December.
    assert!(leg.days_at_limit > 100 && leg.days_at_limit <= 171, "{leg:?}");
    assert!(leg.gains.iter().all(|gain| *gain >= rearguard_model::amount::whole(0)), "{leg:?}");
}

#[test]
fn what_is_known_before_the_search_is_a_text_of_its_own() {
    let fact = rearguard_words::Message::new("explain-unit-teu");
    let text = facts_to_text(&[fact], Language::English);
    assert_eq!(text, "Known before any search:\n  TEU\n");
    assert_eq!(facts_to_text(&[], Language::French), "");
}

#[test]
fn the_day_on_which_the_hill_closes_is_held_by_the_task_that_protects_it() {
    let tables = tutorial();
    let mission = assembled(&tables);
    let settings = ExplainSettings { site: mission.site("hill"), ..quick() };
    let answer = explain(&mission, None, &settings, &());
    let closing = answer.closing.expect("asked for");
    assert_eq!(closing.site, "hill");
    assert!(!closing.holds.is_empty());
    assert_eq!(closing.tried.first().map(|tried| tried.days), Some(1));
    // Protection lasts until 10 March: no plan closes the hill two weeks before.
    let broken = |tried: &EarlierClosing| matches!(&tried.outcome, TriedOutcome::Breaks(rules) if !rules.is_empty());
    let protected = "2027-03-10".parse().expect("a date");
    let before = closing.tried.iter().filter(|tried| tried.by <= protected);
    assert!(before.clone().count() > 0 && before.into_iter().all(broken), "{:?}", closing.tried);
}

/// Everything that would let the hill close before its protection ends: the
/// task, and nothing of the town's or the lorry's.
#[test]
fn what_holds_a_closing_day_is_named_with_what_lifting_it_costs() {
    let mut tables = tutorial();
    // With the road open for good and no step, only the task holds the hill.
    tables.windows = Table::default();
    tables.steps = Table::default();
    tables.clauses.rows_mut().iter_mut().filter(|c| c.id == "OP3-protect").for_each(|c| c.until = Some(14));
    let task = tables.tasks.ids().next().expect("the task of the hill");
    tables.tasks[task].until = 14;
    let mission = assembled(&tables);
    let settings = ExplainSettings { site: mission.site("hill"), ..quick() };
    let closing = explain(&mission, None, &settings, &()).closing.expect("asked for");
    assert_eq!(closing.on, Some("2027-03-16".parse().expect("a date")));
    let named: Vec<(&str, &str)> = closing.binds.iter().map(|b| (b.cause.kind, b.cause.name.as_str())).collect();
    assert_eq!(named, [("task", "protect-hill")]);
    assert_eq!(closing.steps, None);
}

#[test]
fn a_movement_is_explained_by_what_breaks_without_it() {
    let mission = assembled(&tutorial());
    let settings = ExplainSettings { movement: Some("M0001".into()), ..quick() };
    let reason = explain(&mission, None, &settings, &()).movement.expect("the plan has a first movement");
    let unkept = |altered: &Altered| matches!(altered, Altered::Breaks(rules) if !rules.is_empty());
    assert!(unkept(&reason.cancelled), "{:?}", reason.cancelled);
    let unknown = ExplainSettings { movement: Some("M9999".into()), ..quick() };
    assert_eq!(explain(&mission, None, &unknown, &()).movement, None);
}

#[test]
fn both_languages_have_a_text() {
    let mission = assembled(&tutorial());
    let answer = explain(&mission, None, &ExplainSettings { site: mission.site("hill"), ..quick() }, &());
    let (english, french) = (to_text(&answer, Language::English), to_text(&answer, Language::French));
    assert!(english.contains("hill closes on") && french.contains("hill ferme le"), "{english}{french}");
}

/// Every key that the schema requires of an object, at every depth that it
/// names by reference or inline, is there.
fn conforms(value: &serde_json::Value, schema: &serde_json::Value, root: &serde_json::Value, at: &str) {
    if let Some(name) = schema["$ref"].as_str().and_then(|name| name.strip_prefix("#/$defs/")) {
        return conforms(value, &root["$defs"][name], root, at);
    }
    if let Some(words) = schema["enum"].as_array() {
        assert!(words.contains(value), "{at}: {value}");
    }
    if let Some(one_of) = schema["oneOf"].as_array() {
        let branch = one_of.iter().find(|branch| (branch["type"] == "null") == value.is_null());
        return conforms(value, branch.unwrap_or_else(|| panic!("{at}: {value}")), root, at);
    }
    for key in schema["required"].as_array().into_iter().flatten().filter_map(|key| key.as_str()) {
        assert!(value.get(key).is_some(), "{at} lacks {key}");
        conforms(&value[key], &schema["properties"][key], root, &format!("{at}.{key}"));
    }
    for item in value.as_array().into_iter().flatten() {
        conforms(item, &schema["items"], root, at);
    }
}

#[test]
fn the_json_form_is_that_of_the_schema() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schemas/explain.schema.json");
    let schema = serde_json::from_str(&std::fs::read_to_string(path).expect("the schema")).expect("JSON");
    let mission = assembled(&tutorial());
    let asked = [quick(), ExplainSettings { site: mission.site("hill"), movement: Some("M0001".into()), ..quick() }];
    for settings in asked {
        let answer = to_json(&explain(&mission, None, &settings, &()), Language::French);
        conforms(&answer, &schema, &schema, "$");
    }
}
