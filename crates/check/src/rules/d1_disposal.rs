//! D1 disposal: only options the item has (any unit's vehicles and TEU may be
//! gifted or destroyed); sensitive items never sold or gifted; lead time
//! respected.

use crate::breach::{Breach, Findings};
use crate::replay::Replay;
use crate::resolve::{Disposed, Property};
use crate::review::Rule;
use crate::say;
use rearguard_model::*;
use std::collections::BTreeMap;

pub(crate) fn judge(replay: &Replay, findings: &mut Findings) {
    let mut gifted: BTreeMap<(UnitId, CargoClass), i64> = BTreeMap::new();
    let mut in_time: Vec<&Disposed> = replay.disposals.iter().collect();
    in_time.sort_by_key(|disposal| disposal.on);
    for disposal in in_time {
        match disposal.of {
            Property::Asset(asset) => of_asset(replay, disposal, asset, findings),
            Property::Unit(unit) => {
                let before = gifted.entry((unit, disposal.class)).or_default();
                of_unit(replay, disposal, unit, *before, findings);
                if disposal.how == Disposition::Gift {
                    *before += disposal.quantity;
                }
            }
        }
    }
}

fn breach(replay: &Replay, disposal: &Disposed, what: &'static str) -> Breach {
    let name = match disposal.of {
        Property::Unit(unit) => &replay.mission.units[unit].unit,
        Property::Asset(asset) => &replay.mission.assets[asset].asset,
    };
    let breach = Breach::new(Rule::D1, what, name).at(disposal.site).on(disposal.on);
    breach.found(say::word(how(disposal.how)))
}

fn how(how: Disposition) -> &'static str {
    match how {
        Disposition::Ship => "check-how-ship",
        Disposition::Sell => "check-how-sell",
        Disposition::Gift => "check-how-gift",
        Disposition::Destroy => "check-how-destroy",
    }
}

fn of_asset(replay: &Replay, disposal: &Disposed, asset: AssetId, findings: &mut Findings) {
    let row = &replay.mission.assets[asset];
    if disposal.class != row.class {
        let breach = breach(replay, disposal, "class").needed(say::value(row.class.word()));
        findings.add(breach.found(say::value(disposal.class.word())));
    }
    if !row.options.allows(disposal.how) {
        let options: Vec<&str> = row.options.iter().map(Disposition::word).collect();
        findings.add(breach(replay, disposal, "option").needed(say::value(options.join(", "))));
    } else if must_ship(row.sensitive, row.priority) && disposal.how != Disposition::Destroy {
        findings.add(breach(replay, disposal, "sensitive").needed(say::word("check-ship-or-destroy")));
    }
    if i64::from(disposal.on) < i64::from(row.disposal_days) {
        let first = replay.mission.date(i32::try_from(row.disposal_days).unwrap_or(i32::MAX));
        let found = say::date(replay.mission.date(disposal.on));
        findings.add(breach(replay, disposal, "lead-time").needed(say::from(first)).found(found));
    }
}

/// Priority 1 (§7) counts as sensitive.
fn must_ship(sensitive: bool, priority: Option<u8>) -> bool {
    sensitive || priority == Some(1)
}

/// `before`: how many of the kind have been gifted earlier.
fn of_unit(replay: &Replay, disposal: &Disposed, unit: UnitId, before: i64, findings: &mut Findings) {
    let row = &replay.mission.units[unit];
    match disposal.how {
        Disposition::Sell | Disposition::Ship => {
            findings.add(breach(replay, disposal, "option").needed(say::word("check-gift-or-destroy")));
        }
        Disposition::Gift => {
            let may_go = giftable(row, disposal.class);
            if before + disposal.quantity > may_go {
                let (what, needed) = match may_go {
                    0 => ("sensitive", say::word("check-ship-or-destroy")),
                    most => ("sensitive-share", say::at_most(say::items(most))),
                };
                let breach = breach(replay, disposal, what).needed(needed);
                let gifts = say::items(before + disposal.quantity);
                findings.add(if may_go == 0 { breach } else { breach.found(gifts) });
            }
        }
        Disposition::Destroy => {}
    }
}

/// How many of the unit's vehicles or TEU are not sensitive.
fn giftable(row: &Unit, class: CargoClass) -> i64 {
    let (all, sensitive) = match class {
        CargoClass::Vehicle => (row.vehicles, row.sensitive_vehicles),
        CargoClass::Container => (row.containers, row.sensitive_containers),
    };
    match sensitive {
        Some(some) if row.priority != Some(1) => (all - some).max(0),
        _ if must_ship(row.sensitive, row.priority) => 0,
        // More than there are is a matter of stock (C1), not of this rule.
        _ => i64::MAX,
    }
}

#[cfg(test)]
mod tests {
    use crate::review::Rule;
    use crate::testing::*;
    use rearguard_model::*;

    fn tents(options: &[Disposition], how: &str, day: Day) -> Tiny {
        let mut tiny = Tiny::camp();
        let options = options.iter().copied().collect();
        tiny.tables.assets.push(Asset { options, disposal_days: 3, ..asset("tents", 2) });
        tiny.dispose("tents", 2, how, day);
        tiny
    }

    #[test]
    fn an_asset_goes_by_its_options_after_its_lead_time() {
        assert_eq!(tents(&[Disposition::Sell], "sell", 3).broken(), []);
        assert_eq!(tents(&[Disposition::Sell], "gift", 3).broken(), [Rule::D1]);
        assert_eq!(tents(&[Disposition::Sell], "sell", 2).broken(), [Rule::D1]);
        let mut other = tents(&[Disposition::Sell], "sell", 3);
        other.plan.disposals[0].class = "vehicle".to_owned();
        assert_eq!(other.broken(), [Rule::D1]);
    }

    #[test]
    fn what_is_sensitive_is_shipped_or_destroyed() {
        for how in ["sell", "gift"] {
            let mut tiny = tents(&[Disposition::Sell, Disposition::Gift], how, 3);
            tiny.tables.assets[AssetId(0)].sensitive = true;
            assert_eq!(tiny.broken(), [Rule::D1]);
        }
        let mut tiny = tents(&[Disposition::Destroy], "destroy", 3);
        tiny.tables.assets[AssetId(0)].priority = Some(1);
        assert_eq!(tiny.broken(), []);
    }

    /// Both vehicles of inf go `how`, and the people by contract.
    fn vehicles(how: &str) -> Tiny {
        let mut tiny = Tiny::camp();
        tiny.plan.movements.clear();
        tiny.road().people_per_day = 10;
        tiny.go(going("M1", "out", 5).unit("inf", 10, 0, 0).contracted(10, 0, 0));
        tiny.dispose_vehicles("inf", 2, how, 1);
        tiny
    }

    #[test]
    fn equipment_of_units_is_gifted_or_destroyed() {
        assert_eq!(vehicles("gift").broken(), []);
        assert_eq!(vehicles("destroy").broken(), []);
        assert_eq!(vehicles("sell").broken(), [Rule::D1]);
        let mut sensitive = vehicles("gift");
        sensitive.inf().sensitive = true;
        assert_eq!(sensitive.broken(), [Rule::D1]);
    }

    #[test]
    fn where_some_are_sensitive_the_others_may_be_gifted() {
        let mut tiny = vehicles("gift");
        tiny.inf().sensitive = true;
        tiny.inf().sensitive_vehicles = Some(0);
        assert_eq!(tiny.broken(), []);
        tiny.inf().sensitive_vehicles = Some(1);
        assert_eq!(tiny.broken(), [Rule::D1]);
    }
}
