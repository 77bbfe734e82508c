//! K5 handover (§7): the handover partner must be present within `vicinity_km`
//! on the closing day, and the signing step ends `overlap_days` before the last
//! guard leaves. Where the site's or the partner's coordinates are blank only
//! the partner's dates are judged.

use crate::breach::{Breach, Findings};
use crate::replay::Replay;
use crate::review::Rule;
use crate::say;
use rearguard_model::amount::{approximate, exact};
use rearguard_model::sphere::distance_km;
use rearguard_model::*;
use rearguard_words::Message;

pub(crate) fn asked(replay: &Replay) -> bool {
    replay.mission.sites.rows().iter().any(|site| site.handover_partner.is_some() || site.overlap_days > 0)
}

pub(crate) fn judge(replay: &Replay, findings: &mut Findings) {
    for (site, row) in replay.mission.sites.iter() {
        let Some(closing) = replay.closings[site.index()] else { continue };
        if replay.shut(site) != Some(closing) {
            continue; // It fell before.
        }
        if let Some(partner) = row.handover_partner.map(|partner| &replay.mission.partners[partner]) {
            received(replay, site, partner, closing, findings);
        }
        if row.overlap_days > 0 {
            overlap(replay, site, findings);
        }
    }
}

fn received(replay: &Replay, site: SiteId, partner: &Partner, closing: Day, findings: &mut Findings) {
    let in_time = partner.from.is_none_or(|from| closing >= from) && partner.to.is_none_or(|to| closing <= to);
    let km = replay.mission.vicinity_km;
    let near = match (replay.mission.sites[site].position(), partner.lat, partner.lon) {
        (Some(here), Some(lat), Some(lon)) => {
            let degrees = |value: Decimal| approximate(&exact(value));
            distance_km(here, (degrees(lat), degrees(lon))) <= degrees(km)
        }
        _ => true,
    };
    if !(in_time && near) {
        let needed = Message::new("check-partner-near").text("partner", &partner.partner).amount("km", km);
        let found = Message::new("check-partner-absent").text("partner", &partner.partner);
        let breach = Breach::new(Rule::K5, "absent", replay.site_name(site)).at(site).on(closing);
        findings.add(breach.needed(needed).found(found));
    }
}

fn overlap(replay: &Replay, site: SiteId, findings: &mut Findings) {
    let guards = &replay.sites[site.index()].with_role[Role::Guard as usize];
    let Some(last_night) = guards.iter().rposition(|&guards| guards > 0) else { return };
    let leaves = last_night as Day + 1;
    let overlap = i32::try_from(replay.mission.sites[site].overlap_days).unwrap_or(i32::MAX);
    for planned in replay.steps.iter().filter(|planned| planned.site == site) {
        let row = &replay.mission.steps[planned.step];
        let days = i32::try_from(row.days).unwrap_or(i32::MAX);
        let free = planned.start.saturating_add(days).saturating_add(overlap);
        if row.signs_handover && leaves < free {
            let breach = Breach::new(Rule::K5, "overlap", &row.step).at(site).on(leaves);
            let found = say::date(replay.mission.date(leaves));
            findings.add(breach.needed(say::from(replay.mission.date(free))).found(found));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::review::{Rule, Verdict};
    use crate::testing::*;
    use rearguard_model::*;

    fn handed_over() -> Tiny {
        let mut tiny = Tiny::camp();
        let partner = tiny.tables.partners.push(Partner {
            partner: "host".to_owned(),
            kind: "host army".to_owned(),
            lat: Some(dec("16")),
            lon: Some(dec("0")),
            strength: 100,
            from: Some(5),
            to: None,
        });
        (tiny.camp_row().lat, tiny.camp_row().lon) = (Some(dec("16.1")), Some(dec("0")));
        tiny.camp_row().handover_partner = Some(partner);
        tiny
    }

    #[test]
    fn somebody_stands_there_to_receive_the_camp() {
        // A tenth of a degree is 11 km.
        let mut tiny = handed_over();
        assert_eq!(tiny.broken(), []);
        tiny.tables.partners[PartnerId(0)].from = Some(6);
        assert_eq!(tiny.broken(), [Rule::K5]);
        tiny.tables.partners[PartnerId(0)].from = None;
        tiny.tables.vicinity_km = dec("11");
        assert_eq!(tiny.broken(), [Rule::K5]);
        assert_eq!(Tiny::camp().verdict(Rule::K5), Verdict::NotJudged);
    }

    #[test]
    fn the_signature_comes_days_before_the_last_guard_leaves() {
        let mut tiny = Tiny::camp();
        tiny.camp_row().overlap_days = 2;
        tiny.tables.steps.push(Step { signs_handover: true, ..step("sign", 1) });
        // Done on day 3, the guards leave on day 5.
        tiny.step("camp", "sign", 2);
        assert_eq!(tiny.broken(), []);
        tiny.plan.steps[0].start = tiny.date(3);
        assert_eq!(tiny.broken(), [Rule::K5]);
    }
}
