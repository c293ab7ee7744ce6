//! One task, so many times over: for a tool that counts instructions. Prints the bytes of its input.
//!
//! Not for use by hand: `.ci/instructions.py` runs it under callgrind.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program")]

use std::hint::black_box;

use bibwire_iso18626::{Message, Options, Profile, Writer, inspect, read};

const REQUEST: &[u8] = include_bytes!("../docs/samples/request.xml");

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    let [task, times] = arguments.as_slice() else {
        // Such as `cargo test --benches` calls it.
        eprintln!("instructions: nothing to do; .ci/instructions.py says what");
        return;
    };
    let times: usize = times.parse().expect("a number of times");
    // A message is small: a hundred of them are one time.
    let times = times * 100;
    println!("{}", REQUEST.len() * 100);
    let message = Message::from_xml(REQUEST).expect("a valid message");
    let mut writer = Writer::new();
    for _ in 0..times {
        let input = black_box(REQUEST);
        match task.as_str() {
            "strict" => drop(black_box(Message::from_xml(input))),
            "lenient" => drop(black_box(read(input, &Options::default(), &mut ()))),
            "inspect" => drop(black_box(inspect(input, &Options::default(), Profile::Standard, &mut ()))),
            "write" => drop(black_box(writer.write(black_box(&message)).map(<[u8]>::len))),
            task => panic!("{task} is no task"),
        }
    }
}
