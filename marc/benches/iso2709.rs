//! ISO 2709: reading, filtering, editing and writing, in bytes of input a second.
#![allow(missing_docs, reason = "criterion makes functions without a word")]

mod support;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};

fn iso2709(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("iso2709");
    for (name, input, task) in support::ISO2709 {
        let input = input();
        group.throughput(Throughput::Bytes(input.len() as u64));
        group.bench_function(name, |bencher| bencher.iter(|| task(std::hint::black_box(&input))));
    }
}

criterion_group!(benches, iso2709);
criterion_main!(benches);
