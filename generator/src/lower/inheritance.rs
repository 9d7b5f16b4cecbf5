//! The schemas that schemas extend.

use super::context::Context;
use super::declare::Item;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::TypeId;
use std::collections::BTreeSet;

/// The base of each schema that extends another.
pub(super) struct Bases {
    by_id: Vec<Option<TypeId>>,
    /// The schemas whose `extends` is wrong, which is reported.
    unresolved: BTreeSet<TypeId>,
}

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
        let all = Self { by_id: resolved.collect(), unresolved: BTreeSet::new() };
        let mut bases = all.by_id.clone();
        for (id, declaration) in declarations.iter() {
            if let Some(name) = extends[id.0].filter(|_| all.chain(id).contains(&id)) {
                let message = format!("`{}` extends itself", declaration.name.value);
                diagnostics.push(
                    Diagnostic::new(Code::Recursion, name.span, message).label("leads back to the schema"),
                );
                bases[id.0] = None;
            }
        }
        let is_unresolved = |id: &TypeId| extends[id.0].is_some() && bases[id.0].is_none();
        let unresolved = declarations.iter().map(|(id, _)| id).filter(is_unresolved).collect();
        Self { by_id: bases, unresolved }
    }

    /// Whether a schema, directly or indirectly, extends one that is not there.
    pub(super) fn is_incomplete(&self, id: TypeId) -> bool {
        self.chain(id).into_iter().chain([id]).any(|id| self.unresolved.contains(&id))
    }

    /// The schemas that a schema extends, directly or indirectly, the nearest first.
    pub(super) fn chain(&self, id: TypeId) -> Vec<TypeId> {
        let mut chain = Vec::new();
        let mut next = self.by_id[id.0];
        while let Some(base) = next.filter(|base| !chain.contains(base)) {
            chain.push(base);
            next = self.by_id[base.0];
        }
        chain
    }
}
