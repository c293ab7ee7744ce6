//! The six messages.

use bibwire_core::xml::{Editor, Node, Part, Pen, Symbol, edit_one};

use crate::element::{
    AgencyId, Request, RequestConfirmation, RequestingAgencyMessage, RequestingAgencyMessageConfirmation,
    SupplyingAgencyMessage, SupplyingAgencyMessageConfirmation,
};
use crate::names::NAMES;

/// Declares the six messages, by their types and elements.
macro_rules! bodies {
    ($($(#[$doc:meta])* $name:ident = $element:literal;)*) => {
        /// One of the six messages.
        ///
        /// ```
        /// use bibwire_iso18626::{Body, Kind, element::Request};
        ///
        /// let body = Body::from(Request::default());
        /// assert_eq!(body.kind(), Kind::Request);
        /// ```
        #[derive(Debug, Clone, PartialEq)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        #[allow(clippy::exhaustive_enums, reason = "the standard has six")]
        pub enum Body {
            $(
                $(#[$doc])*
                #[cfg_attr(feature = "serde", serde(rename = $element))]
                $name(Box<$name>),
            )*
        }

        /// Which of the six messages.
        ///
        /// ```
        /// use bibwire_iso18626::Kind;
        ///
        /// assert_eq!(Kind::Request.as_str(), "request");
        /// assert_eq!(Kind::Request.confirmation(), Some(Kind::RequestConfirmation));
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(clippy::exhaustive_enums, reason = "the standard has six")]
        pub enum Kind {
            $($(#[$doc])* $name,)*
        }

        impl Kind {
            /// All of them.
            pub const ALL: [Kind; 6] = [$(Kind::$name),*];

            /// The name of the element.
            ///
            /// See [`Kind`] for an example.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Kind::$name => $element,)*
                }
            }

            pub(crate) const fn symbol(self) -> Symbol {
                match self {
                    $(Kind::$name => const { Symbol::of($element, &NAMES) },)*
                }
            }
        }

        impl Body {
            /// Which of the six it is.
            ///
            /// See [`Body`] for an example.
            pub const fn kind(&self) -> Kind {
                match self {
                    $(Body::$name(_) => Kind::$name,)*
                }
            }

            pub(crate) fn read(kind: Kind, node: Node<'_>) -> Option<Body> {
                match kind {
                    $(Kind::$name => <$name as Part>::read(node).map(Body::from),)*
                }
            }

            pub(crate) fn write(&self, pen: &mut Pen<'_>) {
                match self {
                    $(Body::$name(body) => Part::write(&**body, self.kind().symbol(), pen),)*
                }
            }

            /// Lets an editor change all that is in it.
            pub(crate) fn edit(&mut self, editor: &mut dyn Editor) {
                let symbol = self.kind().symbol();
                match self {
                    $(Body::$name(body) => _ = edit_one(&mut **body, false, symbol, editor),)*
                }
            }
        }

        $(
            impl From<$name> for Body {
                fn from(body: $name) -> Body {
                    Body::$name(Box::new(body))
                }
            }
        )*
    };
}

bodies! {
    /// A library asks for something.
    Request = "request";
    /// The request was received, or could not be read.
    RequestConfirmation = "requestConfirmation";
    /// The supplier tells how it stands.
    SupplyingAgencyMessage = "supplyingAgencyMessage";
    /// What the supplier told was received, or could not be read.
    SupplyingAgencyMessageConfirmation = "supplyingAgencyMessageConfirmation";
    /// The requester acts, or asks how it stands.
    RequestingAgencyMessage = "requestingAgencyMessage";
    /// What the requester did was received, or could not be read.
    RequestingAgencyMessageConfirmation = "requestingAgencyMessageConfirmation";
}

impl Kind {
    /// The kind of message by which one of this kind is confirmed; nothing for a confirmation.
    ///
    /// See [`Kind`] for an example.
    pub const fn confirmation(self) -> Option<Kind> {
        match self {
            Kind::Request => Some(Kind::RequestConfirmation),
            Kind::SupplyingAgencyMessage => Some(Kind::SupplyingAgencyMessageConfirmation),
            Kind::RequestingAgencyMessage => Some(Kind::RequestingAgencyMessageConfirmation),
            _ => None,
        }
    }

    pub(crate) fn of(symbol: Symbol) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.symbol() == symbol)
    }
}

impl std::fmt::Display for Kind {
    /// The name of the element.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

impl Body {
    /// What the requesting agency calls the request; empty if a confirmation does not say.
    ///
    /// ```
    /// use bibwire_iso18626::{Body, element::Request};
    ///
    /// let mut request = Request::default();
    /// request.header.requesting_agency_request_id = "R-1".into();
    /// assert_eq!(Body::from(request).request_id(), "R-1");
    /// ```
    pub fn request_id(&self) -> &str {
        match self {
            Body::Request(body) => &body.header.requesting_agency_request_id,
            Body::SupplyingAgencyMessage(body) => &body.header.requesting_agency_request_id,
            Body::RequestingAgencyMessage(body) => &body.header.requesting_agency_request_id,
            Body::RequestConfirmation(body) => of(&body.confirmation_header.requesting_agency_request_id),
            Body::SupplyingAgencyMessageConfirmation(body) => {
                of(&body.confirmation_header.requesting_agency_request_id)
            }
            Body::RequestingAgencyMessageConfirmation(body) => {
                of(&body.confirmation_header.requesting_agency_request_id)
            }
        }
    }

    /// The supplying and the requesting agency, as far as the message names them.
    ///
    /// ```
    /// use bibwire_iso18626::{Body, element::{AgencyId, Request}};
    ///
    /// let mut request = Request::default();
    /// request.header.requesting_agency_id = AgencyId::isil("CN-110001");
    /// let body = Body::from(request);
    /// let (supplier, requester) = body.agencies();
    /// assert_eq!((supplier, requester.unwrap().to_string().as_str()), (None, "ISIL:CN-110001"));
    /// ```
    pub fn agencies(&self) -> (Option<&AgencyId>, Option<&AgencyId>) {
        match self {
            Body::Request(body) => agencies(&body.header),
            Body::SupplyingAgencyMessage(body) => agencies(&body.header),
            Body::RequestingAgencyMessage(body) => agencies(&body.header),
            Body::RequestConfirmation(body) => confirmed(&body.confirmation_header),
            Body::SupplyingAgencyMessageConfirmation(body) => confirmed(&body.confirmation_header),
            Body::RequestingAgencyMessageConfirmation(body) => confirmed(&body.confirmation_header),
        }
    }
}

fn of(id: &Option<String>) -> &str {
    id.as_deref().unwrap_or_default()
}

fn agencies(header: &crate::element::Header) -> (Option<&AgencyId>, Option<&AgencyId>) {
    (header.supplying_agency_id.as_ref(), Some(&header.requesting_agency_id))
}

fn confirmed(header: &crate::element::ConfirmationHeader) -> (Option<&AgencyId>, Option<&AgencyId>) {
    (header.supplying_agency_id.as_ref(), header.requesting_agency_id.as_ref())
}
