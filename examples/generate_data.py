#!/usr/bin/env python3
"""Writes the sample files of this folder.

    python3 examples/generate_data.py           write them
    python3 examples/generate_data.py --check   compare them with what would be written; exit 1 where they differ

The works are either invented or long in the public domain; the editions, the libraries, the publishers and the
numbers are made up. The same source gives the same bytes on every machine: no clock, no random numbers.

A record is written below as a cataloguer would show it, one field a line:

    LDR nam a22#####.i#4500       24 characters; lengths are filled in; # is a blank, here and in control fields
    001 bbw000001                 control field: the tag, a blank, the value
    245 10 $aTitle /$cauthor.     data field: the tag, both indicators (# is a blank), the subfields; {$} is a dollar sign
    020 ## $a978100000001?        ? as the last character of an ISBN or ISSN is replaced by its check digit
"""

import re
import sys
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

HERE = Path(__file__).resolve().parent / "data"

BOOKS = """
LDR #####cam#a22######i#4500
001 bbw000001
003 Bbwr
005 20250114093012.0
008 250114s2019####enka##########000#1#eng#d
020 ## $a978190700011?$q(hardback)$c£18.99
020 ## $a978190700012?$q(electronic book)
040 ## $aBbwr$beng$erda$cBbwr
041 0# $aeng
100 1# $aThorne, Margaret Ellery,$d1961-$eauthor.
245 14 $aThe salt ledger :$ba novel of the Bristol quays /$cMargaret Ellery Thorne.
250 ## $aSecond edition.
264 #1 $aBristol :$bQuayside Press,$c2019.
300 ## $a312 pages :$billustrations ;$c22 cm.
336 ## $atext$btxt$2rdacontent
337 ## $aunmediated$bn$2rdamedia
338 ## $avolume$bnc$2rdacarrier
490 1# $aHarbour novels ;$v3
500 ## $aFirst published: Bath : Cider & Sons, 2017.
520 ## $aA clerk who keeps the accounts of a salt merchant finds a second set of figures in the margin, and a name that should not be there. The weights are < 1 hundredweight off, every time.
650 #0 $aAccountants$vFiction.
651 #0 $aBristol (England)$vFiction.
655 #7 $aNovels.$2lcgft
830 #0 $aHarbour novels ;$v3.

LDR #####nam#a22#####3i#4500
001 bbw000002
003 Bbwr
005 20250114101544.0
008 250114t20212020enk######b####001#1#eng#d
020 ## $a978190700123?$q(paperback)
040 ## $aBbwr$beng$erda$cBbwr
041 0# $aeng
100 1# $aAusten, Jane,$d1775-1817,$eauthor.
245 10 $aPride and prejudice /$cJane Austen ; edited with notes by Oluwaseun Hart.
250 ## $aStudent edition.
264 #1 $aLeeds :$bMill Lane Classics,$c2021.
264 #4 $c©2020
300 ## $axxxi, 402 pages ;$c20 cm.
336 ## $atext$btxt$2rdacontent
337 ## $aunmediated$bn$2rdamedia
338 ## $avolume$bnc$2rdacarrier
490 0# $aMill Lane student texts
504 ## $aIncludes bibliographical references (pages 389-396) and index.
520 ## $aThe text of 1813 with the volumes kept apart, explanatory notes and a map of the journeys.
600 10 $aAusten, Jane,$d1775-1817.$tPride and prejudice.
650 #0 $aSisters$vFiction.
650 #0 $aCourtship$zEngland$vFiction.
700 1# $aHart, Oluwaseun,$eeditor.
856 42 $3Teaching notes$uhttps://example.org/mill-lane/pride?part=1&lang=en

LDR #####cam#a22######i#4500
001 bbw000003
003 Bbwr
005 20250115080000.0
008 250115s2016####fr############000#j#fre#d
020 ## $a978284999101?
040 ## $aBbwr$bfre$erda$cBbwr
041 0# $afre
100 1# $aBrézolles, Hélène,$eauteure.
245 13 $aLe phare des brumes :$brécits de la côte d’Émeraude /$cHélène Brézolles ; préface de François Lœuvre.
250 ## $aÉdition revue et augmentée.
264 #1 $aSaint-Malo :$bÉditions de l’Écluse,$c2016.
300 ## $a198 pages ;$c19 cm.
336 ## $atexte$btxt$2rdacontent
337 ## $asans médiation$bn$2rdamedia
338 ## $avolume$bnc$2rdacarrier
490 0# $aMémoires de la mer ;$vnº 7
500 ## $aTiré à 500 exemplaires numérotés.
520 ## $aHuit récits où l’on n’aperçoit jamais le phare : à Noël, l’été, la nuit, çà et là, même le gardien l’a oublié.
650 #6 $aPhares$vRomans, nouvelles, etc.
651 #6 $aÉmeraude, Côte d’ (France)$vRomans, nouvelles, etc.
700 1# $aLœuvre, François,$epréfacier.

LDR #####nam#a22######i#4500
001 bbw000004
003 Bbwr
005 20250115112233.0
008 250115s2022####gw#a#####b####001#0#ger#d
020 ## $a978395511022?$q(Festeinband)$cEUR 34.00
040 ## $aBbwr$bger$erda$cBbwr
041 0# $ager
100 1# $aWeißmüller, Jürgen,$d1958-$eVerfasser.
245 10 $aÜber die Größe kleiner Bücher :$beine Geschichte der Westentaschenausgabe /$cJürgen Weißmüller.
250 ## $a1. Auflage.
264 #1 $aKöln :$bVerlag Rösser & Töchter,$c2022.
300 ## $a276 Seiten :$bIllustrationen ;$c11 cm.
336 ## $aText$btxt$2rdacontent
337 ## $aohne Hilfsmittel zu benutzen$bn$2rdamedia
338 ## $aBand$bnc$2rdacarrier
504 ## $aLiteraturverzeichnis: Seite 259-268.
520 ## $aWarum Bücher schrumpfen, wer sie las und weshalb die Setzer fluchten.
650 #7 $aMiniaturbuch$2gnd
650 #7 $aBuchformat$xGeschichte$2gnd

LDR #####cam#a22######i#4500
001 bbw000005
003 Bbwr
005 20250116140501.0
008 250116s2018####ru############000#d#rus#d
020 ## $a978502900041?
040 ## $aBbwr$beng$erda$cBbwr
041 0# $arus
100 1# $6880-01$aChekhov, Anton Pavlovich,$d1860-1904,$eauthor.
245 10 $6880-02$aVishnevyĭ sad :$bkomedii͡a v chetyrekh deĭstvii͡akh /$cA.P. Chekhov.
264 #1 $6880-03$aTula :$bRechnoĭ dvor,$c2018.
300 ## $a93 pages ;$c17 cm.
336 ## $atext$btxt$2rdacontent
337 ## $aunmediated$bn$2rdamedia
338 ## $avolume$bnc$2rdacarrier
490 0# $6880-04$aBiblioteka provint͡sialʹnogo teatra
520 ## $aThe play as printed in 1904, with the cuts of the first production marked.
650 #0 $aOrchards$vDrama.
655 #7 $aDrama.$2lcgft
880 1# $6100-01/(N$aЧехов, Антон Павлович,$d1860-1904,$eauthor.
880 10 $6245-02/(N$aВишневый сад :$bкомедия в четырех действиях /$cА.П. Чехов.
880 #1 $6264-03/(N$aТула :$bРечной двор,$c2018.
880 0# $6490-04/(N$aБиблиотека провинциального театра

LDR #####cam#a22######i#4500
001 bbw000006
003 Bbwr
005 20250117081500.0
008 250117s2015####cc#a##########000#1#chi#d
020 ## $a978754010301?$q(set)$cCNY98.00
040 ## $aBbwr$beng$erda$cBbwr
041 0# $achi
100 1# $6880-01$aCao, Xueqin,$dapproximately 1717-1763,$eauthor.
245 10 $6880-02$aHong lou meng :$ber juan /$cCao Xueqin zhu ; Lin Wanqing jiao zhu.
246 1# $iTitle in English:$aDream of the red chamber
250 ## $6880-03$aDi 2 ban.
264 #1 $6880-04$aYangzhou :$bGu yun he chu ban she,$c2015.
300 ## $a2 volumes (1210 pages) :$billustrations ;$c21 cm.
336 ## $atext$btxt$2rdacontent
337 ## $aunmediated$bn$2rdamedia
338 ## $avolume$bnc$2rdacarrier
490 1# $6880-05$aGu dian xiao shuo du ben ;$v4
500 ## $aIn simplified characters.
651 #0 $aChina$xSocial life and customs$vFiction.
700 1# $6880-06$aLin, Wanqing,$eeditor.
830 #0 $aGu dian xiao shuo du ben ;$v4.
880 1# $6100-01/$1$a曹雪芹,$dapproximately 1717-1763,$eauthor.
880 10 $6245-02/$1$a红楼梦 :$b二卷 /$c曹雪芹著 ; 林晚晴校注.
880 ## $6250-03/$1$a第2版.
880 #1 $6264-04/$1$a扬州 :$b古运河出版社,$c2015.
880 1# $6490-05/$1$a古典小说读本 ;$v4
880 1# $6700-06/$1$a林晚晴,$eeditor.

LDR #####nam#a22######i#4500
001 bbw000007
003 Bbwr
005 20250117093000.0
008 250117s2011####ja############000#1#jpn#d
020 ## $a978490455102?
040 ## $aBbwr$beng$erda$cBbwr
041 0# $ajpn
100 1# $6880-01$aNatsume, Sōseki,$d1867-1916,$eauthor.
245 10 $6880-02$aBotchan /$cNatsume Sōseki.
264 #1 $6880-03$aMatsuyama-shi :$bYunohana Shobō,$c2011.
300 ## $a187 pages ;$c15 cm.
336 ## $atext$btxt$2rdacontent
337 ## $aunmediated$bn$2rdamedia
338 ## $avolume$bnc$2rdacarrier
490 0# $6880-04$aYunohana bunko ;$v12
520 ## $aA teacher from Tokyo does not get on with a country school.
650 #0 $aTeachers$zJapan$vFiction.
880 1# $6100-01/$1$a夏目漱石,$d1867-1916,$eauthor.
880 10 $6245-02/$1$a坊っちゃん /$c夏目漱石.
880 #1 $6264-03/$1$a松山市 :$b湯の花書房,$c2011.
880 0# $6490-04/$1$aユノハナ文庫 ;$v12

LDR #####nam#a22######i#4500
001 bbw000008
003 Bbwr
005 20250120070000.0
008 250120s2009####ua############000#1#ara#d
020 ## $a978977777301?
040 ## $aBbwr$beng$erda$cBbwr
041 0# $aara
130 0# $aArabian nights.
245 10 $6880-01$aAlf laylah wa-laylah :$bmukhtārāt /$ciʻdād Salmá al-Najjār.
250 ## $6880-02$aal-Ṭabʻah al-thālithah.
264 #1 $6880-03$aal-Iskandarīyah :$bDār al-Manārah,$c2009.
300 ## $a256 pages ;$c24 cm.
336 ## $atext$btxt$2rdacontent
337 ## $aunmediated$bn$2rdamedia
338 ## $avolume$bnc$2rdacarrier
520 ## $aA selection of thirty nights for younger readers.
655 #7 $aFolk tales.$2lcgft
700 1# $6880-04$aNajjār, Salmá,$ecompiler.
880 10 $6245-01/(3/r$aألف ليلة وليلة :$bمختارات /$cإعداد سلمى النجار.
880 ## $6250-02/(3/r$aالطبعة الثالثة.
880 #1 $6264-03/(3/r$aالإسكندرية :$bدار المنارة,$c2009.
880 1# $6700-04/(3/r$aنجار، سلمى,$ecompiler.

LDR #####cam#a22######i#4500
001 bbw000009
003 Bbwr
005 20250121154500.0
008 250121s2013####gr############000#p#gre#d
020 ## $a978960555011?
040 ## $aBbwr$beng$erda$cBbwr
041 1# $agre$aeng$hgre
100 1# $6880-01$aCavafy, Constantine,$d1863-1933,$eauthor.
240 10 $aPoems.$kSelections
245 10 $6880-02$aPoiēmata =$bPoems /$cK.P. Kavaphēs ; translated by Irene Wells.
264 #1 $6880-03$aThessalonikē :$bEkdoseis Pharos,$c2013.
300 ## $a144 pages ;$c21 cm.
336 ## $atext$btxt$2rdacontent
337 ## $aunmediated$bn$2rdamedia
338 ## $avolume$bnc$2rdacarrier
500 ## $aGreek and English on facing pages.
655 #7 $aPoetry.$2lcgft
700 1# $aWells, Irene,$etranslator.
880 1# $6100-01/(S$aΚαβάφης, Κωνσταντίνος,$d1863-1933,$eauthor.
880 10 $6245-02/(S$aΠοιήματα =$bPoems /$cΚ.Π. Καβάφης ; translated by Irene Wells.
880 #1 $6264-03/(S$aΘεσσαλονίκη :$bΕκδόσεις Φάρος,$c2013.

LDR #####nam#a22#####3i#4500
001 bbw000010
003 Bbwr
005 20250122120000.0
007 cr#|n|||||||||
008 250122s2023####nz#a####obm###000#0#eng#d
024 7# $a10.5555/bbwr.2023.0010$2doi
040 ## $aBbwr$beng$erda$cBbwr
041 0# $aeng$beng$bmao
100 1# $aTe Rangi, Aroha,$eauthor.
245 10 $aCounting what is lent :$binterlibrary loan statistics of nine island libraries, 1990-2020 /$cAroha Te Rangi.
264 #1 $aPorirua :$bHill Street University,$c2023.
300 ## $a1 online resource (xii, 188 pages) :$billustrations, charts.
336 ## $atext$btxt$2rdacontent
337 ## $acomputer$bc$2rdamedia
338 ## $aonline resource$bcr$2rdacarrier
490 0# $aHill Street theses,$x2815-000?
500 ## $aSummary in Māori.
502 ## $bPh. D.$cHill Street University$d2023
504 ## $aIncludes bibliographical references (pages 171-188).
520 3# $aNine libraries kept their loan registers by hand until 2004. This thesis reads them beside the usage reports that came after, and asks what was never counted.
650 #0 $aInterlibrary loans$zOceania$vStatistics.
650 #0 $aLibrary statistics.
856 40 $uhttps://example.org/theses/10.5555/bbwr.2023.0010$yFull text$zOpen access

LDR #####nam#a22#####3i#4500
001 bbw000011
003 Bbwr
005 20250123090909.0
008 250123s2020####miua###j#b####001#0#eng#d
020 ## $a155555010?$q(spiral binding)$c{$}24.50
040 ## $aBbwr$beng$erda$cBbwr
041 1# $aeng$hfre
100 1# $aVauquelin, Odile,$eauthor.
240 10 $aHorloges des enfants.$lEnglish
245 10 $aClocks for children :$btwelve dials to build from paper /$cOdile Vauquelin ; translated from the French by Tomás Ó Briain ; with drawings by Zoë Maas.
246 30 $aTwelve dials to build from paper
264 #1 $aAnn Arbor, Michigan :$bPaper Lantern,$c2020.
300 ## $a64 pages :$bcolor illustrations ;$c30 cm +$e12 folded sheets
336 ## $atext$btxt$2rdacontent
336 ## $astill image$bsti$2rdacontent
337 ## $aunmediated$bn$2rdamedia
338 ## $avolume$bnc$2rdacarrier
500 ## $aCosts less than {$}3 of card a dial.
504 ## $aIncludes bibliographical references and index.
521 2# $a3-6.
650 #1 $aClocks and watches$xDesign and construction.
650 #1 $aPaper work.
700 1# $aÓ Briain, Tomás,$etranslator.
700 1# $aMaas, Zoë,$d1989-$eillustrator.

LDR #####cam#a22######i#4500
001 bbw000012
003 Bbwr
005 20250124173000.0
008 250124s2024####caub#####b####100#0#eng#d
020 ## $a978155555011?$q(hardcover ;$qacid-free paper)
020 ## $z978155555099?
040 ## $aBbwr$beng$erda$cBbwr
041 0# $aeng$afre$ager
111 2# $aCongress on Ferry Timetables$n(2nd :$d2022 :$cTrieste, Italy)
245 10 $aTides and timetables :$bessays on ferries, islands and the people who wait /$cedited by Ingrid Sørlie and 王小明.
264 #1 $aOakland, California :$bSlack Water Books,$c2024.
264 #2 $aOstend :$bVeerhuis.
300 ## $aix, 377 pages :$bmaps, charts ;$c25 cm.
336 ## $atext$btxt$2rdacontent
336 ## $acartographic image$bcri$2rdacontent
337 ## $aunmediated$bn$2rdamedia
338 ## $avolume$bnc$2rdacarrier
490 1# $aSlack water studies in transport,$x2815-001?;$vvolume 5
500 ## $aPapers in English, French and German.
504 ## $aIncludes bibliographical references and index.
505 00 $tThe last boat /$rIngrid Sørlie --$tL’attente /$rYves Kerdoncuff --$tFahrplan und Gezeiten /$rAnke Jørgensen --$tWaiting rooms /$r王小明.
520 ## $aFour papers of the congress, two of them with the tables that were shown there.
650 #0 $aFerries$xSchedules$vCongresses.
650 #0 $aTides$vCongresses.
700 1# $aSørlie, Ingrid,$eeditor.
700 1# $6880-01$aWang, Xiaoming,$eeditor.
830 #0 $aSlack water studies in transport ;$vvolume 5.
856 42 $3Table of contents$uhttps://example.org/slackwater/5/toc
880 1# $6700-01/$1$a王小明,$eeditor.
"""

