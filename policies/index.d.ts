// Written by generate.mjs from the Markdown beside it.

/** Listing photos: weapons, live animals, alcohol, tobacco, medicines. */
export const marketplace: string

/** Small ads: weapons, fireworks, drugs, tobacco, medicines, protected animals, papers, screenshots. */
export const classifiedAds: string

/** A school forum: weapons, alcohol, gambling, frightening animals, fire. */
export const school: string

/** Children on their own: weapons, substances, gambling, fright, fire, undress, ways to contact strangers. */
export const childrensApp: string

/** A company chat: weapons, cards, papers, undress, injuries, rude gestures, drugs. */
export const workplaceChat: string

/** Profile pictures of adults: undress, weapons, drugs, money, screenshots, babies. */
export const datingProfile: string

/** Comments under news: wounds, weapons, undress, hate, advertisements, private papers. */
export const newsComments: string

/** Advertisements: alcohol, tobacco, gambling, promises of money. */
export const ageRestrictedAdvertising: string

/** Personal data: faces, identity papers, bank cards, letters, screens, number plates, written contact details. */
export const privacy: string

/** Only pictures of food or drink pass. */
export const onlyPicturesOfFood: string

/** Pictures of dishes: is this the product, and a photo of it. */
export const foodDelivery: string

/** The ten classes of VisionHarm (SafeVision). */
export const visionHarm: string

/** The categories O1 to O9 of LlavaGuard. */
export const llavaGuard: string

/** The eleven categories of UnsafeBench. */
export const unsafeBench: string

/** The six categories of SafeWatch. */
export const safeWatch: string
