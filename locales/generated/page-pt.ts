// Do not modify this file by hand!
// Re-generate this file by running npm run translate

import {str} from '@lit/localize';

export const templates = {
  'own-answer': `Lembra-se da sua resposta, para não perguntarmos em todas as páginas.`,
  'own-catalogue': `Guarda uma cópia desta lista de cookies, para o caso de o nosso servidor não funcionar.`,
  'own-copy': `Garante que um não é guardado, mesmo que o cookie se perca.`,
  'own-counts': `Também conta quantas vezes perguntamos e quantas vezes as pessoas dizem sim ou não. Não regista quem são.`,
  'own-deletion': `Depois de um não, lembra-se do que falta apagar.`,
  'own-history': `Guarda a lista das suas últimas respostas, para as poder ver nas definições de cookies.`,
  'own-name': `As suas respostas sobre cookies`,
  'own-purpose': `Lembra-se do que responde sobre cookies. Não diz quem é.`,
  'own-record': `Também diz ao nosso servidor o que foi respondido em cada dia, para podermos mostrar que perguntámos. Não regista quem respondeu.`,
  'own-rows': `Memoriza de quem são os conteúdos das nossas páginas, para podermos perguntar-lhe primeiro.`,
  'page-branded': `Os nossos outros sites`,
  'page-branded-about': `Estes sites têm o nosso nome. Podem ser geridos por outras empresas, e cada um tem os seus cookies.`,
  'page-commissioned': `Serviços que outros gerem para nós`,
  'page-commissioned-about': `Outras empresas gerem-nos para nós com o seu próprio nome. Cada um tem os seus cookies.`,
  'page-contents': `Nesta página`,
  'page-first-party': `Cookies próprios`,
  'page-first-party-about': `São colocados pelo site que está a ver.`,
  'page-manage': `Como gerir os cookies`,
  'page-manage-about': `Nas definições do seu navegador pode ver, apagar e bloquear cookies. Se os bloquear todos, partes dos nossos sites não vão funcionar.`,
  'page-on': str`em ${0}`,
  'page-persistent': `Cookies persistentes`,
  'page-persistent-about': `Ficam durante o tempo que as tabelas indicam, ou até os apagar.`,
  'page-regulator': `O que o Information Commissioner’s Office (ICO) do Reino Unido diz sobre cookies`,
  'page-session': `Cookies de sessão`,
  'page-session-about': `São apagados quando fecha o navegador.`,
  'page-shares': str`Este site também usa ${0}.`,
  'page-third-party': `Cookies de terceiros`,
  'page-third-party-about': `São colocados por outra empresa, como aquela cujos vídeos mostramos. Ela também o pode ver noutros sites.`,
  'page-words': `O que significam as palavras`,
};