CNMARC = """
LDR #####nam0#22########450#
001 bw2024000001
005 20240312101500.0
010 ## $a978-7-5401-0302-?$b精装$dCNY68.00
100 ## $a20240312d2016    m  y0chiy50      ea
101 0# $achi
102 ## $aCN$b320000
105 ## $aa   z   000ay
106 ## $ar
200 1# $a红楼梦$9hong lou meng$f(清)曹雪芹著$g林晚晴校注
205 ## $a第2版
210 ## $a扬州$c古运河出版社$d2016
215 ## $a2册(1210页)$c图$d21cm
225 2# $a古典小说读本$v4
300 ## $a据清乾隆年间抄本整理
330 ## $a本书以贾府的兴衰为背景，写大观园中众人的聚散。
606 0# $a章回小说$y中国$z清代
690 ## $aI242.4$v5
701 #0 $a曹雪芹$Acao xue qin$4著
702 #0 $a林晚晴$Alin wan qing$4校注
801 #0 $aCN$bBBWR$c20240312
905 ## $aBBWR$dI242.4$e1$f2

LDR #####nam0#22########450#
001 bw2024000002
005 20240313090000.0
010 ## $a978-7-5401-1187-?$dCNY29.80
100 ## $a20240313d2019    m  y0chiy50      ea
101 0# $achi
102 ## $aCN$b330000
105 ## $a    z   000fy
106 ## $ar
200 1# $a呐喊$9na han$f鲁迅著
210 ## $a绍兴$c乌篷书局$d2019
215 ## $a203页$d19cm
225 2# $a新文学初版本丛书
300 ## $a收小说十四篇
330 ## $a本书按初版本重排，保留原序，书后附异文表。
606 0# $a短篇小说$x小说集$y中国$z现代
690 ## $aI210.6$v5
701 #0 $a鲁迅$Alu xun$f(1881-1936)$4著
801 #0 $aCN$bBBWR$c20240313
905 ## $aBBWR$dI210.6$e12$f3

LDR #####nam0#22########450#
001 bw2024000003
005 20240401143000.0
010 ## $a978-7-5999-0031-?$dCNY56.00
100 ## $a20240401d2023    k  y0chiy50      ea
101 0# $achi$deng
102 ## $aCN$b110000
105 ## $aad  a   001yy
106 ## $ar
200 1# $a图书馆资源共享导论$9tu shu guan zi yuan gong xiang dao lun$e馆际互借、使用统计与流通$f何书航，𠮷田真理编著
205 ## $a修订版
210 ## $a北京$c通桥出版社$d2023
215 ## $a288页$c图，表$d24cm
225 2# $a信息资源管理教程$v第3种
300 ## $a英文目次
320 ## $a有书目(第275-284页)和索引
330 ## $a本书介绍馆际互借的流程、电子资源使用报告的读法，以及流通系统之间的消息交换。
510 1# $aIntroduction to library resource sharing$zeng
606 0# $a图书馆合作$x资源共享$x高等学校$j教材
690 ## $aG250.73$v5
701 #0 $a何书航$Ahe shu hang$4编著
701 #0 $a𠮷田真理$Aji tian zhen li$4编著
801 #0 $aCN$bBBWR$c20240401
905 ## $aBBWR$dG250.73$e5$f5

LDR #####nam0#22########450#
001 bw2024000004
005 20240402081530.0
010 ## $a978-7-5999-0207-?$dCNY39.00
100 ## $a20240402d2021    m  y0chiy50      ea
101 1# $achi$ceng
102 ## $aCN$b310000
105 ## $a    z   000ay
106 ## $ar
200 1# $a盐账簿$9yan zhang bu$f(英)玛格丽特·埃勒里·索恩著$g周渡译
210 ## $a上海$c灯船文艺出版社$d2021
215 ## $a341页$d21cm
225 2# $a港口小说译丛$v3
300 ## $a书名原文：The salt ledger
330 ## $a一个替盐商记账的职员，在页边发现了另一套数字。
500 10 $aSalt ledger$mChinese
606 0# $a长篇小说$y英国$z现代
690 ## $aI561.45$v5
701 #1 $c(英)$a索恩$b玛格丽特·埃勒里$Asuo en$f(1961-)$4著
702 #0 $a周渡$Azhou du$4译
801 #0 $aCN$bBBWR$c20240402
905 ## $aBBWR$dI561.45$e77$f1

LDR #####nam0#22########450#
001 bw2024000005
005 20240410110000.0
010 ## $a978-7-5401-2230-?$b线装$dCNY480.00
100 ## $a20240410d2014    k  y0chiy50      ea
101 0# $achi
102 ## $aCN$b360000
105 ## $aa   z   000yy
106 ## $ar
200 1# $a天工开物$9tian gong kai wu$f(明)宋应星撰
205 ## $a影印本
210 ## $a南昌$c豫章古籍社$d2014
215 ## $a3册(一函)$c插图$d29cm
225 2# $a古代科技珍本$v第1辑
300 ## $a据明崇祯十年刻本影印
330 ## $a全书十八卷，记农业与手工业的工具、原料和工序，附图一百余幅。
606 0# $a农业史$x技术史$y中国$z明代
690 ## $aN092$v5
701 #0 $a宋应星$Asong ying xing$f(1587-?)$4撰
801 #0 $aCN$bBBWR$c20240410
905 ## $aBBWR$dN092$e3$f1

LDR #####nam0#22########450#
001 bw2024000006
005 20240415160000.0
010 ## $a978-7-5999-0455-?$dCNY32.00
100 ## $a20240415d2022    bc y0chiy50      ea
101 0# $achi$aeng
102 ## $aCN$b210000
105 ## $aa   z   000yy
106 ## $ar
200 1# $a小灯塔看潮水$9xiao deng ta kan chao shui$dLittle lighthouse and the tide$f海苗文图$zeng
210 ## $a大连$c浪花童书馆$d2022
215 ## $a36页$c彩图$d25×25cm
225 2# $a海边的一天$v2
300 ## $a汉英对照，附带拼音
330 ## $a小灯塔每天数船。有一天退潮了，一条船也没有来。
510 1# $aLittle lighthouse and the tide$zeng
606 0# $a图画故事$y中国$z现代
690 ## $aI287.8$v5
701 #0 $a海苗$Ahai miao$4文图
801 #0 $aCN$bBBWR$c20240415
905 ## $aBBWR$dI287.8$e210$f4
"""

