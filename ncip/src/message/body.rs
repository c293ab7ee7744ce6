//! The messages of all services.

use std::fmt;

use bibwire_core::xml::{Any, Node, Part, Pen, Symbol};

use crate::Version;
use crate::element::Problem;
use crate::names::NAMES;
use crate::service::*;

/// What a service does.
///
/// ```
/// use bibwire_ncip::{Kind, Service};
///
/// assert_eq!(Service::RenewItem.kind(), Kind::Update);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(clippy::exhaustive_enums, reason = "the standard has three")]
pub enum Kind {
    /// It asks for what the other system knows.
    Lookup,
    /// It asks for something to be done.
    Update,
    /// It tells that something was done.
    Notification,
}

/// Which side of a service a message is of.
///
/// ```
/// use bibwire_ncip::{Body, Role, service::LookupUser};
///
/// assert_eq!(Body::from(LookupUser::default()).role(), Role::Initiation);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(clippy::exhaustive_enums, reason = "there are two sides")]
pub enum Role {
    /// It begins the service.
    Initiation,
    /// It answers.
    Response,
}

/// Declares the services, by their messages.
macro_rules! services {
    ($($(#[$doc:meta])* $name:ident, $response:ident: $kind:ident;)*) => {
        /// A service: a message that begins it, and the answer to it.
        ///
        /// ```
        /// use bibwire_ncip::{Service, Version};
        ///
        /// assert_eq!("LookupItemSet".parse(), Ok(Service::LookupItemSet));
        /// assert!(Service::LookupItemSet.is_of(Version::V2_02) && !Service::LookupItemSet.is_of(Version::V2_01));
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(clippy::exhaustive_enums, reason = "a new service is a new major version of this crate")]
        pub enum Service {
            $($(#[$doc])* $name,)*
        }

        impl Service {
            /// All services of all versions.
            ///
            /// ```
            /// assert_eq!(bibwire_ncip::Service::ALL.len(), 48);
            /// ```
            pub const ALL: [Service; 48] = [$(Service::$name),*];

            /// The name of the service, and of the element that begins it.
            ///
            /// ```
            /// assert_eq!(bibwire_ncip::Service::AcceptItem.as_str(), "AcceptItem");
            /// ```
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Service::$name => stringify!($name),)*
                }
            }

            /// What it does.
            ///
            /// See [`Kind`] for an example.
            pub const fn kind(self) -> Kind {
                match self {
                    $(Service::$name => Kind::$kind,)*
                }
            }

            /// The element of a message of it.
            pub(crate) const fn symbol(self, role: Role) -> Symbol {
                match (self, role) {
                    $(
                        (Service::$name, Role::Initiation) => const { Symbol::of(stringify!($name), &NAMES) },
                        (Service::$name, Role::Response) => const { Symbol::of(stringify!($response), &NAMES) },
                    )*
                }
            }
        }

        /// What a message says: one of the messages of a service, or problems with a message that could not be read, or
        /// something of another format.
        ///
        /// ```
        /// use bibwire_ncip::{Body, Service, service::CheckInItem};
        ///
        /// let body = Body::from(CheckInItem::default());
        /// assert_eq!(body.service(), Some(Service::CheckInItem));
        /// ```
        #[derive(Debug, Clone, PartialEq)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        #[allow(clippy::exhaustive_enums, reason = "a new service is a new major version of this crate")]
        pub enum Body {
            $(
                $(#[$doc])*
                $name(Box<$name>),
                /// The answer to it.
                $response(Box<$response>),
            )*
            /// Problems with a message that could not be understood. Since 2.0.
            Problem(Vec<Problem>),
            /// A message of another format. Since 2.0.
            Ext(Any),
        }

        impl Body {
            /// The service, if it is a message of one.
            ///
            /// See [`Body`] for an example.
            pub const fn service(&self) -> Option<Service> {
                match self {
                    $(Body::$name(_) | Body::$response(_) => Some(Service::$name),)*
                    Body::Problem(_) | Body::Ext(_) => None,
                }
            }

            /// Which side of a service it is of. Problems are an answer.
            ///
            /// See [`Role`] for an example.
            pub const fn role(&self) -> Role {
                match self {
                    $(Body::$name(_) => Role::Initiation,)*
                    _ => Role::Response,
                }
            }

            /// The message of a service that an element is, as well as it can be read.
            pub(crate) fn read(service: Service, role: Role, node: Node<'_>) -> Option<Body> {
                match (service, role) {
                    $(
                        (Service::$name, Role::Initiation) => <$name as Part>::read(node).map(Body::from),
                        (Service::$name, Role::Response) => <$response as Part>::read(node).map(Body::from),
                    )*
                }
            }

            pub(crate) fn write(&self, pen: &mut Pen<'_>) {
                match self {
                    $(
                        Body::$name(body) => Part::write(&**body, Service::$name.symbol(Role::Initiation), pen),
                        Body::$response(body) => Part::write(&**body, Service::$name.symbol(Role::Response), pen),
                    )*
                    Body::Problem(problems) => problems.iter().for_each(|problem| problem.write(PROBLEM, pen)),
                    Body::Ext(any) => any.write(EXT, pen),
                }
            }
        }

        $(
            impl From<$name> for Body {
                fn from(body: $name) -> Body {
                    Body::$name(Box::new(body))
                }
            }

            impl From<$response> for Body {
                fn from(body: $response) -> Body {
                    Body::$response(Box::new(body))
                }
            }
        )*
    };
}

pub(crate) const PROBLEM: Symbol = Symbol::of("Problem", &NAMES);
pub(crate) const EXT: Symbol = Symbol::of("Ext", &NAMES);

services! {
    /// Announces an item that comes from elsewhere, such as an interlibrary loan, to be handled for a user.
    AcceptItem, AcceptItemResponse: Update;
    /// Tells that an agency was entered.
    AgencyCreated, AgencyCreatedResponse: Notification;
    /// Tells that what is known of an agency was changed.
    AgencyUpdated, AgencyUpdatedResponse: Notification;
    /// Asks who a user is, by what the user gave. Version 1 alone.
    AuthenticateUser, AuthenticateUserResponse: Lookup;
    /// Asks that the recall of an item be cancelled.
    CancelRecallItem, CancelRecallItemResponse: Update;
    /// Asks that a request be cancelled.
    CancelRequestItem, CancelRequestItemResponse: Update;
    /// Asks that an item be taken back.
    CheckInItem, CheckInItemResponse: Update;
    /// Asks that an item be lent to a user.
    CheckOutItem, CheckOutItemResponse: Update;
    /// Tells that a user reported something of an item.
    CirculationStatusChangeReported, CirculationStatusChangeReportedResponse: Notification;
    /// Tells that it stands otherwise with an item.
    CirculationStatusUpdated, CirculationStatusUpdatedResponse: Notification;
    /// Asks that an agency be entered.
    CreateAgency, CreateAgencyResponse: Update;
    /// Asks that an item be entered.
    CreateItem, CreateItemResponse: Update;
    /// Asks that a user be entered.
    CreateUser, CreateUserResponse: Update;
    /// Asks that a charge or a payment be entered in the account of a user.
    CreateUserFiscalTransaction, CreateUserFiscalTransactionResponse: Update;
    /// Asks that an item be deleted. Since 2.0.
    DeleteItem, DeleteItemResponse: Update;
    /// Asks that a user be deleted. Since 2.0.
    DeleteUser, DeleteUserResponse: Update;
    /// Tells that an item was taken back.
    ItemCheckedIn, ItemCheckedInResponse: Notification;
    /// Tells that an item was lent.
    ItemCheckedOut, ItemCheckedOutResponse: Notification;
    /// Tells that an item was entered.
    ItemCreated, ItemCreatedResponse: Notification;
    /// Tells that the recall of an item was cancelled.
    ItemRecallCancelled, ItemRecallCancelledResponse: Notification;
    /// Tells that an item was recalled.
    ItemRecalled, ItemRecalledResponse: Notification;
    /// Tells that an item arrived.
    ItemReceived, ItemReceivedResponse: Notification;
    /// Tells that a loan was renewed.
    ItemRenewed, ItemRenewedResponse: Notification;
    /// Tells that a request was cancelled.
    ItemRequestCancelled, ItemRequestCancelledResponse: Notification;
    /// Tells that a request was changed.
    ItemRequestUpdated, ItemRequestUpdatedResponse: Notification;
    /// Tells that something was requested.
    ItemRequested, ItemRequestedResponse: Notification;
    /// Tells that an item was sent off.
    ItemShipped, ItemShippedResponse: Notification;
    /// Tells that what is known of an item was changed.
    ItemUpdated, ItemUpdatedResponse: Notification;
    /// Asks what is known of an agency.
    LookupAgency, LookupAgencyResponse: Lookup;
    /// Asks what is known of an item.
    LookupItem, LookupItemResponse: Lookup;
    /// Asks what is known of all items of titles, or of holdings. Since 2.02.
    LookupItemSet, LookupItemSetResponse: Lookup;
    /// Asks how it stands with a request. Since 1.01.
    LookupRequest, LookupRequestResponse: Lookup;
    /// Asks what is known of a user.
    LookupUser, LookupUserResponse: Lookup;
    /// Asks that an item be called back from who has it.
    RecallItem, RecallItemResponse: Update;
    /// Asks that a loan be renewed.
    RenewItem, RenewItemResponse: Update;
    /// Tells what a user reports of an item.
    ReportCirculationStatusChange, ReportCirculationStatusChangeResponse: Update;
    /// Asks for an item for a user.
    RequestItem, RequestItemResponse: Update;
    /// Asks that a notice be sent to a user.
    SendUserNotice, SendUserNoticeResponse: Update;
    /// Asks that the check-out just made be undone.
    UndoCheckOutItem, UndoCheckOutItemResponse: Update;
    /// Asks that what is known of an agency be changed.
    UpdateAgency, UpdateAgencyResponse: Update;
    /// Asks that the circulation status of an item be changed.
    UpdateCirculationStatus, UpdateCirculationStatusResponse: Update;
    /// Asks that what is known of an item be changed.
    UpdateItem, UpdateItemResponse: Update;
    /// Asks that a request be changed.
    UpdateRequestItem, UpdateRequestItemResponse: Update;
    /// Asks that what is known of a user be changed.
    UpdateUser, UpdateUserResponse: Update;
    /// Tells that a user was entered.
    UserCreated, UserCreatedResponse: Notification;
    /// Tells that a charge or a payment was entered.
    UserFiscalTransactionCreated, UserFiscalTransactionCreatedResponse: Notification;
    /// Tells that a notice was sent to a user.
    UserNoticeSent, UserNoticeSentResponse: Notification;
    /// Tells that what is known of a user was changed.
    UserUpdated, UserUpdatedResponse: Notification;
}

impl Service {
    /// Whether a version has it.
    ///
    /// See [`Service`] for an example.
    pub fn is_of(self, version: Version) -> bool {
        version.model().root(self.symbol(Role::Initiation)).is_some()
    }

    /// The message that an element is, by its name.
    pub(crate) fn of(symbol: Symbol) -> Option<(Service, Role)> {
        let mut all = Service::ALL.into_iter().flat_map(|it| [(it, Role::Initiation), (it, Role::Response)]);
        all.find(|(service, role)| service.symbol(*role) == symbol)
    }
}

impl fmt::Display for Service {
    /// The name, as in [`as_str`](Service::as_str).
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// No service has this name.
///
/// ```
/// let unknown = "DestroyItem".parse::<bibwire_ncip::Service>().unwrap_err();
/// assert_eq!(unknown.to_string(), "no service is called \"DestroyItem\"");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no service is called {0:?}")]
pub struct UnknownService(String);

impl std::str::FromStr for Service {
    type Err = UnknownService;

    fn from_str(text: &str) -> Result<Service, UnknownService> {
        let found = Service::ALL.into_iter().find(|service| service.as_str() == text);
        found.ok_or_else(|| UnknownService(text.to_owned()))
    }
}
