(() => {
  const {tarteaucitron} = window;
  tarteaucitron.init({
    privacyUrl: '',
    bodyPosition: 'bottom',
    hashtag: '#tarteaucitron',
    cookieName: 'tarteaucitron',
    orientation: 'middle',
    groupServices: true,
    showDetailsOnClick: true,
    serviceDefaultState: 'wait',
    showAlertSmall: false,
    cookieslist: false,
    showIcon: true,
    iconPosition: 'BottomRight',
    adblocker: false,
    DenyAllCta: true,
    AcceptAllCta: true,
    highPrivacy: true,
    removeCredit: false,
    moreInfoLink: true,
    useExternalCss: false,
    useExternalJs: false,
    mandatory: true,
    mandatoryCta: true,
    // Without consent these send cookieless pings: nothing may leave before a yes.
    googleConsentMode: false,
    bingConsentMode: false,
    pianoConsentMode: false,
    partnersList: false,
  });
  Object.assign(tarteaucitron.user, {gtagUa: 'G-TEST1', clarity: 'abc123', hotjarId: 1, HotjarSv: 6});
  tarteaucitron.job = tarteaucitron.job || [];
  tarteaucitron.job.push('gtag', 'clarity', 'hotjar', 'youtube', 'vimeo', 'googlemapsembed');
})();
