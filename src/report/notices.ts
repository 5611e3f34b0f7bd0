import type { Text } from '../../sim/index.ts'
import type { Notice } from '../scenario/index.ts'
import { section, words } from './markup.ts'

const TWIN: Readonly<Record<NonNullable<Notice['twin']>, Text>> = {
  base: { en: 'Base: ', zh: '基准：' },
  policy: { en: 'Policy: ', zh: '政策：' },
}

/** What acts on nobody, before the numbers that do not show it; nothing where there is nothing to say. */
export function noticeSection(notices: readonly Notice[]): string {
  if (notices.length === 0) return ''
  const lines = notices.map(({ says, twin }) => {
    const before = twin === undefined ? { en: '', zh: '' } : TWIN[twin]
    return `<li>${words({ en: before.en + says.en, zh: before.zh + says.zh })}</li>`
  })
  return section({
    title: { en: 'To be noted', zh: '须注意' },
    says: {
      en: 'The numbers are right, but something that was asked for acts on nobody, or otherwise than it reads.',
      zh: '数字无误，但所设定的某些内容未作用于任何主体，或与字面不同。',
    },
    body: `<ul class="notices">${lines.join('')}</ul>`,
  })
}
