//! The map: sites by people at the start, legs by what travels them, over a
//! plain outline of coasts and borders.

use super::labels::Labels;
use super::outline::{self, Frame};
use super::svg::{Anchor, drawing, path, rect, text, through, unit};
use crate::Case;
use crate::facts;
use crate::markup::Markup;
use rearguard_model::{LegId, Mission, Mode, SiteId, SiteKind};
use rearguard_words::{Language, Message, write};
use std::collections::BTreeMap;

/// Kilometres of a degree of latitude on the contract's sphere.
const KM_A_DEGREE: f64 = 111.195_08;
/// Exits that would stretch the view more than this stand at its edge.
const STRETCH: f64 = 2.0;

/// A map, and how many names found no room on it.
pub(crate) struct Drawn {
    pub drawing: Markup,
    pub unnamed: usize,
}

/// `None` where no site has coordinates.
pub(crate) fn draw(case: &Case, language: Language, wide: bool) -> Option<Drawn> {
    let mission = case.mission;
    let (class, width, height) = if wide { ("wide", 960.0, (380.0, 600.0)) } else { ("narrow", 380.0, (300.0, 460.0)) };
    let view = View::of(mission, width, height)?;
    let places = places(mission, &view);
    let mut unnamed = 0;
    let drawing = drawing(class, view.width, view.height, &language.word("report-map-label"), |m| {
        background(m, &view);
        legs(m, case, &places);
        sites(m, mission, &places);
        let bar = scale_bar(&view, &places);
        unnamed = names(m, mission, &places, &view, bar, language);
        draw_scale_bar(m, bar, language);
    });
    Some(Drawn { drawing, unnamed })
}

/// The names of sites that have no coordinates.
pub(crate) fn unplaced(mission: &Mission) -> Vec<String> {
    let without = mission.sites.iter().filter(|(_, site)| site.position().is_none());
    without.map(|(id, _)| facts::site_name(mission, id).to_owned()).collect()
}

/// What the map shows, and how degrees become drawing units: equirectangular,
/// true to scale at the middle latitude.
#[derive(Clone, Copy, PartialEq, Debug)]
struct View {
    frame: Frame,
    /// Units a degree of longitude and of latitude.
    across: f64,
    up: f64,
    width: f64,
    height: f64,
}

impl View {
    fn of(mission: &Mission, width: f64, (least, most): (f64, f64)) -> Option<View> {
        let frame = frame(mission)?;
        let middle = ((frame.west + frame.east) / 2.0, (frame.south + frame.north) / 2.0);
        let shrink = libm::cos(middle.1.clamp(-85.0, 85.0).to_radians());
        let (spread, tall) = ((frame.east - frame.west) * shrink, frame.north - frame.south);
        let height = (width * tall / spread).clamp(least, most);
        let up = (width / spread).min(height / tall);
        let across = up * shrink;
        let half = (width / across / 2.0, height / up / 2.0);
        let frame = Frame {
            west: middle.0 - half.0,
            east: middle.0 + half.0,
            south: middle.1 - half.1,
            north: middle.1 + half.1,
        };
        Some(View { frame, across, up, width, height })
    }

    fn project(&self, (longitude, latitude): (f64, f64)) -> (f64, f64) {
        ((longitude - self.frame.west) * self.across, (self.frame.north - latitude) * self.up)
    }

    fn holds(&self, (x, y): (f64, f64)) -> bool {
        (0.0..=self.width).contains(&x) && (0.0..=self.height).contains(&y)
    }

    fn outward(&self, (x, y): (f64, f64)) -> (f64, f64) {
        let (dx, dy) = (x - self.width / 2.0, y - self.height / 2.0);
        let length = libm::sqrt(dx * dx + dy * dy).max(1.0);
        (dx / length, dy / length)
    }