AUTHORITIES = """
LDR #####nz##a22#####n##4500
001 bwa00000001
003 Bbwr
005 20250201100000.0
008 250201n|#azannaabn##########|a#aaa######
024 7# $a000000000000001X$2isni
040 ## $aBbwr$beng$erda$cBbwr
046 ## $f1961
100 1# $aThorne, Margaret Ellery,$d1961-
370 ## $aBath (England)$eBristol (England)
374 ## $aNovelists$2lcsh
377 ## $aeng
400 1# $aThorne, M. E.$q(Margaret Ellery),$d1961-
400 1# $a索恩, 玛格丽特·埃勒里,$d1961-
670 ## $aThe salt ledger, 2019:$btitle page (Margaret Ellery Thorne) jacket (born in Bath, 1961)

LDR #####nz##a22#####n##4500
001 bwa00000002
003 Bbwr
005 20250201101500.0
008 250201n|#azannaabn##########|a#aaa######
040 ## $aBbwr$beng$erda$cBbwr
110 2# $aSlack Water Books (Firm)
368 ## $aPublishers and publishing$2lcsh
370 ## $cUnited States$eOakland (Calif.)
410 2# $aSlack Water (Firm)
510 2# $wa$aTurn of the Tide Press
670 ## $aTides and timetables, 2024:$btitle page (Slack Water Books, Oakland, California)

LDR #####nz##a22#####n##4500
001 bwa00000003
003 Bbwr
005 20250201103000.0
008 250201i|#anannbabn##########|a#ana######
040 ## $aBbwr$beng$cBbwr
150 ## $aInterlibrary loans
450 ## $aInter-library loans
450 ## $aLending between libraries
450 ## $a馆际互借
550 ## $wg$aLibrary cooperation
670 ## $aCounting what is lent, 2023:$bpage 1
680 ## $iHere are entered works on the lending of material by one library to another. For the exchange of messages between their systems see$aLibrary circulation systems.

LDR #####nz##a22#####n##4500
001 bwa00000004
003 Bbwr
005 20250201104500.0
008 250201n|#azannaabn##########|a#aaa######
040 ## $aBbwr$beng$erda$cBbwr
046 ## $k1904
100 1# $aChekhov, Anton Pavlovich,$d1860-1904.$tVishnevyĭ sad
380 ## $aPlays (Performed works)$2lcsh
400 1# $aChekhov, Anton Pavlovich,$d1860-1904.$tCherry orchard
400 1# $aЧехов, Антон Павлович,$d1860-1904.$tВишневый сад
670 ## $aVishnevyĭ sad, 2018:$btitle page (Вишневый сад)
"""

