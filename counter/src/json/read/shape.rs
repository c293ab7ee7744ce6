//! What members the items of a report have, by its header.

use super::identifiers::Owner;
use super::object::Names;
use crate::definition::{Definition, Field, Presence};
use crate::month::Period;
use crate::release::{Release, Version};
use crate::report::Header;
use crate::vocabulary::ReportId;

/// The members that items may have in any report.
const ITEM: &[&str] = &[
    "Database",
    "Title",
    "Item",
    "Item_ID",
    "Authors",
    "Item_Contributors",
    "Publication_Date",
    "Item_Dates",
    "Article_Version",
    "Item_Attributes",
    "Publisher",
    "Publisher_ID",
    "Platform",
    "Item_Parent",
    "Item_Component",
    "Components",
    "Attribute_Performance",
    "Performance",
];
/// The attributes that usage may have in any report.
const ATTRIBUTES: &[&str] = &[
    "Institution_Name",
    "Customer_ID",
    "Country_Name",
    "Country_Code",
    "Subdivision_Name",
    "Subdivision_Code",
    "Attributed",
    "Book_Segment_Count",
    "Data_Type",
    "Section_Type",
    "YOP",
    "Access_Type",
    "Access_Method",
    "Format",
];
/// The extension of a title, which its sets of attributes may have too.
pub(super) const BOOK_SEGMENTS: &str = "Book_Segment_Count";
/// The members of a parent.
const PARENT: &[&str] = &["Title", "Item_ID", "Data_Type", "Authors", "Publication_Date", "Article_Version", "Items"];
const FLAT_PARENT: &[&str] =
    &["Item_Name", "Item_ID", "Item_Contributors", "Item_Dates", "Item_Attributes", "Data_Type"];

/// What members the items of a report have.
#[derive(Debug)]
pub(crate) struct Shape {
    /// The release.
    pub(super) release: Release,
    /// The period of a report of totals.
    pub(super) whole: Option<Period>,
    /// Whose the identifiers of an item are.
    pub(super) owner: Owner,
    /// Whether items are within parents.
    pub(crate) is_nested: bool,
    /// Whether components are within sets of attributes.
    pub(super) in_sets: bool,
    item: Members,
    set: Members,
    parent: Members,
    custom: bool,
}

/// Members that are there, those that are known and not, and those that must be there.
#[derive(Debug, Default)]
struct Members {
    here: Vec<&'static str>,
    elsewhere: Vec<&'static str>,
    required: Vec<&'static str>,
}

impl Members {
    /// Of all the members that are known, those that `is_here`, and of these those that `is_required`.
    fn of(
        known: impl Iterator<Item = &'static str>,
        is_here: impl Fn(&str) -> bool,
        is_required: impl Fn(&str) -> bool,
    ) -> Members {
        let (here, elsewhere): (Vec<_>, Vec<_>) = known.partition(|name| is_here(name));
        let required = here.iter().copied().filter(|name| is_required(name)).collect();
        Members { here, elsewhere, required }
    }

    fn names(&self, custom: bool) -> Names<'_> {
        Names { here: &self.here, elsewhere: &self.elsewhere, required: &self.required, custom }
    }
}

