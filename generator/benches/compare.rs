//! The time of comparing: the whole API with its description, and two revisions of it; and ten and a hundred times as much
//! under other names. Cost must grow in proportion. `cargo bench -p generator --bench compare`

mod scaled;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use generator::audit::audit;
use generator::compare::compare;
use generator::date::Date;
use generator::diagnostic::Diagnostics;
use generator::facts::of_model;
use generator::load::RawFile;
use generator::source::Sources;
use generator::{Checked, openapi, published, rules};
use std::path::Path;

fn read(files: &[RawFile]) -> Checked {
    generator::check(Path::new("spec"), files)
}

fn audits(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("audit");
    group.sample_size(10);
    for times in [1, 10, 100] {
        let files = scaled::spec(times);
        // Another limit of many calls, and a field of many types that nobody asks for.
        let description = openapi::describe(read(&files).api().expect("the scaled spec has no mistakes"));
        let description = description
            .replace("\"requests\": 20,", "\"requests\": 21,")
            .replace("\"width\": {", "\"breadth\": {");
        group.throughput(Throughput::Bytes(description.len() as u64));
        group.bench_with_input(BenchmarkId::new("times the spec", times), &files, |bencher, files| {
            bencher.iter(|| {
                let checked = read(files);
                let api = checked.api().expect("the scaled spec has no mistakes");
                let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
                let path = Path::new("openapi.json");
                let facts = published::read(
                    path,
                    description.as_bytes().to_vec(),
                    &api.published,
                    &mut sources,
                    &mut diagnostics,
                );
                let found = audit(api, &facts.expect("the description can be read"), Date::today());
                assert!(found.open.len() > 10);
            });
        });
    }
    group.finish();
}

fn diffs(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("diff");
    group.sample_size(10);
    for times in [1, 10, 100] {
        let old = scaled::spec(times);
        let new: Vec<RawFile> = old
            .iter()
            .map(|file| {
                let text = String::from_utf8(file.bytes.clone()).expect("text");
                let text = text.replace("rate_limit: 20/min", "rate_limit: 21/min");
                RawFile { path: file.path.clone(), bytes: text.into_bytes() }
            })
            .collect();
        let bytes: usize = old.iter().chain(&new).map(|file| file.bytes.len()).sum();
        group.throughput(Throughput::Bytes(bytes as u64));
        group.bench_with_input(
            BenchmarkId::new("times the spec", times),
            &(old, new),
            |bencher, (old, new)| {
                bencher.iter(|| {
                    let (old, new) = (read(old), read(new));
                    let facts = [&old, &new].map(|side| of_model(side.api().expect("no mistakes")));
                    assert!(rules::judge(compare(&facts[0], &facts[1])).len() > 10);
                });
            },
        );
    }
    group.finish();
}

criterion_group!(benches, audits, diffs);
criterion_main!(benches);