HOLDINGS = """
LDR #####ny##a22#####4n#4500
001 bwh00000001
003 Bbwr
004 bbw000101
005 20250305090000.0
008 2503054p####8###4001aaeng0250305
852 0# $aBbwr$bMAIN$cStacks$hZ713$i.J68$zAsk at the desk for unbound issues
853 20 $81$av.$bno.$u4$vr$i(year)$j(month)$wq
863 40 $81.1$a1$b1-4$i2015$j03-12
863 40 $81.2$a2-9$b1-4$i2016-2023
863 41 $81.3$a10$b1-2$i2024$j03-06$p30004000123456
866 #0 $80$av.1 (2015)-v.9 (2023)$zv.4 no.2 wanting

LDR #####ny##a22#####3n#4500
001 bwh00000002
003 Bbwr
004 bbw000102
005 20250305093000.0
008 2503052p####6###2001uueng0250305
852 ## $aBbwr$bHARB$cPeriodicals$jP 12
853 00 $81$a(year)$b(month)$c(day)
863 30 $81.1$a2024$b01$c05
863 30 $81.2$a2024$b02$c02$zcover torn
876 ## $81.2$ahb-2024-02$p30004000123464$jon loan

LDR #####nv##a22#####4n#4500
001 bwh00000003
003 Bbwr
004 bbw000006
005 20250306120000.0
008 2503062g####8###1002aachi0250306
852 0# $aBbwr$bEAST$cClosed stacks$hPL2727.S2$iA1 2015$t1
853 ## $81$a卷
863 ## $81.1$a1$p30004000200011
863 ## $81.2$a2$p30004000200029
866 ## $80$a上卷, 下卷
"""


