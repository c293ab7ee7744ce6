//! Makes a request for a loan, and prints it in an edition of the standard.
//!
//!     cargo run -p bibwire-examples --bin iso18626_request -- 2021-2

use iso18626::element::AgencyId;
use iso18626::{Edition, build};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let edition: Edition = std::env::args().nth(1).ok_or("usage: iso18626_request EDITION")?.parse()?;
    let request = build::request(edition)
        .from(AgencyId::isil("CN-310002"))
        .to(AgencyId::isil("CN-110001"))
        .id("R-2026-0042")
        .at("2026-11-23T08:30:00Z".parse()?)
        .loan()
        .title("红楼梦")
        .author("曹雪芹")
        .isbn("9787020002207")
        .build()?;
    println!("{}", request.to_xml()?);
    Ok(())
}
