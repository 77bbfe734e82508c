//! The page: one file that opens offline, without scripts, on paper and on a
//! phone.

mod assumed;
mod compliance;
mod head;
mod movements;
mod people;
mod property;
mod sites;
mod strength;
mod table;

use crate::Case;
use crate::markup::Markup;
use rearguard_words::{Language, Message};
use sha2::{Digest, Sha256};

const STYLE: &str = include_str!("page/style.css");

/// A part of the page: its anchor, its heading and what it holds.
struct Part {
    anchor: &'static str,
    heading: &'static str,
    write: fn(&mut Markup, &Case, Language),
}

/// In the order in which a desk officer asks.
const PARTS: &[Part] = &[
    Part { anchor: "strength", heading: "report-heading-strength", write: strength::write },
    Part { anchor: "sites", heading: "report-heading-sites", write: sites::write },
    Part { anchor: "map", heading: "report-heading-map", write: sites::write_map },
    Part { anchor: "movements", heading: "report-heading-movements", write: movements::write },
    Part { anchor: "contributors", heading: "report-heading-contributors", write: people::write },
    Part { anchor: "disposals", heading: "report-heading-disposals", write: property::write_disposals },
    Part { anchor: "compliance", heading: "report-heading-compliance", write: compliance::write },
    Part { anchor: "score", heading: "report-heading-score", write: property::write_score },
    Part { anchor: "assumed", heading: "report-heading-assumed", write: assumed::write },
];

/// The whole report as one self-contained HTML document.
pub fn html(case: &Case, language: Language) -> String {
    let mut page = Markup::new();
    page.literal("<!doctype html>\n");
    page.element("html", &[("lang", language.tag())], |m| {
        m.element("head", &[], |m| document_head(m, case, language));
        m.element("body", &[], |m| {
            m.element("main", &[], |m| body(m, case, language));
        });
    });
    page.literal("\n");
    page.finish()
}

fn document_head(m: &mut Markup, case: &Case, language: Language) {
    m.void("meta", &[("charset", "utf-8")]);
    m.void("meta", &[("http-equiv", "Content-Security-Policy"), ("content", &policy())]);
    m.void("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]);
    m.void("meta", &[("name", "color-scheme"), ("content", "light dark")]);
    m.leaf("title", &[], &title(case, language));
    m.element("style", &[], |m| {
        m.literal(STYLE);
    });
}

fn title(case: &Case, language: Language) -> String {
    language.say(&Message::new("report-title").text("mission", &case.mission.name))
}

fn body(m: &mut Markup, case: &Case, language: Language) {
    head::write(m, case, language);
    m.element("nav", &[("aria-label", &language.word("report-contents"))], |m| {
        for part in PARTS {
            m.leaf("a", &[("href", &format!("#{}", part.anchor))], &language.word(part.heading));
            m.text(" ");
        }
    });
    for part in PARTS {
        m.element("section", &[("id", part.anchor)], |m| {
            m.leaf("h2", &[], &language.word(part.heading));
            (part.write)(m, case, language);
        });
    }
    m.element("footer", &[], |m| assumed::write_footer(m, case, language));
}

/// Nothing may be loaded and nothing may run; only our own style sheet, named
/// by its digest, applies.
fn policy() -> String {
    format!(
        "default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'",
        base64(&Sha256::digest(STYLE))
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
