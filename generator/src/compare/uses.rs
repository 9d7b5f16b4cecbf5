//! Types that come into use in responses or outside of previews, or go out of it, by a change of errors.
//!
//! A type that is in responses has a field for unknown ones, and one that only previews use needs their feature. So the
//! documentation of an error can change what users can name. Other items that use a type are major changes themselves.

use super::change::{Change, Uses};
use super::reach::uses;
use crate::facts::{Facts, Item, Kind, TypeIndex};
use std::collections::{BTreeMap, BTreeSet};

/// Adds to each change of errors the uses of types.
pub(super) fn add_uses(old: &Facts, new: &Facts, changes: &mut [Change]) {
    let is_of_errors = |change: &&mut Change| matches!(change.kind, Kind::Status | Kind::ErrorBody);
    let mut changes = changes.iter_mut().filter(is_of_errors).peekable();
    if changes.peek().is_none() {
        return;
    }
    let (old_names, new_names) = (by_name(old), by_name(new));
    for change in changes {
        let [before, after] = &change.types;
        let is_lost = goes_out_of_use(old, &new_names, before.clone());
        let is_gained = goes_out_of_use(new, &old_names, after.clone());
        change.uses = match (is_lost, is_gained) {
            (false, false) => Uses::Same,
            (false, true) => Uses::Gained,
            (true, false) => Uses::Lost,
            (true, true) => Uses::Exchanged,
        };
        // Users of other operations can name the type too.
        change.is_preview &= change.uses == Uses::Same;
    }
}

fn by_name(facts: &Facts) -> BTreeMap<&str, &Item> {
    facts.types.iter().filter(|ty| ty.is_named).map(|ty| (ty.key.as_str(), ty)).collect()
}

/// Returns whether one of some types, or a type within them, is used less in the other description. A type that is gone
/// is a change of its own.
fn goes_out_of_use(facts: &Facts, others: &BTreeMap<&str, &Item>, mut pending: Vec<TypeIndex>) -> bool {
    let mut seen = BTreeSet::new();
    while let Some(index) = pending.pop() {
        if !seen.insert(index) {
            continue;
        }
        let ty = &facts.types[index.0];
        pending.extend(uses(ty));
        let Some(other) = others.get(ty.key.as_str()).filter(|_| ty.is_named) else { continue };
        let is_in_use = other.within.requests || other.within.responses;
        let loses_responses = ty.within.responses && !other.within.responses;
        if is_in_use && (loses_responses || (other.only_preview && !ty.only_preview)) {
            return true;
        }
    }
    false
}
