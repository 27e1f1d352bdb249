import {startAskFirst} from 'ask-first';

startAskFirst({catalog: '/luton.json'}); // wrong
startAskFirst({}).answer({youtube: 'yes'}); // wrong
document.createElement('cookie-table').service = 1; // wrong
