//! The program that makes the calls, and what comes of them.

use super::server::Server;
use super::situation::Situation;
use crate::rules as fixture;
use generator::model::Api;
use serde_json::{Value, json};
use specs::crates::Workspace;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::rc::Rc;
use tests::root;

/// The program that makes the calls.
pub(super) struct Program<'a> {
    process: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    /// The names of the calls.
    names: Vec<String>,
    /// The API that its client is made of.
    api: &'a Api,
    /// What came of the calls of that API.
    before: BTreeMap<(String, Situation), Rc<Outcome>>,
}

/// What came of a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Outcome {
    /// The result without unknown fields, or the error.
    pub(super) result: Result<String, String>,
    /// The meaning that the API gave to the call, beyond what it says.
    meaning: BTreeSet<String>,
    /// The operations that it called, as differences name them.
    pub(super) operations: BTreeSet<String>,
    exchanges: Vec<Exchange>,
}

/// A request, and the status and the body of its response.
type Exchange = (Value, (u16, String));

/// The effect of a change on a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Effect {
    /// It has the same result and the same meaning.
    None,
    /// It has another result or another meaning: that from before, and that after it.
    Differs(String),
    /// It succeeded before, and fails.
    Fails(String),
}

impl<'a> Program<'a> {
    /// Compiles the client of an API, and starts the program.
    pub(super) fn start(api: &'a Api) -> Self {
        let main = fs::read_to_string(root().join(fixture::FOLDER).join("calls.rs")).expect("readable");
        let mut workspace = Workspace::new("calls");
        workspace.add("calls_client", &generator::client(api));
        workspace.add_program("calls", "calls_client", &main);
        let mut command = Command::new(workspace.build());
        let mut process =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the program runs");
        let input = process.stdin.take().expect("its input");
        let output = BufReader::new(process.stdout.take().expect("its output"));
        let mut program = Self { process, input, output, names: Vec::new(), api, before: BTreeMap::new() };
        let names = program.read()["calls"].clone();
        program.names = serde_json::from_value(names).expect("a list of names");
        program
    }

    /// The names of the calls by functions of the client.
    pub(super) fn calls(&self) -> Vec<String> {
        self.names.iter().filter(|name| !name.starts_with("raw_")).cloned().collect()
    }

    /// What comes of a call before any change.
    pub(super) fn before(&mut self, call: &str, situation: Situation) -> Rc<Outcome> {
        let key = (call.to_owned(), situation);
        if let Some(outcome) = self.before.get(&key) {
            return Rc::clone(outcome);
        }
        let outcome = Rc::new(self.outcome(call, self.api, situation));
        self.before.insert(key, Rc::clone(&outcome));
        outcome
    }

    /// The effect of a change on a call.
    pub(super) fn effect(&mut self, call: &str, new: &Api, situation: Situation) -> Effect {
        let before = self.before(call, situation);
        let (old, new) = (&before, self.after(call, new, situation, &before));
        match (&old.result, new.result) {
            (Ok(_), Err(error)) => Effect::Fails(error),
            (result, new_result) if *result == new_result && old.meaning == new.meaning => Effect::None,
            (result, new_result) => {
                let [result, new_result] =
                    [result, &new_result].map(|it| it.as_ref().unwrap_or_else(|error| error));
                Effect::Differs(format!("{new_result} {:?}, before {result} {:?}", new.meaning, old.meaning))
            }
        }
    }

    /// What comes of a call after a change. The client does the same if all responses are the same.
    fn after(&mut self, call: &str, new: &Api, situation: Situation, before: &Outcome) -> Outcome {
        let server = Server::new(self.api, new, situation);
        if before.exchanges.iter().all(|(request, response)| server.respond(request) == *response) {
            return Outcome { meaning: server.seen().meaning, ..before.clone() };
        }
        self.outcome(call, new, situation)
    }

    fn outcome(&mut self, call: &str, api: &Api, situation: Situation) -> Outcome {
        let server = Server::new(self.api, api, situation);
        let (result, exchanges) = self.call(call, |request| server.respond(request));
        let seen = server.seen();
        Outcome { result, meaning: seen.meaning, operations: seen.operations, exchanges }
    }

    /// Makes a call, and returns its result, or its error.
    pub(super) fn call(
        &mut self,
        call: &str,
        respond: impl Fn(&Value) -> (u16, String),
    ) -> (Result<String, String>, Vec<Exchange>) {
        let mut exchanges = Vec::new();
        self.write(call);
        loop {
            let line = self.read();
            let Some(result) = line.get("result") else {
                let response = respond(&line);
                self.write(&json!({ "status": response.0, "body": response.1 }).to_string());
                exchanges.push((line, response));
                continue;
            };
            let result = match (&result["Ok"], &result["Err"]) {
                // A list has an item.
                (Value::String(list), _) if list == "[]" => Err("no items".to_owned()),
                (Value::String(value), _) => Ok(without_extra(value)),
                (_, error) => Err(without_extra(error.as_str().expect("a result"))),
            };
            return (result, exchanges);
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

impl Drop for Program<'_> {
    fn drop(&mut self) {
        // It may have ended.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Removes unknown fields from a value that is shown for debugging.
fn without_extra(text: &str) -> String {
    let Some((start, rest)) = text.split_once("extra: {") else { return text.to_owned() };
    let (mut depth, mut is_text, mut is_escaped) = (1, false, false);
    let end = rest.find(|character: char| {
        match character {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = is_text,
            '"' => is_text = !is_text,
            '{' if !is_text => depth += 1,
            '}' if !is_text => depth -= 1,
            _ => {}
        }
        depth == 0
    });
    format!("{start}extra{}", without_extra(&rest[end.map_or(rest.len(), |end| end + 1)..]))
}

#[test]
fn unknown_fields_are_removed_from_what_is_shown() {
    let shown = r#"A { b: B { extra: {"c": {"d": "}\"{"}} }, extra: {} }"#;
    assert_eq!(without_extra(shown), "A { b: B { extra }, extra }");
}
