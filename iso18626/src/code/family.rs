//! The revisions of the standard, as far as code lists are concerned.

/// A revision of the standard. Its schemas share their code lists.
///
/// ```
/// use bibwire_iso18626::code::Family;
///
/// assert!(Family::Y2017 < Family::Y2021);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// ISO 18626:2014, schemas 1.0 and 1.1.
    Y2014,
    /// ISO 18626:2017, schema 1.2.
    Y2017,
    /// ISO 18626:2021, schemas 2021-1 and later.
    Y2021,
}

impl Family {
    /// Every revision, oldest first.
    ///
    /// ```
    /// use bibwire_iso18626::code::Family;
    ///
    /// assert!(Family::ALL.is_sorted());
    /// ```
    pub const ALL: [Family; 3] = [Family::Y2014, Family::Y2017, Family::Y2021];
}
