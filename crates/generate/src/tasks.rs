//! Tasks that the plan keeps, hands over to a successor, or (soft ones) falls
//! short of. Their last days are set once the clauses are known.

use crate::draft::{Cites, Draft};
use crate::draws::Draws;
use crate::world::{Base, Hub};
use rearguard_model::*;

/// Days before closing on which a base's task is handed over or ends.
const OVER: Day = 14;

/// The protection task of a base; returns the strength that the plan keeps
/// beside the guard. Every fourth base has a soft one, too large to be met.
pub fn protect(draft: &mut Draft, base: &Base, draws: &mut Draws) -> i64 {
    let over = base.closing - OVER;
    let task = task(draft, "protect", &base.id, base.site, Role::Protect);
    if base.index % 4 == 3 {
        let people = draft.tables.units[base.infantry].personnel;
        let row = &mut draft.tables.tasks[task];
        row.strength = people;
        row.until = over;
        draft.cites.push((task, Cites::Protect));
        return 0;
    }
    let cites = if base.index % 4 == 2 { Cites::Transfer } else { Cites::Protect };
    let (strength, lead) = (10 * draws.between(4, 9), draws.between(1, 12) as Day);
    let row = &mut draft.tables.tasks[task];
    row.strength = strength;
    row.hard = true;
    row.successor = Some("host".to_owned());
    row.handover_days = draws.pick(&[3, 5, 7]);
    row.successor_from = Some(over - lead - row.handover_days as Day);
    draft.cites.push((task, cites));
    draft.transfers.push((task, over));
    strength
}

/// People whom a hub's tasks hold, and the day from which they are free.
pub struct Relief {
    pub protect: i64,
    pub protect_until: Day,
    pub escort: i64,
    pub escort_until: Day,
    pub medical: i64,
    pub medical_until: Day,
}

/// A hub protects its town until the police take over, escorts aid convoys
/// (hard) and runs a clinic (soft) until a date.
pub fn hub_tasks(draft: &mut Draft, hub: &Hub, draws: &mut Draws) -> Relief {
    let relief = Relief {
        protect: 10 * draws.between(4, 8),
        protect_until: hub.last - 25,
        escort: draws.between(8, 24),
        escort_until: hub.last - 39,
        medical: 20,
        medical_until: hub.last - 29,
    };
    let protect = task(draft, "protect", &hub.id, hub.site, Role::Protect);
    let row = &mut draft.tables.tasks[protect];
    row.strength = relief.protect;
    row.hard = true;
    row.successor = Some("police".to_owned());
    row.handover_days = 10;
    row.successor_from = Some(relief.protect_until - 12);
    draft.cites.push((protect, Cites::Protect));
    draft.transfers.push((protect, relief.protect_until));
    let aid = task(draft, "aid", &hub.id, hub.site, Role::Escort);
    let row = &mut draft.tables.tasks[aid];
    (row.strength, row.hard, row.until) = (relief.escort, true, relief.escort_until - 1);
    let clinic = task(draft, "clinic", &hub.id, hub.site, Role::Medical);
    let row = &mut draft.tables.tasks[clinic];
    (row.strength, row.until) = (relief.medical, relief.medical_until - 1);
    draft.cites.extend([(aid, Cites::Humanitarian), (clinic, Cites::Humanitarian)]);
    relief
}

fn task(draft: &mut Draft, short: &str, id: &str, site: SiteId, role: Role) -> TaskId {
    draft.tables.tasks.push(Task {
        task: format!("{short}-{id}"),
        site,
        role,
        strength: 0,
        from: 0,
        until: 0,
        clause: None,
        successor: None,
        successor_from: None,
        handover_days: 0,
        hard: false,
    })
}
