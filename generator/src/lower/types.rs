//! Schemas, unions and enums.

use super::declare::{Declaration, Item};
use super::unique::Unique;
use super::{Context, limits, wire};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Docs, EnumVariant, Field, Shape, Ty, Type, TypeId, UnionVariant};
use crate::name;
use crate::node::Node;
use crate::spec;
use crate::spec::Text;

/// Lowers every declared type, in the order of their numbers.
pub(super) fn lower(context: &Context<'_>, diagnostics: &mut Diagnostics) -> Vec<Type> {
    context.declarations.iter().map(|(_, declaration)| ty(context, declaration, diagnostics)).collect()
}

fn ty(context: &Context<'_>, declaration: &Declaration<'_>, diagnostics: &mut Diagnostics) -> Type {
    let (docs, shape) = match declaration.item {
        Item::Schema(schema) => {
            let docs = context.docs(&schema.doc, None, schema.preview, schema.deprecated.as_ref());
            (docs, Shape::Struct(fields(context, declaration, schema, diagnostics)))
        }
        Item::Union(union) => {
            let docs = context.docs(&union.doc, None, union.preview, union.deprecated.as_ref());
            (docs, union_shape(context, declaration, union, diagnostics))
        }
        Item::Enum(spec) => {
            let docs = context.docs(&spec.doc, None, spec.preview, spec.deprecated.as_ref());
            (docs, Shape::Enum(enum_variants(context, declaration, spec, diagnostics)))
        }
    };
    Type {
        wire: declaration.name.value.clone(),
        name: declaration.rust.clone(),
        module: declaration.file.name.value.clone(),
        docs,
        in_requests: false,
        in_responses: false,
        only_preview: false,
        shape,
    }
}

/// The fields of a schema, those of the schemas it extends first.
fn fields(
    context: &Context<'_>,
    declaration: &Declaration<'_>,
    schema: &spec::Schema,
    diagnostics: &mut Diagnostics,
) -> Vec<Field> {
    let mut unique = Unique::new("field");
    let mut fields = Vec::new();
    for base in bases(context, declaration, schema, diagnostics) {
        // The base's own lowering reports the mistakes of its fields.
        for (name, spec) in &base.fields {
            let field = field(context, name, spec, &mut Diagnostics::default());
            unique.claim(&field.name, name, &mut Diagnostics::default());
            fields.push(field);
        }
    }
    for (name, spec) in &schema.fields {
        let field = field(context, name, spec, diagnostics);
        unique.claim(&field.name, name, diagnostics);
        if fields.iter().any(|other: &Field| other.wire == field.wire) {
            diagnostics.push(
                Diagnostic::new(
                    Code::DuplicateName,
                    name.at,
                    format!("the field `{}` is there already", name.value),
                )
                .label("comes from a schema that this one extends"),
            );
        }
        fields.push(field);
    }
    fields
}

/// The schemas that a schema extends, the farthest first.
fn bases<'s>(
    context: &Context<'s>,
    declaration: &Declaration<'_>,
    schema: &'s spec::Schema,
    diagnostics: &mut Diagnostics,
) -> Vec<&'s spec::Schema> {
    let mut chain: Vec<&spec::Schema> = Vec::new();
    let mut next = schema.extends.as_ref();
    while let Some(name) = next {
        // A mistake in a base's own `extends` is reported where that base is lowered.
        let mut others = Diagnostics::default();
        let report = if chain.is_empty() { &mut *diagnostics } else { &mut others };
        let Some(id) = context.declarations.schema_named(name, report) else { break };
        let Item::Schema(base) = context.declarations.get(id).item else { break };
        if base.at == schema.at || chain.iter().any(|seen| seen.at == base.at) {
            if base.at == schema.at {
                let own = &declaration.name.value;
                diagnostics.push(
                    Diagnostic::new(Code::Recursion, name.at, format!("`{own}` extends itself in the end"))
                        .label("leads back to the schema"),
                );
            }
            break;
        }
        chain.push(base);
        next = base.extends.as_ref();
    }
    chain.reverse();
    chain
}

/// A field of a schema, or a parameter behind the question mark.
pub(super) fn field(
    context: &Context<'_>,
    wire_name: &Text,
    spec: &spec::Field,
    diagnostics: &mut Diagnostics,
) -> Field {
    wire::check_name(wire_name, diagnostics);
    let (ty, optional) = context.declarations.resolve(&spec.ty, diagnostics).unwrap_or((Ty::Json, false));
    let base64 = match &spec.encoding {
        None => false,
        Some(encoding) if encoding.value == "base64" && ty == Ty::Text => true,
        Some(encoding) => {
            diagnostics.push(
                Diagnostic::new(
                    Code::Conflict,
                    encoding.at,
                    format!("`{}` does not encode this field", encoding.value),
                )
                .help("`base64` is the encoding of a field, and only of a `string`"),
            );
            false
        }
    };
    Field {
        wire: wire_name.value.clone(),
        name: field_name(wire_name, spec.rust.as_ref(), diagnostics),
        docs: context.docs(&spec.doc, None, spec.preview, spec.deprecated.as_ref()),
        limits: limits::limits(spec, &ty, diagnostics),
        example: spec.example.as_ref().map(Node::to_json),
        ty,
        optional,
        base64,
    }
}

