
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'answer-failed': `معذرت، یہ نہیں ہو سکا۔ صفحہ دوبارہ لوڈ کریں۔`,
'answer-forgotten': `آپ کے براؤزر نے آپ کا جواب محفوظ نہیں کیا، اس لیے ہم آپ سے دوبارہ پوچھیں گے۔`,
'banner-accept': `اضافی کوکیز قبول کریں`,
'banner-accepted': `آپ نے اضافی کوکیز قبول کر لی ہیں۔`,
'banner-change': `آپ کوکیز کی سیٹنگز میں کسی بھی وقت اپنا فیصلہ بدل سکتے ہیں۔`,
'banner-handed-over': `آپ نے ہماری ایک اور سائٹ پر جواب دیا تھا۔ وہ جواب یہاں بھی لاگو ہے۔`,
'banner-hide': `یہ پیغام چھپائیں`,
'banner-preferences': `کوکیز چنیں`,
'banner-question': `اس سائٹ کو چلانے کے لیے ہمیں کچھ کوکیز کی ضرورت ہے۔ کیا ہم اضافی کوکیز بھی استعمال کر سکتے ہیں؟`,
'banner-reject': `اضافی کوکیز مسترد کریں`,
'banner-rejected': `آپ نے اضافی کوکیز مسترد کر دی ہیں۔`,
'banner-settings': `کوکیز کی سیٹنگز`,
'banner-title': str`${0} پر کوکیز`,
'banner-what': `کس لیے، اور کن کمپنیوں کی طرف سے`,
'placeholder-always': str`${0} کو ہمیشہ اجازت دیں`,
'placeholder-link': str`${0} پر کھولیں`,
'placeholder-map': str`یہ نقشہ ${0} سے آتا ہے۔ یہ صرف تب دکھایا جائے گا جب آپ ہاں کہیں۔`,
'placeholder-once': `صرف ایک بار دکھائیں`,
'placeholder-video': str`یہ ویڈیو ${0} سے آتی ہے۔ یہ صرف تب دکھائی جائے گی جب آپ ہاں کہیں۔`,
'preferences-answered-no': str`${0}: نہیں`,
'preferences-answered-yes': str`${0}: ہاں`,
'preferences-answers': `آپ کے اب تک کے جوابات`,
'preferences-answers-about': `یہ فہرست اس ڈیوائس پر رکھی جاتی ہے، تاکہ آپ اسے دیکھ سکیں۔`,
'preferences-back': `اس صفحے پر واپس جائیں جو آپ دیکھ رہے تھے`,
'preferences-close': `بند کریں`,
'preferences-download': `اپنے جوابات ڈاؤن لوڈ کریں`,
'preferences-exempt': `قانون کے مطابق ہم آپ سے پوچھے بغیر انہیں استعمال کر سکتے ہیں۔ آپ یہاں ان سے انکار کر سکتے ہیں۔`,
'preferences-left': `یہ صفحہ جو کچھ ہٹا سکتا ہے، وہ ہم نے ہٹا دیا۔ کچھ باقی ہے:`,
'preferences-left-kept': str`${0} نے یہ چھوڑا ہے: ${1}۔ آپ اسے اپنے براؤزر کی سیٹنگز میں حذف کر سکتے ہیں۔`,
'preferences-left-running': str`جب تک آپ یہ صفحہ دوبارہ لوڈ نہ کریں، ${0} کا چلنا جاری رہ سکتا ہے۔`,
'preferences-left-third-party': str`ہو سکتا ہے ${0} نے ${2} پر یہ چھوڑا ہو: ${1}۔ وہاں ہم کچھ حذف نہیں کر سکتے۔ آپ اپنے براؤزر کی سیٹنگز میں حذف کر سکتے ہیں۔`,
'preferences-necessary': `ہمیشہ آن، کیونکہ یہ سائٹ ان کے بغیر کام نہیں کرتی۔`,
'preferences-no': `نہیں`,
'preferences-object': `مجھے اعتراض ہے: یہ استعمال نہ کریں`,
'preferences-opt-out': str`${0} کو ہر جگہ منع کرنے کا طریقہ`,
'preferences-provider': str`یہ سروس ${0} کی طرف سے ہے۔`,
'preferences-reload': `صفحہ دوبارہ لوڈ کریں`,
'preferences-save': `کوکیز کی سیٹنگز محفوظ کریں`,
'preferences-saved': `آپ کی کوکیز کی سیٹنگز محفوظ ہو گئی ہیں۔`,
'preferences-signal': `آپ کا براؤزر بتاتا ہے کہ آپ نہیں چاہتے کہ آپ پر نظر رکھی جائے۔ اس لیے اضافی کوکیز بند ہیں، جب تک آپ انہیں یہاں آن نہ کریں۔`,
'preferences-title': `کوکیز کی سیٹنگز`,
'preferences-yes': `ہاں، استعمال کریں`,
'table-found': str`${1} میں سے ${0} دکھا رہے ہیں`,
'table-information': `یہ سروس اپنی کوکیز کی وضاحت خود کرتی ہے`,
'table-lifetime': `رکھنے کی مدت`,
'table-live': `اس وقت اس ڈیوائس پر ہے`,
'table-name': `نام`,
'table-not-given': `درج نہیں`,
'table-opt-out': str`${0} کو منع کریں`,
'table-persistent': `جب تک آپ اسے حذف نہ کریں`,
'table-privacy': str`رازداری کے بارے میں ${0} کا بیان`,
'table-purpose': `کس لیے ہے`,
'table-search': `کوکی تلاش کریں`,
'table-session': `جب تک آپ اپنا براؤزر بند نہ کریں`,
'table-stale': `اب نہیں رکھی جاتی`,
'table-storage': `کوکی نہیں، براؤزر کے اسٹوریج میں محفوظ`,
    };
  