//! The canonical form of a mission and its digest.
//!
//! One line per row: the table's name, then `column=value` for every column
//! that holds something after defaults, in a fixed order, separated by tabs.
//! Rows stand in the order of their ids (tables without ids: of their
//! content), text is in NFC with tab, line break and backslash written `\t`,
//! `\n`, `\\`, numbers are exact decimals without trailing zeros, dates are
//! `YYYY-MM-DD`, lists are sorted and joined by spaces. Columns of the second
//! ring (§7) are left out where they are blank or at their default, so a
//! mission without them keeps its digest when the contract grows.

use crate::amount::Decimal;
use crate::day::{Date, Day};
use crate::ids::*;
use crate::mission::*;
use sha2::{Digest, Sha256};
use std::fmt::Write;
use unicode_normalization::UnicodeNormalization;

/// `sha256:` and the 64 hexadecimal digits of the canonical form's hash.
pub fn digest(mission: &Mission) -> String {
    let mut text = String::from("sha256:");
    for byte in Sha256::digest(canonical_form(mission).as_bytes()) {
        write!(text, "{byte:02x}").expect("writing to a string succeeds");
    }
    text
}

/// The text whose hash is the digest.
pub fn canonical_form(mission: &Mission) -> String {
    let form = Form { mission };
    let mut out = String::new();
    out.push_str(&form.head());
    for table in form.tables() {
        for line in table {
            out.push_str(&line);
        }
    }
    out
}

/// One line under construction.
struct Line {
    text: String,
}

impl Line {
    fn of(table: &str) -> Self {
        Line { text: table.to_owned() }
    }
    fn put(mut self, column: &str, value: impl Canonical) -> Self {
        if let Some(text) = value.canonical() {
            write!(self.text, "\t{column}={text}").expect("writing to a string succeeds");
        }
        self
    }
    /// For columns that were added to the contract later: left out at their default.
    fn put_unless<T: Canonical + PartialEq>(self, column: &str, value: T, default: T) -> Self {
        if value == default { self } else { self.put(column, value) }
    }
    fn end(mut self) -> String {
        self.text.push('\n');
        self.text
    }
}

trait Canonical {
    fn canonical(&self) -> Option<String>;
}

impl Canonical for &str {
    fn canonical(&self) -> Option<String> {
        let text: String = self.nfc().collect();
        Some(text.replace('\\', "\\\\").replace('\t', "\\t").replace('\n', "\\n").replace('\r', "\\r"))
    }
}
impl Canonical for String {
    fn canonical(&self) -> Option<String> {
        self.as_str().canonical()
    }
}
impl Canonical for Decimal {
    fn canonical(&self) -> Option<String> {
        Some(self.normalize().to_string())
    }
}
impl Canonical for Date {
    fn canonical(&self) -> Option<String> {
        Some(self.to_string())
    }
}
impl Canonical for bool {
    fn canonical(&self) -> Option<String> {
        Some(if *self { "yes" } else { "no" }.to_owned())
    }
}
macro_rules! canonical_numbers {
    ($($t:ty),+) => {$(
        impl Canonical for $t {
            fn canonical(&self) -> Option<String> { Some(self.to_string()) }
        }
    )+};
}
canonical_numbers!(i64, u32, u8);

impl<T: Canonical> Canonical for Option<T> {
    fn canonical(&self) -> Option<String> {
        self.as_ref().and_then(Canonical::canonical)
    }
}

fn list(mut names: Vec<String>) -> Option<String> {
    names.sort();
    names.dedup();
    (!names.is_empty()).then(|| names.join(" "))
}

struct Form<'m> {
    mission: &'m Mission,
}

