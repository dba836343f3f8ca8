//! How long the guide in this repository takes: `cargo bench`.

use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, criterion_group, criterion_main};
use versus::source::{SourcePath, Sources};
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
            check::guide(&sources, &guide, None, &mut notes);
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

/// The sixty faults of the fixture, all found in one check.
fn faults(criterion: &mut Criterion) {
    let mut sources = Sources::default();
    for name in ["base.txt", "many-faults.txt"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name);
        let text = std::fs::read_to_string(path).expect("the fixture can be read");
        for section in format!("\n{text}").split("\n=== ").skip(1) {
            let (path, text) = section.split_once('\n').expect("a section has a name");
            let Some(path) = SourcePath::new(path).filter(|_| path != "whole") else { continue };
            sources.insert(path, without_marks(text).into_bytes());
        }
    }
    let options = Options { today: "2026-02-01".parse().ok(), ..Options::default() };
    assert_eq!(compile(&sources, &options).notes.sorted().len(), 60);
    criterion.bench_function("sixty faults", |bencher| {
        bencher.iter(|| compile(black_box(&sources), &options));
    });
}

/// `«code|bytes»` as `bytes`.
fn without_marks(text: &str) -> String {
    let part = |part: &str| part.split_once('|').map_or("", |(_, meant)| meant).to_owned();
    let mut parts = text.split('«');
    let first = parts.next().unwrap_or_default().to_owned();
    let rest = parts.map(part).collect::<String>().replace('»', "");
    first + &rest + "\n"
}

criterion_group!(benches, build, faults);
criterion_main!(benches);
