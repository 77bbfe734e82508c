//! Why something is left at a place that falls: for each way out of it what
//! could have been carried between alarm and fall, and what was.
//!
//! Whether a way may be used at all the checker says itself: a movement with
//! nothing aboard is put on every day and judged.

use crate::drill::Loss;
use crate::replan::Tried;
use rearguard::{Rule, check};
use rearguard_model::*;
use rearguard_words::Message;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// What takes a seat, a place for a vehicle, or TEU.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Kind {
    People,
    Vehicles,
    Teu,
}

impl Kind {
    pub const ALL: [Kind; 3] = [Kind::People, Kind::Vehicles, Kind::Teu];

    /// Its name in files.
    pub fn word(self) -> &'static str {
        match self {
            Kind::People => "people",
            Kind::Vehicles => "vehicles",
            Kind::Teu => "teu",
        }
    }
}

/// Something left behind, of one unit or asset.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Leftover {
    pub kind: Kind,
    pub name: String,
    pub quantity: i64,
}

/// What holds a way out.
#[derive(Clone, PartialEq, Debug)]
pub struct Limit {
    pub kind: Kind,
    /// The leg, or the place where it is its guard that holds.
    pub name: String,
    /// `full`, `closed`, `refused`, `notice`, `nothing`, `room`, `guard`, `no-way`.
    pub why: &'static str,
    pub says: Message,
}

/// What the ways out of the site offer for what is left, kind by kind.
pub(crate) struct Ways<'a> {
    pub mission: &'a Mission,
    pub calendar: &'a Calendar,
    pub loss: Loss,
    pub known_on: Option<Date>,
    pub tried: &'a Tried,
}

/// One way out.
struct Way {
    leg: LegId,
    direction: Direction,
}

