
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'answer-failed': `Mae’n ddrwg gennym, ni weithiodd hynny. Ail-lwythwch y dudalen.`,
'answer-forgotten': `Ni wnaeth eich porwr gadw eich ateb, felly byddwn yn gofyn i chi eto.`,
'banner-accept': `Derbyn cwcis ychwanegol`,
'banner-accepted': `Rydych chi wedi derbyn cwcis ychwanegol.`,
'banner-change': `Gallwch newid eich meddwl unrhyw bryd yn y gosodiadau cwcis.`,
'banner-handed-over': `Rydych chi wedi ateb ar un arall o’n gwefannau. Mae eich ateb yn cyfrif yma hefyd.`,
'banner-hide': `Cuddio’r neges hon`,
'banner-preferences': `Dewis cwcis`,
'banner-question': `Mae angen rhai cwcis arnon ni i wneud i’r wefan hon weithio. Gawn ni ddefnyddio rhai ychwanegol hefyd?`,
'banner-reject': `Gwrthod cwcis ychwanegol`,
'banner-rejected': `Rydych chi wedi gwrthod cwcis ychwanegol.`,
'banner-settings': `Gosodiadau cwcis`,
'banner-title': str`Cwcis ar wefan ${0}`,
'banner-what': `Ar gyfer beth, a chan ba gwmnïau`,
'placeholder-always': str`Caniatáu ${0} bob amser`,
'placeholder-link': str`Agor ar ${0}`,
'placeholder-map': str`Mae’r map hwn yn dod o ${0}. Dim ond os byddwch chi’n cytuno y bydd yn cael ei ddangos.`,
'placeholder-once': `Dangos hyn unwaith`,
'placeholder-video': str`Mae’r fideo hwn yn dod o ${0}. Dim ond os byddwch chi’n cytuno y bydd yn cael ei ddangos.`,
'preferences-answered-no': str`${0}: na`,
'preferences-answered-yes': str`${0}: ie`,
'preferences-answers': `Eich atebion hyd yma`,
'preferences-answers-about': `Mae’r rhestr hon yn cael ei chadw ar y ddyfais hon, er mwyn i chi allu edrych arni.`,
'preferences-back': `Mynd yn ôl i’r dudalen roeddech chi’n edrych arni`,
'preferences-close': `Cau`,
'preferences-download': `Lawrlwytho eich atebion`,
'preferences-exempt': `Mae’r gyfraith yn gadael i ni ddefnyddio’r rhain heb ofyn. Gallwch eu gwrthod yma.`,
'preferences-left': `Rydyn ni wedi dileu’r hyn y gall y dudalen hon ei ddileu. Mae rhywbeth ar ôl:`,
'preferences-left-kept': str`Mae ${0} wedi gadael ${1}. Gallwch ddileu hyn yng ngosodiadau eich porwr.`,
'preferences-left-running': str`Gall ${0} ddal i redeg nes i chi ail-lwytho’r dudalen hon.`,
'preferences-left-third-party': str`Efallai fod ${0} wedi gadael ${1} ar ${2}, lle na allwn ni ddileu dim. Gallwch chi wneud hynny yng ngosodiadau eich porwr.`,
'preferences-necessary': `Ymlaen bob amser, oherwydd dydy’r wefan hon ddim yn gweithio hebddyn nhw.`,
'preferences-no': `Na`,
'preferences-object': `Rwy’n gwrthwynebu: peidiwch â’u defnyddio`,
'preferences-opt-out': str`Sut i wrthod ${0} ym mhobman`,
'preferences-provider': str`Darparwr: ${0}.`,
'preferences-reload': `Ail-lwytho’r dudalen`,
'preferences-save': `Cadw gosodiadau cwcis`,
'preferences-saved': `Mae eich gosodiadau cwcis wedi’u cadw.`,
'preferences-signal': `Mae eich porwr yn dweud nad ydych chi eisiau cael eich olrhain. Felly mae cwcis ychwanegol wedi’u diffodd, oni bai eich bod chi’n eu troi ymlaen yma.`,
'preferences-title': `Gosodiadau cwcis`,
'preferences-yes': `Ie, defnyddiwch nhw`,
'table-found': str`Yn dangos ${0} o ${1}`,
'table-information': `Mae’r gwasanaeth hwn yn esbonio ei gwcis ei hun`,
'table-lifetime': `Am faint y caiff ei gadw`,
'table-live': `ar y ddyfais hon nawr`,
'table-name': `Enw`,
'table-not-given': `heb ei nodi`,
'table-opt-out': str`Optio allan o ${0}`,
'table-persistent': `nes i chi ei ddileu`,
'table-privacy': str`Beth mae ${0} yn ei ddweud am breifatrwydd`,
'table-purpose': `Ar gyfer beth`,
'table-search': `Chwilio am gwci`,
'table-session': `nes i chi gau eich porwr`,
'table-stale': `ddim yn cael ei osod mwyach`,
'table-storage': `wedi’i gadw yn storfa’r porwr, nid cwci`,
    };
  