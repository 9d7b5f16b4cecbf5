//! What the server makes of the protocol.

use super::client::Editor;
use crate::folder::Folder;
use serde_json::{Value, json};

#[test]
fn a_session_begins_and_ends_as_the_protocol_says() {
    let mut editor = Editor::without_session(Folder::with("other_api"));
    let early = editor.respond("textDocument/hover", json!({}));
    assert_eq!(early["error"]["code"], json!(-32002));
    editor.request("initialize", json!({"capabilities": {}}));
    let unknown = editor.respond("workspace/unknown", json!({}));
    assert_eq!(unknown["error"]["code"], json!(-32601));
    let malformed = editor.respond("textDocument/hover", json!({"position": "here"}));
    assert_eq!(malformed["error"]["code"], json!(-32602));
    assert_eq!(editor.request("shutdown", Value::Null), Value::Null);
    let late = editor.respond("textDocument/hover", json!({}));
    assert_eq!(late["error"]["code"], json!(-32600));
    editor.notify("exit", Value::Null);
    assert_eq!(editor.end(), Some(0));
}

#[test]
fn an_exit_without_a_shutdown_is_a_failure() {
    let mut editor = Editor::with("other_api");
    editor.notify("exit", Value::Null);
    assert_eq!(editor.end(), Some(1));
    let mut editor = Editor::with("other_api");
    assert_eq!(editor.end(), Some(1));
}

#[test]
fn malformed_messages_end_no_session() {
    let mut editor = Editor::with("other_api");
    editor.send("{");
    editor.send("[]");
    editor.send("{\"jsonrpc\": \"2.0\"}");
    editor.send_raw("Content-Length: many\r\n\r\n");
    editor.send_raw("Nonsense\r\n");
    editor.notify("textDocument/didChange", json!({"textDocument": 5}));
    editor.notify(
        "textDocument/didOpen",
        json!({"textDocument": {"uri": "untitled:a", "languageId": "", "version": 0, "text": ""}}),
    );
    let text = editor.open("books.yaml");
    let at = Editor::find(&text, "endpoints", 1);
    assert!(editor.ask("hover", "books.yaml", at, json!({}))["contents"]["value"].is_string());
}

#[test]
fn a_file_that_is_not_of_a_spec_has_no_errors_and_no_answers() {
    let mut editor = Editor::with("other_api");
    let uri = "file:///nowhere/at/all.yaml";
    let document = json!({"uri": uri, "languageId": "yaml", "version": 0, "text": "a: [b"});
    editor.notify("textDocument/didOpen", json!({"textDocument": document}));
    let at = json!({"textDocument": {"uri": uri}, "position": {"line": 0, "character": 1}});
    assert_eq!(editor.request("textDocument/hover", at), Value::Null);
    assert!(editor.problems.is_empty());
}
