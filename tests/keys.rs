//! Nothing that a spec says is invisible to a reviewer: whichever key of the language has another value in a fixture, a
//! line of the snapshots is another one.

use generator::emit::calls::{self, Detail};
use generator::load::RawFile;
use generator::spec::PARTS;
use generator::spec::read::Part;
use serde_yaml::{Mapping, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use tests::{facts, fixtures, name_of, read_spec, root, surface};

/// Keys that the emitted code and the wire show: documentation, and the values that examples pass.
const ELSEWHERE: [&str; 4] = ["doc", "example", "request", "response"];

/// Keys that have one value only, and any other is a diagnostic.
const ONE_VALUE: [(&str, &str); 2] = [("a parameter", "type"), ("a header", "encoding")];

#[test]
fn every_key_of_the_language_changes_a_snapshot() {
    let specs: Vec<Fixture> = folders().iter().map(|folder| Fixture::read(folder)).collect();
    let mut places: BTreeMap<(&str, &str), Vec<(&Fixture, Place)>> = BTreeMap::new();
    for spec in &specs {
        for place in spec.places() {
            places.entry((place.part, place.key)).or_default().push((spec, place));
        }
    }
    let keys = PARTS.iter().flat_map(|part| part.keys.iter().map(move |key| (part.name, key)));
    let unseen: Vec<String> = keys
        // What is in a part or an entry are changes of their own.
        .filter(|(_, key)| !key.ty.contains("Entries<") && inner_part(key.ty).is_none())
        .filter_map(|(part, key)| {
            let places = places.get(&(part, key.name)).map_or(&[][..], Vec::as_slice);
            let has_one_value = ONE_VALUE.contains(&(part, key.name));
            // All texts are tried for those, which takes a while in each place.
            let most = if has_one_value { 1 } else { places.len() };
            let change = places.iter().take(most).find_map(|(spec, place)| spec.change(place));
            match change {
                None if has_one_value => None,
                None => Some(format!("`{}` of {part}: no fixture has another value for it", key.name)),
                Some(change) if change.is_seen => None,
                Some(change) => Some(format!("`{}` of {part}: {}", key.name, change.what)),
            }
        })
        .collect();
    assert!(unseen.is_empty(), "no line of a snapshot changes with these keys: {unseen:#?}");
}

fn folders() -> Vec<PathBuf> {
    // The one made for this test first.
    let mut folders = vec![root().join("tests/fixtures/keys")];
    folders.extend(fixtures("valid"));
    folders
}

/// What the snapshots of a spec hold.
struct Listing {
    /// The surface and the facts.
    readable: BTreeSet<String>,
    /// The emitted code, and what the wire is made of: the calls and the responses of examples.
    emitted: String,
}

/// Another value of a key, which gives no diagnostic.
struct Change {
    what: String,
    /// Whether a line of the snapshots changes with it.
    is_seen: bool,
}

impl Listing {
    /// None if the spec has a diagnostic.
    fn of(files: &[RawFile]) -> Option<Self> {
        let checked = generator::check(Path::new("spec"), files);
        let api = checked.api()?;
        let emitted = generator::client(api);
        let mut readable = BTreeSet::new();
        for file in &emitted {
            readable.extend(surface::list(&file.text).lines().map(|line| format!("{}: {line}", file.name)));
        }
        for (section, text) in facts::list(api) {
            let mut heading = "";
            for line in text.lines() {
                heading = if line.starts_with("==") { line } else { heading };
                readable.insert(format!("{section} {heading}: {line}"));
            }
        }
        let mut emitted: String = emitted.into_iter().map(|file| file.text).collect();
        for operation in api.sections.iter().flat_map(|section| &section.operations) {
            let detail = Detail { previews: true, complete: true };
            emitted.push_str(&calls::call(api, operation, detail).expression().to_string());
            let responses = operation.examples.iter().map(|example| example.response.to_string());
            emitted.extend(responses);
        }
        Some(Self { readable, emitted })
    }

    fn differs(&self, after: &Self, key: &str) -> bool {
        self.readable != after.readable || (ELSEWHERE.contains(&key) && self.emitted != after.emitted)
    }
}

struct Fixture {
    name: String,
    files: Vec<(RawFile, Value)>,
    listing: Listing,
}

/// Where a key has a value.
struct Place {
    part: &'static str,
    key: &'static str,
    file: usize,
    path: Vec<Step>,
}

#[derive(Clone)]
enum Step {
    Key(Value),
    Item(usize),
}

impl Fixture {
    fn read(folder: &Path) -> Self {
        let raw = read_spec(folder);
        let listing = Listing::of(&raw).unwrap_or_else(|| panic!("{} is no spec", folder.display()));
        let parsed = |file: RawFile| {
            let value = serde_yaml::from_slice(&file.bytes).expect("YAML");
            (file, value)
        };
        Self { name: name_of(folder), files: raw.into_iter().map(parsed).collect(), listing }
    }

    fn places(&self) -> Vec<Place> {
        let mut places = Vec::new();
        for (index, (file, value)) in self.files.iter().enumerate() {
            let part = if file.path.ends_with("api.yaml") { "the API" } else { "a section" };
            below(index, part, value, &mut Vec::new(), &mut places);
        }
        places
    }

    /// The first other value of a key that gives a spec without a diagnostic.
    fn change(&self, place: &Place) -> Option<Change> {
        let root = &self.files[place.file].1;
        let mut words = BTreeSet::new();
        self.files.iter().for_each(|(_, value)| texts(value, &mut words));
        let old = get(root, &place.path);
        others(old, &words).into_iter().find_map(|new| {
            let mut changed = root.clone();
            let what = format!("{} instead of {} in {}", shown(new.as_ref()), shown(Some(old)), self.name);
            set(&mut changed, &place.path, new);
            let mut files: Vec<RawFile> = self.files.iter().map(|(file, _)| file.clone()).collect();
            files[place.file].bytes = serde_yaml::to_string(&changed).expect("YAML").into_bytes();
            let after = Listing::of(&files)?;
            Some(Change { what, is_seen: self.listing.differs(&after, place.key) })
        })
    }
}

fn shown(value: Option<&Value>) -> String {
    let text = value.map(|value| serde_yaml::to_string(value).expect("YAML"));
    text.map_or_else(|| "nothing".to_owned(), |text| text.trim().to_owned())
}

/// Finds the keys below a mapping of the language.
fn below(file: usize, part: &str, value: &Value, path: &mut Vec<Step>, places: &mut Vec<Place>) {
    let part: &'static Part = PARTS.iter().find(|it| it.name == part).expect("a part");
    for key in part.keys {
        let Some(value) = value.get(key.name) else { continue };
        path.push(Step::Key(key.name.into()));
        places.push(Place { part: part.name, key: key.name, file, path: path.clone() });
        typed(file, key.ty, value, path, places);
        path.pop();
    }
}

/// Finds the keys below a value of a type of the language.
fn typed(file: usize, ty: &str, value: &Value, path: &mut Vec<Step>, places: &mut Vec<Place>) {
    let inner = |outer: &str| {
        let rest = ty.strip_prefix(outer)?.strip_prefix('<')?;
        rest.strip_suffix('>')
    };
    if let Some(ty) = inner("Option").or_else(|| inner("OwnOrOf")) {
        typed(file, ty, value, path, places);
    } else if let Some(ty) = inner("Vec") {
        for (index, value) in value.as_sequence().into_iter().flatten().enumerate() {
            path.push(Step::Item(index));
            typed(file, ty, value, path, places);
            path.pop();
        }
    } else if let Some(ty) = inner("Entries") {
        for (key, value) in value.as_mapping().into_iter().flatten() {
            path.push(Step::Key(key.clone()));
            typed(file, ty, value, path, places);
            path.pop();
        }
    } else if let Some(part) = part(ty)
        && value.is_mapping()
    {
        below(file, part, value, path, places);
    }
}

/// The part inside a type of the language.
fn inner_part(ty: &str) -> Option<&'static str> {
    let inner = ty.trim_start_matches("Option<").trim_start_matches("Vec<").trim_end_matches('>');
    part(inner).filter(|_| inner != "ScopeSets")
}