    /// The point on the way from the middle to `point` where the edge is near.
    fn edge(&self, (x, y): (f64, f64)) -> (f64, f64) {
        let (middle_x, middle_y) = (self.width / 2.0, self.height / 2.0);
        let (dx, dy) = (x - middle_x, y - middle_y);
        let room = |half: f64, d: f64| if d == 0.0 { f64::INFINITY } else { (half - 18.0) / d.abs() };
        let share = room(middle_x, dx).min(room(middle_y, dy)).min(1.0);
        (middle_x + dx * share, middle_y + dy * share)
    }
}

/// The bases, hubs and ports with some room around them, and those exits that
/// do not stretch the view too much, the nearest first.
fn frame(mission: &Mission) -> Option<Frame> {
    let positions = |exit: bool| {
        let rows = mission.sites.rows().iter().filter(move |site| (site.kind == SiteKind::Exit) == exit);
        rows.filter_map(|site| site.position()).map(|(lat, lon)| (lon, lat)).collect::<Vec<_>>()
    };
    let (mut core, mut exits) = (positions(false), positions(true));
    if core.is_empty() {
        core = std::mem::take(&mut exits);
    }
    let mut frame = core.into_iter().fold(None, |frame, point| Some(stretched(frame, point)))?;
    let size = span(frame).max(1.5);
    let middle = ((frame.west + frame.east) / 2.0, (frame.south + frame.north) / 2.0);
    let distance = |p: &(f64, f64)| (p.0 - middle.0).abs().max((p.1 - middle.1).abs());
    exits.sort_by(|a, b| distance(a).total_cmp(&distance(b)));
    for exit in exits {
        let with = stretched(Some(frame), exit);
        if span(with) <= STRETCH * size {
            frame = with;
        }
    }
    let pad = (span(frame) * 0.12).max(0.25);
    Some(Frame {
        west: frame.west - pad * 1.4,
        east: frame.east + pad * 1.4,
        south: frame.south - pad,
        north: frame.north + pad,
    })
}

fn stretched(frame: Option<Frame>, (x, y): (f64, f64)) -> Frame {
    match frame {
        None => Frame { west: x, east: x, south: y, north: y },
        Some(f) => Frame { west: f.west.min(x), east: f.east.max(x), south: f.south.min(y), north: f.north.max(y) },
    }
}

fn span(frame: Frame) -> f64 {
    (frame.east - frame.west).max(frame.north - frame.south)
}

/// Where a site stands on the map.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Place {
    at: (f64, f64),
    radius: f64,
    /// It lies beyond the edge.
    beyond: bool,
    /// The unit vector from the middle of the map.
    outward: (f64, f64),
}

fn places(mission: &Mission, view: &View) -> BTreeMap<SiteId, Place> {
    let people = |id: SiteId| facts::people_at_start(mission, id);
    let most = mission.sites.ids().map(people).max().unwrap_or(0).max(1) as f64;
    // Many sites get smaller marks.
    let size = libm::sqrt(20.0 / mission.sites.len().max(20) as f64);
    let mut found = BTreeMap::new();
    for (id, site) in mission.sites.iter() {
        let Some((latitude, longitude)) = site.position() else { continue };
        let at = view.project((longitude, latitude));
        let beyond = !view.holds(at);
        let radius = if site.kind.closes() { 3.5 + 11.0 * size * libm::sqrt(people(id) as f64 / most) } else { 5.5 };
        let at = if beyond { view.edge(at) } else { at };
        found.insert(id, Place { at, radius, beyond, outward: view.outward(at) });
    }
    found
}

fn background(m: &mut Markup, view: &View) {
    rect(m, "sea", (0.0, 0.0), (view.width, view.height), None);
    let outline = outline::within(view.frame);
    let drawn = |lines: &[Vec<outline::Point>], closed: bool| {
        let paths = lines.iter().map(|line| {
            let points: Vec<_> = line.iter().map(|point| view.project(*point)).collect();
            through(&points, closed)
        });
        paths.collect::<String>()
    };
    m.mark("path", &[("class", "land"), ("fill-rule", "evenodd"), ("d", &drawn(&outline.land, true))]);
    path(m, "coast", &drawn(&outline.coasts, false));
    path(m, "border", &drawn(&outline.borders, false));
}

