//! Turns a plan's names and dates into rows and days of the mission, or says
//! all the reasons why that cannot be done (rule P0).

use rearguard_model::*;
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;

/// Counts above this are no counts of people or things; the arithmetic of the
/// rules stays far from its ends below it.
const GREATEST_COUNT: i64 = 1_000_000_000_000;

/// A plan in rows and days.
#[derive(Debug, Default)]
pub(crate) struct Resolved {
    /// In the plan's order.
    pub trips: Vec<Trip>,
    pub disposals: Vec<Disposed>,
    pub steps: Vec<StepAt>,
    /// By task.
    pub transfers: Vec<Option<Day>>,
    /// By site.
    pub closings: Vec<Option<Day>>,
    pub releases: Vec<Released>,
}

/// A movement. Rows of nothing are left out.
#[derive(Debug)]
pub(crate) struct Trip {
    pub leg: LegId,
    pub direction: Direction,
    pub from: SiteId,
    pub to: SiteId,
    pub depart: Day,
    /// Whole days under way.
    pub days: Day,
    /// `depart + days`; may lie after the last day.
    pub arrive: Day,
    pub units: Vec<Aboard>,
    pub assets: Vec<(AssetId, i64)>,
    /// TEU of supply (§7).
    pub supply: i64,
    pub fleets: Vec<(FleetId, i64)>,
    pub contracted: Contracted,
    /// Escort details.
    pub details: Vec<(UnitId, i64)>,
}

/// What of a unit is aboard.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Aboard {
    pub unit: UnitId,
    pub people: i64,
    pub vehicles: i64,
    pub teu: i64,
}

impl Trip {
    /// The day on which an escort detail is back and ready to move.
    pub fn detail_back(&self) -> Day {
        self.depart.saturating_add(self.days.saturating_mul(2).max(1))
    }
    /// Whether anybody or anything of the mission goes along; a column of
    /// empty fleet vehicles does not.
    pub fn laden(&self) -> bool {
        !self.units.is_empty() || !self.assets.is_empty() || self.supply > 0
    }
}

/// Whose property a disposal takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Property {
    Unit(UnitId),
    Asset(AssetId),
}

#[derive(Debug)]
pub(crate) struct Disposed {
    pub site: SiteId,
    pub of: Property,
    pub class: CargoClass,
    pub quantity: i64,
    pub how: Disposition,
    pub on: Day,
}

#[derive(Debug)]
pub(crate) struct StepAt {
    pub site: SiteId,
    pub step: StepId,
    pub start: Day,
}

/// People released where they live (§7).
#[derive(Debug)]
pub(crate) struct Released {
    pub unit: UnitId,
    pub site: SiteId,
    pub people: i64,
    pub on: Day,
}

/// Why a plan cannot be read as one.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Fault {
    /// The movement, closure … that is wrong.
    pub subject: String,
    pub kind: FaultKind,
    /// The value that stands there.
    pub value: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum FaultKind {
    /// A name that the table (a message of its kind) does not have.
    Unknown(&'static str),
    /// A step that the site does not have.
    StepOfOtherSite,
    Count,
    Date,
    Twice,
    /// A disposal of neither or of both a unit and an asset.
    Owner,
    Word,
    /// A release of people of a unit that may not be released, or not yet.
    Release,
    /// The rows of one movement disagree.
    Rows,
}

/// The plan in rows and days, or everything that is wrong with its form.
pub(crate) fn resolve(mission: &Mission, calendar: &Calendar, plan: &Plan) -> Result<Resolved, Vec<Fault>> {
    let mut reader = Reader { mission, calendar, subject: String::new(), faults: Vec::new() };
    reader.form_faults(plan);
    let resolved = Resolved {
        trips: reader.trips(plan),
        disposals: reader.disposals(plan),
        steps: reader.steps(plan),
        transfers: reader.transfers(plan),
        closings: reader.closings(plan),
        releases: reader.releases(plan),
    };
    if reader.faults.is_empty() { Ok(resolved) } else { Err(reader.faults) }
}

struct Reader<'a> {
    mission: &'a Mission,
    calendar: &'a Calendar,
    /// What is being read.
    subject: String,
    faults: Vec<Fault>,
}

