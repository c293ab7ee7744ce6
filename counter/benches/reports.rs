//! Reading and judging reports in every form, and writing them.

#![allow(missing_docs, reason = "a benchmark is no interface")]

mod support;

use std::hint::black_box;

use bibwire_counter::Format;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

fn reports(criterion: &mut Criterion) {
    for (name, release, format, task) in support::TASKS {
        let input = support::bytes(*release, *format, if *format == Format::Xlsx { 2_000 } else { 4_000_000 });
        let mut group = criterion.benchmark_group("reports");
        group.sample_size(20).throughput(Throughput::Bytes(input.len() as u64));
        group.bench_function(*name, |it| it.iter(|| task(black_box(&input), *format)));
        group.finish();
    }
}

criterion_group!(benches, reports);
criterion_main!(benches);
