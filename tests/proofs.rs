//! The verdicts of the rules about code are proved by programs that use the emitted client.
//!
//! `fixtures/rules/programs` has small programs. Each starts with a line that names a rule, whose edit is the first in
//! `fixtures/rules/edits` that is reported by it, and says when the program compiles:
//!
//! ```text
//! // RULE: before    with the client of the base, but not after the edit
//! // RULE: after     after the edit, but not with the client of the base
//! // RULE: both      with both
//! ```
//!
//! A comment `//~ CODE` at the end of a line says which error is reported there by the side on which the program does not
//! compile, or which warning after the edit by one that compiles with both. There are no others.
//!
//! So `before` proves that the rule is major, and `after` that its mirror is. A rule that is minor has no such program, and
//! one for `both`, of code that users have in that place. A program imports all of the crate, without previews, and of its
//! module `items`; `client` is the crate itself. It names as little as it can, so that an edit beside it does not matter.
//!
//! Edits of different items are tried together. This tries each alone, which takes one or two minutes:
//!
//! ```sh
//! cargo test -p tests --test review -- --ignored proofs
//! ```

use crate::rules::{self as fixture, Edit, Side, Trees};
use generator::rules::{self, Code, Rule};
use specs::crates::Workspace;
use specs::programs::{Library, compile};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use tests::{name_of, root};

/// Rules that are major or minor, of which no program proves it: no spec states such a fact, only published descriptions do,
/// and clients are emitted from specs.
const NOT_OF_SPECS: [&str; 5] = [
    "path-parameter-type-changed",
    "header-became-preview",
    "header-became-stable",
    "body-became-required",
    "body-became-optional",
];

/// When a program compiles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Compiles {
    Before,
    After,
    Both,
}

#[derive(Debug)]
struct Program {
    rule: &'static Rule,
    compiles: Compiles,
    /// The file and the line.
    place: String,
    text: String,
    /// The errors or warnings of the side that has some, each with its line.
    marks: BTreeSet<(usize, String)>,
}

#[test]
#[ignore = "compiles clients for a quarter of a minute; .ci/run tries it"]
fn code_compiles_as_the_rules_say() {
    prove("proofs", &|group, edit| group.takes(edit));
}

#[test]
#[ignore = "compiles a client for each edit"]
fn code_compiles_as_the_rules_say_after_each_edit_alone() {
    prove("proofs_alone", &|_, _| None);
}

