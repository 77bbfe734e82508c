//! Tiny missions for the tests of the rules, built in code.

use crate::review::{Review, Rule, Verdict};
use rearguard_model::day::date_of;
use rearguard_model::*;
use rearguard_words::Language;

pub(crate) const CAMP: SiteId = SiteId(0);
pub(crate) const HOME: SiteId = SiteId(1);

/// A mission and a plan for it.
pub(crate) struct Tiny {
    pub tables: MissionTables,
    pub plan: Plan,
}

impl Tiny {
    /// January 2030. Base `camp` (guard 2) and exit `home`, a day apart on the
    /// two-way road `out`; unit `inf` of 10 people (every role) with 2 vehicles
    /// of 5 seats. The plan drives all of it out on day 5 and closes the camp
    /// that day; it keeps every rule.
    pub fn camp() -> Tiny {
        let start = Date::constant(2030, 1, 1);
        let mut tables = MissionTables::empty("Tiny", start, Date::constant(2030, 1, 31));
        tables.sites.push(Site { guard: 2, ..site("camp", SiteKind::Base) });
        tables.sites.push(site("home", SiteKind::Exit));
        tables.legs.push(leg("out", CAMP, HOME, Mode::Road, 1));
        let roles = Role::ALL.iter().copied().collect();
        tables.units.push(Unit { roles, vehicles: 2, seats: 5, ..unit("inf", CAMP, 10) });
        let mut tiny = Tiny { tables, plan: Plan::default() };
        tiny.go(going("M1", "out", 5).unit("inf", 10, 2, 0));
        tiny.close("camp", 5);
        tiny
    }

    pub fn date(&self, day: Day) -> Date {
        date_of(self.tables.start, day)
    }

    pub fn go(&mut self, going: Going) {
        let depart = self.date(going.day);
        self.plan.movements.push(Movement { depart, ..going.movement });
    }

    pub fn close(&mut self, site: &str, day: Day) {
        let on = self.date(day);
        self.plan.closures.push(Closure { site: site.to_owned(), on });
    }

    pub fn step(&mut self, site: &str, step: &str, day: Day) {
        let start = self.date(day);
        self.plan.steps.push(PlannedStep { site: site.to_owned(), step: step.to_owned(), start });
    }

    pub fn transfer(&mut self, task: &str, day: Day) {
        let on = self.date(day);
        self.plan.transfers.push(Transfer { task: task.to_owned(), on });
    }

    /// Disposes of a unit's vehicles.
    pub fn dispose_vehicles(&mut self, unit: &str, quantity: i64, how: &str, day: Day) {
        let on = self.date(day);
        self.plan.disposals.push(Disposal {
            site: "camp".to_owned(),
            unit: Some(unit.to_owned()),
            asset: None,
            class: "vehicle".to_owned(),
            quantity,
            how: how.to_owned(),
            on,
        });
    }

    /// Disposes of items of an asset of class container.
    pub fn dispose(&mut self, asset: &str, quantity: i64, how: &str, day: Day) {
        let on = self.date(day);
        self.plan.disposals.push(Disposal {
            site: "camp".to_owned(),
            unit: None,
            asset: Some(asset.to_owned()),
            class: "container".to_owned(),
            quantity,
            how: how.to_owned(),
            on,
        });
    }

    pub fn mission(&self) -> Mission {
        Mission::assemble(self.tables.clone()).expect("the tests' missions hold together")
    }

    /// Checks the plan; says every violation in every language, so that a
    /// message that is missing fails the test.
    pub fn review(&self) -> Review {
        let mission = self.mission();
        let review = crate::check(&mission, &Calendar::new(&mission, None), &self.plan);
        for violation in &review.violations {
            for language in Language::ALL {
                for message in [&violation.message, &violation.needed, &violation.found] {
                    assert!(!language.say(message).is_empty());
                }
            }
        }
        review
    }

    /// The rules that the plan breaks.
    pub fn broken(&self) -> Vec<Rule> {
        let mut rules: Vec<Rule> = self.review().violations.iter().map(|violation| violation.rule).collect();
        rules.dedup();
        rules
    }

