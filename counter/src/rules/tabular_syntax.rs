//! Layer 2: the syntax of a table, its cells and the lists in them; layer 9, the limits of rows and cells.

use super::rules;

/// A whole report that breaks no rule.
const REPORT: &str = "\u{feff}Report_Name\tPlatform Usage\n\
    Report_ID\tPR_P1\n\
    Release\t5.1\n\
    Institution_Name\tTown Library\n\
    Institution_ID\tISNI:0000000121032683; P1:1\n\
    Metric_Types\tSearches_Platform; Total_Item_Requests; Unique_Item_Requests; Unique_Title_Requests\n\
    Report_Filters\tAccess_Method=Regular\n\
    Report_Attributes\t\n\
    Exceptions\t\n\
    Reporting_Period\tBegin_Date=2024-01-01; End_Date=2024-01-31\n\
    Created\t2024-02-05T09:00:00Z\n\
    Created_By\tHouse of Books\n\
    Registry_Record\thttps://registry.countermetrics.org/platform/11111111-2222-4333-8444-555555555555\n\
    \n\
    Platform\tData_Type\tMetric_Type\tReporting_Period_Total\tJan-2024\n\
    Shelf\tPlatform\tSearches_Platform\t12\t12\n";

/// The report, with another text in one place.
fn with(text: &str, other: &str) -> Vec<u8> {
    REPORT.replacen(text, other, 1).into_bytes()
}

fn report() -> Vec<u8> {
    REPORT.into()
}

