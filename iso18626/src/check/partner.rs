//! Whether a partner understands a message.
//!
//! What a partner does was observed, and may change with its next release: these are advice, but where the partner answers
//! with an error.

mod alma;
mod crosslink;
mod editions;
mod koha;
mod oclc;
mod reshare;

use std::ops::ControlFlow;

pub(super) use crosslink::size;

use super::judge::Judge;
use super::way::Way;
use crate::Profile;

/// Judges a message by what the partner of the profile understands.
pub(super) fn check(judge: &mut Judge<'_>, way: &Way<'_>) -> ControlFlow<()> {
    editions::check(judge, way)?;
    match judge.profile() {
        Profile::Schema | Profile::Standard => ControlFlow::Continue(()),
        Profile::ReShare => reshare::check(judge, way),
        Profile::Alma => alma::check(judge, way),
        Profile::Crosslink => crosslink::check(judge, way),
        Profile::Oclc => oclc::check(judge, way),
        Profile::Koha => koha::check(judge, way),
    }
}
