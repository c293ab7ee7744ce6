//! Declaring the values that elements hold.

use super::extra::{Extra, Whole};
use super::part::Part;
use super::pen::{Pen, Style};
use super::{Model, Symbol, Vocabulary};

/// How it is written what was read, to be compared with what is to be written.
pub(super) static PLAIN: Style =
    Style { prefix: None, attribute_prefix: String::new(), declaration: false, namespace: None, indent: None };

/// What a part is written as, without what was kept beside it.
#[cold]
pub fn written<T: Part>(part: &T, symbol: Symbol, names: &'static [&'static str]) -> String {
    let vocabulary = Vocabulary::new(names);
    let model = Model::empty();
    let mut pen = Pen::new(Vec::new(), &model, &vocabulary, &PLAIN, false);
    part.write(symbol, &mut pen);
    pen.finish().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

/// Writes the slots of an element that was read in an order of its own, or with more in it than its type holds.
///
/// `write(slot, nth, pen)` writes the nth element of a slot, if there is one and, with `always`, even where it stands for
/// one that was not there; it says whether it did.
#[cold]
pub fn write_as_read(
    extra: &Extra,
    slots: u8,
    pen: &mut Pen<'_>,
    write: &mut dyn FnMut(u8, usize, bool, &mut Pen<'_>) -> bool,
) {
    let mut content = extra.placed_content().peekable();
    let mut wholes = extra.wholes().peekable();
    let mut done = vec![0usize; usize::from(slots)];
    let mut left = vec![0usize; usize::from(slots)];
    for slot in extra.order() {
        if let Some(left) = left.get_mut(usize::from(*slot)) {
            *left = left.saturating_add(1);
        }
    }
    let mut put = |slot: u8, whole: Option<&Whole>, always: bool, pen: &mut Pen<'_>| {
        let Some(nth) = done.get_mut(usize::from(slot)) else { return false };
        let there = match whole {
            // What was kept is written, unless the value is another by now.
            Some(whole) => {
                let mut plain = pen.plain();
                let there = write(slot, *nth, always, &mut plain);
                match there && plain.has_written(&whole.written) {
                    true => pen.fragment(&whole.xml),
                    false => _ = write(slot, *nth, always, pen),
                }
                there
            }
            None => write(slot, *nth, always, pen),
        };
        *nth = nth.saturating_add(usize::from(there));
        there
    };
    // Below it, the slots have all that was added to them.
    let mut full = 0u8;
    for (index, slot) in extra.order().iter().enumerate() {
        let index = u32::try_from(index).unwrap_or(u32::MAX);
        while let Some(early) = (full < *slot).then_some(full) {
            if left.get(usize::from(early)).is_some_and(|left| *left == 0) {
                while put(early, None, false, pen) {}
            }
            full = full.saturating_add(1);
        }
        while let Some((_, xml)) = content.next_if(|(at, _)| *at <= index) {
            pen.fragment(xml);
        }
        while wholes.next_if(|it| it.index < index).is_some() {}
        put(*slot, wholes.next_if(|it| it.index == index), true, pen);
        if let Some(left) = left.get_mut(usize::from(*slot)) {
            *left = left.saturating_sub(1);
            if *left == 0 {
                while put(*slot, None, false, pen) {}
            }
        }
    }
    for slot in 0..slots {
        while put(slot, None, false, pen) {}
    }
    for (_, xml) in content {
        pen.fragment(xml);
    }
}

/// Declares a struct for an element of elements, and reads and writes it.
///
/// A line is a child: how many there may be (`one` that must be there, `opt`, or `many`), the field, its type, which is a
/// [`Part`], and the name of the element. Children are read in any order; what has no place goes to the field `extra`,
/// which every struct has. They are written in the order of the lines, or in that of the model, where it is another.
///
/// With `redacted;`, the struct holds personal data, and `Debug` shows nothing of it.
///
/// ```
/// use bibwire_core::xml::{DateTime, Extra};
///
/// const NAMES: [&str; 3] = ["dueDate", "note", "status"];
///
/// bibwire_core::element! {
///     names NAMES;
///     /// Where a loan stands.
///     pub struct StatusInfo {
///         /// The status.
///         one status: String = "status",
///         /// When it is due.
///         opt due_date: DateTime = "dueDate",
///         /// Notes.
///         many notes: String = "note",
///     }
/// }
///
/// let info = StatusInfo { status: "Loaned".into(), ..StatusInfo::default() };
/// assert_eq!((info.due_date, info.notes.len(), info.extra), (None, 0, Extra::default()));
/// ```
#[macro_export]
macro_rules! element {
    (
        names $names:path;
        $($redacted:ident;)?
        $(#[$doc:meta])*
        pub struct $name:ident {
            $($(#[$field_doc:meta])* $count:ident $field:ident: $type:ty = $element:literal,)*
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Default, PartialEq)]
        #[cfg_attr(feature = "serde", derive(::serde::Serialize, ::serde::Deserialize))]
        #[cfg_attr(feature = "serde", serde(default))]
        #[allow(clippy::exhaustive_structs, reason = "made with `..Default::default()`")]
        pub struct $name {
            $(
                $(#[$field_doc])*
                #[cfg_attr(
                    feature = "serde",
                    serde(rename = $element, skip_serializing_if = "bibwire_core::xml::is_unset")
                )]
                pub $field: $crate::element!(@type $count $type),
            )*
            /// What the element held beyond that.
            #[cfg_attr(feature = "serde", serde(skip_serializing_if = "bibwire_core::xml::Extra::is_usual"))]
            pub extra: $crate::xml::Extra,
        }

        $crate::element!(@debug $name ($($redacted)?) $($field)*);

        impl $crate::xml::Part for $name {
            const SHAPE: $crate::xml::Shape = $crate::xml::Shape::Elements(&$crate::xml::Structure::new(
                stringify!($name),
                false,
                &[$($crate::xml::Slot {
                    name: $element,
                    count: $crate::element!(@count $count),
                    shape: || <$type as $crate::xml::Part>::SHAPE,
                }),*],
            ));

            fn read(node: $crate::xml::Node<'_>) -> ::std::option::Option<Self> {
                // A bit stands for each slot.
                const { assert!([$($element),*].len() <= 64) };
                let mut whole = $name::default();
                let mut gather = $crate::xml::Gather::new(node);
                let mut seen = 0u64;
                for child in node.children() {
                    if child.is_element() && child.is_the_formats_own() {
                        let symbol = child.symbol();
                        let mut slot = 0u8;
                        $(
                            if symbol == const { $crate::xml::Symbol::of($element, &$names) } {
                                $crate::element!(@read $count $type, whole.$field, child, slot, seen, gather, $names);
                            }
                            slot = slot.wrapping_add(1);
                        )*
                        let _ = slot;
                    }
                    gather.keep(child);
                }
                let mut needed = 0u64;
                let mut bit = 1u64;
                $(
                    $crate::element!(@need $count needed, bit);
                    bit = bit.wrapping_shl(1);
                )*
                let _ = bit;
                whole.extra = gather.finish(seen & needed != needed);
                Some(whole)
            }

            fn write(&self, symbol: $crate::xml::Symbol, pen: &mut $crate::xml::Pen<'_>) {
                pen.open(symbol, &self.extra);
                self.write_content(pen);
                pen.close();
            }

            fn is_absent(&self) -> bool {
                *self == $name::default()
            }

            fn is_whole(&self, _: $crate::xml::Node<'_>) -> bool {
                true
            }

            #[cold]
            fn edit(&mut self, editor: &mut dyn $crate::xml::Editor) {
                let mut slot = 0u8;
                $(
                    let symbol = const { $crate::xml::Symbol::of($element, &$names) };
                    let lacking = self.extra.lacks(slot);
                    $crate::element!(@edit $count)(&mut self.$field, lacking, symbol, editor);
                    slot = slot.wrapping_add(1);
                )*
                let _ = slot;
                editor.extra(&mut self.extra);
            }
        }

        impl $name {
            /// Writes what is in the element.
            fn write_content(&self, pen: &mut $crate::xml::Pen<'_>) {
                if !self.extra.is_empty() {
                    return self.write_with_extra(pen);
                }
                // What comes in another order in the model than here.
                let start = pen.mark();
                let mut late = 0u64;
                let mut bit = 1u64;
                $(
                    if $crate::element!(@is_there $count self.$field) {
                        if pen.takes(const { $crate::xml::Symbol::of($element, &$names) }) {
                            $crate::element!(@write $count self.$field, const { $crate::xml::Symbol::of($element, &$names) }, pen);
                        } else {
                            late |= bit;
                        }
                    }
                    bit = bit.wrapping_shl(1);
                )*
                let _ = bit;
                if late != 0 {
                    self.write_late(late, start, pen);
                }
            }

            #[cold]
            fn write_late(&self, mut late: u64, start: $crate::xml::Mark, pen: &mut $crate::xml::Pen<'_>) {
                while late != 0 {
                    let before = late;
                    let mut bit = 1u64;
                    $(
                        let symbol = const { $crate::xml::Symbol::of($element, &$names) };
                        if late & bit != 0 && pen.takes(symbol) {
                            $crate::element!(@write $count self.$field, symbol, pen);
                            late &= !bit;
                        }
                        bit = bit.wrapping_shl(1);
                    )*
                    let _ = bit;
                    if late == before {
                        // What is written already came too early: all of it again, in the order of the model.
                        pen.rewind(start);
                        let order = pen.order();
                        $(
                            let symbol = const { $crate::xml::Symbol::of($element, &$names) };
                            if $crate::element!(@is_there $count self.$field) && !order.contains(&symbol) {
                                return pen.no_place(symbol);
                            }
                        )*
                        for next in order {
                            $(
                                let symbol = const { $crate::xml::Symbol::of($element, &$names) };
                                if next == symbol {
                                    $crate::element!(@write $count self.$field, symbol, pen);
                                }
                            )*
                        }
                        return;
                    }
                }
            }

            #[cold]
            fn write_with_extra(&self, pen: &mut $crate::xml::Pen<'_>) {
                if pen.is_strict() {
                    pen.refuse_losses(&self.extra);
                    let plain = $name { extra: $crate::xml::Extra::default(), ..self.clone() };
                    return plain.write_content(pen);
                }
                const SYMBOLS: &[$crate::xml::Symbol] = &[$($crate::xml::Symbol::of($element, &$names)),*];
                let slots = u8::try_from(SYMBOLS.len()).unwrap_or(u8::MAX);
                $crate::xml::write_as_read(&self.extra, slots, pen, &mut |slot, nth, always, pen| {
                    let symbol = SYMBOLS.get(usize::from(slot)).copied().unwrap_or($crate::xml::Symbol::NONE);
                    let mut at = 0u8;
                    $(
                        if at == slot {
                            return $crate::element!(@write_nth $count self.$field, nth, always, symbol, pen);
                        }
                        at = at.wrapping_add(1);
                    )*
                    let _ = (at, nth, always, symbol, pen);
                    false
                });
            }
        }
    };

    (@type one $type:ty) => { $type };
    (@type opt $type:ty) => { ::std::option::Option<$type> };
    (@type many $type:ty) => { ::std::vec::Vec<$type> };

    (@count one) => { $crate::xml::Count::One };
    (@count opt) => { $crate::xml::Count::Opt };
    (@count many) => { $crate::xml::Count::Many };

    (@edit one) => { $crate::xml::edit_one };
    (@edit opt) => { $crate::xml::edit_opt };
    (@edit many) => { $crate::xml::edit_many };

    (@need one $needed:ident, $bit:ident) => { $needed |= $bit; };
    (@need $count:ident $needed:ident, $bit:ident) => {};

    (@debug $name:ident (redacted) $($field:ident)*) => {
        impl ::std::fmt::Debug for $name {
            /// The name of the type, and nothing that it holds.
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(concat!(stringify!($name), " { redacted }"))
            }
        }
    };
    (@debug $name:ident () $($field:ident)*) => {
        impl ::std::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                let mut out = f.debug_struct(stringify!($name));
                $(out.field(stringify!($field), &self.$field);)*
                if self.extra.is_empty() { out.finish() } else { out.field("extra", &self.extra).finish() }
            }
        }
    };

    (@read one $type:ty, $to:expr, $child:ident, $slot:ident, $seen:ident, $gather:ident, $names:path) => {
        let bit = 1u64.wrapping_shl(u32::from($slot));
        if $seen & bit == 0
            && let Some(value) = <$type as $crate::xml::Part>::read($child)
        {
            $seen |= bit;
            $crate::element!(@placed value, $child, $slot, $gather, $names);
            $to = value;
            continue;
        }
    };
    (@read opt $type:ty, $to:expr, $child:ident, $slot:ident, $seen:ident, $gather:ident, $names:path) => {
        if $to.is_none()
            && let Some(value) = <$type as $crate::xml::Part>::read($child)
        {
            $crate::element!(@placed value, $child, $slot, $gather, $names);
            $to = Some(value);
            continue;
        }
    };
    (@read many $type:ty, $to:expr, $child:ident, $slot:ident, $seen:ident, $gather:ident, $names:path) => {
        if let Some(value) = <$type as $crate::xml::Part>::read($child) {
            $crate::element!(@placed value, $child, $slot, $gather, $names);
            $to.push(value);
            continue;
        }
    };
    (@placed $value:ident, $child:ident, $slot:ident, $gather:ident, $names:path) => {
        $gather.placed($slot);
        if !$crate::xml::Part::is_whole(&$value, $child) {
            $gather.whole($child, $crate::xml::written(&$value, $child.symbol(), &$names));
        }
    };

    (@is_there one $field:expr) => { true };
    (@is_there opt $field:expr) => { $field.is_some() };
    (@is_there many $field:expr) => { !$field.is_empty() };

    (@write one $field:expr, $symbol:expr, $pen:ident) => {
        $crate::xml::Part::write(&$field, $symbol, $pen)
    };
    (@write opt $field:expr, $symbol:expr, $pen:ident) => {
        if let Some(value) = &$field {
            $crate::xml::Part::write(value, $symbol, $pen);
        }
    };
    (@write many $field:expr, $symbol:expr, $pen:ident) => {
        for value in &$field {
            $crate::xml::Part::write(value, $symbol, $pen);
        }
    };

    (@write_nth one $field:expr, $nth:ident, $always:ident, $symbol:ident, $pen:ident) => {{
        let there = $nth == 0 && ($always || !$crate::xml::Part::is_absent(&$field));
        if there {
            $crate::xml::Part::write(&$field, $symbol, $pen);
        }
        there
    }};
    (@write_nth opt $field:expr, $nth:ident, $always:ident, $symbol:ident, $pen:ident) => {
        match &$field {
            Some(value) if $nth == 0 => {
                $crate::xml::Part::write(value, $symbol, $pen);
                true
            }
            _ => false,
        }
    };
    (@write_nth many $field:expr, $nth:ident, $always:ident, $symbol:ident, $pen:ident) => {
        match $field.get($nth) {
            Some(value) => {
                $crate::xml::Part::write(value, $symbol, $pen);
                true
            }
            None => false,
        }
    };
}

