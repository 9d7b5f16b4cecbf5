//! An author at work: what is shown, completed, found and changed.

use super::client::Editor;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

/// A place in a file of the spec, marked by `|` in a part of its text.
struct At(&'static str, &'static str);

/// What an editor shows, as text.
struct Screen {
    editor: Editor,
    texts: BTreeMap<String, String>,
    shown: String,
}

impl Screen {
    fn with(fixture: &str) -> Self {
        let mut editor = Editor::with(fixture);
        let mut texts = BTreeMap::new();
        for entry in fs::read_dir(editor.folder.at("spec")).expect("readable") {
            let name = entry.expect("an entry").file_name().into_string().expect("UTF-8");
            texts.insert(name.clone(), editor.open(&name));
        }
        Self { editor, texts, shown: String::new() }
    }

    fn ask(&mut self, method: &str, At(file, marked): &At, more: Value) -> Value {
        let (before, after) = marked.split_once('|').expect("a place");
        let at = Editor::find(&self.texts[*file], &format!("{before}{after}"), before.len());
        writeln!(self.shown, "\n{method} in {file}: {}", marked.trim()).expect("written");
        self.editor.ask(method, file, at, more)
    }

    fn show(&mut self, lines: impl IntoIterator<Item = String>) {
        for line in lines {
            let line = format!("  {line}");
            writeln!(self.shown, "{}", line.trim_end()).expect("written");
        }
    }

    fn hover(&mut self, at: &At) {
        let hover = self.ask("hover", at, json!({}));
        let text = hover["contents"]["value"].as_str().unwrap_or("nothing").to_owned();
        self.show(text.lines().map(str::to_owned));
    }

    fn complete(&mut self, at: &At) {
        let items = self.ask("completion", at, json!({}));
        let items = items.as_array().cloned().unwrap_or_default();
        self.show(items.iter().take(6).map(|item| {
            let doc = item["documentation"]["value"].as_str().unwrap_or_default();
            format!("{}  {}", item["textEdit"]["newText"], doc.lines().next().unwrap_or_default())
        }));
        self.show((items.len() > 6).then(|| format!("and {} more", items.len() - 6)));
    }

    fn places(&mut self, method: &str, at: &At) {
        let places = self.ask(method, at, json!({}));
        let places = places.as_array().cloned().unwrap_or_default();
        let lines: Vec<String> =
            places.iter().map(|place| self.line(&place["uri"], &place["range"])).collect();
        self.show(lines);
    }

    /// A range with the text of its line.
    fn line(&self, uri: &Value, range: &Value) -> String {
        let file = uri.as_str().expect("a name").rsplit('/').next().expect("a name");
        let line = range["start"]["line"].as_u64().expect("a number");
        let text = self.texts[file].lines().nth(usize::try_from(line).expect("small")).unwrap_or_default();
        format!("{file}:{}: {}", line + 1, text.trim())
    }

    fn replace(&mut self, file: &str, from: &str, to: &str) {
        let text = self.texts[file].replacen(from, to, 1);
        assert_ne!(text, self.texts[file], "{from}");
        writeln!(self.shown, "\ntype in {file}: {}", to.trim()).expect("written");
        self.editor.change(file, &text);
        self.texts.insert(file.to_owned(), text);
    }

    fn problems(&mut self, file: &str) -> Vec<Value> {
        let problems = self.editor.problems_of(file);
        let lines: Vec<String> = problems
            .iter()
            .map(|problem| {
                let line = self.line(&json!(file), &problem["range"]);
                format!("{line}\n    {}", problem["message"].as_str().expect("a text").replace('\n', "; "))
            })
            .collect();
        self.show(if lines.is_empty() { vec!["no errors".to_owned()] } else { lines });
        problems
    }

    /// Applies a change of files, as an editor does.
    fn apply(&mut self, edit: &Value) {
        for (uri, edits) in edit["changes"].as_object().expect("changes") {
            let file = uri.rsplit('/').next().expect("a name").to_owned();
            let mut edits = edits.as_array().expect("a list").clone();
            let start = |edit: &Value| {
                (edit["range"]["start"]["line"].as_u64(), edit["range"]["start"]["character"].as_u64())
            };
            edits.sort_by_key(|edit| std::cmp::Reverse(start(edit)));
            let mut text = self.texts[&file].clone();
            for edit in &edits {
                let at = |end: &str| {
                    let number = |key: &str| {
                        usize::try_from(edit["range"][end][key].as_u64().expect("a number")).expect("small")
                    };
                    let line: usize = text.split_inclusive('\n').take(number("line")).map(str::len).sum();
                    line + number("character")
                };
                let range = at("start")..at("end");
                text.replace_range(range, edit["newText"].as_str().expect("a text"));
            }
            self.editor.change(&file, &text);
            self.texts.insert(file, text);
        }
    }
}

#[test]
fn an_author_is_helped() {
    let mut screen = Screen::with("other_api");
    // Documentation.
    screen.hover(&At(
        "books.yaml",
        "  get_book:\n    doc: Describes a book.\n    docs: books.html#describe\n    re|quest:",
    ));
    screen.hover(&At("books.yaml", "scopes: [catalogue.re|ad]"));
    screen.hover(&At("books.yaml", "response: Bo|ok"));
    screen.hover(&At("books.yaml", "  get_bo|ok:"));
    screen.hover(&At("books.yaml", "whereabouts:\n            wh|ere: shelf"));
    screen.hover(&At("books.yaml", "          condition: wo|rn"));
    screen.hover(&At("books.yaml", "first_publ|ished: -1325462400"));
    // From a use to its declaration, and back.
    screen.places("definition", &At("books.yaml", "response: Co|py"));
    screen.places("definition", &At("books.yaml", "scopes: [catalogue.re|ad]"));
    screen.places("definition", &At("books.yaml", "          condition: wo|rn"));
    screen.places("references", &At("books.yaml", "response: Co|py"));
    insta::assert_snapshot!("help", screen.shown);
}

