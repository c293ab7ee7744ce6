//! Requests.

use bibwire_core::Error;
use bibwire_core::xml::{DateTime, SchemeValue};

use super::addressing::sealed;
use super::finish;
use crate::code::{
    BibliographicRecordIdCode, Format, PatronType, PublicationType, RequestSubType, RequestType, ServiceLevel,
    ServiceType,
};
use crate::element::{
    self, Address, BibliographicInfo, BibliographicItemId, BibliographicRecordId, BillingInfo, Costs, Header,
    PatronInfo, PublicationInfo, RequestedDeliveryInfo, RequestingAgencyAuthentication, ServiceInfo,
};
use crate::{Edition, Message};

/// The step of [`request`](super::request) that asks what is to be done.
///
/// See [`Request`] for an example.
#[derive(Debug, Clone)]
pub struct Service {
    edition: Edition,
    header: Header,
}

impl sealed::Step for Service {
    const OF_SUPPLIER: bool = false;

    fn addressed(edition: Edition, header: Header) -> Service {
        Service { edition, header }
    }
}

impl Service {
    /// The item is to be lent.
    pub fn loan(self) -> Item {
        self.service(ServiceType::Loan)
    }

    /// A copy is to be sent.
    pub fn copy(self) -> Item {
        self.service(ServiceType::Copy)
    }

    /// Either will do.
    pub fn copy_or_loan(self) -> Item {
        self.service(ServiceType::CopyOrLoan)
    }

    fn service(self, service_type: ServiceType) -> Item {
        let service = ServiceInfo { service_type, ..ServiceInfo::default() };
        let body = element::Request { header: self.header, service_info: Some(service), ..element::Request::default() };
        Item(Request { edition: self.edition, body })
    }
}

/// The step of [`request`](super::request) that asks for something by which the item can be told.
///
/// ```
/// use bibwire_core::xml::DateTime;
/// use bibwire_iso18626::code::BibliographicRecordIdCode;
/// use bibwire_iso18626::element::{AgencyId, BibliographicInfo};
/// use bibwire_iso18626::{Edition, build};
///
/// let item = || {
///     build::request(Edition::V2021_2)
///         .from(AgencyId::isil("CN-310002"))
///         .to(AgencyId::isil("CN-110001"))
///         .id("R-2026-0018")
///         .at(DateTime::lenient("2026-11-23T08:30:00Z"))
///         .copy_or_loan()
/// };
/// for request in [
///     item().title("红楼梦"),
///     item().isbn("9787020002207"),
///     item().issn("0317-8471"),
///     item().record(BibliographicRecordIdCode::Oclc, "77566401"),
///     item().supplier_record("002345678"),
///     item().described(BibliographicInfo { title: Some("红楼梦".into()), ..BibliographicInfo::default() }),
/// ] {
///     request.build()?;
/// }
/// # Ok::<(), bibwire_iso18626::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Item(Request);

impl Item {
    /// By its title.
    pub fn title(self, title: impl Into<String>) -> Request {
        self.0.title(title)
    }

    /// By its book number.
    pub fn isbn(self, number: impl Into<String>) -> Request {
        self.0.isbn(number)
    }

    /// By its serial's number.
    pub fn issn(self, number: impl Into<String>) -> Request {
        self.0.issn(number)
    }

    /// By a number in a known catalogue.
    pub fn record(
        self,
        catalogue: impl Into<SchemeValue<BibliographicRecordIdCode>>,
        number: impl Into<String>,
    ) -> Request {
        self.0.record(catalogue, number)
    }

    /// By its number in the supplier's own catalogue.
    pub fn supplier_record(self, number: impl Into<String>) -> Request {
        let number = Some(number.into());
        self.0.item(|item| item.supplier_unique_record_id = number)
    }

    /// By a whole description.
    pub fn described(self, item: BibliographicInfo) -> Request {
        self.0.item(|it| *it = item)
    }
}

