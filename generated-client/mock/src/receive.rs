//! Receives the bodies of requests.

use crate::api::Api;
use crate::refusal::{Reason, Refusal};
use axum::body::Body;
use bytes::{Bytes, BytesMut};
use http_body_util::BodyExt;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tempfile::TempPath;
use tokio::io::AsyncWriteExt;

/// The body of a request.
#[derive(Debug)]
pub(crate) enum Received {
    Text(Bytes),
    File(Upload),
}

/// A file that was uploaded. It is removed when nothing names it any more.
pub(crate) type Upload = Arc<TempPath>;

/// The longest time between two chunks of a body.
const IDLE: Duration = Duration::from_secs(30);

/// The reason for which a body is not received.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Problem {
    TooLarge,
    Broken,
    Slow,
    Disk,
}

impl Problem {
    pub(crate) fn refuse(self, api: &Api) -> Refusal {
        match self {
            Self::TooLarge => Reason::Size.refuse(api, "The body is too large."),
            Self::Broken => Reason::Body.refuse(api, "The body ends too early."),
            Self::Slow => Refusal { status: 408, ..Reason::Body.refuse(api, "The body does not go on.") },
            Self::Disk => Reason::Server.refuse(api, "The file cannot be stored."),
        }
    }
}

/// Receives a body into memory.
pub(crate) async fn text(mut body: Body, most: usize) -> Result<Bytes, Problem> {
    let mut text = BytesMut::new();
    while let Some(chunk) = next(&mut body).await? {
        if text.len() + chunk.len() > most {
            return Err(Problem::TooLarge);
        }
        text.extend_from_slice(&chunk);
    }
    Ok(text.freeze())
}

/// Receives a body into a file, of which no more than a chunk is in memory.
pub(crate) async fn file(mut body: Body, folder: &Path, most: u64) -> Result<Upload, Problem> {
    let (file, path) = tempfile::NamedTempFile::new_in(folder).map_err(|_| Problem::Disk)?.into_parts();
    let mut file = tokio::fs::File::from_std(file);
    let mut length = 0;
    while let Some(chunk) = next(&mut body).await? {
        length += chunk.len() as u64;
        if length > most {
            return Err(Problem::TooLarge);
        }
        file.write_all(&chunk).await.map_err(|_| Problem::Disk)?;
    }
    file.flush().await.map_err(|_| Problem::Disk)?;
    Ok(Arc::new(path))
}

async fn next(body: &mut Body) -> Result<Option<Bytes>, Problem> {
    loop {
        let frame = tokio::time::timeout(IDLE, body.frame()).await.map_err(|_| Problem::Slow)?;
        match frame {
            None => return Ok(None),
            Some(Err(_)) => return Err(Problem::Broken),
            Some(Ok(frame)) => {
                if let Ok(chunk) = frame.into_data() {
                    return Ok(Some(chunk));
                }
            }
        }
    }
}
