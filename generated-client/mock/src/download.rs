//! Serves the files that responses link to, with ranges.

use crate::files::{self, Named};
use crate::server::Server;
use axum::body::Body;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, StatusCode, header};
use std::io::SeekFrom;
use std::sync::Arc;
use tokio::fs::File;
use tokio::io::{AsyncReadExt, AsyncSeekExt};

/// The largest uploaded picture that is its own thumbnail.
const LARGEST: u64 = 8 << 20;

/// The size of the pieces in which a file is read.
const PIECE: usize = 64 << 10;

/// Where the bytes of a download come from.
enum Source {
    Memory(Vec<u8>),
    File(File, u64),
}

/// Serves a file.
pub(crate) async fn serve(server: Arc<Server>, name: &str, query: &str, headers: &HeaderMap) -> Response {
    let Some(file) = server.links.open(name, query, server.clock.now()) else {
        return (StatusCode::FORBIDDEN, "The URL has expired, or is not one of this server.\n")
            .into_response();
    };
    let (source, media) = source(&server, &file).await;
    let length = match &source {
        Source::Memory(bytes) => bytes.len() as u64,
        Source::File(_, length) => *length,
    };
    let etag = format!("\"{}-{length}\"", file.id.replace(|c: char| !c.is_ascii_alphanumeric(), "-"));
    let is_same = headers.get(header::IF_RANGE).is_none_or(|value| value.as_bytes() == etag.as_bytes());
    let asked = headers.get(header::RANGE).filter(|_| is_same).and_then(|value| value.to_str().ok());
    let range = match asked.map(|text| range(text, length)) {
        Some(Asked::Unsatisfiable) => {
            let range = format!("bytes */{length}");
            return (StatusCode::RANGE_NOT_SATISFIABLE, [(header::CONTENT_RANGE, range)]).into_response();
        }
        Some(Asked::Part(start, end)) => Some((start, end)),
        Some(Asked::All) | None => None,
    };
    let (start, end) = range.unwrap_or((0, length));
    let body = match source {
        Source::Memory(bytes) => {
            let part = |at: u64| usize::try_from(at).unwrap_or(bytes.len());
            Body::from(bytes[part(start)..part(end)].to_vec())
        }
        Source::File(file, _) => match stream(file, start, end - start).await {
            Ok(body) => body,
            Err(error) => return (StatusCode::INTERNAL_SERVER_ERROR, format!("{error}\n")).into_response(),
        },
    };
    let mut response = Response::builder()
        .status(if range.is_some() { StatusCode::PARTIAL_CONTENT } else { StatusCode::OK })
        .header(header::CONTENT_TYPE, media)
        .header(header::CONTENT_LENGTH, end - start)
        .header(header::ACCEPT_RANGES, "bytes")
        .header(header::ETAG, etag);
    if range.is_some() {
        response = response.header(header::CONTENT_RANGE, format!("bytes {start}-{}/{length}", end - 1));
    }
    response.body(body).unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

/// The uploaded picture if there is one, or else a made-up file.
async fn source(server: &Server, file: &Named) -> (Source, &'static str) {
    let uploaded = {
        let state = server.state();
        let mut kinds = server.api.items.iter();
        kinds.find_map(|kind| state.items.get(&kind.name, &file.id)?.file.clone())
    };
    if let Some(path) = uploaded
        && let Ok(mut opened) = File::open(&*path).await
        && let Ok(length) = opened.metadata().await.map(|metadata| metadata.len())
        && length <= LARGEST
    {
        let mut start = [0; 8];
        let read = opened.read(&mut start).await.unwrap_or_default();
        if let Some(media) = files::sniffed(&start[..read]) {
            return (Source::File(opened, length), media);
        }
    }
    (Source::Memory(files::content(file)), files::media_type(&file.extension))
}

async fn stream(mut file: File, start: u64, length: u64) -> std::io::Result<Body> {
    file.seek(SeekFrom::Start(start)).await?;
    let file = file.take(length);
    Ok(Body::from_stream(futures_util::stream::try_unfold(file, |mut file| async move {
        let mut piece = vec![0; PIECE];
        let read = file.read(&mut piece).await?;
        piece.truncate(read);
        std::io::Result::Ok((read > 0).then_some((piece, file)))
    })))
}

#[derive(Debug, PartialEq, Eq)]
enum Asked {
    All,
    /// The first byte, and the one behind the last.
    Part(u64, u64),
    Unsatisfiable,
}

/// Reads a range of bytes. Several ranges, and ranges of other units, are answered with the whole file.
fn range(text: &str, length: u64) -> Asked {
    let Some((first, last)) = text.strip_prefix("bytes=").and_then(|range| range.split_once('-')) else {
        return Asked::All;
    };
    let part = match (first.trim().parse::<u64>(), last.trim().parse::<u64>()) {
        (Ok(first), Ok(last)) if first <= last => (first, length.min(last.saturating_add(1))),
        (Ok(first), Err(_)) if last.trim().is_empty() => (first, length),
        (Err(_), Ok(count)) if first.trim().is_empty() => (length.saturating_sub(count), length),
        _ => return Asked::All,
    };
    if part.0 < part.1 { Asked::Part(part.0, part.1) } else { Asked::Unsatisfiable }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_read_as_rfc_9110_says() {
        assert_eq!(range("bytes=0-9", 100), Asked::Part(0, 10));
        assert_eq!(range("bytes=90-", 100), Asked::Part(90, 100));
        assert_eq!(range("bytes=-10", 100), Asked::Part(90, 100));
        assert_eq!(range("bytes=90-1000", 100), Asked::Part(90, 100));
        assert_eq!(range("bytes=100-", 100), Asked::Unsatisfiable);
        assert_eq!(range("bytes=-0", 100), Asked::Unsatisfiable);
        for text in ["bytes=0-1,5-6", "bytes=5-1", "lines=1-2", "bytes=a-b", "bytes="] {
            assert_eq!(range(text, 100), Asked::All, "{text}");
        }
    }
}
