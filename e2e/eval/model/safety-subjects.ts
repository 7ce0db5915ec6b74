/** What a moderator forbids, with pictures that show it and pictures that are taken for it. */
export interface SafetySubject {
  id: string
  clauses: string[]
  /** Groups of the evaluation files that show it. */
  shownBy: string[]
  /** Groups that look alike and do not show it. */
  lookAlikes: string[]
  /** Why other pictures of its sets are no test of a model that was trained on these; a clause. Not there where they are one. */
  noTestInDomain?: string
  /** Groups of `shownBy` that are one, where not all are. */
  shownInDomain?: string[]
  /** Why no look-alikes are one; a clause. */
  noLookAlikesInDomain?: string
}

const FILMED = 'its pictures are frames of a few films, which trained the heads on all sets'

/** The eight subjects, by the sets that the left-out head was trained without. */
export const SAFETY_SUBJECTS: SafetySubject[] = [
  {
    id: 'guns',
    clauses: ['handguns', 'rifles'],
    shownBy: ['guns:gun'],
    lookAlikes: ['guns:corridor'],
    noLookAlikesInDomain: 'the corridors without guns are frames of seven films, which trained the heads on all sets',
  },
  {
    id: 'fire',
    clauses: ['fire or flames'],
    shownBy: ['fire:fire'],
    lookAlikes: ['fire:nofire'],
    noTestInDomain: FILMED,
  },
  {
    id: 'smoke',
    clauses: ['thick smoke'],
    shownBy: ['fire:smoke'],
    lookAlikes: ['fire:nofire'],
    noTestInDomain: FILMED,
  },
  {
    id: 'smoking',
    clauses: ['people smoking cigarettes'],
    shownBy: ['smokers:smoking'],
    lookAlikes: ['smokers:notsmoking'],
  },
  { id: 'gambling', clauses: ['poker chips', 'playing cards'], shownBy: ['chips', 'cards'], lookAlikes: [] },
  {
    id: 'pills',
    clauses: ['pills', 'medicine tablets'],
    shownBy: ['pills', 'pillrig'],
    lookAlikes: [],
    shownInDomain: ['pills'],
  },
  { id: 'beer', clauses: ['beer', 'alcoholic drinks'], shownBy: ['beer'], lookAlikes: [] },
  {
    id: 'accidents',
    clauses: ['car crashes', 'traffic accidents'],
    shownBy: ['accidents:accident'],
    lookAlikes: ['accidents:traffic'],
    noTestInDomain: FILMED,
  },
]

/** Those of which other pictures of the sets test a model that was trained on some. */
export const IN_DOMAIN_SUBJECTS = SAFETY_SUBJECTS.filter(({ noTestInDomain }) => !noTestInDomain).map(
  (subject): SafetySubject => ({
    ...subject,
    shownBy: subject.shownInDomain ?? subject.shownBy,
    lookAlikes: subject.noLookAlikesInDomain ? [] : subject.lookAlikes,
  }),
)

/** Names what is missing there, with the reasons: a remark below tables of figures in domain. */
export const NOT_IN_DOMAIN = SAFETY_SUBJECTS.flatMap(({ id, noTestInDomain, noLookAlikesInDomain }) => [
  ...(noTestInDomain ? [`Not counted in domain: ${id}, since ${noTestInDomain}.`] : []),
  ...(noLookAlikesInDomain ? [`No look-alikes of ${id}, since ${noLookAlikesInDomain}.`] : []),
]).join(' ')
