//! Lists of named values, in the shape of each release: `{"YOP": ["2024"]}`, `[{"Name": "YOP", "Value": "2024"}]`.

use super::out::Out;
use crate::release::Release;
use crate::report::Identifier;
use crate::write::groups::groups;

/// How several values of one name are written in release 5.1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Many {
    /// In a list, even one alone.
    Listed,
    /// In a list where there are several: there should not be.
    Single,
}

/// Writes identifiers as a member; nothing if there are none.
pub(crate) fn identifiers(out: &mut Out, name: &str, ids: &[Identifier], release: Release, many: Many) {
    if ids.is_empty() {
        return;
    }
    out.plain_key(name.as_bytes());
    match release {
        Release::R51 => {
            out.open(b'{');
            groups(
                ids,
                |id| id.kind.as_str(),
                |kind, group| {
                    out.key(kind);
                    values(out, group.map(|id| &*id.value), many);
                },
            );
            out.close(b'}');
        }
        Release::R5 => {
            out.open(b'[');
            for id in ids {
                pair(out, ["Type", "Value"], id.kind.as_str(), |out| out.text(&id.value));
            }
            out.close(b']');
        }
    }
}

/// Writes filters or attributes of a report as a member; nothing if there are none. The name decides how many values
/// are written.
pub(super) fn filters(
    out: &mut Out,
    name: &str,
    filters: &[(&str, Vec<&str>)],
    release: Release,
    many: impl Fn(&str) -> Many,
) {
    let has_values = |(_, values): &&(&str, Vec<&str>)| !values.is_empty();
    if !filters.iter().any(|filter| has_values(&filter)) {
        return;
    }
    out.plain_key(name.as_bytes());
    match release {
        Release::R51 => {
            out.open(b'{');
            groups(
                filters,
                |(name, _)| name,
                |name, group| {
                    let mut found = group.flat_map(|(_, values)| values).copied().peekable();
                    if found.peek().is_some() {
                        out.key(name);
                        values(out, found, many(name));
                    }
                },
            );
            out.close(b'}');
        }
        Release::R5 => {
            out.open(b'[');
            for (name, values) in filters.iter().filter(has_values) {
                pair(out, ["Name", "Value"], name, |out| out.text(&values.join("|")));
            }
            out.close(b']');
        }
    }
}

fn values<'v>(out: &mut Out, mut values: impl Iterator<Item = &'v str>, many: Many) {
    let (Some(first), second) = (values.next(), values.next()) else { return };
    if many == Many::Single && second.is_none() {
        out.text(first);
        return;
    }
    out.open(b'[');
    for value in std::iter::once(first).chain(second).chain(values) {
        out.element();
        out.text(value);
    }
    out.close(b']');
}

/// Writes an element of a list that is an object of a name and a value.
pub(super) fn pair(out: &mut Out, keys: [&str; 2], name: &str, value: impl FnOnce(&mut Out)) {
    let [first, second] = keys;
    out.element();
    out.open(b'{');
    out.member(first, Some(name));
    out.plain_key(second.as_bytes());
    value(out);
    out.close(b'}');
}
