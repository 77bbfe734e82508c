//! One function a table: the cells of a row by the names of its columns.

use super::*;
use rearguard_model::{
    Asset, Clearance, Community, Fleet, Leg, Partner, Site, Station, Step, StepScope, Task, Team, Unit, Window,
};

impl Writer<'_> {
    pub(super) fn site_row(&self, r: &Site) -> Cells {
        vec![
            ("site", text(&r.site)),
            ("name", maybe_text(&r.name)),
            ("kind", text(r.kind.word())),
            ("lat", maybe_amount(r.lat)),
            ("lon", maybe_amount(r.lon)),
            ("country", maybe_text(&r.country)),
            ("guard", count(r.guard)),
            ("beds", maybe_count(r.beds)),
            ("yard_teu", maybe_count(r.yard_teu)),
            ("close_from", self.maybe_day(r.close_from)),
            ("close_by", self.maybe_day(r.close_by)),
            ("keep_open", text(r.keep_open.word())),
            ("handling_days", count(r.handling_days)),
            ("cost_per_day", amount(r.cost_per_day)),
            ("hazard", amount(r.hazard)),
            ("handover_to", maybe_text(&r.handover_to)),
            ("disposals_per_day", maybe_count(r.disposals_per_day)),
            ("supply_teu", amount(r.supply_teu)),
            ("supply_min_days", amount(r.supply_min_days)),
            ("supply_source", flag(r.supply_source)),
            ("handover_partner", OutCell::maybe(r.handover_partner, |p| text(&self.mission.partners[p].partner))),
            ("overlap_days", count(r.overlap_days)),
        ]
    }

    pub(super) fn unit_row(&self, r: &Unit) -> Cells {
        vec![
            ("unit", text(&r.unit)),
            ("contributor", text(&r.contributor)),
            ("kind", text(&r.kind)),
            ("site", self.site(r.site)),
            ("personnel", count(r.personnel)),
            ("roles", list(r.roles.iter().map(|role| role.word()))),
            ("vehicles", count(r.vehicles)),
            ("seats", count(r.seats)),
            ("containers", count(r.containers)),
            ("vehicle_value", amount(r.vehicle_value)),
            ("container_value", amount(r.container_value)),
            ("sensitive", flag(r.sensitive)),
            ("exits", self.sites(&r.exits)),
            ("cargo_exits", self.sites(&r.cargo_exits)),
            ("leave_from", self.maybe_day(r.leave_from)),
            ("leave_by", self.maybe_day(r.leave_by)),
            ("stays", count(r.stays)),
            ("cost_per_person_day", amount(r.cost_per_person_day)),
            ("priority", maybe_count(r.priority)),
            ("rear_party", count(r.rear_party)),
            ("sensitive_vehicles", maybe_count(r.sensitive_vehicles)),
            ("sensitive_containers", maybe_count(r.sensitive_containers)),
            ("released_from", self.maybe_day(r.released_from)),
        ]
    }

    pub(super) fn asset_row(&self, r: &Asset) -> Cells {
        vec![
            ("asset", text(&r.asset)),
            ("owner", text(&r.owner)),
            ("site", self.site(r.site)),
            ("class", text(r.class.word())),
            ("quantity", count(r.quantity)),
            ("value_each", amount(r.value_each)),
            ("options", list(r.options.iter().map(|option| option.word()))),
            ("sell_recovers", amount(r.sell_recovers)),
            ("gift_recovers", amount(r.gift_recovers)),
            ("disposal_days", count(r.disposal_days)),
            ("sensitive", flag(r.sensitive)),
            ("cargo_exits", self.sites(&r.cargo_exits)),
            ("priority", maybe_count(r.priority)),
            ("self_drive", flag(r.self_drive)),
            ("seats", count(r.seats)),
        ]
    }

    pub(super) fn leg_row(&self, r: &Leg) -> Cells {
        vec![
            ("leg", text(&r.leg)),
            ("from", self.site(r.from)),
            ("to", self.site(r.to)),
            ("mode", text(r.mode.word())),
            ("km", amount(r.km)),
            ("days", count(r.days)),
            ("two_way", flag(r.two_way)),
            ("people_per_day", count(r.people_per_day)),
            ("vehicles_per_day", count(r.vehicles_per_day)),
            ("teu_per_day", count(r.teu_per_day)),
            ("convoy_min", count(r.convoy_min)),
            ("convoy_max", maybe_count(r.convoy_max)),
            ("convoys_per_day", count(r.convoys_per_day)),
            ("escort_per_vehicle", amount(r.escort_per_vehicle)),
            ("hazard", amount(r.hazard)),
            ("cost_per_person", amount(r.cost_per_person)),
            ("cost_per_vehicle", amount(r.cost_per_vehicle)),
            ("cost_per_teu", amount(r.cost_per_teu)),
            ("clearance_days", count(r.clearance_days)),
            ("days_p50", maybe_amount(r.days_p50)),
            ("days_p90", maybe_amount(r.days_p90)),
            ("cover", OutCell::maybe(r.cover, |f| text(&format!("fleet:{}", self.mission.fleets[f].fleet)))),
            ("for", self.users(&r.only_for)),
            ("every_days", maybe_count(r.every_days)),
            ("first_day", self.maybe_day(r.first_day)),
            ("breakdown", maybe_amount(r.breakdown)),
            ("hazard_per_day", amount(r.hazard_per_day)),
        ]
    }

    pub(super) fn fleet_row(&self, r: &Fleet) -> Cells {
        let legs = r.legs.iter().flatten().map(|&leg| self.mission.legs[leg].leg.as_str());
        vec![
            ("fleet", text(&r.fleet)),
            ("mode", text(r.mode.word())),
            ("count", count(r.count)),
            ("base", self.site(r.base)),
            ("kind", text(r.kind.word())),
            ("seats", count(r.seats)),
            ("teu", count(r.teu)),
            ("vehicles", count(r.vehicles)),
            ("sorties_per_day", amount(r.sorties_per_day)),
            ("from", self.maybe_day(r.from)),
            ("to", self.maybe_day(r.to)),
            ("cost_per_day", amount(r.cost_per_day)),
            ("cost_per_km", amount(r.cost_per_km)),
            ("legs", list(legs)),
            ("for", self.users(&r.only_for)),
            ("breakdown", maybe_amount(r.breakdown)),
        ]
    }

    pub(super) fn window_row(&self, r: &Window) -> Cells {
        // A site's capacity is 0 or blank, so 1 is written as blank everywhere.
        let capacity = Some(r.capacity).filter(|c| *c != Decimal::ONE);
        vec![
            ("subject", self.subject(r.subject)),
            ("from", self.day(r.from)),
            ("to", self.day(r.to)),
            ("capacity", maybe_amount(capacity)),
            ("days_factor", amount(r.days_factor)),
            ("hazard_factor", amount(r.hazard_factor)),
            ("reason", maybe_text(&r.reason)),
            ("known_from", maybe_date(r.known_from)),
            ("direction", OutCell::maybe(r.direction, |d| text(d.word()))),
            ("lost", flag(r.lost)),
        ]
    }

    pub(super) fn team_row(&self, r: &Team) -> Cells {
        vec![
            ("team", text(&r.team)),
            ("count", count(r.count)),
            ("from", self.maybe_day(r.from)),
            ("to", self.maybe_day(r.to)),
        ]
    }

    pub(super) fn step_row(&self, r: &Step) -> Cells {
        let (kind, site) = match r.scope {
            StepScope::Kind(kind) => (text(kind.word()), OutCell::Blank),
            StepScope::Site(site) => (OutCell::Blank, self.site(site)),
        };
        vec![
            ("step", text(&r.step)),
            ("site_kind", kind),
            ("site", site),
            ("days", count(r.days)),
            ("after", list(r.after.iter().map(String::as_str))),
            ("team", OutCell::maybe(r.team, |t| text(&self.mission.teams[t].team))),
            ("teams_needed", count(r.teams_needed)),
            ("needs", text(r.needs.word())),
            ("signs_handover", flag(r.signs_handover)),
        ]
    }

    pub(super) fn task_row(&self, r: &Task) -> Cells {
        vec![
            ("task", text(&r.task)),
            ("site", self.site(r.site)),
            ("role", text(r.role.word())),
            ("strength", count(r.strength)),
            ("from", self.day(r.from)),
            ("until", self.day(r.until)),
            ("clause", OutCell::maybe(r.clause, |c| text(&self.mission.clauses[c].id))),
            ("successor", maybe_text(&r.successor)),
            ("successor_from", self.maybe_day(r.successor_from)),
            ("handover_days", count(r.handover_days)),
            ("hard", flag(r.hard)),
        ]
    }

    pub(super) fn community_row(&self, r: &Community) -> Cells {
        vec![
            ("community", text(&r.community)),
            ("lat", amount(r.lat)),
            ("lon", amount(r.lon)),
            ("population", count(r.population)),
            ("p_code", maybe_text(&r.p_code)),
        ]
    }

    pub(super) fn partner_row(&self, r: &Partner) -> Cells {
        vec![
            ("partner", text(&r.partner)),
            ("kind", text(&r.kind)),
            ("lat", maybe_amount(r.lat)),
            ("lon", maybe_amount(r.lon)),
            ("strength", count(r.strength)),
            ("from", self.maybe_day(r.from)),
            ("to", self.maybe_day(r.to)),
        ]
    }

    pub(super) fn clearance_row(&self, r: &Clearance) -> Cells {
        vec![
            ("clearance", text(&r.clearance)),
            ("subject", self.subject(r.subject)),
            ("asked", self.maybe_day(r.asked)),
            ("granted", self.maybe_day(r.granted)),
            ("refused", self.maybe_day(r.refused)),
            ("from", self.maybe_day(r.from)),
            ("to", self.maybe_day(r.to)),
            ("lead_p50", maybe_amount(r.lead_p50)),
            ("lead_p90", maybe_amount(r.lead_p90)),
        ]
    }

    pub(super) fn station_row(&self, r: &Station) -> Cells {
        let units = r.for_units.iter().map(|&unit| self.mission.units[unit].unit.as_str());
        let assets = r.for_assets.iter().map(|&asset| self.mission.assets[asset].asset.as_str());
        vec![
            ("station", text(&r.station)),
            ("site", self.site(r.site)),
            ("takes", text(r.takes.word())),
            ("per_day", count(r.per_day)),
            ("from", self.maybe_day(r.from)),
            ("to", self.maybe_day(r.to)),
            ("for", list(units.chain(assets))),
            ("spread", maybe_amount(r.spread)),
        ]
    }
}
