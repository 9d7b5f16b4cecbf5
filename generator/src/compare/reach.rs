//! The operations and webhooks that a type reaches.

use super::change::Change;
use super::show::noun;
use crate::facts::{Facts, Item, Kind, TypeIndex};
use std::collections::BTreeSet;

/// Adds to each change within a type the operations that send or receive it.
pub(super) fn add_operations(old: &Facts, new: &Facts, changes: &mut [Change]) {
    if changes.iter().all(|change| change.inside == (None, None)) {
        return;
    }
    let (old, new) = (Reach::of(old), Reach::of(new));
    for change in changes {
        let (in_old, in_new) = change.inside;
        let mut names: BTreeSet<&String> = BTreeSet::new();
        names.extend(in_old.iter().flat_map(|index| &old.0[index.0]));
        names.extend(in_new.iter().flat_map(|index| &new.0[index.0]));
        change.operations.extend(names.into_iter().cloned());
    }
}

/// The names of the operations that reach each type.
struct Reach(Vec<BTreeSet<String>>);

impl Reach {
    fn of(facts: &Facts) -> Self {
        let mut reach = Self(vec![BTreeSet::new(); facts.types.len()]);
        let roots = facts.api.parts.iter();
        for root in roots.filter(|item| matches!(item.kind, Kind::Operation | Kind::Webhook)) {
            let name = noun(root);
            let mut seen = BTreeSet::new();
            let mut pending = uses(root);
            while let Some(index) = pending.pop() {
                if seen.insert(index) {
                    reach.0[index.0].insert(name.clone());
                    pending.extend(uses(&facts.types[index.0]));
                }
            }
        }
        reach
    }
}

/// The types that an item and its parts use.
pub(super) fn uses(item: &Item) -> Vec<TypeIndex> {
    item.types().chain(item.parts.iter().flat_map(uses)).collect()
}
