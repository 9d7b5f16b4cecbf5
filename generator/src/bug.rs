//! Reports a panic as a bug of the generator, with an exit code of its own.

use std::io::{self, Write};
use std::panic::{self, AssertUnwindSafe};
use std::process::ExitCode;
use std::sync::{Arc, Mutex};

/// The exit code of a bug.
const BUG: u8 = 4;

/// Runs a command. Files are written last, so a panic before that leaves everything as it was.
pub(crate) fn caught(command: impl FnOnce() -> io::Result<ExitCode>) -> io::Result<ExitCode> {
    // The first panic is the cause. Threads that wait for the panicking one panic after it.
    let first: Arc<Mutex<Option<String>>> = Arc::default();
    let seen = Arc::clone(&first);
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        if let Ok(mut first) = seen.lock() {
            first.get_or_insert_with(|| panic.to_string());
        }
    }));
    let outcome = panic::catch_unwind(AssertUnwindSafe(command));
    panic::set_hook(usual);
    outcome.unwrap_or_else(|_| {
        let cause = first.lock().ok().and_then(|mut first| first.take()).unwrap_or_default();
        report(&cause)
    })
}

fn report(cause: &str) -> io::Result<ExitCode> {
    let cause = cause.replace('\n', "\n  ");
    writeln!(
        io::stderr(),
        "error: this is a bug of the generator, not of the spec; nothing is written\n  {cause}"
    )?;
    writeln!(io::stderr(), "  = help: report it with the spec that shows it")?;
    Ok(ExitCode::from(BUG))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_an_exit_code_of_its_own() {
        let outcome = caught(|| panic!("tokens that are no Rust"));
        assert_eq!(outcome.ok(), Some(ExitCode::from(BUG)));
        let outcome = caught(|| Ok(ExitCode::SUCCESS));
        assert_eq!(outcome.ok(), Some(ExitCode::SUCCESS));
    }
}
