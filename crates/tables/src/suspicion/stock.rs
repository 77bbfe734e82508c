//! What must get out, with all that decides by which legs it can.

use super::staffing::uses;
use rearguard_model::{
    Asset, AssetId, CargoClass, Disposition, Fleet, Leg, LegId, Mission, Mode, SiteId, Unit, UnitId, User,
};

/// What travels.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Load {
    People,
    Vehicles,
    Teu,
}

/// Something that must get out, with all that decides which legs it may use.
#[derive(Clone, Debug)]
pub(super) struct Stock {
    pub load: Load,
    pub unit: Option<UnitId>,
    /// The unit's contributor, or the asset's owner.
    pub owner: String,
    pub site: SiteId,
    pub amount: i64,
    pub exits: Vec<SiteId>,
    /// Whether it needs nobody's room on a road: vehicles drive themselves,
    /// people sit in their unit's own.
    pub drives: bool,
}

impl Stock {
    fn admitted(&self, only_for: &[User]) -> bool {
        only_for.is_empty()
            || only_for.iter().any(|user| match (user, self.unit) {
                (User::Unit(id), Some(unit)) => *id == unit,
                (User::Contributor(name), _) => *name == self.owner,
                (User::Unit(_), None) => false,
            })
    }

    /// Whether the leg has any room for it: its own wheels, the contract or a fleet.
    pub fn carried(&self, mission: &Mission, id: LegId, leg: &Leg) -> bool {
        let contracted = match self.load {
            Load::People => leg.people_per_day,
            Load::Vehicles => leg.vehicles_per_day,
            Load::Teu => leg.teu_per_day,
        };
        let by_fleet = mission.fleets.rows().iter().any(|fleet| self.fleet_room(fleet, id, leg) > 0);
        self.admitted(&leg.only_for) && (self.driven(leg) || contracted > 0 || by_fleet)
    }

    /// Room for it in each vehicle or sortie of a fleet on this leg.
    pub fn fleet_room(&self, fleet: &Fleet, id: LegId, leg: &Leg) -> i64 {
        if fleet.count == 0 || !uses(fleet, id, leg) || !self.admitted(&fleet.only_for) {
            return 0;
        }
        match self.load {
            Load::People => fleet.seats,
            Load::Vehicles => fleet.vehicles,
            Load::Teu => fleet.teu,
        }
    }

    /// Whether it drives itself on this leg.
    pub fn driven(&self, leg: &Leg) -> bool {
        self.drives && leg.mode == Mode::Road
    }
}

/// The people of a unit that must get out; some may stay where any site is kept open.
pub(super) fn people(mission: &Mission, id: UnitId, unit: &Unit, staying: bool) -> Stock {
    Stock {
        load: Load::People,
        unit: Some(id),
        owner: unit.contributor.clone(),
        site: unit.site,
        amount: unit.personnel - if staying { mission.may_stay(id) } else { 0 },
        exits: mission.people_exits(id),
        drives: unit.vehicles > 0 && unit.seats > 0,
    }
}

/// Vehicles or TEU of a unit.
pub(super) fn equipment(mission: &Mission, id: UnitId, unit: &Unit, load: Load, amount: i64) -> Stock {
    Stock {
        load,
        unit: Some(id),
        owner: unit.contributor.clone(),
        site: unit.site,
        amount,
        exits: mission.cargo_exits(id),
        drives: load == Load::Vehicles && unit.personnel > 0,
    }
}

/// Vehicles and TEU of a unit that are sensitive.
pub(super) fn sensitive(unit: &Unit) -> (i64, i64) {
    if unit.sensitive || unit.priority == Some(1) {
        return (unit.vehicles, unit.containers);
    }
    (unit.sensitive_vehicles.unwrap_or(0), unit.sensitive_containers.unwrap_or(0))
}

/// An asset's items.
pub(super) fn items(mission: &Mission, id: AssetId, asset: &Asset) -> Stock {
    Stock {
        load: if asset.class == CargoClass::Vehicle { Load::Vehicles } else { Load::Teu },
        unit: None,
        owner: asset.owner.clone(),
        site: asset.site,
        amount: asset.quantity,
        exits: mission.asset_exits(id),
        drives: asset.self_drive,
    }
}

/// Whether an asset can be got rid of by shipping alone.
pub(super) fn only_ships(asset: &Asset) -> bool {
    let usable =
        |how| asset.options.allows(how) && !(asset.sensitive && matches!(how, Disposition::Sell | Disposition::Gift));
    [Disposition::Sell, Disposition::Gift, Disposition::Destroy].into_iter().all(|how| !usable(how))
}
