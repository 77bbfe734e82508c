//! Text in the records of a binary workbook: characters of one or two bytes,
//! which may run over into continuation records. After [MS-XLS] 2.5.293.

/// Reads over the pieces of one record and its continuations.
pub(crate) struct Pieces<'a> {
    pieces: Vec<&'a [u8]>,
    piece: usize,
    at: usize,
}

impl<'a> Pieces<'a> {
    pub fn new(pieces: Vec<&'a [u8]>) -> Pieces<'a> {
        Pieces { pieces, piece: 0, at: 0 }
    }

    fn at_end_of_piece(&self) -> bool {
        self.pieces.get(self.piece).is_none_or(|piece| self.at >= piece.len())
    }

    fn byte(&mut self) -> Option<u8> {
        while self.at_end_of_piece() {
            self.piece += 1;
            self.at = 0;
            if self.piece >= self.pieces.len() {
                return None;
            }
        }
        self.at += 1;
        self.pieces[self.piece].get(self.at - 1).copied()
    }

    pub fn u16(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes([self.byte()?, self.byte()?]))
    }

    pub fn u32(&mut self) -> Option<u32> {
        Some(u32::from(self.u16()?) | u32::from(self.u16()?) << 16)
    }

    fn skip(&mut self, count: usize) -> Option<()> {
        for _ in 0..count {
            self.byte()?;
        }
        Some(())
    }

    /// A text whose length was read before; formatting runs and phonetic hints
    /// after it are skipped.
    pub fn text(&mut self, length: usize) -> Option<String> {
        let flags = self.byte()?;
        let runs = if flags & 8 != 0 { usize::from(self.u16()?) } else { 0 };
        let hints = if flags & 4 != 0 { self.u32()? as usize } else { 0 };
        let mut wide = flags & 1 != 0;
        let mut units: Vec<u16> = Vec::new();
        for _ in 0..length {
            if self.at_end_of_piece() {
                // A continuation says anew how wide its characters are.
                wide = self.byte()? & 1 != 0;
            }
            units.push(if wide { self.u16()? } else { u16::from(self.byte()?) });
        }
        self.skip(runs * 4)?;
        self.skip(hints)?;
        Some(String::from_utf16_lossy(&units))
    }

    /// A text with its length before it.
    pub fn counted_text(&mut self) -> Option<String> {
        let length = usize::from(self.u16()?);
        if length == 0 && self.pieces.get(self.piece).is_some_and(|piece| self.at >= piece.len()) {
            return Some(String::new());
        }
        self.text(length)
    }

    /// A text with its length in one byte before it.
    pub fn short_text(&mut self) -> Option<String> {
        let length = usize::from(self.byte()?);
        self.text(length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_runs_over_into_a_continuation_of_another_width() {
        let mut pieces = Pieces::new(vec![&[4, 0, 0, b'M', 0xE9], &[1, b'n', 0, b'a', 0, 9, 0]]);
        assert_eq!(pieces.counted_text().as_deref(), Some("Ména"));
        assert_eq!(pieces.u16(), Some(9));
        assert_eq!(pieces.u16(), None);
    }

    #[test]
    fn runs_and_hints_after_a_text_are_skipped() {
        let mut pieces = Pieces::new(vec![&[1, 0, 12, 1, 0, 2, 0, 0, 0, b'x', 0, 0, 0, 0, 7, 7, 5, 0]]);
        assert_eq!(pieces.counted_text().as_deref(), Some("x"));
        assert_eq!(pieces.u16(), Some(5));
    }
}
