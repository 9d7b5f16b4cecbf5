//! The whole API in one list, from the model: what there is to compare with the API's own documentation.

use generator::model::{Api, Auth, Operation, Per, RateLimit, Shape, Type};
use std::fmt::Write;
use tests::{check, root};

#[test]
fn the_spec_covers_the_whole_api() {
    let checked = check(&root().join("spec"));
    let api = checked.api().expect("the spec has no mistakes");
    let operations = operations(api);
    assert_eq!(operations.len(), 59);
    let mut text = String::new();
    let lists = [
        ("operations", operations),
        ("enums", values(api, |shape| matches!(shape, Shape::Enum(_)))),
        ("unions", values(api, |shape| matches!(shape, Shape::Union { .. }))),
        ("notifications", notifications(api)),
    ];
    for (what, lines) in lists {
        writeln!(text, "== {what} ==").unwrap();
        lines.iter().for_each(|line| writeln!(text, "{line}").unwrap());
        writeln!(text, "{} {what}\n", lines.len()).unwrap();
    }
    write!(text, "{} types", api.types.len()).unwrap();
    let _folder = crate::snapshots_in("coverage");
    insta::assert_snapshot!(text);
}

fn operations(api: &Api) -> Vec<String> {
    let line = |section: &str, operation: &Operation| {
        let limits: Vec<String> = operation.rate_limits.iter().map(|limit| rate_limit(*limit)).collect();
        let mut facts = vec![
            format!("{section}::{}", operation.function.plain()),
            format!("{} {}", operation.method, operation.path),
            access(operation),
            limits.join(", "),
        ];
        facts.extend(operation.server.clone());
        facts.extend(operation.capability.as_ref().map(|(name, _)| format!("capability {name}")));
        facts.extend(operation.docs.preview.then(|| "preview".to_owned()));
        facts.extend(operation.docs.deprecated.as_ref().map(|_| "deprecated".to_owned()));
        facts.retain(|fact| !fact.is_empty());
        facts.join(" | ")
    };
    let sections = api.sections.iter();
    let lines = sections.flat_map(|section| section.operations.iter().map(|it| line(&section.module, it)));
    lines.collect()
}

fn access(operation: &Operation) -> String {
    match operation.auth {
        Auth::None => "no token".to_owned(),
        Auth::BasicOrNone => "id and secret".to_owned(),
        Auth::Bearer => {
            let sets: Vec<String> = operation.scopes.iter().map(|set| set.join(" ")).collect();
            if sets.concat().is_empty() { "any token".to_owned() } else { sets.join(" or ") }
        }
    }
}

fn rate_limit(limit: RateLimit) -> String {
    let per = match limit.per {
        Per::User => "user",
        Per::Integration => "integration",
        Per::Document => "document",
    };
    format!("{} in {} s per {per}", limit.rate.requests, limit.rate.seconds)
}

/// The enums or unions, each with its values or the values of its tag.
fn values(api: &Api, belongs: impl Fn(&Shape) -> bool) -> Vec<String> {
    let types = api.sections.iter().flat_map(|section| &section.types).map(|id| api.get(*id));
    let line = |ty: &Type| {
        let values: Vec<&str> = match &ty.shape {
            Shape::Enum(variants) => variants.iter().map(|variant| variant.api_name.as_str()).collect(),
            Shape::Union { variants, .. } => {
                variants.iter().map(|variant| variant.api_name.as_str()).collect()
            }
            Shape::Struct(_) => Vec::new(),
        };
        format!("{}::{}: {}", ty.module, ty.api_name, values.join(", "))
    };
    types.filter(|ty| belongs(&ty.shape)).map(line).collect()
}

fn notifications(api: &Api) -> Vec<String> {
    let sections = api.sections.iter();
    let all = sections.flat_map(|section| section.webhooks.iter().map(|it| (&section.module, it)));
    all.map(|(module, it)| format!("{module}::{}: {}", it.name, api.get(it.payload).api_name)).collect()
}
