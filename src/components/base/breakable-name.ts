import { type FunctionalComponent, h } from 'vue'
import { markedName } from '../../reports/label-breaks.ts'

/**
 * A name of a standard that breaks only where a person would break it. A render function: a template would put blanks
 * where it may break.
 */
export const BreakableName: FunctionalComponent<{ name: string }> = ({ name }) =>
  h(
    'span',
    { lang: 'zh-Hant-TW', class: 'breakable' },
    markedName(name)
      .split('|')
      .flatMap((part, index) => (index === 0 ? [part] : [h('wbr'), part])),
  )
