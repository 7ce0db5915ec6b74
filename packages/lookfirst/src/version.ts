/** Version of this package; a test holds it against package.json. Copies of one version share workers, others do not. */
export const VERSION = '0.1.0'
