//! The base map's tiles: one file on this computer, read by ranges.

use super::App;
use super::refusal::Refusal;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use rearguard_words::Message;
use std::convert::Infallible;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::ops::Range;
use std::path::Path;
use std::time::UNIX_EPOCH;

/// Where the page finds them.
pub const PLACE: &str = "/tiles/base.pmtiles";
const KIND: &str = "application/vnd.pmtiles";
/// Bytes read at once.
const PART: u64 = 256 << 10;

/// Whether a file is what the page can read: PMTiles of version 3.
pub fn is_tiles(path: &Path) -> io::Result<bool> {
    let mut head = [0_u8; 8];
    match File::open(path)?.read_exact(&mut head) {
        Ok(()) => Ok(&head == b"PMTiles\x03"),
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(false),
        Err(error) => Err(error),
    }
}

struct Found {
    file: File,
    size: u64,
    /// Another one once the file is another.
    tag: String,
}

fn found(app: &App) -> Result<Found, Refusal> {
    let path = app.setup.tiles.as_deref().ok_or_else(Refusal::absent)?;
    let file = File::open(path).map_err(|_| Refusal::absent())?;
    let about = file.metadata().map_err(|_| Refusal::absent())?;
    let changed = about.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok()).unwrap_or_default();
    Ok(Found { file, size: about.len(), tag: format!("\"{:x}-{:x}\"", about.len(), changed.as_nanos()) })
}

/// What a request asks for.
#[derive(Debug, PartialEq)]
enum Asked {
    Whole,
    Part(Range<u64>),
    /// Nothing that is there.
    Beyond,
}

/// One range is understood; several, or another unit, mean the whole file.
fn asked(value: Option<&str>, size: u64) -> Asked {
    let Some((from, to)) = value.and_then(|value| value.strip_prefix("bytes=")?.split_once('-')) else {
        return Asked::Whole;
    };
    let range = match (from.trim().parse::<u64>(), to.trim().parse::<u64>()) {
        (Ok(from), Ok(to)) if from <= to => from..to.saturating_add(1).min(size),
        (Ok(from), Err(_)) if to.trim().is_empty() => from..size,
        (Err(_), Ok(last)) if from.trim().is_empty() => size.saturating_sub(last)..size,
        _ => return Asked::Whole,
    };
    if range.is_empty() { Asked::Beyond } else { Asked::Part(range) }
}

pub async fn base(State(app): State<App>, method: Method, headers: HeaderMap) -> Result<Response, Refusal> {
    let range = headers.get(header::RANGE).and_then(|value| value.to_str().ok()).map(str::to_owned);
    // Who has begun with another file gets the whole of this one.
    let same = headers.get(header::IF_RANGE).cloned();
    let Found { file, size, tag } = app.aside(found).await?;
    let range = range.filter(|_| same.is_none_or(|same| same.as_bytes() == tag.as_bytes()));
    let (status, part) = match asked(range.as_deref(), size) {
        Asked::Whole => (StatusCode::OK, 0..size),
        Asked::Part(part) => (StatusCode::PARTIAL_CONTENT, part),
        Asked::Beyond => {
            let refusal = Refusal::new(StatusCode::RANGE_NOT_SATISFIABLE, "range", Message::new("serve-tiles-range"));
            let of = [(header::CONTENT_RANGE, format!("bytes */{size}"))];
            return Ok((of, refusal).into_response());
        }
    };
    let mut heads = vec![
        (header::CONTENT_TYPE, KIND.to_owned()),
        (header::ACCEPT_RANGES, "bytes".to_owned()),
        (header::ETAG, tag),
        (header::CONTENT_LENGTH, (part.end - part.start).to_string()),
    ];
    if status == StatusCode::PARTIAL_CONTENT {
        heads.push((header::CONTENT_RANGE, format!("bytes {}-{}/{size}", part.start, part.end - 1)));
    }
    let body = if method == Method::HEAD { Body::empty() } else { streamed(file, part) };
    let mut response = (status, body).into_response();
    for (name, value) in heads {
        if let Ok(value) = value.parse() {
            response.headers_mut().insert(name, value);
        }
    }
    Ok(response)
}

/// The bytes of a part, a little at a time. Where the file becomes shorter
/// meanwhile the answer breaks off, and the browser says so.
fn streamed(file: File, part: Range<u64>) -> Body {
    let parts = futures_util::stream::unfold((file, part), |(mut file, part)| async move {
        if part.is_empty() {
            return None;
        }
        let size = PART.min(part.end - part.start);
        let read = tokio::task::spawn_blocking(move || {
            let mut bytes = vec![0; usize::try_from(size).unwrap_or_default()];
            let done = file.seek(SeekFrom::Start(part.start)).and_then(|_| file.read_exact(&mut bytes));
            done.map(|()| (Bytes::from(bytes), (file, part.start + size..part.end)))
        });
        let (bytes, rest) = read.await.ok()?.ok()?;
        Some((Ok::<_, Infallible>(bytes), rest))
    });
    Body::from_stream(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_what_is_there_of_it() {
        for (value, meant) in [
            (None, Asked::Whole),
            (Some("bytes=0-3"), Asked::Part(0..4)),
            (Some("bytes=8-99"), Asked::Part(8..10)),
            (Some("bytes=4-"), Asked::Part(4..10)),
            (Some("bytes=-3"), Asked::Part(7..10)),
            (Some("bytes=-99"), Asked::Part(0..10)),
            (Some("bytes=10-12"), Asked::Beyond),
            (Some("bytes=-0"), Asked::Beyond),
            (Some("bytes=0-18446744073709551615"), Asked::Part(0..10)),
            (Some("bytes=5-3"), Asked::Whole),
            (Some("bytes=0-1,4-5"), Asked::Whole),
            (Some("lines=0-1"), Asked::Whole),
        ] {
            assert_eq!(asked(value, 10), meant, "{value:?}");
        }
    }
}
