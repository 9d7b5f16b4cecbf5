//! Odd input is refused or emitted right, and never ends the generator: mutations of every fixture and of the real spec.
//! A share of them is tried with all other tests. The long run goes on where it was stopped:
//!
//! ```sh
//! MUTATIONS=1000000 cargo test --release -p specs --test mutations -- --ignored --nocapture
//! ```

use cpu_time::ProcessTime;
use serde::{Deserialize, Serialize};
use specs::crates::Workspace;
use specs::mutations::{
    Mutated, Mutator, Outcome, other_api, outcome, real_spec, record_panics, slices_of_real_spec, together,
    valid_fixtures,
};
use specs::root;
use std::num::NonZero;
use std::path::PathBuf;
use std::{env, fs, thread};

/// One in so many inputs is run thoroughly.
const THOROUGH: u64 = 8;

/// The share of every test run.
const SHARE: u64 = 1_200;

#[test]
fn no_mutation_ends_the_generator() {
    record_panics();
    let mutator =
        Mutator::new(vec![(60, valid_fixtures()), (40, slices_of_real_spec()), (4, vec![other_api()])], 0);
    let workers = thread::available_parallelism().map_or(1, NonZero::get) as u64;
    let counts: Vec<Progress> = thread::scope(|scope| {
        let run = |worker| {
            let mutator = &mutator;
            scope.spawn(move || {
                let mut progress = Progress { next: SHARE * worker / workers, ..Progress::default() };
                progress.run(mutator, SHARE * (worker + 1) / workers);
                progress
            })
        };
        let running: Vec<_> = (0..workers).map(run).collect();
        running.into_iter().map(|it| it.join().expect("panics are caught")).collect()
    });
    let failures: Vec<&String> = counts.iter().flat_map(|progress| &progress.failures).collect();
    assert!(failures.is_empty(), "{failures:#?}");
    let accepted: u64 = counts.iter().map(|progress| progress.accepted).sum();
    assert!(accepted > SHARE / 5, "{accepted} of {SHARE} accepted");
}

#[test]
#[ignore = "takes an hour for a million"]
fn no_mutation_of_a_long_run_ends_the_generator() {
    record_panics();
    let (total, seed) = (number("MUTATIONS", 10_000), number("MUTATIONS_SEED", 1));
    let groups = vec![
        (600, valid_fixtures()),
        (350, slices_of_real_spec()),
        (47, vec![other_api()]),
        (3, vec![real_spec()]),
    ];
    let mutator = Mutator::new(groups, seed);
    let file = root().join(format!("target/mutations/seed-{seed}.json"));
    let mut progress = Progress::read(&file);
    while progress.next < total {
        progress.run(&mutator, (progress.next + 1_000).min(total));
        progress.write(&file);
        eprintln!("{}", progress.summary());
    }
    assert!(progress.failures.is_empty(), "{:#?}", progress.failures);
}

/// Specs with many changes each, so that there are few crates.
#[test]
#[ignore = "compiles some crates"]
fn a_sample_of_accepted_mutations_compiles_without_a_warning() {
    let seed = number("MUTATIONS_SEED", 1);
    let mutator = Mutator::new(vec![(1, valid_fixtures()), (1, slices_of_real_spec())], seed);
    let mut workspace = Workspace::new("mutated");
    let subjects = [(together(), 150), (together(), 150), (other_api(), 60), (real_spec(), 60)];
    for (number, (subject, changes)) in (0..).zip(&subjects) {
        let mutated = mutator.changed_often(subject, number, *changes);
        let changes = mutated.changes.join("\n");
        println!("{}\n{changes}\n", subject.name);
        let checked = generator::check("spec".as_ref(), &mutated.files);
        workspace.add(
            &format!("{}_{number}", subject.name),
            &generator::client(checked.api().expect("no diagnostics")),
        );
    }
    // Prose says anything after mutations.
    workspace.check(&["clippy::doc_markdown"]);
}

fn number(name: &str, default: u64) -> u64 {
    env::var(name).map_or(default, |text| text.parse().unwrap_or_else(|_| panic!("{name} is a number")))
}

/// Writes an input that fails to `target/mutations`, where the generator can be run on it.
fn keep(number: u64, input: &Mutated) {
    let folder = root().join(format!("target/mutations/input-{number}"));
    fs::create_dir_all(&folder).expect("made");
    for file in &input.files {
        // A mutated name may be that of no file.
        let _ = fs::write(folder.join(file.path.file_name().unwrap_or_default()), &file.bytes);
    }
}

/// What came of the inputs so far.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Progress {
    /// The number of the next input.
    next: u64,
    accepted: u64,
    failures: Vec<String>,
    seconds: f64,
    /// The CPU time of the slowest input in seconds, and the input.
    slowest: (f64, String),
}

impl Progress {
    fn run(&mut self, mutator: &Mutator, end: u64) {
        for number in self.next..end {
            let started = ProcessTime::now();
            let input = mutator.input(number);
            let outcome = outcome(&input.files, number % THOROUGH == 0);
            let seconds = started.elapsed().as_secs_f64();
            let about = || format!("input {number}, {}: {}", input.subject, input.changes.join("; "));
            match outcome {
                Outcome::Refused => {}
                Outcome::Accepted => self.accepted += 1,
                Outcome::Failed(how) => {
                    keep(number, &input);
                    self.failures.push(format!("{} {how}", about()));
                }
            }
            self.seconds += seconds;
            if seconds > self.slowest.0 {
                self.slowest = (seconds, about());
            }
            self.next = number + 1;
        }
    }

    fn read(file: &PathBuf) -> Self {
        let text = fs::read(file).ok();
        text.map_or_else(Self::default, |text| serde_json::from_slice(&text).expect("the progress of a run"))
    }

    fn write(&self, file: &PathBuf) {
        fs::create_dir_all(file.parent().expect("a folder")).expect("made");
        fs::write(file, serde_json::to_vec_pretty(self).expect("JSON")).expect("written");
    }

    fn summary(&self) -> String {
        format!(
            "{} inputs, {} accepted, {} failures, {:.0} s of CPU, the slowest {:.3} s",
            self.next,
            self.accepted,
            self.failures.len(),
            self.seconds,
            self.slowest.0
        )
    }
}

#[test]
fn the_specs_before_mutations_are_valid() {
    let groups = [valid_fixtures(), slices_of_real_spec(), vec![other_api(), together(), real_spec()]];
    let refused = groups.iter().flatten().filter_map(|subject| {
        let text = subject.diagnostics();
        (!text.is_empty()).then(|| format!("{}: {text}", subject.name))
    });
    let refused: Vec<String> = refused.collect();
    assert!(refused.is_empty(), "{}", refused.join("\n"));
}
