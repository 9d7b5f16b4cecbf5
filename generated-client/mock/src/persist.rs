//! Keeps the state in a file.

use crate::items::Items;
use crate::jobs::Jobs;
use crate::server::Server;
use crate::tokens::Tokens;
use serde::{Deserialize, Serialize};
use std::fs;
use std::io;
use std::path::Path;

/// The parts of the state that are kept. Uploaded files are not.
#[derive(Debug, Serialize, Deserialize)]
struct Saved {
    items: Items,
    jobs: Jobs,
    tokens: Tokens,
}

/// Reads the state from a file, if it exists.
pub(crate) fn load(server: &Server, path: &Path) -> io::Result<()> {
    let text = match fs::read(path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    };
    let saved: Saved = serde_json::from_slice(&text).map_err(|error| {
        io::Error::new(io::ErrorKind::InvalidData, format!("this is no state of the server: {error}"))
    })?;
    let mut state = server.state();
    (state.items, state.jobs, state.tokens) = (saved.items, saved.jobs, saved.tokens);
    Ok(())
}

/// Writes the state to a file, which only its owner can read, as it has tokens. The file is replaced as a whole.
pub(crate) fn save(server: &Server, path: &Path) -> io::Result<()> {
    let saved = {
        let state = server.state();
        Saved { items: state.items.clone(), jobs: state.jobs.clone(), tokens: state.tokens.clone() }
    };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let file = tempfile::NamedTempFile::new_in(folder)?;
    serde_json::to_writer(&file, &saved)?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}
