//! The page: one file that opens offline, without scripts, on paper and on a
//! phone.

mod assumed;
mod compliance;
mod head;
mod movements;
mod people;
mod property;
mod ring;
mod sites;
mod strength;
mod table;
mod weekly;

pub use weekly::weekly_html;

use crate::markup::Markup;
use crate::ring::requests::RequestCalendar;
use crate::{Beside, Case};
use rearguard_model::Mission;
use rearguard_words::{Language, Message};
use sha2::{Digest, Sha256};

const STYLE: &str = include_str!("page/style.css");

/// A part of the page: its anchor, its heading and what it holds.
struct Part {
    anchor: &'static str,
    heading: &'static str,
    write: fn(&mut Markup, &Case, Language),
    /// Whether the mission asks for it.
    shown: fn(&Case) -> bool,
}

const fn part(anchor: &'static str, heading: &'static str, write: fn(&mut Markup, &Case, Language)) -> Part {
    Part { anchor, heading, write, shown: |_| true }
}

/// In the order in which a desk officer asks.
const PARTS: &[Part] = &[
    part("strength", "report-heading-strength", strength::write),
    part("sites", "report-heading-sites", sites::write),
    part("map", "report-heading-map", sites::write_map),
    part("movements", "report-heading-movements", movements::write),
    part("contributors", "report-heading-contributors", people::write),
    part("disposals", "report-heading-disposals", property::write_disposals),
    Part { shown: ring::has_requests, ..part("requests", "ring-heading-requests", ring::write_requests) },
    Part { shown: ring::has_stations, ..part("stations", "ring-heading-stations", ring::write_stations) },
    Part { shown: ring::has_supply, ..part("supply", "ring-heading-supply", ring::write_supply) },
    Part { shown: ring::has_cover, ..part("cover", "ring-heading-cover", ring::write_cover) },
    part("compliance", "report-heading-compliance", compliance::write),
    part("score", "report-heading-score", property::write_score),
    part("assumed", "report-heading-assumed", assumed::write),
];

/// The whole report as one self-contained HTML document.
pub fn html(case: &Case, language: Language) -> String {
    html_beside(case, &Beside::default(), language)
}

/// The same with what is to be set beside the plan.
pub fn html_beside(case: &Case, beside: &Beside, language: Language) -> String {
    document(&title(case, language), language, |m| body(m, case, beside, language))
}

/// The request calendar as a page of its own.
pub fn requests_html(mission: &Mission, calendar: &RequestCalendar, language: Language) -> String {
    let title = language.say(&Message::new("ring-requests-title").text("mission", &mission.name));
    document(&title, language, |m| {
        m.leaf("h1", &[], &title);
        m.leaf("p", &[("class", "soft")], &language.word("ring-requests-intro"));
        m.element("section", &[("id", "requests")], |m| ring::write_calendar(m, mission, calendar, language));
    })
}

fn document(title: &str, language: Language, body: impl FnOnce(&mut Markup)) -> String {
    document_with(title, STYLE, language, body)
}

/// A document with a style sheet of its own.
fn document_with(title: &str, style: &'static str, language: Language, body: impl FnOnce(&mut Markup)) -> String {
    let mut page = Markup::new();
    page.literal("<!doctype html>\n");
    page.element("html", &[("lang", language.tag())], |m| {
        m.element("head", &[], |m| document_head(m, title, style));
        m.element("body", &[], |m| {
            m.element("main", &[], body);
        });
    });
    page.literal("\n");
    page.finish()
}

fn document_head(m: &mut Markup, title: &str, style: &'static str) {
    m.void("meta", &[("charset", "utf-8")]);
    m.void("meta", &[("http-equiv", "Content-Security-Policy"), ("content", &policy(style))]);
    m.void("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]);
    m.void("meta", &[("name", "color-scheme"), ("content", "light dark")]);
    m.leaf("title", &[], title);
    m.element("style", &[], |m| {
        m.literal(style);
    });
}

fn title(case: &Case, language: Language) -> String {
    language.say(&Message::new("report-title").text("mission", &case.mission.name))
}

fn body(m: &mut Markup, case: &Case, beside: &Beside, language: Language) {
    head::write(m, case, language);
    let parts: Vec<&Part> = PARTS.iter().filter(|part| (part.shown)(case)).collect();
    m.element("nav", &[("aria-label", &language.word("report-contents"))], |m| {
        for part in &parts {
            m.leaf("a", &[("href", &format!("#{}", part.anchor))], &language.word(part.heading));
            m.text(" ");
        }
    });
    for part in &parts {
        m.element("section", &[("id", part.anchor)], |m| {
            m.leaf("h2", &[], &language.word(part.heading));
            (part.write)(m, case, language);
        });
        if part.anchor == "strength" {
            ring::write_outflow(m, case, beside, language);
        }
    }
    m.element("footer", &[], |m| assumed::write_footer(m, case, language));
}

/// Nothing may be loaded and nothing may run; only our own style sheet, named
/// by its digest, applies.
fn policy(style: &str) -> String {
    format!(
        "default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'",
        base64(&Sha256::digest(style))
    )
}

/// RFC 4648 with padding.
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let group = (0..3).fold(0_u32, |sum, i| sum << 8 | u32::from(*chunk.get(i).unwrap_or(&0)));
        for i in 0..4 {
            let digit = DIGITS[(group >> (18 - 6 * i) & 63) as usize] as char;
            out.push(if i <= chunk.len() { digit } else { '=' });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_are_written_in_base64() {
        assert_eq!(base64(b"any carnal pleas"), "YW55IGNhcm5hbCBwbGVhcw==");
        assert_eq!(base64(b"any carnal pleasu"), "YW55IGNhcm5hbCBwbGVhc3U=");
    }
}