/// A request that can be built.
///
/// ```
/// use bibwire_core::xml::DateTime;
/// use bibwire_iso18626::code::{Format, PatronType, PublicationType, ServiceLevel};
/// use bibwire_iso18626::element::{Address, AgencyId, Costs};
/// use bibwire_iso18626::{Edition, build};
///
/// let request = build::request(Edition::V1_2)
///     .from(AgencyId::isil("CN-310002"))
///     .to(AgencyId::isil("CN-110001"))
///     .id("R-2026-0019")
///     .at(DateTime::lenient("2026-11-23T08:30:00Z"))
///     .copy()
///     .title("中国图书馆学报")
///     .issn("1001-8867")
///     .article("馆际互借三十年", "王芳")
///     .volume("48")
///     .issue("3")
///     .pages("12-19")
///     .publication_type(PublicationType::Article)
///     .format(Format::Pdf)
///     .level(ServiceLevel::Urgent)
///     .need_before(DateTime::lenient("2026-12-01T00:00:00Z"))
///     .maximum_costs(Costs::new("CNY", "20.00").unwrap())
///     .deliver_to(Address::email("ill@example.org"))
///     .patron("P-100", PatronType::Researcher)
///     .note("请先告知费用")
///     .build()?;
/// assert!(request.to_xml()?.contains("<preferredFormat>PDF</preferredFormat>"), "it is itemFormat since 2021");
/// # Ok::<(), bibwire_iso18626::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Request {
    edition: Edition,
    body: element::Request,
}

impl Request {
    /// The title: of the book, or of the journal.
    #[must_use]
    pub fn title(self, title: impl Into<String>) -> Request {
        let title = Some(title.into());
        self.item(|item| item.title = title)
    }

    /// The author.
    #[must_use]
    pub fn author(self, author: impl Into<String>) -> Request {
        let author = Some(author.into());
        self.item(|item| item.author = author)
    }

    /// The edition that is wanted.
    #[must_use]
    pub fn edition(self, edition: impl Into<String>) -> Request {
        let edition = Some(edition.into());
        self.item(|item| item.edition = edition)
    }

    /// The article or chapter, where only that is wanted, and its author.
    #[must_use]
    pub fn article(self, title: impl Into<String>, author: impl Into<String>) -> Request {
        let (title, author) = (Some(title.into()), Some(author.into()));
        self.item(|item| (item.title_of_component, item.author_of_component) = (title, author))
    }

    /// The volume. More than one since 2021.
    #[must_use]
    pub fn volume(self, volume: impl Into<String>) -> Request {
        let volume = volume.into();
        self.item(|item| item.volume.push(volume))
    }

    /// The issue.
    #[must_use]
    pub fn issue(self, issue: impl Into<String>) -> Request {
        let issue = Some(issue.into());
        self.item(|item| item.issue = issue)
    }

    /// The pages that are wanted.
    #[must_use]
    pub fn pages(self, pages: impl Into<String>) -> Request {
        let pages = Some(pages.into());
        self.item(|item| item.pages_requested = pages)
    }

    /// A book number.
    #[must_use]
    pub fn isbn(self, number: impl Into<String>) -> Request {
        let number = BibliographicItemId::isbn(number);
        self.item(|item| item.bibliographic_item_id.push(number))
    }

    /// A serial's number.
    #[must_use]
    pub fn issn(self, number: impl Into<String>) -> Request {
        let number = BibliographicItemId::issn(number);
        self.item(|item| item.bibliographic_item_id.push(number))
    }

    /// A number in a known catalogue.
    #[must_use]
    pub fn record(
        self,
        catalogue: impl Into<SchemeValue<BibliographicRecordIdCode>>,
        number: impl Into<String>,
    ) -> Request {
        let record = BibliographicRecordId::new(catalogue, number);
        self.item(|item| item.bibliographic_record_id.push(record))
    }

    /// The kind of publication.
    #[must_use]
    pub fn publication_type(self, kind: impl Into<SchemeValue<PublicationType>>) -> Request {
        let kind = Some(kind.into());
        self.publication(|info| info.publication_type = kind)
    }

    /// Who published it, and when.
    #[must_use]
    pub fn published(self, publisher: impl Into<String>, date: impl Into<String>) -> Request {
        let (publisher, date) = (Some(publisher.into()), Some(date.into()));
        self.publication(|info| (info.publisher, info.publication_date) = (publisher, date))
    }

