//! One task of one library, so many times over. Prints the nanoseconds that each time took.
//!
//! Not for use by hand: `compare.py` runs it beside the others.

mod derived;

use std::hint::black_box;
use std::time::Instant;

use bibwire_iso18626::{Message, Writer};

const REQUEST: &str = include_str!("../../../docs/samples/request.xml");

fn time(times: u32, mut task: impl FnMut()) -> u128 {
    let start = Instant::now();
    for _ in 0..times {
        task();
    }
    start.elapsed().as_nanos() / u128::from(times)
}

/// The most memory that the process ever had, in KiB.
fn peak() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or_default();
    line.split_whitespace().nth(1).unwrap_or("0").to_owned()
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [task, times] = arguments.as_slice() else { panic!("TASK TIMES") };
    let times: u32 = times.parse().expect("a number of times");
    let message = Message::from_xml(REQUEST.as_bytes()).expect("a valid message");
    let derived: derived::Message = quick_xml::de::from_str(REQUEST).expect("a message that serde takes");
    let mut writer = Writer::new();
    let mut text = String::new();
    let nanoseconds = match task.as_str() {
        "ours-read" => time(times, || drop(black_box(Message::from_xml(black_box(REQUEST.as_bytes())).unwrap()))),
        "serde-read" => time(times, || {
            drop(black_box(quick_xml::de::from_str::<derived::Message>(black_box(REQUEST)).unwrap()));
        }),
        "ours-write" => time(times, || {
            black_box(writer.write(black_box(&message)).unwrap());
        }),
        "serde-write" => time(times, || {
            text.clear();
            quick_xml::se::to_writer(&mut text, black_box(&derived)).unwrap();
            black_box(&text);
        }),
        task => panic!("{task} is no task"),
    };
    println!("{nanoseconds} {}", peak());
}
