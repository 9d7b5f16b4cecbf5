//! Paths through the fields of responses.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Field, FieldPath, PathField, Shape, Ty, Type, TypeId};
use crate::node::Span;
use crate::spec::{DotPath, Text};

/// Resolves paths of field names.
pub(super) struct FieldResolver<'t> {
    pub(super) types: &'t [Type],
    /// Whether the path belongs to an item that is no preview, and so must not contain a preview.
    pub(super) stable: bool,
}

impl FieldResolver<'_> {
    /// Resolves a path from a struct on.
    pub(super) fn path(
        &self,
        from: TypeId,
        path: &DotPath,
        diagnostics: &mut Diagnostics,
    ) -> Option<FieldPath> {
        let mut found = FieldPath { fields: Vec::new(), ty: Ty::Named(from) };
        for name in &path.value {
            let ty = found.ty.clone();
            if ty == Ty::Unknown {
                return None;
            }
            let Some(field) = self.fields(&ty).iter().find(|field| field.api_name == *name) else {
                self.report_unknown_field(&ty, name, path, diagnostics);
                return None;
            };
            if self.stable && field.docs.preview {
                Self::report_preview(name, path.span, diagnostics);
            }
            found.fields.push(PathField {
                api_name: field.api_name.clone(),
                name: field.name.clone(),
                optional: field.optional,
            });
            found.ty = field.ty.clone();
        }
        Some(found)
    }

    /// Resolves a single field of a struct.
    pub(super) fn field(&self, of: TypeId, name: &Text, diagnostics: &mut Diagnostics) -> Option<FieldPath> {
        if name.is_missing() {
            return None;
        }
        self.path(of, &DotPath { span: name.span, value: vec![name.value.clone()] }, diagnostics)
    }

    /// The fields of a struct. Other types have none.
    pub(super) fn fields(&self, ty: &Ty) -> &[Field] {
        match ty {
            Ty::Named(id) => match &self.types[id.0].shape {
                Shape::Struct(fields) => fields,
                _ => &[],
            },
            _ => &[],
        }
    }

    /// Reports a preview on which a stable item depends.
    pub(super) fn report_preview(name: &str, span: Span, diagnostics: &mut Diagnostics) {
        diagnostics.push(
            Diagnostic::new(Code::Conflict, span, format!("`{name}` is a preview"))
                .label("absent without the feature for previews")
                .help("mark both as previews, or neither"),
        );
    }

    fn report_unknown_field(&self, ty: &Ty, name: &str, path: &DotPath, diagnostics: &mut Diagnostics) {
        if ty.named().is_some_and(|id| self.types[id.0].is_incomplete()) {
            return;
        }
        let parent = match ty {
            Ty::Named(id) => format!("`{}`", self.types[id.0].api_name),
            _ => "the value before it".to_owned(),
        };
        let message = format!("the path does not exist: {parent} has no field `{name}`");
        let known = self.fields(ty).iter().map(|field| field.api_name.as_str());
        diagnostics.push(Diagnostic::new(Code::BadPath, path.span, message).suggest(name, known));
    }
}
