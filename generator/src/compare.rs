//! Compares the facts of two descriptions of an API.
//!
//! Each difference is one [`Change`]. A type with a name is compared once, however often it is used; a change of it lists
//! the operations that it reaches. Types without names are compared where they are used. What is added or removed is one
//! change with all of its parts.

mod change;
mod matching;
mod reach;
mod show;
mod uses;
mod walk;
mod way;

pub use change::{About, Change, Uses, Way};
pub use show::{noun, text};

use crate::facts::Facts;

/// All differences, in the order of the new description; removed items follow their siblings.
#[must_use]
pub fn compare(old: &Facts, new: &Facts) -> Vec<Change> {
    let mut changes = walk::walk(old, new);
    reach::add_operations(old, new, &mut changes);
    uses::add_uses(old, new, &mut changes);
    changes
}
