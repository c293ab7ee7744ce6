//! Layers 2 and 9: workbooks, the archives that they are, and what they may ask for.

pub(crate) mod sample;

use sample::{BOOK_PART, SHEET_PART, archive, bent, good, of_type, parts, rows, two_sheets, worksheet};

use super::rules;

rules! {
    /// The file is no workbook.
    NOT_A_WORKBOOK = "CTR250" Error,
    "the file is not an Excel workbook (.xlsx)" / "文件不是 Excel 工作簿（.xlsx）",
    clause "CoP 5.1, 3.2: reports in tabular form are Excel or TSV files; ISO/IEC 29500-1, 8: a workbook is a package with a workbook part",
    help "An .xls, .xlsb or .ods file was given another name. Open it and save it as Excel Workbook (.xlsx)." /
         ".xls、.xlsb 或 .ods 文件被改了扩展名。请打开后另存为 Excel 工作簿（.xlsx）。",
    bad xlsx(archive([("mimetype", "application/vnd.oasis.opendocument.spreadsheet")])),
    good xlsx(good());

    /// The workbook, or a part of it, is encrypted.
    PASSWORD = "CTR251" Error,
    "the workbook is protected by a password" / "工作簿受密码保护",
    clause "MS-OFFCRYPTO, 1.3; ISO/IEC 21320-1: an entry is not encrypted",
    help "Nothing can be read without the password. Save the workbook without one." /
         "没有密码无法读取。请取消密码后重新保存。",
    bad xlsx(bent(8, 1)),
    good xlsx(good());

    /// The workbook has macros.
    MACROS = "CTR252" Warning,
    "a workbook with macros" / "含宏的工作簿",
    clause "CoP 5.1, 3.2: a report is data alone",
    help "The macros are not looked at. Save the workbook as .xlsx: many receivers refuse .xlsm." /
         "读取时不理会宏。请另存为 .xlsx：许多接收方拒收 .xlsm。",
    bad xlsx(of_type("application/vnd.ms-excel.sheet.macroEnabled.main+xml")),
    good xlsx(good());

    /// The archive is damaged.
    DAMAGED = "CTR253" Error,
    "the archive is damaged" / "压缩包已损坏",
    clause "APPNOTE.TXT 6.3, 4.3: local headers, data and the central directory hold together; ISO/IEC 21320-1: entries are stored or deflated",
    help "A download that broke off, or a transfer as text, leaves such files. Fetch the workbook again." /
         "下载中断或以文本方式传输会造成这种文件。请重新获取工作簿。",
    bad xlsx(good().get(100..).unwrap_or_default().to_vec()),
    good xlsx(good());

    /// Entries of the archive share bytes.
    OVERLAP = "CTR254" Error,
    "entries of the archive overlap" / "压缩包条目相互重叠",
    clause "APPNOTE.TXT 6.3, 4.3.6: each entry has its own header and data, one after the other",
    help "No program that makes workbooks writes this. It is how archives are made that explode when they are opened." /
         "没有任何制作工作簿的程序会这样写。这是制造“压缩炸弹”的手法。",
    bad xlsx(bent(20, 0xFF)),
    good xlsx(good());

    /// An entry has a name that leads out of the archive.
    ENTRY_NAME = "CTR255" Warning,
    "a name in the archive that leads out of it" / "压缩包内的名称指向包外",
    clause "ISO/IEC 29500-2, 6.2.2: names of parts have no step `..`, no backslash and no empty step",
    help "Nothing is written to a disk, and the entry is not read. Other programs may overwrite files by it." /
         "读取时不向磁盘写入，也不读取该条目。其他程序可能因此覆盖文件。",
    bad xlsx(parts(&[("../../home/user/.profile", "")])),
    good xlsx(good());

    /// Two entries of the archive have the same name.
    ENTRY_TWICE = "CTR256" Error,
    "two entries of the archive with the same name" / "压缩包内条目重名",
    clause "ISO/IEC 29500-2, 6.2.2.3: names of parts are equivalent in upper and lower case, and no two are equivalent",
    help "Programs differ in which of them they read, so that two readers see two reports. Save the workbook anew." /
         "不同程序读取的条目不同，看到的报表也就不同。请重新保存工作簿。",
    bad xlsx(parts(&[("XL/WORKBOOK.XML", "")])),
    good xlsx(good());

    /// An entry is not what its checksum says.
    CHECKSUM = "CTR257" Error,
    "an entry of the archive is not what its checksum or length says" / "压缩包条目与其校验和或长度不符",
    clause "APPNOTE.TXT 6.3, 4.4.7 to 4.4.9: the CRC-32 and the lengths of each entry",
    help "Bytes were changed on the way. What was read may be wrong: fetch the workbook again." /
         "字节在传输中被改动，读取的内容可能有误。请重新获取工作簿。",
    bad xlsx(bent(16, 0)),
    good xlsx(good());

    /// A part of the workbook is missing.
    PART_MISSING = "CTR258" Error,
    "a part of the workbook is missing" / "工作簿缺少部件",
    clause "ISO/IEC 29500-1, 12.2 and 12.3: the parts of a workbook, and the relationships that lead to them",
    help "A program that makes workbooks by hand forgot it. Open the workbook in a spreadsheet program and save it." /
         "自制工作簿的程序遗漏了该部件。请用电子表格软件打开后重新保存。",
    bad xlsx(parts(&[("xl/_rels/workbook.xml.rels", "<Relationships/>")])),
    good xlsx(good());

    /// A part of the workbook is not well-formed.
    PART_XML = "CTR259" Error,
    "a part of the workbook is not well-formed XML" / "工作簿部件不是格式良好的 XML",
    clause "ISO/IEC 29500-2, 7.2.3.2: parts are XML 1.0 in UTF-8 or UTF-16, without a document type declaration",
    help "What stands before the fault was read, and nothing after it." /
         "只读取了错误之前的内容。",
    bad xlsx(parts(&[(SHEET_PART, "<worksheet><sheetData><row r=\"1\">")])),
    good xlsx(good());

    /// The workbook has more than one sheet.
    SEVERAL_SHEETS = "CTR260" Error,
    "more than one sheet in the workbook" / "工作簿有多个工作表",
    clause "CoP 5.1, 3.2: one report in a file, and nothing but the report",
    help "The first sheet that is visible is read. Save each report as a workbook of its own." /
         "只读取第一个可见的工作表。请将每份报表单独存为一个工作簿。",
    bad xlsx(two_sheets()),
    good xlsx(good());

    /// Something is hidden.
    HIDDEN = "CTR261" Warning,
    "hidden sheets, rows or columns" / "含隐藏的工作表、行或列",
    clause "CoP 5.1, 3.2: a report shows all that it counts",
    help "Hidden rows and columns are read as any others. Show them, or clear the filter that hides them." /
         "隐藏的行和列照常读取。请取消隐藏或清除筛选。",
    bad xlsx(rows("<row r=\"1\" hidden=\"1\"><c r=\"A1\"><v>5</v></c></row>")),
    good xlsx(good());

    /// Cells are merged.
    MERGED = "CTR262" Warning,
    "merged cells" / "含合并单元格",
    clause "CoP 5.1, 3.2: every value in the cell of its own column",
    help "The value is in the first of them, and the others are empty. Separate the cells." /
         "值只在第一个单元格中，其余为空。请取消合并。",
    bad xlsx(parts(&[(SHEET_PART, &worksheet("", "<mergeCells><mergeCell ref=\"A1:C1\"/></mergeCells>"))])),
    good xlsx(good());

    /// Cells are calculated.
    FORMULA = "CTR263" Info,
    "cells with formulas" / "含公式单元格",
    clause "CoP 5.1, 3.2: a report is data alone",
    help "The value that was calculated last is read. Save values in place of formulas." /
         "读取上次计算的结果。请以数值代替公式保存。",
    bad xlsx(rows("<row r=\"1\"><c r=\"A1\"><f>2+3</f><v>5</v></c></row>")),
    good xlsx(good());

    /// A formula was never calculated.
    NO_RESULT = "CTR264" Error,
    "a formula without its result" / "公式没有计算结果",
    clause "ISO/IEC 29500-1, 18.3.1.4: the value of a cell with a formula is the result last calculated",
    help "The cell is read as empty. Open the workbook in a spreadsheet program, which calculates it, and save it." /
         "该单元格按空值读取。请用电子表格软件打开（自动计算）后保存。",
    bad xlsx(rows("<row r=\"1\"><c r=\"A1\"><f>2+3</f></c></row>")),
    good xlsx(good());

    /// A cell holds an error.
    CELL_ERROR = "CTR265" Error,
    "a cell that holds an error" / "单元格含错误值",
    clause "ISO/IEC 29500-1, 18.18.11: the cell type e is an error",
    help "A formula refers to what is not there. Mend the formula or write the value." /
         "公式引用了不存在的内容。请修正公式或直接填写数值。",
    bad xlsx(rows("<row r=\"1\"><c r=\"A1\" t=\"e\"><v>#REF!</v></c></row>")),
    good xlsx(good());

    /// A row or cell is not where it can be.
    REFERENCE = "CTR266" Error,
    "a row or cell that is not where it says to be" / "行或单元格的位置有误",
    clause "ISO/IEC 29500-1, 18.3.1.4 and 18.3.1.73: rows and cells are in order, from A1 to XFD1048576, each once",
    help "A program that makes workbooks by hand counted wrong. Spreadsheet programs call such a workbook corrupt." /
         "自制工作簿的程序编号有误。电子表格软件会提示此类工作簿已损坏。",
    bad xlsx(rows("<row r=\"1\"><c r=\"1A\"><v>5</v></c></row>")),
    good xlsx(good());

    /// A cell has a value that its type does not allow.
    CELL_VALUE = "CTR267" Error,
    "a cell whose value is not of its type" / "单元格的值与类型不符",
    clause "ISO/IEC 29500-1, 18.18.11: a number, a truth value of 0 or 1, the index of a shared string",
    help "A program that makes workbooks by hand wrote it. Its text is kept where there is one." /
         "由自制工作簿的程序写出。有文本时保留其文本。",
    bad xlsx(rows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>")),
    good xlsx(good());

    /// A report is too large for a worksheet.
    UNWRITABLE = "CTR269" Error,
    "more than a worksheet can hold" / "超出工作表的容量",
    clause "Excel specifications and limits: 1,048,576 rows, 16,384 columns, 32,767 characters in a cell, 31 in the name of a sheet; XML 1.0, 2.2: characters",
    help "Write the report as TSV, which has no such limits." /
         "请将报表写成 TSV，它没有这些限制。",
    bad tsv([b"Report_Name\t".to_vec(), vec![b'a'; 32_768], b"\n".to_vec()].concat()),
    good tsv(b"Report_Name\tTitle Report\n");

    /// The archive has too many entries.
    ENTRIES = "CTR915" Error,
    "the archive has too many entries" / "压缩包条目过多",
    clause "Limits: archive-entries",
    help "A workbook of one report has about ten. Raise the limit if you trust the file." /
         "一份报表的工作簿约有十个条目。若信任该文件，可放宽限制。",
    bad xlsx(good()) under "archive-entries=4",
    good xlsx(good()) under "archive-entries=5";

    /// An entry, or all of them, are too long when they are taken out.
    INFLATED = "CTR916" Error,
    "an entry of the archive is too long" / "压缩包条目过长",
    clause "Limits: entry-bytes, archive-bytes",
    help "What came before was read. Raise the limits if you trust the file." /
         "此前的内容已读取。若信任该文件，可放宽限制。",
    bad xlsx(good()) under "entry-bytes=300",
    good xlsx(good()) under "entry-bytes=3000,archive-bytes=9000";

    /// An entry grows too much when it is taken out.
    INFLATION = "CTR917" Error,
    "an entry of the archive grows too much when it is taken out" / "压缩包条目解压后膨胀过大",
    clause "Limits: inflation",
    help "Data grows tenfold, and archives that are made to exhaust a reader a thousandfold. Raise the limit if you trust the file." /
         "正常数据膨胀约十倍，恶意压缩包可达千倍。若信任该文件，可放宽限制。",
    bad xlsx(parts(&[(SHEET_PART, &worksheet(&" ".repeat(2 << 20), ""))])),
    good xlsx(good());

    /// A row or cell is far away from the others.
    FAR = "CTR918" Error,
    "a row or cell far away from the others" / "行或单元格远离其他内容",
    clause "Limits: at most 1,000 empty rows in between, and 1,024 columns",
    help "Something was left in a far corner of the sheet. Delete it." /
         "工作表的远处遗留了内容。请删除。",
    bad xlsx(rows("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>")),
    good xlsx(good());

    /// A part of the workbook asks for too much.
    PART_LIMIT = "CTR919" Error,
    "a part of the workbook asks for too much" / "工作簿部件的要求过高",
    clause "Limits: depth, attributes, name-bytes, text-bytes; record-bytes for the text of a row; the text of a workbook is at most 16 times as long as the file",
    help "What came before was read. Raise the limits if you trust the file." /
         "此前的内容已读取。若信任该文件，可放宽限制。",
    bad xlsx(parts(&[(BOOK_PART, &format!("<workbook>{}", "<a>".repeat(70)))])),
    good xlsx(good());
}