fn field_name(wire_name: &Text, rust: Option<&Text>, diagnostics: &mut Diagnostics) -> String {
    let name = wire::value_name(rust.unwrap_or(wire_name), diagnostics);
    if let Some(rust) = rust.filter(|rust| !name::is_value_name(&rust.value)) {
        diagnostics.push(
            Diagnostic::new(
                Code::BadName,
                rust.at,
                format!("`{}` is not the name of a field", rust.value.escape_debug()),
            )
            .help("write it in lower case with underscores"),
        );
    }
    if name::is_reserved_field(&name) {
        diagnostics.push(
            Diagnostic::new(
                Code::ReservedName,
                rust.unwrap_or(wire_name).at,
                format!("every emitted struct may have a `{name}` of its own"),
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
            Diagnostic::new(Code::MissingKey, declaration.name.at, "an enum needs at least one value")
                .help("a field whose values are not known is a `string`"),
        );
    }
    let mut unique = Unique::new("variant");
    let mut variants = Vec::new();
    for (wire, spec::EnumValue(value)) in &spec.values {
        variants.push(EnumVariant {
            wire: wire.value.clone(),
            name: variant_name(wire, value.rust.as_ref(), &mut unique, diagnostics),
            docs: context.docs(&value.doc, None, value.preview, value.deprecated.as_ref()),
        });
    }
    variants
}

fn union_shape(
    context: &Context<'_>,
    declaration: &Declaration<'_>,
    union: &spec::Union,
    diagnostics: &mut Diagnostics,
) -> Shape {
    if union.variants.is_empty() {
        diagnostics.push(
            Diagnostic::new(Code::MissingKey, declaration.name.at, "a union needs at least one variant")
                .help("a field whose kinds are not known is `json`"),
        );
    }
    wire::check_name(&union.tag, diagnostics);
    let mut unique = Unique::new("variant");
    let mut variants = Vec::new();
    for (wire, spec::UnionVariant(variant)) in &union.variants {
        let ty = variant.ty.as_ref().and_then(|expr| context.declarations.schema(expr, diagnostics));
        if let Some(id) = ty {
            check_tag(context, id, &union.tag, diagnostics);
        }
        variants.push(UnionVariant {
            wire: wire.value.clone(),
            name: variant_name(wire, variant.rust.as_ref(), &mut unique, diagnostics),
            docs: variant_docs(context, wire, variant, ty, diagnostics),
            ty,
        });
    }
    Shape::Union { tag: union.tag.value.clone(), variants }
}

fn variant_docs(
    context: &Context<'_>,
    wire: &Text,
    variant: &spec::LongVariant,
    ty: Option<TypeId>,
    diagnostics: &mut Diagnostics,
) -> Docs {
    let of_schema = ty.and_then(|id| match context.declarations.get(id).item {
        Item::Schema(schema) => Some(&schema.doc),
        _ => None,
    });
    match variant.doc.as_ref().or(of_schema) {
        Some(doc) => context.docs(doc, None, variant.preview, variant.deprecated.as_ref()),
        None => {
            if variant.ty.is_none() {
                diagnostics.push(
                    Diagnostic::new(
                        Code::MissingDoc,
                        wire.at,
                        format!("the variant `{}` needs `doc`", wire.value),
                    )
                    .help("a variant without a `type` says itself what it means"),
                );
            }
            Docs::default()
        }
    }
}

/// A variant's schema must leave the tag to the union, and so must those that it extends.
fn check_tag(context: &Context<'_>, id: TypeId, tag: &Text, diagnostics: &mut Diagnostics) {
    let declaration = context.declarations.get(id);
    let Item::Schema(schema) = declaration.item else { return };
    let mut chain = bases(context, declaration, schema, &mut Diagnostics::default());
    chain.push(schema);
    let fields = chain.iter().flat_map(|schema| &schema.fields);
    for (name, _) in fields.filter(|(name, _)| name.value == tag.value) {
        diagnostics.push(
            Diagnostic::new(Code::Conflict, name.at, format!("`{}` is the tag of a union", name.value))
                .label("the union reads and writes this field")
                .related(tag.at, "the tag")
                .help("leave the field out of the schema"),
        );
    }
}

fn variant_name(
    wire: &Text,
    rust: Option<&Text>,
    unique: &mut Unique,
    diagnostics: &mut Diagnostics,
) -> String {
    wire::check_word(wire, diagnostics);
    let source = rust.unwrap_or(wire);
    let name = if rust.is_some() { source.value.clone() } else { name::variant_name(&source.value) };
    if !name::is_type_name(&name) && !wire.is_placeholder() {
        diagnostics.push(
            Diagnostic::new(
                Code::BadName,
                source.at,
                format!("`{}` gives no name in Rust", source.value.escape_debug()),
            )
            .help("name the variant with `rust:`, a capital first"),
        );
    } else if name == name::OTHER || name == "Self" {
        diagnostics.push(
            Diagnostic::new(
                Code::ReservedName,
                source.at,
                format!("`{name}` holds what the spec does not know"),
            )
            .help("name the variant with `rust:`"),
        );
    }
    unique.claim(&name, wire, diagnostics);
    name
}
