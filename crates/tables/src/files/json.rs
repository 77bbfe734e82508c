//! A small, strict reader of JSON that knows where everything stands. It
//! refuses what turns a parser against its user: endless nesting, a key given
//! twice, numbers that fit no machine.

use std::collections::BTreeSet;

/// Lists and objects may be nested this deep; a plan needs 5.
pub const DEEPEST: usize = 32;
/// A number may have this many characters; a plan needs about 20.
const LONGEST_NUMBER: usize = 400;
/// Ten to this power, or its inverse, is the end of what a number may be.
const LARGEST_EXPONENT: u32 = 308;

/// A value and the byte at which it begins.
#[derive(Clone, PartialEq, Debug)]
pub struct Node {
    pub at: usize,
    pub value: Value,
}

#[derive(Clone, PartialEq, Debug)]
pub enum Value {
    Null,
    Bool(bool),
    /// The digits as written.
    Number(String),
    Text(String),
    List(Vec<Node>),
    /// In the order of the file, each key once.
    Object(Vec<Member>),
}

#[derive(Clone, PartialEq, Debug)]
pub struct Member {
    pub key: String,
    /// The byte at which the key begins.
    pub at: usize,
    pub node: Node,
}

/// Why a text is refused, and at which byte.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    pub at: usize,
    pub kind: FaultKind,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum FaultKind {
    NotUtf8,
    /// Something else was expected here.
    Syntax,
    UnexpectedEnd,
    TooDeep,
    DuplicateKey(String),
    NumberOutOfRange(String),
}

