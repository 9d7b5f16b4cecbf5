//! How long generating takes: the whole API, and ten and a hundred times as much under other names. Cost must grow in
//! proportion. `cargo bench -p generator`

mod scaled;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use std::path::Path;

fn generate(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("generate");
    group.sample_size(10);
    for times in [1, 10, 100] {
        let files = scaled::spec(times);
        let bytes: usize = files.iter().map(|file| file.bytes.len()).sum();
        group.throughput(Throughput::Bytes(bytes as u64));
        group.bench_with_input(BenchmarkId::new("times the spec", times), &files, |bencher, files| {
            bencher.iter(|| {
                let checked = generator::check(Path::new("spec"), files);
                generator::client(checked.api().expect("the scaled spec has no mistakes"))
            });
        });
    }
    group.finish();
}

criterion_group!(benches, generate);
criterion_main!(benches);