rules! {
    /// A quotation mark in a cell that does not begin with one.
    QUOTE_IN_CELL = "CTR231" Info,
    "a quotation mark inside a cell that is not in quotes" / "未加引号的单元格中出现引号",
    clause "RFC 4180, 2.5; CoP 5.1, 3.2: tabular reports",
    help "It was read as a letter. Some programs take it for the beginning of a quoted text." /
         "已按普通字符读取。部分程序会将其视为引用文本的开头。",
    bad tsv(with("Shelf\t", "The \"Shelf\"\t")),
    good tsv(with("Shelf\t", "\"The \"\"Shelf\"\"\"\t"));

    /// Text after the quote that closes a cell.
    TEXT_AFTER_QUOTE = "CTR232" Warning,
    "text after the closing quotation mark" / "结束引号之后仍有文本",
    clause "RFC 4180, 2.5 and 2.7: a quotation mark in a quoted cell is doubled",
    help "The quotation marks were dropped. Double those that belong to the text." /
         "引号已被去掉。属于文本的引号应写成两个。",
    bad tsv(with("Shelf\t", "\"The\" Shelf\t")),
    good tsv(with("Shelf\t", "\"\"\"The\"\" Shelf\"\t"));

    /// A quote that nothing closes.
    UNCLOSED_QUOTE = "CTR233" Error,
    "a quotation mark that is not closed" / "引号未闭合",
    clause "RFC 4180, 2.5 and 2.6: what begins with a quotation mark ends with one",
    help "It was read as a letter, so that the rows below are read. A spreadsheet program would put them into this cell." /
         "已按普通字符读取，以便继续读取后续各行；电子表格软件会把后续各行并入此单元格。",
    bad tsv(with("Shelf\t", "\"Shelf\t")),
    good tsv(with("Shelf\t", "\"Shelf\"\t"));

    /// Line ends of two kinds.
    LINE_ENDS = "CTR234" Warning,
    "line ends of two kinds" / "换行符不一致",
    clause "RFC 4180, 2.1: each row ends with the same line break",
    help "A line feed, a carriage return, and both together each end a row. One of another kind often comes from inside a value." /
         "换行、回车以及二者连用均视为行尾。出现另一种换行符，往往是值内部带有换行。",
    bad tsv(with("PR_P1\n", "PR_P1\r\n")),
    good tsv(report());

    /// A line for a spreadsheet program, before the report.
    SEPARATOR_LINE = "CTR235" Warning,
    "a line that names the separator" / "文件以声明分隔符的行开头",
    clause "CoP 5.1, 3.2: the first row of a report is Report_Name",
    help "A spreadsheet program takes sep=; for an instruction, every other program for the first row. It was skipped." /
         "电子表格软件将 sep=; 视为指令，其他程序则视为第一行。该行已跳过。",
    bad csv(REPORT.replace('\u{feff}', "\u{feff}sep=,\n").replace('\t', ",").into_bytes()),
    good csv(REPORT.replace('\t', ",").into_bytes());

    /// A separator before the first or after the last part of a list.
    EDGE = "CTR236" Error,
    "a list that begins or ends with a separator" / "列表以分隔符开头或结尾",
    clause "CoP 5.1, 3.2.1: parts of a list are separated by a semicolon and a space",
    help "Nothing stands on the other side of it." / "分隔符的另一侧没有内容。",
    bad tsv(with("P1:1\n", "P1:1; \n")),
    good tsv(report());

    /// Two separators in a row.
    DOUBLED = "CTR237" Error,
    "two separators in a row" / "连续两个分隔符",
    clause "CoP 5.1, 3.2.1: parts of a list are separated by a semicolon and a space",
    help "Nothing stands between them." / "两个分隔符之间没有内容。",
    bad tsv(with("; P1:1", ";; P1:1")),
    good tsv(report());

    /// A semicolon without the space after it.
    NO_SPACE = "CTR238" Error,
    "a semicolon without the space after it" / "分号后缺少空格",
    clause "CoP 5.1, 3.2.1: parts of a list are separated by a semicolon and a space",
    help "Write \"; \" between parts." / "各部分之间应写“; ”（分号加空格）。",
    bad tsv(with("01; End", "01;End")),
    good tsv(report());

    /// Space where none belongs.
    SPACE = "CTR239" Error,
    "space where none belongs" / "多余的空格",
    clause "CoP 5.1, 3.2.1: parts of a list are separated by a semicolon and a space, and names and values hold none at their ends",
    help "Remove it: the same words with and without space are two values to a program." /
         "请删除：对程序而言，带空格与不带空格是两个不同的值。",
    bad tsv(with("Method=Reg", "Method = Reg")),
    good tsv(report());

    /// A separator of another kind.
    OTHER_SEPARATOR = "CTR240" Error,
    "another separator than the one that belongs here" / "使用了错误的分隔符",
    clause "CoP 5.1, 3.2.1: a semicolon and a space stand between parts, a vertical bar between the values of a filter",
    help "Metric_Types and Reporting_Period have semicolons, as all lists in the header; the values of one filter have vertical bars." /
         "表头中的列表（包括 Metric_Types 与 Reporting_Period）用分号分隔；同一过滤器的多个值用竖线分隔。",
    bad tsv(with("Platform; Total", "Platform|Total")),
    good tsv(report());

    /// Full-width punctuation, letters or digits.
    FULL_WIDTH = "CTR241" Error,
    "full-width characters" / "全角字符",
    clause "CoP 5.1, 3.2.1: the punctuation of the header is that of ASCII",
    help "An input method for Chinese or Japanese wrote them. Their ASCII forms were read." /
         "由中文或日文输入法产生，已按对应的半角字符读取。",
    bad tsv(with("; P1:1", "；P1：1")),
    good tsv(report());

    /// A space missing after the colon of an exception, or before a bracket.
    MISSING_SPACE = "CTR242" Error,
    "a space missing after a colon or before a bracket" / "冒号之后或括号之前缺少空格",
    clause "CoP 5.1, 3.2.1 and 3.3: exceptions are written {Code}: {Message} ({Data}), authors Name (ORCID:value)",
    help "A space follows the colon of an exception, and one stands before the bracket of its data or of an identifier." /
         "异常代码的冒号之后、数据或标识符的括号之前各有一个空格。",
    bad tsv(with("Exceptions\t", "Exceptions\t1:Fair copy(2024-01)")),
    good tsv(with("Exceptions\t", "Exceptions\t1: Fair copy (2024-01)"));

    /// A reporting period in another form.
    PERIOD_FORM = "CTR243" Error,
    "a reporting period in another form" / "报告期的写法不符合规定",
    clause "CoP 5.1, 3.2.1: Reporting_Period is written Begin_Date=yyyy-mm-dd; End_Date=yyyy-mm-dd",
    help "Two dates with \"to\" between them are the form of older releases." /
         "用“to”连接两个日期是旧版本的写法。",
    bad tsv(with("Begin_Date=2024-01-01; End_Date=2024-01-31", "2024-01-01 to 2024-01-31")),
    good tsv(report());

    /// A part of a list that is not built as it should be.
    PART = "CTR244" Error,
    "a part of a list without its form" / "列表中某一部分的格式不正确",
    clause "CoP 5.1, 3.2.1: filters and attributes are written Name=Value, identifiers namespace:value, exceptions Code: Message",
    help "What could be read of it was kept as text." / "可读取的内容已按文本保留。",
    bad tsv(with("Access_Method=Regular", "Regular")),
    good tsv(report());

    /// A cell longer than the limit.
    CELL_BYTES = "CTR910" Error,
    "a cell longer than the limit" / "单元格长度超过上限",
    clause "Limits: text-bytes",
    help "The cell was cut. Raise the limit where such cells are meant." /
         "单元格已被截断。如确有如此长的单元格，请放宽限制。",
    bad tsv(report()) under "text-bytes=80",
    good tsv(report()) under "text-bytes=100";

    /// More cells in a row than the limit allows.
    CELLS = "CTR911" Error,
    "more cells in a row than the limit allows" / "一行的单元格数超过上限",
    clause "Limits: fields",
    help "The cells beyond the limit were left out." / "超出上限的单元格已被忽略。",
    bad tsv(report()) under "fields=4",
    good tsv(report()) under "fields=5";

    /// A row longer than the limit.
    ROW_BYTES = "CTR912" Error,
    "a row longer than the limit" / "一行的长度超过上限",
    clause "Limits: record-bytes",
    help "The rest of the row was left out." / "该行其余部分已被忽略。",
    bad tsv(report()) under "record-bytes=80",
    good tsv(report()) under "record-bytes=110";
}
