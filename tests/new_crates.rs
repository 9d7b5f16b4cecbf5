//! Crates that `new` lays out: as they are, with the spec of a made-up API, and with that of a real one. They compile without
//! a warning, and a program makes calls by both clients.
//!
//! ```sh
//! cargo test -p tests --test review -- --ignored new_crates
//! ```

use canva_connect_mock::MockCanva;
use generator::model::Api;
use generator::template::NewCrate;
use serde_json::{Value, json};
use specs::crates::Workspace;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Stdio;
use tests::{below_root, name_of, read_spec, root};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::process::Command;
use wiremock::matchers::{body_json, header, method, path};
use wiremock::{Mock, MockServer, ResponseTemplate};

/// The features of a new crate that need no library of the system, and the default ones.
const FEATURES: [&str; 2] =
    ["files,rustls", "files,oauth,preview,tracing,tower,time,jiff,chrono,blocking,rustls"];

/// The files of a new crate with the spec of a fixture, instead of the one that is laid out.
fn crate_for(package: &str, fixture: &str) -> Vec<(String, String)> {
    let mut files = NewCrate::new(package, None).expect("a name").files();
    files.retain(|(path, _)| !path.starts_with("spec/"));
    for file in read_spec(&root().join("tests/fixtures").join(fixture)) {
        let text = String::from_utf8(file.bytes).expect("a text");
        let library = format!("\ncrate: {}\n", package.replace('-', "_"));
        files.push((
            format!("spec/{}", name_of(&file.path)),
            text.replace("\ncrate: canva_connect\n", &library),
        ));
    }
    generated(&mut files);
    files
}

/// Adds the code that is generated from the spec among the files.
fn generated(files: &mut Vec<(String, String)>) {
    let of_spec = files.iter().filter_map(|(path, text)| {
        let name = path.strip_prefix("spec/")?;
        Some(generator::load::RawFile { path: name.into(), bytes: text.clone().into_bytes() })
    });
    let checked = generator::check(Path::new("spec"), of_spec.collect::<Vec<_>>());
    let emitted = generator::client(checked.api().expect("no diagnostics"));
    files.extend(emitted.into_iter().map(|file| (format!("src/generated/{}", file.name), file.text)));
}

#[test]
#[ignore = "compiles three crates, which takes a minute"]
fn new_crates_compile_without_a_warning() {
    let mut workspace = Workspace::new("new-crates");
    let mut as_it_is = NewCrate::new("boat-yard", None).expect("a name").files();
    generated(&mut as_it_is);
    workspace.add_new("boat-yard", &as_it_is);
    workspace.add_new("quillpost", &crate_for("quillpost", "other_api"));
    workspace.add_new("resend-client", &crate_for("resend-client", "resend"));
    workspace.check_with(&FEATURES, &[]);
}

/// The runtime brings its tests. They do not need the API that it comes from.
#[test]
#[ignore = "compiles tests, which takes a minute"]
fn a_new_crate_passes_its_tests_and_has_documentation() {
    let mut workspace = Workspace::new("new-crate-tests");
    workspace.add_new("quillpost", &crate_for("quillpost", "other_api"));
    // With the dependencies of the tests here, none is compiled again.
    workspace.add_program_with("nothing", "", "fn main() {}\n");
    workspace.test(FEATURES[1]);
}

const DEPENDENCIES: &str = r#"
[dependencies.quillpost]
path = "../quillpost"
default-features = false
features = ["files", "oauth", "rustls"]

[dependencies.resend-client]
path = "../resend-client"
default-features = false
features = ["files", "rustls"]
"#;

