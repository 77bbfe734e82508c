//! Changing XML where it stands: everything that is not changed stays byte for
//! byte as it was.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// The XML is not what it should be; the workbook is then rebuilt instead.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Broken;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    Open,
    /// `<c/>`
    Empty,
    Close,
}

/// A tag and where it stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Tag<'x> {
    pub kind: Kind,
    /// With its angle brackets.
    pub raw: &'x str,
    pub from: usize,
    pub to: usize,
}

impl<'x> Tag<'x> {
    fn content(&self) -> &'x str {
        self.raw.trim_start_matches(['<', '/']).trim_end_matches('>').trim_end_matches('/')
    }

    /// With its namespace prefix.
    pub fn full_name(&self) -> &'x str {
        self.content().split(|c: char| c.is_ascii_whitespace()).next().unwrap_or_default()
    }

    /// Without its namespace prefix.
    pub fn name(&self) -> &'x str {
        let name = self.full_name();
        name.rsplit_once(':').map_or(name, |(_, local)| local)
    }

    /// `x:` where the document writes its elements so, otherwise nothing.
    pub fn prefix(&self) -> &'x str {
        self.full_name().rsplit_once(':').map_or("", |(prefix, _)| &self.full_name()[..=prefix.len()])
    }

    /// The attributes with their values as they are escaped in the document.
    fn attributes(&self) -> Vec<(&'x str, String)> {
        let start = BytesStart::from_content(self.content(), self.full_name().len());
        let mut found = Vec::new();
        for attribute in start.attributes().flatten() {
            let key = attribute.key.as_ref().to_owned();
            let Some(at) = self.content().find(key.as_str()) else { continue };
            let value = attribute.value.replace('"', "&quot;");
            found.push((&self.content()[at..at + key.len()], value));
        }
        found
    }

    /// An attribute by its full name (`r:id`); entities are resolved.
    pub fn attribute(&self, name: &str) -> Option<String> {
        let (_, raw) = self.attributes().into_iter().find(|(key, _)| *key == name)?;
        quick_xml::escape::unescape(&raw).ok().map(|value| value.into_owned())
    }

    /// An attribute by the part of its name after the prefix.
    pub fn local_attribute(&self, name: &str) -> Option<String> {
        let local = |key: &str| key.rsplit_once(':').map_or(key.to_owned(), |(_, local)| local.to_owned());
        let (_, raw) = self.attributes().into_iter().find(|(key, _)| local(key) == name)?;
        quick_xml::escape::unescape(&raw).ok().map(|value| value.into_owned())
    }

    /// The tag with some attributes set.
    pub fn with(&self, set: &[(&str, String)]) -> String {
        let mut out = format!("<{}", self.full_name());
        for (key, value) in self.attributes().iter().filter(|(key, _)| !set.iter().any(|(name, _)| name == key)) {
            out.push_str(&format!(" {key}=\"{value}\""));
        }
        for (key, value) in set {
            out.push_str(&format!(" {key}=\"{}\"", escaped(value)));
        }
        out.push_str(if self.kind == Kind::Empty { "/>" } else { ">" });
        out
    }
}

/// Shows every tag of the text in order.
pub(super) fn scan<'x>(text: &'x str, mut each: impl FnMut(Tag<'x>)) -> Result<(), Broken> {
    let mut reader = Reader::from_str(text);
    loop {
        let from = place(&reader, text)?;
        let event = reader.read_event().map_err(|_| Broken)?;
        let kind = match event {
            Event::Start(_) => Kind::Open,
            Event::Empty(_) => Kind::Empty,
            Event::End(_) => Kind::Close,
            Event::Eof => return Ok(()),
            // Entities of a document's own are a way in that no workbook needs.
            Event::DocType(_) => return Err(Broken),
            _ => continue,
        };
        let to = place(&reader, text)?;
        let raw = text.get(from..to).ok_or(Broken)?;
        if !raw.starts_with('<') || !raw.ends_with('>') {
            return Err(Broken);
        }
        each(Tag { kind, raw, from, to });
    }
}

fn place(reader: &Reader<&[u8]>, text: &str) -> Result<usize, Broken> {
    let at = usize::try_from(reader.buffer_position()).map_err(|_| Broken)?;
    if at <= text.len() { Ok(at) } else { Err(Broken) }
}

/// Pieces to put in place of ranges of a text.
#[derive(Default)]
pub(super) struct Edits {
    pieces: Vec<(usize, usize, String)>,
}

impl Edits {
    pub fn replace(&mut self, from: usize, to: usize, with: String) {
        self.pieces.push((from, to, with));
    }

    pub fn insert(&mut self, at: usize, text: String) {
        if !text.is_empty() {
            self.pieces.push((at, at, text));
        }
    }

    /// The text with all pieces in place; pieces at one place keep their order.
    pub fn apply(mut self, text: &str) -> String {
        self.pieces.sort_by_key(|(from, to, _)| (*from, *to));
        let mut out = String::with_capacity(text.len() + 256 * self.pieces.len());
        let mut at = 0;
        for (from, to, with) in self.pieces {
            out.push_str(text.get(at..from).unwrap_or_default());
            out.push_str(&with);
            at = at.max(to);
        }
        out.push_str(text.get(at..).unwrap_or_default());
        out
    }
}

/// Text for XML: markup escaped, characters that XML cannot hold left out.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("&#10;"),
            '\t' => out.push(' '),
            c if c < ' ' || c == '\u{fffe}' || c == '\u{ffff}' => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(text: &str) -> Vec<Tag<'_>> {
        let mut found = Vec::new();
        scan(text, |tag| found.push(tag)).unwrap();
        found
    }

    #[test]
    fn tags_know_their_place_and_change_alone() {
        let text = "<?xml version='1.0'?><x:a><x:c r='A1' s=\"3\" t='a\"b'/>&amp; text</x:a>";
        let found = tags(text);
        assert_eq!(
            found.iter().map(|t| (t.kind, t.name())).collect::<Vec<_>>(),
            [(Kind::Open, "a"), (Kind::Empty, "c"), (Kind::Close, "a"),]
        );
        let cell = found[1];
        assert_eq!((cell.prefix(), cell.attribute("s").as_deref()), ("x:", Some("3")));
        assert_eq!(cell.attribute("t").as_deref(), Some("a\"b"));
        let mut edits = Edits::default();
        edits.replace(cell.from, cell.to, cell.with(&[("s", "9".to_owned())]));
        assert_eq!(
            edits.apply(text),
            "<?xml version='1.0'?><x:a><x:c r=\"A1\" t=\"a&quot;b\" s=\"9\"/>&amp; text</x:a>"
        );
    }
}
