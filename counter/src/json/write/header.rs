//! The header of a report, in the order of the standard: CoP 5.1, Table 3.f.

use bibwire_core::Error;

use super::named::{self, Many};
use super::out::Out;
use crate::input::Form;
use crate::json::holds::Holds;
use crate::report::{Exception, Header};
use crate::vocabulary::{ReportFilterName, ReportId};
use crate::write::granularity;

/// Writes a header.
pub(super) fn write(out: &mut Out, header: &Header) -> Result<(), Error> {
    let release = header.release;
    out.open(b'{');
    out.member("Report_Name", header.report_name.as_deref());
    out.member("Report_ID", header.report_id.as_ref().map(ReportId::as_str));
    out.member("Release", Some(release.as_str()));
    out.member("Institution_Name", header.institution_name.as_deref());
    named::identifiers(out, "Institution_ID", &header.institution_id, release, Many::Listed);
    out.member("Customer_ID", header.customer_id.as_deref());

    let [begin, end] = [header.begin_date, header.end_date].map(|day| day.map(|day| day.to_string()));
    let dates = [("Begin_Date", &begin), ("End_Date", &end)];
    let filters = header.report_filters.iter();
    let filters = filters.map(|filter| (&*filter.name, filter.values.iter().map(String::as_str).collect()));
    let dates = dates.into_iter().filter_map(|(name, day)| Some((name, vec![day.as_deref()?])));
    let filters: Vec<(&str, Vec<&str>)> = filters.chain(dates).collect();
    named::filters(out, "Report_Filters", &filters, release, |name| many(name, Holds::of_filter(name)));
    let attributes = granularity::attributes(&header.report_attributes, Form::Json);
    named::filters(out, "Report_Attributes", &attributes, release, |name| many(name, Holds::of_attribute(name)));

    if !header.exceptions.is_empty() {
        out.key("Exceptions");
        out.open(b'[');
        for one in &header.exceptions {
            out.element();
            exception(out, one)?;
        }
        out.close(b']');
    }
    out.member("Created", header.created.as_deref());
    out.member("Created_By", header.created_by.as_deref());
    out.member("Registry_Record", header.registry_record.as_deref());
    super::extra(out, &header.extra)?;
    out.close(b'}');
    Ok(())
}

/// How the values of a name are written. Where either is right, one alone is no list, as in the schema; those of a name
/// of a platform's own are one.
fn many(name: &str, holds: Holds) -> Many {
    match holds {
        Holds::One => Many::Single,
        Holds::Either if ReportFilterName::known(name).is_some() => Many::Single,
        Holds::Either | Holds::List => Many::Listed,
    }
}

/// Writes an exception. Those of release 5.1 have no severity, and are written with it if they do.
pub(crate) fn exception(out: &mut Out, exception: &Exception) -> Result<(), Error> {
    out.open(b'{');
    if let Some(code) = exception.code {
        out.key("Code");
        out.number(code.into());
    }
    out.member("Severity", exception.severity.as_deref());
    out.member("Message", exception.message.as_deref());
    out.member("Help_URL", exception.help_url.as_deref());
    out.member("Data", exception.data.as_deref());
    super::extra(out, &exception.extra)?;
    out.close(b'}');
    Ok(())
}
