//! What a plan does not carry out, thing by thing: property that is destroyed,
//! given away, sold or left behind below its value, and people who are not out
//! by the withdrawal date.

use crate::Case;
use num_traits::Zero;
use rearguard_model::amount::{exact, whole};
use rearguard_model::*;
use std::collections::BTreeMap;

use crate::losses::value_and_loss;

/// What kind of thing it is, in the order in which it is told.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Left {
    People,
    /// Of units.
    Vehicles,
    Teu,
    /// Of the mission's assets.
    Items,
}

impl Left {
    /// Its name in files.
    pub fn word(self) -> &'static str {
        match self {
            Left::People => "people",
            Left::Vehicles => "vehicles",
            Left::Teu => "teu",
            Left::Items => "items",
        }
    }
}

/// One thing that is not carried out.
#[derive(Clone, PartialEq, Debug)]
pub struct NotCarried {
    /// Where it is; of people, where their unit began.
    pub site: String,
    /// The unit, or the asset.
    pub name: String,
    pub kind: Left,
    pub quantity: i64,
    /// Dollars of value lost; of people nothing.
    pub lost: Exact,
}

impl NotCarried {
    /// Whether both are the same thing at the same place.
    pub fn same_thing(&self, other: &NotCarried) -> bool {
        self.key() == other.key()
    }
    fn key(&self) -> (&str, &str, Left) {
        (&self.site, &self.name, self.kind)
    }
}

type Sums = BTreeMap<(Left, String, String), (i64, Exact)>;

/// People first, then what loses most. The dollars sum up to the score's
/// property lost, but for what is under way on the last night.
pub fn not_carried_items(case: &Case) -> Vec<NotCarried> {
    let mut sums = Sums::new();
    late_people(case, &mut sums);
    disposed(case, &mut sums);
    left_behind(case, &mut sums);
    let things =
        sums.into_iter().map(|((kind, site, name), (quantity, lost))| NotCarried { site, name, kind, quantity, lost });
    let mut things: Vec<NotCarried> =
        things.filter(|thing| thing.kind == Left::People || !thing.lost.is_zero()).collect();
    let people = |thing: &NotCarried| if thing.kind == Left::People { thing.quantity } else { 0 };
    things.sort_by(|a, b| {
        people(b).cmp(&people(a)).then_with(|| b.lost.cmp(&a.lost)).then_with(|| a.key().cmp(&b.key()))
    });
    things
}

fn add(sums: &mut Sums, kind: Left, site: &str, name: &str, quantity: i64, lost: Exact) {
    let sum = sums.entry((kind, site.to_owned(), name.to_owned())).or_insert_with(|| (0, Exact::zero()));
    sum.0 = sum.0.saturating_add(quantity);
    sum.1 += lost;
}

/// Who is inside on the night of the withdrawal date beyond those who may stay.
fn late_people(case: &Case, sums: &mut Sums) {
    let (Some(ledger), Some((_, by))) = (&case.review.ledger, case.mission.withdrawal()) else { return };
    let Ok(night) = usize::try_from(by) else { return };
    for (id, unit) in case.mission.units.iter() {
        let inside = ledger.people_of[id.index()].get(night).copied().unwrap_or(0);
        let late = inside - case.mission.may_stay(id);
        if late > 0 {
            add(sums, Left::People, &case.mission.sites[unit.site].site, &unit.unit, late, Exact::zero());
        }
    }
}

fn disposed(case: &Case, sums: &mut Sums) {
    for disposal in &case.plan.disposals {
        let Some((_, lost)) = value_and_loss(case.mission, disposal) else { continue };
        let (kind, name) = match (&disposal.unit, &disposal.asset) {
            (Some(unit), _) if CargoClass::from_word(&disposal.class) == Some(CargoClass::Vehicle) => {
                (Left::Vehicles, unit)
            }
            (Some(unit), _) => (Left::Teu, unit),
            (None, Some(asset)) => (Left::Items, asset),
            (None, None) => continue,
        };
        if !lost.is_zero() {
            add(sums, kind, &disposal.site, name, disposal.quantity, lost);
        }
    }
}

/// What is at a place of the mission on the last night; nothing is lost of it
/// while liquidators go on, but at a site that has fallen.
fn left_behind(case: &Case, sums: &mut Sums) {
    let mission = case.mission;
    let goes_on = |clause: &Clause| {
        clause.kind == ClauseKind::Liquidate && clause.until.is_some_and(|until| until > mission.last_day())
    };
    let liquidated = mission.clauses.rows().iter().any(goes_on);
    for ((site, kind, name), quantity) in last_night(case) {
        let counts = mission.sites[site].kind != SiteKind::Exit
            && (!liquidated || case.calendar.lost_on(site).is_some())
            && quantity > 0;
        if let Some(each) = value_of(mission, kind, &name).filter(|_| counts) {
            add(sums, kind, &mission.sites[site].site, &name, quantity, whole(quantity) * exact(each));
        }
    }
}

fn value_of(mission: &Mission, kind: Left, name: &str) -> Option<Decimal> {
    match kind {
        Left::People => None,
        Left::Vehicles => Some(mission.units[mission.unit(name)?].vehicle_value),
        Left::Teu => Some(mission.units[mission.unit(name)?].container_value),
        Left::Items => Some(mission.assets[mission.asset(name)?].value_each),
    }
}

type Stock = BTreeMap<(SiteId, Left, String), i64>;

/// Property at each place after the last night.
fn last_night(case: &Case) -> Stock {
    let mission = case.mission;
    let mut stock = Stock::new();
    let mut put = |site: SiteId, kind: Left, name: &str, quantity: i64| {
        *stock.entry((site, kind, name.to_owned())).or_default() += quantity;
    };
    for unit in mission.units.rows() {
        put(unit.site, Left::Vehicles, &unit.unit, unit.vehicles);
        put(unit.site, Left::Teu, &unit.unit, unit.containers);
    }
    mission.assets.rows().iter().for_each(|asset| put(asset.site, Left::Items, &asset.asset, asset.quantity));
    for disposal in &case.plan.disposals {
        let Some(site) = mission.site(&disposal.site) else { continue };
        match (&disposal.unit, &disposal.asset) {
            (Some(unit), _) => {
                let vehicles = CargoClass::from_word(&disposal.class) == Some(CargoClass::Vehicle);
                put(site, if vehicles { Left::Vehicles } else { Left::Teu }, unit, -disposal.quantity);
            }
            (None, Some(asset)) => put(site, Left::Items, asset, -disposal.quantity),
            (None, None) => {}
        }
    }
    for (at, movement) in case.plan.movements.iter().enumerate() {
        let Some(leg) = mission.leg(&movement.leg) else { continue };
        let (from, to) = mission.ends(leg, Direction::of(movement.reverse));
        let arrives =
            case.review.ledger.as_ref().is_some_and(|ledger| ledger.arrivals.get(at).is_some_and(Option::is_some));
        for row in &movement.manifest {
            let loads = match row {
                ManifestRow::Unit { unit, vehicles, teu, .. } => {
                    vec![(Left::Vehicles, unit, *vehicles), (Left::Teu, unit, *teu)]
                }
                ManifestRow::Asset { asset, quantity } => vec![(Left::Items, asset, *quantity)],
                ManifestRow::Supply { .. } => Vec::new(),
            };
            for (kind, name, quantity) in loads {
                put(from, kind, name, -quantity);
                if arrives {
                    put(to, kind, name, quantity);
                }
            }
        }
    }
    stock
}
