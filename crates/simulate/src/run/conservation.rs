//! Nothing appears and nothing vanishes, whatever happens in a run.

use super::{NEVER, Run};
use crate::compile::compile;
use crate::program::{Kind, NONE};
use crate::settings::{SimulationSettings, Spread};
use proptest::prelude::*;
use rearguard_generate::{Recipe, generate};
use rearguard_model::Calendar;

/// People, vehicles and TEU: at places, under way, disposed of, released,
/// destroyed.
fn all_there_is(run: &Run) -> [i64; 3] {
    let mut sum = [0; 3];
    for (holding, stock) in run.p.holdings.iter().zip(&run.stock) {
        sum[holding.what as usize] += stock;
    }
    for (index, row) in run.p.rows.iter().enumerate() {
        let action = &run.p.actions[row.action as usize];
        let fate = &run.fates[row.action as usize];
        let ends = if row.detail { fate.back } else { fate.arrived };
        let under_way = fate.departed != NEVER && ends as usize >= run.p.days;
        let off_the_books = fate.departed != NEVER && action.kind != Kind::Movement && row.to == NONE;
        if under_way || off_the_books {
            sum[row.what as usize] += run.left[index];
        }
        sum[row.what as usize] += run.destroyed[index];
    }
    sum
}

fn at_the_start(run: &Run) -> [i64; 3] {
    let mut sum = [0; 3];
    for holding in &run.p.holdings {
        sum[holding.what as usize] += holding.start;
    }
    sum
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn people_vehicles_and_containers_are_conserved(
        sites in 1_usize..7, seed in 0_u64..1_000, second_ring: bool, spread in 0_u32..400, run_seed in 0_u64..1_000,
    ) {
        let made = generate(&Recipe { second_ring, ..Recipe::new(sites, seed) }).expect("a recipe in range");
        let calendar = Calendar::new(&made.mission, None);
        let settings = SimulationSettings { seed: run_seed, spread: Spread::all(spread), ..Default::default() };
        let program = compile(&made.mission, &calendar, &made.planted, &settings).expect("a plan that can be followed");
        let mut run = Run::new(&program);
        for number in 0..4 {
            run.execute(number);
            prop_assert_eq!(all_there_is(&run), at_the_start(&run));
            prop_assert!(run.stock.iter().all(|&stock| stock >= 0));
            let early = program.actions.iter().zip(&run.fates).find(|(action, fate)| fate.departed < action.day);
            prop_assert!(early.is_none(), "something went before its day");
            let fleets = run.lorries.chunks(program.sites.len()).zip(&program.fleets);
            for (places, fleet) in fleets.filter(|(_, fleet)| !fleet.shuttle) {
                prop_assert!(places.iter().sum::<i64>() <= fleet.count);
            }
        }
    }
}
