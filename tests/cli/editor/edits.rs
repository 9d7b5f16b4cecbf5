//! Random edits of open files, with a question after each.

use super::client::Editor;
use serde_json::{Value, json};

/// What an editor asks for at a place.
const METHODS: [&str; 9] = [
    "hover",
    "completion",
    "definition",
    "references",
    "prepareRename",
    "rename",
    "documentSymbol",
    "formatting",
    "codeAction",
];

/// Pieces that authors type, or that are hard to read.
const PIECES: [&str; 24] = [
    ":",
    ": ",
    "- ",
    "?",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "'",
    "#",
    "|",
    "&a ",
    "*a",
    "\n",
    "\n  ",
    "\t",
    "é",
    "😀",
    "\r\n",
    "`",
    "map<",
    "response: ",
    "doc",
];

/// A small generator of random numbers, so that a failure can be repeated.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("small") % bound.max(1)
    }
}

#[test]
fn any_edit_leaves_a_server_that_answers() {
    edit(400, 1);
}

#[test]
#[ignore = "takes minutes"]
fn ten_thousand_edits_leave_a_server_that_answers() {
    edit(10_000, 2);
}

fn edit(count: usize, seed: u64) {
    let mut random = Random(seed);
    let mut editor = Editor::with("other_api");
    let files = ["books.yaml", "api.yaml", "loans.yaml"];
    let originals = files.map(|file| editor.open(file));
    let mut texts = originals.clone();
    let mut answered = 0;
    for step in 0..count {
        let which = random.below(files.len());
        // A text that is broken in many places teaches nothing new.
        if step % 20 == 0 {
            texts[which].clone_from(&originals[which]);
        }
        let text = &mut texts[which];
        let place = |random: &mut Random, text: &str| {
            let at = random.below(text.len() + 1);
            (0..=at).rev().find(|at| text.is_char_boundary(*at)).expect("zero")
        };
        let (a, b) = (place(&mut random, text), place(&mut random, text));
        match random.below(6) {
            0 => text.truncate(a),
            1 => text.replace_range(a.min(b)..a.max(b), ""),
            2 => text.replace_range(a..a + text[a..].chars().next().map_or(0, char::len_utf8), ""),
            3 => {
                let line = text[a..].lines().next().unwrap_or_default().to_owned();
                text.insert_str(b, &line);
            }
            _ => text.insert_str(a, PIECES[random.below(PIECES.len())]),
        }
        editor.change(files[which], text);
        let lines: Vec<&str> = text.split('\n').collect();
        let line = random.below(lines.len() + 1);
        let column = random.below(lines.get(line).map_or(0, |line| line.encode_utf16().count()) + 2);
        let method = METHODS[random.below(METHODS.len())];
        let params = json!({
            "textDocument": {"uri": editor.uri(files[which])},
            "position": {"line": line, "character": column},
            "range": {"start": {"line": 0, "character": 0}, "end": {"line": line, "character": column}},
            "newName": "renamed",
            "options": {"tabSize": 2, "insertSpaces": true},
            "context": {"includeDeclaration": true, "diagnostics": []},
        });
        let params = if method == "completion" { without_context(params) } else { params };
        let response = editor.respond(&format!("textDocument/{method}"), params);
        let error = &response["error"];
        assert!(error.is_null() || error["code"] == json!(-32803), "{step}: {method}: {error}\n{text}");
        answered += usize::from(!response["result"].is_null());
    }
    assert!(answered * 2 > count, "only {answered} of {count} questions had an answer");
    editor.request("shutdown", Value::Null);
    editor.notify("exit", Value::Null);
    assert_eq!(editor.end(), Some(0));
}

/// The context of a completion is another one, which may be left out.
fn without_context(mut params: Value) -> Value {
    params.as_object_mut().expect("an object").remove("context");
    params
}
