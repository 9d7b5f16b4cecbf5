//! The description for `OpenAPI`: all of two small APIs as snapshots, and that no part of a model is missing. Whether it is
//! valid is checked by the programs of others in `.ci/openapi-check`.

use generator::model::{Api, Effects, Limits, Range, Shape};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use tests::{check, fixtures, root};

#[test]
fn small_apis_are_described_like_this() {
    let _folder = crate::snapshots_in("openapi");
    for name in ["other_api", "resend"] {
        insta::assert_snapshot!(name, text(&root().join("tests/fixtures").join(name)));
    }
}

#[test]
fn what_the_format_has_no_room_for_is_described_like_this() {
    let _folder = crate::snapshots_in("openapi");
    insta::assert_snapshot!("little_room", text(&root().join("tests/fixtures/openapi")));
}

#[test]
fn nothing_of_a_model_is_left_out() {
    for folder in specs() {
        let checked = check(&folder);
        let (api, document) = (checked.api().expect("no diagnostics"), document(&folder));
        let at = folder.display();
        let described: BTreeMap<&str, &Value> = operations(&document)
            .map(|(_, _, it)| (it["operationId"].as_str().expect("an operation has a name"), it))
            .collect();
        let all: Vec<_> = api.sections.iter().flat_map(|it| &it.operations).collect();
        assert_eq!(described.len(), all.len(), "{at}");
        for operation in all {
            let it = described[operation.function.plain()];
            let passed = list(&it["parameters"]).len() + usize::from(it["requestBody"].is_object());
            assert_eq!(passed, operation.inputs.len(), "{at}: {it:#}");
            let errors =
                operation.errors.iter().filter(|case| it["responses"][case.status.to_string()].is_object());
            assert_eq!(errors.count(), operation.errors.len(), "{at}: {it:#}");
            assert_eq!(
                it["x-job"].is_object(),
                operation.starts.is_some() || operation.polls.is_some(),
                "{at}"
            );
            assert_eq!(it["x-pages"].is_object(), operation.paging.is_some(), "{at}");
            assert_eq!(list(&it["x-rate-limits"]).len(), operation.rate_limits.len(), "{at}");
            effects_occur(&operation.effects, &it["x-effects"]);
            for input in &operation.inputs {
                let parameter = list(&it["parameters"]).iter().find(|it| it["name"] == input.api_name);
                limits_occur(
                    &input.limits,
                    parameter.map_or(&Value::Null, |it| &it["schema"]),
                    &input.api_name,
                );
            }
        }
        let webhooks = api.sections.iter().flat_map(|section| &section.webhooks);
        webhooks.for_each(|it| assert!(document["webhooks"][&it.name].is_object(), "{at}: {}", it.name));
        let items: BTreeSet<&str> = api.items.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(keys(&document["x-items"]), items, "{at}");
        let refusals: BTreeSet<&str> = api.refusals.iter().map(|(reason, _)| reason.word()).collect();
        assert_eq!(keys(&document["x-refusals"]), refusals, "{at}");
        every_type_occurs(api, &document);
    }
}

fn effects_occur(effects: &Effects, described: &Value) {
    let count = |key: &str| list(&described[key]).len();
    let found = [count("reads"), count("updates"), count("deletes"), count("creates")];
    let meant = [effects.reads.len(), effects.updates.len(), effects.deletes.len(), effects.creates.len()];
    assert_eq!(found, meant, "{described:#}");
    assert_eq!(described["lists"].is_object(), effects.lists.is_some(), "{described:#}");
    assert_eq!(described["moves"].is_object(), effects.moves.is_some(), "{described:#}");
}

