//! The steps that close a camp, and the days on which they are done.

use crate::draft::Draft;
use crate::draws::Draws;
use crate::world::{Base, Hub, World};
use rearguard_model::*;

/// The rows of `steps`, before any base is planned.
pub fn step_rows(draft: &mut Draft, world: &World) {
    let engineers = draft.tables.teams.push(Team { team: "engineers".to_owned(), count: 0, from: None, to: None });
    let liquidation = draft.tables.teams.push(Team { team: "liquidation".to_owned(), count: 0, from: None, to: None });
    let environment = Some(world.environment);
    let (base, hub) = (StepScope::Kind(SiteKind::Base), StepScope::Kind(SiteKind::Hub));
    let mut row = |step: &str, scope, days, after: &[&str], team: Option<TeamId>, needs| {
        draft.tables.steps.push(Step {
            step: step.to_owned(),
            scope,
            days,
            after: after.iter().map(|name| (*name).to_owned()).collect(),
            team,
            teams_needed: 1,
            needs,
            signs_handover: step == "handover",
        })
    };
    row("baseline", base, 5, &[], environment, StepNeeds::Any);
    let dismantle = row("dismantle", base, 10, &["baseline"], Some(engineers), StepNeeds::Any);
    row("inspection", base, 2, &["dismantle"], environment, StepNeeds::StoresOut);
    row("handover", base, 1, &["inspection"], None, StepNeeds::Any);
    row("baseline", hub, 8, &[], environment, StepNeeds::Any);
    row("accounts", hub, 6, &["baseline"], Some(liquidation), StepNeeds::Any);
    row("inspection", hub, 3, &["baseline", "accounts"], environment, StepNeeds::StoresOut);
    row("handover", hub, 1, &["inspection"], None, StepNeeds::Any);
    // One base takes longer to dismantle, with two teams.
    let site = StepScope::Site(world.bases[world.bases.len() - 1].site);
    let longer = Step { scope: site, days: 12, teams_needed: 2, ..draft.tables.steps[dismantle].clone() };
    draft.tables.steps.push(longer);
}

/// The steps of a base, counted back from its closing day.
pub fn base_steps(draft: &mut Draft, base: &Base, draws: &mut Draws) {
    let early = draws.between(0, 4) as Day;
    let days = [("baseline", 31 + early), ("dismantle", 25), ("inspection", 4), ("handover", 2)];
    plan(draft, base.site, SiteKind::Base, base.closing, &days);
}

/// The steps of a hub that closes.
pub fn hub_steps(draft: &mut Draft, hub: &Hub) {
    let days = [("baseline", 26), ("accounts", 16), ("inspection", 5), ("handover", 1)];
    plan(draft, hub.site, SiteKind::Hub, hub.last, &days);
}

fn plan(draft: &mut Draft, site: SiteId, kind: SiteKind, closing: Day, days: &[(&str, Day)]) {
    for &(name, before) in days {
        let rows = || draft.tables.steps.iter().filter(|(_, row)| row.step == name);
        let own = rows().find(|(_, row)| row.scope == StepScope::Site(site));
        let of_kind = || rows().find(|(_, row)| row.scope == StepScope::Kind(kind));
        if let Some((step, _)) = own.or_else(of_kind) {
            draft.steps.push((site, step, closing - before));
        }
    }
    draft.closures.push((site, closing));
}
