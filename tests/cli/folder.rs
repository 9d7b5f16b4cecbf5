//! A folder in which the command runs.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::SystemTime;
use tempfile::TempDir;

/// Where the command writes unless told otherwise.
pub(crate) const OUT: &str = "generated-client/src/generated";

/// A folder with a spec, in which the command runs.
pub(crate) struct Folder(TempDir);

/// How a run of the command ended.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Folder {
    /// With the spec of this fixture.
    pub(crate) fn with(fixture: &str) -> Self {
        let folder = Self(tempfile::tempdir().expect("a folder"));
        fs::create_dir(folder.at("spec")).expect("made");
        let mut files = entries(&fixtures().join(fixture));
        // What fixtures share, but for the one that shows a folder without it.
        let has_api_file = files.iter().any(|path| path.ends_with("api.yaml"));
        if !has_api_file && !fixture.ends_with("no_api_file") {
            files.extend(["api.yaml", "problems.yaml"].map(|name| fixtures().join(name)));
        }
        for path in files {
            let name = path.file_name().expect("a name");
            fs::copy(&path, folder.at("spec").join(name)).expect("copied");
        }
        folder
    }

    /// With a spec that has no mistake, and its client.
    pub(crate) fn generated() -> Self {
        let folder = Self::with("valid/job");
        assert_eq!(folder.run(&[]).code, Some(0));
        folder
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn at(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        fs::write(self.at(path), text).expect("written");
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_generator"));
        command.args(arguments).current_dir(self.0.path()).stdin(Stdio::null());
        command.env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE");
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        ran(self.command(arguments))
    }

    /// The written files with their contents and times, and the time of their folder.
    pub(crate) fn written(&self) -> Vec<(PathBuf, String, SystemTime)> {
        let time = |path: &Path| fs::metadata(path).expect("there").modified().expect("a time");
        let mut written = vec![(PathBuf::new(), String::new(), time(&self.at(OUT)))];
        for path in entries(&self.at(OUT)) {
            written.push((path.clone(), fs::read_to_string(&path).expect("readable"), time(&path)));
        }
        written
    }
}

pub(crate) fn ran(mut command: Command) -> Ran {
    let output = command.output().expect("the command starts");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Ran { code: output.status.code(), stdout: text(output.stdout), stderr: text(output.stderr) }
}

pub(crate) fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures")
}

pub(crate) fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("readable").map(|entry| entry.expect("an entry").path());
    let mut entries: Vec<_> = entries.collect();
    entries.sort();
    entries
}
