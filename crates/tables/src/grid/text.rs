//! From bytes to text: UTF-8 with or without a mark, UTF-16 with one, and
//! Windows-1252 for what is not valid UTF-8.

use crate::grid::codes::Code;
use crate::problem::Problem;
use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The text of a file. What is no text at all is refused.
pub(crate) fn decode(file: &str, bytes: &[u8], problems: &mut Vec<Problem>) -> Result<String, Problem> {
    if let Some(rest) = bytes.strip_prefix(&[0xFF, 0xFE]) {
        return Ok(UTF_16LE.decode_without_bom_handling(rest).0.into_owned());
    }
    if let Some(rest) = bytes.strip_prefix(&[0xFE, 0xFF]) {
        return Ok(UTF_16BE.decode_without_bom_handling(rest).0.into_owned());
    }
    if bytes.contains(&0) {
        return Err(Code::NotText.problem(file, |m| m));
    }
    let bytes = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(error) => {
            let line = 1 + bytes[..error.valid_up_to()].iter().filter(|b| **b == b'\n').count();
            let notice = Code::ReadAsWindows.problem(file, |m| m.count("line", line as i64));
            problems.push(Problem { row: u32::try_from(line).ok(), ..notice });
            Ok(WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> (Result<String, Problem>, Vec<&'static str>) {
        let mut problems = Vec::new();
        let text = decode("sites.csv", bytes, &mut problems);
        (text, problems.iter().map(|p| p.code).collect())
    }

    #[test]
    fn a_byte_order_mark_is_no_part_of_the_text() {
        assert_eq!(read(b"\xEF\xBB\xBFsite"), (Ok("site".into()), vec![]));
        assert_eq!(read(b"\xFF\xFEs\0\xe9\0"), (Ok("sé".into()), vec![]));
        assert_eq!(read(b"\xFE\xFF\0s\0\xe9"), (Ok("sé".into()), vec![]));
    }

    #[test]
    fn what_is_not_valid_utf_8_is_windows_1252_and_said_so() {
        assert_eq!(read("Ménaka".as_bytes()), (Ok("Ménaka".into()), vec![]));
        assert_eq!(read(b"M\xE9naka \x80"), (Ok("Ménaka €".into()), vec!["G008"]));
    }

    #[test]
    fn bytes_with_nul_are_refused() {
        assert_eq!(read(b"a\0b").0.unwrap_err().code, "G007");
    }
}
