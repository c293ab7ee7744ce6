//! What part of a title was delivered.

use super::words;

words! {
    /// What part of a title was delivered, in release 5: `Section_Type`.
    SectionType {
        Article "Article",
        Book "Book",
        Chapter "Chapter",
        Section "Section",
        OtherKind "Other",
    }
}
