//! What was done to a document that kept its model.

use std::fmt;

macro_rules! changes {
    ($($(#[$doc:meta])* $name:ident $words:literal;)*) => {
        /// A change that likely breaks the model.
        ///
        /// ```
        /// use bibwire_core::xml::Change;
        ///
        /// assert_eq!(Change::LocalRoot.to_string(), "another root");
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Change {
            $($(#[$doc])* $name,)*
        }

        impl Change {
            /// Every change there is.
            pub const ALL: &'static [Change] = &[$(Change::$name),*];
        }

        impl fmt::Display for Change {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(match self {
                    $(Change::$name => $words,)*
                })
            }
        }
    };
}

changes! {
    /// An element is gone.
    Delete "delete";
    /// All that is in an element is gone.
    Clear "clear";
    /// An element comes twice.
    Duplicate "duplicate";
    /// Two elements beside each other have changed places.
    Swap "swap";
    /// An element is somewhere else.
    Move "move";
    /// An element has another name: a wrong one, or one that the vocabulary has.
    Rename "rename";
    /// There is an element that the model has, but not there.
    Insert "insert";
    /// There is an element that only another edition has.
    OtherEdition "another edition";
    /// There is an element of another namespace.
    Foreign "foreign element";
    /// An element, or all of them, is in no namespace or in another one.
    Namespace "namespace";
    /// A value out of a closed list is changed.
    Enumeration "enumeration";
    /// A value of any other type is changed.
    Value "value";
    /// There is text between elements.
    Text "text";
    /// There is something in an element that holds nothing.
    NotEmpty "not empty";
    /// There is an attribute more.
    ExtraAttribute "extra attribute";
    /// An attribute is in another namespace than it should be, or in none.
    AttributeNamespace "attribute namespace";
    /// An attribute is gone.
    MissingAttribute "missing attribute";
    /// The value of an attribute is changed.
    AttributeValue "attribute value";
    /// `xsi:type` names a type; some of them can stand there.
    Substitution "xsi:type";
    /// `xsi:nil` stands there.
    Nil "xsi:nil";
    /// Another element than the outermost is the root.
    LocalRoot "another root";
}

/// What was done to a document: one change, or two.
///
/// Its text is for people.
///
/// ```
/// use bibwire_core::xml::{Generator, Model, Vocabulary};
///
/// let vocabulary = Vocabulary::new(&["list", "item"]);
/// let model = Model::parse("list = (item:decimal+)", &vocabulary)?;
/// let (document, mutation) = Generator::new(&model, &vocabulary, 1).next_mutant();
/// assert!(!document.is_empty() && !mutation.to_string().is_empty());
/// # Ok::<(), bibwire_core::xml::InvalidModel>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Mutation {
    /// What was done first.
    pub first: Change,
    /// What was done after it, if there was more.
    pub second: Option<Change>,
}

impl fmt::Display for Mutation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.second {
            Some(second) => write!(f, "{}, {second}", self.first),
            None => self.first.fmt(f),
        }
    }
}
