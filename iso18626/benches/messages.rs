//! Reading and writing one message.

#![allow(missing_docs, reason = "a benchmark is no interface")]

use std::hint::black_box;

use bibwire_iso18626::{Message, Options, Profile, Writer, inspect, read};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

fn messages(criterion: &mut Criterion) {
    for (name, bytes) in [
        ("request", &include_bytes!("../docs/samples/request.xml")[..]),
        ("received", &include_bytes!("../docs/samples/received.xml")[..]),
    ] {
        let mut group = criterion.benchmark_group(name);
        group.throughput(Throughput::Bytes(bytes.len() as u64));
        group.bench_function("strict", |it| it.iter(|| Message::from_xml(black_box(bytes)).unwrap()));
        group.bench_function("lenient", |it| it.iter(|| read(black_box(bytes), &Options::default(), &mut ()).unwrap()));
        group.bench_function("inspect", |it| {
            it.iter(|| inspect(black_box(bytes), &Options::default(), Profile::Standard, &mut ()).unwrap());
        });
        let message = Message::from_xml(bytes).unwrap();
        let mut writer = Writer::new();
        group.bench_function("write", |it| it.iter(|| writer.write(black_box(&message)).unwrap().len()));
        group.finish();
    }
}

criterion_group!(benches, messages);
criterion_main!(benches);