/// Declares an enum for an element that holds one of several elements, and reads and writes it.
///
/// ```
/// const NAMES: [&str; 2] = ["email", "street"];
///
/// bibwire_core::choice! {
///     names NAMES;
///     /// Where something is sent.
///     pub enum Address {
///         /// To a mailbox.
///         Email(String) = "email",
///         /// To a house.
///         Street(String) = "street",
///     }
/// }
///
/// let address = Address::Email("ill@example.org".into());
/// assert_ne!(address, Address::Street("ill@example.org".into()));
/// ```
#[macro_export]
macro_rules! choice {
    (
        names $names:path;
        $(#[$doc:meta])*
        pub enum $name:ident {
            $($(#[$variant_doc:meta])* $variant:ident($type:ty) = $element:literal,)*
        }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq)]
        #[cfg_attr(feature = "serde", derive(::serde::Serialize, ::serde::Deserialize))]
        #[allow(clippy::exhaustive_enums, reason = "the schemas have no more")]
        pub enum $name {
            $(
                $(#[$variant_doc])*
                #[cfg_attr(feature = "serde", serde(rename = $element))]
                $variant($type),
            )*
        }

        impl $crate::xml::Part for $name {
            const SHAPE: $crate::xml::Shape = $crate::xml::Shape::Elements(&$crate::xml::Structure::new(
                stringify!($name),
                true,
                &[$($crate::xml::Slot {
                    name: $element,
                    count: $crate::xml::Count::One,
                    shape: || <$type as $crate::xml::Part>::SHAPE,
                }),*],
            ));

            fn read(node: $crate::xml::Node<'_>) -> ::std::option::Option<Self> {
                node.elements().filter(|child| child.is_the_formats_own()).find_map(|child| {
                    $(
                        if child.symbol() == const { $crate::xml::Symbol::of($element, &$names) } {
                            return <$type as $crate::xml::Part>::read(child).map($name::$variant);
                        }
                    )*
                    None
                })
            }

            fn write(&self, symbol: $crate::xml::Symbol, pen: &mut $crate::xml::Pen<'_>) {
                pen.open(symbol, &$crate::xml::Extra::default());
                match self {
                    $($name::$variant(value) => {
                        let symbol = const { $crate::xml::Symbol::of($element, &$names) };
                        $crate::xml::Part::write(value, symbol, pen);
                    })*
                }
                pen.close();
            }

            fn is_absent(&self) -> bool {
                false
            }

            fn is_whole(&self, node: $crate::xml::Node<'_>) -> bool {
                let mut children = node.children();
                let only = children.next().filter(|child| child.is_element());
                node.has_no_attributes()
                    && children.next().is_none()
                    && only.is_some_and(|child| match self {
                        $($name::$variant(value) => $crate::xml::Part::is_whole(value, child),)*
                    })
            }

            #[cold]
            fn edit(&mut self, editor: &mut dyn $crate::xml::Editor) {
                match self {
                    $($name::$variant(value) => {
                        let symbol = const { $crate::xml::Symbol::of($element, &$names) };
                        $crate::xml::edit_one(value, false, symbol, editor);
                    })*
                }
            }
        }
    };
}
