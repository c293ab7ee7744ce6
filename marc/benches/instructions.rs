//! One task, so many times over: for a tool that counts instructions. Prints the bytes of its input.
//!
//! Not for use by hand: `.ci/instructions.py` runs it under callgrind.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program")]

mod support;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    let [task, times] = arguments.as_slice() else {
        // Such as `cargo test --benches` calls it.
        eprintln!("instructions: nothing to do; .ci/instructions.py says what");
        return;
    };
    let times: usize = times.parse().expect("a number of times");
    let mut tasks = support::ISO2709.iter().chain(&support::MARCXML);
    let (_, input, task) = tasks.find(|(name, ..)| name == task).expect("the name of a task");
    let input = input();
    println!("{}", input.len());
    for _ in 0..times {
        std::hint::black_box(task(std::hint::black_box(&input)));
    }
}
