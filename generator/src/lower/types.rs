//! Schemas, unions and enums.

use super::context::{Context, prose};
use super::declare::{Declaration, Item};
use super::inheritance::Bases;
use super::namespace::Namespace;
use super::{checks, idempotency, limits};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Docs, EnumVariant, Field, Limits, Shape, Ty, Type, TypeId, UnionVariant};
use crate::name::{self, Name};
use crate::node::{Node, Span};
use crate::spec::{self, Text};

/// Lowers every declared type, in the order of their indexes.
pub(super) fn lower(context: &Context<'_>, diagnostics: &mut Diagnostics) -> Vec<Type> {
    let structs = structs(context, diagnostics);
    let lower = |(id, declaration)| ty(context, &structs, id, declaration, diagnostics);
    context.declarations.iter().map(lower).collect()
}

fn ty(
    context: &Context<'_>,
    structs: &[Vec<Field>],
    id: TypeId,
    declaration: &Declaration<'_>,
    diagnostics: &mut Diagnostics,
) -> Type {
    let (docs, shape) = match declaration.item {
        Item::Schema(schema) => {
            let docs = context.docs(&schema.doc, None, schema.preview.is_set(), schema.deprecated.as_ref());
            (docs, Shape::Struct(structs[id.0].clone()))
        }
        Item::Union(union) => {
            let docs = context.docs(&union.doc, None, union.preview.is_set(), union.deprecated.as_ref());
            (docs, union_shape(context, structs, declaration, union, diagnostics))
        }
        Item::Enum(spec) => {
            let docs = context.docs(&spec.doc, None, spec.preview.is_set(), spec.deprecated.as_ref());
            (docs, Shape::Enum(enum_variants(context, declaration, spec, diagnostics)))
        }
    };
    Type {
        api_name: declaration.name.value.clone(),
        name: declaration.rust.clone(),
        module: declaration.file.name.value.clone(),
        docs,
        in_requests: false,
        in_responses: false,
        only_preview: false,
        shape,
        span: declaration.name.span,
    }
}

/// The fields of every schema by its index: inherited fields first, those of the farthest base before all others.
fn structs(context: &Context<'_>, diagnostics: &mut Diagnostics) -> Vec<Vec<Field>> {
    let bases = Bases::resolve(context, diagnostics);
    let own_fields = |declaration: &Declaration<'_>, diagnostics: &mut Diagnostics| match declaration.item {
        Item::Schema(schema) => {
            schema.fields.iter().map(|(name, spec)| field(context, name, spec, diagnostics)).collect()
        }
        _ => Vec::new(),
    };
    let own: Vec<Vec<Field>> =
        context.declarations.iter().map(|(_, declaration)| own_fields(declaration, diagnostics)).collect();
    let complete = context.declarations.iter().map(|(id, declaration)| {
        let inherited = bases.chain(id).into_iter().rev().flat_map(|base| own[base.0].iter().cloned());
        let mut fields: Vec<Field> = inherited.collect();
        if let Item::Schema(schema) = declaration.item {
            check_field_names(schema, &own[id.0], &fields, diagnostics);
        }
        fields.extend(own[id.0].iter().cloned());
        if bases.is_incomplete(id) {
            fields.insert(0, unknown_field(declaration.name.span));
        }
        fields
    });
    complete.collect()
}

/// Reports fields with the name of an inherited one, and fields whose names are the same in Rust.
fn check_field_names(
    schema: &spec::Schema,
    own: &[Field],
    inherited: &[Field],
    diagnostics: &mut Diagnostics,
) {
    let mut names = Namespace::new("field");
    for field in inherited {
        names.inherit(field.name.rust(), &field.api_name, field.span);
    }
    for ((name, _), field) in schema.fields.iter().zip(own) {
        names.declare(field.name.rust(), name, diagnostics);
        if inherited.iter().any(|other| other.api_name == field.api_name) {
            let message = format!("the field `{}` is already inherited", name.value);
            diagnostics.push(
                Diagnostic::new(Code::DuplicateName, name.span, message)
                    .label("comes from a schema that this one extends"),
            );
        }
    }
}

