
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'answer-failed': `Lamentamos, não funcionou. Recarregue esta página.`,
'answer-forgotten': `O seu navegador não guardou a sua resposta, por isso vamos perguntar de novo.`,
'banner-accept': `Aceitar cookies adicionais`,
'banner-accepted': `Aceitou os cookies adicionais.`,
'banner-change': `Pode mudar de ideias em qualquer altura nas definições de cookies.`,
'banner-handed-over': `Respondeu noutro dos nossos sites. A sua resposta também vale aqui.`,
'banner-hide': `Esconder esta mensagem`,
'banner-preferences': `Escolher cookies`,
'banner-question': `Precisamos de alguns cookies para que este site funcione. Podemos usar também cookies adicionais?`,
'banner-reject': `Rejeitar cookies adicionais`,
'banner-rejected': `Rejeitou os cookies adicionais.`,
'banner-settings': `Definições de cookies`,
'banner-title': str`Cookies no site ${0}`,
'banner-what': `Para quê e por que empresas`,
'placeholder-always': str`Permitir sempre ${0}`,
'placeholder-link': str`Abrir em ${0}`,
'placeholder-map': str`Este mapa vem do serviço ${0}. Só é mostrado se disser que sim.`,
'placeholder-once': `Mostrar só desta vez`,
'placeholder-video': str`Este vídeo vem do serviço ${0}. Só é mostrado se disser que sim.`,
'preferences-answered-no': str`${0}: não`,
'preferences-answered-yes': str`${0}: sim`,
'preferences-answers': `As suas respostas até agora`,
'preferences-answers-about': `Esta lista fica guardada neste dispositivo, para que a possa consultar.`,
'preferences-back': `Voltar à página que estava a ver`,
'preferences-close': `Fechar`,
'preferences-download': `Descarregar as respostas`,
'preferences-exempt': `A lei permite-nos usá-los sem perguntar. Pode recusá-los aqui.`,
'preferences-left': `Apagámos o que esta página pode apagar. Ainda ficou isto:`,
'preferences-left-kept': str`O serviço ${0} deixou ${1}. Pode apagar isto nas definições do seu navegador.`,
'preferences-left-running': str`O serviço ${0} pode continuar a funcionar até recarregar esta página.`,
'preferences-left-third-party': str`O serviço ${0} pode ter deixado ${1} em ${2}, onde nós não podemos apagar nada. Pode fazê-lo nas definições do seu navegador.`,
'preferences-necessary': `Sempre ligados, porque este site não funciona sem eles.`,
'preferences-no': `Não`,
'preferences-object': `Oponho-me: não os usem`,
'preferences-opt-out': str`Como recusar ${0} em todo o lado`,
'preferences-provider': str`Fornecedor: ${0}.`,
'preferences-reload': `Recarregar esta página`,
'preferences-save': `Guardar definições de cookies`,
'preferences-saved': `As suas definições de cookies foram guardadas.`,
'preferences-signal': `O seu navegador diz-nos que não quer que a sua atividade seja seguida. Por isso, os cookies adicionais estão desligados, a não ser que os ligue aqui.`,
'preferences-title': `Definições de cookies`,
'preferences-yes': `Sim, podem usá-los`,
'table-found': str`A mostrar ${0} de ${1}`,
'table-information': `Este serviço explica os seus próprios cookies`,
'table-lifetime': `Quanto tempo é guardado`,
'table-live': `agora neste dispositivo`,
'table-name': `Nome`,
'table-not-given': `não indicado`,
'table-opt-out': str`Recusar ${0}`,
'table-persistent': `até o apagar`,
'table-privacy': str`O que ${0} diz sobre privacidade`,
'table-purpose': `Para que serve`,
'table-search': `Procurar um cookie`,
'table-session': `até fechar o navegador`,
'table-stale': `já não é guardado`,
'table-storage': `guardado na memória do navegador, não é um cookie`,
    };
  