    /// The date after which it is of no use.
    #[must_use]
    pub fn need_before(self, date: DateTime) -> Request {
        self.service(|service| service.need_before_date = Some(date))
    }

    /// How fast it is to be.
    #[must_use]
    pub fn level(self, level: impl Into<SchemeValue<ServiceLevel>>) -> Request {
        let level = level.into();
        self.service(|service| service.service_level = vec![level])
    }

    /// The form that is wanted: `preferredFormat` until 1.2, `itemFormat` since 2021.
    #[must_use]
    pub fn format(self, format: impl Into<SchemeValue<Format>>) -> Request {
        let format = format.into();
        if self.edition < Edition::V2021_1 {
            self.service(|service| service.preferred_format = Some(format))
        } else {
            self.service(|service| service.item_format = vec![format])
        }
    }

    /// A special kind of request. Since 1.2.
    #[must_use]
    pub fn sub_type(self, sub_type: RequestSubType) -> Request {
        self.service(|service| service.request_sub_type.push(sub_type))
    }

    /// The request is made again, after one of another id that the supplier said can be retried.
    #[must_use]
    pub fn retry_of(self, previous: impl Into<String>) -> Request {
        let previous = Some(previous.into());
        self.service(|service| {
            service.request_type = Some(RequestType::Retry);
            service.requesting_agency_previous_request_id = previous;
        })
    }

    /// A note for the staff.
    #[must_use]
    pub fn note(self, note: impl Into<String>) -> Request {
        let note = Some(note.into());
        self.service(|service| service.note = note)
    }

    /// Where it is to be sent. The first address is the best.
    #[must_use]
    pub fn deliver_to(self, address: Address) -> Request {
        let info = RequestedDeliveryInfo { address: Some(address), ..RequestedDeliveryInfo::default() };
        self.with(|body| body.requested_delivery_info.push(info))
    }

    /// For whom it is.
    #[must_use]
    pub fn patron(self, id: impl Into<String>, kind: impl Into<SchemeValue<PatronType>>) -> Request {
        let (id, kind) = (Some(id.into()), Some(kind.into()));
        self.with(|body| {
            let patron = body.patron_info.get_or_insert_with(PatronInfo::default);
            (patron.patron_id, patron.patron_type) = (id, kind);
        })
    }

    /// The most it may cost.
    #[must_use]
    pub fn maximum_costs(self, costs: Costs) -> Request {
        self.with(|body| body.billing_info.get_or_insert_with(BillingInfo::default).maximum_costs = Some(costs))
    }

    /// Who the requesting library is to the supplier's system.
    #[must_use]
    pub fn authentication(self, account: impl Into<String>, code: impl Into<String>) -> Request {
        let authentication = RequestingAgencyAuthentication {
            account_id: Some(account.into()),
            security_code: Some(code.into()),
            ..RequestingAgencyAuthentication::default()
        };
        self.with(|body| body.header.requesting_agency_authentication = Some(authentication))
    }

    /// Anything else.
    #[must_use]
    pub fn with(mut self, change: impl FnOnce(&mut element::Request)) -> Request {
        change(&mut self.body);
        self
    }

    /// The message.
    ///
    /// # Errors
    ///
    /// If the edition has no place for what was said, or a rule of the standard is broken: the finding.
    pub fn build(self) -> Result<Message, Error> {
        finish(self.edition, &self.body.header.clone(), self.body)
    }

    fn item(self, change: impl FnOnce(&mut BibliographicInfo)) -> Request {
        self.with(|body| change(&mut body.bibliographic_info))
    }

    fn publication(self, change: impl FnOnce(&mut PublicationInfo)) -> Request {
        self.with(|body| change(body.publication_info.get_or_insert_with(PublicationInfo::default)))
    }

    fn service(self, change: impl FnOnce(&mut ServiceInfo)) -> Request {
        self.with(|body| change(body.service_info.get_or_insert_with(ServiceInfo::default)))
    }
}
