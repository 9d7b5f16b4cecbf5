//! Mutations of valid specs, as odd input for the generator. The same number always gives the same input.

mod odd;
mod outcome;
mod subjects;
mod text;
mod tree;
mod write;

pub use outcome::{Outcome, outcome, record_panics};
pub use subjects::{Subject, other_api, real_spec, slices_of_real_spec, together, valid_fixtures};

use fastrand::Rng;
use generator::load::RawFile;
use odd::any;
use serde_yaml::Value;
use tree::Donors;
use write::written;

/// A mutated spec.
#[derive(Debug)]
pub struct Mutated {
    /// The name of the spec before.
    pub subject: String,
    /// The changes.
    pub changes: Vec<String>,
    /// The files.
    pub files: Vec<RawFile>,
}

/// Mutates specs.
#[derive(Debug)]
pub struct Mutator {
    /// Groups of specs. Inputs are shared among groups by their weights.
    groups: Vec<(u32, Vec<Subject>)>,
    donors: Donors,
    seed: u64,
}

impl Mutator {
    /// Mutates these specs, each group as often as its weight says.
    #[must_use]
    pub fn new(groups: Vec<(u32, Vec<Subject>)>, seed: u64) -> Self {
        let trees = groups.iter().flat_map(|(_, group)| group).flat_map(|subject| &subject.trees);
        let donors = Donors::of(trees);
        Self { groups, donors, seed }
    }

    /// The input of this number.
    #[must_use]
    pub fn input(&self, number: u64) -> Mutated {
        let mut rng = self.rng(number);
        let subject = self.subject(&mut rng);
        let mut files = subject.files.clone();
        let mut changes = Vec::new();
        // Most inputs have one change, which nothing else can hide.
        let count = if rng.u8(..3) > 0 { 1 } else { rng.usize(2..5) };
        if rng.u8(..10) < 8 {
            let mut trees = subject.trees.clone();
            changes.extend((0..count).map(|_| self.change_trees(&mut trees, &mut rng)));
            for ((file, tree), before) in files.iter_mut().zip(&trees).zip(&subject.trees) {
                if tree != before {
                    file.bytes = written(tree).into_bytes();
                }
            }
        }
        if changes.is_empty() || rng.u8(..20) == 0 {
            changes.extend((0..count).map(|_| text::change(&mut files, &mut rng)));
        }
        Mutated { subject: subject.name.clone(), changes, files }
    }

    /// A valid spec with many changes, each of which leaves it valid.
    #[must_use]
    pub fn changed_often(&self, subject: &Subject, number: u64, count: usize) -> Mutated {
        let mut rng = self.rng(number);
        let mut trees = subject.trees.clone();
        let mut files = subject.files.clone();
        let mut changes = Vec::new();
        while changes.len() < count {
            let mut attempt = trees.clone();
            let change = self.change_trees(&mut attempt, &mut rng);
            let mut with_change = files.clone();
            for ((file, tree), before) in with_change.iter_mut().zip(&attempt).zip(&trees) {
                if tree != before {
                    file.bytes = written(tree).into_bytes();
                }
            }
            if with_change != files && generator::check("spec".as_ref(), &with_change).api().is_some() {
                (trees, files) = (attempt, with_change);
                changes.push(change);
            }
        }
        Mutated { subject: subject.name.clone(), changes, files }
    }

    fn rng(&self, number: u64) -> Rng {
        // fastrand gives similar numbers first for similar seeds.
        let mut rng = Rng::with_seed(self.seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ number);
        let seed = rng.u64(..);
        Rng::with_seed(seed)
    }

    fn subject(&self, rng: &mut Rng) -> &Subject {
        let mut at = rng.u32(..self.groups.iter().map(|(weight, _)| weight).sum::<u32>());
        let group = self.groups.iter().find(|(weight, _)| {
            let found = at < *weight;
            at = at.saturating_sub(*weight);
            found
        });
        any(&group.expect("a weight").1, rng)
    }

    fn change_trees(&self, trees: &mut [Value], rng: &mut Rng) -> String {
        if rng.u8(..4) == 0 {
            return tree::rename_everywhere(trees, rng);
        }
        // The first file is most often the same one.
        let index = rng.usize(..trees.len()).max(rng.usize(..trees.len()));
        tree::change(&mut trees[index], &self.donors, rng)
    }
}