/// A field of a schema, or a parameter of the query.
pub(super) fn field(
    context: &Context<'_>,
    api_name: &Text,
    spec: &spec::Field,
    diagnostics: &mut Diagnostics,
) -> Field {
    checks::check_name(api_name, diagnostics);
    idempotency::check_type(api_name, spec, diagnostics);
    let (ty, optional) = context.declarations.resolve(&spec.ty, diagnostics);
    let base64 = match &spec.encoding {
        None => false,
        Some(encoding) if encoding.value == "base64" && ty == Ty::Text => true,
        Some(encoding) if encoding.is_missing() || ty == Ty::Unknown => false,
        Some(encoding) => {
            diagnostics.push(
                Diagnostic::new(
                    Code::Conflict,
                    encoding.span,
                    format!("this field cannot be encoded as `{}`", encoding.value),
                )
                .help("`base64` is the encoding of a field, and only of a `string`"),
            );
            false
        }
    };
    let download = download(spec, &ty, diagnostics);
    Field {
        api_name: api_name.value.clone(),
        name: field_name(api_name, spec.rust.as_ref(), diagnostics),
        docs: Docs {
            unverified: spec.unverified.as_ref().map(prose),
            ..context.docs(&spec.doc, None, spec.preview.is_set(), spec.deprecated.as_ref())
        },
        limits: limits::limits(spec, &ty, diagnostics),
        example: spec.example.as_ref().map(Node::to_json),
        ty,
        optional: optional || spec.idempotency_key.is_set(),
        idempotency_key: spec.idempotency_key.is_set(),
        base64,
        download,
        span: api_name.span,
    }
}

/// The number of seconds for which the field is the URL of a file.
fn download(spec: &spec::Field, ty: &Ty, diagnostics: &mut Diagnostics) -> Option<u32> {
    let period = spec.download.as_ref()?;
    let is_text = match ty {
        Ty::List(item) => matches!(**item, Ty::Text | Ty::Unknown),
        ty => matches!(ty, Ty::Text | Ty::Unknown),
    };
    if !is_text || spec.encoding.is_some() {
        diagnostics.push(
            Diagnostic::new(Code::Conflict, period.span, "this field is not the URL of a file")
                .help("only a plain `string`, or a list of them, has `download`"),
        );
    }
    Some(period.value.seconds)
}

/// A field that stands for those that could not be read.
fn unknown_field(span: Span) -> Field {
    Field {
        api_name: String::new(),
        name: name::value_name(""),
        ty: Ty::Unknown,
        optional: true,
        base64: false,
        download: None,
        docs: Docs::default(),
        limits: Limits::default(),
        example: None,
        idempotency_key: false,
        span,
    }
}

fn field_name(api_name: &Text, rust: Option<&Text>, diagnostics: &mut Diagnostics) -> Name {
    let name = checks::value_name(rust.unwrap_or(api_name), diagnostics);
    if let Some(rust) = rust.filter(|rust| !name::is_value_name(&rust.value)) {
        diagnostics.push(
            Diagnostic::new(
                Code::BadName,
                rust.span,
                format!("`{}` is not the name of a field", rust.value.escape_debug()),
            )
            .help("write it in lower case with underscores"),
        );
    }
    if name::is_reserved_field(name.plain()) {
        diagnostics.push(
            Diagnostic::new(
                Code::ReservedName,
                rust.unwrap_or(api_name).span,
                format!("the name `{}` is reserved in every struct", name.plain()),
            )
            .help("give the field another name in Rust with `rust:`"),
        );
    }
    name
}

fn enum_variants(
    context: &Context<'_>,
    declaration: &Declaration<'_>,
    spec: &spec::Enum,
    diagnostics: &mut Diagnostics,
) -> Vec<EnumVariant> {
    if spec.values.is_empty() {
        diagnostics.push(
            Diagnostic::new(Code::MissingKey, declaration.name.span, "an enum needs at least one value")
                .help("a field whose values are not known is a `string`"),
        );
    }
    let mut names = Namespace::new("variant");
    let mut variants = Vec::new();
    for (api_name, spec::EnumValue(value)) in &spec.values {
        variants.push(EnumVariant {
            api_name: api_name.value.clone(),
            name: variant_name(api_name, value.rust.as_ref(), &mut names, diagnostics),
            docs: Docs {
                unverified: value.unverified.as_ref().map(prose),
                ..context.docs(&value.doc, None, value.preview.is_set(), value.deprecated.as_ref())
            },
            span: api_name.span,
        });
    }
    variants
}

