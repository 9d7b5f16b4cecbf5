//! Walks through both descriptions at once.

use super::change::{About, Change, Uses, Way};
use super::matching::{Matched, matched};
use super::show::{noun, text};
use super::way::way;
use crate::facts::{
    Aspect, Facts, Item, Kind, Messages, Place, Scalar, TypeExpr, TypeIndex, Value, without_names,
};
use crate::node::Span;
use std::collections::{BTreeMap, BTreeSet};

/// All differences.
pub(super) fn walk(old: &Facts, new: &Facts) -> Vec<Change> {
    let mut walk = Walk {
        old,
        new,
        named: BTreeMap::new(),
        seen: BTreeSet::new(),
        pending: Vec::new(),
        changes: Vec::new(),
        found: BTreeMap::new(),
    };
    let (old_types, new_types) = (named_types(old), named_types(new));
    let old_items: Vec<&Item> = old_types.iter().map(|index| &old.types[*index]).collect();
    let new_items: Vec<&Item> = new_types.iter().map(|index| &new.types[*index]).collect();
    let matched = matched(&old_items, &new_items, &|_, _| true);
    for pair in &matched.pairs {
        walk.named.insert(TypeIndex(old_types[pair.old]), TypeIndex(new_types[pair.new]));
    }
    walk.pair(&old.api, &new.api, false, &At::top());
    for pair in &matched.pairs {
        let (a, b) = (TypeIndex(old_types[pair.old]), TypeIndex(new_types[pair.new]));
        walk.types(a, b, pair.is_guess, Vec::new());
    }
    walk.rest_of_types(&matched, &old_types, &new_types);
    while let Some((a, b, path)) = walk.pending.pop() {
        walk.types(a, b, false, path);
    }
    walk.changes
}

/// The indexes of types with names, without those that are only extended.
fn named_types(facts: &Facts) -> Vec<usize> {
    let is_used = |item: &Item| item.is_named && item.within != Messages::default();
    facts.types.iter().enumerate().filter(|(_, item)| is_used(item)).map(|(index, _)| index).collect()
}

struct Walk<'f> {
    old: &'f Facts,
    new: &'f Facts,
    /// New types by the old ones of the same name.
    named: BTreeMap<TypeIndex, TypeIndex>,
    /// Types that are compared.
    seen: BTreeSet<(TypeIndex, TypeIndex)>,
    /// Types without names that are yet to be compared, with the path to their first use.
    pending: Vec<(TypeIndex, TypeIndex, Vec<String>)>,
    changes: Vec<Change>,
    /// Changes by what they are about, so that an inherited one is found once.
    found: BTreeMap<Identity, usize>,
}

/// An item with its places, and what differs about it. The owner of an item has no place here.
type Identity = (Kind, String, About, Way, Option<Place>, Option<Place>);

/// The way to an item.
#[derive(Debug, Clone)]
struct At {
    path: Vec<String>,
    /// The old positions of the items around it.
    owners: Vec<Span>,
    inside: (Option<TypeIndex>, Option<TypeIndex>),
    /// Set if an item around it is a preview, in the old and the new description.
    is_preview: (bool, bool),
}

impl At {
    fn top() -> Self {
        Self { path: Vec::new(), owners: Vec::new(), inside: (None, None), is_preview: (false, false) }
    }

    fn within(&self, item: &Item) -> Self {
        let mut inner = self.clone();
        inner.path.extend((item.kind != Kind::Api).then(|| noun(item)));
        inner
    }
}

fn is_preview(item: &Item) -> bool {
    item.only_preview || item.has(Aspect::Preview)
}

