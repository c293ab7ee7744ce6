//! The countries of ISO 3166-1.

use std::sync::LazyLock;

use super::around::{bare, plain};
use super::fault::beginning;
use super::{Fault, Form};

/// A country, or a territory with a code of its own.
///
/// ```
/// use bibwire_core::identifier::country;
///
/// let china = country::find("CN").unwrap();
/// assert_eq!((china.alpha2(), china.alpha3(), china.numeric()), ("CN", "CHN", "156"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Country(&'static str);

/// The country with this code: two letters, three letters or three digits. The codes are in capital letters.
///
/// ```
/// use bibwire_core::identifier::country;
///
/// assert_eq!(country::find("DEU"), country::find("276"));
/// assert!(country::find("de").is_none());
/// ```
pub fn find(code: &str) -> Option<Country> {
    COUNTRIES
        .iter()
        .map(|row| Country(row))
        .find(|country| [country.alpha2(), country.alpha3(), country.numeric()].contains(&code))
}

/// Whether this is a code of two letters, the form that messages use.
///
/// ```
/// use bibwire_core::identifier::country::is_alpha2;
///
/// assert!(is_alpha2("SE") && !is_alpha2("SWE") && !is_alpha2("UK"));
/// ```
pub fn is_alpha2(code: &str) -> bool {
    matches!(code.as_bytes(), [first, second] if SECONDS.get(letter(*first)).is_some_and(|set| set & bit(*second) != 0))
}

/// Judges whether a country is written as two capital letters.
///
/// ```
/// use bibwire_core::identifier::{Form, country};
///
/// assert_eq!(country::form("DE"), Form::Right);
/// assert_eq!(country::form("deu"), Form::Meant("DE".into()));
/// assert_eq!(country::form("UK"), Form::Meant("GB".into()));
/// ```
pub fn form(text: &str) -> Form {
    if is_alpha2(text) {
        return Form::Right;
    }
    let plain = plain(text);
    let code = bare(&plain, &[]);
    if code.is_empty() {
        return Form::Wrong(Fault::Missing { expected: "a code of two letters" });
    }
    let meant = match code.to_ascii_uppercase() {
        // The code is reserved: nobody else has it.
        code if code == "UK" => Some("GB"),
        code => find(&code).map(Country::alpha2),
    };
    match meant {
        Some(meant) => Form::Meant(meant.to_owned()),
        None => Form::Wrong(Fault::Unknown { found: beginning(code), expected: "countries" }),
    }
}

impl Country {
    /// The code of two letters.
    ///
    /// ```
    /// assert_eq!(bibwire_core::identifier::country::find("JPN").unwrap().alpha2(), "JP");
    /// ```
    pub fn alpha2(self) -> &'static str {
        self.0.get(..2).unwrap_or_default()
    }

    /// The code of three letters.
    ///
    /// ```
    /// assert_eq!(bibwire_core::identifier::country::find("JP").unwrap().alpha3(), "JPN");
    /// ```
    pub fn alpha3(self) -> &'static str {
        self.0.get(2..5).unwrap_or_default()
    }

    /// The code of three digits.
    ///
    /// ```
    /// assert_eq!(bibwire_core::identifier::country::find("JP").unwrap().numeric(), "392");
    /// ```
    pub fn numeric(self) -> &'static str {
        self.0.get(5..).unwrap_or_default()
    }
}

/// For each first letter of a code, the set of the second ones.
static SECONDS: LazyLock<[u32; 26]> = LazyLock::new(|| {
    let mut seconds = [0; 26];
    for row in COUNTRIES {
        if let [first, second, ..] = row.as_bytes()
            && let Some(set) = seconds.get_mut(letter(*first))
        {
            *set |= bit(*second);
        }
    }
    seconds
});

/// Where a capital letter is in the alphabet; beyond its end for anything else.
fn letter(byte: u8) -> usize {
    usize::from(byte.wrapping_sub(b'A'))
}

