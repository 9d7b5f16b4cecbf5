//! The command `fmt`.

use crate::cli::{CommonArgs, FmtArgs};
use crate::print::{errors, tell};
use generator::{layout, load, source, sync};
use std::io::{self, Write};
use std::process::ExitCode;

/// Formats the files of a spec, unless one cannot be formatted.
pub(crate) fn fmt(args: &CommonArgs, fmt: &FmtArgs) -> io::Result<ExitCode> {
    let formatted = layout::format(load::read_folder(&args.spec)?);
    let count = formatted.diagnostics.as_slice().len();
    if count > 0 {
        errors(&formatted.diagnostics, &formatted.sources, args)?;
        let files = if count == 1 { "1 file" } else { &format!("{count} files") };
        writeln!(io::stderr(), "{files} cannot be formatted; nothing is written")?;
        return Ok(ExitCode::FAILURE);
    }
    let plan = sync::rewrite(formatted.files)?;
    let spec = source::slashed(&args.spec);
    if plan.is_empty() {
        tell(args.format, format_args!("{spec} is formatted"))?;
        return Ok(ExitCode::SUCCESS);
    }
    if fmt.check {
        for change in plan.changes() {
            tell(args.format, format_args!("not formatted: {}", source::slashed(change.path())))?;
        }
        tell(args.format, format_args!("run `{}` to format them", FmtArgs::command(&args.spec)))?;
        return Ok(ExitCode::FAILURE);
    }
    for change in plan.apply()? {
        tell(args.format, format_args!("formatted {}", source::slashed(change.path())))?;
    }
    Ok(ExitCode::SUCCESS)
}