impl Shape {
    /// The shape of the items of a report with a header, in a version.
    pub(crate) fn of(header: &Header, version: Version) -> Shape {
        let release = header.release;
        let definition = Definition::of_header(header, version);
        let master = definition.and_then(|definition| definition.id.master());
        let is_here = |field: &Field, presence: &Presence| match presence {
            Presence::Required => true,
            Presence::WhenShown | Presence::Extension => header.shows(field.as_str()),
            Presence::WithParents => header.includes("Include_Parent_Details"),
            Presence::WithComponents => header.includes("Include_Component_Details"),
        };
        // Of a report that is not known, nothing is out of place.
        let has = |name: &str| {
            definition.is_none_or(|definition| {
                definition
                    .columns
                    .iter()
                    .any(|column| is_here(&column.field, &column.presence) && member_of(column.field.as_str()) == name)
            })
        };
        let has_parents = has("Item_Parent");
        let has_components = has("Item_Component");
        let is_known = definition.is_some();
        let r51 = release == Release::R51;
        let in_sets = version.has_components_in_sets();

        let item_here = |name: &str| match name {
            "Attribute_Performance" => r51,
            "Performance" => !r51,
            "Components" => r51 && has_components,
            BOOK_SEGMENTS => has(name),
            "Authors" | "Publication_Date" | "Article_Version" => r51 && has(name),
            "Item_Contributors" => !r51 && has("Authors"),
            "Item_Dates" => !r51 && has("Publication_Date"),
            "Item_Attributes" => !r51 && has("Article_Version"),
            "Item_Parent" => !r51 && has_parents,
            "Item_Component" => !r51 && has_components,
            name => has(name) && (!r51 || !ATTRIBUTES.contains(&name)),
        };
        let item_required = |name: &str| match name {
            "Attribute_Performance" | "Performance" => true,
            "Database" | "Title" | "Item" | "Publisher" | "Platform" => is_known,
            "Data_Type" | "YOP" | "Access_Type" | "Access_Method" => is_known,
            _ => false,
        };
        let set_here = |name: &str| match name {
            "Performance" => true,
            "Components" => has_components && in_sets,
            name => has(name),
        };
        // With components, all that is not unique is counted of them, and the item itself may be one.
        let set_required = |name: &str| match name {
            "Performance" => true,
            "Components" => is_known,
            name => item_required(name),
        };
        let parent_has = |name: &str| {
            definition.is_none_or(|definition| {
                definition.columns.iter().any(|column| {
                    let of_parent = column.field.as_str().strip_prefix("Parent_");
                    is_here(&column.field, &column.presence)
                        && of_parent.is_some_and(|field| field == name || member_of(field) == name)
                })
            })
        };
        let known_of_item = || ITEM.iter().chain(ATTRIBUTES).copied();
        let known_of_set = || ATTRIBUTES.iter().copied().chain(["Performance", "Components"]);
        Shape {
            release,
            whole: header.period().filter(|_| header.is_total()),
            owner: if master == Some(ReportId::Dr) { Owner::Database } else { Owner::Item },
            is_nested: r51 && master == Some(ReportId::Ir),
            in_sets,
            item: Members::of(known_of_item(), item_here, item_required),
            set: Members::of(known_of_set(), set_here, set_required),
            parent: Members::of(
                PARENT.iter().copied(),
                |name| name == "Items" || parent_has(name),
                |name| name == "Items",
            ),
            custom: definition.is_none_or(Definition::is_master),
        }
    }

    /// Whether items have one set of attributes: release 5.
    pub(crate) fn is_flat(&self) -> bool {
        self.release == Release::R5
    }

    /// The members of an item.
    pub(super) fn item(&self) -> Names<'_> {
        self.item.names(self.custom && self.release == Release::R5)
    }

    /// The members of a set of attributes.
    pub(super) fn set_names(&self) -> Names<'_> {
        self.set.names(self.custom)
    }

    /// The members of a parent with its items.
    pub(super) fn parent(&self) -> Names<'_> {
        self.parent.names(false)
    }

    /// The members that a parent must have if it is described at all: CoP 5.1, 3.2.7.
    pub(super) fn parent_required(&self) -> impl Iterator<Item = &'static str> {
        let here = |name: &&'static str| self.parent.here.contains(name);
        ["Item_ID", "Data_Type"].into_iter().filter(here)
    }

    /// The members of a parent of release 5.
    pub(super) fn flat_parent(&self) -> Names<'_> {
        Names { here: FLAT_PARENT, elsewhere: &[], required: &["Item_ID"], custom: false }
    }

    /// Whether a member is an attribute of usage.
    pub(super) fn is_attribute(&self, name: &str) -> bool {
        ATTRIBUTES.contains(&name)
    }
}

/// The member in JSON that has what a column of a table has.
fn member_of(column: &str) -> &str {
    match column {
        "DOI" | "Proprietary_ID" | "ISBN" | "Print_ISSN" | "Online_ISSN" | "URI" => "Item_ID",
        column if column.starts_with("Parent_") => "Item_Parent",
        column if column.starts_with("Component_") => "Item_Component",
        column => column,
    }
}
