//! Layer 2 of ISO 2709: record length, directory, terminators.

use super::rules;

rules! {
    /// Leader/00-04 is five digits, but not the length of the record.
    LENGTH_WRONG = "MRC202" Error,
    "record length is wrong" / "记录长度有误",
    clause "ISO 2709:2008, 4.3.1: the length of the record includes the leader, the directory and the terminator; MARC 21 Leader/00-04",
    help "The program that wrote the record counted wrongly, or somebody edited the file with a text editor." /
         "写出该记录的程序计数有误，或有人用文本编辑器改动过文件。",
    bad iso2709(b"00041nam a2200037 i 4500001000200000\x1e1\x1e\x1d"),
    good iso2709(b"00040nam a2200037 i 4500001000200000\x1e1\x1e\x1d");
}
