//! The properties of objects in JSON.

/// A property of an object in JSON.
///
/// ```
/// use bibwire_counter::definition::Definition;
/// use bibwire_counter::release::Release;
/// use bibwire_counter::vocabulary::ReportId;
///
/// let report = Definition::of(Release::R51, &ReportId::Tr).ok_or("not of the standard")?;
/// let required = report.item_properties().filter(|property| property.is_required).map(|property| property.name);
/// assert_eq!(required.collect::<Vec<_>>(), ["Title", "Publisher", "Platform", "Attribute_Performance"]);
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Property {
    /// Its name.
    pub name: &'static str,
    /// Whether it must be there.
    pub is_required: bool,
}

impl Property {
    pub(super) const fn required(name: &'static str) -> Self {
        Property { name, is_required: true }
    }

    pub(super) const fn optional(name: &'static str) -> Self {
        Property { name, is_required: false }
    }
}
