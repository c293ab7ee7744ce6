//! What a stream gives.

use super::super::tape::Kind;

/// What comes next in a report.
///
/// See [`Stream`](super::Stream) for an example.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Event {
    /// The report is a value of this kind. The parts of an object or array come next; any other is the
    /// [value](super::Stream::value).
    Root(Kind),
    /// A member of the object, with its [name](super::Stream::name) and [value](super::Stream::value).
    Member,
    /// The array of the items begins. [`name`](super::Stream::name) says what it is called.
    ItemsBegin,
    /// The [value](super::Stream::value) is an item: the one with this number, counted from 0.
    Item(u64),
    /// The item with this number is not read as a whole: see [`Stream::within`](super::Stream::within). The
    /// [value](super::Stream::value) is what it has up to its array of items, and that is empty in it. The elements of
    /// the array come next, as items; then, as members, what the item has after it.
    ItemBegin(u64),
    /// That item ends.
    ItemEnd,
    /// The array of the items ends.
    ItemsEnd,
    /// The report is an array, and the [value](super::Stream::value) is the element with this number, counted from 0.
    Element(u64),
    /// The report is within the member or the element that begins here, and what comes next is in it.
    Enter,
    /// What the report is within ends.
    Leave,
    /// There is nothing more.
    End,
}
