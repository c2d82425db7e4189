// The headers of the built app, in one place: `npm start` sends them, and the ready files for nginx and for static hosts
// are written from here (package.mjs).

/**
 * Nothing leaves the own origin, no inline script or style runs, and no string becomes a script URL but through the two
 * named Trusted Types policies: Vue's own, and `app-sw`, which returns only our built service worker and workers.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types vue app-sw',
].join('; ')

/** @type {Readonly<Record<string, string>>} */
export const securityHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=()',
  'Strict-Transport-Security': 'max-age=31536000',
}

/** Files whose name carries the hash of their content. */
export const hashedFolder = 'assets/'

export const cacheControlOfHashedFiles = 'public, max-age=31536000, immutable'

/** Everything else is asked for again, so that an update is seen at once. */
export const cacheControlOfOtherFiles = 'no-cache'
