//! The command `draft`, which writes the first files of a spec.

use crate::cli::{CommonArgs, DraftArgs, Format};
use crate::print;
use generator::diagnostic::Diagnostics;
use generator::draft::{Located, draft};
use generator::model::Published;
use generator::source::{Sources, slashed};
use generator::sync::new_folder::create_folder;
use generator::{load, published, schema, yaml};
use serde_json::json;
use std::io::{self, Write};
use std::process::ExitCode;

/// Writes the files, unless the folder has some, and lists what the language cannot say.
pub(crate) fn run(args: &CommonArgs, own: &DraftArgs) -> io::Result<ExitCode> {
    let bytes = load::read_file(&own.file)?;
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let facts = published::read(&own.file, bytes, &Published::default(), &mut sources, &mut diagnostics);
    let document = sources.files().next().and_then(|source| yaml::parse(0, &source.text).ok());
    let Some((facts, document)) = facts.zip(document) else {
        print::errors(&diagnostics, &sources, args)?;
        return Ok(ExitCode::FAILURE);
    };
    let draft = draft(&facts, &document);
    let mut files = draft.files;
    files.extend(schema::files().into_iter().map(|file| (file.name, file.text)));
    create_folder(&own.out, &files)?;
    let mut out = io::stdout();
    for Located { file, line, column, pointer, what } in draft.unsaid.located(&sources) {
        if args.format == Format::Json {
            writeln!(
                out,
                "{}",
                json!({"file": file, "line": line, "column": column, "pointer": pointer, "unsaid": what})
            )?;
        } else {
            writeln!(out, "{file}:{line}:{column}: {what} ({pointer})")?;
        }
    }
    let count = draft.unsaid.as_slice().len();
    print::tell(
        args.format,
        format_args!(
            "wrote {} files to {}; {count} places say what no spec can say",
            files.len(),
            slashed(&own.out)
        ),
    )?;
    Ok(ExitCode::SUCCESS)
}