fn union_shape(
    context: &Context<'_>,
    structs: &[Vec<Field>],
    declaration: &Declaration<'_>,
    union: &spec::Union,
    diagnostics: &mut Diagnostics,
) -> Shape {
    if union.variants.is_empty() {
        diagnostics.push(
            Diagnostic::new(Code::MissingKey, declaration.name.span, "a union needs at least one variant")
                .help("a field whose variants are not known is `json`"),
        );
    }
    checks::check_name(&union.tag, diagnostics);
    let mut names = Namespace::new("variant");
    let mut variants = Vec::new();
    let mut is_incomplete = false;
    for (api_name, spec::UnionVariant(variant)) in &union.variants {
        let ty = variant.ty.as_ref().and_then(|expr| context.declarations.schema(expr, diagnostics));
        is_incomplete |= ty.is_none() && variant.ty.is_some();
        if let Some(id) = ty {
            check_tag(&structs[id.0], &union.tag, diagnostics);
        }
        variants.push(UnionVariant {
            api_name: api_name.value.clone(),
            name: variant_name(api_name, variant.rust.as_ref(), &mut names, diagnostics),
            docs: variant_docs(context, api_name, variant, ty, diagnostics),
            ty,
            span: api_name.span,
        });
    }
    if is_incomplete {
        // A variant without a name stands for the schema that could not be resolved.
        variants.push(UnionVariant {
            api_name: String::new(),
            name: String::new(),
            docs: Docs::default(),
            ty: None,
            span: declaration.name.span,
        });
    }
    Shape::Union { tag: union.tag.value.clone(), variants }
}

fn variant_docs(
    context: &Context<'_>,
    api_name: &Text,
    variant: &spec::LongVariant,
    ty: Option<TypeId>,
    diagnostics: &mut Diagnostics,
) -> Docs {
    let of_schema = ty.and_then(|id| match context.declarations.get(id).item {
        Item::Schema(schema) => Some(&schema.doc),
        _ => None,
    });
    match variant.doc.as_ref().or(of_schema) {
        Some(doc) => Docs {
            unverified: variant.unverified.as_ref().map(prose),
            ..context.docs(doc, None, variant.preview.is_set(), variant.deprecated.as_ref())
        },
        None => {
            if variant.ty.is_none() && !api_name.is_missing() {
                diagnostics.push(
                    Diagnostic::new(
                        Code::MissingDoc,
                        api_name.span,
                        format!("the variant `{}` needs `doc`", api_name.value),
                    )
                    .help("document a variant without a `type` here"),
                );
            }
            Docs::default()
        }
    }
}

/// Reports fields of a variant's schema, inherited ones included, that have the name of the tag.
fn check_tag(fields: &[Field], tag: &Text, diagnostics: &mut Diagnostics) {
    for field in fields.iter().filter(|field| field.api_name == tag.value) {
        diagnostics.push(
            Diagnostic::new(
                Code::Conflict,
                field.span,
                format!("`{}` is the tag of a union", field.api_name),
            )
            .label("the union reads and writes this field")
            .related(tag.span, "the tag")
            .help("leave the field out of the schema"),
        );
    }
}

fn variant_name(
    api_name: &Text,
    rust: Option<&Text>,
    names: &mut Namespace,
    diagnostics: &mut Diagnostics,
) -> String {
    checks::check_word(api_name, diagnostics);
    let source = rust.unwrap_or(api_name);
    let name = if rust.is_some() { source.value.clone() } else { name::variant_name(&source.value) };
    if !name::is_type_name(&name) && !api_name.is_missing() {
        diagnostics.push(
            Diagnostic::new(
                Code::BadName,
                source.span,
                format!("`{}` cannot become a name in Rust", source.value.escape_debug()),
            )
            .help("name the variant with `rust:`, a capital first"),
        );
    } else if name == name::OTHER || name == "Self" {
        diagnostics.push(
            Diagnostic::new(
                Code::ReservedName,
                source.span,
                format!("the variant `{name}` is for unknown values"),
            )
            .help("name the variant with `rust:`"),
        );
    }
    names.declare(&name, api_name, diagnostics);
    name
}
