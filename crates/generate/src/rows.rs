//! Rows with nothing in them but what every row must have; the layout fills in
//! the rest by name.

use rearguard_model::{
    Asset, CargoClass, Decimal, Dispositions, Fleet, FleetKind, KeepOpen, Leg, Mode, Roles, Site, SiteId, SiteKind,
    Unit,
};

pub fn site(site: &str, kind: SiteKind) -> Site {
    Site {
        site: site.to_owned(),
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

pub fn unit(unit: String, kind: &str, site: SiteId) -> Unit {
    Unit {
        unit,
        contributor: String::new(),
        kind: kind.to_owned(),
        site,
        personnel: 0,
        roles: Roles::default(),
        vehicles: 0,
        seats: 4,
        containers: 0,
        vehicle_value: Decimal::from(60_000),
        container_value: Decimal::from(15_000),
        sensitive: false,
        exits: Vec::new(),
        cargo_exits: Vec::new(),
        leave_from: None,
        leave_by: None,
        stays: 0,
        cost_per_person_day: Decimal::from(48),
        priority: None,
        rear_party: 0,
        sensitive_vehicles: None,
        sensitive_containers: None,
        released_from: None,
    }
}

pub fn asset(asset: String, site: SiteId, class: CargoClass, quantity: i64) -> Asset {
    Asset {
        asset,
        owner: "UN".to_owned(),
        site,
        class,
        quantity,
        value_each: Decimal::from(8_000),
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

pub fn leg(leg: String, from: SiteId, to: SiteId, mode: Mode, km: i64, days: u32) -> Leg {
    Leg {
        leg,
        from,
        to,
        mode,
        km: Decimal::from(km),
        days,
        two_way: false,
        people_per_day: 0,
        vehicles_per_day: 0,
        teu_per_day: 0,
        convoy_min: 1,
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

pub fn fleet(fleet: String, mode: Mode, kind: FleetKind, base: SiteId) -> Fleet {
    Fleet {
        fleet,
        mode,
        count: 0,
        base,
        kind,
        seats: 0,
        teu: 0,
        vehicles: 0,
        sorties_per_day: Decimal::ONE,
        from: None,
        to: None,
        cost_per_day: Decimal::ZERO,
        cost_per_km: Decimal::ZERO,
        legs: None,
        only_for: Vec::new(),
        breakdown: None,
    }
}
