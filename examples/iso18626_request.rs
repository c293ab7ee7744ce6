//! Makes a request for a loan, and prints it in an edition of the standard.
//!
//!     cargo run -p bibwire-examples --bin iso18626_request -- 2021-2

use iso18626::code::ServiceType;
use iso18626::element::{AgencyId, BibliographicInfo, BibliographicItemId, Header, Request, ServiceInfo};
use iso18626::{Edition, Message};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let edition: Edition = std::env::args().nth(1).ok_or("usage: iso18626_request EDITION")?.parse()?;
    let request = Request {
        header: Header {
            requesting_agency_id: AgencyId::isil("CN-310002"),
            supplying_agency_id: Some(AgencyId::isil("CN-110001")),
            requesting_agency_request_id: "R-2026-0042".into(),
            timestamp: "2026-11-23T08:30:00Z".parse()?,
            ..Header::default()
        },
        bibliographic_info: BibliographicInfo {
            title: Some("红楼梦".into()),
            author: Some("曹雪芹".into()),
            bibliographic_item_id: vec![BibliographicItemId::isbn("9787020002207")],
            ..BibliographicInfo::default()
        },
        service_info: Some(ServiceInfo { service_type: ServiceType::Loan, ..ServiceInfo::default() }),
        ..Request::default()
    };
    // The request is made as 2021-2 has it. What another edition has in another way, and what it lacks, is told.
    let (message, losses) = Message::new(Edition::V2021_2, request).convert(edition);
    losses.iter().for_each(|loss| eprintln!("{loss}"));
    println!("{}", message.to_xml()?);
    Ok(())
}
