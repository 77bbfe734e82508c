//! XML as a stream of openings, texts and closings, with local names only.

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

/// One step through a document.
pub(crate) enum Step<'a> {
    Open(&'a str, &'a Attributes<'a>),
    Text(&'a str),
    Close(&'a str),
}

/// The attributes of the element that was opened.
pub(crate) struct Attributes<'a>(&'a BytesStart<'a>);

impl Attributes<'_> {
    /// The attribute of that local name.
    pub fn get(&self, name: &str) -> Option<String> {
        self.0.attributes().with_checks(false).flatten().find_map(|attribute| {
            if attribute.key.local_name().as_ref() != name {
                return None;
            }
            let value = attribute.normalized_value(XmlVersion::Implicit1_0);
            Some(value.map_or_else(|_| attribute.value.clone().into_owned(), |value| value.into_owned()))
        })
    }

    pub fn is(&self, name: &str, value: &str) -> bool {
        self.get(name).is_some_and(|found| found == value)
    }
}

/// Why a document was not read to its end.
pub(crate) enum Stop<E> {
    Damaged(String),
    Refused(E),
}

/// Walks through the document; the visitor may refuse to go on.
pub(crate) fn walk<E>(bytes: &[u8], mut visit: impl FnMut(Step<'_>) -> Result<(), E>) -> Result<(), Stop<E>> {
    let mut reader = Reader::from_reader(bytes);
    reader.config_mut().expand_empty_elements = true;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer).map_err(|error| Stop::Damaged(error.to_string()))?;
        let done = match event {
            Event::Start(start) => visit(Step::Open(start.local_name().as_ref(), &Attributes(&start))),
            Event::End(end) => visit(Step::Close(end.local_name().as_ref())),
            Event::Text(text) => visit(Step::Text(&text.xml10_content())),
            Event::CData(text) => visit(Step::Text(&text.xml10_content())),
            Event::GeneralRef(reference) => visit(Step::Text(&entity(&reference))),
            Event::Eof => return Ok(()),
            _ => Ok(()),
        };
        done.map_err(Stop::Refused)?;
    }
}

/// The five entities of XML and character references; nothing is ever defined
/// by a document itself.
fn entity(reference: &BytesRef<'_>) -> String {
    if let Ok(Some(c)) = reference.resolve_char_ref() {
        return c.to_string();
    }
    let name = reference.xml10_content();
    match name.as_ref() {
        "lt" => "<".into(),
        "gt" => ">".into(),
        "amp" => "&".into(),
        "apos" => "'".into(),
        "quot" => "\"".into(),
        other => format!("&{other};"),
    }
}
