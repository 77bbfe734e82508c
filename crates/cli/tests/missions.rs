//! The missions that come with the product, and those that nobody here has a
//! plan for: planned to kept within seconds.

mod desk;

use desk::Desk;
use serde_json::Value;
use std::fs;
use std::path::Path;

/// Plans for that long and gives the object of `plan --json`.
#[track_caller]
fn planned(mission: &Path, seconds: &str) -> Value {
    let desk = Desk::new();
    let mission = mission.to_string_lossy();
    let ran = desk.run_words(&["plan", &mission, "--out", "plan", "--seconds", seconds, "--json"]);
    let object = ran.json();
    let broken = desk.run_words(&["check", &mission, "plan/plan.json"]).out;
    assert_eq!(object["kept"], true, "{mission}\n{broken}");
    object
}

fn total(object: &Value) -> f64 {
    object["score"]["total"].as_f64().expect("a number")
}

#[test]
fn the_missions_that_come_with_the_product_are_planned() {
    for name in ["tutorial", "minusma-2023", "unifil-2027"] {
        planned(&desk::repository().join("missions").join(name), "6");
    }
}

#[test]
fn the_tutorial_is_planned_close_to_its_best_plan() {
    let best = 76_960.0;
    let found = total(&planned(&desk::repository().join("missions/tutorial"), "4"));
    assert!(found >= best, "{found} is better than the best plan worked out by hand");
    assert!(found <= best * 1.03, "{found}");
}

#[test]
fn tiny_missions_are_planned_within_three_per_cent_of_their_optimum() {
    for name in ["tiny-7", "tiny-8"] {
        let Some(mission) = desk::shared(&format!("missions/{name}")) else { return };
        let text = fs::read_to_string(mission.join("optimum.json")).expect("read");
        let optimum: Value = serde_json::from_str(&text).expect("JSON");
        let bound = optimum["lower_bound"].as_f64().expect("a number");
        let found = total(&planned(&mission, "6"));
        assert!(found <= bound * 1.03, "{name}: {found} against {bound}");
    }
}

#[test]
fn missions_that_nobody_has_a_plan_for_are_planned() {
    for name in ["s05-loose", "s05-tight", "s13-loose", "s13-tight"] {
        let Some(mission) = desk::shared(&format!("missions/{name}")) else { return };
        planned(&mission, "8");
    }
}
