//! The client under load, with limited descriptors, and when it is cancelled or killed. The figures are printed, and a
//! violated promise ends the program.
//!
//! ```text
//! cargo bench -p benches --bench load                      # everything, about 2 minutes
//! cargo bench -p benches --bench load -- steady expiry     # only these
//! ```

mod cancelled;
mod canva;
mod expiry;
mod killed;
mod process;
mod steady;

use self::process::Role;
use std::env;

/// The parts of the program, in the order in which they run.
const PARTS: [(&str, fn()); 4] = [
    ("steady", steady::run),
    ("expiry", expiry::run),
    ("cancelled", cancelled::run),
    ("killed", killed::run),
];

fn main() {
    match Role::of_this_process() {
        Role::Canva => canva::serve(),
        Role::FewDescriptors { url } => expiry::run_with_few_descriptors(&url),
        Role::Victim { url, tokens } => killed::run_victim(&url, &tokens),
        Role::Parent => {
            let chosen: Vec<String> = env::args().skip(1).filter(|it| !it.starts_with("--")).collect();
            let is_chosen = |name: &str| chosen.is_empty() || chosen.iter().any(|it| it == name);
            PARTS.iter().filter(|(name, _)| is_chosen(name)).for_each(|(_, run)| run());
        }
    }
}
