//! What the marks of the charts mean, with real examples of each.

use super::map::{leg_line, site_shape};
use super::svg::{line, path, rect, through};
use crate::markup::Markup;
use rearguard_model::{Mission, Mode, SiteKind};
use rearguard_words::Language;
use std::collections::BTreeSet;

/// Draws an example into a box of 22 × 14.
type Example = fn(&mut Markup);

pub(crate) fn gantt(language: Language) -> Markup {
    let entries: [(&str, Example); 9] = [
        ("report-legend-open", |m| line(m, "stay", (0.0, 7.0), (22.0, 7.0))),
        ("report-legend-step", |m| rect(m, "step", (2.0, 1.0), (18.0, 12.0), None)),
        ("report-legend-last", |m| path(m, "last", &through(&[(6.5, 3.0), (15.5, 3.0), (11.0, 10.0)], true))),
        ("report-legend-closing", |m| {
            path(m, "point", &through(&[(11.0, 0.0), (18.0, 7.0), (11.0, 14.0), (4.0, 7.0)], true));
        }),
        ("report-legend-limit", |m| {
            path(m, "limit", &through(&[(9.0, 1.0), (13.0, 1.0), (13.0, 13.0), (9.0, 13.0)], false));
        }),
        ("report-legend-task", |m| line(m, "task", (1.0, 7.0), (21.0, 7.0))),
        ("report-legend-clause", |m| line(m, "clause", (11.0, 0.0), (11.0, 14.0))),
        ("report-legend-part", |m| rect(m, "part", (0.0, 0.0), (22.0, 14.0), None)),
        ("report-legend-cut", |m| rect(m, "cut", (0.0, 0.0), (22.0, 14.0), None)),
    ];
    let mut m = Markup::new();
    m.element("ul", &[("class", "legend")], |m| {
        for (word, example) in entries {
            entry(m, &language.word(word), example);
        }
    });
    m
}

fn entry(m: &mut Markup, words: &str, example: impl FnOnce(&mut Markup)) {
    m.element("li", &[], |m| {
        m.element("svg", &[("viewBox", "0 0 22 14"), ("aria-hidden", "true")], example);
        m.text(words);
    });
}

/// Only what the mission has.
pub(crate) fn map(mission: &Mission, language: Language) -> Markup {
    let kinds: BTreeSet<SiteKind> = mission.sites.rows().iter().map(|site| site.kind).collect();
    let modes: BTreeSet<Mode> = mission.legs.rows().iter().map(|leg| leg.mode).collect();
    let mut m = Markup::new();
    m.element("ul", &[("class", "legend")], |m| {
        for kind in kinds {
            let words = language.word(&format!("report-kind-{}", kind.word()));
            entry(m, &words, |m| site_shape(m, kind, (11.0, 7.0), 5.5, kind.closes()));
        }
        for mode in modes {
            let words = language.word(&format!("report-mode-{}", mode.word()));
            entry(m, &words, |m| leg_line(m, mode, 2.5, "M1 7L21 7", None));
        }
        entry(m, &language.word("report-legend-idle"), |m| {
            m.mark("path", &[("class", "leg idle"), ("stroke-width", "1"), ("d", "M1 7L21 7")]);
        });
    });
    m
}
