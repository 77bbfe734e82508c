//! Names on a map that do not cover each other.

use super::svg::{Anchor, text_width};

/// Height of a line of text.
const HEIGHT: f64 = 14.0;

/// A box: left, top, right, bottom.
type Extent = (f64, f64, f64, f64);

/// Keeps what is taken and finds room beside it.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Labels {
    frame: Extent,
    taken: Vec<Extent>,
}

impl Labels {
    pub fn new(width: f64, height: f64) -> Labels {
        Labels { frame: (2.0, 2.0, width - 2.0, height - 2.0), taken: Vec::new() }
    }

    /// Marks the surroundings of a point as taken.
    pub fn block(&mut self, at: (f64, f64), radius: f64) {
        self.taken.push((at.0 - radius, at.1 - radius, at.0 + radius, at.1 + radius));
    }

    /// A place for the name of the mark at `at`: right, left, above or below,
    /// whichever is free first.
    pub fn place(&mut self, at: (f64, f64), radius: f64, name: &str) -> Option<((f64, f64), Anchor)> {
        let gap = radius + 5.0;
        let choices = [
            ((at.0 + gap, at.1 + 4.0), Anchor::Start),
            ((at.0 - gap, at.1 + 4.0), Anchor::End),
            ((at.0, at.1 - gap), Anchor::Middle),
            ((at.0, at.1 + gap + 9.0), Anchor::Middle),
            ((at.0 + gap * 0.7, at.1 - gap * 0.7), Anchor::Start),
            ((at.0 + gap * 0.7, at.1 + gap * 0.7 + 8.0), Anchor::Start),
            ((at.0 - gap * 0.7, at.1 - gap * 0.7), Anchor::End),
            ((at.0 - gap * 0.7, at.1 + gap * 0.7 + 8.0), Anchor::End),
        ];
        let found = choices.into_iter().find(|(point, anchor)| self.is_free(extent(*point, *anchor, name)))?;
        self.taken.push(extent(found.0, found.1, name));
        Some(found)
    }

    fn is_free(&self, extent: Extent) -> bool {
        let inside = extent.0 >= self.frame.0
            && extent.1 >= self.frame.1
            && extent.2 <= self.frame.2
            && extent.3 <= self.frame.3;
        inside && self.taken.iter().all(|other| !overlap(*other, extent))
    }
}

fn extent((x, y): (f64, f64), anchor: Anchor, name: &str) -> Extent {
    let width = text_width(name);
    let left = match anchor {
        Anchor::Start => x,
        Anchor::Middle => x - width / 2.0,
        Anchor::End => x - width,
    };
    (left, y - HEIGHT + 3.0, left + width, y + 3.0)
}

fn overlap(a: Extent, b: Extent) -> bool {
    a.0 < b.2 && b.0 < a.2 && a.1 < b.3 && b.1 < a.3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_name_at_the_same_point_goes_elsewhere_until_there_is_no_room() {
        let mut labels = Labels::new(200.0, 100.0);
        let first = labels.place((100.0, 50.0), 5.0, "Gao").unwrap();
        let second = labels.place((100.0, 50.0), 5.0, "Gao").unwrap();
        assert_ne!(first, second);
        while labels.place((100.0, 50.0), 5.0, "Gao").is_some() {}
        assert!(labels.taken.len() <= 8);
    }

    #[test]
    fn names_stay_inside_the_frame() {
        let mut labels = Labels::new(200.0, 100.0);
        let (point, anchor) = labels.place((195.0, 50.0), 5.0, "Tombouctou").unwrap();
        assert_eq!(anchor, Anchor::End);
        assert!(point.0 < 195.0);
    }
}
