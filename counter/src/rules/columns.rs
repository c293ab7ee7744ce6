//! Layer 3: the columns of a table and their headings.

use super::rules;
use super::sample::table::{tsv, tsv_columns, tsv_with};

rules! {
    /// No headings at all.
    NO_HEADINGS = "CTR360" Error,
    "the headings of the columns are missing" / "缺少列标题",
    clause "CoP 5.1, 3.2.1: the row after the blank one has the headings of the columns",
    help "No usage can be read without them. A report without usage has its headings, too." /
         "没有列标题就无法读取使用数据。没有使用数据的报告也应有列标题。",
    bad tsv(tsv_with("Title\tPublisher", "X\tX").split(|byte| *byte == b'X').next().unwrap_or_default().to_vec()),
    good tsv(tsv());

    /// A column that is not there.
    MISSING = "CTR361" Error,
    "a column that must be there is missing" / "缺少必备的列",
    clause "CoP 5.1, 4.1 to 4.4: the columns of each report",
    help "A column of which nothing is known has its heading and empty cells." /
         "没有取值的列也应有列标题，单元格留空。",
    bad tsv(tsv_columns(|cells| drop(cells.remove(9)))),
    good tsv(tsv());

    /// A heading in another spelling.
    SPELLED = "CTR362" Error,
    "the heading of a column is misspelled" / "列标题拼写有误",
    clause "CoP 5.1, 3.2.1: headings are written with capitals and underscores as in the tables of the reports",
    help "Write it as the standard does, in English." / "请按标准的英文写法书写。",
    bad tsv(tsv_with("\tPrint_ISSN\t", "\tPrint ISSN\t")),
    good tsv(tsv());

    /// A heading that the standard does not have.
    UNKNOWN = "CTR363" Error,
    "a column that the standard does not have" / "标准中没有的列",
    clause "CoP 5.1, 4.1 to 4.4; 11.2: a name of one's own has a namespace",
    help "Its values are kept as an extension of the report." / "其值作为扩展保留。",
    bad tsv(tsv_columns(|cells| cells.insert(9, "Shelf".to_owned()))),
    good tsv(tsv());

    /// A column that is there twice.
    TWICE = "CTR364" Error,
    "a column that is there twice" / "列重复",
    clause "CoP 5.1, 4.1 to 4.4: each column once",
    help "The first one is read, the other is not." / "只读取第一列。",
    bad tsv(tsv_columns(|cells| cells.insert(9, cells.get(9).cloned().unwrap_or_default()))),
    good tsv(tsv());

    /// Columns in another order.
    ORDER = "CTR365" Error,
    "the columns are in another order" / "列顺序有误",
    clause "CoP 5.1, 4.1 to 4.4: the order of the columns; months come last",
    help "Programs that count columns read another value." / "按列序读取的程序会读到其他值。",
    bad tsv(tsv_columns(|cells| cells.swap(7, 8))),
    good tsv(tsv());

    /// A column that the header does not ask for.
    NOT_SHOWN = "CTR366" Error,
    "a column that the attributes of the report do not ask for" / "报告属性未要求的列",
    clause "CoP 5.1, 3.2.8: columns on demand are there if Attributes_To_Show or Include_… names them",
    help "Name it in Report_Attributes, or leave the column out." / "请在 Report_Attributes 中写明，或删除该列。",
    bad tsv(tsv_with("=YOP|", "=")),
    good tsv(tsv());

    /// A column that the header asks for.
    SHOWN_MISSING = "CTR367" Error,
    "a column that the attributes of the report ask for is missing" / "缺少报告属性要求的列",
    clause "CoP 5.1, 3.2.8: what Attributes_To_Show or Include_… names has its column",
    help "Add the column, or take its name out of Report_Attributes." / "请添加该列，或从 Report_Attributes 中删除其名称。",
    bad tsv(tsv_columns(|cells| drop(cells.remove(11)))),
    good tsv(tsv());

    /// A column of another report.
    OTHER_REPORT = "CTR368" Error,
    "a column that is not of this report" / "本报告不包含的列",
    clause "CoP 5.1, 4.1 to 4.4: the columns of each report",
    help "Its values are kept. Leave the column out." / "其值已保留。请删除该列。",
    bad tsv(tsv_with("\tISBN\t", "\tParent_Title\t")),
    good tsv(tsv());

    /// Months of the period without a column.
    MONTH_MISSING = "CTR369" Error,
    "a month of the reporting period has no column" / "报告期内的月份缺少列",
    clause "CoP 5.1, 3.2.1: a column for each month of the reporting period, whether there was usage or not",
    help "Add the column, with zeros where there was no usage." / "请添加该列，没有使用时写 0。",
    bad tsv(tsv_columns(|cells| drop(cells.pop()))),
    good tsv(tsv());

    /// One month in two columns.
    MONTH_TWICE = "CTR370" Error,
    "a month has two columns" / "同一月份有两列",
    clause "CoP 5.1, 3.2.1: a column for each month",
    help "The first one is read, the other is not." / "只读取第一列。",
    bad tsv(tsv_columns(|cells| cells.extend(cells.last().cloned()))),
    good tsv(tsv());

    /// Months in another order.
    MONTH_ORDER = "CTR371" Error,
    "the months are in another order" / "月份顺序有误",
    clause "CoP 5.1, 3.2.1: months from the first to the last",
    help "Each count is read for the month of its heading." / "按列标题的月份读取。",
    bad tsv(tsv_columns(|cells| cells.swap(16, 17))),
    good tsv(tsv());

    /// A month outside the period.
    MONTH_OUTSIDE = "CTR372" Error,
    "the column of a month outside the reporting period" / "列的月份不在报告期内",
    clause "CoP 5.1, 3.2.1 and 3.2.4: the months from Begin_Date to End_Date",
    help "Either the column or Reporting_Period is wrong." / "该列或 Reporting_Period 有误。",
    bad tsv(tsv_columns(|cells| cells.push(if cells.len() > 17 && cells.first().is_some_and(|it| it == "Title") { "Mar-2026" } else { "0" }.to_owned()))),
    good tsv(tsv());

    /// Months in a report of totals.
    MONTHS_EXCLUDED = "CTR373" Error,
    "columns of months in a report without them" / "报告声明不含月份，却有月份列",
    clause "CoP 5.1, 3.2.8: with Exclude_Monthly_Details=True there are no columns of months",
    help "They were read. Take them or the attribute away." / "已按月读取。请删除这些列或该属性。",
    bad tsv(tsv_with("Access_Method\nExc", "Access_Method; Exclude_Monthly_Details=True\nExc")),
    good tsv(tsv());

    /// No months, and no word about it.
    NO_MONTHS = "CTR374" Error,
    "no month has a column" / "没有任何月份列",
    clause "CoP 5.1, 3.2.1: a column for each month; 3.2.8: Exclude_Monthly_Details=True where there are none",
    help "It is read as a report of totals." / "按仅含合计的报告读取。",
    bad tsv(tsv_columns(|cells| cells.truncate(16))),
    good tsv(tsv());

    /// A value where no column is.
    OUTSIDE = "CTR375" Error,
    "a value in a column without a heading" / "没有列标题的列中有值",
    clause "CoP 5.1, 3.2.1: cells beyond the columns of the report are empty",
    help "The value was not read. A value with a separator in it must be in quotation marks." /
         "该值未被读取。含有分隔符的值应加引号。",
    bad tsv(tsv_with("\t16\t9\t7\n", "\t16\t9\t7\t7\n")),
    good tsv(tsv_with("\t16\t9\t7\n", "\t16\t9\t7\t\n"));
}
