//! Layer 3: the header of a table, its labels and where its values stand.

use super::rules;
use super::sample::table::{tsv, tsv_with};

rules! {
    /// A row of the header that is not there.
    MISSING = "CTR340" Error,
    "a row of the header is missing" / "表头缺少一行",
    clause "CoP 5.1, 3.2.1, Table 3.f: every label is there, whether it has a value or not",
    help "A row whose value is not known has its label and an empty cell." /
         "没有取值的行也应写出标签，值留空。",
    bad tsv(tsv_with("Exceptions\t\n", "")),
    good tsv(tsv());

    /// A label in another spelling.
    SPELLED = "CTR341" Error,
    "a label of the header is misspelled" / "表头标签拼写有误",
    clause "CoP 5.1, 3.2.1, Table 3.f: labels are written with capitals and underscores as in the table",
    help "Write it as the standard does, in English." / "请按标准的英文写法书写。",
    bad tsv(tsv_with("Report_ID\t", "Report ID\t")),
    good tsv(tsv());

    /// A label that no release has.
    UNKNOWN = "CTR342" Error,
    "a row of the header that the standard does not have" / "表头中有标准之外的行",
    clause "CoP 5.1, 3.2.1, Table 3.f: the rows of the header",
    help "Leave it out: programs find the columns by counting rows." / "请删除：有些程序按行数查找列标题。",
    bad tsv(tsv_with("Created_By\t", "Customer\t")),
    good tsv(tsv());

    /// A label that is there twice.
    TWICE = "CTR343" Error,
    "a label of the header is there twice" / "表头标签重复",
    clause "CoP 5.1, 3.2.1, Table 3.f: one row for each element",
    help "The first one that has a value is read." / "读取第一个有值的行。",
    bad tsv(tsv_with("Release\t5.1\n", "Release\t5.1\nRelease\t5.1\n")),
    good tsv(tsv());

    /// Labels in another order.
    ORDER = "CTR344" Error,
    "the rows of the header are in another order" / "表头各行顺序有误",
    clause "CoP 5.1, 3.2.1, Table 3.f: the order of the rows",
    help "Programs that count rows read another value." / "按行数读取的程序会读到其他值。",
    bad tsv(tsv_with("Report_ID\tTR\nRelease\t5.1\n", "Release\t5.1\nReport_ID\tTR\n")),
    good tsv(tsv());

    /// A row of another release.
    OTHER_RELEASE = "CTR345" Error,
    "a row of the header that tables of this release do not have" / "表头中有本版本表格没有的行",
    clause "CoP 5.1, Table 3.f has Registry_Record; CoP 5.0.3 does not; Customer_ID is of JSON in release 5",
    help "Its value is kept. Leave the row out, or name the other release." / "其值已保留。请删除该行，或改写版本号。",
    bad tsv(tsv_with("Release\t5.1\n", "Release\t5\n")),
    good tsv(tsv());

    /// A value beyond column B.
    BEYOND = "CTR346" Error,
    "a value of the header beyond column B" / "表头的值超出 B 列",
    clause "CoP 5.1, 3.2.1: the label is in column A, the value in column B, and the other cells are empty",
    help "A value with a separator in it must be in quotation marks." / "含有分隔符的值应加引号。",
    bad tsv(tsv_with("Release\t5.1\n", "Release\t5.1\tCOUNTER\n")),
    good tsv(tsv_with("Release\t5.1\n", "Release\t5.1\t\t\n"));

    /// No blank row before the headings.
    NO_BLANK = "CTR347" Error,
    "no blank row between the header and the headings of the columns" / "表头与列标题之间缺少空行",
    clause "CoP 5.1, 3.2.1, Table 3.f: row 14 is blank; in release 5, row 13",
    help "Put a blank row there." / "请插入一个空行。",
    bad tsv(tsv_with("\n\n", "\n")),
    good tsv(tsv());

    /// Blank rows where none belong.
    MORE_BLANK = "CTR348" Error,
    "a blank row too many" / "多余的空行",
    clause "CoP 5.1, 3.2.1, Table 3.f: one blank row, between the header and the headings of the columns",
    help "Take it away." / "请删除。",
    bad tsv(tsv_with("\n\n", "\n\n\n")),
    good tsv(tsv());

    /// Rows before the header.
    PREAMBLE = "CTR349" Error,
    "something stands before the header" / "表头之前有其他内容",
    clause "CoP 5.1, 3.2.1, Table 3.f: the first row is Report_Name",
    help "It was passed over. Begin the file with Report_Name." / "已略过。文件应以 Report_Name 开头。",
    bad tsv(tsv_with("\u{feff}", "\u{feff}Usage of 2026\n")),
    good tsv(tsv());

    /// A value without its label.
    NO_LABEL = "CTR350" Error,
    "a row of the header has a value and no label" / "表头中有值但没有标签的行",
    clause "CoP 5.1, 3.2.1, Table 3.f: the label is in column A; the row before the headings is blank",
    help "The value was not read. Write its label, or leave the row blank." / "该值未被读取。请写出标签，或将该行留空。",
    bad tsv(tsv_with("\n\n", "\n\tUsage\n")),
    good tsv(tsv());

    /// A filter that has its own row.
    OWN_ROW = "CTR351" Error,
    "a filter that has its own row in a table" / "应单独成行的过滤器写进了 Report_Filters",
    clause "CoP 5.1, 3.2.1, Table 3.f: metric types are in Metric_Types, the dates in Reporting_Period",
    help "Move it to its row." / "请移到相应的行。",
    bad tsv(tsv_with("Report_Filters\t\n", "Report_Filters\tBegin_Date=2026-01-01\n")),
    good tsv(tsv());

    /// The word for a namespace, in the place of one.
    PROPRIETARY = "CTR352" Error,
    "\"Proprietary\" before an identifier" / "标识符前写了“Proprietary”",
    clause "CoP 5.1, 3.2.1 and 3.2.5: in a table a proprietary identifier is namespace:value",
    help "The namespace is the one of the platform; \"Proprietary\" is the name of the property in JSON." /
         "命名空间应为平台的命名空间；“Proprietary”只是 JSON 中的属性名。",
    bad tsv(tsv_with("\tplatform:1\n", "\tProprietary:platform:1\n")),
    good tsv(tsv());

    /// A table with another separator than a tab.
    NOT_TABS = "CTR353" Warning,
    "a table whose cells are not separated by tabs" / "表格未以制表符分隔",
    clause "CoP 5.1, 3.2: tabular reports are Excel or tab-separated values; other forms may be offered beside them",
    help "Offer the report as TSV or as a workbook, too." / "请同时提供 TSV 或 Excel 格式。",
    bad csv(tsv().into_iter().map(|byte| if byte == b'\t' { b',' } else { byte }).collect::<Vec<u8>>()),
    good tsv(tsv());
}
