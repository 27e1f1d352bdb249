/* Shows the page's tags in another language, as in ?lang=ur. The page's own words stay English. */
(function () {
  var names = {
    en: 'English',
    cy: 'Cymraeg',
    pl: 'Polski',
    ro: 'Română',
    ur: 'اردو',
    bn: 'বাংলা',
    pa: 'ਪੰਜਾਬੀ',
    gu: 'ગુજરાતી',
    pt: 'Português',
    ar: 'العربية',
  };
  var wanted = new URLSearchParams(location.search).get('lang');
  if (wanted in names) {
    document.documentElement.lang = wanted;
    document.documentElement.dir = /ar|ur/.test(wanted) ? 'rtl' : 'ltr';
  }
  document.addEventListener('DOMContentLoaded', function () {
    Object.keys(names).forEach(function (lang) {
      var link = document.createElement('a');
      link.href = '?lang=' + lang;
      link.lang = lang;
      link.textContent = names[lang];
      var item = document.createElement('li');
      item.append(link);
      document.getElementById('languages').append(item);
    });
  });
})();
