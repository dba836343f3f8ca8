//! How long the guide in this repository takes: `cargo bench`.

use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, criterion_group, criterion_main};
use versus::{Options, check, compile, emit, load, model};

fn build(criterion: &mut Criterion) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sources = load::project(root).expect("the guide can be read");
    let mut group = criterion.benchmark_group("guide");
    group.sample_size(20);
    group.bench_function("load", |bencher| bencher.iter(|| load::project(black_box(root))));
    group.bench_function("check", |bencher| {
        bencher.iter(|| {
            let mut notes = versus::diag::Diagnostics::default();
            let guide = model::read(black_box(&sources), &mut notes).expect("there is a guide");
            check::guide(&guide, &mut notes);
            assert!(!notes.has_errors());
        });
    });
    group.bench_function("compile", |bencher| {
        bencher.iter(|| compile(black_box(&sources), &Options::default()));
    });
    let site = compile(&sources, &Options::default()).output.expect("the guide is sound");
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    group.bench_function("write nothing changed", |bencher| {
        bencher.iter(|| {
            let present = emit::present(folder.path(), &site).expect("the folder can be read");
            let plan = emit::plan(&present, &site);
            emit::apply(&plan, &site, folder.path()).expect("the folder can be written");
        });
    });
    group.finish();
}

criterion_group!(benches, build);
criterion_main!(benches);
