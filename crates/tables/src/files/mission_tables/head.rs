//! What mission.toml says: sections of keys, and the clauses.

use super::*;
use rearguard_model::ClauseKind;

/// A section of mission.toml: `mission`, `resolution`, `score`, `replan`.
pub(in super::super) struct Section {
    pub name: &'static str,
    pub keys: Vec<(&'static str, OutCell)>,
}

/// A `[[clause]]`, `id` and `kind` apart.
pub(in super::super) struct Clause {
    pub id: String,
    pub kind: ClauseKind,
    pub keys: Vec<(&'static str, OutCell)>,
}

/// The sections and clauses, without keys that are not set. Flags are `yes`
/// and `no`, as in tables.
pub(in super::super) fn head(mission: &Mission) -> (Vec<Section>, Vec<Clause>) {
    let writer = Writer { mission };
    let set = |keys: Cells| keys.into_iter().filter(|(_, cell)| *cell != OutCell::Blank).collect();
    let sections = [
        ("mission", writer.mission_keys()),
        ("resolution", writer.resolution_keys()),
        ("score", writer.score_keys()),
        ("replan", writer.replan_keys()),
    ];
    let sections = sections.into_iter().map(|(name, keys)| Section { name, keys: set(keys) });
    let clauses = mission.clauses.rows().iter().map(|clause| Clause {
        id: clause.id.clone(),
        kind: clause.kind,
        keys: set(writer.clause_keys(clause)),
    });
    (sections.collect(), clauses.collect())
}

impl Writer<'_> {
    fn mission_keys(&self) -> Cells {
        let m = self.mission;
        vec![
            ("name", text(&m.name)),
            ("country", maybe_text(&m.country)),
            ("start", OutCell::Date(m.start)),
            ("end", OutCell::Date(m.end)),
            ("vicinity_km", amount(m.vicinity_km)),
            ("protect_min", count(m.protect_min)),
            ("handling_days", count(m.handling_days)),
            ("medevac_km", maybe_amount(m.medevac_km)),
            ("plan_on", amount(m.plan_on)),
            ("supply_teu_per_1000_person_days", maybe_amount(m.supply_teu_per_1000_person_days)),
            ("contact", maybe_text(&m.contact)),
        ]
    }

    fn resolution_keys(&self) -> Cells {
        let r = &self.mission.resolution;
        let votes = r.votes.as_ref();
        vec![
            ("symbol", maybe_text(&r.symbol)),
            ("adopted", maybe_date(r.adopted)),
            ("votes.for", maybe_count(votes.map(|v| v.for_))),
            ("votes.against", maybe_count(votes.map(|v| v.against))),
            ("votes.abstained", maybe_count(votes.map(|v| v.abstained))),
            ("votes.vetoed", OutCell::maybe(votes, |v| flag(v.vetoed))),
        ]
    }

    fn score_keys(&self) -> Cells {
        let w = &self.mission.weights;
        vec![
            ("casualty", amount(w.casualty)),
            ("late_person_day", amount(w.late_person_day)),
            ("unprotected_person_day", amount(w.unprotected_person_day)),
            ("task_shortfall_person_day", amount(w.task_shortfall_person_day)),
            ("property_value", amount(w.property_value)),
            ("money", amount(w.money)),
        ]
    }

    fn replan_keys(&self) -> Cells {
        let w = &self.mission.replan;
        vec![("moved_movement", amount(w.moved_movement)), ("moved_closure_day", amount(w.moved_closure_day))]
    }

    fn clause_keys(&self, r: &rearguard_model::Clause) -> Cells {
        vec![
            ("from", self.maybe_day(r.from)),
            ("by", self.maybe_day(r.by)),
            ("until", self.maybe_day(r.until)),
            ("site", OutCell::maybe(r.site, |site| self.site(site))),
            ("strength", maybe_count(r.strength)),
            ("every_days", maybe_count(r.every_days)),
            ("text", maybe_text(&r.text)),
        ]
    }
}
