//! Names that are meant to be others.

/// Whether a name is meant to be another: in any case, and whatever underscores, hyphens and spaces it has.
///
/// ```
/// use bibwire_counter::json::stream::is_meant;
///
/// assert!(is_meant("Report_Items", "reportitems") && is_meant("report items", "Report_Items"));
/// assert!(!is_meant("Report_Item", "Report_Items"));
/// ```
pub fn is_meant(name: &str, other: &str) -> bool {
    let letters = |name: &str| -> Vec<u8> {
        name.bytes().filter(|byte| !b"_- ".contains(byte)).map(|byte| byte.to_ascii_lowercase()).collect()
    };
    letters(name) == letters(other)
}
