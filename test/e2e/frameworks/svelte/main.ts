import {startAskFirst} from 'ask-first';
import address from 'ask-first/luton.json?url';
import {mount} from 'svelte';

import App from './App.svelte';

startAskFirst({catalogue: address, site: 'main'});
const target = document.querySelector('#app');
if (target) mount(App, {target});