/// The part that reads this type; of those with a short form, the long one.
fn part(ty: &str) -> Option<&'static str> {
    Some(match ty {
        "Published" => "the published description",
        "PublishedLimit" => "a published rate limit",
        "Departure" => "a difference on purpose",
        "ErrorBody" => "the error body",
        "Region" => "a region",
        "ItemKind" => "a kind of item",
        "Creation" => "a creation",
        "Listing" => "a listing",
        "Movement" => "a move",
        "Endpoint" => "an endpoint",
        "ScopeSets" => "scopes",
        "RateLimit" => "a rate limit",
        "Param" => "a parameter",
        "Header" => "a header",
        "Pages" => "pages",
        "Body" => "a body",
        "Poll" => "a poll",
        "Example" => "an example",
        "Webhook" => "a webhook",
        "Schema" => "a schema",
        "Field" => "a field",
        "Union" => "a union",
        "UnionVariant" => "a variant",
        "Enum" => "an enum",
        "EnumValue" => "an enum value",
        _ => return None,
    })
}

fn get<'v>(value: &'v Value, path: &[Step]) -> &'v Value {
    path.iter().fold(value, |value, step| match step {
        Step::Key(key) => &value[key],
        Step::Item(index) => &value[*index],
    })
}

/// Replaces the value in a place, or removes it with its key.
fn set(value: &mut Value, path: &[Step], new: Option<Value>) {
    let (last, outer) = path.split_last().expect("a place");
    let holder = outer.iter().fold(value, |value, step| match step {
        Step::Key(key) => &mut value[key],
        Step::Item(index) => &mut value[*index],
    });
    let Step::Key(key) = last else { unreachable!("a place is that of a key") };
    let mapping = holder.as_mapping_mut().expect("a mapping");
    match new {
        Some(new) => drop(mapping.insert(key.clone(), new)),
        None => drop(mapping.remove(key)),
    }
}

