//! Items, in the shape of either release.

use bibwire_core::Error;

use super::named::{self, Many};
use super::out::Out;
use super::{Shape, usage, work};
use crate::release::Release;
use crate::report::{AttributePerformance, Item, Parent};
use crate::write::series::Series;

/// Writes an item of release 5.1.
pub(super) fn nested(out: &mut Out, item: &Item, shape: &Shape, series: &mut Series) -> Result<(), Error> {
    out.element();
    out.open(b'{');
    described(out, item, shape, Release::R51);
    let empty = AttributePerformance::default();
    let mut sets = item.performance.iter().filter(|set| **set != empty).peekable();
    if sets.peek().is_some() {
        out.key("Attribute_Performance");
        out.open(b'[');
        for set in sets {
            out.element();
            usage::nested(out, set, series)?;
        }
        out.close(b']');
    }
    super::extra(out, &item.work.extra)?;
    out.close(b'}');
    Ok(())
}

/// Writes an item of release 5, once for each set of attributes.
pub(super) fn flat(out: &mut Out, item: &Item, shape: &Shape, series: &mut Series) -> Result<(), Error> {
    let none = [AttributePerformance::default()];
    let sets = if item.performance.is_empty() { &none } else { &*item.performance };
    for set in sets {
        out.element();
        out.open(b'{');
        described(out, item, shape, Release::R5);
        let parent = item.parent.as_deref().filter(|parent| **parent != Parent::default());
        if let Some(parent) = parent {
            work::flat_parent(out, parent)?;
        }
        usage::flat(out, set, shape, series)?;
        super::extra(out, &item.work.extra)?;
        super::extra(out, &set.extra)?;
        out.close(b'}');
    }
    Ok(())
}

/// The description of an item, and who offers it.
fn described(out: &mut Out, item: &Item, shape: &Shape, release: Release) {
    let is_item = item.parent.is_some() || !item.work.authors.is_empty();
    let name = shape.name.unwrap_or(if is_item { "Item" } else { "Title" });
    work::write(out, name, &item.work, release);
    out.member("Publisher", item.publisher.as_deref());
    named::identifiers(out, "Publisher_ID", &item.publisher_id, release, Many::Listed);
    out.member("Platform", item.platform.as_deref());
}
