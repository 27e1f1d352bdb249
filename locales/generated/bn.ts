
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'answer-failed': `দুঃখিত, এটি কাজ করেনি। এই পেজ আবার লোড করুন।`,
'answer-forgotten': `আপনার ব্রাউজার আপনার উত্তর সেভ করেনি, তাই আমরা আবার জিজ্ঞেস করব।`,
'banner-accept': `বাড়তি কুকি গ্রহণ করুন`,
'banner-accepted': `আপনি বাড়তি কুকি গ্রহণ করেছেন।`,
'banner-change': `আপনি যেকোনো সময় কুকি সেটিংসে গিয়ে মত বদলাতে পারেন।`,
'banner-handed-over': `আপনি আমাদের অন্য একটি সাইটে উত্তর দিয়েছেন। সেই উত্তর এখানেও প্রযোজ্য।`,
'banner-hide': `এই বার্তা লুকান`,
'banner-preferences': `কুকি বেছে নিন`,
'banner-question': `এই সাইট চালাতে আমাদের কিছু কুকি লাগে। আমরা কি বাড়তি কুকিও ব্যবহার করতে পারি?`,
'banner-reject': `বাড়তি কুকি নাকচ করুন`,
'banner-rejected': `আপনি বাড়তি কুকি নাকচ করেছেন।`,
'banner-settings': `কুকি সেটিংস`,
'banner-title': str`${0}-এ কুকি`,
'banner-what': `কী কাজে, আর কোন কোন কোম্পানির`,
'placeholder-always': str`${0}-কে সবসময় অনুমতি দিন`,
'placeholder-link': str`${0}-এ খুলুন`,
'placeholder-map': str`এই ম্যাপ ${0} থেকে আসে। আপনি হ্যাঁ বললে তবেই এটি দেখানো হবে।`,
'placeholder-once': `শুধু একবার দেখান`,
'placeholder-video': str`এই ভিডিও ${0} থেকে আসে। আপনি হ্যাঁ বললে তবেই এটি দেখানো হবে।`,
'preferences-answered-no': str`${0}: না`,
'preferences-answered-yes': str`${0}: হ্যাঁ`,
'preferences-answers': `এ পর্যন্ত আপনার উত্তর`,
'preferences-answers-about': `এই তালিকা এই ডিভাইসে রাখা হয়, যাতে আপনি তা দেখে নিতে পারেন।`,
'preferences-back': `যে পেজ দেখছিলেন, সেখানে ফিরে যান`,
'preferences-close': `বন্ধ করুন`,
'preferences-download': `আপনার উত্তর ডাউনলোড করুন`,
'preferences-exempt': `আইন অনুযায়ী আমরা আপনাকে জিজ্ঞাসা না করেই এগুলো ব্যবহার করতে পারি। আপনি চাইলে এখানে এগুলো নাকচ করতে পারেন।`,
'preferences-left': `এই পেজ যা সরাতে পারে, আমরা তা সরিয়ে দিয়েছি। কিছু রয়ে গেছে:`,
'preferences-left-kept': str`${0} এখানে ${1} রেখে গেছে। আপনি নিজের ব্রাউজারের সেটিংসে এটি মুছতে পারেন।`,
'preferences-left-running': str`আপনি এই পেজ আবার লোড না করা পর্যন্ত ${0} চলতে থাকতে পারে।`,
'preferences-left-third-party': str`${0} হয়তো ${2}-এ ${1} রেখে গেছে। সেখানে আমরা কিছু মুছতে পারি না। আপনি নিজের ব্রাউজারের সেটিংসে মুছতে পারেন।`,
'preferences-necessary': `সবসময় চালু, কারণ এগুলো ছাড়া এই সাইট কাজ করে না।`,
'preferences-no': `না`,
'preferences-object': `আমার আপত্তি আছে: এগুলো ব্যবহার করবেন না`,
'preferences-opt-out': str`${0}-কে সব জায়গায় না বলার উপায়`,
'preferences-provider': str`এই সেবা দেয় ${0}।`,
'preferences-reload': `এই পেজ আবার লোড করুন`,
'preferences-save': `কুকি সেটিংস সেভ করুন`,
'preferences-saved': `আপনার কুকি সেটিংস সেভ হয়েছে।`,
'preferences-signal': `আপনার ব্রাউজার জানাচ্ছে, আপনি চান না আপনার ওপর নজর রাখা হোক। তাই বাড়তি কুকি বন্ধ আছে, যদি না আপনি এখানে চালু করেন।`,
'preferences-title': `কুকি সেটিংস`,
'preferences-yes': `হ্যাঁ, ব্যবহার করুন`,
'table-found': str`${1}টির মধ্যে ${0}টি দেখানো হচ্ছে`,
'table-information': `এই সেবা নিজের কুকির কথা নিজেই জানায়`,
'table-lifetime': `কত সময় রাখা হয়`,
'table-live': `এখন এই ডিভাইসে আছে`,
'table-name': `নাম`,
'table-not-given': `জানানো হয়নি`,
'table-opt-out': str`${0}-কে না বলুন`,
'table-persistent': `আপনি মুছে না ফেলা পর্যন্ত`,
'table-privacy': str`গোপনীয়তা নিয়ে ${0} যা বলে`,
'table-purpose': `কী কাজে লাগে`,
'table-search': `কুকি খুঁজুন`,
'table-session': `আপনি ব্রাউজার বন্ধ না করা পর্যন্ত`,
'table-stale': `এখন আর রাখা হয় না`,
'table-storage': `ব্রাউজারের স্টোরেজে রাখা হয়, কুকি নয়`,
    };
  