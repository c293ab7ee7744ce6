//! How a message was wrapped.

use bibwire_core::xml::{Extra, Gather, Namespace, Node, Symbol};

use crate::names::NAMES;

/// How a message was wrapped, where it was not as usual: kept, so that it can be written as it was read.
///
/// ```
/// use bibwire_iso18626::{Message, Options, read};
///
/// let bare = b"<requestConfirmation/>";
/// let message = read(bare, &Options::default(), &mut ()).unwrap();
/// assert!(message.envelope.is_bare());
/// assert!(!message.envelope.is_usual());
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default))]
#[non_exhaustive]
pub struct Envelope {
    /// Whether there is none.
    bare: bool,
    /// The namespace, where it is not the standard's; empty for none.
    namespace: Option<String>,
    version: Version,
    /// What else stands in it.
    extra: Extra,
}

/// How the version is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase"))]
pub(crate) enum Version {
    /// In the namespace, as it must be.
    #[default]
    Qualified,
    Unqualified,
    Missing,
}

const ENVELOPE: Symbol = Symbol::of("ISO18626Message", &NAMES);
const VERSION: Symbol = Symbol::of("version", &NAMES);

impl Envelope {
    /// Reads what is peculiar about the root of a document, in which `body` is the message.
    pub(crate) fn read(root: Node<'_>, body: Node<'_>) -> (Envelope, Option<String>) {
        let mut envelope = Envelope::default();
        if root.namespace() != Namespace::Target {
            envelope.namespace = Some(root.uri().to_owned());
        }
        if root.symbol() != ENVELOPE {
            envelope.bare = true;
            envelope.version = Version::Missing;
            return (envelope, None);
        }
        let version = root.attributes().find(|it| {
            it.symbol() == VERSION && matches!(it.namespace(), Namespace::Target | Namespace::None | Namespace::Other)
        });
        envelope.version = match version.map(|it| it.namespace()) {
            None => Version::Missing,
            Some(Namespace::None) => Version::Unqualified,
            Some(_) => Version::Qualified,
        };
        let name = version.map(|it| it.name()).unwrap_or_default();
        let usual = root.children().all(|child| child == body)
            && root.attributes().all(|it| it.namespace() == Namespace::Declarations || it.name() == name);
        if !usual {
            let mut gather = Gather::without(root, name);
            for child in root.children() {
                if child == body { gather.placed(0) } else { gather.keep(child) }
            }
            envelope.extra = gather.finish(false);
        }
        (envelope, version.map(|it| it.value().to_owned()))
    }

    /// The usual envelope, with something in it beside the message.
    pub(crate) fn with(extra: Extra) -> Envelope {
        Envelope { extra, ..Envelope::default() }
    }

    /// Whether the message has no envelope.
    ///
    /// See [`Envelope`] for an example.
    pub fn is_bare(&self) -> bool {
        self.bare
    }

    /// Whether there is nothing peculiar.
    ///
    /// See [`Envelope`] for an example.
    pub fn is_usual(&self) -> bool {
        *self == Envelope::default()
    }

    pub(crate) fn namespace(&self) -> Option<&str> {
        self.namespace.as_deref()
    }

    pub(crate) fn version(&self) -> Version {
        self.version
    }

    /// What stood in the envelope beside the message.
    pub fn extra(&self) -> &Extra {
        &self.extra
    }
}

pub(crate) const SYMBOLS: (Symbol, Symbol) = (ENVELOPE, VERSION);
