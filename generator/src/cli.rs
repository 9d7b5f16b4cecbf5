//! The command line.

mod common;
mod reports;

pub(crate) use common::{Color, CommonArgs, Format};
pub(crate) use reports::{AuditArgs, DiffArgs, StaleArgs};

use clap::error::ErrorKind;
use clap::{Args, CommandFactory, Parser, Subcommand};
use common::SPEC;
use generator::source::slashed;
use std::path::{Path, PathBuf};

/// Generates a Rust client from a description of its API in YAML.
///
/// Without a command, it generates.
#[derive(Debug, Parser)]
#[command(version, after_help = EXIT_CODES)]
struct Cli {
    #[command(subcommand)]
    command: Option<Subcommands>,
    #[command(flatten)]
    common: CommonArgs,
    #[command(flatten)]
    output: OutputArgs,
}

const OUT: &str = "generated-client/src/generated";
const OPERATIONS: &str = "generated-client/OPERATIONS.md";
const RULES: &str = "generated-client/RULES.md";
const SERVED: &str = "generated-client/mock/src/api.json";

const EXIT_CODES: &str = "\
Exit codes:
  0  success
  1  the spec has errors, with --check files are not up to date, with --fail-on or
     --next-version a difference is that bad, or with --strict one is not explained
  2  the command line is invalid
  3  a file or folder cannot be read or written
  4  a bug of the generator; nothing is written";

#[derive(Debug, Subcommand)]
enum Subcommands {
    /// Generate the client
    #[command(after_help = EXIT_CODES)]
    Generate(OutputArgs),
    /// Check the spec without generating
    ///
    /// It also lists documentation that is to be written, which is the text `TODO`.
    #[command(after_help = EXIT_CODES)]
    Check(ToDoArgs),
    /// Put the files of the spec in their canonical layout
    ///
    /// Keys get the order of the reference, and comments stay with what they stand above or beside. What the spec says does
    /// not change. A file that cannot be formatted is reported, and then none is written.
    #[command(after_help = EXIT_CODES)]
    Fmt(CheckArgs),
    /// Write the JSON Schema of the language into the folder of the spec, for editors
    ///
    /// `api.schema.json` is that of `api.yaml`, and `schema.json` that of all other files. Both are draft 7.
    #[command(after_help = EXIT_CODES)]
    Schema(CheckArgs),
    /// Print an OpenAPI 3.1 description of the API, in JSON
    ///
    /// It contains all facts of the spec, in the order of the spec. Facts without a place in OpenAPI have extension keys
    /// that start with `x-`: rate limits, jobs, pages, capabilities, plans, previews, error codes.
    #[command(after_help = EXIT_CODES)]
    Openapi,
    /// Print the API in JSON for the mock server
    ///
    /// Only the mock server reads this form, which may change with it.
    #[command(after_help = EXIT_CODES)]
    Served,
    /// List what to compare with the API's documentation again, oldest first
    ///
    /// It also lists the unverified facts, which the documentation does not state, or not in full.
    #[command(after_help = EXIT_CODES)]
    Stale(StaleArgs),
    /// Compare two descriptions, and say what the differences mean for users
    ///
    /// A side is a folder, or a revision of it in the repository of the working directory: `git:v0.1.0`, or
    /// `git:v0.1.0:path/of/spec` for another folder than that of --spec. Or it is the file of a published OpenAPI
    /// description.
    #[command(after_help = EXIT_CODES)]
    Diff(DiffArgs),
    /// Compare the spec with published OpenAPI descriptions of the API
    ///
    /// A description is OpenAPI 3.0 or 3.1 in one file, in JSON or YAML. Each finding names a rule, the position in the spec,
    /// the position in the description, and what to write. Differences on purpose have their reasons in the spec, under
    /// `differs`.
    #[command(after_help = EXIT_CODES)]
    Audit(AuditArgs),
    /// Lay out a crate for another API: its manifest, the runtime of the client, and a small spec
    ///
    /// The client of the spec is generated too, so that the crate compiles as it is. Nothing is overwritten.
    #[command(after_help = EXIT_CODES)]
    New(NewArgs),
    /// Write the first files of a spec from a published OpenAPI description
    ///
    /// They have the facts only: documentation is the text `TODO`, which `check` lists. What the language of specs cannot say
    /// is listed with its place.
    #[command(after_help = EXIT_CODES)]
    Draft(DraftArgs),
    /// Explain a rule of `diff`, or the code of an error
    #[command(after_help = EXIT_CODES)]
    Explain {
        /// The name of the rule, or the code of the error
        name: String,
    },
    /// Serve an editor over standard input and output, by the Language Server Protocol
    ///
    /// The folder of a file with `api.yaml` is its spec.
    #[command(after_help = EXIT_CODES)]
    Lsp,
    /// Generate the client whenever the spec changes
    ///
    /// Shows the errors, or the files that were written and what has changed for users since the start. Ends with Ctrl+C.
    #[command(after_help = EXIT_CODES)]
    Watch(OutputArgs),
}