impl<'f> Walk<'f> {
    /// Compares the same item of both descriptions.
    fn pair(&mut self, old: &'f Item, new: &'f Item, is_guess: bool, at: &At) {
        let mut inner = at.within(if old.is_named && !new.is_named { old } else { new });
        inner.owners.push(old.place.span);
        inner.is_preview = (at.is_preview.0 || is_preview(old), at.is_preview.1 || is_preview(new));
        if old.kind != new.kind {
            let values = (Some(old.kind.word().to_owned()), Some(new.kind.word().to_owned()));
            return self
                .report(Found { about: About::Item, way: Way::Changed, old, new, values, is_guess }, &inner);
        }
        let is_type = matches!(new.kind, Kind::Object | Kind::Enum | Kind::Union);
        // The case of a header makes no difference.
        let is_same_key =
            old.key == new.key || (new.kind == Kind::Header && old.key.eq_ignore_ascii_case(&new.key));
        let has_new_key =
            !is_same_key && new.kind != Kind::Operation && new.kind != Kind::RateLimit && !is_type;
        if has_new_key {
            let values = (Some(old.key.clone()), Some(new.key.clone()));
            let about = About::Fact(Aspect::Name);
            self.report(Found { about, way: Way::Changed, old, new, values, is_guess }, &inner);
        }
        let aspects: BTreeSet<Aspect> = old.facts.keys().chain(new.facts.keys()).copied().collect();
        // One edit makes the field optional and a key. Its name in Rust follows from its name on the wire.
        let is_key_new = old.has(Aspect::IdempotencyKey) != new.has(Aspect::IdempotencyKey);
        let is_token_moved = new.kind == Kind::Api && is_same_operation(old, new);
        for aspect in aspects {
            let follows = match aspect {
                Aspect::RustName => has_new_key,
                Aspect::Token => is_token_moved,
                Aspect::Required => is_key_new,
                Aspect::Type => new.kind == Kind::Body && self.is_of_bytes(old, new),
                _ => false,
            };
            if !follows && !self.is_unstated(new.kind, aspect) {
                self.fact(aspect, old, new, is_guess && aspect == Aspect::RustName, &inner);
            }
        }
        self.parts(old, new, &inner);
    }

    /// Returns whether the body is bytes in one description only, which its content type tells.
    fn is_of_bytes(&self, old: &Item, new: &Item) -> bool {
        let bytes = Value::Type(TypeExpr::Scalar(Scalar::Bytes));
        let is_bytes = |item: &Item| item.facts.get(&Aspect::Type) == Some(&bytes);
        !self.is_unstated(Kind::Body, Aspect::ContentType) && is_bytes(old) != is_bytes(new)
    }

    fn is_listed(&self, item: &Item) -> bool {
        self.old.lists(item.kind, &item.key) && self.new.lists(item.kind, &item.key)
    }

    fn is_unstated(&self, kind: Kind, aspect: Aspect) -> bool {
        [self.old, self.new].iter().any(|facts| {
            facts.unstated.contains(&(None, aspect)) || facts.unstated.contains(&(Some(kind), aspect))
        })
    }

    fn fact(&mut self, aspect: Aspect, old: &'f Item, new: &'f Item, is_guess: bool, at: &At) {
        let (before, after) = (old.facts.get(&aspect), new.facts.get(&aspect));
        let way = match (before, after) {
            (Some(Value::Type(a)), Some(Value::Type(b))) => {
                (!self.same_type(a, b, at)).then_some(Way::Changed)
            }
            // A kind without fields may have no type.
            (Some(Value::Type(TypeExpr::Of(index))), None)
                if new.kind == Kind::Variant
                    && self.new.has_loose_scalars
                    && is_empty(&self.old.types[index.0]) =>
            {
                None
            }
            (None, Some(Value::Type(TypeExpr::Of(index))))
                if new.kind == Kind::Variant
                    && self.old.has_loose_scalars
                    && is_empty(&self.new.types[index.0]) =>
            {
                None
            }
            // The token endpoint is stated relative to the server, where a new server moves it.
            (Some(Value::Text(a)), Some(Value::Text(b))) if aspect == Aspect::Token => {
                (a != b && absolute(old, a) != absolute(new, b)).then_some(Way::Changed)
            }
            (Some(Value::Text(a)), Some(Value::Text(b))) if aspect == Aspect::Path => {
                (without_names(a) != without_names(b)).then_some(Way::Changed)
            }
            _ => way(aspect, before, after),
        };
        let Some(way) = way else { return };
        let values = (before.map(|value| text(value, self.old)), after.map(|value| text(value, self.new)));
        self.report(Found { about: About::Fact(aspect), way, old, new, values, is_guess }, at);
    }