NUMBERS = {("010", "a"), ("020", "a"), ("020", "z"), ("490", "x")}


def with_check_digit(text):
    """The text in which the `?` that ends an ISBN or ISSN is replaced by its check digit."""
    return re.sub(r"([-\d]+)\?", lambda m: m[1] + check_digit(m[1].replace("-", "")), text)


def check_digit(digits):
    match len(digits):
        case 12:
            rest = -sum(int(d) * (3 if i % 2 else 1) for i, d in enumerate(digits)) % 10
        case 9 | 7:
            rest = -sum(int(d) * (len(digits) + 1 - i) for i, d in enumerate(digits)) % 11
        case n:
            raise ValueError(f"{digits}: {n} digits")
    return "X" if rest == 10 else str(rest)


def parse(source):
    """The records of a text: (leader, [(tag, value)]), a value of a data field being (indicators, [(code, text)])."""
    for block in source.strip().split("\n\n"):
        leader, *lines = block.split("\n")
        fields = []
        for line in lines:
            tag, rest = line[:3], line[4:]
            if tag < "010":
                fields.append((tag, rest.replace("#", " ")))
                continue
            # In 880 `/$1` is the code of the East Asian scripts, not a subfield.
            subfields = [(s[0], s[1:].replace("{$}", "$")) for s in re.split(r"(?<!\{)\$(?!(?<=/\$)1)", rest[3:])[1:]]
            subfields = [(c, with_check_digit(t) if (tag, c) in NUMBERS else t) for c, t in subfields]
            fields.append((tag, (rest[:2].replace("#", " "), subfields)))
        assert leader.startswith("LDR "), leader
        yield leader[4:].replace("#", " "), fields