/// A command.
#[derive(Debug)]
pub(crate) enum Command {
    Generate(OutputArgs),
    Check(ToDoArgs),
    Fmt(CheckArgs),
    Schema(CheckArgs),
    Openapi,
    Served,
    Stale(StaleArgs),
    Diff(DiffArgs),
    Audit(AuditArgs),
    New(NewArgs),
    Draft(DraftArgs),
    Explain(String),
    Lsp,
    Watch(OutputArgs),
}

/// Parses the command line. An invalid one ends the process.
pub(crate) fn parse() -> (Command, CommonArgs) {
    let Cli { command, common, output } = Cli::parse();
    let command = match command {
        None => Command::Generate(output),
        Some(Subcommands::Generate(own)) => Command::Generate(own.or(output)),
        Some(Subcommands::Check(own)) => output.none_for("check", Command::Check(own)),
        Some(Subcommands::Fmt(own)) => output.none_for("fmt", Command::Fmt(own)),
        Some(Subcommands::Schema(own)) => output.none_for("schema", Command::Schema(own)),
        Some(Subcommands::Openapi) => output.none_for("openapi", Command::Openapi),
        Some(Subcommands::Served) => output.none_for("served", Command::Served),
        Some(Subcommands::Stale(own)) => output.none_for("stale", Command::Stale(own)),
        Some(Subcommands::Diff(own)) => output.none_for("diff", Command::Diff(own)),
        Some(Subcommands::Audit(own)) => output.none_for("audit", Command::Audit(own)),
        Some(Subcommands::New(own)) => output.none_for("new", Command::New(own)),
        Some(Subcommands::Draft(own)) => output.none_for("draft", Command::Draft(own)),
        Some(Subcommands::Explain { name }) => output.none_for("explain", Command::Explain(name)),
        Some(Subcommands::Lsp) => output.none_for("lsp", Command::Lsp),
        Some(Subcommands::Watch(own)) => Command::Watch(own.or(output)),
    };
    if !matches!(command, Command::Diff(_) | Command::Audit(_)) && common.format.is_of_reports() {
        let message = "only `diff` and `audit` have the formats markdown, sarif and junit";
        Cli::command().error(ErrorKind::ArgumentConflict, message).exit();
    }
    if matches!(&command, Command::Watch(output) if output.check) {
        Cli::command().error(ErrorKind::ArgumentConflict, "`watch` writes files; leave out --check").exit();
    }
    (command, common)
}

/// Options of `generate`.
#[derive(Debug, Args)]
pub(crate) struct OutputArgs {
    /// The folder of the client; only generated files are changed or removed [default: generated-client/src/generated]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// The file for a list of all operations, in Markdown
    ///
    /// Default: generated-client/OPERATIONS.md, or no list if --out names another folder.
    #[arg(long, value_name = "FILE")]
    operations: Option<PathBuf>,
    /// Write nothing; exit with 1 if a file is not up to date
    #[arg(long)]
    pub(crate) check: bool,
}

impl OutputArgs {
    /// The folder of the client.
    pub(crate) fn out(&self) -> &Path {
        self.out.as_deref().unwrap_or(Path::new(OUT))
    }