    /// Returns whether two types are the same. Types without names are compared later.
    fn same_type(&mut self, old: &TypeExpr, new: &TypeExpr, at: &At) -> bool {
        match (old, new) {
            (TypeExpr::Scalar(old), TypeExpr::Scalar(new)) => {
                old == new
                    || (self.old.has_loose_scalars && old.may_be(*new))
                    || (self.new.has_loose_scalars && new.may_be(*old))
            }
            // An object of which no field is known is described like any JSON.
            (TypeExpr::Scalar(Scalar::Json), TypeExpr::Of(index)) => {
                self.old.has_loose_scalars && is_empty(&self.new.types[index.0])
            }
            (TypeExpr::Of(index), TypeExpr::Scalar(Scalar::Json)) => {
                self.new.has_loose_scalars && is_empty(&self.old.types[index.0])
            }
            (TypeExpr::List(old), TypeExpr::List(new)) | (TypeExpr::Map(old), TypeExpr::Map(new)) => {
                self.same_type(old, new, at)
            }
            (TypeExpr::Of(a), TypeExpr::Of(b)) => {
                let (old, new) = (&self.old.types[a.0], &self.new.types[b.0]);
                if old.is_named && new.is_named {
                    return self.named.get(a) == Some(b)
                        || (!self.named.contains_key(a) && old.key == new.key);
                }
                let is_same_kind = old.kind == new.kind;
                if is_same_kind {
                    let is_named = old.is_named || new.is_named;
                    let path = if is_named { Vec::new() } else { at.path.clone() };
                    self.pending.push((*a, *b, path));
                }
                is_same_kind
            }
            _ => false,
        }
    }

    /// Compares two types, unless they are compared already.
    fn types(&mut self, a: TypeIndex, b: TypeIndex, is_guess: bool, path: Vec<String>) {
        if self.seen.insert((a, b)) {
            let at = At { path, inside: (Some(a), Some(b)), ..At::top() };
            self.pair(&self.old.types[a.0], &self.new.types[b.0], is_guess, &at);
        }
    }

    /// Reports types with names that only one description has.
    fn rest_of_types(&mut self, matched: &Matched, old_types: &[usize], new_types: &[usize]) {
        for index in &matched.added {
            let index = TypeIndex(new_types[*index]);
            if !self.is_listed(&self.new.types[index.0]) {
                continue;
            }
            let at = At { inside: (None, Some(index)), ..At::top() };
            self.added(&self.old.api, &self.new.types[index.0], &at);
        }
        for index in &matched.removed {
            let index = TypeIndex(old_types[*index]);
            if !self.is_listed(&self.old.types[index.0]) {
                continue;
            }
            let at = At { inside: (Some(index), None), ..At::top() };
            self.removed(&self.old.types[index.0], &self.new.api, &at);
        }
    }

