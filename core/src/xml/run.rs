//! Children that stand beside others in an element, and are a value together: a sequence, or one of several.

use super::edit::Editor;
use super::extra::{Extra, Gather};
use super::part::Structure;
use super::pen::{Mark, Pen};
use super::tree::Node;
use super::vocabulary::Symbol;

/// Children of an element that are a value together, without an element around them.
///
/// Every struct of [`element!`](crate::element) is the run of all of its children; [`group!`](crate::group) and
/// [`either!`](crate::either) declare runs that are a part of them. A run has slots, one for each name that may stand in
/// it, and where it is in another, its slots are among those of that one: `first` is the number of its own first slot.
pub trait Run: Sized + Clone + PartialEq + Default {
    /// What it is made of.
    const STRUCTURE: &'static Structure;

    /// How many slots it has, those of the runs in it among them.
    const SLOTS: u8;

    /// Whether an element of a name has a place in it.
    fn wants(symbol: Symbol) -> bool;

    /// Decides on the alternative that goes best with the children of an element, before they are taken.
    fn choose(&mut self, node: Node<'_>);

    /// Takes a child, if there is a place for it. A bit of `seen` stands for each slot that is filled.
    fn take(&mut self, child: Node<'_>, first: u8, seen: &mut u64, gather: &mut Gather) -> bool;

    /// The slots that must be filled, a bit each.
    fn needs(&self, first: u8) -> u64;

    /// Leaves what was decided on and not filled, where it may be missing.
    fn settle(&mut self, first: u8, seen: u64);

    /// The name of what would be written first, if there is anything.
    fn begins(&self) -> Option<Symbol>;

    /// Writes all of it, in the order of the model.
    fn write_run(&self, pen: &mut Pen<'_>);

    /// Writes the nth element of a slot, counted from its own first one, if there is one. With `always`, it is written
    /// even where it stands for one that was not there. Says whether it was written.
    fn write_nth(&self, slot: u8, nth: usize, always: bool, pen: &mut Pen<'_>) -> bool;

    /// Lets an editor change it. Says whether anything of it stays.
    fn edit_run(&mut self, first: u8, extra: &Extra, editor: &mut dyn Editor) -> bool;
}

/// The bits of so many slots.
#[doc(hidden)]
pub const fn slots(first: u8, count: u8) -> u64 {
    let all = match 1u64.checked_shl(count as u32) {
        Some(bit) => bit.wrapping_sub(1),
        None => u64::MAX,
    };
    all.wrapping_shl(first as u32)
}

/// Writes the fields of a run that come in another order in the model than in the type: those that are `late`, a bit each.
/// `write(field, pen, writes)` gives the name of what a field would write first, and writes it if it is told to.
#[doc(hidden)]
#[cold]
pub fn write_late(
    fields: u8,
    mut late: u64,
    start: Mark,
    pen: &mut Pen<'_>,
    write: &mut dyn FnMut(u8, &mut Pen<'_>, bool) -> Option<Symbol>,
) {
    let bit = |field: u8| 1u64.wrapping_shl(u32::from(field));
    while late != 0 {
        let before = late;
        for field in (0..fields).filter(|field| before & bit(*field) != 0) {
            if write(field, pen, false).is_none_or(|first| pen.takes(first)) {
                write(field, pen, true);
                late &= !bit(field);
            }
        }
        if late == before {
            // What is written already came too early: all of it again, in the order of the model.
            pen.rewind(start);
            let order = pen.order();
            let begins: Vec<_> = (0..fields).map(|field| write(field, pen, false)).collect();
            if let Some(first) = begins.iter().flatten().find(|first| !order.contains(first)) {
                return pen.no_place(*first);
            }
            for next in order {
                for field in (0..fields).zip(&begins).filter(|(_, first)| **first == Some(next)).map(|(field, _)| field)
                {
                    write(field, pen, true);
                }
            }
            return;
        }
    }
}

/// Declares a struct for children that stand beside others in an element, in one order.
///
/// The lines are those of [`element!`](crate::element). There is no field `extra`: that is the element's.
///
/// ```
/// use bibwire_core::xml::Run;
///
/// const NAMES: [&str; 2] = ["RequestId", "ItemId"];
///
/// bibwire_core::group! {
///     names NAMES;
///     /// A request, and what came of it.
///     pub struct Requested {
///         /// The request.
///         one request_id: String = "RequestId",
///         /// The item.
///         opt item_id: String = "ItemId",
///     }
/// }
///
/// assert_eq!(Requested::SLOTS, 2);
/// ```
#[macro_export]
macro_rules! group {
    (
        names $names:path;
        $(#[$doc:meta])*
        pub struct $name:ident {
            $($(#[$field_doc:meta])* $count:ident $field:ident: $type:ty = $element:literal,)*
        }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Default, PartialEq)]
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
        }

        $crate::run!(@impl $name, $names, [$($count $field: $type = $element,)*]);

        impl $crate::xml::Unset for $name {
            fn is_unset(&self) -> bool {
                false
            }
        }
    };
}

/// Declares an enum for children that stand beside others in an element, in one of several ways.
///
/// A line is a way: `one` element, at least one (`many`), or a run of them (`group`), with a name that is no element's. Of
/// what was read, the way is taken that most children go with, and of those the first; the children that do not go with
/// it have no place.
///
/// ```
/// use bibwire_core::xml::Run;
///
/// const NAMES: [&str; 2] = ["UserId", "AuthenticationInput"];
///
/// bibwire_core::either! {
///     names NAMES;
///     /// Who it is.
///     pub enum User {
///         /// By a number.
///         one Id(String) = "UserId",
///         /// By what was typed in.
///         many Authentication(String) = "AuthenticationInput",
///     }
/// }
///
/// assert_eq!(User::default(), User::Id(String::new()));
/// assert_eq!(User::Authentication(vec!["1234".into()]).begins(), Some(bibwire_core::xml::Symbol::of("AuthenticationInput", &NAMES)));
/// ```
#[macro_export]
macro_rules! either {
    (
        names $names:path;
        $(#[$doc:meta])*
        pub enum $name:ident {
            $(#[$first_doc:meta])* $first_count:ident $first:ident($first_type:ty) = $first_element:literal,
            $($(#[$variant_doc:meta])* $count:ident $variant:ident($type:ty) = $element:literal,)+
        }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq)]
        #[cfg_attr(feature = "serde", derive(::serde::Serialize, ::serde::Deserialize))]
        #[allow(clippy::exhaustive_enums, clippy::large_enum_variant, reason = "the standard has no more")]
        pub enum $name {
            $(#[$first_doc])*
            #[cfg_attr(feature = "serde", serde(rename = $first_element))]
            $first($crate::run!(@type $first_count $first_type)),
            $(
                $(#[$variant_doc])*
                #[cfg_attr(feature = "serde", serde(rename = $element))]
                $variant($crate::run!(@type $count $type)),
            )+
        }

        impl ::std::default::Default for $name {
            /// The first way, with nothing in it.
            fn default() -> Self {
                $name::$first(::std::default::Default::default())
            }
        }

        impl $crate::xml::Unset for $name {
            fn is_unset(&self) -> bool {
                false
            }
        }

        $crate::run!(@either $name, $names, [
            $first_count $first: $first_type = $first_element,
            $($count $variant: $type = $element,)+
        ]);
    };
}

/// What the macros for elements and runs share.
#[doc(hidden)]
#[macro_export]
macro_rules! run {
    (@impl $name:ident, $names:path, [$($count:ident $field:ident: $type:ty = $element:literal,)*]) => {
        impl $crate::xml::Run for $name {
            const STRUCTURE: &'static $crate::xml::Structure = &$crate::xml::Structure::new(
                stringify!($name),
                false,
                &[$($crate::run!(@slot $count $type, $element)),*],
            );

            const SLOTS: u8 = {
                let all = 0u8 $(.saturating_add($crate::run!(@slots $count $type)))*;
                // A bit stands for each.
                assert!(all <= 64);
                all
            };

            #[inline]
            fn wants(symbol: $crate::xml::Symbol) -> bool {
                $($crate::run!(@wants $count $type, $element, $names, symbol) ||)* false
            }

            #[inline]
            fn choose(&mut self, node: $crate::xml::Node<'_>) {
                $($crate::run!(@choose $count $type, self.$field, node);)*
                let _ = node;
            }

            #[inline]
            fn take(
                &mut self,
                child: $crate::xml::Node<'_>,
                first: u8,
                seen: &mut u64,
                gather: &mut $crate::xml::Gather,
            ) -> bool {
                let symbol = child.symbol();
                let mut slot = first;
                $(
                    $crate::run!(@take $count $type, self.$field, $element, $names, symbol, child, slot, seen, gather);
                    slot = slot.wrapping_add($crate::run!(@slots $count $type));
                )*
                let _ = (symbol, slot, seen, gather);
                false
            }

            #[inline]
            fn needs(&self, first: u8) -> u64 {
                let (mut needed, mut slot) = (0u64, first);
                $(
                    $crate::run!(@needs $count $type, self.$field, needed, slot);
                    slot = slot.wrapping_add($crate::run!(@slots $count $type));
                )*
                let _ = slot;
                needed
            }

            #[inline]
            fn settle(&mut self, first: u8, seen: u64) {
                let mut slot = first;
                $(
                    $crate::run!(@settle $count $type, self.$field, slot, seen);
                    slot = slot.wrapping_add($crate::run!(@slots $count $type));
                )*
                let _ = (slot, seen);
            }

            fn begins(&self) -> ::std::option::Option<$crate::xml::Symbol> {
                $(
                    let first = $crate::run!(@begins $count $type, self.$field, $element, $names);
                    if first.is_some() {
                        return first;
                    }
                )*
                None
            }

            fn write_run(&self, pen: &mut $crate::xml::Pen<'_>) {
                // What comes in another order in the model than here.
                let start = pen.mark();
                let mut late = 0u64;
                let mut bit = 1u64;
                $(
                    if let Some(first) = $crate::run!(@begins $count $type, self.$field, $element, $names) {
                        if pen.takes(first) {
                            $crate::run!(@write $count $type, self.$field, first, pen);
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
            fn write_nth(&self, slot: u8, nth: usize, always: bool, pen: &mut $crate::xml::Pen<'_>) -> bool {
                let mut at = 0u8;
                $(
                    let slots = $crate::run!(@slots $count $type);
                    if slot < at.wrapping_add(slots) {
                        let slot = slot.wrapping_sub(at);
                        return $crate::run!(@write_nth $count $type, self.$field, $element, $names, slot, nth, always, pen);
                    }
                    at = at.wrapping_add(slots);
                )*
                let _ = (at, nth, always, pen);
                false
            }

            #[cold]
            fn edit_run(
                &mut self,
                first: u8,
                extra: &$crate::xml::Extra,
                editor: &mut dyn $crate::xml::Editor,
            ) -> bool {
                let (mut slot, mut stays) = (first, false);
                $(
                    stays |= $crate::run!(@edit $count $type, self.$field, $element, $names, slot, extra, editor);
                    slot = slot.wrapping_add($crate::run!(@slots $count $type));
                )*
                let _ = (slot, extra, editor);
                stays
            }
        }

        impl $name {
            /// The name of what a field would write first, and what it writes.
            #[cold]
            fn write_field(&self, field: u8, pen: &mut $crate::xml::Pen<'_>, writes: bool) -> Option<$crate::xml::Symbol> {
                let mut at = 0u8;
                $(
                    if at == field {
                        let first = $crate::run!(@begins $count $type, self.$field, $element, $names)?;
                        if writes {
                            $crate::run!(@write $count $type, self.$field, first, pen);
                        }
                        return Some(first);
                    }
                    at = at.wrapping_add(1);
                )*
                let _ = (at, pen, writes);
                None
            }

            #[cold]
            fn write_late(&self, late: u64, start: $crate::xml::Mark, pen: &mut $crate::xml::Pen<'_>) {
                const FIELDS: u8 = [$($element),*].len() as u8;
                $crate::xml::write_late(FIELDS, late, start, pen, &mut |field, pen, writes| {
                    self.write_field(field, pen, writes)
                });
            }
        }
    };

    (@either $name:ident, $names:path, [$($count:ident $variant:ident: $type:ty = $element:literal,)+]) => {
        impl $crate::xml::Run for $name {
            const STRUCTURE: &'static $crate::xml::Structure = &$crate::xml::Structure::new(
                stringify!($name),
                true,
                &[$($crate::run!(@slot $count $type, $element)),+],
            );

            const SLOTS: u8 = 0u8 $(.saturating_add($crate::run!(@slots $count $type)))+;

            #[inline]
            fn wants(symbol: $crate::xml::Symbol) -> bool {
                $($crate::run!(@wants $count $type, $element, $names, symbol))||+
            }

            fn choose(&mut self, node: $crate::xml::Node<'_>) {
                let mut best = 0usize;
                $(
                    let goes = |symbol| $crate::run!(@wants $count $type, $element, $names, symbol);
                    let all = node.elements().filter(|child| child.is_the_formats_own() && goes(child.symbol())).count();
                    let all = $crate::run!(@most $count all);
                    if all > best {
                        best = all;
                        *self = $name::$variant(::std::default::Default::default());
                    }
                )+
                let _ = best;
                match self {
                    $($name::$variant(value) => {
                        $crate::run!(@choose $count $type, *value, node);
                        let _ = value;
                    })+
                }
            }

            fn take(
                &mut self,
                child: $crate::xml::Node<'_>,
                first: u8,
                seen: &mut u64,
                gather: &mut $crate::xml::Gather,
            ) -> bool {
                let symbol = child.symbol();
                let mut slot = first;
                $(
                    if let $name::$variant(value) = self {
                        $crate::run!(@take $count $type, *value, $element, $names, symbol, child, slot, seen, gather);
                        return false;
                    }
                    slot = slot.wrapping_add($crate::run!(@slots $count $type));
                )+
                let _ = slot;
                false
            }

            fn needs(&self, first: u8) -> u64 {
                let mut slot = first;
                $(
                    if let $name::$variant(value) = self {
                        let _ = value;
                        return $crate::run!(@needs_all $count $type, *value, slot);
                    }
                    slot = slot.wrapping_add($crate::run!(@slots $count $type));
                )+
                let _ = slot;
                0
            }

            fn settle(&mut self, first: u8, seen: u64) {
                let mut slot = first;
                $(
                    if let $name::$variant(value) = self {
                        $crate::run!(@settle $count $type, *value, slot, seen);
                        let _ = value;
                    }
                    slot = slot.wrapping_add($crate::run!(@slots $count $type));
                )+
                let _ = (slot, seen);
            }

            fn begins(&self) -> ::std::option::Option<$crate::xml::Symbol> {
                match self {
                    $($name::$variant(value) => {
                        let _ = value;
                        $crate::run!(@begins $count $type, *value, $element, $names)
                    })+
                }
            }

            fn write_run(&self, pen: &mut $crate::xml::Pen<'_>) {
                match self {
                    $($name::$variant(value) => {
                        if let Some(first) = $crate::run!(@begins $count $type, *value, $element, $names) {
                            $crate::run!(@write $count $type, *value, first, pen);
                        }
                    })+
                }
            }

            #[cold]
            fn write_nth(&self, slot: u8, nth: usize, always: bool, pen: &mut $crate::xml::Pen<'_>) -> bool {
                let mut at = 0u8;
                $(
                    let slots = $crate::run!(@slots $count $type);
                    if let $name::$variant(value) = self {
                        let Some(slot) = slot.checked_sub(at).filter(|slot| *slot < slots) else { return false };
                        return $crate::run!(@write_nth $count $type, *value, $element, $names, slot, nth, always, pen);
                    }
                    at = at.wrapping_add(slots);
                )+
                let _ = at;
                false
            }

            #[cold]
            fn edit_run(
                &mut self,
                first: u8,
                extra: &$crate::xml::Extra,
                editor: &mut dyn $crate::xml::Editor,
            ) -> bool {
                let mut slot = first;
                $(
                    if let $name::$variant(value) = self {
                        return $crate::run!(@edit $count $type, *value, $element, $names, slot, extra, editor);
                    }
                    slot = slot.wrapping_add($crate::run!(@slots $count $type));
                )+
                let _ = slot;
                false
            }
        }
    };

    (@type one $type:ty) => { $type };
    (@type opt $type:ty) => { ::std::option::Option<$type> };
    (@type many $type:ty) => { ::std::vec::Vec<$type> };
    (@type group $type:ty) => { $type };
    (@type maybe $type:ty) => { ::std::option::Option<$type> };
    (@type boxed $type:ty) => { ::std::option::Option<::std::boxed::Box<$type>> };

    (@slot group $type:ty, $element:literal) => {
        $crate::run!(@slot_of Group, $element, || $crate::xml::Shape::Elements(<$type as $crate::xml::Run>::STRUCTURE))
    };
    (@slot maybe $type:ty, $element:literal) => {
        $crate::run!(@slot_of Maybe, $element, || $crate::xml::Shape::Elements(<$type as $crate::xml::Run>::STRUCTURE))
    };
    (@slot one $type:ty, $element:literal) => {
        $crate::run!(@slot_of One, $element, || <$type as $crate::xml::Part>::SHAPE)
    };
    (@slot opt $type:ty, $element:literal) => {
        $crate::run!(@slot_of Opt, $element, || <$type as $crate::xml::Part>::SHAPE)
    };
    (@slot many $type:ty, $element:literal) => {
        $crate::run!(@slot_of Many, $element, || <$type as $crate::xml::Part>::SHAPE)
    };
    (@slot boxed $type:ty, $element:literal) => {
        $crate::run!(@slot_of Opt, $element, || <$type as $crate::xml::Part>::SHAPE)
    };
    (@slot_of $count:ident, $element:literal, $shape:expr) => {
        $crate::xml::Slot { name: $element, count: $crate::xml::Count::$count, shape: $shape }
    };

    (@slots group $type:ty) => { <$type as $crate::xml::Run>::SLOTS };
    (@slots maybe $type:ty) => { <$type as $crate::xml::Run>::SLOTS };
    (@slots $count:ident $type:ty) => { 1u8 };

    (@wants group $type:ty, $element:literal, $names:path, $symbol:ident) => {
        <$type as $crate::xml::Run>::wants($symbol)
    };
    (@wants maybe $type:ty, $element:literal, $names:path, $symbol:ident) => {
        <$type as $crate::xml::Run>::wants($symbol)
    };
    (@wants $count:ident $type:ty, $element:literal, $names:path, $symbol:ident) => {
        $symbol == const { $crate::xml::Symbol::of($element, &$names) }
    };

    (@most one $all:ident) => { $all.min(1) };
    (@most $count:ident $all:ident) => { $all };

    (@choose group $type:ty, $at:expr, $node:ident) => { $crate::xml::Run::choose(&mut $at, $node) };
    (@choose maybe $type:ty, $at:expr, $node:ident) => {
        let wants = <$type as $crate::xml::Run>::wants;
        if $node.elements().any(|child| child.is_the_formats_own() && wants(child.symbol())) {
            let mut run = <$type>::default();
            $crate::xml::Run::choose(&mut run, $node);
            $at = Some(run);
        }
    };
    (@choose $count:ident $type:ty, $at:expr, $node:ident) => {};

    (@take group $type:ty, $at:expr, $element:literal, $names:path,
        $symbol:ident, $child:ident, $slot:ident, $seen:ident, $gather:ident) => {
        if $crate::xml::Run::take(&mut $at, $child, $slot, $seen, $gather) {
            return true;
        }
    };
    (@take maybe $type:ty, $at:expr, $element:literal, $names:path,
        $symbol:ident, $child:ident, $slot:ident, $seen:ident, $gather:ident) => {
        if let Some(run) = &mut $at
            && $crate::xml::Run::take(run, $child, $slot, $seen, $gather)
        {
            return true;
        }
    };
    (@take many $type:ty, $at:expr, $element:literal, $names:path,
        $symbol:ident, $child:ident, $slot:ident, $seen:ident, $gather:ident) => {
        if $symbol == const { $crate::xml::Symbol::of($element, &$names) }
            && let Some(value) = <$type as $crate::xml::Part>::read($child)
        {
            *$seen |= 1u64.wrapping_shl(u32::from($slot));
            $crate::run!(@placed value, $child, $slot, $gather, $names);
            $at.push(value);
            return true;
        }
    };
    (@take $count:ident $type:ty, $at:expr, $element:literal, $names:path,
        $symbol:ident, $child:ident, $slot:ident, $seen:ident, $gather:ident) => {
        if $symbol == const { $crate::xml::Symbol::of($element, &$names) } {
            let bit = 1u64.wrapping_shl(u32::from($slot));
            if *$seen & bit == 0
                && let Some(value) = <$type as $crate::xml::Part>::read($child)
            {
                *$seen |= bit;
                $crate::run!(@placed value, $child, $slot, $gather, $names);
                $crate::run!(@put $count $at, value);
                return true;
            }
        }
    };
    (@put one $at:expr, $value:ident) => { $at = $value; };
    (@put opt $at:expr, $value:ident) => { $at = Some($value); };
    (@put boxed $at:expr, $value:ident) => { $at = Some(::std::boxed::Box::new($value)); };
    (@placed $value:ident, $child:ident, $slot:ident, $gather:ident, $names:path) => {
        $gather.placed($slot);
        if !$crate::xml::Part::is_whole(&$value, $child) {
            $gather.whole($child, $crate::xml::written(&$value, $child.symbol(), &$names));
        } else if $child.has_other_name() {
            $gather.renamed($child, $crate::xml::written(&$value, $child.symbol(), &$names));
        }
    };

    (@needs one $type:ty, $at:expr, $needed:ident, $slot:ident) => {
        $needed |= 1u64.wrapping_shl(u32::from($slot));
    };
    (@needs group $type:ty, $at:expr, $needed:ident, $slot:ident) => {
        $needed |= $crate::xml::Run::needs(&$at, $slot);
    };
    (@needs maybe $type:ty, $at:expr, $needed:ident, $slot:ident) => {
        if let Some(run) = &$at {
            $needed |= $crate::xml::Run::needs(run, $slot);
        }
    };
    (@needs $count:ident $type:ty, $at:expr, $needed:ident, $slot:ident) => {};
    // Of a way that was taken, there must be something.
    (@needs_all group $type:ty, $at:expr, $slot:ident) => { $crate::xml::Run::needs(&$at, $slot) };
    (@needs_all $count:ident $type:ty, $at:expr, $slot:ident) => { 1u64.wrapping_shl(u32::from($slot)) };

    (@settle group $type:ty, $at:expr, $slot:ident, $seen:ident) => {
        $crate::xml::Run::settle(&mut $at, $slot, $seen);
    };
    (@settle maybe $type:ty, $at:expr, $slot:ident, $seen:ident) => {
        if $seen & $crate::xml::slots($slot, <$type as $crate::xml::Run>::SLOTS) == 0 {
            $at = None;
        }
        if let Some(run) = &mut $at {
            $crate::xml::Run::settle(run, $slot, $seen);
        }
    };
    (@settle $count:ident $type:ty, $at:expr, $slot:ident, $seen:ident) => {};

    (@begins one $type:ty, $at:expr, $element:literal, $names:path) => {
        Some(const { $crate::xml::Symbol::of($element, &$names) })
    };
    (@begins opt $type:ty, $at:expr, $element:literal, $names:path) => {
        $at.is_some().then_some(const { $crate::xml::Symbol::of($element, &$names) })
    };
    (@begins boxed $type:ty, $at:expr, $element:literal, $names:path) => {
        $at.is_some().then_some(const { $crate::xml::Symbol::of($element, &$names) })
    };
    (@begins many $type:ty, $at:expr, $element:literal, $names:path) => {
        (!$at.is_empty()).then_some(const { $crate::xml::Symbol::of($element, &$names) })
    };
    (@begins group $type:ty, $at:expr, $element:literal, $names:path) => { $crate::xml::Run::begins(&$at) };
    (@begins maybe $type:ty, $at:expr, $element:literal, $names:path) => {
        $at.as_ref().and_then($crate::xml::Run::begins)
    };

    (@write one $type:ty, $at:expr, $symbol:expr, $pen:ident) => {
        $crate::xml::Part::write(&$at, $symbol, $pen)
    };
    (@write group $type:ty, $at:expr, $symbol:expr, $pen:ident) => {
        $crate::xml::Run::write_run(&$at, $pen)
    };
    (@write maybe $type:ty, $at:expr, $symbol:expr, $pen:ident) => {
        if let Some(run) = &$at {
            $crate::xml::Run::write_run(run, $pen);
        }
    };
    (@write boxed $type:ty, $at:expr, $symbol:expr, $pen:ident) => {
        if let Some(value) = &$at {
            $crate::xml::Part::write(&**value, $symbol, $pen);
        }
    };
    (@write $count:ident $type:ty, $at:expr, $symbol:expr, $pen:ident) => {
        for value in $at.iter() {
            $crate::xml::Part::write(value, $symbol, $pen);
        }
    };

    (@write_nth group $type:ty, $at:expr, $element:literal, $names:path,
        $slot:ident, $nth:ident, $always:ident, $pen:ident) => {
        $crate::xml::Run::write_nth(&$at, $slot, $nth, $always, $pen)
    };
    (@write_nth maybe $type:ty, $at:expr, $element:literal, $names:path,
        $slot:ident, $nth:ident, $always:ident, $pen:ident) => {
        $at.as_ref().is_some_and(|run| $crate::xml::Run::write_nth(run, $slot, $nth, $always, $pen))
    };
    (@write_nth one $type:ty, $at:expr, $element:literal, $names:path,
        $slot:ident, $nth:ident, $always:ident, $pen:ident) => {{
        let there = $slot == 0 && $nth == 0 && ($always || !$crate::xml::Part::is_absent(&$at));
        if there {
            $crate::xml::Part::write(&$at, const { $crate::xml::Symbol::of($element, &$names) }, $pen);
        }
        there
    }};
    (@write_nth boxed $type:ty, $at:expr, $element:literal, $names:path,
        $slot:ident, $nth:ident, $always:ident, $pen:ident) => {{
        let value = $at.as_ref().filter(|_| $slot == 0 && $nth == 0);
        if let Some(value) = value {
            $crate::xml::Part::write(&**value, const { $crate::xml::Symbol::of($element, &$names) }, $pen);
        }
        let _ = $always;
        value.is_some()
    }};
    (@write_nth $count:ident $type:ty, $at:expr, $element:literal, $names:path,
        $slot:ident, $nth:ident, $always:ident, $pen:ident) => {{
        let value = if $slot == 0 { $at.iter().nth($nth) } else { None };
        if let Some(value) = value {
            $crate::xml::Part::write(value, const { $crate::xml::Symbol::of($element, &$names) }, $pen);
        }
        let _ = $always;
        value.is_some()
    }};

    (@edit group $type:ty, $at:expr, $element:literal, $names:path, $slot:ident, $extra:ident, $editor:ident) => {
        $crate::xml::Run::edit_run(&mut $at, $slot, $extra, $editor)
    };
    (@edit maybe $type:ty, $at:expr, $element:literal, $names:path, $slot:ident, $extra:ident, $editor:ident) => {{
        let stays = match &mut $at {
            Some(run) => $crate::xml::Run::edit_run(run, $slot, $extra, $editor),
            None => false,
        };
        if !stays {
            $at = None;
        }
        stays
    }};
    (@edit one $type:ty, $at:expr, $element:literal, $names:path, $slot:ident, $extra:ident, $editor:ident) => {
        $crate::xml::edit_one(
            &mut $at, $extra.lacks($slot), const { $crate::xml::Symbol::of($element, &$names) }, $editor,
        )
    };
    (@edit opt $type:ty, $at:expr, $element:literal, $names:path, $slot:ident, $extra:ident, $editor:ident) => {
        $crate::xml::edit_opt(&mut $at, const { $crate::xml::Symbol::of($element, &$names) }, $editor)
    };
    (@edit boxed $type:ty, $at:expr, $element:literal, $names:path, $slot:ident, $extra:ident, $editor:ident) => {{
        let mut value = $at.take().map(|value| *value);
        let symbol = const { $crate::xml::Symbol::of($element, &$names) };
        let stays = $crate::xml::edit_opt(&mut value, symbol, $editor);
        $at = value.map(::std::boxed::Box::new);
        stays
    }};
    (@edit many $type:ty, $at:expr, $element:literal, $names:path, $slot:ident, $extra:ident, $editor:ident) => {
        $crate::xml::edit_many(&mut $at, const { $crate::xml::Symbol::of($element, &$names) }, $editor)
    };
}
