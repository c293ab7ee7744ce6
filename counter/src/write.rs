//! What the writers of all forms share.

pub(crate) mod digits;
pub(crate) mod granularity;
pub(crate) mod groups;
pub(crate) mod series;