impl Ways<'_> {
    fn days(&self) -> RangeInclusive<Day> {
        self.mission.day(self.loss.alarm).max(0)..=self.mission.day(self.loss.on)
    }

    /// What is at the site on the night of the fall.
    pub fn left(&self) -> Vec<Leftover> {
        let mut stock = self.stock_on(self.mission.day(self.loss.on));
        stock.retain(|_, quantity| *quantity > 0);
        stock.into_iter().map(|((kind, name), quantity)| Leftover { kind, name, quantity }).collect()
    }

    fn stock_on(&self, night: Day) -> BTreeMap<(Kind, String), i64> {
        let (mission, site) = (self.mission, self.loss.site);
        let mut stock: BTreeMap<(Kind, String), i64> = BTreeMap::new();
        let mut put = |kind: Kind, name: &str, quantity: i64| {
            *stock.entry((kind, name.to_owned())).or_default() += quantity;
        };
        for unit in mission.units.rows().iter().filter(|unit| unit.site == site) {
            put(Kind::People, &unit.unit, unit.personnel);
            put(Kind::Vehicles, &unit.unit, unit.vehicles);
            put(Kind::Teu, &unit.unit, unit.containers);
        }
        for asset in mission.assets.rows().iter().filter(|asset| asset.site == site) {
            put(class(asset.class), &asset.asset, asset.quantity);
        }
        let plan = &self.tried.plan;
        let arrivals = self.tried.review.ledger.as_ref().map(|ledger| &ledger.arrivals);
        for (at, movement) in plan.movements.iter().enumerate() {
            let Some(leg) = mission.leg(&movement.leg) else { continue };
            let (from, to) = mission.ends(leg, Direction::of(movement.reverse));
            let arrival = arrivals.and_then(|days| days.get(at).copied().flatten());
            let gone = from == site && mission.day(movement.depart) <= night;
            let come = to == site && arrival.is_some_and(|day| day <= night);
            let sign = i64::from(come) - i64::from(gone);
            for (kind, name, quantity) in movement.manifest.iter().flat_map(|row| load(mission, row)) {
                put(kind, &name, sign * quantity);
            }
        }
        let here = |name: &str| mission.sites[site].site == *name;
        for disposal in plan.disposals.iter().filter(|d| here(&d.site) && mission.day(d.on) <= night) {
            let kind = if disposal.class == CargoClass::Vehicle.word() { Kind::Vehicles } else { Kind::Teu };
            let name = disposal.unit.as_deref().or(disposal.asset.as_deref()).unwrap_or_default();
            put(kind, name, -disposal.quantity);
        }
        for release in plan.releases.iter().filter(|r| here(&r.site) && mission.day(r.on) <= night) {
            put(Kind::People, &release.unit, -release.people);
        }
        stock
    }

    /// Why nothing more left, for each kind of which something is left.
    pub fn limits(&self, left: &[Leftover]) -> Vec<Limit> {
        let ways = self.ways();
        let barred = self.barred(&ways);
        let mut limits = Vec::new();
        for kind in Kind::ALL.into_iter().filter(|kind| left.iter().any(|thing| thing.kind == *kind)) {
            if ways.is_empty() {
                let site = &self.mission.sites[self.loss.site].site;
                limits.push(limit(kind, site, "no-way", Message::new("foresee-limit-no-way")));
            }
            limits.extend(ways.iter().zip(&barred).map(|(way, barred)| self.limit_of(way, *barred, kind)));
            limits.extend(self.guard(&ways, &barred).filter(|_| kind == Kind::People));
        }
        limits
    }

    fn ways(&self) -> Vec<Way> {
        let legs = self.mission.legs.iter().flat_map(|(leg, row)| {
            let both = Direction::BOTH.into_iter().filter(|direction| *direction == Direction::Out || row.two_way);
            both.map(move |direction| Way { leg, direction }).collect::<Vec<_>>()
        });
        // A base is to be emptied itself: nothing is brought to safety there.
        let out = |way: &Way| {
            let (from, to) = self.mission.ends(way.leg, way.direction);
            from == self.loss.site && self.mission.sites[to].kind != SiteKind::Base
        };
        legs.filter(out).collect()
    }

    /// For each way the rule by which the checker refuses it on every day, if one does.
    fn barred(&self, ways: &[Way]) -> Vec<Option<Rule>> {
        let mut probe = Plan { movements: Vec::new(), ..self.tried.plan.clone() };
        let id = |way: usize, day: Day| format!("way {way} day {day}");
        for (at, way) in ways.iter().enumerate() {
            probe.movements.extend(self.days().map(|day| self.empty(way, day, id(at, day))));
        }
        let review = check(self.mission, &probe, self.known_on);
        let against: BTreeMap<&str, Rule> = review
            .violations
            .iter()
            .filter(|violation| matches!(violation.rule, Rule::N1 | Rule::N5))
            .map(|violation| (violation.subject.as_str(), violation.rule))
            .collect();
        let of = |at: usize| self.days().map(|day| against.get(id(at, day).as_str()).copied()).collect::<Vec<_>>();
        // Every day is barred; of two reasons the one that could be lifted is told.
        let all = |rules: Vec<Option<Rule>>| rules.into_iter().collect::<Option<Vec<Rule>>>()?.into_iter().max();
        (0..ways.len()).map(|at| all(of(at))).collect()
    }

    fn empty(&self, way: &Way, day: Day, id: String) -> Movement {
        Movement {
            id,
            leg: self.mission.legs[way.leg].leg.clone(),
            reverse: way.direction.is_reverse(),
            depart: self.mission.date(day),
            manifest: Vec::new(),
            fleets: Vec::new(),
            contracted: Contracted::default(),
            escort: Vec::new(),
        }
    }

    /// Permissions that were refused, or reasons for which the way is closed, by name.
    fn reasons(&self, way: &Way, rule: Rule) -> String {
        let subjects = [Subject::Leg(way.leg), Subject::Mode(self.mission.legs[way.leg].mode)];
        let ends = self.mission.ends(way.leg, way.direction);
        let about = |subject: Subject| {
            subjects.contains(&subject) || [ends.0, ends.1].iter().any(|&site| subject == Subject::Site(site))
        };
        let fall = self.mission.day(self.loss.on);
        let names: Vec<String> = if rule == Rule::N5 {
            let rows = self.mission.clearances.rows().iter().filter(|row| about(row.subject));
            rows.filter(|row| row.refused.is_some()).map(|row| row.clearance.clone()).collect()
        } else {
            let rows = self.mission.windows.rows().iter().filter(|row| about(row.subject) && !row.lost);
            let now = rows.filter(|row| (row.from..=row.to).contains(&fall) && row.capacity < Decimal::ONE);
            now.filter_map(|row| row.reason.clone()).collect()
        };
        if names.is_empty() { "–".to_owned() } else { names.join("; ") }
    }

    fn limit_of(&self, way: &Way, barred: Option<Rule>, kind: Kind) -> Limit {
        let row = &self.mission.legs[way.leg];
        let say = |why: &str| Message::new(format!("foresee-limit-{why}")).text("leg", &row.leg);
        if let Some(rule) = barred {
            let why = if rule == Rule::N5 { "refused" } else { "closed" };
            return limit(kind, &row.leg, why, say(why).text("reasons", self.reasons(way, rule)));
        }
        let (days, notice) = (self.days().count() as i64 - 1, i64::from(row.clearance_days));
        if notice > days {
            return limit(kind, &row.leg, "notice", say("notice").count("notice", notice).count("days", days));
        }
        let (offered, carriers) = self.offered(way, kind);
        let used = self.used(way, kind);
        let what = Message::new(format!("foresee-limit-{}", kind.word()));
        if offered == 0 {
            return limit(kind, &row.leg, "nothing", say("nothing").said("what", what));
        }
        let why = if used >= offered { "full" } else { "room" };
        let says = if carriers.is_empty() { say(why) } else { say(&format!("{why}-with")).text("carriers", carriers) };
        limit(kind, &row.leg, why, says.said("what", what).count("offered", offered).count("used", used))
    }

    /// Seats, places or TEU from alarm to fall, and the fleets that give them
    /// ("12 × 15 gao-helicopters"). A way on the road has those of the vehicles that
    /// are there as well, and of lorries that came.
    fn offered(&self, way: &Way, kind: Kind) -> (i64, String) {
        let (mission, calendar) = (self.mission, self.calendar);
        let mut parts = Vec::new();
        let contracted: i64 = self
            .open_days(way)
            .map(|day| {
                let contracted = calendar.contracted(mission, way.leg, way.direction, day);
                of_contract(&contracted, kind)
            })
            .sum();
        if contracted > 0 {
            parts.push((contracted, None));
        }
        for (fleet, row) in mission.fleets.iter().filter(|(_, row)| self.serves(row, way)) {
            let each = of_fleet(row, kind);
            let trips = match row.kind {
                FleetKind::Shuttle => self
                    .open_days(way)
                    .map(|day| {
                        let of_leg = calendar.sorties_on_leg(mission, fleet, way.leg, way.direction, day);
                        of_leg.min(calendar.sorties(mission, fleet, day))
                    })
                    .sum(),
                FleetKind::Circulating => self.vehicles_sent(way, &row.fleet),
            };
            if each > 0 && trips > 0 {
                parts.push((each * trips, Some(format!("{trips} × {each} {}", row.fleet))));
            }
        }
        if mission.legs[way.leg].mode == Mode::Road {
            let own = self.own(kind);
            parts.extend((own > 0).then_some((own, None)));
        }
        let sum = parts.iter().map(|(count, _)| count).sum();
        (sum, parts.into_iter().filter_map(|(_, words)| words).collect::<Vec<_>>().join(" + "))
    }

    fn open_days<'w>(&'w self, way: &'w Way) -> impl Iterator<Item = Day> + 'w {
        self.days().filter(|&day| self.calendar.arrival(self.mission, way.leg, way.direction, day).is_some())
    }

    fn serves(&self, fleet: &Fleet, way: &Way) -> bool {
        let leg = &self.mission.legs[way.leg];
        let based = fleet.kind == FleetKind::Circulating || fleet.base == leg.from || fleet.base == leg.to;
        fleet.mode == leg.mode && based && fleet.legs.as_ref().is_none_or(|legs| legs.contains(&way.leg))
    }

    /// Lorries of a fleet that leave the site by that way, laden or not.
    fn vehicles_sent(&self, way: &Way, fleet: &str) -> i64 {
        let uses = self.movements(way).flat_map(|movement| &movement.fleets);
        uses.filter(|used| used.fleet == *fleet).map(|used| used.count).sum()
    }

    /// What the vehicles on the eve of the alarm can carry on their own wheels.
    fn own(&self, kind: Kind) -> i64 {
        let eve = self.stock_on(*self.days().start() - 1);
        let vehicles = eve.into_iter().filter(|((kind, _), quantity)| *kind == Kind::Vehicles && *quantity > 0);
        let seats = |(_, name): &(Kind, String)| match self.mission.unit(name) {
            Some(unit) => Some(self.mission.units[unit].seats),
            None => {
                self.mission.asset(name).map(|id| &self.mission.assets[id]).filter(|a| a.self_drive).map(|a| a.seats)
            }
        };
        let carries = |(of, quantity): ((Kind, String), i64)| match (kind, seats(&of)) {
            (Kind::People, Some(seats)) => quantity.saturating_mul(seats),
            (Kind::Vehicles, Some(_)) => quantity,
            _ => 0,
        };
        vehicles.map(carries).sum()
    }

    fn movements<'w>(&'w self, way: &'w Way) -> impl Iterator<Item = &'w Movement> + 'w {
        let name = &self.mission.legs[way.leg].leg;
        self.tried.plan.movements.iter().filter(move |movement| {
            let day = self.mission.day(movement.depart);
            movement.leg == *name && movement.reverse == way.direction.is_reverse() && self.days().contains(&day)
        })
    }

    fn used(&self, way: &Way, kind: Kind) -> i64 {
        let loads = self.movements(way).flat_map(|movement| &movement.manifest);
        let loads = loads.flat_map(|row| load(self.mission, row)).filter(|(of, ..)| *of == kind);
        loads.map(|(_, _, quantity)| quantity).sum()
    }

    /// The guard must stay to the last day, which may have fewer seats than it has people.
    fn guard(&self, ways: &[Way], barred: &[Option<Rule>]) -> impl Iterator<Item = Limit> {
        let site = &self.mission.sites[self.loss.site];
        let last = Ways { loss: Loss { alarm: self.loss.on, ..self.loss }, ..*self };
        let usable = ways.iter().zip(barred).filter(|(_, barred)| barred.is_none());
        let seats: i64 = usable.map(|(way, _)| last.offered(way, Kind::People).0).sum();
        let says = Message::new("foresee-limit-guard").count("guard", site.guard).count("seats", seats);
        (site.guard > seats).then(|| limit(Kind::People, &site.site, "guard", says)).into_iter()
    }
}

