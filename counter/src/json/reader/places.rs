//! Where the spots of a report in JSON are.

use std::io::Read;

use bibwire_core::Place;

use super::super::read::{Locate, find, find_component, find_instance};
use super::super::tape::Value;
use super::Reader;
use crate::spot::{self, Anchor, Counted, Places, Spot};

impl<R: Read> Places for Reader<R> {
    fn place(&self, spot: &Spot<'_>) -> Place {
        let flat = self.header.as_ref().is_some_and(|(_, shape, _)| shape.is_flat());
        let item = self.current.path();
        let path = spot::path(spot, &item, flat);
        let (locate, root, base): (&dyn Locate, _, &str) = match spot {
            Spot::Element(_) | Spot::Named(..) | Spot::Exception(..) => match &self.header {
                Some((_, _, kept)) => (kept, kept.root(), "/Report_Header"),
                None => return self.missing(path),
            },
            Spot::Items => return self.missing(path),
            // A parent is above its items.
            Spot::Parent(_) if !flat => {
                let (tape, text) = self.stream.tape();
                let parent = item.rsplit_once("/Items/").map_or(&*item, |(parent, _)| parent);
                match self.head.as_ref().or(self.current.kept.as_ref()) {
                    Some(kept) => (kept, kept.root(), parent),
                    None => (&self.stream, tape.root(text), parent),
                }
            }
            _ => {
                let (locate, value) = self.current.value(&self.stream);
                (locate, value, &*item)
            }
        };
        let Some(root) = root else { return self.missing(path) };
        let path = component(spot, root, &item).filter(|_| !flat).unwrap_or(path);
        let within = path.strip_prefix(base).unwrap_or_default();
        if let (true, Spot::Count(Counted { component, metric, month, .. })) = (flat, spot) {
            let owner = match component {
                Some(component) => find(root, &format!("/Item_Component/{component}")).0,
                None => root,
            };
            let found = owner.get("Performance").and_then(|performance| find_instance(performance, metric, *month));
            return locate.value(found.unwrap_or(owner));
        }
        match find(root, within) {
            (value, true) => locate.value(value),
            (value, false) => Place { path: self.missing(path).path, ..locate.value(value) },
        }
    }

    fn anchor(&self, _: usize) -> Anchor {
        let (_, value) = self.current.value(&self.stream);
        let offset = match (&self.current.kept, value) {
            (Some(kept), _) => kept.offset(),
            (None, Some(value)) => self.stream.input().bytes(value.range()).start,
            (None, None) => 0,
        };
        let number = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
        Anchor { outer: number(self.current.outer), inner: self.current.inner.map(number), offset }
    }

    fn anchored(&self, anchor: Anchor) -> Place {
        let path = match anchor.inner {
            Some(inner) => format!("/Report_Items/{}/Items/{inner}", anchor.outer),
            None => format!("/Report_Items/{}", anchor.outer),
        };
        self.missing(path).at(anchor.offset..anchor.offset)
    }
}

impl<R> Reader<R> {
    /// The place of what is not there, by its path in the report.
    fn missing(&self, path: String) -> Place {
        Place::path(format!("{}{path}", self.prefix))
    }
}

/// The path of a spot in a component of release 5.1, within an item.
fn component(spot: &Spot<'_>, item: Value<'_>, path: &str) -> Option<String> {
    let (set, number) = match *spot {
        Spot::Component(set, number, _) => (set, number),
        Spot::Count(Counted { set, component, .. }) => (set, component?),
        _ => return None,
    };
    let (component, part) = find_component(item, set, number)?;
    let component = format!("{path}{component}");
    Some(match spot {
        Spot::Count(counted) => spot::of_component_count(&component, part, counted),
        Spot::Component(.., member) => spot::of_component(&component, part, *member),
        _ => component,
    })
}
