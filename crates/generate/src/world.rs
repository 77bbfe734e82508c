//! The places of a mission and what belongs to each, by row.

use crate::draft::Draft;
use crate::land::Place;
use rearguard_model::*;

/// A base and its units, stores and legs.
#[derive(Clone, Debug)]
pub struct Base {
    pub index: usize,
    pub id: String,
    pub site: SiteId,
    pub place: Place,
    /// Its hub, and the base between them where there is one.
    pub hub: usize,
    pub relay: Option<usize>,
    /// Road towards the hub (or the relay), and the air leg to the hub.
    pub road: LegId,
    pub air: LegId,
    /// A road to a second hub, which the first convoy takes.
    pub second: Option<(LegId, usize)>,
    pub infantry: UnitId,
    pub engineers: Option<UnitId>,
    pub medics: Option<UnitId>,
    pub police: Option<UnitId>,
    pub prefabs: AssetId,
    pub generators: AssetId,
    pub cars: Option<AssetId>,
    pub ammunition: Option<AssetId>,
    /// Second ring: cars that drive themselves, and the contributor's own
    /// aircraft that alone flies the police out.
    pub patrol: Option<AssetId>,
    pub national: Option<FleetId>,
    pub closing: Day,
}

#[derive(Clone, Debug)]
pub struct Hub {
    pub index: usize,
    pub id: String,
    pub site: SiteId,
    pub place: Place,
    pub infantry: UnitId,
    pub escorts: UnitId,
    pub medics: UnitId,
    pub civilians: UnitId,
    pub prefabs: AssetId,
    pub cars: AssetId,
    pub lorries: FleetId,
    pub flatbeds: FleetId,
    pub aircraft: FleetId,
    /// Contracted legs: by road to the port, and by charter home.
    pub haul: LegId,
    pub charter: LegId,
    /// A road over the border, where the last hub's cars go to another mission.
    pub border: Option<LegId>,
    /// Contracted barges to the port.
    pub river: Option<LegId>,
    /// Second ring: the medics' own charter, and staff released where they live.
    pub national: Option<LegId>,
    pub locals: Option<UnitId>,
    pub keep_open: bool,
    /// The day on which the last people but those who stay are out.
    pub last: Day,
}

pub struct World {
    pub bases: Vec<Base>,
    pub hubs: Vec<Hub>,
    pub port: SiteId,
    pub port_place: Place,
    pub home: SiteId,
    pub landing: SiteId,
    pub border: SiteId,
    pub sea: LegId,
    pub environment: TeamId,
    pub times: Times,
}

/// The frame of the plan.
#[derive(Clone, Copy, Debug)]
pub struct Times {
    /// The first and the last day on which a base closes.
    pub first_closing: Day,
    pub last_closing: Day,
    /// Dust in the air: every aircraft and charter at half capacity.
    pub dust: (Day, Day),
}

impl Times {
    /// The last base closes 110 days before the end: hub, port and sea need them.
    pub fn of(days: usize) -> Times {
        let (first_closing, last_closing) = (60, days as Day - 110);
        let middle = (first_closing + last_closing) / 2;
        Times { first_closing, last_closing, dust: (middle, middle + 2) }
    }

    pub fn in_dust(&self, day: Day) -> bool {
        (self.dust.0..=self.dust.1).contains(&day)
    }
}

/// How many hubs serve so many bases: one for six, two from four bases on.
pub fn hubs_for(bases: usize) -> usize {
    bases.div_ceil(6).max(if bases >= 4 { 2 } else { 1 })
}

impl World {
    /// Bases behind another base first: what passes through a relay is known
    /// before the relay's own plan is made.
    pub fn order(&self) -> Vec<usize> {
        let (behind, others): (Vec<usize>, Vec<usize>) =
            (0..self.bases.len()).partition(|&base| self.bases[base].relay.is_some());
        behind.into_iter().chain(others).collect()
    }

    /// The legs from a base to a hub, nearest first.
    pub fn road(&self, base: usize, by_second: bool) -> Vec<LegId> {
        let row = &self.bases[base];
        match (row.second, row.relay) {
            (Some((leg, _)), _) if by_second => vec![leg],
            (_, Some(relay)) => vec![row.road, self.bases[relay].road],
            _ => vec![row.road],
        }
    }

    /// The people who stay to the end at a hub that is kept open.
    pub fn stays(&self, draft: &Draft) -> i64 {
        draft.tables.units.rows().iter().map(|unit| unit.stays).sum()
    }
}
