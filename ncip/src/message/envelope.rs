//! How a message was wrapped.

use bibwire_core::xml::{Extra, Gather, Namespace, Node, Symbol};

use crate::names::NAMES;

/// How a message was wrapped, where it was not as usual: kept, so that it can be written as it was read.
///
/// ```
/// use bibwire_ncip::{Options, read};
///
/// let bare = b"<LookupUser xmlns='http://www.niso.org/2008/ncip'/>";
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
    /// The namespace, where it is not that of the version; empty for none.
    namespace: Option<String>,
    version: Form,
    /// The document type declaration, as it was written.
    doctype: Option<String>,
    /// What else stands in it.
    extra: Extra,
}

/// How the version is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase"))]
pub(crate) enum Form {
    /// As the version has it: in the namespace, if there is one.
    #[default]
    Usual,
    /// Without the namespace in which it must be.
    Unqualified,
    Missing,
}

pub(crate) const ENVELOPE: Symbol = Symbol::of("NCIPMessage", &NAMES);
pub(crate) const VERSION: Symbol = Symbol::of("version", &NAMES);

impl Envelope {
    /// Reads what is peculiar about the root of a document, in which `body` is the message. `namespaced` says whether the
    /// format has a namespace.
    pub(crate) fn read(root: Node<'_>, body: &[Node<'_>], namespaced: bool) -> (Envelope, Option<String>) {
        let mut envelope = Envelope::default();
        let usual = if namespaced { Namespace::Target } else { Namespace::None };
        if root.namespace() != usual {
            envelope.namespace = Some(root.uri().to_owned());
        }
        if root.symbol() != ENVELOPE {
            envelope.bare = true;
            envelope.version = Form::Missing;
            return (envelope, None);
        }
        let mut versions = root.attributes().filter(|it| {
            it.symbol() == VERSION && matches!(it.namespace(), Namespace::Target | Namespace::None | Namespace::Other)
        });
        // Of two, the one in the namespace is the version.
        let first = versions.next();
        let version = first.filter(|it| it.namespace() != Namespace::None).or(versions.next()).or(first);
        envelope.version = match version.map(|it| it.namespace()) {
            None => Form::Missing,
            Some(Namespace::None) if namespaced => Form::Unqualified,
            Some(_) => Form::Usual,
        };
        let name = version.map(|it| it.name()).unwrap_or_default();
        let plain = root.children().all(|child| body.contains(&child))
            && root.attributes().all(|it| it.namespace() == Namespace::Declarations || it.name() == name);
        if !plain {
            let mut gather = Gather::without(root, name);
            for child in root.children() {
                if body.contains(&child) { gather.placed(0) } else { gather.keep(child) }
            }
            envelope.extra = gather.finish(false);
        }
        (envelope, version.map(|it| it.value().to_owned()))
    }

    /// This, with the document type declaration that stood before it.
    pub(crate) fn after(self, doctype: Option<&str>) -> Envelope {
        Envelope { doctype: doctype.map(str::to_owned), ..self }
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

    /// The document type declaration that stood before the message: nothing in it was read.
    ///
    /// ```
    /// use bibwire_ncip::{Options, read};
    ///
    /// let first = b"<!DOCTYPE NCIPMessage SYSTEM 'ncip_v1_0.dtd'><NCIPMessage version='1.0'><LookupUser/></NCIPMessage>";
    /// let message = read(first, &Options::default(), &mut ()).unwrap();
    /// assert_eq!(message.envelope.doctype(), Some("<!DOCTYPE NCIPMessage SYSTEM 'ncip_v1_0.dtd'>"));
    /// ```
    pub fn doctype(&self) -> Option<&str> {
        self.doctype.as_deref()
    }

    pub(crate) fn namespace(&self) -> Option<&str> {
        self.namespace.as_deref()
    }

    pub(crate) fn version(&self) -> Form {
        self.version
    }

    /// What stood in the envelope beside the message.
    pub fn extra(&self) -> &Extra {
        &self.extra
    }
}