#[test]
fn every_verdict_about_code_has_a_program() {
    let programs = programs();
    let has = |rule: &Rule, compiles: Compiles| {
        programs.iter().any(|it| it.rule.name == rule.name && it.compiles == compiles)
    };
    assert!(NOT_OF_SPECS.iter().all(|name| fixture::NOT_OF_SPECS.contains(name)));
    let mut missing = Vec::new();
    for rule in rules::all() {
        let has_mirrored = |compiles| rules::mirror(rule).is_some_and(|mirror| has(mirror, compiles));
        let breaks = has(rule, Compiles::Before) || has_mirrored(Compiles::After);
        let passes = has(rule, Compiles::Both) || has_mirrored(Compiles::Both);
        let is_proved = match rule.code {
            Code::Major => breaks,
            Code::Minor => passes && !breaks,
            Code::Patch => !breaks,
        };
        let is_exempt = NOT_OF_SPECS.contains(&rule.name);
        if is_proved == is_exempt {
            missing.push(format!("{}: {:?}, breaks: {breaks}, passes: {passes}", rule.name, rule.code));
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
    for code in [Code::Major, Code::Minor] {
        let count = rules::all().filter(|rule| rule.code == code).count();
        let exempt =
            NOT_OF_SPECS.iter().filter(|name| rules::find(name).is_some_and(|it| it.code == code)).count();
        println!(
            "{}: {count} rules, {exempt} of them not of specs, the others proved by programs",
            code.word()
        );
    }
}

/// Compiles all programs with the client of the base, and those of each edit with a client after it, in a folder below
/// `target`. `join` adds an edit to a group, if they go together.
fn prove(folder: &str, join: &dyn Fn(&Group, &Edit) -> Option<Group>) {
    let programs = programs();
    let base = Group::new();
    let edits = fixture::edits();
    let mut groups: Vec<Group> = Vec::new();
    for edit in edits.iter().filter(|edit| programs.iter().any(|it| edit_of(&edits, it).text == edit.text)) {
        let joined = groups.iter().enumerate().find_map(|(index, group)| Some((index, join(group, edit)?)));
        match joined {
            Some((index, joined)) => groups[index] = joined,
            None => groups.push(base.takes(edit).unwrap_or_else(|| panic!("{}", edit.text))),
        }
    }
    let mut failures = try_programs(folder, &base, &programs.iter().collect::<Vec<_>>(), Compiles::After);
    for group in &groups {
        let is_of_group = |it: &&Program| group.edits.contains(&edit_of(&edits, it).text);
        let own: Vec<&Program> = programs.iter().filter(is_of_group).collect();
        failures.extend(try_programs(folder, group, &own, Compiles::Before));
    }
    assert!(failures.is_empty(), "{} programs:\n{}", failures.len(), failures.join("\n"));
}

/// Compiles programs, of which those that fail have their marks. Returns what is wrong.
fn try_programs(folder: &str, group: &Group, programs: &[&Program], fails: Compiles) -> Vec<String> {
    let texts: Vec<&str> = programs.iter().map(|it| it.text.as_str()).collect();
    let library = group.library(folder);
    let prelude = PRELUDE.replace("LIBRARY", &library.name);
    let mut found: BTreeMap<usize, BTreeSet<(usize, String)>> = BTreeMap::new();
    let mut shown: BTreeMap<usize, String> = BTreeMap::new();
    for message in compile(folder, &library, &prelude, &texts) {
        // Older compilers report an unknown type by another code.
        let code = if message.code == "E0412" { "E0425".to_owned() } else { message.code };
        found.entry(message.program).or_default().insert((message.line, code));
        shown.entry(message.program).or_default().push_str(&message.text);
    }
    let is_after = fails == Compiles::Before;
    let wrong = programs.iter().enumerate().filter_map(|(index, it)| {
        let is_marked = it.compiles == fails || (is_after && it.compiles == Compiles::Both);
        let expected = if is_marked { it.marks.clone() } else { BTreeSet::new() };
        let found = found.remove(&index).unwrap_or_default();
        let shown = shown.remove(&index).unwrap_or_default();
        let name = format!("{} {}: {:?}", it.place, it.rule.name, it.compiles);
        (found != expected)
            .then(|| format!("{name}, fails {fails:?}\n  expected {expected:?}\n  found {found:?}\n{shown}"))
    });
    wrong.collect()
}

/// What programs import.
const PRELUDE: &str = "pub use LIBRARY as client; pub use LIBRARY::*; pub use LIBRARY::items::*;";

/// The base with some edits.
struct Group {
    trees: Trees,
    edits: Vec<String>,
    /// The items that are edited: three keys of a path.
    items: Vec<String>,
    /// The rules by which the edits are reported.
    rules: Vec<&'static str>,
}

impl Group {
    fn new() -> Self {
        let trees = fixture::trees(&root().join(fixture::FOLDER).join("base"));
        Self { trees, edits: Vec::new(), items: Vec::new(), rules: Vec::new() }
    }

    /// With one edit more. `None` if that edits the same item, or if the edits are not reported like each alone.
    fn takes(&self, edit: &Edit) -> Option<Self> {
        let items = edit.items();
        let is_within = |one: &str, other: &str| format!("{one}/").starts_with(&format!("{other}/"));
        let is_same = |one: &String, other: &String| is_within(one, other) || is_within(other, one);
        if self.items.iter().any(|own| items.iter().any(|item| is_same(own, item))) {
            return None;
        }
        let mut trees = self.trees.clone();
        edit.apply(&mut trees);
        let mut expected = [&*self.rules, &*edit.rules].concat();
        expected.sort_unstable();
        let (old, new) = (Side::of(&Self::new().trees).ok()?, Side::of(&trees).ok()?);
        let mut found: Vec<&str> = old.compared_with(&new).iter().map(|finding| finding.rule.name).collect();
        found.sort_unstable();
        (found == expected).then(|| Self {
            trees,
            edits: [&*self.edits, std::slice::from_ref(&edit.text)].concat(),
            items: [&*self.items, &items].concat(),
            rules: expected,
        })
    }

    /// The client, compiled.
    fn library(&self, folder: &str) -> Library {
        let checked = fixture::checked(&self.trees);
        let api = checked.api().expect("it is valid");
        let mut workspace = Workspace::new(folder);
        workspace.add(folder, &generator::client(api));
        Library { name: api.crate_name.clone(), metadata: workspace.metadata(folder) }
    }
}

/// The edit of a program.
fn edit_of<'e>(edits: &'e [Edit], program: &Program) -> &'e Edit {
    let name = program.rule.name;
    let first = edits.iter().find(|edit| edit.rules[0] == name);
    first
        .or_else(|| edits.iter().find(|edit| edit.rules.contains(&name)))
        .unwrap_or_else(|| panic!("{}: no edit is reported by {}", program.place, program.rule.name))
}

fn programs() -> Vec<Program> {
    let folder = root().join(fixture::FOLDER).join("programs");
    let mut files: Vec<_> =
        fs::read_dir(folder).expect("readable").map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    let mut programs: Vec<Program> = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).expect("readable");
        for (number, line) in (1..).zip(text.lines()) {
            let place = format!("{}:{number}", name_of(&file));
            if let Some(heading) = line.strip_prefix("// ") {
                programs.push(headed(heading, place));
            } else if let Some(program) = programs.last_mut().filter(|_| !line.starts_with("//!")) {
                program.text.push_str(line);
                program.text.push('\n');
                let marks = line.split_once("//~").map(|(_, marks)| marks.split_whitespace());
                let number = program.text.lines().count();
                program.marks.extend(marks.into_iter().flatten().map(|code| (number, code.to_owned())));
            }
        }
    }
    for it in &programs {
        let is_error = |code: &str| code.starts_with('E');
        let is_marked = match it.compiles {
            Compiles::Both => it.marks.iter().all(|(_, code)| !is_error(code)),
            _ => !it.marks.is_empty() && it.marks.iter().all(|(_, code)| is_error(code)),
        };
        assert!(is_marked, "{}: {:?}", it.place, it.marks);
    }
    programs
}

fn headed(heading: &str, place: String) -> Program {
    let (name, when) = heading.split_once(": ").unwrap_or_else(|| panic!("{place}: {heading}"));
    let compiles = match when {
        "before" => Compiles::Before,
        "after" => Compiles::After,
        "both" => Compiles::Both,
        _ => panic!("{place}: {when}"),
    };
    let rule = rules::find(name).unwrap_or_else(|| panic!("{place}: there is no rule {name}"));
    Program { rule, compiles, place, text: String::new(), marks: BTreeSet::new() }
}
