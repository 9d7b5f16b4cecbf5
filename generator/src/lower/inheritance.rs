//! The schemas that schemas extend.

use super::context::Context;
use super::declare::Item;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::TypeId;

/// The base of each schema that extends another.
pub(super) struct Bases(Vec<Option<TypeId>>);

impl Bases {
    /// Resolves every `extends`, and removes those that lead back to their own schema.
    pub(super) fn resolve(context: &Context<'_>, diagnostics: &mut Diagnostics) -> Self {
        let declarations = context.declarations;
        let extends = declarations.iter().map(|(_, declaration)| match declaration.item {
            Item::Schema(schema) => schema.extends.as_ref(),
            _ => None,
        });
        let extends: Vec<_> = extends.collect();
        let resolved = extends.iter().map(|name| declarations.schema_named((*name)?, diagnostics));
        let all = Self(resolved.collect());
        let mut bases = all.0.clone();
        for (id, declaration) in declarations.iter() {
            if let Some(name) = extends[id.0].filter(|_| all.chain(id).contains(&id)) {
                let message = format!("`{}` extends itself", declaration.name.value);
                diagnostics.push(
                    Diagnostic::new(Code::Recursion, name.span, message).label("leads back to the schema"),
                );
                bases[id.0] = None;
            }
        }
        Self(bases)
    }

    /// The schemas that a schema extends, directly or indirectly, the nearest first.
    pub(super) fn chain(&self, id: TypeId) -> Vec<TypeId> {
        let mut chain = Vec::new();
        let mut next = self.0[id.0];
        while let Some(base) = next.filter(|base| !chain.contains(base)) {
            chain.push(base);
            next = self.0[base.0];
        }
        chain
    }
}