/// A leg of its mode and thickness: road whole, air dotted, water dashed, rail
/// dash and dot. Ends are round, so gaps grow with the thickness.
pub(crate) fn leg_line(m: &mut Markup, mode: Mode, thick: f64, d: &str, name: Option<&str>) {
    let times = |factors: &[f64]| factors.iter().map(|f| unit(f * thick)).collect::<Vec<_>>().join(" ");
    let dashes = match mode {
        Mode::Road => "none".to_owned(),
        Mode::Air => times(&[0.05, 2.0]),
        Mode::River | Mode::Sea => times(&[3.0, 2.2]),
        Mode::Rail => times(&[4.0, 2.0, 0.05, 2.0]),
    };
    let attributes = [("class", "leg"), ("stroke-width", &unit(thick)), ("stroke-dasharray", &dashes), ("d", d)];
    match name {
        Some(name) => m.element("path", &attributes, |m| {
            m.leaf("title", &[], name);
        }),
        None => m.mark("path", &attributes),
    };
}

/// People and vehicles that travel each leg, both ways together.
fn flows(case: &Case) -> BTreeMap<LegId, i64> {
    let mut flows = BTreeMap::new();
    for movement in &case.plan.movements {
        let Some(leg) = case.mission.leg(&movement.leg) else { continue };
        let (people, vehicles, _) = facts::aboard(movement);
        let flow: &mut i64 = flows.entry(leg).or_default();
        *flow = flow.saturating_add(people).saturating_add(vehicles);
    }
    flows
}

/// Legs between the same two places bend away from each other.
fn legs(m: &mut Markup, case: &Case, places: &BTreeMap<SiteId, Place>) {
    let flows = flows(case);
    let most = flows.values().copied().max().unwrap_or(0).max(1) as f64;
    let mut pairs: BTreeMap<(SiteId, SiteId), Vec<LegId>> = BTreeMap::new();
    for (id, leg) in case.mission.legs.iter() {
        pairs.entry((leg.from.min(leg.to), leg.from.max(leg.to))).or_default().push(id);
    }
    for ((a, b), legs) in pairs {
        let (Some(a), Some(b)) = (places.get(&a), places.get(&b)) else { continue };
        for (i, leg) in legs.iter().enumerate() {
            let bend = (i as f64 - (legs.len() as f64 - 1.0) / 2.0) * 26.0;
            let flow = flows.get(leg).copied().unwrap_or(0).max(0) as f64;
            let row = &case.mission.legs[*leg];
            let d = bent(a.at, b.at, bend);
            if flow > 0.0 {
                leg_line(m, row.mode, 1.5 + 7.0 * libm::sqrt(flow / most), &d, Some(&row.leg));
            } else {
                m.mark("path", &[("class", "leg idle"), ("stroke-width", "1"), ("d", &d)]);
            }
        }
    }
}

fn bent(a: (f64, f64), b: (f64, f64), bend: f64) -> String {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let length = libm::sqrt(dx * dx + dy * dy).max(1.0);
    let middle = ((a.0 + b.0) / 2.0 - dy / length * bend, (a.1 + b.1) / 2.0 + dx / length * bend);
    format!("M{} {}Q{} {} {} {}", unit(a.0), unit(a.1), unit(middle.0), unit(middle.1), unit(b.0), unit(b.1))
}

fn sites(m: &mut Markup, mission: &Mission, places: &BTreeMap<SiteId, Place>) {
    for (id, place) in places {
        if place.beyond {
            arrow(m, place);
            continue;
        }
        let held = facts::people_at_start(mission, *id) > 0;
        site_shape(m, mission.sites[*id].kind, place.at, place.radius, held);
    }
}

/// Towards a place beyond the edge.
fn arrow(m: &mut Markup, place: &Place) {
    let ((x, y), (dx, dy)) = (place.at, place.outward);
    let point = |along: f64, aside: f64| (x + dx * along - dy * aside, y + dy * along + dx * aside);
    path(m, "last", &through(&[point(11.0, 0.0), point(-3.0, 6.5), point(-3.0, -6.5)], true));
}

