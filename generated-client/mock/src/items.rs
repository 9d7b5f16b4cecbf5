//! The items that the API keeps.

use crate::api::{Api, ItemKind, Listing, Shape, Ty};
use crate::call::Call;
use crate::json;
use crate::receive::Upload;
use crate::sample::sample;
use fastrand::Rng;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// An item.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Item {
    /// The user who has it.
    pub(crate) owner: String,
    /// The ID of the item that contains it.
    pub(crate) inside: Option<String>,
    /// All its fields.
    pub(crate) value: Value,
    /// Its number in the order of creation.
    number: u64,
    /// The file that was uploaded for it.
    #[serde(skip)]
    pub(crate) file: Option<Upload>,
}

/// All items, by kind and ID.
#[derive(Debug, Default, Clone, Serialize, Deserialize)]
pub(crate) struct Items {
    all: BTreeMap<String, BTreeMap<String, Item>>,
    count: u64,
}

impl Items {
    pub(crate) fn get(&self, kind: &str, id: &str) -> Option<&Item> {
        self.all.get(kind)?.get(id)
    }

    /// The items of a kind, by ID.
    pub(crate) fn of_kind(&self, kind: &str) -> impl Iterator<Item = (&String, &Item)> {
        self.all.get(kind).into_iter().flatten()
    }

    /// Adds an item, whose ID is in its value.
    pub(crate) fn add(
        &mut self,
        kind: &ItemKind,
        owner: &str,
        inside: Option<String>,
        value: Value,
        file: Option<Upload>,
    ) {
        let Some(id) = value.get(&kind.id).and_then(Value::as_str).map(str::to_owned) else { return };
        self.count += 1;
        let item = Item { owner: owner.to_owned(), inside, value, number: self.count, file };
        self.all.entry(kind.name.clone()).or_default().insert(id, item);
    }

    /// Changes an item.
    pub(crate) fn change(&mut self, kind: &str, id: &str, change: impl FnOnce(&mut Item)) {
        if let Some(item) = self.all.get_mut(kind).and_then(|items| items.get_mut(id)) {
            change(item);
        }
    }

    /// Sets the fields of an item that an object has too, and the time of the change.
    pub(crate) fn update(&mut self, api: &Api, kind: &ItemKind, id: &str, fields: &Value, now: u64) {
        let known = api.fields(&Ty::Named(kind.ty));
        self.change(&kind.name, id, |item| {
            for (name, value) in fields.as_object().into_iter().flatten() {
                if known.iter().any(|field| field.name == *name && field.name != kind.id) {
                    item.value[name.as_str()] = value.clone();
                }
            }
            if let Some(changed) = &kind.changed {
                item.value[changed.as_str()] = (now / 1000).into();
            }
        });
    }

    /// Removes an item with all that is inside.
    pub(crate) fn remove(&mut self, kind: &str, id: &str) {
        let mut gone = vec![(kind.to_owned(), id.to_owned())];
        while let Some((kind, id)) = gone.pop() {
            if self.all.get_mut(&kind).and_then(|items| items.remove(&id)).is_none() {
                continue;
            }
            for (kind, items) in &self.all {
                let inside = items.iter().filter(|(_, item)| item.inside.as_deref() == Some(&id));
                gone.extend(inside.map(|(id, _)| (kind.clone(), id.clone())));
            }
        }
    }

    /// The kind of an item of a user.
    pub(crate) fn kind_of(&self, owner: &str, id: &str) -> Option<String> {
        let mut kinds = self.all.iter();
        let found = kinds.find(|(_, items)| items.get(id).is_some_and(|item| item.owner == owner));
        found.map(|(kind, _)| kind.clone())
    }