/// The set of one capital letter; of anything else, the empty one.
fn bit(byte: u8) -> u32 {
    if byte.is_ascii_uppercase() { 1u32.wrapping_shl(u32::from(byte.wrapping_sub(b'A'))) } else { 0 }
}

/// Two letters, three letters and three digits of each, sorted.
static COUNTRIES: [&str; 249] = [
    "ADAND020", "AEARE784", "AFAFG004", "AGATG028", "AIAIA660", "ALALB008", "AMARM051", "AOAGO024", "AQATA010",
    "ARARG032", "ASASM016", "ATAUT040", "AUAUS036", "AWABW533", "AXALA248", "AZAZE031", "BABIH070", "BBBRB052",
    "BDBGD050", "BEBEL056", "BFBFA854", "BGBGR100", "BHBHR048", "BIBDI108", "BJBEN204", "BLBLM652", "BMBMU060",
    "BNBRN096", "BOBOL068", "BQBES535", "BRBRA076", "BSBHS044", "BTBTN064", "BVBVT074", "BWBWA072", "BYBLR112",
    "BZBLZ084", "CACAN124", "CCCCK166", "CDCOD180", "CFCAF140", "CGCOG178", "CHCHE756", "CICIV384", "CKCOK184",
    "CLCHL152", "CMCMR120", "CNCHN156", "COCOL170", "CRCRI188", "CUCUB192", "CVCPV132", "CWCUW531", "CXCXR162",
    "CYCYP196", "CZCZE203", "DEDEU276", "DJDJI262", "DKDNK208", "DMDMA212", "DODOM214", "DZDZA012", "ECECU218",
    "EEEST233", "EGEGY818", "EHESH732", "ERERI232", "ESESP724", "ETETH231", "FIFIN246", "FJFJI242", "FKFLK238",
    "FMFSM583", "FOFRO234", "FRFRA250", "GAGAB266", "GBGBR826", "GDGRD308", "GEGEO268", "GFGUF254", "GGGGY831",
    "GHGHA288", "GIGIB292", "GLGRL304", "GMGMB270", "GNGIN324", "GPGLP312", "GQGNQ226", "GRGRC300", "GSSGS239",
    "GTGTM320", "GUGUM316", "GWGNB624", "GYGUY328", "HKHKG344", "HMHMD334", "HNHND340", "HRHRV191", "HTHTI332",
    "HUHUN348", "IDIDN360", "IEIRL372", "ILISR376", "IMIMN833", "ININD356", "IOIOT086", "IQIRQ368", "IRIRN364",
    "ISISL352", "ITITA380", "JEJEY832", "JMJAM388", "JOJOR400", "JPJPN392", "KEKEN404", "KGKGZ417", "KHKHM116",
    "KIKIR296", "KMCOM174", "KNKNA659", "KPPRK408", "KRKOR410", "KWKWT414", "KYCYM136", "KZKAZ398", "LALAO418",
    "LBLBN422", "LCLCA662", "LILIE438", "LKLKA144", "LRLBR430", "LSLSO426", "LTLTU440", "LULUX442", "LVLVA428",
    "LYLBY434", "MAMAR504", "MCMCO492", "MDMDA498", "MEMNE499", "MFMAF663", "MGMDG450", "MHMHL584", "MKMKD807",
    "MLMLI466", "MMMMR104", "MNMNG496", "MOMAC446", "MPMNP580", "MQMTQ474", "MRMRT478", "MSMSR500", "MTMLT470",
    "MUMUS480", "MVMDV462", "MWMWI454", "MXMEX484", "MYMYS458", "MZMOZ508", "NANAM516", "NCNCL540", "NENER562",
    "NFNFK574", "NGNGA566", "NINIC558", "NLNLD528", "NONOR578", "NPNPL524", "NRNRU520", "NUNIU570", "NZNZL554",
    "OMOMN512", "PAPAN591", "PEPER604", "PFPYF258", "PGPNG598", "PHPHL608", "PKPAK586", "PLPOL616", "PMSPM666",
    "PNPCN612", "PRPRI630", "PSPSE275", "PTPRT620", "PWPLW585", "PYPRY600", "QAQAT634", "REREU638", "ROROU642",
    "RSSRB688", "RURUS643", "RWRWA646", "SASAU682", "SBSLB090", "SCSYC690", "SDSDN729", "SESWE752", "SGSGP702",
    "SHSHN654", "SISVN705", "SJSJM744", "SKSVK703", "SLSLE694", "SMSMR674", "SNSEN686", "SOSOM706", "SRSUR740",
    "SSSSD728", "STSTP678", "SVSLV222", "SXSXM534", "SYSYR760", "SZSWZ748", "TCTCA796", "TDTCD148", "TFATF260",
    "TGTGO768", "THTHA764", "TJTJK762", "TKTKL772", "TLTLS626", "TMTKM795", "TNTUN788", "TOTON776", "TRTUR792",
    "TTTTO780", "TVTUV798", "TWTWN158", "TZTZA834", "UAUKR804", "UGUGA800", "UMUMI581", "USUSA840", "UYURY858",
    "UZUZB860", "VAVAT336", "VCVCT670", "VEVEN862", "VGVGB092", "VIVIR850", "VNVNM704", "VUVUT548", "WFWLF876",
    "WSWSM882", "YEYEM887", "YTMYT175", "ZAZAF710", "ZMZMB894", "ZWZWE716",
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_code_is_there_once_and_in_form() {
        assert!(COUNTRIES.is_sorted());
        let mut seen = BTreeSet::new();
        for country in COUNTRIES.map(Country) {
            assert_eq!(country.0.len(), 8, "{country:?}");
            assert!(country.alpha2().bytes().all(|b| b.is_ascii_uppercase()), "{country:?}");
            assert!(country.alpha3().bytes().all(|b| b.is_ascii_uppercase()), "{country:?}");
            assert!(country.numeric().bytes().all(|b| b.is_ascii_digit()), "{country:?}");
            for code in [country.alpha2(), country.alpha3(), country.numeric()] {
                assert!(seen.insert(code), "{code}");
                assert_eq!(find(code), Some(country));
            }
        }
        let pairs = (0..=255u8).flat_map(|first| (0..=255u8).map(move |second| [first, second]));
        let count = pairs.filter(|pair| std::str::from_utf8(pair).is_ok_and(is_alpha2)).count();
        assert_eq!(count, COUNTRIES.len());
    }

    #[test]
    fn codes_that_are_easily_confused() {
        for (alpha2, alpha3, numeric) in [
            ("AT", "AUT", "040"),
            ("AU", "AUS", "036"),
            ("CH", "CHE", "756"),
            ("GB", "GBR", "826"),
            ("HK", "HKG", "344"),
            ("KP", "PRK", "408"),
            ("KR", "KOR", "410"),
            ("SI", "SVN", "705"),
            ("SK", "SVK", "703"),
            ("SS", "SSD", "728"),
            ("TW", "TWN", "158"),
            ("US", "USA", "840"),
        ] {
            let country = find(alpha2).unwrap();
            assert_eq!((country.alpha3(), country.numeric()), (alpha3, numeric));
        }
        for no in ["", "UK", "EU", "XK", "AN", "CS", "YU", "AUT\0", "A", "ADAND020", "é", "cn"] {
            assert!(find(no).is_none(), "{no}");
        }
    }

    #[test]
    fn forms() {
        for (text, meant) in
            [("de", "DE"), ("DEU", "DE"), ("276", "DE"), (" DE", "DE"), ("ＤＥ", "DE"), ("uk", "GB"), ("\"DE\"", "DE")]
        {
            assert_eq!(form(text), Form::Meant(meant.into()), "{text}");
            assert_eq!(form(meant), Form::Right);
        }
        for text in ["XX", "EU", "XK", "Germany", "中国", "D"] {
            assert_eq!(form(text), Form::Wrong(Fault::Unknown { found: text.into(), expected: "countries" }));
        }
        assert_eq!(form(" "), Form::Wrong(Fault::Missing { expected: "a code of two letters" }));
    }
}