/// A circle for a base, a square for a hub, a diamond for a port, a triangle
/// for an exit.
pub(crate) fn site_shape(m: &mut Markup, kind: SiteKind, (x, y): (f64, f64), radius: f64, held: bool) {
    let class = if held { "site held" } else { "site" };
    let r = radius;
    match kind {
        SiteKind::Base => {
            m.mark("circle", &[("class", class), ("cx", &unit(x)), ("cy", &unit(y)), ("r", &unit(r))]);
        }
        SiteKind::Hub => rect(m, class, (x - r * 0.9, y - r * 0.9), (r * 1.8, r * 1.8), None),
        SiteKind::Port => path(m, class, &through(&[(x, y - r), (x + r, y), (x, y + r), (x - r, y)], true)),
        SiteKind::Exit => path(m, class, &through(&[(x, y - r), (x + r, y + r * 0.8), (x - r, y + r * 0.8)], true)),
    }
}

/// The names, those of the largest sites first; returns how many found no room.
fn names(
    m: &mut Markup,
    mission: &Mission,
    places: &BTreeMap<SiteId, Place>,
    view: &View,
    bar: ScaleBar,
    language: Language,
) -> usize {
    let mut labels = Labels::new(view.width, view.height);
    labels.block((bar.left + bar.length / 2.0, bar.y - 8.0), bar.length / 2.0);
    places.values().for_each(|place| labels.block(place.at, place.radius));
    let mut order: Vec<(&SiteId, &Place)> = places.iter().collect();
    order.sort_by_key(|(id, place)| (!place.beyond, std::cmp::Reverse(facts::people_at_start(mission, **id)), **id));
    let mut unnamed = 0;
    for (id, place) in order {
        let name = facts::site_name(mission, *id);
        let name = match place.beyond {
            true => language.say(&Message::new("report-towards").text("site", name)),
            false => super::svg::shortened(name, 28),
        };
        match labels.place(place.at, if place.beyond { 10.0 } else { place.radius }, &name) {
            Some((at, anchor)) => text(m, "ink halo", at, anchor, &name),
            None => unnamed += 1,
        }
    }
    unnamed
}

/// A bar of so many kilometres from `left`, at the height `y`.
#[derive(Clone, Copy, PartialEq, Debug)]
struct ScaleBar {
    km: i64,
    left: f64,
    length: f64,
    y: f64,
}

/// In the corner that is farthest from every site.
fn scale_bar(view: &View, places: &BTreeMap<SiteId, Place>) -> ScaleBar {
    let km_a_unit = KM_A_DEGREE / view.up;
    let most = km_a_unit * (view.width / 5.0).min(160.0);
    let mut powers = (0..6).flat_map(|power| [1, 2, 5].map(|factor| factor * 10_i64.pow(power)));
    let km = powers.rfind(|km| *km as f64 <= most).unwrap_or(1);
    let length = km as f64 / km_a_unit;
    let corners = [view.width - 16.0 - length, 16.0].map(|left| [view.height - 14.0, 28.0].map(|y| (left, y)));
    let room = |&(left, y): &(f64, f64)| {
        let distance = |place: &Place| (place.at.0 - left - length / 2.0).abs().max((place.at.1 - y).abs());
        places.values().map(distance).fold(120.0, f64::min)
    };
    // The bottom right unless another corner is freer.
    let (left, y) =
        corners.into_iter().flatten().rev().max_by(|a, b| room(a).total_cmp(&room(b))).unwrap_or((16.0, 28.0));
    ScaleBar { km, left, length, y }
}

fn draw_scale_bar(m: &mut Markup, bar: ScaleBar, language: Language) {
    let (left, right, y) = (bar.left, bar.left + bar.length, bar.y);
    path(m, "scale", &through(&[(left, y - 4.0), (left, y), (right, y), (right, y - 4.0)], false));
    let words = Message::new("report-scale-km").text("km", write::count(language, bar.km));
    text(m, "ink halo", ((left + right) / 2.0, y - 6.0), Anchor::Middle, &language.say(&words));
}