    /// Lists items as a call asks for: those of its user, in its order. Each has the tag under which it is listed.
    pub(crate) fn list<'s>(
        &'s self,
        listing: &'s Listing,
        call: &Call,
        owner: &str,
    ) -> Vec<(Option<&'s str>, &'s str, &'s Item)> {
        let inside = listing.inside.as_ref().and_then(|it| call.text(it));
        let search = listing.search.as_ref().and_then(|it| call.text(it)).map(str::to_lowercase);
        let only = listing.only.as_ref().and_then(|it| call.get(it)).and_then(Value::as_array);
        let is_asked =
            |tag: Option<&str>| only.is_none_or(|only| only.iter().any(|value| value.as_str() == tag));
        let mut found = Vec::new();
        for listed in listing.kinds.iter().filter(|listed| is_asked(listed.tag.as_deref())) {
            for item in self.all.get(&listed.kind).into_iter().flat_map(BTreeMap::values) {
                let is_inside = inside.is_none() || item.inside.as_deref() == inside;
                if item.owner == owner
                    && is_inside
                    && search.as_deref().is_none_or(|it| has_text(&item.value, it))
                {
                    found.push((listed.tag.as_deref(), listed.kind.as_str(), item));
                }
            }
        }
        let order =
            listing.sort.as_ref().and_then(|it| call.text(it)).and_then(|order| order.rsplit_once('_'));
        let fields = order.and_then(|(by, _)| listing.sorted_by.get(by));
        found.sort_by(|(_, _, a), (_, _, b)| {
            // Without an order, the newest come first.
            let newest = b.number.cmp(&a.number);
            let Some(fields) = fields else { return newest };
            let ordering = compare(field(&a.value, fields), field(&b.value, fields));
            let is_descending = order.is_some_and(|(_, way)| way == "descending");
            (if is_descending { ordering.reverse() } else { ordering }).then(newest)
        });
        found
    }
}

/// The fields of an item that a type has. Required ones that the item lacks are made up.
pub(crate) fn view(api: &Api, item: &Value, ty: &Ty) -> Value {
    match ty {
        Ty::List { list } => Value::Array(vec![view(api, item, list)]),
        Ty::Named(index) => match &api.types[*index].shape {
            Shape::Struct { fields } => {
                let mut object = Map::new();
                for field in fields {
                    match item.get(&field.name) {
                        Some(value) => _ = object.insert(field.name.clone(), value.clone()),
                        None if field.optional => {}
                        None => {
                            let made = field.example.clone();
                            let made = made.unwrap_or_else(|| sample(api, &field.ty, &mut Rng::with_seed(0)));
                            object.insert(field.name.clone(), made);
                        }
                    }
                }
                Value::Object(object)
            }
            _ => item.clone(),
        },
        _ => item.clone(),
    }
}

/// The item in a list. In a list of a union, it is in the field of its variant that has an ID too.
pub(crate) fn listed_view(api: &Api, kind: &ItemKind, tag: Option<&str>, item: &Value, ty: &Ty) -> Value {
    let (Some(value), Ty::Named(index)) = (tag, ty) else { return view(api, item, ty) };
    let Shape::Union { tag, variants } = &api.types[*index].shape else { return view(api, item, ty) };
    let variant = variants.iter().find(|variant| variant.value == value).and_then(|variant| variant.ty);
    let mut object = Value::Object(Map::new());
    for field in variant.map(|ty| api.fields(&Ty::Named(ty))).into_iter().flatten() {
        let has_id = api.fields(&field.ty).iter().any(|inner| inner.name == kind.id);
        if has_id {
            object[field.name.as_str()] = view(api, item, &field.ty);
        } else if let Some(value) = item.get(&field.name) {
            object[field.name.as_str()] = value.clone();
        }
    }
    json::set(&mut object, std::slice::from_ref(tag), value.into());
    object
}

fn has_text(value: &Value, text: &str) -> bool {
    match value {
        Value::String(found) => found.to_lowercase().contains(text),
        Value::Array(items) => items.iter().any(|item| has_text(item, text)),
        Value::Object(entries) => entries.values().any(|value| !value.is_object() && has_text(value, text)),
        _ => false,
    }
}

/// The first of the fields that an item has.
fn field<'v>(value: &'v Value, fields: &[String]) -> Option<&'v Value> {
    fields.iter().find_map(|name| value.get(name))
}

fn compare(a: Option<&Value>, b: Option<&Value>) -> Ordering {
    match (a, b) {
        (Some(Value::String(a)), Some(Value::String(b))) => a.to_lowercase().cmp(&b.to_lowercase()),
        (Some(a), Some(b)) => a.as_i64().cmp(&b.as_i64()),
        (a, b) => a.is_some().cmp(&b.is_some()),
    }
}
