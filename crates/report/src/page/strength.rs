//! How many are inside, day by day: the curve against the clauses, vehicles
//! and TEU beside it, and the same as a table by weeks.

use super::table::{self, Cell, columns};
use crate::chart::strength;
use crate::markup::Markup;
use crate::{Case, say};
use rearguard_check::review::Ledger;
use rearguard_model::Day;
use rearguard_words::{Language, write};

pub(super) fn write(m: &mut Markup, case: &Case, language: Language) {
    let Some(ledger) = &case.review.ledger else {
        m.leaf("p", &[], &language.word("report-outcome-unknown"));
        return;
    };
    m.leaf("p", &[("class", "soft")], &language.word("report-strength-intro"));
    m.element("figure", &[], |m| {
        m.append(strength::people(case, ledger, language, true));
        m.append(strength::people(case, ledger, language, false));
    });
    m.element("div", &[("class", "pair")], |m| {
        let pairs = [("report-axis-vehicles", &ledger.vehicles_inside), ("report-axis-teu", &ledger.teu_inside)];
        for (axis, nights) in pairs {
            m.element("figure", &[], |m| {
                m.append(strength::small(case, nights, axis, language));
            });
        }
    });
    m.element("details", &[], |m| {
        m.leaf("summary", &[], &language.word("report-strength-table"));
        weekly(m, case, ledger, language);
    });
}

fn weekly(m: &mut Markup, case: &Case, ledger: &Ledger, language: Language) {
    let heads = columns(
        language,
        &["report-column-night", "#report-column-people", "#report-column-vehicles", "#report-column-teu"],
    );
    let last = ledger.inside.len().saturating_sub(1);
    let nights = (0..ledger.inside.len()).filter(|night| night % 7 == 0 || *night == last);
    let rows = nights.map(|night| {
        let number =
            |nights: &[i64]| Cell::Number(nights.get(night).map_or("?".to_owned(), |&n| write::count(language, n)));
        vec![
            Cell::Day(say::iso(case.mission.date(night as Day))),
            number(&ledger.inside),
            number(&ledger.vehicles_inside),
            number(&ledger.teu_inside),
        ]
    });
    table::write(m, language, &heads, rows, None);
}
