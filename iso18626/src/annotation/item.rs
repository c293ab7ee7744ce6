//! What ReShare packs into the number of an item.

use std::fmt;

/// What ReShare packs into `itemId`: whether the item is one of several volumes, what the volume is called, its call number
/// and its own number. `Display` packs it again, as it was.
///
/// ```
/// use bibwire_iso18626::annotation::PackedItem;
///
/// let item = PackedItem::parse("multivol:上册##I242.4/12##30001234");
/// assert!(item.multivolume);
/// assert_eq!(item.volume, Some(("上册".to_owned(), "I242.4/12".to_owned())));
/// assert_eq!(item.number, "30001234");
/// assert_eq!(PackedItem::parse("30001234").number, "30001234");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[allow(clippy::exhaustive_structs, reason = "what is packed has these parts")]
pub struct PackedItem {
    /// Whether the item is one volume of several, each of which has an `itemId` of its own.
    pub multivolume: bool,
    /// The name of the volume, and its call number.
    pub volume: Option<(String, String)>,
    /// The number of the item, such as a barcode.
    pub number: String,
}

const MULTIVOLUME: &str = "multivol:";
const BETWEEN: &str = "##";

impl PackedItem {
    /// Unpacks the text of an `itemId`. A text that is not packed is the number.
    ///
    /// See [`PackedItem`] for an example.
    pub fn parse(item_id: &str) -> PackedItem {
        let (multivolume, rest) = match item_id.strip_prefix(MULTIVOLUME) {
            Some(rest) => (true, rest),
            None => (false, item_id),
        };
        let mut parts = rest.splitn(3, BETWEEN);
        match (parts.next(), parts.next(), parts.next()) {
            (Some(name), Some(call_number), Some(number)) => PackedItem {
                multivolume,
                volume: Some((name.to_owned(), call_number.to_owned())),
                number: number.to_owned(),
            },
            _ => PackedItem { multivolume, volume: None, number: rest.to_owned() },
        }
    }
}

impl fmt::Display for PackedItem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.multivolume {
            f.write_str(MULTIVOLUME)?;
        }
        if let Some((name, call_number)) = &self.volume {
            write!(f, "{name}{BETWEEN}{call_number}{BETWEEN}")?;
        }
        f.write_str(&self.number)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn an_item_is_packed_as_it_was(text in "(multivol:)?[a#字]{0,12}") {
            prop_assert_eq!(PackedItem::parse(&text).to_string(), text);
        }
    }

    #[test]
    fn half_a_packing_is_a_number() {
        let item = PackedItem::parse("multivol:a##b");
        assert_eq!((item.multivolume, item.volume, item.number.as_str()), (true, None, "a##b"));
    }
}
