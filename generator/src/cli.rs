//! What the command line says.

use clap::{Args, Parser, Subcommand, ValueEnum};
use generator::diagnostic::Format;
use generator::source::slashed;
use std::path::{Path, PathBuf};

/// Reads an API written down in YAML and writes the Rust client for it.
///
/// Without a command it generates.
#[derive(Debug, Parser)]
#[command(version, after_help = EXIT_CODES, args_conflicts_with_subcommands = true)]
pub(crate) struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    generate: GenerateArgs,
}

const SPEC: &str = "spec";
const OUT: &str = "generated-client/src/generated";
const OPERATIONS: &str = "generated-client/OPERATIONS.md";

const EXIT_CODES: &str = "\
Exit codes:
  0  everything is in order
  1  the spec has diagnostics, or with --check the written client is not what the spec says
  2  the command line is wrong
  3  a file or folder cannot be read or written";

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Write the client that the spec describes
    #[command(after_help = EXIT_CODES)]
    Generate(GenerateArgs),
    /// Only look for mistakes in the spec
    #[command(after_help = EXIT_CODES)]
    Check(CommonArgs),
    /// Print the API as an OpenAPI 3.1 description, in JSON
    ///
    /// Everything that the spec says is in it, in the order of the spec. What the format has no word for stands under
    /// keys of its own that start with `x-`: rate limits, jobs, pages, capabilities, plans, previews, error codes.
    #[command(after_help = EXIT_CODES)]
    Openapi(CommonArgs),
}

/// How to generate.
#[derive(Debug, Args)]
pub(crate) struct GenerateArgs {
    #[command(flatten)]
    pub(crate) common: CommonArgs,
    /// Where to write; only files with the generator's mark are ever changed or removed
    #[arg(long, value_name = "DIR", default_value = OUT)]
    pub(crate) out: PathBuf,
    /// Where to write the list of all operations, in Markdown
    ///
    /// Default: generated-client/OPERATIONS.md, or no list if --out names another folder.
    #[arg(long, value_name = "FILE")]
    operations: Option<PathBuf>,
    /// Write nothing; exit with 1 if a file would be written or removed
    #[arg(long)]
    pub(crate) check: bool,
}

impl GenerateArgs {
    /// The file for the list of all operations, if it is to be written.
    pub(crate) fn operations(&self) -> Option<&Path> {
        let usual = (self.out.as_path() == Path::new(OUT)).then(|| Path::new(OPERATIONS));
        self.operations.as_deref().or(usual)
    }

    /// The command that writes what `--check` misses.
    pub(crate) fn mending(&self) -> String {
        let folders = [("--spec", self.common.spec.as_path(), SPEC), ("--out", self.out.as_path(), OUT)];
        let other = folders.iter().filter(|(_, path, usual)| *path != Path::new(usual));
        let operations = self.operations.as_deref().map(|path| ("--operations", path));
        let mut words = vec!["cargo run -p generator".to_owned()];
        for (option, path) in other.map(|(option, path, _)| (*option, *path)).chain(operations) {
            let separator = if words.len() == 1 { "-- " } else { "" };
            words.push(format!("{separator}{option} {}", quoted(path)));
        }
        words.join(" ")
    }
}

/// A path as a shell reads it.
fn quoted(path: &Path) -> String {
    let text = slashed(path);
    let plain = |char: char| char.is_alphanumeric() || "/._-:".contains(char);
    if text.chars().all(plain) { text } else { format!("'{}'", text.replace('\'', r"'\''")) }
}

/// What every command takes.
#[derive(Debug, Args)]
pub(crate) struct CommonArgs {
    /// The folder with the spec
    #[arg(long, value_name = "DIR", default_value = SPEC)]
    pub(crate) spec: PathBuf,
    /// How mistakes are printed
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
    /// Whether mistakes are colored
    #[arg(long, value_enum, default_value_t)]
    pub(crate) color: Color,
}

/// Whether mistakes are colored.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal, unless `NO_COLOR` is set
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

impl Cli {
    /// The command; generating, if none is given.
    pub(crate) fn command(self) -> Command {
        self.command.unwrap_or(Command::Generate(self.generate))
    }
}
