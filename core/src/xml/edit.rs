//! Changing a message part by part, whatever its types are.

use super::extra::Extra;
use super::part::{Count, Part, Shape};
use super::vocabulary::Symbol;

/// Changes a message part by part: [`Part::edit`] goes through all elements, in the order of their types, and asks.
///
/// ```
/// use bibwire_core::xml::{DateTime, Editor, Part, Shape, Spot, Symbol};
///
/// const NAMES: [&str; 2] = ["dueDate", "note"];
///
/// bibwire_core::element! {
///     names NAMES;
///     /// A reminder.
///     pub struct Reminder {
///         /// When it was due.
///         opt due_date: DateTime = "dueDate",
///         /// What the staff wrote.
///         many notes: String = "note",
///     }
/// }
///
/// /// Takes out what is empty, and the rest in capitals.
/// #[derive(Default)]
/// struct Loud(bool);
///
/// impl Editor for Loud {
///     fn enter(&mut self, _: Spot) {
///         self.0 = true;
///     }
///
///     fn value(&mut self, _: Shape, text: &str) -> Option<String> {
///         self.0 = !text.is_empty();
///         Some(text.to_uppercase())
///     }
///
///     fn leave(&mut self) -> bool {
///         self.0
///     }
/// }
///
/// let mut reminder = Reminder { notes: vec!["soon".into(), "".into()], ..Reminder::default() };
/// reminder.edit(&mut Loud::default());
/// assert_eq!(reminder.notes, ["SOON"]);
/// ```
pub trait Editor {
    /// An element begins.
    fn enter(&mut self, spot: Spot);

    /// An element has no value: none was read.
    fn absent(&mut self, _spot: Spot) {}

    /// The text of the element, if it holds a value; the new text, if there is one.
    fn value(&mut self, shape: Shape, text: &str) -> Option<String>;

    /// The scheme of a code, where its type has one.
    fn scheme(&mut self, _scheme: &mut Option<String>) {}

    /// What the element holds, if it may hold anything: pieces of XML.
    fn any(&mut self, _content: &mut Vec<String>) {}

    /// What the element held beyond its type.
    fn extra(&mut self, _extra: &mut Extra) {}

    /// The element ends. Whether it stays, unless it must be there by its type.
    fn leave(&mut self) -> bool;
}

/// An element that an [`Editor`] comes to.
///
/// See [`Editor`] for an example.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Spot {
    /// The name of the element.
    pub symbol: Symbol,
    /// How many there may be, by the type.
    pub count: Count,
    /// How many of the name come before it.
    pub nth: usize,
    /// How many of the name there are.
    pub of: usize,
}

impl Spot {
    /// An element of a name: the nth of so many.
    ///
    /// ```
    /// use bibwire_core::xml::{Count, Spot, Symbol};
    ///
    /// assert_eq!(Spot::new(Symbol::of("note", &["note"]), Count::Many, 0, 2).of, 2);
    /// ```
    pub const fn new(symbol: Symbol, count: Count, nth: usize, of: usize) -> Spot {
        Spot { symbol, count, nth, of }
    }
}

/// Edits an element that must be there. `lacking` says that it was not. Says whether it stays, by the editor.
#[cold]
pub fn edit_one<T: Part>(part: &mut T, lacking: bool, symbol: Symbol, editor: &mut dyn Editor) -> bool {
    if lacking && part.is_absent() {
        editor.absent(Spot::new(symbol, Count::One, 0, 0));
        return false;
    }
    editor.enter(Spot::new(symbol, Count::One, 0, 1));
    part.edit(editor);
    editor.leave()
}

/// Edits an element that may be there. Says whether it stays.
#[cold]
pub fn edit_opt<T: Part>(part: &mut Option<T>, symbol: Symbol, editor: &mut dyn Editor) -> bool {
    let Some(there) = part else {
        editor.absent(Spot::new(symbol, Count::Opt, 0, 0));
        return false;
    };
    editor.enter(Spot::new(symbol, Count::Opt, 0, 1));
    there.edit(editor);
    if !editor.leave() {
        *part = None;
    }
    part.is_some()
}

/// Edits elements of which there may be several. Says whether any stays.
#[cold]
pub fn edit_many<T: Part>(parts: &mut Vec<T>, symbol: Symbol, editor: &mut dyn Editor) -> bool {
    if parts.is_empty() {
        editor.absent(Spot::new(symbol, Count::Many, 0, 0));
        return false;
    }
    let (of, mut nth) = (parts.len(), 0usize);
    parts.retain_mut(|part| {
        editor.enter(Spot::new(symbol, Count::Many, nth, of));
        nth = nth.saturating_add(1);
        part.edit(editor);
        editor.leave()
    });
    !parts.is_empty()
}
