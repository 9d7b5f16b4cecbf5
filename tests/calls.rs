//! The verdicts of the rules about the wire are tried by calls of an old client.
//!
//! `fixtures/rules/calls.rs` is a program that makes calls by the client of the base. After each edit in
//! `fixtures/rules/edits` an API that behaves as the edited spec says responds to them. If a rule says that calls break, one
//! fails even if the API ignores what it does not know; if all rules about the edit say that it is safe, none fails even
//! if the API refuses that.

mod responses;
mod server;

use crate::rules as fixture;
use generator::model::Api;
use generator::rules::{self, Wire};
use serde_json::Value;
use server::{Manner, Server};
use specs::crates::Workspace;
use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use tests::root;

/// Rules that say that calls break, which no call proves, each with the reason.
const UNTRIED: [(&str, &str); 4] = [
    ("region-removed", "the calls are not of a region"),
    ("path-parameter-added", "the path changes too"),
    ("path-parameter-removed", "the path changes too"),
    ("body-became-required", "a spec has no optional bodies"),
];

#[test]
fn calls_of_an_old_client_fail_if_the_rules_say_so() {
    let base = fixture::trees(&root().join(fixture::FOLDER).join("base"));
    let checked = fixture::checked(&base);
    let old = checked.api().expect("no diagnostics");
    let mut program = Program::start(old);
    assert_eq!(program.failed(old, old, true), Vec::<String>::new(), "nothing is edited");
    let mut wrong = Vec::new();
    let mut proved = BTreeSet::new();
    for edit in fixture::edits() {
        let mut trees = base.clone();
        edit.apply(&mut trees);
        let checked = fixture::checked(&trees);
        let new = checked.api().unwrap_or_else(|| panic!("{}", edit.text));
        let of = |wire: Wire| {
            let rules = edit.rules.iter().map(|name| rules::find(name).expect("it exists"));
            rules.filter(|rule| rule.wire == wire).map(|rule| rule.name).collect::<BTreeSet<_>>()
        };
        let (breaks, safe) = (of(Wire::Breaks), of(Wire::Safe));
        if !breaks.is_empty() {
            if program.failed(old, new, false).is_empty() {
                wrong.push(format!("{}: no call fails", edit.text));
            }
            proved.extend(breaks.iter().copied().filter(|_| breaks.len() == 1));
        } else if of(Wire::MayBreak).is_empty() {
            let failed = program.failed(old, new, true);
            wrong.extend(failed.iter().map(|failure| format!("{}: {failure}", edit.text)));
            proved.extend(safe);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let breaking = rules::all().filter(|rule| rule.wire == Wire::Breaks).map(|rule| rule.name);
    let unproved: BTreeSet<&str> = breaking.filter(|name| !proved.contains(name)).collect();
    assert_eq!(unproved, UNTRIED.map(|(name, _)| name).into());
}

/// The program that makes the calls.
struct Program {
    process: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    calls: Vec<String>,
}

impl Program {
    fn start(api: &Api) -> Self {
        let main = fs::read_to_string(root().join(fixture::FOLDER).join("calls.rs")).expect("readable");
        let mut workspace = Workspace::new("calls");
        workspace.add("calls_client", &generator::client(api));
        workspace.add_program("calls", "calls_client", &main);
        let mut command = Command::new(workspace.build());
        let mut process =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the program runs");
        let input = process.stdin.take().expect("its input");
        let output = BufReader::new(process.stdout.take().expect("its output"));
        let mut program = Self { process, input, output, calls: Vec::new() };
        let names = program.read()["calls"].clone();
        program.calls = serde_json::from_value(names).expect("a list of names");
        program
    }

    /// Makes all calls, and returns those that fail, with long and with short responses.
    fn failed(&mut self, old: &Api, api: &Api, is_strict: bool) -> Vec<String> {
        let calls = self.calls.clone();
        let mut failed = Vec::new();
        for is_full in [false, true] {
            let server = Server { old, api, manner: Manner { is_strict, is_full } };
            let errors =
                calls.iter().filter_map(|call| Some(format!("{call}: {}", self.error(call, &server)?)));
            failed.extend(errors);
        }
        failed
    }

    /// Makes a call, and returns its error.
    fn error(&mut self, call: &str, server: &Server<'_>) -> Option<String> {
        self.write(call);
        loop {
            let line = self.read();
            if let Some(result) = line.get("result") {
                // A list has an item.
                let is_lost = result["Ok"] == "[]";
                return if is_lost {
                    Some("no items".to_owned())
                } else {
                    result["Err"].as_str().map(str::to_owned)
                };
            }
            let (status, body) = server.respond(&line);
            self.write(&serde_json::json!({ "status": status, "body": body }).to_string());
        }
    }

    fn write(&mut self, line: &str) {
        writeln!(self.input, "{line}").and_then(|()| self.input.flush()).expect("the program reads");
    }

    fn read(&mut self) -> Value {
        let mut line = String::new();
        self.output.read_line(&mut line).expect("the program writes");
        serde_json::from_str(&line).expect("JSON")
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // It may have ended.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