#[test]
fn an_author_writes_an_endpoint() {
    let mut screen = Screen::with("other_api");
    screen.replace("books.yaml", "endpoints:\n", "endpoints:\n  get_shelf:\n    do\n\n");
    screen.problems("books.yaml");
    screen.complete(&At("books.yaml", "  get_shelf:\n    do|\n"));
    screen.replace("books.yaml", "    do\n", "    doc: Describes a shelf.\n    docs: books.html#shelf\n    request: GET /books/{isbn}/shelf\n    scopes: [c]\n");
    screen.complete(&At("books.yaml", "shelf\n    scopes: [c|]"));
    screen.replace("books.yaml", "[c]\n", "[catalogue.read]\n    response: Co\n    reads: {isbn: b}\n    ");
    screen.complete(&At("books.yaml", "    response: Co|\n"));
    screen.complete(&At("books.yaml", "    reads: {isbn: b|}"));
    screen.complete(&At("books.yaml", "reads: {isbn: b}\n    |"));
    screen.replace("books.yaml", "response: Co\n    reads: {isbn: b}\n    ", "path:\n      isbn:\n        type: string\n        doc: The book's ISBN.\n        example: '9791234567896'\n    response: Copy\n    reads: {isbn: book}\n    examples:\n      one:\n        response:\n          number: H3\n          condition: g\n");
    screen.complete(&At("books.yaml", "          condition: g|\n"));
    screen.complete(&At("books.yaml", "          condition: g\n|"));
    screen.replace(
        "books.yaml",
        "condition: g\n",
        "condition: goud\n          whereabouts:\n            where: lost\n",
    );
    let problems = screen.problems("books.yaml");
    let uri = screen.editor.uri("books.yaml");
    let actions = screen.editor.request(
        "textDocument/codeAction",
        json!({
            "textDocument": {"uri": uri},
            "range": problems[0]["range"],
            "context": {"diagnostics": problems},
        }),
    );
    screen.show([actions[0]["title"].as_str().expect("a title").to_owned()]);
    screen.apply(&actions[0]["edit"]);
    screen.problems("books.yaml");
    insta::assert_snapshot!("endpoint", screen.shown);
}

#[test]
fn every_name_is_found_completed_and_renamed_wherever_it_stands() {
    let mut screen = Screen::with("other_api");
    let texts = screen.texts.clone();
    let (mut names, mut uses, mut renamed) = (0, 0, 0);
    for file in texts.keys() {
        let symbols = screen.editor.request(
            "textDocument/documentSymbol",
            json!({"textDocument": {"uri": screen.editor.uri(file)}}),
        );
        let mut symbols = symbols.as_array().expect("a list").clone();
        while let Some(mut symbol) = symbols.pop() {
            symbols.extend(symbol["children"].take().as_array().cloned().unwrap_or_default());
            let name = symbol["name"].as_str().expect("a name").to_owned();
            let declared = symbol["selectionRange"].clone();
            let at = |range: &Value| json!({"position": range["start"].clone()});
            let places = screen.editor.ask("references", file, (0, 0), at(&declared));
            let places = places.as_array().cloned().unwrap_or_default();
            names += 1;
            assert!(places.iter().any(|place| place["range"] == declared), "{file}: {name}: {places:?}");
            for place in &places {
                let used_in =
                    place["uri"].as_str().expect("a name").rsplit('/').next().expect("a name").to_owned();
                let found = screen.editor.ask("definition", &used_in, (0, 0), at(&place["range"]));
                assert_eq!(found[0]["range"], declared, "{file}: {name} in {place}");
                if place["range"] == declared {
                    continue;
                }
                uses += 1;
                let offers = screen.editor.ask("completion", &used_in, (0, 0), at(&place["range"]));
                let offers = offers.as_array().cloned().unwrap_or_default();
                // In prose and in a request line, names are written freely.
                let line = screen.line(&place["uri"], &place["range"]);
                let is_free = line.contains('`') || line.contains("request: ");
                assert!(
                    is_free || offers.iter().any(|it| it["label"] == json!(name)),
                    "{name} in {line}: {offers:?}"
                );
            }
            let is_capital = name.starts_with(|first: char| first.is_ascii_uppercase());
            let new = format!("{name}{}", if is_capital { "Too" } else { "_too" });
            let document = json!({"uri": screen.editor.uri(file)});
            let params = json!({"textDocument": document, "position": declared["start"], "newName": new});
            let response = screen.editor.respond("textDocument/rename", params);
            if response["error"].is_null() {
                let count: usize = response["result"]["changes"]
                    .as_object()
                    .expect("changes")
                    .values()
                    .map(|it| it.as_array().expect("a list").len())
                    .sum();
                assert_eq!(count, places.len(), "{name}");
                renamed += 1;
            }
        }
    }
    // Two have a slash, and the path to a job leads through a field of two schemas.
    assert!(names > 300 && uses > 400 && renamed + 4 == names, "{names}, {uses}, {renamed}");
}
