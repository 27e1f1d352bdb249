import {startAskFirst} from 'ask-first';
import address from 'ask-first/luton.json?url';
import {createApp} from 'vue';

import App from './App.vue';

startAskFirst({catalogue: address, site: 'main'});
createApp(App).mount('#app');
