//! How much an input may ask for.

/// How much an input may ask for before reading ends in a finding of layer 9.
///
/// The defaults are safe for hostile input and generous to real data. A limit is named in kebab case wherever
/// a text names it, such as `record-bytes` on the command line.
///
/// ```
/// use bibwire_core::Limits;
///
/// let limits = Limits { depth: 16, ..Limits::default() };
/// assert_eq!(limits.record_bytes, 16 << 20);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(clippy::exhaustive_structs, reason = "made with `..Limits::default()`")]
pub struct Limits {
    /// Bytes of one record in a stream of them. 16 MiB.
    pub record_bytes: u64,
    /// Fields of one record. 10,000.
    pub fields: u64,
    /// Subfields of one field. 50,000.
    pub subfields: u64,
    /// How many times the length of a record its fields may have together, where they overlap. 2.
    pub overlap: u64,
    /// How deep elements or values are nested. 64.
    pub depth: u64,
    /// Attributes of one element, namespace declarations among them. 256.
    pub attributes: u64,
    /// Bytes of one name. 1,024.
    pub name_bytes: u64,
    /// Bytes of one text or one attribute value. 8 MiB.
    pub text_bytes: u64,
    /// How much is remembered of what was read, to find what is there twice: items, sets of attributes, counts. 917,504
    /// of each.
    pub remembered: u64,
    /// Entries of one archive. 1,000.
    pub archive_entries: u64,
    /// Bytes of all that is taken out of one archive. 1 GiB.
    pub archive_bytes: u64,
    /// Bytes of one entry that is taken out of an archive. 512 MiB.
    pub entry_bytes: u64,
    /// How many times its length in the archive an entry may have when it is taken out. 200.
    pub inflation: u64,
}

/// No limit has this name, or it takes no such value.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no limit is written {0:?}: it is NAME=NUMBER, and NAME one of {names}", names = Limits::NAMES.join(", "))]
pub struct UnknownLimit(String);

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            record_bytes: 16 << 20,
            fields: 10_000,
            subfields: 50_000,
            overlap: 2,
            depth: 64,
            attributes: 256,
            name_bytes: 1 << 10,
            text_bytes: 8 << 20,
            // As many as fill a hash table that doubles: seven eighths of 2^20.
            remembered: 7 << 17,
            archive_entries: 1_000,
            archive_bytes: 1 << 30,
            entry_bytes: 512 << 20,
            inflation: 200,
        }
    }
}

impl Limits {
    /// The names of the limits, in the order of the fields.
    pub const NAMES: [&'static str; 13] = [
        "record-bytes",
        "fields",
        "subfields",
        "overlap",
        "depth",
        "attributes",
        "name-bytes",
        "text-bytes",
        "remembered",
        "archive-entries",
        "archive-bytes",
        "entry-bytes",
        "inflation",
    ];

    /// No limits: for input that is one's own.
    ///
    /// ```
    /// assert_eq!(bibwire_core::Limits::unbounded().depth, u64::MAX);
    /// ```
    pub fn unbounded() -> Limits {
        let mut limits = Limits::default();
        for name in Limits::NAMES {
            if let Some(limit) = limits.by_name(name) {
                *limit = u64::MAX;
            }
        }
        limits
    }

    /// Sets limits from a text: `depth=16`, or several with commas between them.
    ///
    /// ```
    /// let mut limits = bibwire_core::Limits::default();
    /// limits.set("depth=16,record-bytes=4000")?;
    /// assert_eq!((limits.depth, limits.record_bytes), (16, 4000));
    /// assert!(limits.set("patience=1").is_err());
    /// # Ok::<(), bibwire_core::UnknownLimit>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If a name is not one of [`NAMES`](Limits::NAMES), or its value is no whole number.
    pub fn set(&mut self, text: &str) -> Result<(), UnknownLimit> {
        for setting in text.split(',').filter(|setting| !setting.is_empty()) {
            let unknown = || UnknownLimit(setting.to_owned());
            let (name, value) = setting.split_once('=').ok_or_else(unknown)?;
            let limit = self.by_name(name).ok_or_else(unknown)?;
            *limit = value.parse().map_err(|_| unknown())?;
        }
        Ok(())
    }

    fn by_name(&mut self, name: &str) -> Option<&mut u64> {
        Some(match name {
            "record-bytes" => &mut self.record_bytes,
            "fields" => &mut self.fields,
            "subfields" => &mut self.subfields,
            "overlap" => &mut self.overlap,
            "depth" => &mut self.depth,
            "attributes" => &mut self.attributes,
            "name-bytes" => &mut self.name_bytes,
            "text-bytes" => &mut self.text_bytes,
            "remembered" => &mut self.remembered,
            "archive-entries" => &mut self.archive_entries,
            "archive-bytes" => &mut self.archive_bytes,
            "entry-bytes" => &mut self.entry_bytes,
            "inflation" => &mut self.inflation,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_sets_its_limit() {
        for name in Limits::NAMES {
            let mut limits = Limits::default();
            limits.set(&format!("{name}=3")).unwrap();
            assert_ne!(limits, Limits::default(), "{name}");
        }
    }
}