    /// What the check says of one rule, in English.
    pub fn said(&self, rule: Rule) -> Vec<String> {
        let review = self.review();
        let of_rule = review.violations.iter().filter(|violation| violation.rule == rule);
        of_rule.map(|violation| Language::English.say(&violation.message)).collect()
    }

    pub fn verdict(&self, rule: Rule) -> Verdict {
        self.review().verdict(rule)
    }

    pub fn score(&self) -> Score {
        self.review().score.expect("plans that keep P0 are scored")
    }

    /// The camp's row.
    pub fn camp_row(&mut self) -> &mut Site {
        &mut self.tables.sites[CAMP]
    }

    /// The unit's row.
    pub fn inf(&mut self) -> &mut Unit {
        &mut self.tables.units[UnitId(0)]
    }

    /// The road's row.
    pub fn road(&mut self) -> &mut Leg {
        &mut self.tables.legs[LegId(0)]
    }

    /// Takes the whole plan away.
    pub fn without_plan(mut self) -> Tiny {
        self.plan = Plan::default();
        self
    }
}

/// A movement under construction.
pub(crate) struct Going {
    day: Day,
    movement: Movement,
}

pub(crate) fn going(id: &str, leg: &str, day: Day) -> Going {
    Going { day, movement: Movement { id: id.to_owned(), leg: leg.to_owned(), ..Movement::default() } }
}

impl Going {
    pub fn unit(mut self, unit: &str, people: i64, vehicles: i64, teu: i64) -> Going {
        self.movement.manifest.push(ManifestRow::Unit { unit: unit.to_owned(), people, vehicles, teu });
        self
    }
    pub fn asset(mut self, asset: &str, quantity: i64) -> Going {
        self.movement.manifest.push(ManifestRow::Asset { asset: asset.to_owned(), quantity });
        self
    }
    pub fn supply(mut self, teu: i64) -> Going {
        self.movement.manifest.push(ManifestRow::Supply { teu });
        self
    }
    pub fn fleet(mut self, fleet: &str, count: i64) -> Going {
        self.movement.fleets.push(FleetUse { fleet: fleet.to_owned(), count });
        self
    }
    pub fn contracted(mut self, people: i64, vehicles: i64, teu: i64) -> Going {
        self.movement.contracted = Contracted { people, vehicles, teu };
        self
    }
    pub fn escort(mut self, unit: &str, people: i64) -> Going {
        self.movement.escort.push(EscortDetail { unit: unit.to_owned(), people });
        self
    }
    pub fn back(mut self) -> Going {
        self.movement.reverse = true;
        self
    }
}

pub(crate) fn dec(text: &str) -> Decimal {
    text.parse().expect("a decimal")
}

pub(crate) fn site(name: &str, kind: SiteKind) -> Site {
    Site {
        site: name.to_owned(),
        name: None,
        kind,
        lat: None,
        lon: None,
        country: None,
        guard: 0,
        beds: None,
        yard_teu: None,
        close_from: None,
        close_by: None,
        keep_open: KeepOpen::No,
        handling_days: 1,
        cost_per_day: Decimal::ZERO,
        hazard: Decimal::ZERO,
        handover_to: None,
        disposals_per_day: None,
        handover_partner: None,
        overlap_days: 0,
        supply_teu: Decimal::ZERO,
        supply_min_days: Decimal::ZERO,
        supply_source: false,
    }
}

pub(crate) fn unit(name: &str, site: SiteId, personnel: i64) -> Unit {
    Unit {
        unit: name.to_owned(),
        contributor: "AAA".to_owned(),
        kind: "infantry".to_owned(),
        site,
        personnel,
        roles: Roles::default(),
        vehicles: 0,
        seats: 2,
        containers: 0,
        vehicle_value: Decimal::ZERO,
        container_value: Decimal::ZERO,
        sensitive: false,
        exits: Vec::new(),
        cargo_exits: Vec::new(),
        leave_from: None,
        leave_by: None,
        stays: 0,
        cost_per_person_day: Decimal::ZERO,
        priority: None,
        rear_party: 0,
        sensitive_vehicles: None,
        sensitive_containers: None,
        released_from: None,
    }
}

