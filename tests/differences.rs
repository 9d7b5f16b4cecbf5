//! Each difference that `compare` can report has a rule.
//!
//! The facts of all specs say which aspects items of a kind have, and which they may lack. Each such item is changed in
//! each way: a fact goes, comes or changes, or the item itself does.

use generator::compare::compare;
use generator::facts::{Aspect, Facts, Item, Kind, Messages, Scalar, TypeExpr, Value, of_model};
use generator::rules;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use tests::{fixtures, root};

/// Items that differ in what rules depend on, besides their facts.
type Sort = (Kind, (bool, bool), bool);

/// The indexes of the parts that lead to an item, below the API or a type.
type Path = (Option<usize>, Vec<usize>);

#[test]
fn every_difference_has_a_rule() {
    let specs: Vec<Facts> = folders().iter().map(|folder| facts(folder)).collect();
    let possible = Possible::of(&specs);
    let mut tried: BTreeSet<(Sort, String)> = BTreeSet::new();
    let mut without = BTreeSet::new();
    for spec in &specs {
        for (path, item) in items(spec) {
            for (name, changed) in possible.changes(item) {
                if !tried.insert((sort(item), name)) {
                    continue;
                }
                let mut new = copy(spec);
                replace(&mut new, &path, changed);
                for change in compare(spec, &new).into_iter().chain(compare(&new, spec)) {
                    if !rules::all().any(|rule| rule.is_about(&change)) {
                        let (kind, about, way) = (change.kind, change.about, change.way);
                        without.insert(format!("{kind:?} {about:?} {way:?} {:?}", change.within));
                    }
                }
            }
        }
    }
    assert!(without.is_empty(), "no rule is about these: {without:#?}");
    let kinds: BTreeSet<Kind> = tried.iter().map(|((kind, ..), _)| *kind).collect();
    assert_eq!(kinds.len(), Kind::ALL.len(), "only {kinds:?} are tried");
    assert!(tried.len() > 500, "only {} are tried", tried.len());
}

fn folders() -> Vec<PathBuf> {
    let mut folders = fixtures("valid");
    folders
        .extend(["spec", "tests/fixtures/other_api", "tests/fixtures/rules/base"].map(|it| root().join(it)));
    folders
}

fn facts(folder: &std::path::Path) -> Facts {
    let checked = tests::check(folder);
    let mut facts = of_model(checked.api().expect("no diagnostics"));
    // Published descriptions state it.
    facts.unstated.clear();
    facts
}

fn sort(item: &Item) -> Sort {
    (item.kind, (item.within.requests, item.within.responses), item.has(Aspect::Required))
}

/// What is known about the items of each kind.
#[derive(Default)]
struct Possible {
    /// A value of each aspect.
    values: BTreeMap<(Kind, Aspect), Value>,
    /// The aspects that an item may lack.
    optional: BTreeSet<(Kind, Aspect)>,
}

impl Possible {
    fn of(specs: &[Facts]) -> Self {
        let mut possible = Self::default();
        let all: Vec<&Item> =
            specs.iter().flat_map(|facts| items(facts).into_iter().map(|(_, item)| item)).collect();
        for item in &all {
            for (aspect, value) in &item.facts {
                // Indexes of types are those of one spec.
                let value = match value {
                    Value::Type(_) => Value::Type(TypeExpr::Scalar(Scalar::Text)),
                    other => other.clone(),
                };
                possible.values.entry((item.kind, *aspect)).or_insert(value);
            }
        }
        // Only published descriptions state these, or no fixture does.
        let others = [
            (Kind::Field, Aspect::Nullable),
            (Kind::Header, Aspect::Preview),
            (Kind::Header, Aspect::Deprecated),
            (Kind::PathParameter, Aspect::Deprecated),
            (Kind::Variant, Aspect::SharedType),
        ];
        possible.values.extend(others.map(|key| (key, Value::Set)));
        possible.optional.extend(others);
        possible.optional.insert((Kind::Body, Aspect::Required));
        for item in all {
            let aspects = possible.values.keys().filter(|(kind, _)| *kind == item.kind);
            possible.optional.extend(aspects.filter(|(_, aspect)| !item.has(*aspect)));
        }
        possible
    }