    fn parts(&mut self, old: &'f Item, new: &'f Item, at: &At) {
        let is_listed = |item: &&'f Item| {
            self.is_listed(item) && !old.unlisted.contains(&item.kind) && !new.unlisted.contains(&item.kind)
        };
        let before: Vec<&'f Item> = old.parts.iter().filter(is_listed).collect();
        let after: Vec<&'f Item> = new.parts.iter().filter(is_listed).collect();
        let is_stated = |kind, aspect| !self.is_unstated(kind, aspect);
        let matched = matched(&before, &after, &is_stated);
        let mut pairs = matched.pairs.iter().peekable();
        let mut added = matched.added.iter().peekable();
        for (index, item) in after.into_iter().enumerate() {
            if let Some(pair) = pairs.next_if(|pair| pair.new == index) {
                self.pair(before[pair.old], item, pair.is_guess, at);
            } else if added.next_if(|added| **added == index).is_some() {
                self.added(old, item, at);
            }
        }
        for index in &matched.removed {
            self.removed(before[*index], new, at);
        }
    }

    fn added(&mut self, owner: &'f Item, new: &'f Item, at: &At) {
        let mut inner = at.within(new);
        inner.is_preview.1 |= is_preview(new);
        let values = (None, Some(summary(new, self.new)));
        self.report(
            Found { about: About::Item, way: Way::Added, old: owner, new, values, is_guess: false },
            &inner,
        );
    }

    fn removed(&mut self, old: &'f Item, owner: &'f Item, at: &At) {
        let mut inner = at.within(old);
        inner.is_preview.0 |= is_preview(old);
        let values = (Some(summary(old, self.old)), None);
        self.report(
            Found { about: About::Item, way: Way::Removed, old, new: owner, values, is_guess: false },
            &inner,
        );
    }

    fn report(&mut self, found: Found<'f>, at: &At) {
        let Found { about, way, old, new, values, is_guess } = found;
        let item = if (about, way) == (About::Item, Way::Removed) { old } else { new };
        let is_of_item = about == About::Item;
        let is_owner = [is_of_item && way == Way::Added, is_of_item && way == Way::Removed];
        let place_in = |item: &Item, is_owner: bool| (!is_owner).then(|| item.place.clone());
        let key =
            (item.kind, item.key.clone(), about, way, place_in(old, is_owner[0]), place_in(new, is_owner[1]));
        let within = Messages {
            requests: item.within.requests || (!is_of_item && old.within.requests),
            responses: item.within.responses || (!is_of_item && old.within.responses),
        };
        let is_preview = match (is_of_item, way) {
            (true, Way::Added) => at.is_preview.1,
            (_, Way::Removed) if about == About::Fact(Aspect::Preview) => false,
            _ => at.is_preview.0,
        };
        if let Some(index) = self.found.get(&key) {
            let first = &mut self.changes[*index];
            first.also.push(at.path.join(", "));
            first.within.requests |= within.requests;
            first.within.responses |= within.responses;
            first.is_preview &= is_preview;
            return;
        }
        let types = [(old, is_owner[0]), (new, is_owner[1])]
            .map(|(item, is_owner)| item.types().filter(|_| !is_owner).collect());
        self.found.insert(key, self.changes.len());
        self.changes.push(Change {
            kind: item.kind,
            about,
            way,
            path: at.path.clone(),
            also: Vec::new(),
            old_place: old.place.clone(),
            new_place: new.place.clone(),
            old: values.0,
            new: values.1,
            within,
            is_required: item.has(Aspect::Required),
            is_preview,
            is_guess,
            uses: Uses::Same,
            operations: Vec::new(),
            key: item.key.clone(),
            old_owners: at.owners.clone(),
            inside: at.inside,
            types,
        });
    }
}

/// Returns whether both token endpoints are the same operation, which is compared with all others.
fn is_same_operation(old: &Item, new: &Item) -> bool {
    let operation = |api: &Item| {
        let Some(Value::Text(token)) = api.facts.get(&Aspect::Token) else { return None };
        let token = absolute(api, token);
        let operations = api.parts.iter().filter(|part| part.kind == Kind::Operation);
        let mut at_token = operations.filter(|operation| {
            let text = |aspect| match operation.facts.get(&aspect) {
                Some(Value::Text(text)) => text.as_str(),
                _ => "",
            };
            absolute(api, &format!("{}{}", text(Aspect::Server), text(Aspect::Path))) == token
        });
        at_token.next().and_then(|operation| operation.alias.clone())
    };
    operation(old).is_some_and(|name| Some(name) == operation(new))
}

/// A URL that may be relative to the server of the API.
fn absolute(api: &Item, url: &str) -> String {
    match api.facts.get(&Aspect::Server) {
        Some(Value::Text(server)) if url.starts_with('/') => format!("{server}{url}"),
        _ => url.to_owned(),
    }
}

fn is_empty(ty: &Item) -> bool {
    ty.kind == Kind::Object && ty.parts.is_empty()
}

/// A difference, before it is a change.
struct Found<'f> {
    about: About,
    way: Way,
    old: &'f Item,
    new: &'f Item,
    values: (Option<String>, Option<String>),
    is_guess: bool,
}

/// The most telling fact of an item that is added or removed.
fn summary(item: &Item, facts: &Facts) -> String {
    let telling = [Aspect::Rate, Aspect::Server, Aspect::Type];
    let value = telling.iter().find_map(|aspect| item.facts.get(aspect));
    match value {
        Some(value) if item.kind != Kind::Operation => text(value, facts),
        _ => item.key.clone(),
    }
}
