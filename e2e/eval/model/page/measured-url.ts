/** Address of the measured model on its page. */
export const MEASURED_URL = '/measured/'
