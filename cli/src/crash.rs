//! A panic is a bug of ours, and says so.

use std::io::Write;
use std::panic;

/// From now on a panic says that it is a bug of ours. The process then ends with 101, as Rust has it.
pub(crate) fn install() {
    panic::set_hook(Box::new(|info| {
        let _ = std::io::stderr().write_all(message(&info.to_string()).as_bytes());
    }));
}

fn message(what: &str) -> String {
    format!(
        "bibwire: internal error: {}\n\
         bibwire: This is a bug of bibwire {}, not of your data. Please report it, with the input if you may share it: {}\n",
        crate::escape::line(what),
        env!("CARGO_PKG_VERSION"),
        concat!(env!("CARGO_PKG_REPOSITORY"), "/issues"),
    )
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_panic_is_told_as_our_bug() {
        let message = super::message("panicked at src/x.rs:1:1:\nindex\u{1b}[2J");
        assert!(message.contains("bug of bibwire") && message.contains("/issues"), "{message}");
        assert!(!message.contains('\u{1b}'), "{message}");
    }
}
