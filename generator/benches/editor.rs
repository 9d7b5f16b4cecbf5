//! The time of an answer to an editor about the whole API: after an edit of one file, which is checked with all others, and
//! of each question afterwards. `cargo bench -p generator --bench editor`

use criterion::{Criterion, criterion_group, criterion_main};
use generator::editor::Folder;
use lsp_types::Position;
use std::collections::BTreeMap;
use std::fs;
use std::hint::black_box;
use std::path::Path;

fn answers(criterion: &mut Criterion) {
    let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    let path = spec.join("assets.yaml");
    let mut text = fs::read_to_string(&path).expect("the file can be read");
    let read = |text: &str, before: Option<Folder>| {
        let unsaved = BTreeMap::from([(path.clone(), text.to_owned())]);
        Folder::read(&spec, &unsaved, |_| None, before).expect("the folder can be read")
    };
    let mut folder = Some(read(&text, None));
    let line =
        text.lines().position(|line| line.trim_start().starts_with("response: Get")).expect("an endpoint");
    let line = u32::try_from(line).expect("few lines");
    let at = Position::new(line, 16);

    let mut group = criterion.benchmark_group("editor");
    group.bench_function("errors after an edit", |bencher| {
        bencher.iter(|| {
            text.push_str("# more\n");
            folder = Some(read(&text, folder.take()));
            assert!(folder.as_ref().expect("read").problems().is_empty());
        });
    });
    group.bench_function("an edit and a completion", |bencher| {
        bencher.iter(|| {
            text.push_str("# more\n");
            folder = Some(read(&text, folder.take()));
            assert!(!folder.as_ref().expect("read").complete(&path, at).is_empty());
        });
    });
    group.bench_function("an edit and all places of a type", |bencher| {
        bencher.iter(|| {
            text.push_str("# more\n");
            folder = Some(read(&text, folder.take()));
            assert!(folder.as_ref().expect("read").places_at(&path, at, false).len() > 1);
        });
    });
    let folder = folder.expect("read");
    group.bench_function("hover", |bencher| bencher.iter(|| folder.hover(&path, at).expect("a type")));
    group.bench_function("completion", |bencher| bencher.iter(|| folder.complete(&path, at).len()));
    group.bench_function("places", |bencher| bencher.iter(|| folder.places_at(&path, at, false).len()));
    group.bench_function("rename", |bencher| {
        bencher.iter(|| folder.rename(&path, at, "Renamed").expect("a free name"));
    });
    group.bench_function("outline", |bencher| bencher.iter(|| folder.symbols(&path).len()));
    group.bench_function("format", |bencher| bencher.iter(|| black_box(folder.format(&path)).is_some()));
    group.finish();
}

criterion_group!(benches, answers);
criterion_main!(benches);
