import {
  type GeneratedDocument,
  type Layout,
  type Oddity,
  generateDocument,
  layouts,
  oddities,
  odditiesContradict,
} from '../compiler/generator/generator.ts'
import { randomSeed } from './random-seed.ts'

export interface RandomDocument extends GeneratedDocument {
  /** Everything that is needed to make the document again. */
  readonly recipe: string
}

interface Recipe {
  readonly seed: number
  readonly layout?: Layout
  readonly oddities?: readonly Oddity[]
}

const make = (recipe: Recipe): RandomDocument => ({
  ...generateDocument(recipe),
  recipe: `generateDocument(${JSON.stringify(recipe)})`,
})

/** Every oddity by itself in every layout. */
export const singleOddityDocuments = (): readonly RandomDocument[] =>
  layouts.flatMap((layout, row) =>
    oddities.map((oddity, index) =>
      make({ seed: randomSeed + row * oddities.length + index, layout, oddities: [oddity] }),
    ),
  )

/** Every two oddities that can stand together, once, in the layouts by turns. */
export const oddityPairDocuments = (): readonly RandomDocument[] =>
  oddities
    .flatMap((left, index) =>
      oddities
        .slice(index + 1)
        .filter((right) => !odditiesContradict(left, right))
        .map((right): readonly Oddity[] => [left, right]),
    )
    .map((pair, index) =>
      make({ seed: randomSeed + index, layout: layouts[index % layouts.length] ?? 'tab', oddities: pair }),
    )

/** Layout, oddities and size by chance. */
export const drawnDocuments = (count: number): readonly RandomDocument[] =>
  Array.from({ length: count }, (_, index) => make({ seed: randomSeed + index }))

/** Documents without any oddity. */
export const tidyDocuments = (count: number): readonly RandomDocument[] =>
  Array.from({ length: count }, (_, index) => make({ seed: randomSeed + index, oddities: [] }))
