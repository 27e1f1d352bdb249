// Do not modify this file by hand!
// Re-generate this file by running npm run translate

import {str} from '@lit/localize';

export const templates = {
  'own-answer': `Mae’n cofio eich ateb, fel nad oes rhaid i ni ofyn ar bob tudalen.`,
  'own-catalogue': `Mae’n cadw copi o’r rhestr hon o gwcis, rhag ofn nad yw ein gweinydd yn gweithio.`,
  'own-copy': `Mae’n sicrhau bod na yn cael ei gadw, hyd yn oed os collir y cwci.`,
  'own-counts': `Mae hefyd yn cyfri pa mor aml rydyn ni’n gofyn, a pha mor aml mae pobl yn dweud ie neu na. Nid yw’n nodi pwy ydyn nhw.`,
  'own-deletion': `Ar ôl na, mae’n cofio beth sydd ar ôl i’w ddileu.`,
  'own-history': `Mae’n rhestru eich atebion diwethaf, fel y gallwch eu gweld yn y gosodiadau cwcis.`,
  'own-name': `Eich atebion am gwcis`,
  'own-purpose': `Mae hyn yn cofio beth rydych chi’n ei ateb am gwcis. Nid yw’n dweud pwy ydych chi.`,
  'own-record': `Mae hefyd yn dweud wrth ein gweinydd beth gafodd ei ateb bob dydd, er mwyn i ni allu dangos ein bod wedi gofyn. Nid yw’n nodi pwy atebodd.`,
  'own-rows': `Mae’n cofio cynnwys pwy sydd yn ein tudalennau, er mwyn i ni allu gofyn i chi yn gyntaf.`,
  'page-branded': `Ein gwefannau eraill`,
  'page-branded-about': `Mae ein henw ni ar y gwefannau hyn. Gall cwmnïau eraill eu rhedeg, ac mae gan bob un ei gwcis ei hun.`,
  'page-commissioned': `Gwasanaethau y mae eraill yn eu rhedeg i ni`,
  'page-commissioned-about': `Mae cwmnïau eraill yn rhedeg y rhain i ni o dan eu henwau eu hunain. Mae gan bob un ei gwcis ei hun.`,
  'page-contents': `Ar y dudalen hon`,
  'page-first-party': `Cwcis parti cyntaf`,
  'page-first-party-about': `Mae’r rhain yn cael eu gosod gan y wefan rydych chi’n edrych arni.`,
  'page-manage': `Sut i reoli cwcis`,
  'page-manage-about': `Yng ngosodiadau eich porwr gallwch weld, dileu a rhwystro cwcis. Os ydych yn eu rhwystro i gyd, ni fydd rhannau o’n gwefannau’n gweithio.`,
  'page-on': str`ar ${0}`,
  'page-persistent': `Cwcis parhaus`,
  'page-persistent-about': `Mae’r rhain yn aros am yr amser y mae’r tablau’n ei roi, neu nes i chi eu dileu.`,
  'page-regulator': `Beth mae Swyddfa’r Comisiynydd Gwybodaeth (ICO) yn ei ddweud am gwcis`,
  'page-session': `Cwcis sesiwn`,
  'page-session-about': `Mae’r rhain yn cael eu dileu pan fyddwch yn cau eich porwr.`,
  'page-shares': str`Mae’r wefan hon hefyd yn defnyddio ${0}.`,
  'page-third-party': `Cwcis trydydd parti`,
  'page-third-party-about': `Mae’r rhain yn cael eu gosod gan gwmni arall, fel un rydyn ni’n dangos ei fideos. Gall eich gweld ar wefannau eraill hefyd.`,
  'page-words': `Beth mae’r geiriau’n ei olygu`,
};