def verify(leader, fields):
    """What the eye overlooks in the text above."""
    name = fields[0][1]
    assert len(leader) == 24, f"{name}: leader of {len(leader)}"
    assert [t for t, _ in fields[:1]] == ["001"], name
    for tag, value in fields:
        if tag == "005":
            assert re.fullmatch(r"\d{14}\.\d", value), f"{name}: 005 {value}"
        elif tag == "008":
            want = 32 if leader[6] in "uvxy" else 40
            assert len(value) == want, f"{name}: 008 of {len(value)}"
        elif tag == "100" and leader.endswith("450 "):
            assert len(value[1][0][1]) == 36, f"{name}: 100$a of {len(value[1][0][1])}"
        elif tag == "880":
            linked, number = value[1][0][1][:3], value[1][0][1][4:6]
            twins = [v for t, v in fields if t == linked and v[1][0] == ("6", f"880-{number}")]
            assert len(twins) == 1 and twins[0][0] == value[0], f"{name}: 880 {number}"
        elif not isinstance(value, str) and value[1][0][0] == "6":
            twin = f"{tag}-{value[1][0][1][4:6]}"
            assert any(t == "880" and v[1][0][1].startswith(twin) for t, v in fields), f"{name}: no 880 for {twin}"


def framed(leader, fields):
    """The leader with its lengths, and the bytes of the record as ISO 2709 frames them."""
    directory, data = "", b""
    for tag, value in fields:
        if not isinstance(value, str):
            value = value[0] + "".join(f"\x1f{code}{text}" for code, text in value[1])
        field = value.encode() + b"\x1e"
        directory += f"{tag}{len(field):04}{len(data):05}"
        data += field
    base = 24 + len(directory) + 1
    leader = f"{base + len(data) + 1:05}{leader[5:12]}{base:05}{leader[17:]}"
    return leader, f"{leader}{directory}\x1e".encode() + data + b"\x1d"