/// The mock server plays the library, with its consent page and its token endpoint. It knows the API from the same spec. The
/// other server checks the calls of the real API as its documentation describes them.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "compiles a program, which takes a minute"]
async fn a_program_makes_calls_by_new_crates() {
    let mut workspace = Workspace::new("new-crate-calls");
    workspace.add_new("quillpost", &crate_for("quillpost", "other_api"));
    workspace.add_new("resend-client", &crate_for("resend-client", "resend"));
    let main = fs::read_to_string(root().join("tests/fixtures/new_crates/main.rs")).expect("readable");
    workspace.add_program_with("calls", DEPENDENCIES, &main);
    let program = workspace.build();

    let library = library().await;
    let email = email_service().await;
    let mut calls = Command::new(program)
        .args([library.base_url(), email.uri()])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("it starts");
    let mut output = BufReader::new(calls.stdout.take().expect("piped")).lines();
    let page = output.next_line().await.expect("readable").expect("the page");
    assert!(page.starts_with("https://islands.quillpost.example/consent?"), "{page}");
    let callback = library.authorize(&page).expect("the library allows it");
    let mut input = calls.stdin.take().expect("piped");
    input.write_all(format!("{callback}\n").as_bytes()).await.expect("written");
    let mut lines = Vec::new();
    while let Some(line) = output.next_line().await.expect("readable") {
        lines.push(line);
    }
    assert!(calls.wait().await.expect("it ends").success(), "{lines:?}");
    insta::assert_snapshot!(lines.join("\n"), @r#"
    9791234567896: "The Clockmaker's Orchard"
    get_copy: 404 Not Found: no_such_copy: There is no copy with the ID nowhere.
    refreshed: true
    again: exchange_code: 400 Bad Request: invalid_grant: Token lineage has been revoked.
    forgotten: true
    Your berth: true
    0f5c1d9a
    email
    create_api_key: 401 Unauthorized: restricted_api_key: This key may only send messages.
    "#);
}

async fn library() -> MockCanva {
    let checked = tests::check(&root().join("tests/fixtures/other_api"));
    let api: &Api = checked.api().expect("no diagnostics");
    let builder = MockCanva::builder().description(&generator::served::describe(api)).expect("a description");
    builder.client("id", "secret").start().await.expect("it starts")
}

/// Answers the five calls if they are as documented, and once with an error. All others fail.
async fn email_service() -> MockServer {
    let server = MockServer::start().await;
    let call = |name: &str, target: &str| {
        Mock::given(method(name))
            .and(path(target))
            .and(header("authorization", "Bearer re_123"))
            .and(header("user-agent", "resend-client/0.1.0"))
    };
    let answer = |value: Value| ResponseTemplate::new(200).set_body_json(value);
    let id = "0f5c1d9a";
    call("POST", "/emails")
        .and(header("idempotency-key", "welcome-ann-7"))
        .and(body_json(json!({
            "from": "office@harbour.example", "to": ["ann@sailors.example"], "subject": "Your berth",
            "html": "<p>Berth 7 is yours.</p>", "tags": [{"name": "season", "value": "spring"}]
        })))
        .respond_with(answer(json!({"id": id})))
        .mount(&server)
        .await;
    call("GET", "/emails/0f5c1d9a")
        .respond_with(answer(json!({
            "object": "email", "id": id, "to": ["ann@sailors.example"], "from": "office@harbour.example",
            "created_at": "2026-03-02T08:15:30.120000+00:00", "subject": "Your berth", "html": "<p>Berth 7 is yours.</p>",
            "text": null, "bcc": [null], "cc": [null], "reply_to": [null], "last_event": "delivered"
        })))
        .mount(&server)
        .await;
    let changed = json!({"object": "email", "id": id});
    call("PATCH", "/emails/0f5c1d9a")
        .and(body_json(json!({"scheduled_at": "2026-04-01T06:00:00Z"})))
        .respond_with(answer(changed.clone()))
        .mount(&server)
        .await;
    call("POST", "/emails/0f5c1d9a/cancel").respond_with(answer(changed)).mount(&server).await;
    let restricted = json!({
        "statusCode": 401, "name": "restricted_api_key", "message": "This key may only send messages."
    });
    call("POST", "/api-keys")
        .and(body_json(json!({"name": "Newsletter", "permission": "sending_access"})))
        .respond_with(ResponseTemplate::new(401).set_body_json(restricted))
        .mount(&server)
        .await;
    server
}

/// The dependencies and features of a new crate are those of the client, without what only the client has.
#[test]
fn a_new_crate_has_the_dependencies_of_the_client() {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, text) in NewCrate::new("boat-yard", None).expect("a name").files() {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }
    let new = package(&folder.path().join("Cargo.toml"), "boat-yard");
    let client = package(&root().join("Cargo.toml"), "canva-connect");
    let only_of_client = ["ed25519-dalek", "redis"];
    let dependencies = |package: &Value| -> BTreeSet<String> {
        let all = package["dependencies"].as_array().expect("a list").iter();
        let shared = all.filter(|it| !only_of_client.contains(&it["name"].as_str().expect("a name")));
        shared.map(ToString::to_string).collect()
    };
    assert_eq!(dependencies(&new), dependencies(&client));
    let features = |package: &Value| {
        let mut features = package["features"].as_object().expect("a map").clone();
        features.remove("verify");
        // An API may have no logins.
        features.remove("default");
        features
    };
    assert_eq!(features(&new), features(&client));
}

/// What cargo says about a package.
fn package(manifest: &Path, name: &str) -> Value {
    let told = std::process::Command::new("cargo")
        .args(["metadata", "--no-deps", "--offline", "--format-version", "1", "--manifest-path"])
        .arg(manifest)
        .output()
        .expect("cargo runs");
    let metadata: Value = serde_json::from_slice(&told.stdout).expect("JSON");
    let found = metadata["packages"].as_array().expect("a list").iter().find(|it| it["name"] == name);
    found.expect("the package").clone()
}

/// The public names of the runtime are those of the client.
#[test]
fn a_new_crate_exports_the_runtime_as_the_client_does() {
    let exports = |text: &str| -> BTreeSet<String> {
        let file = syn::parse_file(text).expect("Rust");
        let uses = file.items.into_iter().filter_map(|item| match item {
            syn::Item::Use(it) => Some(quote::quote!(#it).to_string()),
            _ => None,
        });
        uses.filter(|it| !it.contains("canva")).collect()
    };
    let client = fs::read_to_string(root().join("generated-client/src/lib.rs")).expect("readable");
    let new = fs::read_to_string(root().join("generator/template/src/lib.rs")).expect("readable");
    assert_eq!(exports(&new), exports(&client));
}

/// The name of the crate in the examples of the runtime is replaced by that of a new one. The reserved names are those of the
/// client's own modules too.
#[test]
fn the_runtime_and_the_generator_name_no_api() {
    let mut named = Vec::new();
    for folder in ["generated-client/src/runtime", "generator/src", "generator/template"] {
        collect(&root().join(folder), &mut |path, text| {
            let text = text.replace("canva_connect", "").to_lowercase();
            let lines = text.lines().enumerate().filter(|(_, line)| line.contains("canva"));
            let path = below_root(path);
            named.extend(lines.map(|(index, line)| format!("{}:{}: {line}", path.display(), index + 1)));
        });
    }
    assert_eq!(named.len(), 1, "{named:#?}");
    assert!(
        named[0].starts_with("generator/src/name/reserved.rs:") && named[0].ends_with(r#" "canva","#),
        "{named:?}"
    );
}

fn collect(folder: &Path, found: &mut dyn FnMut(&Path, &str)) {
    for entry in fs::read_dir(folder).expect("readable") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, found);
        } else {
            found(&path, &fs::read_to_string(&path).expect("a text"));
        }
    }
}
