//! Judging a report: the rules beyond the shape of a form.

mod applicability;
mod ear;
mod facts;
mod fingerprint;
mod ledger;
mod profile;
mod relations;

pub use profile::{Profile, UnknownProfile};
