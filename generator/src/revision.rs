//! Reads a spec as it is in a revision of the git repository of the working directory.
//!
//! It runs the program `git`, which knows packs, alternates and worktrees. A library for that would be built with every
//! generator, and two processes suffice for a folder of any size.

use crate::load::{RawFile, is_spec_file};
use crate::source::slashed;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// Reads the YAML files of a folder in a revision, in the order of their names. Hidden files are skipped.
///
/// # Errors
///
/// `git` cannot be run; the revision or the folder does not exist.
pub fn read_folder(revision: &str, folder: &Path) -> io::Result<Vec<RawFile>> {
    if revision.starts_with('-') || revision.contains(char::is_whitespace) {
        return Err(io::Error::other(format!("`{}` is not a revision", revision.escape_debug())));
    }
    let tree = format!("{revision}:{}", relative(folder));
    let listed = git(&["ls-tree", "-z", "--name-only", &tree], "")?;
    let names = listed.split(|byte| *byte == 0).filter_map(|name| std::str::from_utf8(name).ok());
    // The program reads the name of an object up to the end of a line.
    let is_read = |name: &&str| is_spec_file(Path::new(name)) && !name.contains('\n');
    let names: Vec<&str> = names.filter(is_read).collect();
    let objects: Vec<String> = names.iter().map(|name| format!("{tree}/{name}\n")).collect();
    let contents = git(&["cat-file", "--batch"], &objects.concat())?;
    let shown = shown(revision, folder);
    let mut rest = contents.as_slice();
    let mut files = Vec::new();
    for name in names {
        let (bytes, after) =
            object(rest).ok_or_else(|| io::Error::other(format!("{tree}/{name}: not a file")))?;
        files.push(RawFile { path: shown.join(name), bytes: bytes.to_vec() });
        rest = after;
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

/// The path of a folder in a revision, as diagnostics show it.
#[must_use]
pub fn shown(revision: &str, folder: &Path) -> PathBuf {
    PathBuf::from(format!("git:{revision}:{}", slashed(folder)))
}

/// The folder, for git: below the working directory, not below the top of the repository.
fn relative(folder: &Path) -> String {
    format!("./{}", slashed(folder).trim_start_matches("./").trim_end_matches('/'))
}

/// The first object of a batch, and what follows it. Its header is `id blob length`.
fn object(batch: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = batch.iter().position(|byte| *byte == b'\n')?;
    let header = std::str::from_utf8(&batch[..end]).ok()?;
    let len: usize = header.split_once(" blob ")?.1.parse().ok()?;
    let start = end + 1;
    Some((batch.get(start..start + len)?, batch.get(start + len + 1..)?))
}

/// Runs git, and returns what it prints.
fn git(arguments: &[&str], input: &str) -> io::Result<Vec<u8>> {
    let failed = |error: io::Error| io::Error::new(error.kind(), format!("git cannot be run: {error}"));
    let mut command = Command::new("git");
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(failed)?;
    let mut stdin = child.stdin.take();
    // Git prints while it reads, so another thread writes, lest both wait.
    let output = std::thread::scope(|scope| {
        scope.spawn(move || stdin.take().map(|mut stdin| stdin.write_all(input.as_bytes())));
        child.wait_with_output()
    });
    let Output { status, stdout, stderr } = output.map_err(failed)?;
    if !status.success() {
        let reason = String::from_utf8_lossy(&stderr);
        return Err(io::Error::other(format!("git: {}", reason.trim().trim_start_matches("fatal: "))));
    }
    Ok(stdout)
}
