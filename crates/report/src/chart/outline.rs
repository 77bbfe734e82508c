//! Coasts and borders behind the map, cut to what it shows.

/// Where the data come from stands in the file itself.
const DATA: &str = include_str!("../../data/outline-110m.txt");

/// A stretch of degrees: west, south, east, north.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct Frame {
    pub west: f64,
    pub south: f64,
    pub east: f64,
    pub north: f64,
}

/// Longitude and latitude in degrees.
pub(crate) type Point = (f64, f64);

/// What of the world lies in a frame.
#[derive(Clone, PartialEq, Debug, Default)]
pub(crate) struct Outline {
    /// Rings to fill by the even–odd rule.
    pub land: Vec<Vec<Point>>,
    pub coasts: Vec<Vec<Point>>,
    pub borders: Vec<Vec<Point>>,
}

pub(crate) fn within(frame: Frame) -> Outline {
    let mut outline = Outline::default();
    for line in DATA.lines() {
        let (word, numbers) = line.split_once(' ').unwrap_or((line, ""));
        match word {
            "land" => {
                let ring = points(numbers);
                let clipped = clip_ring(&ring, frame);
                if clipped.len() > 2 {
                    outline.land.push(clipped);
                    outline.coasts.extend(clip_line(&ring, frame));
                }
            }
            "border" => outline.borders.extend(clip_line(&points(numbers), frame)),
            _ => {}
        }
    }
    outline
}

fn points(numbers: &str) -> Vec<Point> {
    let mut found = Vec::new();
    let (mut x, mut y) = (0_i32, 0_i32);
    let mut steps = numbers.split(' ').map_while(|n| n.parse::<i32>().ok());
    while let (Some(dx), Some(dy)) = (steps.next(), steps.next()) {
        (x, y) = (x + dx, y + dy);
        found.push((f64::from(x) / 100.0, f64::from(y) / 100.0));
    }
    found
}

/// Sutherland and Hodgman: the ring cut along one side after the other.
fn clip_ring(ring: &[Point], frame: Frame) -> Vec<Point> {
    // How far inside each side a point lies; negative: outside.
    let west = clip_side(ring, |p| p.0 - frame.west);
    let east = clip_side(&west, |p| frame.east - p.0);
    let south = clip_side(&east, |p| p.1 - frame.south);
    clip_side(&south, |p| frame.north - p.1)
}

fn clip_side(ring: &[Point], inside: impl Fn(Point) -> f64) -> Vec<Point> {
    let mut kept = Vec::new();
    for (i, &point) in ring.iter().enumerate() {
        let before = ring[if i == 0 { ring.len() - 1 } else { i - 1 }];
        let (a, b) = (inside(before), inside(point));
        if (a < 0.0) != (b < 0.0) {
            kept.push(between(before, point, a / (a - b)));
        }
        if b >= 0.0 {
            kept.push(point);
        }
    }
    kept
}

fn between(a: Point, b: Point, share: f64) -> Point {
    (a.0 + (b.0 - a.0) * share, a.1 + (b.1 - a.1) * share)
}

/// The stretches of the line that lie in the frame.
fn clip_line(line: &[Point], frame: Frame) -> Vec<Vec<Point>> {
    let mut found: Vec<Vec<Point>> = Vec::new();
    let mut current: Vec<Point> = Vec::new();
    for pair in line.windows(2) {
        let Some((a, b)) = clip_segment(pair[0], pair[1], frame) else {
            found.extend((current.len() > 1).then(|| std::mem::take(&mut current)));
            current.clear();
            continue;
        };
        if current.last() != Some(&a) {
            found.extend((current.len() > 1).then(|| std::mem::take(&mut current)));
            current = vec![a];
        }
        current.push(b);
    }
    found.extend((current.len() > 1).then_some(current));
    found
}

/// Liang and Barsky: the part of a segment that lies in the frame.
fn clip_segment(a: Point, b: Point, frame: Frame) -> Option<(Point, Point)> {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let limits = [(-dx, a.0 - frame.west), (dx, frame.east - a.0), (-dy, a.1 - frame.south), (dy, frame.north - a.1)];
    let (mut enters, mut leaves) = (0.0_f64, 1.0_f64);
    for (slope, room) in limits {
        if slope == 0.0 {
            if room < 0.0 {
                return None;
            }
        } else if slope < 0.0 {
            enters = enters.max(room / slope);
        } else {
            leaves = leaves.min(room / slope);
        }
    }
    (enters < leaves).then(|| (between(a, b, enters), between(a, b, leaves)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQUARE: Frame = Frame { west: 0.0, south: 0.0, east: 10.0, north: 10.0 };

    #[test]
    fn rings_and_lines_are_cut_at_the_frame() {
        let ring = [(-5.0, 2.0), (5.0, 2.0), (5.0, 8.0), (-5.0, 8.0)];
        let clipped = clip_ring(&ring, SQUARE);
        assert!(clipped.iter().all(|p| (0.0..=10.0).contains(&p.0)), "{clipped:?}");
        assert!(clipped.contains(&(0.0, 2.0)) && clipped.contains(&(0.0, 8.0)));
        assert_eq!(clip_line(&[(-5.0, 5.0), (15.0, 5.0)], SQUARE), [vec![(0.0, 5.0), (10.0, 5.0)]]);
        assert!(clip_line(&[(-5.0, 5.0), (-1.0, 5.0)], SQUARE).is_empty());
    }

    #[test]
    fn mali_lies_on_land_between_borders() {
        let outline = within(Frame { west: -6.0, south: 12.0, east: 4.0, north: 22.0 });
        assert!(!outline.land.is_empty() && !outline.borders.is_empty());
        let ocean = within(Frame { west: -40.0, south: -30.0, east: -35.0, north: -25.0 });
        assert_eq!(ocean, Outline::default());
    }
}