impl Form<'_> {
    fn date(&self, day: Day) -> Date {
        self.mission.date(day)
    }
    fn maybe_date(&self, day: Option<Day>) -> Option<Date> {
        day.map(|d| self.date(d))
    }
    fn site(&self, id: SiteId) -> &str {
        &self.mission.sites[id].site
    }
    fn sites(&self, ids: &[SiteId]) -> Option<String> {
        list(ids.iter().map(|&id| self.site(id).to_owned()).collect())
    }
    fn users(&self, users: &[User]) -> Option<String> {
        let name = |user: &User| match user {
            User::Unit(id) => self.mission.units[*id].unit.clone(),
            User::Contributor(name) => name.clone(),
        };
        list(users.iter().map(name).collect())
    }
    fn subject(&self, subject: Subject) -> String {
        match subject {
            Subject::Leg(id) => format!("leg:{}", self.mission.legs[id].leg),
            Subject::Site(id) => format!("site:{}", self.site(id)),
            Subject::Fleet(id) => format!("fleet:{}", self.mission.fleets[id].fleet),
            Subject::Mode(mode) => format!("mode:{}", mode.word()),
        }
    }

    fn head(&self) -> String {
        let m = self.mission;
        let votes = m.resolution.votes.as_ref();
        let default = MissionTables::empty("", m.start, m.end);
        Line::of("mission")
            .put("name", m.name.as_str())
            .put("country", m.country.clone())
            .put("start", m.start)
            .put("end", m.end)
            .put("vicinity_km", m.vicinity_km)
            .put("protect_min", m.protect_min)
            .put("handling_days", m.handling_days)
            .put("medevac_km", m.medevac_km)
            .put_unless("plan_on", m.plan_on, default.plan_on)
            .put("supply_teu_per_1000_person_days", m.supply_teu_per_1000_person_days)
            .put("contact", m.contact.clone())
            .put("resolution.symbol", m.resolution.symbol.clone())
            .put("resolution.adopted", m.resolution.adopted)
            .put("resolution.votes.for", votes.map(|v| v.for_))
            .put("resolution.votes.against", votes.map(|v| v.against))
            .put("resolution.votes.abstained", votes.map(|v| v.abstained))
            .put("resolution.votes.vetoed", votes.map(|v| v.vetoed))
            .put("score.casualty", m.weights.casualty)
            .put("score.late_person_day", m.weights.late_person_day)
            .put("score.unprotected_person_day", m.weights.unprotected_person_day)
            .put("score.task_shortfall_person_day", m.weights.task_shortfall_person_day)
            .put("score.property_value", m.weights.property_value)
            .put("score.money", m.weights.money)
            .put_unless("replan.moved_movement", m.replan.moved_movement, default.replan.moved_movement)
            .put_unless("replan.moved_closure_day", m.replan.moved_closure_day, default.replan.moved_closure_day)
            .end()
    }

    /// The lines of each table, sorted. Lines of tables with ids begin with
    /// the id, so sorting by content is sorting by id.
    fn tables(&self) -> Vec<Vec<String>> {
        let m = self.mission;
        let mut all = vec![
            m.clauses.rows().iter().map(|r| self.clause(r)).collect::<Vec<_>>(),
            m.sites.rows().iter().map(|r| self.site_line(r)).collect(),
            m.units.rows().iter().map(|r| self.unit(r)).collect(),
            m.assets.rows().iter().map(|r| self.asset(r)).collect(),
            m.legs.rows().iter().map(|r| self.leg(r)).collect(),
            m.fleets.rows().iter().map(|r| self.fleet(r)).collect(),
            m.windows.rows().iter().map(|r| self.window(r)).collect(),
            m.teams.rows().iter().map(|r| self.team(r)).collect(),
            m.steps.rows().iter().map(|r| self.step(r)).collect(),
            m.tasks.rows().iter().map(|r| self.task(r)).collect(),
            m.communities.rows().iter().map(community).collect(),
            m.partners.rows().iter().map(|r| self.partner(r)).collect(),
            m.clearances.rows().iter().map(|r| self.clearance(r)).collect(),
            m.stations.rows().iter().map(|r| self.station(r)).collect(),
        ];
        for table in &mut all {
            table.sort();
        }
        all
    }

    fn clause(&self, r: &Clause) -> String {
        Line::of("clause")
            .put("id", r.id.as_str())
            .put("kind", r.kind.word())
            .put("text", r.text.clone())
            .put("from", self.maybe_date(r.from))
            .put("by", self.maybe_date(r.by))
            .put("until", self.maybe_date(r.until))
            .put("site", r.site.map(|s| self.site(s)))
            .put("strength", r.strength)
            .put("every_days", r.every_days)
            .end()
    }

    fn site_line(&self, r: &Site) -> String {
        Line::of("site")
            .put("site", r.site.as_str())
            .put("name", r.name.clone())
            .put("kind", r.kind.word())
            .put("lat", r.lat)
            .put("lon", r.lon)
            .put("country", r.country.clone())
            .put("guard", r.guard)
            .put("beds", r.beds)
            .put("yard_teu", r.yard_teu)
            .put("close_from", self.maybe_date(r.close_from))
            .put("close_by", self.maybe_date(r.close_by))
            .put("keep_open", r.keep_open.word())
            .put("handling_days", r.handling_days)
            .put("cost_per_day", r.cost_per_day)
            .put("hazard", r.hazard)
            .put("handover_to", r.handover_to.clone())
            .put("disposals_per_day", r.disposals_per_day)
            .put("handover_partner", r.handover_partner.map(|p| self.mission.partners[p].partner.clone()))
            .put_unless("overlap_days", r.overlap_days, 0)
            .put_unless("supply_teu", r.supply_teu, Decimal::ZERO)
            .put_unless("supply_min_days", r.supply_min_days, Decimal::ZERO)
            .put_unless("supply_source", r.supply_source, false)
            .end()
    }

    fn unit(&self, r: &Unit) -> String {
        Line::of("unit")
            .put("unit", r.unit.as_str())
            .put("contributor", r.contributor.as_str())
            .put("kind", r.kind.as_str())
            .put("site", self.site(r.site))
            .put("personnel", r.personnel)
            .put("roles", list(r.roles.iter().map(|x| x.word().to_owned()).collect()))
            .put("vehicles", r.vehicles)
            .put("seats", r.seats)
            .put("containers", r.containers)
            .put("vehicle_value", r.vehicle_value)
            .put("container_value", r.container_value)
            .put("sensitive", r.sensitive)
            .put("exits", self.sites(&r.exits))
            .put("cargo_exits", self.sites(&r.cargo_exits))
            .put("leave_from", self.maybe_date(r.leave_from))
            .put("leave_by", self.maybe_date(r.leave_by))
            .put("stays", r.stays)
            .put("cost_per_person_day", r.cost_per_person_day)
            .put("priority", r.priority)
            .put_unless("rear_party", r.rear_party, 0)
            .put("sensitive_vehicles", r.sensitive_vehicles)
            .put("sensitive_containers", r.sensitive_containers)
            .put("released_from", self.maybe_date(r.released_from))
            .end()
    }

    fn asset(&self, r: &Asset) -> String {
        Line::of("asset")
            .put("asset", r.asset.as_str())
            .put("owner", r.owner.as_str())
            .put("site", self.site(r.site))
            .put("class", r.class.word())
            .put("quantity", r.quantity)
            .put("value_each", r.value_each)
            .put("options", list(r.options.iter().map(|x| x.word().to_owned()).collect()))
            .put("sell_recovers", r.sell_recovers)
            .put("gift_recovers", r.gift_recovers)
            .put("disposal_days", r.disposal_days)
            .put("sensitive", r.sensitive)
            .put("cargo_exits", self.sites(&r.cargo_exits))
            .put("priority", r.priority)
            .put_unless("self_drive", r.self_drive, false)
            .put_unless("seats", r.seats, 0)
            .end()
    }

    fn leg(&self, r: &Leg) -> String {
        Line::of("leg")
            .put("leg", r.leg.as_str())
            .put("from", self.site(r.from))
            .put("to", self.site(r.to))
            .put("mode", r.mode.word())
            .put("km", r.km)
            .put("days", r.days)
            .put("two_way", r.two_way)
            .put("people_per_day", r.people_per_day)
            .put("vehicles_per_day", r.vehicles_per_day)
            .put("teu_per_day", r.teu_per_day)
            .put("convoy_min", r.convoy_min)
            .put("convoy_max", r.convoy_max)
            .put("convoys_per_day", r.convoys_per_day)
            .put("escort_per_vehicle", r.escort_per_vehicle)
            .put("hazard", r.hazard)
            .put("cost_per_person", r.cost_per_person)
            .put("cost_per_vehicle", r.cost_per_vehicle)
            .put("cost_per_teu", r.cost_per_teu)
            .put("clearance_days", r.clearance_days)
            .put("days_p50", r.days_p50)
            .put("days_p90", r.days_p90)
            .put("cover", r.cover.map(|f| self.mission.fleets[f].fleet.clone()))
            .put("for", self.users(&r.only_for))
            .put("every_days", r.every_days)
            .put("first_day", self.maybe_date(r.first_day))
            .put("breakdown", r.breakdown)
            .put_unless("hazard_per_day", r.hazard_per_day, Decimal::ZERO)
            .end()
    }

    fn fleet(&self, r: &Fleet) -> String {
        let legs = r
            .legs
            .as_ref()
            .map(|ids| list(ids.iter().map(|&id| self.mission.legs[id].leg.clone()).collect()).unwrap_or_default());
        Line::of("fleet")
            .put("fleet", r.fleet.as_str())
            .put("mode", r.mode.word())
            .put("count", r.count)
            .put("base", self.site(r.base))
            .put("kind", r.kind.word())
            .put("seats", r.seats)
            .put("teu", r.teu)
            .put("vehicles", r.vehicles)
            .put("sorties_per_day", r.sorties_per_day)
            .put("from", self.maybe_date(r.from))
            .put("to", self.maybe_date(r.to))
            .put("cost_per_day", r.cost_per_day)
            .put("cost_per_km", r.cost_per_km)
            .put("legs", legs)
            .put("for", self.users(&r.only_for))
            .put("breakdown", r.breakdown)
            .end()
    }

    fn window(&self, r: &Window) -> String {
        Line::of("window")
            .put("subject", self.subject(r.subject))
            .put("from", self.date(r.from))
            .put("to", self.date(r.to))
            .put("capacity", r.capacity)
            .put("days_factor", r.days_factor)
            .put("hazard_factor", r.hazard_factor)
            .put("reason", r.reason.clone())
            .put("known_from", r.known_from)
            .put("direction", r.direction.map(WindowDirection::word))
            .put_unless("lost", r.lost, false)
            .end()
    }

    fn team(&self, r: &Team) -> String {
        Line::of("team")
            .put("team", r.team.as_str())
            .put("count", r.count)
            .put("from", self.maybe_date(r.from))
            .put("to", self.maybe_date(r.to))
            .end()
    }

    fn step(&self, r: &Step) -> String {
        let (kind, site) = match r.scope {
            StepScope::Kind(kind) => (Some(kind.word()), None),
            StepScope::Site(site) => (None, Some(self.site(site))),
        };
        Line::of("step")
            .put("step", r.step.as_str())
            .put("site_kind", kind)
            .put("site", site)
            .put("days", r.days)
            .put("after", list(r.after.clone()))
            .put("team", r.team.map(|t| self.mission.teams[t].team.clone()))
            .put("teams_needed", r.teams_needed)
            .put("needs", r.needs.word())
            .put("signs_handover", r.signs_handover)
            .end()
    }

    fn task(&self, r: &Task) -> String {
        Line::of("task")
            .put("task", r.task.as_str())
            .put("site", self.site(r.site))
            .put("role", r.role.word())
            .put("strength", r.strength)
            .put("from", self.date(r.from))
            .put("until", self.date(r.until))
            .put("clause", r.clause.map(|c| self.mission.clauses[c].id.clone()))
            .put("successor", r.successor.clone())
            .put("successor_from", self.maybe_date(r.successor_from))
            .put("handover_days", r.handover_days)
            .put("hard", r.hard)
            .end()
    }

    fn partner(&self, r: &Partner) -> String {
        Line::of("partner")
            .put("partner", r.partner.as_str())
            .put("kind", r.kind.as_str())
            .put("lat", r.lat)
            .put("lon", r.lon)
            .put("strength", r.strength)
            .put("from", self.maybe_date(r.from))
            .put("to", self.maybe_date(r.to))
            .end()
    }

    fn clearance(&self, r: &Clearance) -> String {
        Line::of("clearance")
            .put("clearance", r.clearance.as_str())
            .put("subject", self.subject(r.subject))
            .put("asked", self.maybe_date(r.asked))
            .put("granted", self.maybe_date(r.granted))
            .put("refused", self.maybe_date(r.refused))
            .put("from", self.maybe_date(r.from))
            .put("to", self.maybe_date(r.to))
            .put("lead_p50", r.lead_p50)
            .put("lead_p90", r.lead_p90)
            .end()
    }

    fn station(&self, r: &Station) -> String {
        let mut names: Vec<String> = r.for_units.iter().map(|&u| self.mission.units[u].unit.clone()).collect();
        names.extend(r.for_assets.iter().map(|&a| self.mission.assets[a].asset.clone()));
        Line::of("station")
            .put("station", r.station.as_str())
            .put("site", self.site(r.site))
            .put("takes", r.takes.word())
            .put("per_day", r.per_day)
            .put("from", self.maybe_date(r.from))
            .put("to", self.maybe_date(r.to))
            .put("for", list(names))
            .put("spread", r.spread)
            .end()
    }
}

fn community(r: &Community) -> String {
    Line::of("community")
        .put("community", r.community.as_str())
        .put("lat", r.lat)
        .put("lon", r.lon)
        .put("population", r.population)
        .put("p_code", r.p_code.clone())
        .end()
}
