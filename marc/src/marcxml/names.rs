//! The markup that a writer repeats.

use super::name;
use super::policy::Policy;

/// The markup that a writer repeats, with prefix, blanks and line ends.
#[derive(Debug)]
pub(super) struct Names {
    /// Whether the prefix is a name.
    pub(super) sound: bool,
    pub(super) begin: Vec<u8>,
    pub(super) end: Vec<u8>,
    pub(super) record: Vec<u8>,
    pub(super) record_end: Vec<u8>,
    pub(super) leader: Vec<u8>,
    pub(super) leader_end: Vec<u8>,
    pub(super) control: Vec<u8>,
    pub(super) control_end: Vec<u8>,
    pub(super) data: Vec<u8>,
    pub(super) data_begin: Vec<u8>,
    pub(super) data_end: Vec<u8>,
    pub(super) subfield: Vec<u8>,
    pub(super) subfield_end: Vec<u8>,
}

impl Names {
    pub(super) fn of(policy: &Policy) -> Names {
        let prefix = policy.prefix.as_deref().map(|prefix| format!("{prefix}:")).unwrap_or_default();
        let binding = policy.prefix.as_deref().map(|prefix| format!(":{prefix}")).unwrap_or_default();
        let uri = policy.namespace.uri();
        let (line, indent) = if policy.indent { ("\n", "  ") } else { ("", "") };
        let at = |depth: usize| indent.repeat(depth);
        Names {
            sound: policy.prefix.as_deref().is_none_or(is_prefix),
            begin: format!(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{prefix}collection xmlns{binding}=\"{uri}\">\n"
            )
            .into(),
            end: format!("</{prefix}collection>\n").into(),
            record: format!("{}<{prefix}record>{line}", at(1)).into(),
            record_end: format!("{}</{prefix}record>\n", at(1)).into(),
            leader: format!("{}<{prefix}leader>", at(2)).into(),
            leader_end: format!("</{prefix}leader>{line}").into(),
            control: format!("{}<{prefix}controlfield tag=\"", at(2)).into(),
            control_end: format!("</{prefix}controlfield>{line}").into(),
            data: format!("{}<{prefix}datafield tag=\"", at(2)).into(),
            data_begin: line.into(),
            data_end: format!("{}</{prefix}datafield>{line}", at(2)).into(),
            subfield: format!("{}<{prefix}subfield code=\"", at(3)).into(),
            subfield_end: format!("</{prefix}subfield>{line}").into(),
        }
    }
}

fn is_prefix(prefix: &str) -> bool {
    let name = name::scan(prefix.as_bytes(), 0);
    let whole = name.span.range().len() == prefix.len() && !prefix.is_empty();
    whole && !prefix.contains(':') && !matches!(prefix, "xml" | "xmlns")
}
