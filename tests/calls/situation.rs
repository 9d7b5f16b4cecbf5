//! Situations in which calls are made.

use std::fmt;

/// How the API behaves where a spec leaves it open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Situation {
    /// It refuses what it does not know, values beyond limits, calls beyond rate limits, and the hosts of old. Users have no
    /// more rights than calls needed before.
    pub(super) is_strict: bool,
    pub(super) scene: Scene,
}

/// What happens during a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Scene {
    /// Responses have only what must be there.
    Short,
    /// Responses have all fields, and the first of the values and variants.
    First,
    /// Responses have all fields, and the last of the values and variants that there were before.
    Full,
    /// Responses have all fields, and the last of the values and variants that there are now.
    Newest,
    /// Calls are refused with the documented error of this number, or with another one.
    Refused(usize),
    /// Calls are refused with the last of the bodies of errors.
    RefusedByLastBody,
    /// Jobs fail.
    JobsFail,
    /// Lists have two pages.
    TwoPages,
    /// The first request is carried out, and responded to with status 503.
    Unavailable,
    /// The first request is refused as too early, with the last of the codes for that.
    Busy,
}

impl Scene {
    const ALL: [Self; 12] = [
        Self::Short,
        Self::First,
        Self::Full,
        Self::Newest,
        Self::Refused(0),
        Self::Refused(1),
        Self::Refused(2),
        Self::RefusedByLastBody,
        Self::JobsFail,
        Self::TwoPages,
        Self::Unavailable,
        Self::Busy,
    ];
}

impl Situation {
    /// All situations.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        Scene::ALL.into_iter().flat_map(|scene| [false, true].map(|is_strict| Self { is_strict, scene }))
    }

    /// The situations in which the API refuses what it can refuse.
    pub(super) fn strict() -> impl Iterator<Item = Self> {
        Scene::ALL.into_iter().map(|scene| Self { is_strict: true, scene })
    }

    /// The situations in which calls succeed if they fit at all.
    pub(super) fn lenient() -> impl Iterator<Item = Self> {
        [Scene::Short, Scene::Full].into_iter().map(|scene| Self { is_strict: false, scene })
    }

    /// Returns whether responses have all fields.
    pub(super) fn is_full(self) -> bool {
        matches!(self.scene, Scene::First | Scene::Full | Scene::Newest)
    }
}

impl fmt::Display for Situation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "({}, {:?})", if self.is_strict { "strict" } else { "lenient" }, self.scene)
    }
}
