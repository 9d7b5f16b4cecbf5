//! The facts of an API that the page shows.

use crate::api::{Api, Encoding, Input, Job, Operation, RateLimit, Ty};
use crate::server::Server;
use serde_json::{Value, json};

/// The facts of all operations, and the scopes and capabilities that there are.
pub(crate) fn describe(server: &Server) -> Value {
    let api = &server.api;
    json!({
        "title": api.title,
        "base_url": server.base_url(),
        "user": server.settings.user,
        "operations": api.operations.iter().map(|it| operation(server, it)).collect::<Vec<_>>(),
        "scopes": api.scopes,
        "capabilities": api.capabilities,
    })
}

fn operation(server: &Server, operation: &Operation) -> Value {
    let errors = operation.errors.iter().map(|case| json!({ "status": case.status, "codes": case.codes }));
    let starts = operation.starts.as_ref();
    let poll = starts.and_then(|job| job.poll.as_deref());
    json!({
        "name": operation.name,
        "section": operation.section,
        "summary": operation.summary,
        "docs": operation.docs,
        "preview": operation.preview,
        "deprecated": operation.deprecated,
        "method": operation.method,
        "path": operation.path,
        "url": server.url_of(operation),
        "auth": operation.auth.word(),
        "scopes": operation.scopes,
        "capability": operation.capability,
        "limits": operation.rate_limits.iter().map(limit).collect::<Vec<_>>(),
        "errors": errors.collect::<Vec<_>>(),
        "examples": operation.examples.iter().map(|example| &example.name).collect::<Vec<_>>(),
        "inputs": operation.inputs.iter().map(input).collect::<Vec<_>>(),
        "poll": poll,
        "job_id": starts.map(|job| &job.id),
        "job_errors": starts.map(|job| job_errors(&server.api, operation, job)),
    })
}

fn input(input: &Input) -> Value {
    json!({
        "name": input.name,
        "in": input.location.word(),
        "is_json": input.encoding == Encoding::Json,
        "is_form": input.encoding == Encoding::Form,
        "is_file": input.encoding == Encoding::Bytes,
        "required": input.required,
        "example": input.example,
    })
}

fn limit(limit: &RateLimit) -> String {
    let RateLimit { requests, seconds, per } = limit;
    let time = match seconds {
        1 => "a second".to_owned(),
        60 => "a minute".to_owned(),
        3600 => "an hour".to_owned(),
        86_400 => "a day".to_owned(),
        seconds if seconds % 60 == 0 => format!("{} minutes", seconds / 60),
        seconds => format!("{seconds} seconds"),
    };
    format!("{requests} in {time} for each {}", per.word())
}

/// The codes with which a job can fail: the values of the only enum in its error.
fn job_errors<'a>(api: &'a Api, operation: &Operation, job: &Job) -> Vec<&'a str> {
    let error = operation.output.and_then(|output| api.type_at(&Ty::Named(output), &job.error));
    let fields = error.iter().flat_map(|ty| api.fields(ty));
    let codes = fields.filter_map(|field| api.values(&field.ty));
    codes.flatten().map(String::as_str).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::Per;

    #[test]
    fn a_limit_names_its_time_in_the_largest_unit() {
        let text = |seconds| limit(&RateLimit { requests: 20, seconds, per: Per::User });
        assert_eq!(text(60), "20 in a minute for each user");
        assert_eq!(text(300), "20 in 5 minutes for each user");
        assert_eq!(text(90), "20 in 90 seconds for each user");
        assert_eq!(text(86_400), "20 in a day for each user");
    }

    #[test]
    fn a_job_names_the_codes_of_its_failures() {
        let api = Api::embedded();
        let operation = &api.operations[api.operation("create_design_export_job").expect("it exists")];
        let codes = job_errors(&api, operation, operation.starts.as_ref().expect("it starts a job"));
        assert!(codes.contains(&"license_required"), "{codes:?}");
    }
}