    /// The file for the list of all operations, if there is to be one.
    pub(crate) fn operations(&self) -> Option<&Path> {
        let default = (self.out() == Path::new(OUT)).then(|| Path::new(OPERATIONS));
        self.operations.as_deref().or(default)
    }

    /// The file for the rules of `diff`, if there is to be one.
    pub(crate) fn rules(&self) -> Option<&Path> {
        (self.out() == Path::new(OUT)).then(|| Path::new(RULES))
    }

    /// The file for the mock server, if there is to be one.
    pub(crate) fn served(&self) -> Option<&Path> {
        (self.out() == Path::new(OUT)).then(|| Path::new(SERVED))
    }

    /// The command that updates the files that `--check` reports.
    pub(crate) fn update_command(&self, spec: &Path) -> String {
        let operations = self.operations.as_deref().map(|path| ("--operations", path));
        command_with(spec, self.out(), operations)
    }

    /// These options, and for those that are absent the options before the command.
    fn or(self, before: Self) -> Self {
        Self {
            out: self.out.or(before.out),
            operations: self.operations.or(before.operations),
            check: self.check || before.check,
        }
    }

    /// The command, unless there are options that it does not have.
    fn none_for(self, name: &str, command: Command) -> Command {
        if self.out.is_some() || self.operations.is_some() || self.check {
            let message = format!("--out, --operations and --check before `{name}` are those of `generate`");
            Cli::command().error(ErrorKind::ArgumentConflict, message).exit();
        }
        command
    }
}

/// Options of `new`.
#[derive(Debug, Args)]
pub(crate) struct NewArgs {
    /// The folder of the crate, which is created
    pub(crate) folder: PathBuf,
    /// The name of the package [default: that of the folder]
    #[arg(long)]
    pub(crate) name: Option<String>,
    /// The title of the API, as in `Boatyard API` [default: made of the name]
    #[arg(long)]
    pub(crate) title: Option<String>,
}

/// Options of `check`.
#[derive(Debug, Args)]
pub(crate) struct ToDoArgs {
    /// Exit with 1 if documentation is to be written
    #[arg(long)]
    pub(crate) deny_to_dos: bool,
}

/// Options of `draft`.
#[derive(Debug, Args)]
pub(crate) struct DraftArgs {
    /// The file of the published description
    pub(crate) file: PathBuf,
    /// The folder for the spec, which must not have files yet
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,
}

/// Options of `fmt` and `schema`.
#[derive(Debug, Args)]
pub(crate) struct CheckArgs {
    /// Write nothing; exit with 1 if a file is not as it would be written
    #[arg(long)]
    pub(crate) check: bool,
}

impl CheckArgs {
    /// The command that writes what `--check` reports.
    pub(crate) fn command(name: &str, spec: &Path) -> String {
        let command = format!("cargo run -p generator -- {name}");
        if spec == Path::new(SPEC) { command } else { format!("{command} --spec {}", quoted(spec)) }
    }
}

/// The command that generates the client of a spec in a folder.
pub(crate) fn command_for(spec: &Path, out: &Path) -> String {
    command_with(spec, out, None)
}

fn command_with(spec: &Path, out: &Path, operations: Option<(&str, &Path)>) -> String {
    let folders = [("--spec", spec, SPEC), ("--out", out, OUT)];
    let given = folders.iter().filter(|(_, path, default)| *path != Path::new(default));
    let mut words = vec!["cargo run -p generator".to_owned()];
    for (option, path) in given.map(|(option, path, _)| (*option, *path)).chain(operations) {
        let separator = if words.len() == 1 { "-- " } else { "" };
        words.push(format!("{separator}{option} {}", quoted(path)));
    }
    words.join(" ")
}

/// A path, quoted for a shell.
fn quoted(path: &Path) -> String {
    let text = slashed(path);
    let plain = |char: char| char.is_alphanumeric() || "/._-:".contains(char);
    if text.chars().all(plain) { text } else { format!("'{}'", text.replace('\'', r"'\''")) }
}
