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
/// [`Part`], and the name of the element; `boxed` is an `opt` that takes little room where there is none. Or it is a run of children, declared by [`group!`](crate::group) or
/// [`either!`](crate::either): `group` if it must be there, `maybe` if not, with a name that is no element's. Children
/// are read in any order; what has no place goes to the field `extra`, which every struct has. They are written in the
/// order of the lines, or in that of the model, where it is another.
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
                pub $field: $crate::run!(@type $count $type),
            )*
            /// What the element held beyond that.
            #[cfg_attr(feature = "serde", serde(skip_serializing_if = "bibwire_core::xml::Extra::is_usual"))]
            pub extra: $crate::xml::Extra,
        }

        $crate::element!(@debug $name ($($redacted)?) $($field)*);

        impl $crate::xml::Part for $name {
            const SHAPE: $crate::xml::Shape =
                $crate::xml::Shape::Elements(<$name as $crate::xml::Run>::STRUCTURE);

            fn read(node: $crate::xml::Node<'_>) -> ::std::option::Option<Self> {
                let mut whole = $name::default();
                $crate::xml::Run::choose(&mut whole, node);
                let mut gather = $crate::xml::Gather::new(node);
                let mut seen = 0u64;
                for child in node.children() {
                    let is_own = child.is_element() && child.is_the_formats_own();
                    if !(is_own && $crate::xml::Run::take(&mut whole, child, 0, &mut seen, &mut gather)) {
                        gather.keep(child);
                    }
                }
                let needed = $crate::xml::Run::needs(&whole, 0);
                $crate::xml::Run::settle(&mut whole, 0, seen);
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
                // What there was is known by what was gathered.
                let extra = ::std::mem::take(&mut self.extra);
                $crate::xml::Run::edit_run(self, 0, &extra, editor);
                self.extra = extra;
                editor.extra(&mut self.extra);
            }
        }

        $crate::run!(@impl $name, $names, [$($count $field: $type = $element,)*]);

        impl $name {
            /// Writes what is in the element.
            fn write_content(&self, pen: &mut $crate::xml::Pen<'_>) {
                if self.extra.is_empty() { $crate::xml::Run::write_run(self, pen) } else { self.write_with_extra(pen) }
            }

            #[cold]
            fn write_with_extra(&self, pen: &mut $crate::xml::Pen<'_>) {
                if pen.is_strict() {
                    pen.refuse_losses(&self.extra);
                    let plain = $name { extra: $crate::xml::Extra::default(), ..self.clone() };
                    return plain.write_content(pen);
                }
                let slots = <Self as $crate::xml::Run>::SLOTS;
                $crate::xml::write_as_read(&self.extra, slots, pen, &mut |slot, nth, always, pen| {
                    $crate::xml::Run::write_nth(self, slot, nth, always, pen)
                });
            }
        }
    };

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