def iso2709(records):
    return b"".join(framed(*record)[1] for record in records)


def marcxml(records):
    out = ['<?xml version="1.0" encoding="UTF-8"?>', '<collection xmlns="http://www.loc.gov/MARC21/slim">']
    for leader, fields in records:
        out += ["  <record>", f"    <leader>{framed(leader, fields)[0]}</leader>"]
        for tag, value in fields:
            if isinstance(value, str):
                out.append(f'    <controlfield tag="{tag}">{escape(value)}</controlfield>')
                continue
            indicators, subfields = value
            out.append(f'    <datafield tag="{tag}" ind1="{indicators[0]}" ind2="{indicators[1]}">')
            out += [f"      <subfield code={quoteattr(code)}>{escape(text)}</subfield>" for code, text in subfields]
            out.append("    </datafield>")
        out.append("  </record>")
    return ("\n".join(out) + "\n</collection>\n").encode()


def main():
    files = {}
    for name, source in [("books", BOOKS), ("cnmarc", CNMARC), ("authorities", AUTHORITIES), ("holdings", HOLDINGS)]:
        records = list(parse(source))
        for record in records:
            verify(*record)
        files[f"{name}.mrc"] = iso2709(records)
        if name == "books":
            files["books.xml"] = marcxml(records)
    if sys.argv[1:] == ["--check"]:
        stale = [n for n, b in files.items() if not (HERE / n).exists() or (HERE / n).read_bytes() != b]
        for name in stale:
            print(f"examples/data/{name} is not what generate_data.py writes: run it and commit the result", file=sys.stderr)
        if not stale:
            print(f"examples/data: {len(files)} files are what generate_data.py writes")
        sys.exit(1 if stale else 0)
    if sys.argv[1:]:
        sys.exit("usage: generate_data.py [--check]")
    for name, data in files.items():
        (HERE / name).write_bytes(data)
        print(f"examples/data/{name}: {len(data)} bytes")


if __name__ == "__main__":
    main()
