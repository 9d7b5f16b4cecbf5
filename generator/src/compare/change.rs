//! A difference between two descriptions.

use crate::facts::{Aspect, Kind, Messages, Place, TypeIndex};
use crate::node::Span;

/// A difference between two descriptions.
#[derive(Debug, Clone)]
pub struct Change {
    /// The kind of the item that differs.
    pub kind: Kind,
    /// The part of it that differs.
    pub about: About,
    /// The way in which it differs.
    pub way: Way,
    /// The item in words, from the outermost: `operation GET /v1/assets/{assetId}`, `query parameter limit`.
    pub path: Vec<String>,
    /// Further items that inherit the difference, in words.
    pub also: Vec<String>,
    /// The old position: that of the item, or of its owner if it is new.
    pub old_place: Place,
    /// The new position: that of the item, or of its owner if it is gone.
    pub new_place: Place,
    /// The old value. `None` if there was none.
    pub old: Option<String>,
    /// The new value. `None` if there is none.
    pub new: Option<String>,
    /// The messages that contain the item.
    pub within: Messages,
    /// Set if the item is required, in the description that has it.
    pub is_required: bool,
    /// Set if only users of previews meet the difference.
    pub is_preview: bool,
    /// Set if the two items are only guessed to be the same one with another name.
    pub is_guess: bool,
    /// The uses of types that a change of errors adds or removes.
    pub uses: Uses,
    /// The operations that the difference reaches.
    pub operations: Vec<String>,
    /// The key of the item.
    pub key: String,
    /// The old positions of the items around it, the outermost first.
    pub old_owners: Vec<Span>,
    /// The types in which the item is, in the old and the new description.
    pub(super) inside: (Option<TypeIndex>, Option<TypeIndex>),
    /// The types that the item itself uses, in the old and the new description.
    pub(super) types: [Vec<TypeIndex>; 2],
}

impl Change {
    /// A note about one item, in place of a difference between two.
    #[must_use]
    pub fn note(kind: Kind, about: About, path: Vec<String>, old_place: Place, new_place: Place) -> Self {
        Self {
            kind,
            about,
            way: Way::Changed,
            path,
            also: Vec::new(),
            old_place,
            new_place,
            old: None,
            new: None,
            within: Messages::default(),
            is_required: false,
            is_preview: false,
            is_guess: false,
            uses: Uses::Same,
            operations: Vec::new(),
            key: String::new(),
            old_owners: Vec::new(),
            inside: (None, None),
            types: [Vec::new(), Vec::new()],
        }
    }
}

/// The part of an item that differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// Its presence or its kind.
    Item,
    /// A fact.
    Fact(Aspect),
}

/// The way in which something differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// Fewer calls or values are valid.
    Tightened,
    /// More calls or values are valid.
    Loosened,
    /// It is another one.
    Changed,
}

impl Way {
    /// The way from the new description to the old one.
    #[must_use]
    pub fn mirrored(self) -> Self {
        match self {
            Self::Added => Self::Removed,
            Self::Removed => Self::Added,
            Self::Tightened => Self::Loosened,
            Self::Loosened => Self::Tightened,
            Self::Changed => Self::Changed,
        }
    }
}

/// The uses of types that a change adds or removes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Uses {
    /// None.
    Same,
    /// A type came into use.
    Gained,
    /// A type went out of use.
    Lost,
    /// One came into use, and another one went out of it.
    Exchanged,
}

impl Uses {
    /// The uses from the new description to the old one.
    #[must_use]
    pub fn mirrored(self) -> Self {
        match self {
            Self::Gained => Self::Lost,
            Self::Lost => Self::Gained,
            Self::Same | Self::Exchanged => self,
        }
    }
}
