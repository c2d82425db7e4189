import { type Component, type FunctionalComponent, defineAsyncComponent, h } from 'vue'
import { type RouteComponent, useRoute } from 'vue-router'

/** The pages of one address: the first, and others that are loaded when the address asks for them by name. */
export const createPageOfViews = (
  first: RouteComponent,
  loadByView: Readonly<Record<string, () => Promise<Component>>>,
  parameters: readonly string[],
  /** The part of the query that names the page. */
  queryName: 'view' | 'mode' = 'view',
): RouteComponent => {
  const pageByView = new Map(Object.entries(loadByView).map(([view, load]) => [view, defineAsyncComponent(load)]))
  const Page: FunctionalComponent<Readonly<Record<string, string>>> = (props) => {
    const view = useRoute().query[queryName]
    // A copy: the same object again would look like no change, however its members have changed.
    return h(pageByView.get(typeof view === 'string' ? view : '') ?? first, { ...props })
  }
  Page.props = [...parameters]
  return Page
}
