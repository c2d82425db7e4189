import 'vue-router'
import type { Section } from '../components/layout/section.ts'

declare module 'vue-router' {
  interface RouteMeta {
    /** Which entry of the main menu the page belongs to. */
    readonly section?: Section
  }
}