impl Reader<'_> {
    fn fault(&mut self, kind: FaultKind, value: impl ToString) {
        self.faults.push(Fault { subject: self.subject.clone(), kind, value: value.to_string() });
    }

    fn form_faults(&mut self, plan: &Plan) {
        for fault in &plan.form_faults {
            self.subject = fault.place.clone();
            let kind = match fault.expected {
                FormExpectation::WholeNumberFromZero => FaultKind::Count,
                FormExpectation::Date => FaultKind::Date,
                FormExpectation::AgreeingRows => FaultKind::Rows,
                FormExpectation::KnownWord => FaultKind::Word,
            };
            self.fault(kind, &fault.value);
        }
    }

    /// The row of that name; names are compared after NFC and trimming.
    fn named<I>(&mut self, kind: &'static str, name: &str, look: impl Fn(&Mission, &str) -> Option<I>) -> Option<I> {
        let row = look(self.mission, name).or_else(|| look(self.mission, &normal(name)));
        if row.is_none() {
            self.fault(FaultKind::Unknown(kind), name);
        }
        row
    }

    fn site(&mut self, name: &str) -> Option<SiteId> {
        self.named("check-kind-site", name, Mission::site)
    }
    fn unit(&mut self, name: &str) -> Option<UnitId> {
        self.named("check-kind-unit", name, Mission::unit)
    }
    fn asset(&mut self, name: &str) -> Option<AssetId> {
        self.named("check-kind-asset", name, Mission::asset)
    }

    fn count(&mut self, count: i64) -> i64 {
        if !(0..=GREATEST_COUNT).contains(&count) {
            self.fault(FaultKind::Count, count);
        }
        count.clamp(0, GREATEST_COUNT)
    }

    fn day(&mut self, date: Date) -> Day {
        if date < self.mission.start || date > self.mission.end {
            self.fault(FaultKind::Date, date);
            return 0;
        }
        self.mission.day(date)
    }

    fn once<T: Ord>(&mut self, seen: &mut BTreeSet<T>, key: T, name: &str) {
        if !seen.insert(key) {
            self.fault(FaultKind::Twice, name);
        }
    }

    fn trips(&mut self, plan: &Plan) -> Vec<Trip> {
        let mut seen = BTreeSet::new();
        let mut trips = Vec::with_capacity(plan.movements.len());
        for movement in &plan.movements {
            self.subject.clone_from(&movement.id);
            self.once(&mut seen, movement.id.trim(), &movement.id);
            trips.extend(self.trip(movement));
        }
        trips
    }

    fn trip(&mut self, movement: &Movement) -> Option<Trip> {
        let depart = self.day(movement.depart);
        let mut trip = self.empty_trip(movement, depart);
        let mut aboard = (Vec::new(), Vec::new(), 0);
        for row in &movement.manifest {
            self.aboard(row, &mut aboard);
        }
        let fleets: Vec<_> = movement.fleets.iter().filter_map(|f| self.fleet_use(f)).collect();
        let details: Vec<_> = movement.escort.iter().filter_map(|e| self.detail(e)).collect();
        let contracted = Contracted {
            people: self.count(movement.contracted.people),
            vehicles: self.count(movement.contracted.vehicles),
            teu: self.count(movement.contracted.teu),
        };
        if let Some(trip) = &mut trip {
            (trip.units, trip.assets, trip.supply) = aboard;
            trip.fleets = fleets;
            trip.details = details;
            trip.contracted = contracted;
        }
        trip
    }

    fn empty_trip(&mut self, movement: &Movement, depart: Day) -> Option<Trip> {
        let leg = self.named("check-kind-leg", &movement.leg, Mission::leg)?;
        let direction = Direction::of(movement.reverse);
        let (from, to) = self.mission.ends(leg, direction);
        let days = self.calendar.transit(self.mission, leg, direction, depart).max(0);
        Some(Trip {
            leg,
            direction,
            from,
            to,
            depart,
            days,
            arrive: depart.saturating_add(days),
            units: Vec::new(),
            assets: Vec::new(),
            supply: 0,
            fleets: Vec::new(),
            contracted: Contracted::default(),
            details: Vec::new(),
        })
    }

    fn aboard(&mut self, row: &ManifestRow, aboard: &mut (Vec<Aboard>, Vec<(AssetId, i64)>, i64)) {
        match row {
            ManifestRow::Unit { unit, people, vehicles, teu } => {
                let (people, vehicles, teu) = (self.count(*people), self.count(*vehicles), self.count(*teu));
                let Some(unit) = self.unit(unit) else { return };
                if people + vehicles + teu > 0 {
                    aboard.0.push(Aboard { unit, people, vehicles, teu });
                }
            }
            ManifestRow::Asset { asset, quantity } => {
                let quantity = self.count(*quantity);
                let Some(asset) = self.asset(asset) else { return };
                if quantity > 0 {
                    aboard.1.push((asset, quantity));
                }
            }
            ManifestRow::Supply { teu } => aboard.2 += self.count(*teu),
        }
    }

    fn fleet_use(&mut self, used: &FleetUse) -> Option<(FleetId, i64)> {
        let count = self.count(used.count);
        let fleet = self.named("check-kind-fleet", &used.fleet, Mission::fleet)?;
        (count > 0).then_some((fleet, count))
    }

    fn detail(&mut self, detail: &EscortDetail) -> Option<(UnitId, i64)> {
        let people = self.count(detail.people);
        let unit = self.unit(&detail.unit)?;
        (people > 0).then_some((unit, people))
    }

    fn disposals(&mut self, plan: &Plan) -> Vec<Disposed> {
        plan.disposals.iter().filter_map(|d| self.disposal(d)).collect()
    }

    fn disposal(&mut self, d: &Disposal) -> Option<Disposed> {
        self.subject = d.unit.clone().or_else(|| d.asset.clone()).unwrap_or_else(|| d.site.clone());
        let on = self.day(d.on);
        let quantity = self.count(d.quantity);
        let site = self.site(&d.site);
        let of = match (&d.unit, &d.asset) {
            (Some(unit), None) => self.unit(unit).map(Property::Unit),
            (None, Some(asset)) => self.asset(asset).map(Property::Asset),
            _ => {
                self.fault(FaultKind::Owner, "");
                None
            }
        };
        let class = CargoClass::from_word(&d.class);
        if class.is_none() {
            self.fault(FaultKind::Word, &d.class);
        }
        let how = Disposition::from_word(&d.how).filter(|&h| h != Disposition::Ship);
        if how.is_none() {
            self.fault(FaultKind::Word, &d.how);
        }
        Some(Disposed { site: site?, of: of?, class: class?, quantity, how: how?, on })
    }

    fn steps(&mut self, plan: &Plan) -> Vec<StepAt> {
        let mut seen = BTreeSet::new();
        let mut steps = Vec::new();
        for planned in &plan.steps {
            self.subject = format!("{} / {}", planned.site, planned.step);
            let start = self.day(planned.start);
            let name = normal(&planned.step);
            let Some(site) = self.site(&planned.site) else { continue };
            let of_site = self.mission.steps_of(site).iter().copied().find(|&s| self.mission.steps[s].step == name);
            let Some(step) = of_site else {
                let known = self.mission.steps.rows().iter().any(|s| s.step == name);
                let kind = if known { FaultKind::StepOfOtherSite } else { FaultKind::Unknown("check-kind-step") };
                self.fault(kind, &planned.step);
                continue;
            };
            self.once(&mut seen, (site, step), &planned.step);
            steps.push(StepAt { site, step, start });
        }
        steps
    }

    fn transfers(&mut self, plan: &Plan) -> Vec<Option<Day>> {
        let mut seen = BTreeSet::new();
        let mut transfers = vec![None; self.mission.tasks.len()];
        for transfer in &plan.transfers {
            self.subject.clone_from(&transfer.task);
            let on = self.day(transfer.on);
            let Some(task) = self.named("check-kind-task", &transfer.task, Mission::task) else { continue };
            self.once(&mut seen, task, &transfer.task);
            transfers[task.index()] = Some(on);
        }
        transfers
    }

    fn closings(&mut self, plan: &Plan) -> Vec<Option<Day>> {
        let mut seen = BTreeSet::new();
        let mut closings = vec![None; self.mission.sites.len()];
        for closure in &plan.closures {
            self.subject.clone_from(&closure.site);
            let on = self.day(closure.on);
            let Some(site) = self.site(&closure.site) else { continue };
            self.once(&mut seen, site, &closure.site);
            closings[site.index()] = Some(on);
        }
        closings
    }

    fn releases(&mut self, plan: &Plan) -> Vec<Released> {
        let mut releases = Vec::new();
        for release in &plan.releases {
            self.subject.clone_from(&release.unit);
            let on = self.day(release.on);
            let people = self.count(release.people);
            let (Some(unit), Some(site)) = (self.unit(&release.unit), self.site(&release.site)) else { continue };
            if self.mission.units[unit].released_from.is_none_or(|from| on < from) {
                self.fault(FaultKind::Release, release.on);
            }
            releases.push(Released { unit, site, people, on });
        }
        releases
    }
}

fn normal(name: &str) -> String {
    name.nfc().collect::<String>().trim().to_owned()
}
