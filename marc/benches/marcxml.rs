//! MARCXML: writing and reading, in bytes of input a second.
#![allow(missing_docs, reason = "criterion makes functions without a word")]

mod support;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};

fn marcxml(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("marcxml");
    for (name, input, task) in support::MARCXML {
        let input = input();
        group.throughput(Throughput::Bytes(input.len() as u64));
        group.bench_function(name, |bencher| bencher.iter(|| task(std::hint::black_box(&input))));
    }
}

criterion_group!(benches, marcxml);
criterion_main!(benches);
