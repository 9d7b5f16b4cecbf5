//! The commands `fmt` and `schema`, which write files of a spec.

use crate::cli::{CheckArgs, CommonArgs};
use crate::print::{errors, tell};
use generator::{layout, load, schema, source, sync};
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Formats the files of a spec, unless one cannot be formatted.
pub(crate) fn fmt(args: &CommonArgs, own: &CheckArgs) -> io::Result<ExitCode> {
    let formatted = layout::format(load::read_folder(&args.spec)?);
    let count = formatted.diagnostics.as_slice().len();
    if count > 0 {
        errors(&formatted.diagnostics, &formatted.sources, args)?;
        let files = if count == 1 { "1 file" } else { &format!("{count} files") };
        writeln!(io::stderr(), "{files} cannot be formatted; nothing is written")?;
        return Ok(ExitCode::FAILURE);
    }
    write("fmt", formatted.files, args, own)
}

/// Writes the schemas of a spec's files.
pub(crate) fn schema(args: &CommonArgs, own: &CheckArgs) -> io::Result<ExitCode> {
    let files = schema::files().into_iter().map(|file| (args.spec.join(file.name), file.text));
    write("schema", files.collect(), args, own)
}

/// Writes the files that have another text, or lists them.
fn write(
    name: &str,
    files: Vec<(PathBuf, String)>,
    args: &CommonArgs,
    own: &CheckArgs,
) -> io::Result<ExitCode> {
    let plan = sync::rewrite(files)?;
    if plan.is_empty() {
        let spec = source::slashed(&args.spec);
        tell(args.format, format_args!("{spec} is as `{name}` writes it"))?;
        return Ok(ExitCode::SUCCESS);
    }
    if own.check {
        for change in plan.changes() {
            tell(args.format, format_args!("{} {}", change.outdated(), source::slashed(change.path())))?;
        }
        tell(args.format, format_args!("run `{}` to update it", CheckArgs::command(name, &args.spec)))?;
        return Ok(ExitCode::FAILURE);
    }
    for change in plan.apply()? {
        tell(args.format, format_args!("{} {}", change.done(), source::slashed(change.path())))?;
    }
    Ok(ExitCode::SUCCESS)
}
