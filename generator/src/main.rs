//! The command: arguments in, files and diagnostics out, an exit code for scripts.

mod cli;

use clap::Parser;
use cli::{Cli, Color, Command, CommonArgs, GenerateArgs};
use generator::{Checked, diagnostic, load, source, sync};
use std::io::{self, IsTerminal};
use std::process::ExitCode;

fn main() -> ExitCode {
    let outcome = match Cli::parse().command() {
        Command::Generate(args) => generate(&args),
        Command::Check(args) => check(&args),
    };
    outcome.unwrap_or_else(|error| {
        eprintln!("error: {error}");
        ExitCode::from(3)
    })
}

fn generate(args: &GenerateArgs) -> io::Result<ExitCode> {
    let checked = read(&args.common)?;
    let Some(api) = checked.api() else {
        return Ok(report(&checked, &args.common));
    };
    let plan = sync::plan(&args.out, generator::client(api))?;
    let out = source::slashed(&args.out);
    if plan.is_empty() {
        println!("{out} is what {} says; nothing to change", source::slashed(&args.common.spec));
        return Ok(ExitCode::SUCCESS);
    }
    if args.check {
        plan.changes().for_each(|change| println!("{} {out}/{}", change.outdated(), change.name()));
        println!("run `cargo run -p generator` to write what the spec says");
        return Ok(ExitCode::FAILURE);
    }
    for change in plan.apply()? {
        println!("{} {out}/{}", change.done(), change.name());
    }
    Ok(ExitCode::SUCCESS)
}

fn check(args: &CommonArgs) -> io::Result<ExitCode> {
    let checked = read(args)?;
    Ok(report(&checked, args))
}

fn read(args: &CommonArgs) -> io::Result<Checked> {
    let files = load::read_folder(&args.spec)?;
    Ok(generator::check(&args.spec, &files))
}

/// Prints the mistakes: for people to stderr, for machines to stdout.
fn report(checked: &Checked, args: &CommonArgs) -> ExitCode {
    let color = match args.color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => {
            io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
        }
    };
    let mistakes = &checked.mistakes;
    let text = diagnostic::render(mistakes, &checked.sources, args.format, color);
    match args.format {
        diagnostic::Format::Human => eprint!("{text}"),
        diagnostic::Format::Json | diagnostic::Format::Github => print!("{text}"),
    }
    match mistakes.as_slice().len() {
        0 => {
            println!("{} is in order", source::slashed(&args.spec));
            return ExitCode::SUCCESS;
        }
        1 => eprintln!("1 mistake in the spec; nothing is written"),
        count => eprintln!("{count} mistakes in the spec; nothing is written"),
    }
    ExitCode::FAILURE
}
