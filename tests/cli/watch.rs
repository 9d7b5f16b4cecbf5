//! The command `watch`.

use crate::folder::{Folder, OUT};
use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

/// The command in a folder, with the lines that it prints.
struct Watch {
    folder: Folder,
    process: Child,
    lines: Receiver<String>,
}

/// The longest wait for a line, on a slow machine.
const LONG: Duration = Duration::from_secs(60);

impl Watch {
    fn with(fixture: &str) -> Self {
        let folder = Folder::with(fixture);
        let mut command = Command::new(env!("CARGO_BIN_EXE_generator"));
        command.arg("watch").current_dir(folder.at(".")).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut process = command.spawn().expect("started");
        let (sender, lines) = channel();
        let outputs: [Box<dyn Read + Send>; 2] = [
            Box::new(process.stdout.take().expect("piped")),
            Box::new(process.stderr.take().expect("piped")),
        ];
        for output in outputs {
            let sender = sender.clone();
            thread::spawn(move || {
                let lines = BufReader::new(output).lines().map_while(Result::ok);
                lines.take_while(|line| sender.send(line.clone()).is_ok()).for_each(drop);
            });
        }
        Self { folder, process, lines }
    }

    /// The lines up to one that begins so.
    fn until(&self, start: &str) -> Vec<String> {
        let mut lines = Vec::new();
        loop {
            let line =
                self.lines.recv_timeout(LONG).unwrap_or_else(|_| panic!("no {start:?} after {lines:#?}"));
            let is_last = line.starts_with(start);
            lines.push(line);
            if is_last {
                return lines;
            }
        }
    }

    fn spec(&self, file: &str) -> PathBuf {
        self.folder.at("spec").join(file)
    }

    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.spec(file)).expect("readable")
    }

    fn write(&self, file: &str, text: &str) {
        fs::write(self.spec(file), text).expect("written");
    }

    /// The text of a generated file.
    fn generated(&self, file: &str) -> String {
        fs::read_to_string(self.folder.at(OUT).join(file)).expect("readable")
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[test]
fn a_change_is_generated_and_said() {
    let watch = Watch::with("other_api");
    assert!(
        watch.until("done in").iter().any(|line| line == "created generated-client/src/generated/books.rs")
    );
    let text = watch.read("books.yaml");
    watch.write("books.yaml", &text.replace("rate_limit: 10/s", "rate_limit: 9/s"));
    let lines = watch.until("done in");
    assert!(lines.iter().any(|line| line == "updated generated-client/src/generated/books.rs"), "{lines:#?}");
    assert!(lines.iter().any(|line| line.contains("rate-limit-lowered")), "{lines:#?}");
    assert!(watch.generated("books.rs").contains("9 requests"));
    watch.write("books.yaml", &text);
    let lines = watch.until("done in");
    assert!(!lines.iter().any(|line| line.contains("since the start")), "{lines:#?}");
}

#[test]
fn an_error_is_shown_until_it_is_mended() {
    let watch = Watch::with("other_api");
    watch.until("done in");
    let text = watch.read("books.yaml");
    let before = watch.generated("books.rs");
    // Half of a file, as an editor may leave it for a moment.
    watch.write("books.yaml", &text[..text.len() / 2]);
    watch.until("error");
    assert_eq!(watch.generated("books.rs"), before);
    watch.write("books.yaml", &text.replace("Describes a book.", "Shows a book."));
    watch.until("done in");
    assert!(watch.generated("books.rs").contains("Shows a book."));
}

#[test]
fn files_and_folders_may_go_and_come_back() {
    let watch = Watch::with("other_api");
    watch.until("done in");
    let text = watch.read("loans.yaml");
    fs::remove_file(watch.spec("loans.yaml")).expect("removed");
    watch.until("error");
    // Other programs write a new file, and give it the name of the old one.
    watch.write("loans.new", &text.replace("Lends a copy", "Gives a copy"));
    fs::rename(watch.spec("loans.new"), watch.spec("loans.yaml")).expect("renamed");
    watch.until("done in");
    fs::rename(watch.folder.at("spec"), watch.folder.at("gone")).expect("renamed");
    watch.until("spec is gone");
    fs::rename(watch.folder.at("gone"), watch.folder.at("spec")).expect("renamed");
    watch.until("done in");
    let text = watch.read("books.yaml");
    watch.write("books.yaml", &text.replace("Describes a book.", "Shows a book."));
    watch.until("done in");
    assert!(watch.generated("books.rs").contains("Shows a book."));
}

#[test]
fn a_storm_of_changes_ends_with_the_last_one() {
    let watch = Watch::with("other_api");
    watch.until("done in");
    let text = watch.read("books.yaml");
    for number in 0..300 {
        watch.write("books.yaml", &text.replace("Describes a book.", &format!("Shows book {number}.")));
        watch.write("notes.txt", &number.to_string());
    }
    let mut runs = 0;
    while !watch.generated("books.rs").contains("Shows book 299.") {
        watch.until("done in");
        runs += 1;
    }
    assert!(runs < 200, "{runs} runs for 300 changes");
}
