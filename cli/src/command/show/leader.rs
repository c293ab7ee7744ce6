//! The leader, by its positions.

use marc::Leader;
use marc::leader::{CharacterCoding, RecordType};

use crate::locale::Locale;

/// A position, or some: first and last, and what stands there.
pub(super) struct Part {
    pub(super) first: usize,
    pub(super) last: usize,
    name: (&'static str, &'static str),
}

const fn part(first: usize, last: usize, en: &'static str, zh: &'static str) -> Part {
    Part { first, last, name: (en, zh) }
}

/// The positions, as MARC 21 names them; those that UNIMARC uses otherwise bear both names.
pub(super) const PARTS: [Part; 13] = [
    part(0, 4, "record length", "记录长度"),
    part(5, 5, "record status", "记录状态"),
    part(6, 6, "type of record", "记录类型"),
    part(7, 7, "bibliographic level", "书目级别"),
    part(8, 8, "type of control", "控制类型"),
    part(9, 9, "character coding", "字符编码"),
    part(10, 10, "indicator count", "指示符长度"),
    part(11, 11, "subfield code length", "子字段标识符长度"),
    part(12, 16, "base address of data", "数据基地址"),
    part(17, 17, "encoding level", "著录级别"),
    part(18, 18, "cataloguing form", "编目形式"),
    part(19, 19, "multipart level", "多部分资源级别"),
    part(20, 23, "entry map", "目次区结构"),
];

impl Part {
    pub(super) fn name(&self, locale: Locale) -> &'static str {
        locale.say(self.name.0, self.name.1)
    }

    /// What the value means, where that is the same in every family.
    pub(super) fn meaning(&self, leader: &Leader, locale: Locale) -> Option<&'static str> {
        let (en, zh) = match self.first {
            5 => status(leader.status())?,
            6 => record_type(leader.record_type())?,
            7 => level(leader.bibliographic_level())?,
            9 => coding(leader.character_coding())?,
            _ => return None,
        };
        Some(locale.say(en, zh))
    }
}

fn status(byte: u8) -> Option<(&'static str, &'static str)> {
    Some(match byte {
        b'a' => ("increase in encoding level", "著录级别提高"),
        b'c' => ("corrected or revised", "修改过的记录"),
        b'd' => ("deleted", "删除的记录"),
        b'n' => ("new", "新记录"),
        b'p' => ("increase from prepublication", "由预编记录升级"),
        _ => return None,
    })
}

fn level(byte: u8) -> Option<(&'static str, &'static str)> {
    Some(match byte {
        b'a' => ("component part", "分析级"),
        b'c' => ("collection", "合集"),
        b'm' => ("monograph", "专著"),
        b's' => ("serial", "连续出版物"),
        _ => return None,
    })
}

fn coding(coding: CharacterCoding) -> Option<(&'static str, &'static str)> {
    Some(match coding {
        CharacterCoding::Marc8 => ("MARC-8; undefined in UNIMARC", "MARC-8；UNIMARC 未定义"),
        CharacterCoding::Unicode => ("Unicode", "Unicode"),
        CharacterCoding::Other(_) => return None,
    })
}

fn record_type(record_type: RecordType) -> Option<(&'static str, &'static str)> {
    Some(match record_type {
        RecordType::LanguageMaterial => ("language material", "文字资料"),
        RecordType::NotatedMusic => ("notated music", "乐谱"),
        RecordType::ManuscriptNotatedMusic => ("manuscript notated music", "手稿乐谱"),
        RecordType::CartographicMaterial => ("cartographic material", "测绘资料"),
        RecordType::ManuscriptCartographicMaterial => ("manuscript cartographic material", "手稿测绘资料"),
        RecordType::ProjectedMedium => ("projected medium", "放映资料"),
        RecordType::NonmusicalSoundRecording => ("nonmusical sound recording", "非音乐录音"),
        RecordType::MusicalSoundRecording => ("musical sound recording", "音乐录音"),
        RecordType::TwoDimensionalGraphic => ("two-dimensional graphic", "二维图像"),
        RecordType::ComputerFile => ("computer file", "电子资源"),
        RecordType::Kit => ("kit", "多载体资料"),
        RecordType::MixedMaterials => ("mixed materials", "混合资料"),
        RecordType::CommunityInformation => ("community information", "社区信息"),
        RecordType::ThreeDimensionalObject => ("three-dimensional object", "三维实物"),
        RecordType::ManuscriptLanguageMaterial => ("manuscript language material", "手稿文字资料"),
        RecordType::UnknownHoldings => ("holdings, of unknown kind", "馆藏，类型不明"),
        RecordType::MultipartHoldings => ("multipart holdings", "多部分馆藏"),
        RecordType::Classification => ("classification", "分类"),
        RecordType::SinglePartHoldings => ("single-part holdings", "单部分馆藏"),
        RecordType::SerialHoldings => ("serial holdings", "连续出版物馆藏"),
        RecordType::Authority => ("authority", "规范"),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_cover_the_leader() {
        let mut next = 0;
        for part in &PARTS {
            assert_eq!(part.first, next);
            next = part.last + 1;
        }
        assert_eq!(next, Leader::LEN);
    }
}
