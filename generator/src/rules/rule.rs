//! A row of the tables.

use crate::compare::{About, Change, Uses, Way};
use crate::facts::{Aspect, Kind};

/// A rule: the differences that it is about, and what they mean for users.
#[derive(Debug)]
pub struct Rule {
    /// The name, which does not change between versions.
    pub name: &'static str,
    /// The kinds of the item that differs.
    pub kinds: &'static [Kind],
    /// The parts of it that differ.
    pub abouts: &'static [About],
    /// The ways in which it differs.
    pub ways: &'static [Way],
    /// The messages that the item is in.
    pub side: Side,
    /// Required items only, or optional ones only, if that makes a difference.
    pub required: Option<bool>,
    /// Guessed renames only, or certain ones only, if that makes a difference. A guessed one changes the name in Rust too.
    pub guess: Option<bool>,
    /// Changes of errors by which types come into use or go out of it, or others only, if that makes a difference.
    pub uses: Option<Uses>,
    /// The effect on code that uses the client.
    pub code: Code,
    /// The effect on calls of an old client.
    pub wire: Wire,
    /// The effect on rights and throughput.
    pub access: Access,
    /// The difference, in a sentence.
    pub title: &'static str,
    /// The reason why it matters.
    pub why: &'static str,
    /// What to do.
    pub todo: &'static str,
}

/// The messages that an item is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Either, or none.
    Any,
    /// Requests.
    Request,
    /// Responses and notifications.
    Response,
}

/// The effect on code that uses the emitted client.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, clap::ValueEnum)]
pub enum Code {
    /// Nothing that code can see changes.
    Patch,
    /// Code compiles as before, and more is possible.
    Minor,
    /// Code may not compile.
    Major,
}

/// The effect on calls of a client from before the change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wire {
    /// Calls succeed as before.
    Safe,
    /// Some calls fail, or mean something else.
    MayBreak,
    /// Calls fail.
    Breaks,
}

/// The effect on rights and throughput.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Access {
    /// None.
    Same,
    /// More is allowed.
    Freer,
    /// Fewer calls in a time.
    Slower,
    /// A higher price.
    Dearer,
    /// Another plan of the user.
    Plan,
    /// Users must authorize the integration again.
    LogIn,
}

impl Rule {
    /// A rule about an item's presence or kind, or a fact, with no effect on users.
    pub(super) const fn new(
        name: &'static str,
        kinds: &'static [Kind],
        abouts: &'static [About],
        ways: &'static [Way],
        [title, why, todo]: [&'static str; 3],
    ) -> Self {
        Self {
            name,
            kinds,
            abouts,
            ways,
            side: Side::Any,
            required: None,
            guess: None,
            uses: None,
            code: Code::Patch,
            wire: Wire::Safe,
            access: Access::Same,
            title,
            why,
            todo,
        }
    }

    pub(super) const fn is(mut self, code: Code, wire: Wire) -> Self {
        self.code = code;
        self.wire = wire;
        self
    }

    pub(super) const fn access(mut self, access: Access) -> Self {
        self.access = access;
        self
    }

    pub(super) const fn request(mut self) -> Self {
        self.side = Side::Request;
        self
    }

    pub(super) const fn response(mut self) -> Self {
        self.side = Side::Response;
        self
    }

    pub(super) const fn required(mut self, required: bool) -> Self {
        self.required = Some(required);
        self
    }

    pub(super) const fn guess(mut self, guess: bool) -> Self {
        self.guess = Some(guess);
        self
    }

    pub(super) const fn uses(mut self, uses: Uses) -> Self {
        self.uses = Some(uses);
        self
    }

    /// Returns whether the rule is about a change.
    #[must_use]
    pub fn is_about(&self, change: &Change) -> bool {
        let is_on_side = match self.side {
            Side::Any => true,
            Side::Request => change.within.requests,
            Side::Response => change.within.responses,
        };
        is_on_side
            && self.kinds.contains(&change.kind)
            && self.abouts.contains(&change.about)
            && self.ways.contains(&change.way)
            && self.required.is_none_or(|required| required == change.is_required)
            && self.guess.is_none_or(|guess| guess == change.is_guess)
            && self.uses.is_none_or(|uses| uses == change.uses)
    }

    /// Returns whether the other rule is about the same difference from the new description to the old one.
    #[must_use]
    pub fn is_mirrored_by(&self, other: &Rule) -> bool {
        self.side == other.side
            && self.required == other.required
            && self.guess == other.guess
            && self.uses.map(Uses::mirrored) == other.uses
            && self.kinds == other.kinds
            && self.abouts == other.abouts
            && self.ways.iter().all(|way| other.ways.contains(&way.mirrored()))
    }
}

/// The presence of an item.
pub(super) const ITEM: &[About] = &[About::Item];
pub(super) const ADDED: &[Way] = &[Way::Added];
pub(super) const REMOVED: &[Way] = &[Way::Removed];
pub(super) const TIGHTENED: &[Way] = &[Way::Tightened];
pub(super) const LOOSENED: &[Way] = &[Way::Loosened];
pub(super) const CHANGED: &[Way] = &[Way::Changed];
/// Added, removed or changed.
pub(super) const ANY: &[Way] = &[Way::Added, Way::Removed, Way::Changed];

/// Shortens the names of facts in a table.
macro_rules! fact {
    ($($aspect:ident)+) => { &[$(crate::compare::About::Fact(crate::facts::Aspect::$aspect)),+] };
}
pub(super) use fact;

/// A name on the wire.
pub(super) const NAME: &[About] = &[About::Fact(Aspect::Name)];