/// An asset of class container at the camp.
pub(crate) fn asset(name: &str, quantity: i64) -> Asset {
    Asset {
        asset: name.to_owned(),
        owner: "UN".to_owned(),
        site: CAMP,
        class: CargoClass::Container,
        quantity,
        value_each: Decimal::ZERO,
        options: Dispositions::default(),
        sell_recovers: Decimal::ZERO,
        gift_recovers: Decimal::ZERO,
        disposal_days: 0,
        sensitive: false,
        cargo_exits: Vec::new(),
        priority: None,
        self_drive: false,
        seats: 0,
    }
}

pub(crate) fn leg(name: &str, from: SiteId, to: SiteId, mode: Mode, days: u32) -> Leg {
    Leg {
        leg: name.to_owned(),
        from,
        to,
        mode,
        km: Decimal::ONE_HUNDRED,
        days,
        two_way: true,
        people_per_day: 0,
        vehicles_per_day: 0,
        teu_per_day: 0,
        convoy_min: 0,
        convoy_max: None,
        convoys_per_day: 1,
        escort_per_vehicle: Decimal::ZERO,
        hazard: Decimal::ZERO,
        cost_per_person: Decimal::ZERO,
        cost_per_vehicle: Decimal::ZERO,
        cost_per_teu: Decimal::ZERO,
        clearance_days: 0,
        days_p50: None,
        days_p90: None,
        cover: None,
        only_for: Vec::new(),
        every_days: None,
        first_day: None,
        breakdown: None,
        hazard_per_day: Decimal::ZERO,
    }
}

/// A circulating road fleet of the camp: one seat, one TEU a vehicle.
pub(crate) fn lorries(name: &str, count: i64) -> Fleet {
    Fleet {
        fleet: name.to_owned(),
        mode: Mode::Road,
        count,
        base: CAMP,
        kind: FleetKind::Circulating,
        seats: 1,
        teu: 1,
        vehicles: 0,
        sorties_per_day: Decimal::ZERO,
        from: None,
        to: None,
        cost_per_day: Decimal::ZERO,
        cost_per_km: Decimal::ZERO,
        legs: None,
        only_for: Vec::new(),
        breakdown: None,
    }
}

/// One aircraft of the camp that flies two loads of 10 people a day.
pub(crate) fn plane(name: &str) -> Fleet {
    Fleet {
        mode: Mode::Air,
        kind: FleetKind::Shuttle,
        seats: 10,
        teu: 0,
        sorties_per_day: Decimal::TWO,
        ..lorries(name, 1)
    }
}

pub(crate) fn window(subject: Subject, from: Day, to: Day) -> Window {
    Window {
        subject,
        from,
        to,
        capacity: Decimal::ONE,
        days_factor: Decimal::ONE,
        hazard_factor: Decimal::ONE,
        reason: None,
        known_from: None,
        direction: None,
        lost: false,
    }
}

pub(crate) fn closed(subject: Subject, from: Day, to: Day) -> Window {
    Window { capacity: Decimal::ZERO, ..window(subject, from, to) }
}

pub(crate) fn clause(id: &str, kind: ClauseKind) -> Clause {
    Clause {
        id: id.to_owned(),
        kind,
        text: None,
        from: None,
        by: None,
        until: None,
        site: None,
        strength: None,
        every_days: None,
    }
}

/// A soft task of the camp for role protect from day 0.
pub(crate) fn task(name: &str, strength: i64, until: Day) -> Task {
    Task {
        task: name.to_owned(),
        site: CAMP,
        role: Role::Protect,
        strength,
        from: 0,
        until,
        clause: None,
        successor: None,
        successor_from: None,
        handover_days: 0,
        hard: false,
    }
}

/// A step of bases that needs no team.
pub(crate) fn step(name: &str, days: u32) -> Step {
    Step {
        step: name.to_owned(),
        scope: StepScope::Kind(SiteKind::Base),
        days,
        after: Vec::new(),
        team: None,
        teams_needed: 1,
        needs: StepNeeds::Any,
        signs_handover: false,
    }
}

#[test]
fn the_camps_plan_keeps_every_rule() {
    assert_eq!(Tiny::camp().broken(), []);
}
