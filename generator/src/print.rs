//! Prints errors of a spec, and lines for people.

use crate::cli::{Color, CommonArgs, Format};
use generator::diagnostic::Diagnostics;
use generator::source::Sources;
use generator::{Checked, diagnostic, source};
use std::fmt;
use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

/// Prints the diagnostics: for people to stderr, for programs to stdout.
pub(crate) fn report(checked: &Checked, args: &CommonArgs) -> io::Result<ExitCode> {
    let diagnostics = &checked.diagnostics;
    errors(diagnostics, &checked.sources, args)?;
    match diagnostics.as_slice().len() {
        0 => {
            tell(args.format, format_args!("{} has no errors", source::slashed(&args.spec)))?;
            return Ok(ExitCode::SUCCESS);
        }
        1 => writeln!(io::stderr(), "1 error in the spec; nothing is written")?,
        count => writeln!(io::stderr(), "{count} errors in the spec; nothing is written")?,
    }
    Ok(ExitCode::FAILURE)
}

/// Prints errors: for people to stderr, for programs to stdout.
pub(crate) fn errors(diagnostics: &Diagnostics, sources: &Sources, args: &CommonArgs) -> io::Result<()> {
    let color = match args.color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => {
            io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
        }
    };
    let text = diagnostic::render(diagnostics, sources, args.format.of_errors(), color);
    match args.format {
        Format::Json | Format::Github => write!(io::stdout(), "{text}"),
        _ => write!(io::stderr(), "{text}"),
    }
}

/// Prints a line for people: to stdout, or to stderr if stdout is for JSON.
pub(crate) fn tell(format: Format, line: fmt::Arguments<'_>) -> io::Result<()> {
    match format {
        Format::Human | Format::Github => writeln!(io::stdout(), "{line}"),
        _ => writeln!(io::stderr(), "{line}"),
    }
}
