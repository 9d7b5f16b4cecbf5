//! The command `new`, which lays out a crate for another API.

use crate::cli::{CommonArgs, NewArgs, command_for};
use crate::print::{report, tell};
use generator::load::RawFile;
use generator::source::slashed;
use generator::sync::new_folder::create_folder;
use generator::template::NewCrate;
use generator::{layout, schema};
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

/// Where the spec is in the crate, and where its generated code.
const SPEC: &str = "spec/";
const GENERATED: &str = "src/generated";

/// Lays out a crate, generates its client, and names the next commands.
pub(crate) fn new(args: &CommonArgs, own: &NewArgs) -> io::Result<ExitCode> {
    let folder_name = own.folder.file_name().unwrap_or_default().to_string_lossy();
    let package = own.name.as_deref().unwrap_or(&folder_name);
    let new_crate = match NewCrate::new(package, own.title.as_deref()) {
        Ok(new_crate) => new_crate,
        Err(message) => {
            writeln!(io::stderr(), "error: {message}")?;
            return Ok(ExitCode::from(2));
        }
    };
    let (spec, mut files): (Vec<_>, Vec<_>) =
        new_crate.files().into_iter().partition(|(path, _)| path.starts_with(SPEC));
    // A title may need other quotes.
    let spec = layout::format(spec.iter().map(|(path, text)| raw(path.as_ref(), text)).collect()).files;
    let checked = generator::check(
        Path::new(SPEC),
        spec.iter().map(|(path, text)| raw(path, text)).collect::<Vec<_>>(),
    );
    let Some(api) = checked.api() else {
        return report(&checked, args); // Of the title.
    };
    files.extend(spec.into_iter().map(|(path, text)| (slashed(&path), text)));
    files.extend(schema::files().into_iter().map(|it| (format!("{SPEC}{}", it.name), it.text)));
    files.extend(generator::client(api).into_iter().map(|it| (format!("{GENERATED}/{}", it.name), it.text)));
    create_folder(&own.folder, &files)?;
    let folder = &own.folder;
    tell(args.format, format_args!("created {} with {} files", slashed(folder), files.len()))?;
    tell(
        args.format,
        format_args!("describe the API in {}, and after each change run", slashed(&folder.join("spec"))),
    )?;
    tell(args.format, format_args!("  {}", command_for(&folder.join("spec"), &folder.join(GENERATED))))?;
    Ok(ExitCode::SUCCESS)
}

fn raw(path: &Path, text: &str) -> RawFile {
    RawFile { path: path.to_owned(), bytes: text.as_bytes().to_owned() }
}
