//! Where a finding is.

use std::fmt;
use std::ops::Range;

use crate::LineColumn;

/// Where a finding is: as much of it as the reader knew.
///
/// A reader fills what it can know (record, path, bytes); what surrounds it, such as the name of the file,
/// is filled by whoever opened the file.
///
/// ```
/// use bibwire_core::Place;
///
/// let place = Place { record: Some(118), ..Place::path("245[1]$b[1]") };
/// assert_eq!(place.to_string(), "record 118, 245[1]$b[1]");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place {
    /// The file, as the user named it.
    pub file: Option<String>,
    /// The record or message in the file, counted from 1.
    pub record: Option<u64>,
    /// What the record calls itself: 001, a request id, a report id.
    pub record_id: Option<String>,
    /// The path inside the record, in the notation of its format: `245[1]$b[1]`, `/ISO18626Message/request`.
    pub path: Option<String>,
    /// The bytes of the file.
    pub bytes: Option<Range<u64>>,
    /// The line and column of the first of these bytes, where the input is text.
    pub position: Option<LineColumn>,
}

impl Place {
    /// A place that knows its path alone.
    ///
    /// ```
    /// # use bibwire_core::Place;
    /// assert_eq!(Place::path("LDR/09").path.as_deref(), Some("LDR/09"));
    /// ```
    pub fn path(path: impl Into<String>) -> Place {
        Place { path: Some(path.into()), ..Place::default() }
    }

    /// A place that knows its bytes alone.
    ///
    /// ```
    /// # use bibwire_core::Place;
    /// assert_eq!(Place::bytes(24..36).bytes, Some(24..36));
    /// ```
    pub fn bytes(bytes: Range<u64>) -> Place {
        Place { bytes: Some(bytes), ..Place::default() }
    }

    /// This place, with bytes.
    ///
    /// ```
    /// # use bibwire_core::Place;
    /// assert_eq!(Place::path("001").at(24..30).bytes, Some(24..30));
    /// ```
    #[must_use]
    pub fn at(self, bytes: Range<u64>) -> Place {
        Place { bytes: Some(bytes), ..self }
    }
}

impl fmt::Display for Place {
    /// File, position, record, identifier and path, or the first byte where nothing else is known.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts = Vec::new();
        match (&self.file, self.position) {
            (Some(file), Some(position)) => parts.push(format!("{file}:{position}")),
            (Some(file), None) => parts.push(file.clone()),
            (None, Some(position)) => parts.push(format!("line {}, column {}", position.line, position.column)),
            (None, None) => {}
        }
        match (self.record, &self.record_id) {
            (Some(record), Some(id)) => parts.push(format!("record {record} ({id})")),
            (Some(record), None) => parts.push(format!("record {record}")),
            (None, Some(id)) => parts.push(format!("record {id}")),
            (None, None) => {}
        }
        if let Some(path) = &self.path {
            parts.push(path.clone());
        }
        if let (true, Some(bytes)) = (parts.is_empty(), &self.bytes) {
            parts.push(format!("byte {}", bytes.start));
        }
        f.write_str(&parts.join(", "))
    }
}
