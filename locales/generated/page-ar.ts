// Do not modify this file by hand!
// Re-generate this file by running npm run translate

import {str} from '@lit/localize';

export const templates = {
  'own-answer': `يتذكر إجابتك حتى لا نسألك في كل صفحة.`,
  'own-catalogue': `يحفظ نسخة من قائمة الكوكيز هذه في حال توقف خادمنا.`,
  'own-copy': `يضمن أن يُحفظ الرفض حتى لو ضاع الكوكي.`,
  'own-deletion': `بعد الرفض، يتذكر ما بقي لحذفه.`,
  'own-history': `يحفظ قائمة بآخر إجاباتك لتراها في إعدادات الكوكيز.`,
  'own-name': `إجاباتك عن الكوكيز`,
  'own-purpose': `يتذكر هذا ما تجيب به عن الكوكيز. ولا يقول من أنت.`,
  'own-rows': `يتذكر لمن المحتوى الموجود في صفحاتنا حتى نتمكن من سؤالك أولاً.`,
  'page-branded': `مواقعنا الأخرى`,
  'page-branded-about': `تحمل هذه المواقع اسمنا. وقد تديرها شركات أخرى، ولكل منها كوكيز خاصة به.`,
  'page-commissioned': `خدمات يديرها آخرون لنا`,
  'page-commissioned-about': `تديرها لنا شركات أخرى بأسمائها. ولكل منها كوكيز خاصة بها.`,
  'page-contents': `في هذه الصفحة`,
  'page-first-party': `كوكيز الطرف الأول`,
  'page-first-party-about': `يضعها الموقع الذي تنظر إليه.`,
  'page-manage': `كيف تتحكم في الكوكيز`,
  'page-manage-about': `في إعدادات متصفحك يمكنك رؤية الكوكيز وحذفها ومنعها. وإذا منعتها كلها فلن تعمل أجزاء من مواقعنا.`,
  'page-on': str`على ${0}`,
  'page-persistent': `كوكيز دائمة`,
  'page-persistent-about': `تبقى للمدة التي تذكرها الجداول، أو حتى تحذفها.`,
  'page-regulator': `ما يقوله مكتب مفوض المعلومات البريطاني (ICO) عن الكوكيز`,
  'page-session': `كوكيز الجلسة`,
  'page-session-about': `تُحذف عندما تغلق متصفحك.`,
  'page-shares': str`يستخدم هذا الموقع أيضًا ${0}.`,
  'page-third-party': `كوكيز الطرف الثالث`,
  'page-third-party-about': `تضعها شركة أخرى، مثل شركة نعرض فيديوهاتها. وقد تراك في مواقع أخرى أيضًا.`,
  'page-words': `ما معنى هذه الكلمات`,
};
