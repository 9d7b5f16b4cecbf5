//! The names of a draft: types that have none get one from their place, and every type a section.

use crate::facts::{Aspect, Facts, Item, Kind, Scalar, TypeExpr, TypeIndex, Value};
use crate::name;
use std::collections::{BTreeMap, BTreeSet};

/// The names of types and endpoints, and the sections that they are in.
#[derive(Debug)]
pub(super) struct Names {
    types: BTreeMap<usize, (String, String)>,
    /// Types that the description declares once and uses with and without a tag, and the one that stands for them.
    twins: BTreeMap<usize, usize>,
    /// The names of endpoints and their sections, in the order of the operations.
    pub(super) endpoints: Vec<(String, String)>,
}

impl Names {
    pub(super) fn of(facts: &Facts) -> Self {
        let mut names = Self { types: BTreeMap::new(), twins: BTreeMap::new(), endpoints: Vec::new() };
        let mut taken = Taken::default();
        // Names that the description gives come before those that are made.
        for item in &facts.types {
            if !item.key.contains('/') {
                taken.types.insert(type_name(&item.key));
            }
        }
        for operation in operations(facts) {
            let section = section(operation);
            let endpoint = taken.endpoint(operation);
            let stem = name::type_name(&endpoint);
            for part in &operation.parts {
                let suffix =
                    if part.kind == Kind::Body { "Request".to_owned() } else { name::type_name(&part.key) };
                names.reach(facts, part, &format!("{stem}{suffix}"), &section, &mut taken);
            }
            names.reach(facts, operation, &format!("{stem}Response"), &section, &mut taken);
            names.endpoints.push((endpoint, section));
        }
        for item in facts.api.parts.iter().filter(|part| part.kind != Kind::Operation) {
            let stem =
                if item.kind == Kind::ErrorBody { "Error".to_owned() } else { name::type_name(&item.key) };
            names.reach(facts, item, &stem, "common", &mut taken);
        }
        names
    }

    /// Names the types that an item uses, and all that they use.
    fn reach(&mut self, facts: &Facts, item: &Item, stem: &str, section: &str, taken: &mut Taken) {
        for index in item.types() {
            if self.types.contains_key(&index.0) {
                continue;
            }
            let ty = &facts.types[index.0];
            // Only a message and a variant need an object without fields.
            let may_be_empty = matches!(item.kind, Kind::Operation | Kind::Variant | Kind::Webhook);
            if !(is_sayable(ty) || may_be_empty && ty.kind == Kind::Object) {
                continue;
            }
            if let Some(twin) = self.twin(facts, ty) {
                self.twins.insert(index.0, twin);
                continue;
            }
            let is_named =
                !ty.key.contains('/') && !self.types.values().any(|(name, _)| *name == type_name(&ty.key));
            let name = if is_named { type_name(&ty.key) } else { taken.made(stem) };
            self.types.insert(index.0, (name.clone(), section.to_owned()));
            for part in &ty.parts {
                self.reach(facts, part, &format!("{name}{}", name::type_name(&part.key)), section, taken);
            }
        }
    }

    /// A type of the same declaration with the same fields, which has a name already.
    fn twin(&self, facts: &Facts, ty: &Item) -> Option<usize> {
        let keys = |item: &Item| item.parts.iter().map(|part| part.key.clone()).collect::<BTreeSet<_>>();
        let is_twin = |index: &&usize| {
            let other = &facts.types[**index];
            other.key == ty.key && other.kind == ty.kind && keys(other) == keys(ty)
        };
        self.types.keys().find(is_twin).copied()
    }

    /// The name and the section of a type that something uses.
    pub(super) fn ty(&self, index: TypeIndex) -> Option<&(String, String)> {
        self.types.get(self.twins.get(&index.0).unwrap_or(&index.0))
    }

