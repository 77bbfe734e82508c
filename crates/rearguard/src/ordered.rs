//! A mission with its rows in the order of their names, so that a plan does
//! not depend on how somebody sorted a table.

use rearguard_model::*;

/// The same mission, every table sorted: by id, or by content where a table
/// has no ids. Lists within a row are sorted too.
pub(crate) fn ordered(mission: &Mission) -> Mission {
    let mut tables = mission.tables().clone();
    let moves = Moves::sort(&mut tables);
    moves.follow(&mut tables);
    sorted(&mut tables.windows, window_key);
    sorted(&mut tables.steps, |row| format!("{row:?}"));
    Mission::assemble(tables).expect("the rows of a mission make a mission in any order")
}

/// Where each row has gone, by its old number.
struct Moved<I>(Vec<I>);

impl<I: RowId> Moved<I> {
    fn one(&self, id: &mut I) {
        *id = self.0[id.index()];
    }
    fn maybe(&self, id: &mut Option<I>) {
        id.iter_mut().for_each(|id| self.one(id));
    }
    fn list(&self, ids: &mut [I]) {
        ids.iter_mut().for_each(|id| self.one(id));
        ids.sort();
    }
}

fn sorted<I: RowId, T: Clone>(table: &mut Table<I, T>, key: impl Fn(&T) -> String) -> Moved<I> {
    let mut order: Vec<usize> = (0..table.len()).collect();
    order.sort_by_cached_key(|&at| key(&table.rows()[at]));
    let mut moved: Vec<I> = table.ids().collect();
    for (new, &old) in order.iter().enumerate() {
        moved[old] = I::from_index(new);
    }
    *table = order.iter().map(|&at| table.rows()[at].clone()).collect();
    Moved(moved)
}

/// Numbers without trailing zeros: 0.5 and 0.50 are one capacity.
fn window_key(row: &Window) -> String {
    let numbers = [row.capacity, row.days_factor, row.hazard_factor].map(|n| n.normalize().to_string());
    format!(
        "{:?} {:?} {} {} {numbers:?} {:?} {:?} {:?}",
        row.subject, row.direction, row.from, row.to, row.known_from, row.lost, row.reason
    )
}

/// Where the rows of every table with ids have gone.
struct Moves {
    clauses: Moved<ClauseId>,
    sites: Moved<SiteId>,
    units: Moved<UnitId>,
    assets: Moved<AssetId>,
    legs: Moved<LegId>,
    fleets: Moved<FleetId>,
    teams: Moved<TeamId>,
    partners: Moved<PartnerId>,
}

impl Moves {
    fn sort(t: &mut MissionTables) -> Moves {
        sorted(&mut t.tasks, |row| row.task.clone());
        sorted(&mut t.communities, |row| row.community.clone());
        sorted(&mut t.clearances, |row| row.clearance.clone());
        sorted(&mut t.stations, |row| row.station.clone());
        Moves {
            clauses: sorted(&mut t.clauses, |row| row.id.clone()),
            sites: sorted(&mut t.sites, |row| row.site.clone()),
            units: sorted(&mut t.units, |row| row.unit.clone()),
            assets: sorted(&mut t.assets, |row| row.asset.clone()),
            legs: sorted(&mut t.legs, |row| row.leg.clone()),
            fleets: sorted(&mut t.fleets, |row| row.fleet.clone()),
            teams: sorted(&mut t.teams, |row| row.team.clone()),
            partners: sorted(&mut t.partners, |row| row.partner.clone()),
        }
    }

    /// Lets every reference point where its row has gone.
    fn follow(&self, t: &mut MissionTables) {
        t.clauses.rows_mut().iter_mut().for_each(|row| self.sites.maybe(&mut row.site));
        t.sites.rows_mut().iter_mut().for_each(|row| self.partners.maybe(&mut row.handover_partner));
        for row in t.units.rows_mut() {
            self.sites.one(&mut row.site);
            self.sites.list(&mut row.exits);
            self.sites.list(&mut row.cargo_exits);
        }
        for row in t.assets.rows_mut() {
            self.sites.one(&mut row.site);
            self.sites.list(&mut row.cargo_exits);
        }
        self.follow_network(t);
        for row in t.steps.rows_mut() {
            self.teams.maybe(&mut row.team);
            row.after.sort();
            if let StepScope::Site(site) = &mut row.scope {
                self.sites.one(site);
            }
        }
        for row in t.tasks.rows_mut() {
            self.sites.one(&mut row.site);
            self.clauses.maybe(&mut row.clause);
        }
        for row in t.stations.rows_mut() {
            self.sites.one(&mut row.site);
            self.units.list(&mut row.for_units);
            self.assets.list(&mut row.for_assets);
        }
    }

    fn follow_network(&self, t: &mut MissionTables) {
        for row in t.legs.rows_mut() {
            self.sites.one(&mut row.from);
            self.sites.one(&mut row.to);
            self.fleets.maybe(&mut row.cover);
            self.users(&mut row.only_for);
        }
        for row in t.fleets.rows_mut() {
            self.sites.one(&mut row.base);
            row.legs.iter_mut().for_each(|legs| self.legs.list(legs));
            self.users(&mut row.only_for);
        }
        t.windows.rows_mut().iter_mut().for_each(|row| self.subject(&mut row.subject));
        t.clearances.rows_mut().iter_mut().for_each(|row| self.subject(&mut row.subject));
    }

    fn users(&self, users: &mut [User]) {
        for user in users.iter_mut() {
            if let User::Unit(unit) = user {
                self.units.one(unit);
            }
        }
        users.sort();
    }

    fn subject(&self, subject: &mut Subject) {
        match subject {
            Subject::Leg(leg) => self.legs.one(leg),
            Subject::Site(site) => self.sites.one(site),
            Subject::Fleet(fleet) => self.fleets.one(fleet),
            Subject::Mode(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rearguard_model::canonical::{canonical_form, digest};
    use std::path::Path;

    fn reference() -> Mission {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../missions/minusma-2023");
        crate::read_mission(&folder, &crate::ReadOptions::default()).mission.expect("the reference mission is valid")
    }

    fn reversed<I: RowId, T: Clone>(table: &Table<I, T>) -> Table<I, T> {
        table.rows().iter().rev().cloned().collect()
    }

    #[test]
    fn sorting_changes_nothing_but_the_order() {
        let mission = reference();
        assert_eq!(canonical_form(&ordered(&mission)), canonical_form(&mission));
        assert_eq!(digest(&ordered(&mission)), digest(&mission));
    }

    #[test]
    fn any_order_of_rows_becomes_one_order() {
        let mission = reference();
        let mut tables = mission.tables().clone();
        // Tables that nothing points at can be turned round as they are.
        tables.windows = reversed(&tables.windows);
        tables.steps = reversed(&tables.steps);
        tables.tasks = reversed(&tables.tasks);
        tables.communities = reversed(&tables.communities);
        let turned = Mission::assemble(tables).expect("valid");
        assert_ne!(turned.tables(), mission.tables());
        assert_eq!(ordered(&turned).tables(), ordered(&mission).tables());
    }
}