fn limit(kind: Kind, name: &str, why: &'static str, says: Message) -> Limit {
    Limit { kind, name: name.to_owned(), why, says }
}

fn class(class: CargoClass) -> Kind {
    match class {
        CargoClass::Vehicle => Kind::Vehicles,
        CargoClass::Container => Kind::Teu,
    }
}

fn of_contract(contracted: &Contracted, kind: Kind) -> i64 {
    match kind {
        Kind::People => contracted.people,
        Kind::Vehicles => contracted.vehicles,
        Kind::Teu => contracted.teu,
    }
}

fn of_fleet(fleet: &Fleet, kind: Kind) -> i64 {
    match kind {
        Kind::People => fleet.seats,
        Kind::Vehicles => fleet.vehicles,
        Kind::Teu => fleet.teu,
    }
}

fn load(mission: &Mission, row: &ManifestRow) -> Vec<(Kind, String, i64)> {
    match row {
        ManifestRow::Unit { unit, people, vehicles, teu } => vec![
            (Kind::People, unit.clone(), *people),
            (Kind::Vehicles, unit.clone(), *vehicles),
            (Kind::Teu, unit.clone(), *teu),
        ],
        ManifestRow::Asset { asset, quantity } => {
            let of = mission.asset(asset).map(|id| class(mission.assets[id].class));
            of.map(|kind| (kind, asset.clone(), *quantity)).into_iter().collect()
        }
        ManifestRow::Supply { .. } => Vec::new(),
    }
}
