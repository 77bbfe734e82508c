//! The few SVG shapes that the charts are made of.

use crate::markup::{Attribute, Markup};

/// A coordinate with one decimal at most.
pub(crate) fn unit(value: f64) -> String {
    let tenths = libm::round(value * 10.0) as i64;
    match (tenths / 10, tenths % 10) {
        (whole, 0) => whole.to_string(),
        (whole, rest) => format!("{}{}.{}", if tenths < 0 { "-" } else { "" }, whole.abs(), rest.abs()),
    }
}

/// A drawing that is read out as `label`. `class` says on which screens it is
/// shown.
pub(crate) fn drawing(
    class: &'static str,
    width: f64,
    height: f64,
    label: &str,
    inside: impl FnOnce(&mut Markup),
) -> Markup {
    let mut m = Markup::new();
    let view = format!("0 0 {} {}", unit(width), unit(height));
    m.element("svg", &[("class", class), ("viewBox", &view), ("role", "img"), ("aria-label", label)], inside);
    m
}

pub(crate) fn line(m: &mut Markup, class: &'static str, from: (f64, f64), to: (f64, f64)) {
    m.mark(
        "line",
        &[("class", class), ("x1", &unit(from.0)), ("y1", &unit(from.1)), ("x2", &unit(to.0)), ("y2", &unit(to.1))],
    );
}

/// A rectangle; with a `title` it tells what it is when pointed at.
pub(crate) fn rect(m: &mut Markup, class: &'static str, at: (f64, f64), size: (f64, f64), title: Option<&str>) {
    let (x, y, width, height) = (unit(at.0), unit(at.1), unit(size.0.max(0.0)), unit(size.1.max(0.0)));
    let attributes: [Attribute; 5] = [("class", class), ("x", &x), ("y", &y), ("width", &width), ("height", &height)];
    match title {
        Some(title) => m.element("rect", &attributes, |m| {
            m.leaf("title", &[], title);
        }),
        None => m.mark("rect", &attributes),
    };
}

pub(crate) fn path(m: &mut Markup, class: &'static str, d: &str) {
    m.mark("path", &[("class", class), ("d", d)]);
}

/// `M x y L x y …`, closed or not.
pub(crate) fn through(points: &[(f64, f64)], closed: bool) -> String {
    let mut d = String::new();
    for (i, (x, y)) in points.iter().enumerate() {
        d.push_str(if i == 0 { "M" } else { "L" });
        d.push_str(&unit(*x));
        d.push(' ');
        d.push_str(&unit(*y));
    }
    if closed {
        d.push('Z');
    }
    d
}

/// Where a text is anchored.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Anchor {
    Start,
    Middle,
    End,
}

impl Anchor {
    fn word(self) -> &'static str {
        match self {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        }
    }
}

pub(crate) fn text(m: &mut Markup, class: &'static str, at: (f64, f64), anchor: Anchor, words: &str) {
    m.leaf("text", &[("class", class), ("x", &unit(at.0)), ("y", &unit(at.1)), ("text-anchor", anchor.word())], words);
}

/// How wide a text of the charts' size is, about: enough to keep labels apart.
pub(crate) fn text_width(words: &str) -> f64 {
    words.chars().map(|c| if c.is_ascii_punctuation() || c == ' ' || "iljtfrI".contains(c) { 4.2 } else { 7.2 }).sum()
}

/// At most so many characters, the last an ellipsis where it was longer.
pub(crate) fn shortened(words: &str, most: usize) -> String {
    if words.chars().count() <= most {
        return words.to_owned();
    }
    let mut short: String = words.chars().take(most.saturating_sub(1)).collect();
    short.push('…');
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coordinates_have_one_decimal_at_most() {
        assert_eq!(unit(12.04), "12");
        assert_eq!(unit(-0.26), "-0.3");
        assert_eq!(unit(7.0), "7");
        assert_eq!(unit(-7.25), "-7.3");
    }

    #[test]
    fn long_names_end_in_an_ellipsis() {
        assert_eq!(shortened("Tombouctou", 6), "Tombo…");
        assert_eq!(shortened("Gao", 6), "Gao");
    }
}