    /// All types that something uses, in their order.
    pub(super) fn types(&self) -> impl Iterator<Item = (TypeIndex, &str, &str)> {
        self.types.iter().map(|(index, (name, section))| (TypeIndex(*index), name.as_str(), section.as_str()))
    }

    /// A type as the language writes it.
    pub(super) fn expression(&self, ty: &TypeExpr) -> String {
        match ty {
            TypeExpr::Scalar(Scalar::Integer) => "int64".to_owned(),
            TypeExpr::Scalar(Scalar::Bytes) => "string".to_owned(),
            TypeExpr::Scalar(scalar) => scalar.to_string(),
            TypeExpr::Of(index) => {
                self.ty(*index).map_or_else(|| "json".to_owned(), |(name, _)| name.clone())
            }
            TypeExpr::List(inner) => format!("{}[]", self.expression(inner)),
            TypeExpr::Map(inner) => format!("map<{}>", self.expression(inner)),
        }
    }
}

/// The names that are given already.
#[derive(Debug, Default)]
struct Taken {
    types: BTreeSet<String>,
    endpoints: BTreeSet<String>,
}

impl Taken {
    fn made(&mut self, stem: &str) -> String {
        let stem = type_name(stem);
        let more = (2..).map(|number| format!("{stem}{number}"));
        let mut names = std::iter::once(stem.clone()).chain(more);
        let free = names.find(|name| !name::is_reserved_type(name) && self.types.insert(name.clone()));
        free.unwrap_or(stem)
    }

    fn endpoint(&mut self, operation: &Item) -> String {
        let text = |aspect| match operation.facts.get(&aspect) {
            Some(Value::Text(text)) => text.as_str(),
            _ => "",
        };
        let of_path = || {
            let segments = text(Aspect::Path).split('/').map(|it| it.trim_matches(['{', '}']));
            segments.fold(text(Aspect::Method).to_lowercase(), |name, segment| format!("{name}_{segment}"))
        };
        let stem = operation.alias.clone().unwrap_or_else(of_path);
        let stem = name::value_name(&stem).plain().to_owned();
        let more = (2..).map(|number| format!("{stem}_{number}"));
        let mut names = std::iter::once(stem.clone()).chain(more);
        let free =
            names.find(|name| !name::is_reserved_function(name) && self.endpoints.insert(name.clone()));
        free.unwrap_or(stem)
    }
}

/// A name of a type as the language accepts it.
fn type_name(text: &str) -> String {
    if name::is_type_name(text) { text.to_owned() } else { name::type_name(text) }
}

/// The operations, in their order.
pub(super) fn operations(facts: &Facts) -> impl Iterator<Item = &Item> {
    facts.api.parts.iter().filter(|part| part.kind == Kind::Operation)
}

/// The section of an operation: its first tag, or the first word of its path.
fn section(operation: &Item) -> String {
    let text = |aspect| match operation.facts.get(&aspect) {
        Some(Value::Text(text)) => Some(text.as_str()),
        _ => None,
    };
    let is_version =
        |it: &str| it.strip_prefix('v').is_some_and(|rest| rest.chars().all(|c| c.is_ascii_digit()));
    let of_path = || {
        let mut segments = text(Aspect::Path).unwrap_or_default().split('/');
        segments.find(|it| !it.is_empty() && !it.starts_with('{') && !is_version(it))
    };
    let name = text(Aspect::Module).or_else(of_path).unwrap_or("common");
    let name = name::value_name(name).plain().to_owned();
    if name::is_module_name(&name)
        && !name::is_reserved_module(&name)
        && !name::is_device(&name)
        && name != "api"
    {
        name
    } else {
        format!("{name}_calls")
    }
}

/// Whether the language has a word for a type. Others are any JSON.
fn is_sayable(item: &Item) -> bool {
    match item.kind {
        Kind::Union => item.has(Aspect::Tag),
        Kind::Object => !item.parts.is_empty(),
        _ => true,
    }
}
