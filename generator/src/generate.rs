//! The command `generate`.

use crate::cli::{CommonArgs, OutputArgs};
use crate::print::{report, tell};
use generator::model::Api;
use generator::render::File;
use generator::sync::Plan;
use generator::{load, operations_md, rules, served, source, sync};
use std::io;
use std::process::ExitCode;

/// Generates the client, or with `--check` lists the files that differ.
pub(crate) fn generate(args: &CommonArgs, output: &OutputArgs) -> io::Result<ExitCode> {
    let checked = generator::check(&args.spec, load::read_folder(&args.spec)?);
    let Some(api) = checked.api() else {
        return report(&checked, args);
    };
    let (plan, format) = (plan(api, generator::client(api), output)?, args.format);
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

/// The changes of all files that are generated: those of the client, and the others.
pub(crate) fn plan(api: &Api, client: Vec<File>, output: &OutputArgs) -> io::Result<Plan> {
    let mut plan = sync::plan(output.out(), client)?;
    if let Some(path) = output.operations() {
        plan = plan.with_file(path, operations_md::describe(api))?;
    }
    if let Some(path) = output.rules() {
        plan = plan.with_file(path, rules::describe())?;
    }
    if let Some(path) = output.served() {
        plan = plan.with_file(path, served::describe(api))?;
    }
    Ok(plan)
}
