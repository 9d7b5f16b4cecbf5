//! The command `generator`.

mod bug;
mod cli;

use cli::{Color, Command, CommonArgs, OutputArgs, StaleArgs};
use diagnostic::Format;
use generator::date::Date;
use generator::{Checked, diagnostic, load, openapi, operations_md, source, stale, sync};
use std::fmt;
use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    let (command, args) = cli::parse();
    let outcome = bug::caught(|| match &command {
        Command::Generate(output) => generate(&args, output),
        Command::Check => check(&args),
        Command::Openapi => openapi(&args),
        Command::Stale(stale) => list_stale(&args, stale),
    });
    outcome.unwrap_or_else(|error| {
        // If stderr is closed too, only the exit code reports the error.
        let _ = writeln!(io::stderr(), "error: {error}");
        ExitCode::from(3)
    })
}

fn generate(args: &CommonArgs, output: &OutputArgs) -> io::Result<ExitCode> {
    let checked = read(args)?;
    let Some(api) = checked.api() else {
        return report(&checked, args);
    };
    let format = args.format;
    let mut plan = sync::plan(output.out(), generator::client(api))?;
    if let Some(path) = output.operations() {
        plan = plan.with_file(path, operations_md::describe(api))?;
    }
    if plan.is_empty() {
        let (out, spec) = (source::slashed(output.out()), source::slashed(&args.spec));
        tell(format, format_args!("{out} is up to date with {spec}"))?;
        return Ok(ExitCode::SUCCESS);
    }
    if output.check {
        for change in plan.changes() {
            tell(format, format_args!("{} {}", change.outdated(), source::slashed(change.path())))?;
        }
        tell(format, format_args!("run `{}` to update it", output.update_command(&args.spec)))?;
        return Ok(ExitCode::FAILURE);
    }
    for change in plan.apply()? {
        tell(format, format_args!("{} {}", change.done(), source::slashed(change.path())))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn check(args: &CommonArgs) -> io::Result<ExitCode> {
    let checked = read(args)?;
    report(&checked, args)
}

fn openapi(args: &CommonArgs) -> io::Result<ExitCode> {
    let checked = read(args)?;
    let Some(api) = checked.api() else {
        return report(&checked, args);
    };
    io::stdout().write_all(openapi::describe(api).as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

fn list_stale(args: &CommonArgs, stale: &StaleArgs) -> io::Result<ExitCode> {
    let checked = read(args)?;
    let Some(api) = checked.api() else {
        return report(&checked, args);
    };
    let today = stale.today.unwrap_or_else(Date::today);
    io::stdout().write_all(stale::list(api, today, stale.older_than).as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

fn read(args: &CommonArgs) -> io::Result<Checked> {
    let files = load::read_folder(&args.spec)?;
    Ok(generator::check(&args.spec, &files))
}

/// Prints the diagnostics: for people to stderr, for programs to stdout.
fn report(checked: &Checked, args: &CommonArgs) -> io::Result<ExitCode> {
    let color = match args.color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => {
            io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
        }
    };
    let diagnostics = &checked.diagnostics;
    let text = diagnostic::render(diagnostics, &checked.sources, args.format, color);
    match args.format {
        Format::Human => write!(io::stderr(), "{text}")?,
        Format::Json | Format::Github => write!(io::stdout(), "{text}")?,
    }
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

/// Prints a line for people: to stdout, or to stderr if stdout is for JSON.
fn tell(format: Format, line: fmt::Arguments<'_>) -> io::Result<()> {
    match format {
        Format::Json => writeln!(io::stderr(), "{line}"),
        Format::Human | Format::Github => writeln!(io::stdout(), "{line}"),
    }
}
