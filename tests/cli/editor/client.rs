//! An editor with open files.

use crate::folder::Folder;
use serde_json::{Value, json};
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// An editor in a folder with a spec.
pub(super) struct Editor {
    pub(super) folder: Folder,
    server: Child,
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
    requests: u64,
    /// The version of the text that was changed last.
    version: u64,
    /// The last errors of each file, by its name.
    pub(super) problems: Vec<(String, Vec<Value>)>,
}

impl Editor {
    /// Starts a server and a session with it.
    pub(super) fn with(fixture: &str) -> Self {
        let mut editor = Self::without_session(Folder::with(fixture));
        let response =
            editor.request("initialize", json!({"processId": null, "rootUri": null, "capabilities": {}}));
        assert_eq!(response["capabilities"]["hoverProvider"], json!(true));
        editor.notify("initialized", json!({}));
        editor
    }

    pub(super) fn without_session(folder: Folder) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_generator"));
        command.arg("lsp").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut server = command.spawn().expect("started");
        let input = server.stdin.take();
        let output = BufReader::new(server.stdout.take().expect("piped"));
        Self { folder, server, input, output, requests: 0, version: 0, problems: Vec::new() }
    }

    /// Opens a file of the spec.
    pub(super) fn open(&mut self, file: &str) -> String {
        let text = fs::read_to_string(self.folder.at("spec").join(file)).expect("readable");
        let document = json!({"uri": self.uri(file), "languageId": "yaml", "version": 0, "text": text});
        self.notify("textDocument/didOpen", json!({"textDocument": document}));
        text
    }

    /// Replaces the text of an open file, which is not saved.
    pub(super) fn change(&mut self, file: &str, text: &str) {
        self.version += 1;
        let document = json!({"uri": self.uri(file), "version": self.version});
        let params = json!({"textDocument": document, "contentChanges": [{"text": text}]});
        self.problems.clear();
        self.notify("textDocument/didChange", params);
    }

    /// Asks about a place of a file: the line and the column from 0.
    pub(super) fn ask(
        &mut self,
        method: &str,
        file: &str,
        (line, column): (usize, usize),
        more: Value,
    ) -> Value {
        let mut params = json!({
            "textDocument": {"uri": self.uri(file)},
            "position": {"line": line, "character": column},
        });
        if method == "references" {
            params["context"] = json!({"includeDeclaration": true});
        }
        if let Value::Object(more) = more {
            params.as_object_mut().expect("an object").extend(more);
        }
        self.request(&format!("textDocument/{method}"), params)
    }

    /// Sends a request, and returns its result.
    pub(super) fn request(&mut self, method: &str, params: Value) -> Value {
        let mut response = self.respond(method, params);
        assert_eq!(response["error"], Value::Null, "{method}");
        response["result"].take()
    }

    /// Sends a request, and returns the response. Notices in between are kept.
    pub(super) fn respond(&mut self, method: &str, params: Value) -> Value {
        self.requests += 1;
        let id = self.requests;
        let mut request = json!({"jsonrpc": "2.0", "id": id, "method": method});
        request["params"] = params;
        self.send(&request.to_string());
        loop {
            let message = self.receive().expect("the server responds");
            if message["id"] == json!(id) {
                return message;
            }
            self.take(&message);
        }
    }

    pub(super) fn notify(&mut self, method: &str, params: Value) {
        let mut notice = json!({"jsonrpc": "2.0", "method": method});
        notice["params"] = params;
        self.send(&notice.to_string());
    }

    pub(super) fn send(&mut self, content: &str) {
        self.send_raw(&format!("Content-Length: {}\r\n\r\n{content}", content.len()));
    }

    pub(super) fn send_raw(&mut self, text: &str) {
        let input = self.input.as_mut().expect("open");
        input.write_all(text.as_bytes()).expect("the server reads");
        input.flush().expect("the server reads");
    }

    /// Waits for the errors of the file that was changed last.
    pub(super) fn problems_of(&mut self, file: &str) -> Vec<Value> {
        loop {
            if let Some((_, problems)) = self.problems.iter().find(|(name, _)| name == file) {
                return problems.clone();
            }
            let message = self.receive().expect("the server sends errors");
            self.take(&message);
        }
    }

    fn take(&mut self, message: &Value) {
        if message["method"] == "textDocument/publishDiagnostics" {
            let uri = message["params"]["uri"].as_str().expect("a name");
            let name = uri.rsplit('/').next().expect("a name").to_owned();
            let problems = message["params"]["diagnostics"].as_array().expect("a list").clone();
            self.problems.retain(|(other, _)| *other != name);
            // Those of an earlier text may still be on their way.
            if message["params"]["version"] == json!(self.version) {
                self.problems.push((name, problems));
            }
        }
    }

    fn receive(&mut self) -> Option<Value> {
        let mut length = 0;
        loop {
            let mut line = String::new();
            if self.output.read_line(&mut line).expect("readable") == 0 {
                return None;
            }
            match line.trim_end() {
                "" => break,
                line => {
                    let value = line.strip_prefix("Content-Length: ").expect("the only header");
                    length = value.parse().expect("a number");
                }
            }
        }
        let mut content = vec![0; length];
        self.output.read_exact(&mut content).expect("complete");
        Some(serde_json::from_slice(&content).expect("JSON"))
    }

    /// Ends the input. Returns the exit code.
    pub(super) fn end(&mut self) -> Option<i32> {
        self.input = None;
        self.server.wait().expect("the server ends").code()
    }

    pub(super) fn uri(&self, file: &str) -> String {
        let path = self.folder.at("spec").join(file).to_string_lossy().replace('\\', "/");
        format!("file://{}{path}", if path.starts_with('/') { "" } else { "/" })
    }

    /// The place of a text in a file: that of its first character, and some characters on.
    pub(super) fn find(text: &str, part: &str, on: usize) -> (usize, usize) {
        let at = text.find(part).unwrap_or_else(|| panic!("no {part:?}")) + on;
        let before = &text[..at];
        let line = before.matches('\n').count();
        (line, before.rsplit('\n').next().expect("a line").encode_utf16().count())
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        self.input = None;
        // It may have ended already.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
