//! Filters and attributes of a report: a name and its values.

/// A filter by which a report was made, or an attribute of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[allow(clippy::exhaustive_structs, reason = "a filter is a name and values")]
pub struct Filter {
    /// Its name, such as `Access_Type`.
    pub name: String,
    /// Its values, in order.
    pub values: Vec<String>,
}

impl Filter {
    /// A filter of a name and values.
    ///
    /// ```
    /// use bibwire_counter::report::Filter;
    ///
    /// assert_eq!(Filter::new("YOP", ["2020-2024"]).values, ["2020-2024"]);
    /// ```
    pub fn new<V: Into<String>>(name: impl Into<String>, values: impl IntoIterator<Item = V>) -> Filter {
        Filter { name: name.into(), values: values.into_iter().map(Into::into).collect() }
    }
}
