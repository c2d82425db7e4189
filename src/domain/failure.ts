/** Why the device does not keep or give data. Every one of them leaves what was stored as it is. */
export type StorageFailure =
  /** The database was written by a newer version of the app. */
  | { readonly type: 'StorageNewer' }
  /** Another tab holds the database open in an older version. */
  | { readonly type: 'StorageBlocked' }
  /** This tab is older than the data: another tab has upgraded it. */
  | { readonly type: 'StorageStale' }
  /** The browser gives no database, as in some private windows. */
  | { readonly type: 'StorageRefused' }
  | { readonly type: 'StorageFull' }
  /** Every other failed or unanswered write. */
  | { readonly type: 'StorageFailed' }

/** Why a standard or the list of standards cannot be shown. */
export type CatalogFailure =
  | { readonly type: 'CatalogOffline' }
  | { readonly type: 'CatalogMissing' }
  /** Cut off, altered, or not what the index promises. */
  | { readonly type: 'CatalogDamaged' }
  | { readonly type: 'CatalogNewer' }
