//! The leader, as far as all formats agree on it.

use std::ops::ControlFlow;

use bibwire_core::{Diagnostic, Sink};

use super::report::Report;
use crate::rules::structure as rules;
use crate::{Leader, Place};

/// Judges the positions that are neither lengths nor counts: those are about framing.
pub(super) fn check<S: Sink>(leader: &Leader, report: &mut Report<'_, S>) -> ControlFlow<()> {
    let coded = (5..10).chain(17..20);
    for (position, byte) in coded.map(|position| (position, leader.at(position))) {
        let rule = match byte {
            b'#' | b'-' | b'^' => &rules::LEADER_FILL,
            b' '..=b'~' => continue,
            _ => &rules::LEADER_CHARACTER,
        };
        let place = Place::path(format!("LDR/{position:02}")).at(position as u64..position.saturating_add(1) as u64);
        report.record(Diagnostic::new(rule).at(place).found(format_args!("\"{}\"", byte.escape_ascii())))?;
    }
    ControlFlow::Continue(())
}
