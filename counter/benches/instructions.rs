//! One task, so many times over: for a tool that counts instructions. Prints the bytes of its input.
//!
//! Not for use by hand: `.ci/instructions.py` runs it under callgrind.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program")]

mod support;

use std::hint::black_box;

use bibwire_counter::Format;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    let [task, times] = arguments.as_slice() else {
        // Such as `cargo test --benches` calls it.
        eprintln!("instructions: nothing to do; .ci/instructions.py says what");
        return;
    };
    let times: usize = times.parse().expect("a number of times");
    let (_, release, format, task) = support::TASKS.iter().find(|(name, ..)| name == task).expect("the name of a task");
    let input = support::bytes(*release, *format, if *format == Format::Xlsx { 200 } else { 500_000 });
    println!("{}", input.len());
    for _ in 0..times {
        black_box(task(black_box(&input), *format));
    }
}
