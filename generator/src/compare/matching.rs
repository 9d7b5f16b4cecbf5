//! Finds the same item in both descriptions: by its key, by its alias, or by evidence for another name.

use crate::diagnostic::is_near;
use crate::facts::{Aspect, Item, Kind, Value};
use std::collections::{BTreeMap, BTreeSet};

/// The items of two lists, with those that belong together beside each other.
#[derive(Debug, Default)]
pub(super) struct Matched {
    /// Indexes of the same item in the old and the new list. The new ones ascend.
    pub(super) pairs: Vec<Pair>,
    /// Old items without a new one.
    pub(super) removed: Vec<usize>,
    /// New items without an old one.
    pub(super) added: Vec<usize>,
}

/// The indexes of an item in the old and the new list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Pair {
    pub(super) new: usize,
    pub(super) old: usize,
    /// Set if only evidence says that it is the same item.
    pub(super) is_guess: bool,
}

/// Matches the items of two lists.
pub(super) fn matched(old: &[&Item], new: &[&Item], is_stated: &dyn Fn(Kind, Aspect) -> bool) -> Matched {
    let mut open = Open { old: (0..old.len()).collect(), new: (0..new.len()).collect(), pairs: Vec::new() };
    open.pair_by(old, new, false, |item| Some((item.kind, item.key.clone())));
    open.pair_by(old, new, false, |item| (item.kind == Kind::Header).then(|| item.key.to_ascii_lowercase()));
    open.pair_by(old, new, false, |item| Some((family(item.kind)?, item.key.clone())));
    open.pair_by(old, new, false, |item| Some((item.kind, item.alias.clone()?)));
    open.pair_by(old, new, false, |item| item.facts.get(&Aspect::Rate).map(|rate| format!("{rate:?}")));
    open.guess(old, new, is_stated);
    let mut pairs = open.pairs;
    pairs.sort_unstable();
    Matched { pairs, removed: open.old, added: open.new }
}

/// The kind that stands for kinds an item can change between.
fn family(kind: Kind) -> Option<Kind> {
    match kind {
        Kind::PathParameter | Kind::QueryParameter | Kind::Header => Some(Kind::QueryParameter),
        Kind::Object | Kind::Enum | Kind::Union => Some(Kind::Object),
        _ => None,
    }
}

/// Items that are not matched yet, in ascending order.
struct Open {
    old: Vec<usize>,
    new: Vec<usize>,
    pairs: Vec<Pair>,
}

impl Open {
    /// Pairs items with the same key, if no other item has it.
    fn pair_by<K: Ord>(
        &mut self,
        old: &[&Item],
        new: &[&Item],
        is_guess: bool,
        key: impl Fn(&Item) -> Option<K>,
    ) {
        if self.old.is_empty() || self.new.is_empty() {
            return;
        }
        let mut by_key: BTreeMap<K, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
        for (index, key) in self.old.iter().filter_map(|index| Some((*index, key(old[*index])?))) {
            by_key.entry(key).or_default().0.push(index);
        }
        for (index, key) in self.new.iter().filter_map(|index| Some((*index, key(new[*index])?))) {
            by_key.entry(key).or_default().1.push(index);
        }
        let pairs = by_key.into_values().filter_map(|(old, new)| match (&*old, &*new) {
            ([old], [new]) => Some(Pair { new: *new, old: *old, is_guess }),
            _ => None,
        });
        self.close(pairs.collect());
    }

    fn close(&mut self, pairs: Vec<Pair>) {
        let old: BTreeSet<usize> = pairs.iter().map(|pair| pair.old).collect();
        let new: BTreeSet<usize> = pairs.iter().map(|pair| pair.new).collect();
        self.old.retain(|index| !old.contains(index));
        self.new.retain(|index| !new.contains(index));
        self.pairs.extend(pairs);
    }

    /// Pairs items that differ in nothing but the name. Either the documentation is the same too, or the names are alike.
    fn guess(&mut self, old: &[&Item], new: &[&Item], is_stated: &dyn Fn(Kind, Aspect) -> bool) {
        self.pair_by(old, new, true, |item| substance(item, true, is_stated));
        if self.old.len() * self.new.len() > MOST_GUESSES {
            return;
        }
        let is_alike = |one: usize, other: usize| {
            let (old, new) = (old[one], new[other]);
            old.kind == new.kind
                && is_near(&old.key, &new.key)
                && substance(old, false, is_stated) == substance(new, false, is_stated)
        };
        let only = |mut found: Vec<usize>| if found.len() == 1 { found.pop() } else { None };
        let of_old = |one| only(self.new.iter().copied().filter(|other| is_alike(one, *other)).collect());
        let of_new = |other| only(self.old.iter().copied().filter(|one| is_alike(*one, other)).collect());
        let pairs = self.old.iter().filter_map(|old| {
            let new = of_old(*old)?;
            (of_new(new) == Some(*old)).then_some(Pair { new, old: *old, is_guess: true })
        });
        let pairs = pairs.collect();
        self.close(pairs);
    }
}

/// The number of comparisons of names above which none is guessed, so that time stays in proportion to the size.
const MOST_GUESSES: usize = 10_000;

/// Everything about an item but its names. `None` if that is too little to recognize it by.
fn substance(item: &Item, with_doc: bool, is_stated: &dyn Fn(Kind, Aspect) -> bool) -> Option<String> {
    let is_doc = |aspect: Aspect| matches!(aspect, Aspect::Doc);
    let is_name = |aspect: Aspect| {
        matches!(
            aspect,
            Aspect::Name | Aspect::RustName | Aspect::Path | Aspect::Method | Aspect::Example | Aspect::Link
        )
    };
    let has_docs = is_stated(item.kind, Aspect::Doc);
    if with_doc && !(has_docs && item.has(Aspect::Doc)) {
        return None;
    }
    let is_told = |item: &Item, aspect: Aspect| {
        is_stated(item.kind, aspect) && !is_name(aspect) && (with_doc || !is_doc(aspect))
    };
    // Without documentation, one of both is a published description, whose types are other ones.
    let told = |item: &Item| {
        let facts = item.facts.iter().filter(|(aspect, _)| is_told(item, **aspect));
        let facts = facts.map(|(aspect, value)| match value {
            Value::Type(ty) if !has_docs => format!("{aspect:?} {}", ty.outline()),
            _ if !has_docs && *aspect == Aspect::Deprecated => format!("{aspect:?}"),
            value => format!("{aspect:?} {value:?}"),
        });
        facts.collect::<Vec<_>>()
    };
    let parts: Vec<_> = item.parts.iter().map(|part| (part.kind, part.key.as_str(), told(part))).collect();
    Some(format!("{:?} {:?} {parts:?}", item.kind, told(item)))
}
