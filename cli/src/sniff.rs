//! What an input is, told from its content and never from its name.

mod foreign;
mod iso2709;
mod markup;

use crate::form::Form;

/// What the head of an input looks like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// There is not a byte.
    Empty,
    /// One of the forms that are read.
    Known(Known),
    /// None of them.
    Unknown(Unknown),
}

/// A form that is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Known {
    /// The form.
    pub(crate) form: Form,
    /// What is said of the characters: a byte order mark, a declaration, Leader/09.
    pub(crate) encoding: Option<String>,
    /// Why.
    pub(crate) reason: String,
}

/// What is not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Unknown {
    /// What it looks like, where that can be told.
    pub(crate) looks: Option<&'static str>,
    /// Why.
    pub(crate) reason: String,
}

impl std::fmt::Display for Unknown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.looks {
            Some(looks) => write!(f, "not recognised: looks like {looks} ({})", self.reason),
            None => write!(f, "not recognised: {}", self.reason),
        }
    }
}

/// Looks at the head of an input, which is all of it if `whole`.
pub(crate) fn sniff(head: &[u8], whole: bool) -> Verdict {
    if head.is_empty() {
        return Verdict::Empty;
    }
    if let Some(detected) = counter::detect(head) {
        let encoding = detected.encoding.map(|(encoding, evidence)| format!("{}: {evidence}", encoding.name()));
        return Verdict::Known(Known { form: detected.format.into(), encoding, reason: detected.reason.to_string() });
    }
    if let Some(unknown) = foreign::binary(head) {
        return Verdict::Unknown(unknown);
    }
    if let Some(known) = iso2709::certain(head) {
        return Verdict::Known(known);
    }
    if let Some(verdict) = markup::sniff(head, whole) {
        return verdict;
    }
    if let Some(known) = iso2709::damaged(head, whole) {
        return Verdict::Known(known);
    }
    Verdict::Unknown(foreign::text(head))
}
