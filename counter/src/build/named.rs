//! Which item a finding is about: whoever built the report knows the name, and not the path.

use std::collections::HashMap;

use crate::release::Release;
use crate::report::{Item, Report};
use crate::vocabulary::ReportId;

/// The names of items, by the numbers that they have in JSON.
pub(super) struct Names<'r>(HashMap<(usize, Option<usize>), &'r str>);

impl<'r> Names<'r> {
    pub(super) fn of(report: &'r Report) -> Names<'r> {
        let header = &report.header;
        let is_nested = header.release == Release::R51
            && header.report_id.as_ref().and_then(ReportId::master).is_none_or(|master| master == ReportId::Ir);
        let mut names = HashMap::new();
        if is_nested {
            let groups = report.items.chunk_by(|one, other| one.parent == other.parent);
            for (outer, group) in groups.enumerate() {
                names.extend(group.iter().enumerate().map(|(inner, item)| ((outer, Some(inner)), name(item))));
            }
        } else {
            // An item of release 5 is as many as it has sets.
            let many = |item: &Item| if header.release == Release::R5 { item.performance.len() } else { 1 };
            let all = report.items.iter().flat_map(|item| std::iter::repeat_n(item, many(item)));
            names.extend(all.enumerate().map(|(at, item)| ((at, None), name(item))));
        }
        Names(names)
    }

    /// The name of the item that a path leads to or into.
    pub(super) fn at(&self, path: &str) -> Option<&'r str> {
        let mut steps = path.strip_prefix("/Report_Items/")?.split('/');
        let outer = steps.next()?.parse().ok()?;
        let inner = if steps.next() == Some("Items") { steps.next().and_then(|step| step.parse().ok()) } else { None };
        self.0.get(&(outer, inner)).copied().filter(|name| !name.is_empty())
    }
}

/// What an item is called; a platform has no other name.
pub(super) fn name(item: &Item) -> &str {
    item.work.name.as_deref().or(item.platform.as_deref()).unwrap_or_default()
}