    /// The item with one change each, and a name of the change. `None` if it is gone.
    fn changes(&self, item: &Item) -> Vec<(String, Option<Item>)> {
        let mut changes = vec![("gone".to_owned(), None)];
        // The key of these is the same in all descriptions.
        if !matches!(item.kind, Kind::Body | Kind::Pages | Kind::Poll) {
            let mut renamed = item.clone();
            renamed.key.push('x');
            changes.push(("renamed".to_owned(), Some(renamed.clone())));
            renamed.alias = None;
            changes.push(("renamed in Rust".to_owned(), Some(renamed)));
        }
        for kind in relatives(item.kind) {
            changes.push((format!("{kind:?}"), Some(Item { kind: *kind, ..item.clone() })));
        }
        for ((kind, aspect), value) in &self.values {
            if *kind != item.kind {
                continue;
            }
            let with = |value: Option<Value>| {
                let mut other = item.clone();
                other.facts.remove(aspect);
                other.with_some(*aspect, value)
            };
            match item.facts.get(aspect) {
                Some(own) => {
                    if self.optional.contains(&(*kind, *aspect)) {
                        changes.push((format!("{aspect:?} gone"), Some(with(None))));
                    }
                    for (index, other) in others(own).into_iter().enumerate() {
                        changes.push((format!("{aspect:?} {index}"), Some(with(Some(other)))));
                    }
                }
                None => changes.push((format!("{aspect:?} new"), Some(with(Some(value.clone()))))),
            }
        }
        changes
    }
}

/// The kinds that an item can change into.
fn relatives(kind: Kind) -> &'static [Kind] {
    match kind {
        Kind::PathParameter | Kind::QueryParameter | Kind::Header => {
            &[Kind::PathParameter, Kind::QueryParameter, Kind::Header]
        }
        Kind::Object | Kind::Enum | Kind::Union => &[Kind::Object, Kind::Enum, Kind::Union],
        _ => &[],
    }
}

/// Other values than this one.
fn others(value: &Value) -> Vec<Value> {
    match value {
        Value::Set => Vec::new(),
        Value::Text(text) => vec![Value::Text(format!("{text}x"))],
        Value::Number(number) => vec![Value::Number(number - 1), Value::Number(number + 1)],
        Value::End(number, is_excluded) => {
            vec![Value::End(number + 1.0, *is_excluded), Value::End(*number, !is_excluded)]
        }
        Value::Rate(requests, seconds) => vec![
            Value::Rate(requests + 1, *seconds),
            Value::Rate(1, seconds * 2),
            Value::Rate(requests * 2, seconds * 2),
        ],
        Value::Json(json) => vec![Value::Json(serde_json::json!([json]))],
        Value::AnyOf(sets) => {
            let more: Vec<Vec<String>> =
                sets.iter().map(|set| [&**set, &["x".to_owned()]].concat()).collect();
            vec![Value::any_of(vec![vec!["x".to_owned()]]), Value::any_of(more), Value::any_of(Vec::new())]
        }
        Value::Order(names) => vec![Value::Order(names.iter().rev().cloned().collect())],
        Value::Type(_) => vec![
            Value::Type(TypeExpr::Scalar(Scalar::Boolean)),
            Value::Type(TypeExpr::List(Box::new(TypeExpr::Scalar(Scalar::Number)))),
        ],
    }
}

/// All items that are compared, each with its path.
fn items(facts: &Facts) -> Vec<(Path, &Item)> {
    let mut found = Vec::new();
    below(&facts.api, &(None, Vec::new()), &mut found);
    for (index, ty) in facts.types.iter().enumerate().filter(|(_, ty)| ty.within != Messages::default()) {
        below(ty, &(Some(index), Vec::new()), &mut found);
    }
    found
}

fn below<'f>(item: &'f Item, path: &Path, found: &mut Vec<(Path, &'f Item)>) {
    found.push((path.clone(), item));
    for (index, part) in item.parts.iter().enumerate() {
        below(part, &(path.0, [&*path.1, &[index]].concat()), found);
    }
}

fn copy(facts: &Facts) -> Facts {
    Facts {
        api: facts.api.clone(),
        types: facts.types.clone(),
        unstated: facts.unstated.clone(),
        listed: facts.listed.clone(),
        has_loose_scalars: facts.has_loose_scalars,
        is_from_spec: false,
        examples: Vec::new(),
    }
}

fn replace(facts: &mut Facts, (root, path): &Path, new: Option<Item>) {
    let top = match root {
        Some(index) => &mut facts.types[*index],
        None => &mut facts.api,
    };
    let Some((last, owners)) = path.split_last() else {
        match new {
            Some(new) => *top = new,
            // A type that nothing contains is not compared.
            None => top.within = Messages::default(),
        }
        return;
    };
    let owner = owners.iter().fold(top, |item, index| &mut item.parts[*index]);
    match new {
        Some(new) => owner.parts[*last] = new,
        None => _ = owner.parts.remove(*last),
    }
}
