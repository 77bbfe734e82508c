//! The table `assets`.

use super::frame::Frame;
use super::sheet::Row;
use super::{codes, fault::Fault, units::priority};
use rearguard_model::{Asset, CargoClass, Disposition, Dispositions, SiteId};

pub(crate) fn read(row: &Row<'_>, frame: &Frame) -> Asset {
    let asset = Asset {
        asset: row.needed("asset", row.id("asset"), String::new()),
        owner: row.needed("owner", row.text("owner"), String::new()),
        site: row.needed("site", row.reference("site", &frame.sites, "sites"), SiteId(0)),
        class: row.needed("class", row.word("class", CargoClass::ALL, CargoClass::word), CargoClass::Container),
        quantity: row.needed("quantity", row.things("quantity"), 0),
        value_each: row.money("value_each").unwrap_or_default(),
        options: row
            .words("options", Disposition::ALL, Disposition::word)
            .map_or_else(Dispositions::default, |words| words.into_iter().collect()),
        sell_recovers: row.share("sell_recovers").unwrap_or_default(),
        gift_recovers: row.share("gift_recovers").unwrap_or_default(),
        disposal_days: row.days("disposal_days").unwrap_or(0),
        sensitive: row.flag("sensitive"),
        cargo_exits: row.references("cargo_exits", &frame.sites, "sites"),
        priority: priority(row),
        self_drive: row.flag("self_drive"),
        seats: row.things("seats").unwrap_or(0),
    };
    let usable =
        |how| asset.options.allows(how) && !(asset.sensitive && matches!(how, Disposition::Sell | Disposition::Gift));
    if !Disposition::ALL.iter().any(|&how| usable(how)) && !row.is_blank("options") {
        row.fault("options", Fault::error(codes::NO_OPTION).text("asset", &asset.asset));
    }
    if asset.self_drive && asset.class == CargoClass::Container {
        row.fault(
            "self_drive",
            Fault::warning(codes::MEANINGLESS_HERE).text("other", "class").text("otherwise", "vehicle"),
        );
    }
    asset
}
