
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'answer-failed': `عذرًا، لم ينجح ذلك. يرجى إعادة تحميل الصفحة.`,
'answer-forgotten': `لم يحفظ متصفحك إجابتك، لذلك سنسألك مرة أخرى.`,
'banner-accept': `قبول الكوكيز الإضافية`,
'banner-accepted': `لقد قبلت الكوكيز الإضافية.`,
'banner-change': `يمكنك تغيير رأيك في أي وقت في إعدادات الكوكيز.`,
'banner-handed-over': `لقد أجبت في موقع آخر من مواقعنا. إجابتك سارية هنا أيضًا.`,
'banner-hide': `إخفاء هذه الرسالة`,
'banner-preferences': `اختيار الكوكيز`,
'banner-question': `نحتاج إلى بعض الكوكيز ليعمل هذا الموقع. هل يمكننا استخدام كوكيز إضافية أيضًا؟`,
'banner-reject': `رفض الكوكيز الإضافية`,
'banner-rejected': `لقد رفضت الكوكيز الإضافية.`,
'banner-settings': `إعدادات الكوكيز`,
'banner-title': str`الكوكيز على ${0}`,
'banner-what': `لماذا نستخدمها، ومن أي شركات`,
'placeholder-always': str`السماح دائمًا لخدمة ${0}`,
'placeholder-link': str`الفتح على ${0}`,
'placeholder-map': str`هذه الخريطة من ${0}. لن تظهر إلا إذا وافقت.`,
'placeholder-once': `عرض لمرة واحدة`,
'placeholder-video': str`هذا الفيديو من ${0}. لن يظهر إلا إذا وافقت.`,
'preferences-answered-no': str`${0}: لا`,
'preferences-answered-yes': str`${0}: نعم`,
'preferences-answers': `إجاباتك حتى الآن`,
'preferences-answers-about': `تُحفظ هذه القائمة على هذا الجهاز، حتى يمكنك الرجوع إليها.`,
'preferences-back': `العودة إلى الصفحة التي كنت فيها`,
'preferences-close': `إغلاق`,
'preferences-download': `تنزيل إجاباتك`,
'preferences-exempt': `يسمح لنا القانون باستخدامها دون أن نسألك. يمكنك رفضها هنا.`,
'preferences-left': `أزلنا ما يمكن لهذه الصفحة إزالته. بقي ما يلي:`,
'preferences-left-kept': str`تركت خدمة ${0} ما يلي: ${1}. يمكنك حذف ذلك من إعدادات متصفحك.`,
'preferences-left-running': str`قد يستمر عمل ${0} حتى تعيد تحميل هذه الصفحة.`,
'preferences-left-third-party': str`ربما تركت خدمة ${0} على ${2} ما يلي: ${1}. لا يمكننا حذف أي شيء هناك، لكن يمكنك ذلك من إعدادات متصفحك.`,
'preferences-necessary': `تعمل دائمًا، لأن هذا الموقع لا يعمل بدونها.`,
'preferences-no': `لا`,
'preferences-object': `أعترض: لا تستخدموها`,
'preferences-opt-out': str`كيفية رفض ${0} في كل مكان`,
'preferences-provider': str`الخدمة من ${0}.`,
'preferences-reload': `إعادة تحميل الصفحة`,
'preferences-save': `حفظ إعدادات الكوكيز`,
'preferences-saved': `تم حفظ إعدادات الكوكيز الخاصة بك.`,
'preferences-signal': `يقول متصفحك إنك لا تريد أن يتتبعك أحد. لذلك فإن الكوكيز الإضافية متوقفة، إلا إذا شغّلتها هنا.`,
'preferences-title': `إعدادات الكوكيز`,
'preferences-yes': `نعم، استخدموها`,
'table-found': str`عرض ${0} من ${1}`,
'table-information': `هذه الخدمة تشرح بنفسها الكوكيز التي تستخدمها`,
'table-lifetime': `مدة الحفظ`,
'table-live': `على هذا الجهاز الآن`,
'table-name': `الاسم`,
'table-not-given': `غير مذكور`,
'table-opt-out': str`رفض ${0}`,
'table-persistent': `حتى تحذفها`,
'table-privacy': str`بيان ${0} عن الخصوصية`,
'table-purpose': `الغرض منها`,
'table-search': `البحث في الكوكيز`,
'table-session': `حتى تغلق متصفحك`,
'table-stale': `لم تعد تُخزَّن`,
'table-storage': `تُحفظ في مساحة تخزين المتصفح، وليست من الكوكيز`,
    };
  