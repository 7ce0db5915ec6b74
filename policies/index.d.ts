// Written by generate.mjs from the Markdown beside it.

/** Listing photos: weapons, live animals, alcohol, tobacco, medicines. */
export const marketplace: string

/** A school forum: weapons, alcohol, gambling, frightening animals, fire. */
export const school: string

/** Only pictures of food or drink pass. */
export const onlyPicturesOfFood: string
