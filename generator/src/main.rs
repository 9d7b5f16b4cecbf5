//! The command `generator`.

mod bug;
mod cli;
mod diff;
mod drafting;
mod files;
mod generate;
mod lsp;
mod new;
mod print;
mod watch;

use cli::{Command, CommonArgs, StaleArgs, ToDoArgs};
use generator::date::Date;
use generator::diagnostic::Code;
use generator::model::Api;
use generator::{Checked, diagnostic, load, openapi, rules, served, stale};
use print::{report, tell};
use std::io::{self, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    let (command, args) = cli::parse();
    let outcome = bug::caught(|| match &command {
        Command::Generate(output) => generate::generate(&args, output),
        Command::Check(own) => check(&args, own),
        Command::Fmt(own) => files::fmt(&args, own),
        Command::Schema(own) => files::schema(&args, own),
        Command::Openapi => print(&args, openapi::describe),
        Command::Served => print(&args, served::describe),
        Command::Stale(stale) => list_stale(&args, stale),
        Command::Diff(sides) => diff::diff(&args, sides),
        Command::Audit(files) => diff::audit(&args, files),
        Command::Draft(own) => drafting::run(&args, own),
        Command::Explain(name) => explain(name),
        Command::Lsp => lsp::serve(),
        Command::Watch(output) => watch::watch(&args, output),
        Command::New(own) => new::new(&args, own),
    });
    outcome.unwrap_or_else(|error| {
        // If stderr is closed too, only the exit code reports the error.
        let _ = writeln!(io::stderr(), "error: {error}");
        ExitCode::from(3)
    })
}

fn check(args: &CommonArgs, own: &ToDoArgs) -> io::Result<ExitCode> {
    let checked = read(args)?;
    let code = report(&checked, args)?;
    let count = checked.diagnostics.to_dos().len();
    if count > 0 {
        let format = args.format.of_errors();
        io::stdout().write_all(
            diagnostic::render_to_dos(&checked.diagnostics, &checked.sources, format).as_bytes(),
        )?;
        tell(args.format, format_args!("{count} to-dos"))?;
    }
    Ok(if count > 0 && own.deny_to_dos { ExitCode::FAILURE } else { code })
}

/// Prints a description of the API.
fn print(args: &CommonArgs, describe: fn(&Api) -> String) -> io::Result<ExitCode> {
    let checked = read(args)?;
    let Some(api) = checked.api() else {
        return report(&checked, args);
    };
    io::stdout().write_all(describe(api).as_bytes())?;
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

fn explain(name: &str) -> io::Result<ExitCode> {
    let code = Code::ALL.iter().find(|code| code.name() == name);
    let of_code = code.map(|code| format!("{name}\n\nan error in a spec: {}\n", code.doc()));
    if let Some(text) = rules::find(name).map(rules::explain).or(of_code) {
        io::stdout().write_all(text.as_bytes())?;
        return Ok(ExitCode::SUCCESS);
    }
    let known = rules::all().map(|rule| rule.name).chain(Code::ALL.iter().map(|code| code.name()));
    let help = diagnostic::did_you_mean(name, known);
    let help = help.unwrap_or_else(|| "generated-client/RULES.md lists all rules".to_owned());
    writeln!(io::stderr(), "error: there is no rule or error code `{}`; {help}", name.escape_debug())?;
    Ok(ExitCode::from(2))
}

fn read(args: &CommonArgs) -> io::Result<Checked> {
    let files = load::read_folder(&args.spec)?;
    Ok(generator::check(&args.spec, files))
}
