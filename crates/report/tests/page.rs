//! The page, made from the field cases.

mod support;

use rearguard_model::{Exact, Movement, amount::whole};
use rearguard_report::{Case, Provenance, html};
use rearguard_words::{Language, Message};
use support::{Checked, field_case};

const LANGUAGES: [Language; 2] = Language::ALL;

/// Every tag of the page, in order, with its attributes.
fn tags(page: &str) -> Vec<&str> {
    let after = page.split('<').skip(1);
    after.filter_map(|rest| rest.split_once('>')).map(|(tag, _)| tag).collect()
}

#[test]
fn the_page_loads_nothing_runs_nothing_and_links_only_within_itself() {
    let Some(base) = field_case("_base", "plan.json") else { return };
    for language in LANGUAGES {
        let page = html(&base.case(), language);
        assert!(!page.contains("http://") && !page.contains("https://"));
        for tag in tags(&page) {
            let name = tag.split([' ', '/']).find(|part| !part.is_empty()).unwrap_or_default();
            assert!(!["script", "link", "img", "iframe", "object", "embed", "form"].contains(&name), "<{tag}>");
            // What stands outside the quotes: the names of the attributes.
            let names: String = tag.split('"').step_by(2).collect();
            assert!(!names.contains(" src=") && !names.contains(" style=") && !names.contains(" on"), "<{tag}>");
            if let Some((_, target)) = tag.split_once("href=\"") {
                assert!(target.starts_with('#'), "<{tag}>");
            }
        }
    }
}

#[test]
fn elements_are_closed_in_the_order_in_which_they_were_opened() {
    let Some(base) = field_case("_base", "plan.json") else { return };
    let page = html(&base.case(), Language::English);
    let mut open = Vec::new();
    for tag in tags(&page).into_iter().skip(1) {
        let name = tag.trim_start_matches('/').split(' ').next().unwrap_or_default();
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name));
        } else if !tag.ends_with('/') && name != "meta" {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

#[test]
fn names_that_are_markup_are_shown_and_never_become_markup() {
    let Some(case) = field_case("F11", "plan.json") else { return };
    for language in LANGUAGES {
        let page = html(&case.case(), language);
        assert!(page.contains("&lt;img src=x onerror=alert(1)&gt;"));
        assert!(!page.contains("<img") && !page.contains("<script") && !page.contains("</script"));
    }
}

#[test]
fn the_head_answers_and_every_site_movement_and_contributor_appears() {
    let Some(base) = field_case("_base", "plan.json") else { return };
    let page = html(&base.case(), Language::English);
    assert!(page.contains(
        "Yes: everyone is out on 13 November 2023, 48 days before the deadline of 31 December 2023 (OP2-withdraw)."
    ));
    for name in ["Kidal", "Ménaka", "Gao", "Dakar", "M0001", "M0005", "TCD", "EGY", "kidal-gensets"] {
        assert!(page.contains(name), "{name}");
    }
    assert!(page.contains("Sat 5 Aug 2023"), "plans carry weekdays");
    assert!(page.contains("model, not a forecast of events"));
}

#[test]
fn every_site_has_its_bar_and_its_mark_on_the_map_for_wide_and_narrow_screens() {
    let Some(base) = field_case("_base", "plan.json") else { return };
    let page = html(&base.case(), Language::English);
    for name in ["Kidal", "Ménaka", "Gao"] {
        assert_eq!(page.matches(&format!(">{name}</text>")).count(), 4, "{name}: two charts, two maps");
    }
    assert_eq!(page.matches(">to Dakar</text>").count(), 2, "an exit far away stands at the edge");
    assert_eq!(page.matches(">9 Sep</text>").count(), 2, "the closing day is written at the bar");
    assert!(page.contains("do not imply official endorsement"));
}

#[test]
fn verdicts_have_a_shape_and_a_word() {
    let Some(late) = field_case("A01", "hand-plan-latest.json") else { return };
    let page = html(&late.case(), Language::English);
    assert!(page.contains("No: the last people leave on 2 January 2024, two days after the deadline"));
    assert!(page.contains("✕ broken") && page.contains("✓ kept") && page.contains("? not judged"));
}

#[test]
fn french_spaces_do_not_break() {
    let Some(late) = field_case("A01", "hand-plan-latest.json") else { return };
    let page = html(&late.case(), Language::French);
    let body = page.split("</style>").nth(1).unwrap_or_default();
    for mark in [" ;", " !", " ?", " :", " %"] {
        assert!(!body.contains(mark), "an ordinary space before{mark}");
    }
    assert!(body.contains("16\u{202f}385\u{202f}980"));
    assert!(body.contains("Non\u{a0}: les derniers partent le 2 janvier 2024"));
}

#[test]
fn a_long_plan_is_folded_by_week_and_stays_small() {
    let Some(mut base) = field_case("_base", "plan.json") else { return };
    let pattern = base.plan.movements[0].clone();
    for i in 0..20_000_i64 {
        let depart = pattern.depart.saturating_add(rearguard_model_days(i % 140));
        base.plan.movements.push(Movement { id: format!("X{i:05}"), depart, ..pattern.clone() });
    }
    let long = Checked::new(base.mission, base.plan);
    let page = html(&long.case(), Language::English);
    assert!(page.contains("X19999"));
    assert!(!page.contains("<details open"), "the weeks of a long plan are folded");
    assert!(page.len() < 20_000_000, "{} bytes", page.len());
}

fn rearguard_model_days(days: i64) -> jiff::Span {
    jiff::Span::new().days(days)
}

#[test]
fn a_bound_is_what_no_plan_can_better_and_provenance_is_counted() {
    let Some(base) = field_case("_base", "plan.json") else { return };
    let (bound, constant): (Exact, Exact) = (whole(3_600_000), whole(3_000_000));
    let case = Case {
        bound: Some(&bound),
        gap: Some(109_080.0 / 3_709_080.0),
        constant: Some(&constant),
        reading: vec![Message::new("report-no-clauses")],
        provenance: Some(Provenance { reported: 812, derived: 40, assumed: 7 }),
        ..base.case()
    };
    let page = html(&case, Language::English);
    assert!(page.contains("No plan can do better than 3,600,000, 2.9% less."));
    // (3,709,080 − 3,600,000) / (3,709,080 − 3,000,000)
    assert!(page.contains("Without what every plan pays, 15% less."));
    assert!(page.contains("812 values reported, 40 derived, 7 assumed."));
    assert!(page.contains("The mission&#39;s tables name no clause."), "warnings of reading are listed");
}

#[test]
fn a_plan_that_cannot_be_followed_still_has_a_page() {
    let Some(mut base) = field_case("_base", "plan.json") else { return };
    base.plan.movements[0].leg = "no-such-leg".into();
    let broken = Checked::new(base.mission, base.plan);
    let page = html(&broken.case(), Language::English);
    assert!(page.contains("No: the plan cannot be followed as it is written (one fault of form, P0)."));
    assert!(page.contains("no-such-leg"));
}

#[test]
fn the_same_case_gives_the_same_bytes() {
    let Some(base) = field_case("_base", "plan.json") else { return };
    assert_eq!(html(&base.case(), Language::French), html(&base.case(), Language::French));
}
