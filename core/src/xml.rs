//! XML messages that keep a content model: read as a tree, judged, turned into values, and written.

pub mod model;
pub mod value;

mod any;
mod breach;
mod edit;
mod element;
mod extra;
mod flag;
mod generate;
mod input;
mod parse;
mod part;
mod pen;
mod run;
mod substitution;
mod tidy;
mod tree;
mod validate;
mod vocabulary;

pub use any::Any;
pub use breach::{Breach, Fault};
pub use edit::{Editor, Spot, edit_many, edit_one, edit_opt};
pub use element::{write_as_read, written};
pub use extra::{Extra, Gather};
pub use flag::Flag;
pub use generate::{Change, Generator, Mutation};
pub use input::{Finding, Input};
pub use model::{Invalid as InvalidModel, Model};
pub use parse::{Flaw, Setting, parse};
pub use part::{Count, Part, SchemeValue, Shape, Slot, Structure, Text, Unset, is_unset};
pub use pen::{Mark, Misfit, MisfitKind, Pen, Style};
pub use run::{Run, slots, write_late};
pub use tidy::{tidy, tidy_content};
pub use tree::{Attribute, Children, Kind, Namespace, Node, Tree};
pub use validate::validate;
pub use value::{AnyUri, Boolean, Date, DateTime, Decimal, Integer, SimpleType};
pub use vocabulary::{Symbol, Vocabulary};
