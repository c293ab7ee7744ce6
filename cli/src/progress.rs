//! Progress, on a terminal and for long inputs only.

use std::io::IsTerminal;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::files::Input;

/// From how many bytes on there is time to watch.
const LONG: u64 = 64 << 20;

/// How far the reading is, drawn on standard error if that is a terminal and the inputs are long.
pub(crate) struct Progress {
    bar: ProgressBar,
    /// Bytes of the inputs before the one being read.
    before: u64,
}

impl Progress {
    /// Progress over some inputs.
    pub(crate) fn over(inputs: &[Input]) -> Progress {
        let hidden = Progress { bar: ProgressBar::hidden(), before: 0 };
        if !std::io::stderr().is_terminal() {
            return hidden;
        }
        let total: u64 = inputs.iter().filter_map(Input::size).sum();
        if total < LONG {
            return hidden;
        }
        let bar = ProgressBar::with_draw_target(Some(total), ProgressDrawTarget::stderr_with_hz(10));
        let style = ProgressStyle::with_template("{bar:30} {bytes}/{total_bytes}  {bytes_per_sec}  {eta}  {msg}");
        Progress { bar: style.map_or_else(|_| ProgressBar::hidden(), |style| bar.with_style(style)), before: 0 }
    }

    /// The input being read is read up to this byte.
    pub(crate) fn at(&self, offset: u64) {
        self.bar.set_position(self.before.saturating_add(offset));
    }

    /// An input is read.
    pub(crate) fn done(&mut self, input: &Input) {
        self.before = self.before.saturating_add(input.size().unwrap_or_default());
        self.bar.set_position(self.before);
    }

    /// Writes something while the bar is not in the way.
    pub(crate) fn suspend<R>(&self, write: impl FnOnce() -> R) -> R {
        self.bar.suspend(write)
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
