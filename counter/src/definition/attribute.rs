//! What `Report_Attributes` may hold.

use crate::vocabulary::ReportAttributeName;

/// The rules of an attribute of a report.
///
/// ```
/// use bibwire_counter::definition::Attribute;
/// use bibwire_counter::vocabulary::ReportAttributeName;
///
/// let granularity = Attribute::of(&ReportAttributeName::Granularity).ok_or("not of the standard")?;
/// assert_eq!(granularity.default, Some("Month"));
/// assert!(!granularity.in_table);
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Attribute {
    /// Its name.
    pub name: ReportAttributeName,
    /// Its values; none where they are the columns of the report.
    pub values: &'static [&'static str],
    /// The value it has where it is not there. It must not be written.
    pub default: Option<&'static str>,
    /// Whether JSON has it.
    pub in_json: bool,
    /// Whether tables have it.
    pub in_table: bool,
}

impl Attribute {
    /// All attributes.
    ///
    /// ```
    /// use bibwire_counter::definition::Attribute;
    ///
    /// assert!(Attribute::ALL.iter().all(|attribute| attribute.name.is_known()));
    /// ```
    pub const ALL: &'static [Attribute] = &[
        Attribute {
            name: ReportAttributeName::AttributesToShow,
            values: &[],
            default: None,
            in_json: true,
            in_table: true,
        },
        Attribute {
            name: ReportAttributeName::ExcludeMonthlyDetails,
            values: &["False", "True"],
            default: Some("False"),
            in_json: false,
            in_table: true,
        },
        Attribute {
            name: ReportAttributeName::Granularity,
            values: &["Month", "Totals"],
            default: Some("Month"),
            in_json: true,
            in_table: false,
        },
        Attribute {
            name: ReportAttributeName::IncludeComponentDetails,
            values: &["False", "True"],
            default: Some("False"),
            in_json: true,
            in_table: true,
        },
        Attribute {
            name: ReportAttributeName::IncludeParentDetails,
            values: &["False", "True"],
            default: Some("False"),
            in_json: true,
            in_table: true,
        },
    ];

    /// The rules of the attribute with this name.
    ///
    /// ```
    /// use bibwire_counter::definition::Attribute;
    /// use bibwire_counter::vocabulary::ReportAttributeName;
    ///
    /// assert!(Attribute::of(&ReportAttributeName::AttributesToShow).is_some_and(|attribute| attribute.is_multi()));
    /// assert!(Attribute::of(&"Other".into()).is_none());
    /// ```
    pub fn of(name: &ReportAttributeName) -> Option<&'static Attribute> {
        Attribute::ALL.iter().find(|attribute| attribute.name == *name)
    }

    /// Whether it may have several values.
    ///
    /// ```
    /// use bibwire_counter::definition::Attribute;
    ///
    /// assert_eq!(Attribute::ALL.iter().filter(|attribute| attribute.is_multi()).count(), 1);
    /// ```
    pub const fn is_multi(&self) -> bool {
        self.values.is_empty()
    }
}
