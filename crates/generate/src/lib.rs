//! Synthetic missions of any size with a planted plan that proves them
//! feasible. The plan is decided first; capacities are what it needs times the
//! slack, dates what it reaches plus the slack's days. The same recipe gives
//! the same mission on every machine.

mod base;
mod base_rows;
mod capacity;
mod clauses;
mod clearances;
mod closing;
mod convoy;
mod dates;
mod draft;
mod draws;
mod finish;
mod flow;
mod hub;
mod hub_rows;
mod land;
mod layout;
mod ledger;
mod names;
mod people;
mod port;
mod recipe;
mod ring;
mod rows;
mod stations;
mod supply;
mod tasks;
mod uses;
mod windows;
mod world;

pub use capacity::{Need, Needs, Resource};
pub use recipe::{Recipe, RecipeError};
pub use uses::Uses;

use draft::Draft;
use draws::{Draws, Stream};
use rearguard_model::day::date_of;
use rearguard_model::*;

/// A mission and a plan that keeps every rule of it.
#[derive(Clone, Debug)]
pub struct Generated {
    pub mission: Mission,
    pub planted: Plan,
    /// By rule id: how often the planted plan does something that it judges.
    pub uses: Uses,
    /// What each capacity was set from.
    pub needs: Needs,
}

/// Makes the mission of a recipe, and the plan that proves it feasible.
pub fn generate(recipe: &Recipe) -> Result<Generated, RecipeError> {
    recipe.validate()?;
    let mut draft = Draft::new(recipe, frame(recipe));
    let mut world = layout::lay_out(&mut draft);
    if recipe.second_ring {
        ring::add(&mut draft, &mut world);
    }
    closing::step_rows(&mut draft, &world);
    for index in world.order() {
        base::evacuate(&mut draft, &world, index);
    }
    for index in 0..world.hubs.len() {
        world.hubs[index].last = hub::clear(&mut draft, &world, index);
    }
    let property_out = port::ship(&mut draft, &world);
    let people_out = world.hubs.iter().map(|hub| hub.last).max().unwrap_or(0);
    clauses::resolve(&mut draft, &world, &clauses::Dates { people_out, property_out });
    let mut draws = Draws::of(!recipe.seed, Stream::Mission);
    windows::close_and_slow(&mut draft, &world, &mut draws);
    people::settle(&mut draft, &world, &mut draws);
    people::partners(&mut draft, &world, &mut draws);
    draft.tables.medevac_km = Some(people::medevac_km(&world));
    dates::set(&mut draft, &world);
    let needs = capacity::size(&mut draft, &world);
    if recipe.second_ring {
        clearances::grant(&mut draft, &world, &mut draws);
    }
    let uses = uses::count(&draft);
    let (mission, planted) = finish::finish(draft)?;
    Ok(Generated { mission, planted, uses, needs })
}

/// Name, dates and weights; the resolution is of the eve of the first day.
fn frame(recipe: &Recipe) -> MissionTables {
    let start = jiff_date();
    let name = format!("SYN-{}-{}", recipe.sites, recipe.seed);
    let mut tables = MissionTables::empty(&name, start, date_of(start, recipe.last_day()));
    tables.country = Some("ZZZ".to_owned());
    tables.weights.unprotected_person_day = Decimal::new(2, 1);
    tables.resolution = Resolution {
        symbol: Some("S/RES/0000 (2026)".to_owned()),
        adopted: Some(date_of(start, -1)),
        votes: Some(Votes { for_: 13, against: 0, abstained: 2, vetoed: false }),
    };
    tables
}

/// 1 January 2027.
fn jiff_date() -> Date {
    Date::constant(2027, 1, 1)
}
