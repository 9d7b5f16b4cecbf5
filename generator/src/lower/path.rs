//! Paths through the fields of answers.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, did_you_mean};
use crate::model::{Field, FieldPath, Shape, Ty, Type, TypeId};
use crate::node::Span;
use crate::spec::{DotPath, Text};

/// Walks along fields.
pub(super) struct Walk<'t> {
    pub(super) types: &'t [Type],
    /// Whether this is for something that is no preview, so that no preview may be on the way.
    pub(super) stable: bool,
}

impl Walk<'_> {
    /// The fields along a path, from a struct on.
    pub(super) fn along(
        &self,
        from: TypeId,
        path: &DotPath,
        diagnostics: &mut Diagnostics,
    ) -> Option<FieldPath> {
        let mut found = FieldPath { fields: Vec::new(), ty: Ty::Named(from) };
        for name in &path.value {
            let ty = found.ty.clone();
            let Some(field) = self.fields(&ty).iter().find(|field| field.wire == *name) else {
                self.leads_nowhere(&ty, name, path, diagnostics);
                return None;
            };
            if self.stable && field.docs.preview {
                Self::is_preview(name, path.at, diagnostics);
            }
            found.fields.push((field.name.clone(), field.optional));
            found.ty = field.ty.clone();
        }
        Some(found)
    }

    /// The same for one field.
    pub(super) fn field(&self, of: TypeId, name: &Text, diagnostics: &mut Diagnostics) -> Option<FieldPath> {
        if name.is_placeholder() {
            return None;
        }
        self.along(of, &DotPath { at: name.at, value: vec![name.value.clone()] }, diagnostics)
    }

    /// The fields of a type, if it is a struct.
    pub(super) fn fields(&self, ty: &Ty) -> &[Field] {
        match ty {
            Ty::Named(id) => match &self.types[id.0].shape {
                Shape::Struct(fields) => fields,
                _ => &[],
            },
            _ => &[],
        }
    }

    /// Reports a preview on which something that is none would depend.
    pub(super) fn is_preview(name: &str, at: Span, diagnostics: &mut Diagnostics) {
        diagnostics.push(
            Diagnostic::new(Code::Conflict, at, format!("`{name}` is a preview"))
                .label("not there without the feature for previews")
                .help("mark the endpoint as a preview too, or the other not"),
        );
    }

    fn leads_nowhere(&self, ty: &Ty, name: &str, path: &DotPath, diagnostics: &mut Diagnostics) {
        let holder = match ty {
            Ty::Named(id) => format!("`{}`", self.types[id.0].wire),
            _ => "what stands before it".to_owned(),
        };
        let message = format!("the path leads nowhere: {holder} has no field `{name}`");
        let mut diagnostic = Diagnostic::new(Code::BadPath, path.at, message);
        diagnostic.help = did_you_mean(name, self.fields(ty).iter().map(|field| field.wire.as_str()));
        diagnostics.push(diagnostic);
    }
}
