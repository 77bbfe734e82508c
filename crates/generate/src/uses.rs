//! How often the planted plan does something that each rule judges.

use crate::draft::{Cites, Draft};
use rearguard_model::*;
use std::collections::BTreeMap;

/// By rule id.
pub type Uses = BTreeMap<&'static str, usize>;

pub fn count(draft: &Draft) -> Uses {
    let mut uses = Uses::new();
    movements(draft, &mut uses);
    places(draft, &mut uses);
    tasks_and_property(draft, &mut uses);
    if draft.recipe.second_ring {
        second_ring(draft, &mut uses);
    }
    uses
}

fn second_ring(draft: &Draft, uses: &mut Uses) {
    let tables = &draft.tables;
    let count = |judged: &dyn Fn(&crate::draft::Move) -> bool| draft.moves.iter().filter(|m| judged(m)).count();
    let national = |m: &crate::draft::Move| {
        !tables.legs[m.leg].only_for.is_empty() || m.fleets.iter().any(|&(f, _)| !tables.fleets[f].only_for.is_empty())
    };
    let supplied = |m: &crate::draft::Move| m.manifest.iter().any(|&(cargo, _)| cargo == crate::draft::Cargo::Supply);
    uses.insert("N5", tables.clearances.len());
    uses.insert("N6", count(&national));
    uses.insert("S6", count(&|m| m.size > 0 && tables.legs[m.leg].cover.is_some()));
    uses.insert("S7", tables.units.rows().iter().filter(|unit| unit.rear_party > 0).count());
    uses.insert("K5", tables.sites.rows().iter().filter(|site| site.handover_partner.is_some()).count());
    uses.insert("U1", count(&supplied));
    uses.insert("T1", tables.stations.len());
}

fn movements(draft: &Draft, uses: &mut Uses) {
    let tables = &draft.tables;
    let count = |judged: &dyn Fn(&crate::draft::Move) -> bool| draft.moves.iter().filter(|m| judged(m)).count();
    let of_kind = |kind| move |m: &crate::draft::Move| m.fleets.iter().any(|&(f, _)| tables.fleets[f].kind == kind);
    uses.insert("P0", draft.moves.len() + draft.steps.len() + draft.transfers.len() + draft.closures.len());
    uses.insert("C1", count(&|m| !m.manifest.is_empty()));
    uses.insert("C2", count(&|m| !m.manifest.is_empty() && !m.fleets.is_empty()));
    uses.insert("N1", tables.windows.rows().iter().filter(|window| window.capacity.is_zero()).count());
    uses.insert("N2", count(&|m| m.contracted.any()));
    uses.insert("N3", count(&|m| m.size > 0));
    uses.insert("N4", count(&|m| tables.legs[m.leg].clearance_days > 0));
    uses.insert("F1", count(&of_kind(FleetKind::Circulating)));
    uses.insert("F2", count(&of_kind(FleetKind::Shuttle)));
    uses.insert("S2", count(&|m| m.size > 0 && !tables.legs[m.leg].escort_per_vehicle.is_zero()));
}

fn places(draft: &Draft, uses: &mut Uses) {
    let (sites, tables) = (draft.tables.sites.rows(), &draft.tables);
    let count = |judged: &dyn Fn(&Site) -> bool| sites.iter().filter(|site| judged(site)).count();
    uses.insert("S1", count(&|site| site.guard > 0));
    uses.insert("S3", count(&|site| site.beds.is_some()));
    uses.insert("S4", count(&|site| site.yard_teu.is_some()));
    uses.insert("S5", if tables.medevac_km.is_some() { count(&|site| site.kind.closes()) } else { 0 });
    uses.insert("K1", draft.closures.len());
    uses.insert("K2", draft.steps.len());
    uses.insert("K3", draft.steps.iter().filter(|&&(_, step, _)| tables.steps[step].team.is_some()).count());
    let dated = tables.units.rows().iter().filter(|unit| unit.leave_by.is_some()).count();
    uses.insert("K4", dated + count(&|site| site.close_by.is_some() || site.close_from.is_some()));
    uses.insert("D2", draft.disposals.iter().filter(|d| tables.sites[d.site].disposals_per_day.is_some()).count());
}

fn tasks_and_property(draft: &Draft, uses: &mut Uses) {
    let tables = &draft.tables;
    let property = tables.units.rows().iter().map(|unit| unit.vehicles + unit.containers).sum::<i64>()
        + tables.assets.rows().iter().map(|asset| asset.quantity).sum::<i64>();
    let people: i64 = tables.units.rows().iter().map(|unit| unit.personnel - unit.stays).sum();
    let stays: i64 = tables.units.rows().iter().map(|unit| unit.stays).sum();
    uses.insert("C3", (people + property) as usize);
    uses.insert("M1", people as usize);
    uses.insert("M2", tables.tasks.rows().iter().filter(|task| task.hard).count());
    uses.insert("M3", draft.transfers.len());
    uses.insert("M4", draft.cites.iter().filter(|&&(_, cites)| cites == Cites::Protect).count());
    uses.insert("M5", stays as usize);
    uses.insert("M6", property as usize);
    uses.insert("D1", draft.disposals.len());
}
