//! Layer 4: numbers of publications, records, people and libraries.

use super::rules;
use super::sample::{BOOK, numbered, received, recorded, request_later};

/// The sample message with another symbol of its supplying library.
fn supplier(symbol: &str) -> Vec<u8> {
    String::from_utf8_lossy(&received()).replace("CN-110001", symbol).into_bytes()
}

rules! {
    /// A wrong book number.
    ISBN = "ILL430" Warning,
    "a wrong ISBN" / "ISBN 有误",
    clause "ISO 2108",
    help "The check digit finds a mistyped number: compare it with the book. Words such as (pbk) do not belong to the number." /
         "校验码可以发现录入错误，请与原书核对。“平装”等文字不属于号码。",
    bad iso18626(numbered("ISBN", "978-7-02-000220-8")),
    good iso18626(numbered("ISBN", "978-7-02-000220-7"));

    /// A wrong serial number.
    ISSN = "ILL431" Warning,
    "a wrong ISSN" / "ISSN 有误",
    clause "ISO 3297",
    help "The check digit finds a mistyped number: compare it with the serial." /
         "校验码可以发现录入错误，请与原刊核对。",
    bad iso18626(numbered("ISSN", "1001-8868")),
    good iso18626(numbered("ISSN", "1001-8867"));

    /// A wrong number of printed music.
    ISMN = "ILL432" Warning,
    "a wrong ISMN" / "ISMN 有误",
    clause "ISO 10957",
    help "The number begins with 979-0, or with M before 2008, and ends with a check digit." /
         "号码以 979-0 开头（2008 年以前为 M），末位是校验码。",
    bad iso18626(numbered("ISMN", "979-0-2600-0043-9")),
    good iso18626(numbered("ISMN", "979-0-2600-0043-8"));

    /// A number in fullwidth characters, or with dashes.
    NOT_ASCII = "ILL433" Warning,
    "a number in fullwidth digits or with dashes" / "号码使用了全角数字或破折号",
    clause "ISO 2108, ISO 3297, ISO 10957, ISO 27729, ISO 15511: digits and letters of ASCII, and the hyphen",
    help "An East Asian keyboard writes such digits. Most catalogues find nothing by them." /
         "中文输入法会输入全角数字，多数目录系统用它检索不到结果。",
    bad iso18626(numbered("ISSN", "１００１－８８６７")),
    good iso18626(numbered("ISSN", "1001-8867"));

    /// A sound number under the code of another kind.
    OTHER_KIND = "ILL434" Warning,
    "a number under the code of another kind" / "号码与其类型代码不符",
    clause "ISO 18626: the code says of which kind the number is",
    help "The number is sound, but of another kind than its code says." /
         "号码本身正确，但与所注类型不同。",
    bad iso18626(numbered("ISBN", "1001-8867")),
    good iso18626(numbered("ISSN", "1001-8867"));

    /// A symbol of a library that is no ISIL.
    ISIL = "ILL435" Warning,
    "no symbol of the form of an ISIL" / "不符合 ISIL 格式",
    clause "ISO 15511: a prefix, a hyphen, and up to eleven letters, digits and marks",
    help "An ISIL begins with a country code, as CN-110001, or with another prefix that is registered. For symbols of other registries give their own agencyIdType." /
         "ISIL 以国家代码（如 CN-110001）或其他已登记的前缀开头。其他体系的馆代码请使用相应的 agencyIdType。",
    bad iso18626(supplier("110001")),
    good iso18626(supplier("CN-110001"));

    /// A wrong name number.
    ISNI = "ILL436" Warning,
    "a wrong ISNI" / "ISNI 有误",
    clause "ISO 27729; ISO 18626 schema 2021-2: authorId and publisherId are ISNI",
    help "An ISNI has sixteen characters, of which the last is a check digit." /
         "ISNI 共十六位，末位是校验码。",
    bad iso18626(request_later(&BOOK.replace("</title>", "</title><authorId>0000000121500900</authorId>"))),
    good iso18626(request_later(&BOOK.replace("</title>", "</title><authorId>000000012150090X</authorId>")));

    /// A number of a record that cannot be of its kind.
    RECORD_NUMBER = "ILL437" Warning,
    "a number that no record of its kind has" / "记录号不符合其类型",
    clause "practice: numbers of OCLC and PubMed are digits; those of the Library of Congress have eight or ten, behind up to three letters",
    help "Another number may stand there, or one under the wrong code." /
         "可能误填了其他号码，或类型代码有误。",
    bad iso18626(recorded("PMID", "10.1000/182")),
    good iso18626(recorded("PMID", "31452104"));

    /// An identifier is empty.
    EMPTY = "ILL438" Warning,
    "an empty identifier" / "标识符为空",
    clause "ISO 18626 schemas: the element is required where an identifier is given",
    help "Leave the whole identifier out where there is none." /
         "没有标识符时，应整组省略。",
    bad iso18626(numbered("ISBN", "")),
    good iso18626(numbered("ISBN", "978-7-02-000220-7"));
}
