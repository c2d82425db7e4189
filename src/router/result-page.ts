import { type Component, type FunctionalComponent, defineAsyncComponent, h } from 'vue'
import { type RouteComponent, useRoute } from 'vue-router'

/**
 * The pages of one result: the result itself, and others that are loaded when the address asks for them by `view`.
 */
export const createResultPage = (
  result: RouteComponent,
  loadByView: Readonly<Record<string, () => Promise<Component>>>,
): RouteComponent => {
  const pageByView = new Map(Object.entries(loadByView).map(([view, load]) => [view, defineAsyncComponent(load)]))
  const ResultPage: FunctionalComponent<{ aid: string }> = (props) => {
    const { view } = useRoute().query
    // A copy: the same object again would look like no change, however its members have changed.
    return h(pageByView.get(typeof view === 'string' ? view : '') ?? result, { ...props })
  }
  ResultPage.props = ['aid']
  return ResultPage
}
