//! The declared types of a spec, and the resolution of type expressions.

use super::namespace::Namespace;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, nearest};
use crate::model::{Ty, TypeId};
use crate::name;
use crate::spec::synonyms;
use crate::spec::{Enum, Schema, SectionFile, Spanned, Spec, Text, TypeExpr, Union};
use std::collections::BTreeMap;

/// The declared types, by index and by name.
pub(super) struct Declarations<'s> {
    all: Vec<Declaration<'s>>,
    /// `None` for a name that is declared twice.
    by_name: BTreeMap<&'s str, Option<TypeId>>,
    incomplete: bool,
}

/// One declared type.
pub(super) struct Declaration<'s> {
    /// The name in the API.
    pub(super) name: &'s Text,
    /// The name in Rust.
    pub(super) rust: String,
    /// The file it is in.
    pub(super) file: &'s SectionFile,
    /// The declaration.
    pub(super) item: Item<'s>,
}

/// The declaration of a type.
#[derive(Clone, Copy)]
pub(super) enum Item<'s> {
    Schema(&'s Schema),
    Union(&'s Union),
    Enum(&'s Enum),
}

pub(super) const SCALARS: [(&str, Ty); 8] = [
    ("string", Ty::Text),
    ("secret", Ty::Secret),
    ("boolean", Ty::Boolean),
    ("int32", Ty::Int32),
    ("int64", Ty::Int64),
    ("number", Ty::Number),
    ("timestamp", Ty::Timestamp),
    ("json", Ty::Json),
];

impl<'s> Declarations<'s> {
    /// Collects all declarations, file by file: schemas, then unions, then enums.
    pub(super) fn collect(spec: &'s Spec, diagnostics: &mut Diagnostics) -> Self {
        let mut this = Self { all: Vec::new(), by_name: BTreeMap::new(), incomplete: spec.incomplete };
        let mut names = Namespace::new("type");
        // Two types of one name may have different names in Rust, by `rust:`.
        let mut api_names = Namespace::new("type");
        for file in &spec.sections {
            let section = &file.section;
            let schemas = section.schemas.iter().map(|(name, it)| (name, it.rust.as_ref(), Item::Schema(it)));
            let unions = section.unions.iter().map(|(name, it)| (name, it.rust.as_ref(), Item::Union(it)));
            let enums = section.enums.iter().map(|(name, it)| (name, it.rust.as_ref(), Item::Enum(it)));
            for (name, rust, item) in schemas.chain(unions).chain(enums) {
                let rust = type_name(name, rust, diagnostics);
                if api_names.contains(&name.value) {
                    api_names.declare(&name.value, name, diagnostics);
                } else {
                    api_names.inherit(&name.value, &name.value, name.span);
                    names.declare(&rust, name, diagnostics);
                }
                let id = Some(TypeId(this.all.len()));
                this.by_name.entry(&name.value).and_modify(|id| *id = None).or_insert(id);
                this.all.push(Declaration { name, rust, file, item });
            }
        }
        let mut operations = Namespace::new("operation");
        for (name, _) in spec.sections.iter().flat_map(|file| &file.section.endpoints) {
            let marker = name::type_name(&name.value);
            if !operations.contains(&marker) {
                names.declare(&marker, name, diagnostics);
                operations.declare(&marker, name, diagnostics);
            }
        }
        this
    }

    /// All declarations, by index.
    pub(super) fn iter(&self) -> impl Iterator<Item = (TypeId, &Declaration<'s>)> {
        self.all.iter().enumerate().map(|(number, declaration)| (TypeId(number), declaration))
    }

    /// The schema with this name, if there is one.
    pub(super) fn find_schema(&self, name: &str) -> Option<TypeId> {
        let id = self.by_name.get(name).copied().flatten()?;
        matches!(self.get(id).item, Item::Schema(_)).then_some(id)
    }

    /// The declaration with this index.
    pub(super) fn get(&self, id: TypeId) -> &Declaration<'s> {
        &self.all[id.0]
    }

    /// Whether declarations may be missing because a file could not be read.
    pub(super) fn incomplete(&self) -> bool {
        self.incomplete
    }

    /// Resolves a type. Returns whether it is optional. A type that could not be read may be.
    pub(super) fn resolve(&self, expr: &Spanned<TypeExpr>, diagnostics: &mut Diagnostics) -> (Ty, bool) {
        match &expr.value {
            TypeExpr::Optional(inner) => (self.required(inner, expr, diagnostics), true),
            other => (self.required(other, expr, diagnostics), *other == TypeExpr::Unreadable),
        }
    }

    fn required(&self, expr: &TypeExpr, whole: &Spanned<TypeExpr>, diagnostics: &mut Diagnostics) -> Ty {
        match expr {
            TypeExpr::Unreadable => Ty::Unknown,
            TypeExpr::List(inner) => Ty::List(Box::new(self.required(inner, whole, diagnostics))),
            TypeExpr::Map(inner) => Ty::Map(Box::new(self.required(inner, whole, diagnostics))),
            TypeExpr::Optional(inner) => {
                diagnostics.push(
                    Diagnostic::new(Code::Malformed, whole.span, "`?` is only allowed at the end of a type").help(
                        "items of lists and values of maps are always present; mark the whole field with `?`",
                    ),
                );
                self.required(inner, whole, diagnostics)
            }
            TypeExpr::Name(name) => self.name(name, whole, diagnostics),
        }
    }

    fn name(&self, name: &str, whole: &Spanned<TypeExpr>, diagnostics: &mut Diagnostics) -> Ty {
        if let Some((_, scalar)) = SCALARS.iter().find(|(scalar, _)| *scalar == name) {
            return scalar.clone();
        }
        if let Some(id) = self.by_name.get(name) {
            return id.map_or(Ty::Unknown, Ty::Named);
        }
        if !self.incomplete {
            let known = SCALARS.iter().map(|(scalar, _)| *scalar).chain(self.by_name.keys().copied());
            let diagnostic =
                Diagnostic::new(Code::UnknownType, whole.span, format!("there is no type `{name}`"))
                    .label("not a scalar, schema, union or enum of the spec")
                    .once();
            let capital = nearest(name, known.clone()).is_some_and(|near| near.eq_ignore_ascii_case(name));
            diagnostics.push(match synonyms::of_type(name).filter(|_| !capital) {
                Some(advice) => match synonyms::replacement(advice) {
                    Some(right) => diagnostic.help(advice).replace(name, right),
                    None => diagnostic.help(advice),
                },
                None => diagnostic.suggest(name, known),
            });
        }
        Ty::Unknown
    }

    /// Resolves a type that must be a schema.
    pub(super) fn schema(&self, expr: &Spanned<TypeExpr>, diagnostics: &mut Diagnostics) -> Option<TypeId> {
        let (ty, optional) = self.resolve(expr, diagnostics);
        let (found, help) = match ty {
            Ty::Unknown => return None,
            Ty::Named(id) if !matches!(self.get(id).item, Item::Schema(_)) => {
                ("not a schema", "name a type that stands under `schemas`")
            }
            Ty::Named(id) if !optional => return Some(id),
            Ty::Named(id) => {
                diagnostics.push(
                    Diagnostic::new(Code::Conflict, expr.span, "a schema without `?` is expected here")
                        .label("always present")
                        .help("leave out the `?`"),
                );
                return Some(id);
            }
            Ty::List(_) => {
                ("a list", "name the schema of the whole response, which has a field with the list")
            }
            _ => ("not a schema", "declare a schema under `schemas`, and write its name"),
        };
        diagnostics
            .push(Diagnostic::new(Code::Conflict, expr.span, "expected a schema").label(found).help(help));
        None
    }

    /// Finds a schema by its plain name.
    pub(super) fn schema_named(&self, name: &Text, diagnostics: &mut Diagnostics) -> Option<TypeId> {
        if name.is_missing() {
            return None;
        }
        self.schema(&Spanned { span: name.span, value: TypeExpr::Name(name.value.clone()) }, diagnostics)
    }
}

/// The Rust name of a declared type.
fn type_name(name: &Text, rust: Option<&Text>, diagnostics: &mut Diagnostics) -> String {
    let source = rust.unwrap_or(name);
    if source.is_missing() {
        return String::new();
    }
    if !name::is_type_name(&source.value) {
        diagnostics.push(
            Diagnostic::new(
                Code::BadName,
                source.span,
                format!("`{}` is not the name of a type", source.value.escape_debug()),
            )
            .label("letters and digits, a capital first")
            .help("write it like `ThingState`; where the API's own name differs, give this one with `rust:`"),
        );
    } else if name::is_reserved_type(&source.value) {
        diagnostics.push(
            Diagnostic::new(
                Code::ReservedName,
                source.span,
                format!("the type name `{}` is reserved", source.value),
            )
            .help("give the type another name in Rust with `rust:`"),
        );
    }
    name::type_name(&source.value)
}
