//! What the command says with its exit code.

use std::process::ExitCode;

/// What the command says with its exit code. The gravest of several wins. A panic, which is a bug of ours, is 101.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Status {
    /// 0: nothing at or above the level that was asked about.
    Clean,
    /// 1: findings.
    Findings,
    /// 2: could not do what was asked: usage, input and output, format not recognised.
    Failed,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> ExitCode {
        ExitCode::from(status as u8)
    }
}