/// The links of the fixture lead from each response with a new item to the calls that take its ID.
#[test]
fn a_response_with_a_new_item_has_links_to_calls_about_it() {
    let document = document(&root().join("tests/fixtures/valid/state"));
    let links = operations(&document).flat_map(|(_, _, it)| {
        object(&it["responses"]["200"]["links"]).iter().map(move |(name, link)| {
            let parameters = object(&link["parameters"]).iter();
            let parameters: Vec<String> = parameters.map(|(key, value)| format!("{key}={value}")).collect();
            format!("{} -> {name}: {}", it["operationId"].as_str().expect("a name"), parameters.join(" "))
        })
    });
    let links: Vec<String> = links.collect();
    insta::assert_snapshot!(links.join("\n"), @r#"
    make_drawer -> change_note: drawer="$response.body#/id"
    make_drawer -> get_drawer: drawer="$response.body#/id"
    make_drawer -> list_drawer: drawer="$response.body#/id"
    make_drawer -> write_note: drawer="$response.body#/id"
    write_note -> burn_note: note="$response.body#/note/id"
    write_note -> change_note: drawer="$request.path.drawer" note="$response.body#/note/id"
    print_picture -> get_print: print="$response.body#/id"
    get_print -> get_picture: picture="$response.body#/pictures/0/picture_id"
    "#);
}

fn every_type_occurs(api: &Api, document: &Value) {
    let schemas = object(&document["components"]["schemas"]);
    let mut count = 0;
    for ty in &api.types {
        let schema = schemas.get(&ty.api_name).or_else(|| schemas.get(&format!("_{}", ty.name)));
        let schema = schema.unwrap_or_else(|| panic!("no schema {}", ty.api_name));
        let (found, meant): (BTreeSet<&str>, BTreeSet<&str>) = match &ty.shape {
            Shape::Struct(fields) => {
                for field in fields {
                    let schema = &schema["properties"][&field.api_name];
                    let download = field.download.map(u64::from);
                    assert_eq!(schema["x-download"].as_u64(), download, "{}", field.api_name);
                    let schema = if field.base64 { &schema["contentSchema"] } else { schema };
                    limits_occur(&field.limits, schema, &field.api_name);
                }
                (keys(&schema["properties"]), fields.iter().map(|it| it.api_name.as_str()).collect())
            }
            Shape::Enum(variants) => (
                list(&schema["enum"]).iter().filter_map(Value::as_str).collect(),
                variants.iter().map(|it| it.api_name.as_str()).collect(),
            ),
            Shape::Union { variants, .. } => {
                assert_eq!(list(&schema["oneOf"]).len(), variants.len(), "{}", ty.api_name);
                count += variants.len();
                let mapping = &schema["discriminator"]["mapping"];
                (keys(mapping), variants.iter().map(|it| it.api_name.as_str()).collect())
            }
        };
        assert_eq!(found, meant, "{}", ty.api_name);
        count += 1;
    }
    assert_eq!(schemas.len(), count);
}

/// All limits but the default.
fn limits_occur(limits: &Limits, schema: &Value, name: &str) {
    let items = &schema["items"];
    let described = |schema: &Value, least: &str, greatest: &str| Range {
        min: schema[least].as_i64(),
        max: schema[greatest].as_i64(),
    };
    let found = Limits {
        number: described(schema, "minimum", "maximum"),
        length: described(schema, "minLength", "maxLength"),
        items: described(schema, "minItems", "maxItems"),
        item_number: described(items, "minimum", "maximum"),
        item_length: described(items, "minLength", "maxLength"),
        pattern: schema["pattern"].as_str().map(str::to_owned),
        default: limits.default.clone(),
    };
    assert_eq!(found, *limits, "{name}: {schema:#}");
}

#[test]
fn every_reference_leads_somewhere() {
    for folder in specs() {
        let document = document(&folder);
        references(&document, &mut |reference| {
            let pointer = reference.strip_prefix('#').expect("inside the document");
            assert!(document.pointer(pointer).is_some(), "{}: {reference}", folder.display());
        });
    }
}

/// Hands over all references and the targets of mappings below a value. Examples have none.
fn references(value: &Value, found: &mut impl FnMut(&str)) {
    if let Some(reference) = value["$ref"].as_str() {
        found(reference);
    }
    for target in object(&value["discriminator"]["mapping"]).values() {
        found(target.as_str().expect("a reference"));
    }
    object(value).values().chain(list(value)).for_each(|value| references(value, found));
}

#[test]
fn the_same_spec_gives_the_same_bytes() {
    for folder in specs() {
        assert_eq!(text(&folder), text(&folder), "{}", folder.display());
    }
}

fn specs() -> Vec<PathBuf> {
    let mut folders = fixtures("valid");
    folders.extend(
        ["spec", "tests/fixtures/other_api", "tests/fixtures/resend", "tests/fixtures/openapi"]
            .map(|it| root().join(it)),
    );
    folders
}

fn text(folder: &Path) -> String {
    generator::openapi::describe(check(folder).api().expect("no diagnostics"))
}

fn document(folder: &Path) -> Value {
    serde_json::from_str(&text(folder)).expect("JSON")
}

/// All operations with their paths and methods.
fn operations(document: &Value) -> impl Iterator<Item = (&str, &str, &Value)> {
    let paths = object(&document["paths"]).iter();
    paths.flat_map(|(path, item)| {
        object(item).iter().map(move |(method, it)| (path.as_str(), method.as_str(), it))
    })
}

fn keys(value: &Value) -> BTreeSet<&str> {
    object(value).keys().map(String::as_str).collect()
}

/// The entries of an object; none of anything else.
fn object(value: &Value) -> &Map<String, Value> {
    static NONE: LazyLock<Map<String, Value>> = LazyLock::new(Map::new);
    value.as_object().unwrap_or(&NONE)
}

/// The items of a list; none of anything else.
fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}
