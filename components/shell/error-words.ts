import type { Locale } from '@/lib/i18n/locales';

type ErrorWords = { title: string; text: string; retry: string };

/** Words for a page that fails in the browser, where the messages are not: they have to be there before they are needed. */
export const errorWords: Record<Locale, ErrorWords> = {
  fr: {
    title: 'La page s’est interrompue',
    text: 'Ce n’est pas votre faute. Réessayez\u202f; si cela se répète, rechargez la page.',
    retry: 'Réessayer',
  },
  en: {
    title: 'The page broke off',
    text: 'It is not your fault. Try again; if it happens once more, reload the page.',
    retry: 'Try again',
  },
  zh: { title: '页面出错', text: '这不是您的错。请重试；如再次出现，请重新加载页面。', retry: '重试' },
  ko: {
    title: '페이지에 오류가 났습니다',
    text: '이용자의 잘못이 아닙니다. 다시 시도해 주세요. 문제가 계속되면 페이지를 새로 고쳐 주세요.',
    retry: '다시 시도',
  },
};
