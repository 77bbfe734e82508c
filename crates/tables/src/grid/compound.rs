//! Streams of a compound file (OLE), the container of .xls and of protected
//! workbooks. After [MS-CFB].

use std::collections::BTreeSet;

pub(crate) const MAGIC: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// Sector numbers from here on are marks (end of chain, free …).
const MARKS: u32 = 0xFFFF_FFFA;
/// A directory entry, in bytes.
const ENTRY: usize = 128;

pub(crate) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

pub(crate) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

/// The file's directory and where its sectors are. What is damaged yields `None`.
pub(crate) struct Compound<'a> {
    bytes: &'a [u8],
    sector: usize,
    table: Vec<u32>,
    entries: Vec<Entry>,
    cutoff: u32,
    mini_table: Vec<u32>,
    mini_stream: Vec<u8>,
}

struct Entry {
    name: String,
    is_root: bool,
    start: u32,
    size: u32,
}

impl<'a> Compound<'a> {
    pub fn open(bytes: &'a [u8]) -> Option<Compound<'a>> {
        let shift = u16_at(bytes, 30).filter(|shift| bytes.starts_with(MAGIC) && matches!(shift, 9 | 12))?;
        let mut file = Compound {
            bytes,
            sector: 1 << shift,
            table: Vec::new(),
            entries: Vec::new(),
            cutoff: u32_at(bytes, 56)?,
            mini_table: Vec::new(),
            mini_stream: Vec::new(),
        };
        file.table = file.sector_table()?;
        file.entries = file.chain(u32_at(bytes, 48)?)?.chunks_exact(ENTRY).filter_map(entry).collect();
        let root = file.entries.iter().find(|entry| entry.is_root)?;
        let mini_table = u32_at(bytes, 60)?;
        if mini_table < MARKS && root.start < MARKS {
            file.mini_stream = file.chain(root.start)?;
            file.mini_table = numbers(&file.chain(mini_table)?);
        }
        Some(file)
    }

    fn sector_at(&self, number: u32) -> Option<&'a [u8]> {
        let start = (number as usize).checked_add(1)?.checked_mul(self.sector)?;
        self.bytes.get(start..self.bytes.len().min(start.checked_add(self.sector)?))
    }

    /// The table that says which sector follows which: its own sectors are
    /// listed in the header and, in large files, in a chain of further sectors.
    fn sector_table(&self) -> Option<Vec<u32>> {
        let mut listed = numbers(self.bytes.get(76..512)?);
        let mut next = u32_at(self.bytes, 68)?;
        let mut seen = BTreeSet::new();
        while next < MARKS && seen.insert(next) {
            let mut more = numbers(self.sector_at(next)?);
            next = more.pop()?;
            listed.extend(more);
        }
        let mut table = Vec::new();
        let mut known = BTreeSet::new();
        for number in listed.into_iter().filter(|number| *number < MARKS && known.insert(*number)) {
            table.extend(numbers(self.sector_at(number)?));
        }
        Some(table)
    }

    /// The sectors of a chain in one piece; one that runs in a circle is damaged.
    fn chain(&self, start: u32) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut next = start;
        while next < MARKS {
            bytes.extend_from_slice(self.sector_at(next)?);
            if bytes.len() > self.bytes.len() {
                return None;
            }
            next = *self.table.get(next as usize)?;
        }
        Some(bytes)
    }

    pub fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.name == name)
    }

    /// The bytes of a stream.
    pub fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let entry = self.entries.iter().find(|entry| entry.name == name)?;
        let mut bytes = if entry.size < self.cutoff { self.mini_chain(entry.start)? } else { self.chain(entry.start)? };
        bytes.truncate(entry.size as usize);
        Some(bytes)
    }

    /// Small streams lie in sectors of 64 bytes within one stream of their own.
    fn mini_chain(&self, start: u32) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut next = start;
        while next < MARKS {
            let at = (next as usize).checked_mul(64)?;
            bytes.extend_from_slice(self.mini_stream.get(at..at.checked_add(64)?)?);
            if bytes.len() > self.mini_stream.len() {
                return None;
            }
            next = *self.mini_table.get(next as usize)?;
        }
        Some(bytes)
    }
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    bytes.chunks_exact(4).filter_map(|chunk| u32_at(chunk, 0)).collect()
}

fn entry(bytes: &[u8]) -> Option<Entry> {
    let length = usize::from(u16_at(bytes, 64)?).min(64);
    let units: Vec<u16> = bytes[..length].chunks_exact(2).filter_map(|unit| u16_at(unit, 0)).collect();
    let name = String::from_utf16_lossy(&units).trim_end_matches('\0').to_owned();
    Some(Entry { name, is_root: bytes[66] == 5, start: u32_at(bytes, 116)?, size: u32_at(bytes, 120)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_damaged_is_none() {
        assert!(Compound::open(b"").is_none());
        assert!(Compound::open(MAGIC).is_none());
        let mut circle = vec![0u8; 512 * 3];
        circle[..8].copy_from_slice(MAGIC);
        circle[30] = 9;
        circle[68..72].copy_from_slice(&u32::MAX.to_le_bytes());
        for at in (80..512).step_by(4) {
            circle[at..at + 4].copy_from_slice(&u32::MAX.to_le_bytes());
        }
        assert!(Compound::open(&circle).is_none(), "sector 0 follows itself");
    }
}