/// Values instead of this one, and none at all; most are wrong, and those that are not are other facts.
fn others(old: &Value, words: &BTreeSet<String>) -> Vec<Option<Value>> {
    let mut others = vec![None];
    match old {
        Value::Bool(value) => others.push(Some((!value).into())),
        Value::Number(number) => {
            let number = number.as_i64().unwrap_or_default();
            others.extend([number + 1, number - 1].map(|number| Some(number.into())));
        }
        Value::String(text) => {
            let longer = ["x", "/x", "?", "[]"].map(|end| format!("{text}{end}"));
            let shorter = [text.trim_end_matches('?'), "none", "json", "basic_or_none"].map(str::to_owned);
            let types = ["string", "string?", "int32", "int32?", "user", "integration"].map(str::to_owned);
            let all = longer.into_iter().chain(shorter).chain(types).chain(words.iter().cloned());
            others.extend(all.filter(|other| other != text).map(|other| Some(other.into())));
        }
        Value::Sequence(items) => {
            let fewer = items[..items.len().saturating_sub(1)].to_vec();
            others.push(Some(Value::Sequence(fewer)));
        }
        Value::Mapping(entries) => {
            for left_out in entries.keys() {
                let rest = entries.iter().filter(|(key, _)| *key != left_out);
                let rest: Mapping = rest.map(|(key, value)| (key.clone(), value.clone())).collect();
                others.push(Some(Value::Mapping(rest)));
            }
        }
        _ => {}
    }
    others
}

/// All short texts below a value, which may be names.
fn texts(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) if text.len() < 40 => drop(found.insert(text.clone())),
        Value::Sequence(items) => items.iter().for_each(|item| texts(item, found)),
        Value::Mapping(entries) => {
            for (key, value) in entries {
                texts(key, found);
                texts(value, found);
            }
        }
        _ => {}
    }
}