/// Reads the one value of a file; a byte order mark before it is skipped.
pub fn parse(bytes: &[u8]) -> Result<Node, Fault> {
    let text =
        std::str::from_utf8(bytes).map_err(|error| Fault { at: error.valid_up_to(), kind: FaultKind::NotUtf8 })?;
    let mut reader = Reader { text, at: if text.starts_with('\u{feff}') { 3 } else { 0 } };
    let node = reader.value(0)?;
    reader.space();
    if reader.at < text.len() { reader.fault(FaultKind::Syntax) } else { Ok(node) }
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl Reader<'_> {
    fn fault<T>(&self, kind: FaultKind) -> Result<T, Fault> {
        Err(Fault { at: self.at, kind })
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn unexpected<T>(&self) -> Result<T, Fault> {
        self.fault(if self.at < self.text.len() { FaultKind::Syntax } else { FaultKind::UnexpectedEnd })
    }

    /// Steps over the byte if it stands here.
    fn take(&mut self, byte: u8) -> bool {
        let here = self.peek() == Some(byte);
        self.at += usize::from(here);
        here
    }

    fn expect(&mut self, byte: u8) -> Result<(), Fault> {
        self.space();
        if self.take(byte) { Ok(()) } else { self.unexpected() }
    }

    fn value(&mut self, depth: usize) -> Result<Node, Fault> {
        self.space();
        let at = self.at;
        let value = match self.peek() {
            Some(b'{') if depth < DEEPEST => self.object(depth + 1)?,
            Some(b'[') if depth < DEEPEST => self.list(depth + 1)?,
            Some(b'{' | b'[') => return self.fault(FaultKind::TooDeep),
            Some(b'"') => Value::Text(self.string()?),
            Some(b'-' | b'0'..=b'9') => self.number()?,
            Some(b't') => self.word("true", Value::Bool(true))?,
            Some(b'f') => self.word("false", Value::Bool(false))?,
            Some(b'n') => self.word("null", Value::Null)?,
            _ => return self.unexpected(),
        };
        Ok(Node { at, value })
    }

    fn word(&mut self, word: &str, value: Value) -> Result<Value, Fault> {
        if self.text[self.at..].starts_with(word) {
            self.at += word.len();
            Ok(value)
        } else {
            self.fault(FaultKind::Syntax)
        }
    }

    fn list(&mut self, depth: usize) -> Result<Value, Fault> {
        self.expect(b'[')?;
        let mut items = Vec::new();
        self.space();
        if self.take(b']') {
            return Ok(Value::List(items));
        }
        loop {
            items.push(self.value(depth)?);
            self.space();
            if self.take(b']') {
                return Ok(Value::List(items));
            }
            self.expect(b',')?;
        }
    }

    fn object(&mut self, depth: usize) -> Result<Value, Fault> {
        self.expect(b'{')?;
        let mut members: Vec<Member> = Vec::new();
        let mut seen = BTreeSet::new();
        self.space();
        if self.take(b'}') {
            return Ok(Value::Object(members));
        }
        loop {
            self.space();
            let at = self.at;
            if self.peek() != Some(b'"') {
                return self.unexpected();
            }
            let key = self.string()?;
            if !seen.insert(key.clone()) {
                return Err(Fault { at, kind: FaultKind::DuplicateKey(key) });
            }
            self.expect(b':')?;
            let node = self.value(depth)?;
            members.push(Member { key, at, node });
            self.space();
            if self.take(b'}') {
                return Ok(Value::Object(members));
            }
            self.expect(b',')?;
        }
    }

    fn digits(&mut self) -> Result<(), Fault> {
        let from = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        if self.at > from { Ok(()) } else { self.unexpected() }
    }

    /// The size of the exponent that stands here; 0 without one.
    fn exponent(&mut self) -> Result<u32, Fault> {
        if !self.take(b'e') && !self.take(b'E') {
            return Ok(0);
        }
        if !self.take(b'-') {
            self.take(b'+');
        }
        let from = self.at;
        self.digits()?;
        Ok(self.text[from..self.at].parse().unwrap_or(u32::MAX))
    }

    fn number(&mut self) -> Result<Value, Fault> {
        let from = self.at;
        self.take(b'-');
        if !self.take(b'0') {
            self.digits()?;
        }
        if self.take(b'.') {
            self.digits()?;
        }
        let exponent = self.exponent()?;
        let written = &self.text[from..self.at];
        let finite = written.parse::<f64>().is_ok_and(f64::is_finite);
        if !finite || exponent > LARGEST_EXPONENT || written.len() > LONGEST_NUMBER {
            let shown = written.chars().take(40).collect();
            return Err(Fault { at: from, kind: FaultKind::NumberOutOfRange(shown) });
        }
        Ok(Value::Number(written.to_owned()))
    }

    fn string(&mut self) -> Result<String, Fault> {
        self.at += 1;
        let mut out = String::new();
        loop {
            let rest = &self.text[self.at..];
            let plain = rest.find(|c: char| c == '"' || c == '\\' || c < ' ').unwrap_or(rest.len());
            out.push_str(&rest[..plain]);
            self.at += plain;
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(out);
                }
                Some(b'\\') => out.push(self.escape()?),
                _ => return self.unexpected(),
            }
        }
    }

    fn escape(&mut self) -> Result<char, Fault> {
        self.at += 1;
        let character = match self.peek() {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.code_point(),
            _ => return self.unexpected(),
        };
        self.at += 1;
        Ok(character)
    }

    /// `\uXXXX`, or two of them that make one character beyond U+FFFF.
    fn code_point(&mut self) -> Result<char, Fault> {
        let high = self.four_digits()?;
        if let Some(character) = char::from_u32(high) {
            return Ok(character);
        }
        if !self.text[self.at..].starts_with("\\u") {
            return self.unexpected();
        }
        self.at += 1;
        let low = self.four_digits()?;
        let pair = (0xd800..0xdc00).contains(&high) && (0xdc00..0xe000).contains(&low);
        match pair.then(|| 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00)).and_then(char::from_u32) {
            Some(character) => Ok(character),
            None => self.fault(FaultKind::Syntax),
        }
    }

    /// The four digits after the `u` that stands here.
    fn four_digits(&mut self) -> Result<u32, Fault> {
        let digits = self.text.as_bytes().get(self.at + 1..self.at + 5);
        let number = digits
            .filter(|d| d.iter().all(u8::is_ascii_hexdigit))
            .and_then(|d| std::str::from_utf8(d).ok())
            .and_then(|d| u32::from_str_radix(d, 16).ok());
        match number {
            Some(number) => {
                self.at += 5;
                Ok(number)
            }
            None => self.unexpected(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(text: &str) -> Fault {
        parse(text.as_bytes()).unwrap_err()
    }

    #[test]
    fn values_know_where_they_stand() {
        let node = parse(br#" {"a": [1.50, null]}"#).unwrap();
        let Value::Object(members) = node.value else { panic!("an object was written") };
        assert_eq!((node.at, members[0].at, members[0].node.at), (1, 2, 7));
        let Value::List(items) = &members[0].node.value else { panic!("a list was written") };
        assert_eq!(items[0], Node { at: 8, value: Value::Number("1.50".into()) });
    }

    #[test]
    fn what_turns_a_parser_against_its_user_is_refused_at_its_byte() {
        assert_eq!(fault(&"[".repeat(100_000)), Fault { at: DEEPEST, kind: FaultKind::TooDeep });
        assert_eq!(fault(r#"{"a":1,"a":2}"#), Fault { at: 7, kind: FaultKind::DuplicateKey("a".into()) });
        assert_eq!(fault("[1e400]"), Fault { at: 1, kind: FaultKind::NumberOutOfRange("1e400".into()) });
        assert_eq!(fault("[1,]"), Fault { at: 3, kind: FaultKind::Syntax });
        assert_eq!(fault("[1"), Fault { at: 2, kind: FaultKind::UnexpectedEnd });
        assert_eq!(fault("01").kind, FaultKind::Syntax);
        assert_eq!(parse(b"\"\xff\"").unwrap_err(), Fault { at: 1, kind: FaultKind::NotUtf8 });
        assert_eq!(fault(r#""\ud800""#).kind, FaultKind::Syntax);
    }

    #[test]
    fn escapes_are_read_as_characters() {
        let node = parse(r#""M\u00e9naka \ud83d\ude9a\n""#.as_bytes()).unwrap();
        assert_eq!(node.value, Value::Text("Ménaka 🚚\n".into()));
    }
}
