//! What the command line says.

use clap::{Args, Parser, Subcommand, ValueEnum};
use generator::diagnostic::Format;
use std::path::PathBuf;

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

const EXIT_CODES: &str = "\
Exit codes:
  0  everything is in order
  1  the spec has mistakes, or with --check the written client is not what the spec says
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
}

/// How to generate.
#[derive(Debug, Args)]
pub(crate) struct GenerateArgs {
    #[command(flatten)]
    pub(crate) common: CommonArgs,
    /// Where to write; only files with the generator's mark are ever changed or removed
    #[arg(long, value_name = "DIR", default_value = "generated-client/src/generated")]
    pub(crate) out: PathBuf,
    /// Write nothing; exit with 1 if a file would be written or removed
    #[arg(long)]
    pub(crate) check: bool,
}

/// What every command takes.
#[derive(Debug, Args)]
pub(crate) struct CommonArgs {
    /// The folder with the spec
    #[arg(long, value_name = "DIR", default_value = "spec")]
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
