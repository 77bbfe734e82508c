//! Lays out the places of a mission: exits, port, hubs, bases.

use crate::draft::Draft;
use crate::draws::{Draws, Stream};
use crate::land::{Place, hub_place};
use crate::names::Names;
use crate::world::{Times, World, hubs_for};
use crate::{base_rows, hub_rows, rows};
use rearguard_model::*;

/// Every place with its units, stores, legs and fleets. Numbers of fleets,
/// teams and escorts are set later, from what the plan needs.
pub fn lay_out(draft: &mut Draft) -> World {
    let mut draws = Draws::of(draft.recipe.seed, Stream::Mission);
    let mut names = Names::default();
    let mut world = coast(draft, &mut draws, &mut names);
    let (bases, hubs) = (draft.recipe.sites, hubs_for(draft.recipe.sites));
    for index in 0..hubs {
        let mut draws = Draws::of(draft.recipe.seed, Stream::Hub(index));
        let place = hub_place(index, hubs, &mut draws);
        let hub = hub_rows::hub(draft, &world, index, hubs, place, &mut draws, &mut names);
        world.hubs.push(hub);
    }
    let mut plots: Vec<Plot> = (0..bases).map(|index| plot(draft, &world, Seat::of(index, bases, hubs))).collect();
    for index in 0..bases {
        if let Some(relay) = plots[index].seat.relay {
            let from = plots[relay].place;
            plots[index].place = from.near(&mut plots[index].draws, 4_000, 10_000);
        }
    }
    for plot in &mut plots {
        plot.site = Some(base_rows::site(draft, plot, &mut names));
    }
    for index in 0..bases {
        let base = base_rows::base(draft, &world, &mut plots, index);
        world.bases.push(base);
    }
    list_fleet_legs(draft, &world);
    world
}

/// Which hub a base belongs to, and its turn among that hub's bases.
pub struct Seat {
    pub index: usize,
    pub hub: usize,
    /// 0 closes first.
    pub turn: usize,
    pub turns: usize,
    /// The base between this one and the hub.
    pub relay: Option<usize>,
    /// A second hub that a road leads to.
    pub second: Option<usize>,
}

impl Seat {
    pub fn of(index: usize, bases: usize, hubs: usize) -> Seat {
        let (hub, turn) = (index % hubs, index / hubs);
        let turns = (bases - hub).div_ceil(hubs);
        let relayed = hub.is_multiple_of(2) && turns >= 2;
        let relay = (relayed && turn == 0).then(|| hub + (turns - 1) * hubs);
        let is_relay = relayed && turn + 1 == turns;
        let neighbour = if hub + 1 < hubs { hub + 1 } else { hub.saturating_sub(1) };
        let second = (hubs > 1 && turn == 1 && !is_relay).then_some(neighbour);
        Seat { index, hub, turn, turns, relay, second }
    }
}

/// A base while it is being laid out.
pub struct Plot {
    pub seat: Seat,
    pub place: Place,
    pub draws: Draws,
    pub site: Option<SiteId>,
}

/// Every third base lies near its hub, where the rains slow but do not stop.
fn plot(draft: &Draft, world: &World, seat: Seat) -> Plot {
    let mut draws = Draws::of(draft.recipe.seed, Stream::Base(seat.index));
    let reach = if seat.index % 3 == 1 { 8_500 } else { 20_000 };
    let place = world.hubs[seat.hub].place.near(&mut draws, 3_000, reach);
    Plot { seat, place, draws, site: None }
}

fn coast(draft: &mut Draft, draws: &mut Draws, names: &mut Names) -> World {
    let (name, id) = names.place(draws);
    let place = Place { lat: 30_000 + draws.between(0, 5_000), lon: draws.between(-20_000, 20_000) };
    let sites = &mut draft.tables.sites;
    let port = sites.push(Site {
        name: Some(name),
        lat: Some(place.lat()),
        lon: Some(place.lon()),
        country: Some("YYY".to_owned()),
        handling_days: 2,
        cost_per_day: Decimal::from(5_000),
        ..rows::site(&id, SiteKind::Port)
    });
    let exit = |name: &str, country: &str| Site {
        name: Some(name.to_owned()),
        country: Some(country.to_owned()),
        ..rows::site(&name.to_lowercase(), SiteKind::Exit)
    };
    let home = sites.push(exit("Home", "XXX"));
    let landing = sites.push(exit("Landing", "XXX"));
    let border = sites.push(exit("Border", "WWW"));
    let sea = draft.tables.legs.push(Leg {
        hazard: Decimal::new(1, 4),
        cost_per_vehicle: Decimal::from(1_800),
        cost_per_teu: Decimal::from(1_400),
        clearance_days: 10,
        ..rows::leg(format!("sea-{id}"), port, landing, Mode::Sea, 5_200, 12)
    });
    let environment = draft.tables.teams.push(Team { team: "environment".to_owned(), count: 0, from: None, to: None });
    let times = Times::of(draft.recipe.days);
    World {
        bases: Vec::new(),
        hubs: Vec::new(),
        port,
        port_place: place,
        home,
        landing,
        border,
        sea,
        environment,
        times,
    }
}

/// Each fleet serves only the legs between its hub and that hub's bases.
fn list_fleet_legs(draft: &mut Draft, world: &World) {
    for hub in &world.hubs {
        let own = || world.bases.iter().filter(|base| base.hub == hub.index);
        let visiting = world.bases.iter().filter_map(|base| base.second);
        let mut roads: Vec<LegId> = own().map(|base| base.road).collect();
        roads.extend(visiting.filter(|&(_, second)| second == hub.index).map(|(leg, _)| leg));
        roads.extend(hub.border);
        draft.tables.fleets[hub.aircraft].legs = Some(own().map(|base| base.air).collect());
        draft.tables.fleets[hub.lorries].legs = Some(roads.clone());
        draft.tables.fleets[hub.flatbeds].legs = Some(roads);
    }
}
