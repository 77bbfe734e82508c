//! Writing HTML and SVG so that no text can ever become markup: names of
//! elements and attributes are literals of this crate, everything else is
//! escaped.

/// A growing piece of markup.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Markup {
    text: String,
}

/// A value of an attribute.
pub(crate) type Attribute<'a> = (&'static str, &'a str);

impl Markup {
    pub fn new() -> Markup {
        Markup::default()
    }

    pub fn finish(self) -> String {
        self.text
    }

    /// Text of a reader's file or of the catalogue; escaped.
    pub fn text(&mut self, text: &str) -> &mut Markup {
        escape_into(&mut self.text, text);
        self
    }

    /// An element with what `inside` writes between its tags.
    pub fn element(
        &mut self,
        name: &'static str,
        attributes: &[Attribute],
        inside: impl FnOnce(&mut Markup),
    ) -> &mut Markup {
        self.tag(name, attributes);
        self.text.push('>');
        inside(self);
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push('>');
        self
    }

    /// An element that holds only text.
    pub fn leaf(&mut self, name: &'static str, attributes: &[Attribute], text: &str) -> &mut Markup {
        self.element(name, attributes, |m| {
            m.text(text);
        })
    }

    /// An HTML element without an end tag (`meta`).
    pub fn void(&mut self, name: &'static str, attributes: &[Attribute]) -> &mut Markup {
        self.tag(name, attributes);
        self.text.push('>');
        self
    }

    /// An SVG element without content (`path`, `rect`).
    pub fn mark(&mut self, name: &'static str, attributes: &[Attribute]) -> &mut Markup {
        self.tag(name, attributes);
        self.text.push_str("/>");
        self
    }

    /// Markup made by another [`Markup`].
    pub fn append(&mut self, other: Markup) -> &mut Markup {
        self.text.push_str(&other.text);
        self
    }

    /// Literal text of this crate that must not be escaped: the document type and the style sheet.
    pub fn literal(&mut self, text: &'static str) -> &mut Markup {
        self.text.push_str(text);
        self
    }

    fn tag(&mut self, name: &'static str, attributes: &[Attribute]) {
        self.text.push('<');
        self.text.push_str(name);
        for (attribute, value) in attributes {
            self.text.push(' ');
            self.text.push_str(attribute);
            self.text.push_str("=\"");
            escape_into(&mut self.text, value);
            self.text.push('"');
        }
    }
}

/// Control characters, which no form of HTML may hold, become U+FFFD.
fn escape_into(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '`' => out.push_str("&#96;"),
            '\t' | '\n' => out.push(c),
            c if c.is_control() => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_attributes_are_escaped() {
        let mut markup = Markup::new();
        markup.leaf("p", &[("title", "\"><script>`'")], "<img src=x> & co\u{1b}");
        assert_eq!(
            markup.finish(),
            "<p title=\"&quot;&gt;&lt;script&gt;&#96;&#39;\">&lt;img src=x&gt; &amp; co\u{fffd}</p>"
        );
    }
}
