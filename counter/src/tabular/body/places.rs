//! Where the spots of the item at hand are.

use bibwire_core::Place;

use super::Body;
use super::kept::Entry;
use crate::definition::Field;
use crate::spot::{Anchor, Counted, Spot};
use crate::tabular::columns::Part;

impl Body {
    /// Where a spot of the item that was read last is.
    pub(in crate::tabular) fn place(&self, spot: &Spot<'_>) -> Place {
        let of_set = |number: usize| self.kept.find(|entry| entry.set == number);
        match *spot {
            Spot::Parent(member) => self.in_row(None, member.and_then(|member| self.owned("Parent_", member))),
            Spot::Set(number, member) => self.in_row(of_set(number), member.and_then(|member| self.member(member))),
            Spot::Component(number, component, member) => {
                let entry = self.kept.find(|entry| entry.set == number && entry.component == Some(component));
                self.in_row(entry, member.and_then(|member| self.owned("Component_", member)))
            }
            Spot::Count(Counted { set, component, metric, month }) => {
                let is_counted =
                    |entry: &Entry| entry.set == set && entry.component == component && entry.metric == *metric;
                let column = match month {
                    Some(month) => self.columns.of_month(month).or(self.columns.total),
                    None => self.columns.metric,
                };
                self.in_row(self.kept.find(is_counted).or_else(|| of_set(set)), column)
            }
            Spot::Item(member) => self.in_row(None, member.and_then(|member| self.member(member))),
            _ => self.in_row(None, None),
        }
    }

    /// The row of a set, to be told of later.
    pub(in crate::tabular) fn anchor(&self, set: usize) -> Anchor {
        let (outer, offset) = self.kept.anchor(self.kept.find(|entry| entry.set == set));
        Anchor { outer, inner: None, offset }
    }

    /// Where a row is that was read before.
    pub(in crate::tabular) fn anchored(&self, anchor: Anchor) -> Place {
        self.kept.anchored(anchor.outer, anchor.offset)
    }

    fn in_row(&self, entry: Option<&Entry>, column: Option<usize>) -> Place {
        self.kept.place(entry, column.unwrap_or_default())
    }

    /// The column of a member of an item or of a set, by its name in JSON.
    fn member(&self, name: &str) -> Option<usize> {
        let of_part =
            |wanted: Part| self.columns.item.iter().find(|(_, part)| *part == wanted).map(|(column, _)| *column);
        let name = match name {
            "Title" | "Item" | "Database" | "Item_Name" => return of_part(Part::Name),
            "Item_ID" => {
                let ids = self.columns.item.iter().find(|(_, part)| matches!(part, Part::Id(_)));
                return ids.map(|(column, _)| *column);
            }
            name => column_of(name),
        };
        Field::known(name).and_then(|field| self.columns.of(field)).or_else(|| self.columns.of_other(name))
    }

    /// The column of a member of a parent or a component, by its name in JSON.
    fn owned(&self, whose: &str, name: &str) -> Option<usize> {
        let name = match name {
            "Title" | "Item" | "Item_Name" => "Title",
            "Item_ID" => {
                let columns = if whose == "Parent_" { &self.columns.parent } else { &self.columns.component };
                return columns.iter().find(|(_, part)| matches!(part, Part::Id(_))).map(|(column, _)| *column);
            }
            name => column_of(name),
        };
        Field::known(&format!("{whose}{name}")).and_then(|field| self.columns.of(field))
    }
}

/// The heading of what JSON has under another name.
fn column_of(member: &str) -> &str {
    match member {
        "Proprietary" => "Proprietary_ID",
        "Item_Contributors" => "Authors",
        "Item_Dates" => "Publication_Date",
        "Item_Attributes" => "Article_Version",
        name => name,
    }
}
