//! Changes of the text of files: bytes, lines, indentation, names.

use super::odd::{self, any, word};
use fastrand::Rng;
use generator::load::RawFile;
use std::path::PathBuf;

const BYTES: &[u8] = b"\0\t\n\r \"#%&'()*,-./0:<=>?@[\\]_`aA{|}~\x7f\x80\xc3\xff";

/// Changes a file somehow, and describes the change.
pub(super) fn change(files: &mut Vec<RawFile>, rng: &mut Rng) -> String {
    let index = rng.usize(..files.len()).max(rng.usize(..files.len()));
    let kind = rng.u8(..20);
    let name = files[index].path.display().to_string();
    match kind {
        0 => return change_files(files, index, rng),
        1..4 => change_bytes(&mut files[index].bytes, rng),
        _ => {
            let text = String::from_utf8_lossy(&files[index].bytes).into_owned();
            let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
            if lines.is_empty() {
                lines.push(String::new());
            }
            change_lines(&mut lines, kind, rng);
            files[index].bytes = (lines.join("\n") + "\n").into_bytes();
        }
    }
    format!("text change {kind} of {name}")
}

fn change_files(files: &mut Vec<RawFile>, index: usize, rng: &mut Rng) -> String {
    let before = files[index].path.clone();
    let ending = word(&[".yaml", ".yml", ".YAML", "", ".yaml.yaml"], rng);
    let path: PathBuf = format!("spec/{}{ending}", odd::name(rng)).into();
    match rng.u8(..3) {
        0 if files.len() > 1 => drop(files.remove(index)),
        1 => {
            let bytes = files[index].bytes.clone();
            files.push(RawFile { path: path.clone(), bytes });
        }
        _ => files[index].path.clone_from(&path),
    }
    format!("{} gone, doubled or renamed to {}", before.display(), path.display())
}

fn change_bytes(bytes: &mut Vec<u8>, rng: &mut Rng) {
    let at = rng.usize(..=bytes.len());
    let end = (at + rng.usize(1..20)).min(bytes.len());
    match rng.u8(..6) {
        0 if at < bytes.len() => bytes[at] = *any(BYTES, rng),
        1 => bytes.insert(at, *any(BYTES, rng)),
        2 => drop(bytes.drain(at..end)),
        3 => bytes.truncate(at),
        4 if at < bytes.len() => bytes[at] ^= 1 << rng.u8(..8),
        _ => {
            let copied = bytes[at..end].to_vec();
            let to = rng.usize(..=bytes.len());
            bytes.splice(to..to, copied);
        }
    }
}

fn change_lines(lines: &mut Vec<String>, kind: u8, rng: &mut Rng) {
    let (at, other) = (rng.usize(..lines.len()), rng.usize(..lines.len()));
    match kind {
        4 => drop(lines.remove(at)),
        5 => lines.insert(other, lines[at].clone()),
        6 => lines.swap(at, other),
        7 => lines[at].insert_str(0, word(&[" ", "  ", "    ", "\t", "- "], rng)),
        8 => lines[at] = lines[at].strip_prefix("  ").unwrap_or(&lines[at]).to_owned(),
        9 => {
            let end = (at + rng.usize(1..10)).min(lines.len());
            let block: Vec<String> = lines[at..end].to_vec();
            lines.splice(other..other, block);
        }
        10 => {
            let next = if at + 1 < lines.len() { lines.remove(at + 1) } else { String::new() };
            lines[at].push_str(&next);
        }
        11 => lines[at].push_str(word(&[" # a", ":", " ", "?", "[]", "\r", " &a", "\\", "  \u{a0}"], rng)),
        12 => lines[at] = odd::yaml(rng),
        _ => {
            // A key or item keeps its indentation. A key without a value becomes odd itself.
            let line = lines[at].clone();
            let indent = &line[..line.len() - line.trim_start().len()];
            lines[at] = match line.split_once(": ") {
                Some((key, _)) => format!("{key}: {}", odd::yaml(rng)),
                None if line.ends_with(':') => format!("{indent}{}:", odd::yaml(rng)),
                None => format!("{indent}- {}", odd::yaml(rng)),
            };
        }
    }
}
